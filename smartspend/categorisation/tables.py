"""The tables of names and words beside this package, as entries to look for.

`merchants.tsv`: brand, category, countries (`*` is everywhere), words it is recognised by, and what it is where the
category's own noun would be wrong; kept by hand. A word after `!` is short or an everyday word: it counts only at the
start of a field, and fully only when it is the whole field. A brand after `~` is a wallet or bank that often carries
somebody else's payment: anything else in the text knows better.

`trades.tsv`: word, category, direction, strength, languages; kept by hand. A firm word (“ATM withdrawal”, “Gehalt”)
says what the payment is whoever it is paid to; a weak one is a last resort.

`brands.tsv.gz` and `kinds.tsv.gz` are the same two tables made from public sources by `tools/knowledge`; their licences
are in `NOTICE`. The hand-kept tables know better where both speak of the same name in the same place.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.resources import files
from typing import Final, NamedTuple

ANYWHERE: Final[frozenset[str]] = frozenset()


class Entry(NamedTuple):
    """One meaning of one word. `places` are countries of a brand or languages of a trade's word; empty is everywhere.

    `whole` words count as the whole field; `listed` ones come from the tables made by a program.
    """

    word: str
    name: str
    category: str
    places: frozenset[str]
    brand: bool
    whole: bool
    strength: str
    direction: str
    noun: str
    listed: bool


def meanings() -> dict[str, list[Entry]]:
    """All entries by their word, those kept by hand first."""
    found: dict[str, list[Entry]] = {}
    for entry in (*_brands("merchants.tsv", listed=False), *_trades("trades.tsv", listed=False)):
        found.setdefault(entry.word, []).append(entry)
    for entry in (*_brands("brands.tsv.gz", listed=True), *_trades("kinds.tsv.gz", listed=True)):
        known = found.get(entry.word)
        if known is None:
            found[entry.word] = [entry]
        elif not any(_same(other, entry) for other in known):
            known.append(entry)
    return found


def _same(known: Entry, entry: Entry) -> bool:
    """Whether an entry is spoken for: by hand for the same place, or by an earlier line with the same meaning."""
    overlap = not known.places or not entry.places or bool(known.places & entry.places)
    return overlap and (not known.listed or known.brand == entry.brand)


def _table(name: str) -> Iterator[list[str]]:
    data = files("smartspend.categorisation").joinpath(name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    for line in text.splitlines()[not name.endswith(".gz") :]:
        yield line.split("\t")


def _places(text: str, seen: dict[str, frozenset[str]]) -> frozenset[str]:
    known = seen.get(text)
    if known is None:
        known = seen[text] = ANYWHERE if text == "*" else frozenset(text.split(","))
    return known


def _brands(table: str, *, listed: bool) -> Iterator[Entry]:
    seen: dict[str, frozenset[str]] = {}
    for brand, category, countries, words, *nouns in _table(table):
        places = _places(countries, seen)
        name, strength = brand.lstrip("~"), "weak" if brand.startswith("~") else "plain"
        article = f"a {nouns[0]}" if nouns else ""
        for word in words.split("|"):
            whole = word[0] == "!"
            yield Entry(word[whole:], name, category, places, True, whole, strength, "any", article, listed)  # noqa: FBT003 a row of a table


def _trades(table: str, *, listed: bool) -> Iterator[Entry]:
    seen: dict[str, frozenset[str]] = {}
    for word, category, direction, strength, languages in _table(table):
        places = _places(languages, seen)
        yield Entry(word, word.capitalize(), category, places, False, False, strength, direction, "", listed)  # noqa: FBT003 a row of a table
