"""Writes the table of given and family names that redaction knows, from Faker, mimesis and a list of our own.

Run it in an environment that has both packages: `python -m tools.person_names`. They themselves are no part of the
product: only their lists are, which are under the MIT licence, copyright Daniele Faraglia and contributors, and
Isaak Uchakaev (Likid Geimfari).
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

from smartspend.categorisation import tables
from smartspend.outbound import phrases
from smartspend.outbound.everyday import EVERYDAY_TABLE
from smartspend.outbound.names import TABLE, folded

_SHORTEST: Final = 4
"""Shorter names of the longest list are too often words."""

_HEAD: Final = """\
# Given (g) and family (f) names of some eighty languages, folded, one line for each first letter; made by
# tools/person_names.py from a list of our own and the lists of Faker and mimesis, which are under the MIT licence:
#
# Copyright (c) 2012 Daniele Faraglia
# Copyright (c) 2016-Present Isaak Uchakaev (Likid Geimfari)
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
# documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
# rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
# persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice
# and this permission notice shall be included in all copies or substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
# WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
# COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
# OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(value.values())
    elif isinstance(value, Iterable):
        for one in value:
            yield from _strings(one)


def _listed() -> Iterator[tuple[str, str]]:
    """Every name of every language with its kind."""
    providers = importlib.import_module("faker.providers.person")
    for found in pkgutil.iter_modules(providers.__path__):
        provider = importlib.import_module(f"{providers.__name__}.{found.name}").Provider
        for attribute in dir(provider):
            kind = "g" if "first_name" in attribute else "f" if "last_name" in attribute else ""
            if kind and not callable(getattr(provider, attribute)):
                yield from ((kind, word) for word in _strings(getattr(provider, attribute)))


def _rarer() -> Iterator[tuple[str, str]]:
    """Every name of mimesis that is no word or brand as far as the product knows: its lists are the longest."""
    spoken = set(tables.load().number) | phrases.NOTES | phrases.NO_GIVEN | phrases.BUSINESS | phrases.PARTICLES
    spoken |= set(folded(EVERYDAY_TABLE.read_text("utf-8")).split())
    for language in files("mimesis").joinpath("datasets").iterdir():
        table = language.joinpath("person.json")
        said = json.loads(table.read_text("utf-8")) if table.is_file() else {}
        for kind, key in (("g", "names"), ("f", "surnames")):
            for text in _strings(said.get(key, {})):
                words = folded(text).split()
                yield from ((kind, word) for word in words if _is_name(word) and word not in spoken)


def _is_name(word: str) -> bool:
    return (len(word) >= _SHORTEST or not word.isascii()) and all(part.isalpha() for part in word.split("-"))


def _kept() -> Iterator[tuple[str, str]]:
    """The names of the table as it is: what a package drops stays somebody's name."""
    for line in TABLE.read_text("utf-8").splitlines():
        kind, _, words = line.partition(" ")
        if kind in {"g", "f"}:
            yield from ((kind, word) for word in words.split())


def _added() -> Iterator[tuple[str, str]]:
    """The names of our own list."""
    for line in Path(__file__).with_name("more_person_names.txt").read_text("utf-8").splitlines():
        kind, _, words = line.partition(" ")
        if kind in {"g", "f"}:
            yield from ((kind, word) for word in words.split())


def main() -> None:
    """Writes the table."""
    names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, text in (*_kept(), *_listed(), *_rarer(), *_added()):
        for name in folded(text).replace("(", " ").replace(")", " ").split():
            if len(name) > 1 or not name.isascii():
                names[kind, name[0]].add(name)
    lines = [f"{kind} {' '.join(sorted(found))}\n" for (kind, _), found in sorted(names.items())]
    Path(sys.argv[1] if len(sys.argv) > 1 else TABLE).write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
