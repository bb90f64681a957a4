"""Given and family names of some eighty languages, to tell people from shops."""

# ruff: noqa: RUF001 (letters of many scripts look alike)

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

TABLE: Final = Path(__file__).with_name("names.txt")

_LETTERS: Final = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "’": "'",
        "`": "'",
        "ς": "σ",
    }
)


class Names(NamedTuple):
    """Names as `folded` gives them."""

    given: frozenset[str]
    family: frozenset[str]


def folded(text: str) -> str:
    """The form in which names are compared: no case, no marks on Latin, Greek and Cyrillic letters."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in apart if not "\u0300" <= letter <= "\u036f")
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def folded_in_place(text: str) -> str:
    """Nearly the same, character for character: what stands at a place still stands there."""
    return text.lower() if text.isascii() else "".join(map(_bare, text))


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    return (folded(character) or character)[:1]


@lru_cache(maxsize=1)
def names() -> Names:
    """The table, read once."""
    kinds: dict[str, list[str]] = {"g": [], "f": []}
    for line in TABLE.read_text("utf-8").splitlines():
        kind, _, words = line.partition(" ")
        if kind in kinds:
            kinds[kind] += words.split()
    return Names(frozenset(kinds["g"]), frozenset(kinds["f"]))
