"""Texts from lists that were written before the code that they measure was read, or before it was measured with them.

Of the first, each list of names, phrases, shops and numbers is split by turns into `dev` and `test`; what came later is
`later`. Each was counted once before anybody looked at what is missed in it; the documentation quotes those first
counts. These have been worked with since. `unseen` has not: what is missed there is never printed, and whoever adds its
words to the product has to write a new one.
"""

from __future__ import annotations

import random
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.redaction import corpus
from benchmarks.redaction.corpus import Marked

HALVES: Final = ("dev", "test")
_WHOLE: Final = ("later", "unseen")
_STYLES: Final = (
    *["{g} {f}"] * 4,
    *["{G} {F}", "{AG} {AF}"] * 2,
    *("{f} {g}", "{F} {G}", "{AF} {AG}", "{f}, {g}", "{F}, {G}", "{F}, {g}"),
    *("{i}. {f}", "{f} {i}.", "{g} {i}. {f}", "{g} {f}-{f2}", "{g} {f} {f2}", "{g} {g2} {f}"),
)
_NO_MARKS: Final = str.maketrans("łŁıđĐøØßæ", "lLidDoOsa")
_POLITE: Final = re.compile(r"(?:श्री |นางสาว|นาย |นาง |Dr\. )?(.+?)(?: जी|님|様)?$")
"""How somebody is addressed is no secret."""
_NUMBER: Final = re.compile(r"(?:[+(]+|(?<!\S))\S*[\d#].*")
"""A number, without the word that says what it is."""
_BARE_SHARE: Final = 0.04
_SHOUTED_SHARE: Final = 0.15


@dataclass(frozen=True)
class Half:
    """One half of what is written in one language."""

    code: str
    lists: dict[str, tuple[str, ...]]

    def pick(self, rng: random.Random, name: str) -> str:
        """One entry of a list."""
        return rng.choice(self.lists[name])


def languages(half: str) -> list[Half]:
    """That half of every language, or what was written later and is not split."""
    found: dict[str, Any] = {}
    names = [f"blind_{half}.toml"] if half in _WHOLE else ["blind_west.toml", "blind_east.toml", "blind_scripts.toml"]
    for name in names:
        found |= tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))
    turns = slice(HALVES.index(half), None, 2) if half in HALVES else slice(None)
    return [_half(code, said, turns) for code, said in found.items()]


def _half(code: str, said: dict[str, Any], turns: slice) -> Half:
    lists: dict[str, tuple[str, ...]] = {}
    for name, value in said.items():
        whole = name in {"styles", "particles", "middle", "absolute"}
        parts = (
            re.split(r"\n" if name in {"payments", "purchases"} else r",\s*", value)
            if isinstance(value, str)
            else value
        )
        entries = tuple(part.strip() for part in parts if part.strip())
        lists[name] = entries if whole else entries[turns]
    if "styles" not in lists:
        with_particle = ("{g} {p} {f}", "{G} {P} {F}") if lists.get("particles") else ()
        lists["styles"] = (*_STYLES, *with_particle)
    return Half(code, lists)


def text(rng: random.Random, half: Half) -> Marked:
    """One text: a payment between people, with a number or address in every third, or a purchase."""
    if rng.random() < 0.3:
        pieces = _filled(half.pick(rng, "purchases"), "{shop}", half.pick(rng, "merchants"), "SHOP")
    else:
        template = "{who}" if rng.random() < _BARE_SHARE else half.pick(rng, "payments")
        pieces = _filled(template, "{who}", _name(rng, half), "PERSON")
        if rng.random() < 0.4:
            pieces += [(" ", ""), *_secret(rng, half)]
    marks: list[tuple[str, int, int]] = []
    said = ""
    shouted = rng.random() < _SHOUTED_SHARE
    for piece, kind in pieces:
        if kind:
            marks.append((kind, len(said), len(said) + len(piece)))
        said += piece.upper() if shouted and len(piece.upper()) == len(piece) else piece
    return Marked(said, half.code, tuple(marks))


def _filled(template: str, place: str, value: str, kind: str) -> list[tuple[str, str]]:
    before, _, after = template.partition(place)
    polite = _POLITE.match(value)
    said = polite.span(1) if polite else (0, len(value))
    return [(before + value[: said[0]], ""), (value[slice(*said)], kind), (value[said[1] :] + after, "")]


def _secret(rng: random.Random, half: Half) -> list[tuple[str, str]]:
    kind = rng.choice(["phones", "phones", "addresses", "addresses", "ids", "ids", "iban", "card", "masked", "email"])
    if kind == "email":
        return [(f"{rng.choice('abcdefgh')}.{rng.choice('klmnop')}{rng.randint(1, 99)}@mail.example.org", "EMAIL")]
    if kind in {"iban", "card", "masked"}:
        made = {"iban": corpus.iban, "card": corpus.card, "masked": corpus.masked}[kind](rng)
        return [(made, "CARD" if kind == "masked" else kind.upper())]
    said = half.pick(rng, kind).strip()
    if kind == "addresses":
        return [(said, "ADDRESS")]
    number = _NUMBER.search(said)
    start = number.start() if number else 0
    made = re.sub("#", lambda _: str(rng.randint(1, 9)), said)
    return [(made[:start], ""), (made[start:], "PHONE" if kind == "phones" else "ID")]


def _name(rng: random.Random, half: Half) -> str:
    given, second = half.pick(rng, "given"), half.pick(rng, "given")
    family, other = half.pick(rng, "family"), half.pick(rng, "family")
    values = {"g": given, "g2": second, "f": family, "f2": other, "i": given[0]}
    for key, name in (("m", "middle"), ("a", "absolute"), ("p", "particles")):
        if half.lists.get(name):
            values[key] = half.pick(rng, name)
    forms = {key.upper(): value.upper() for key, value in values.items()}
    plain = {f"A{key}": _without_marks(value) for key, value in forms.items()}
    made = half.pick(rng, "styles").format(**values, **forms, **plain)
    return re.sub(r"(?<=') |(?<=\bMc) |(?<=\bMC) ", "", made)


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.translate(_NO_MARKS))
    return "".join(one for one in apart if not unicodedata.combining(one))
