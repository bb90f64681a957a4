"""One form of a text in which secrets are looked for, with the way back to where they stand in the original.

Full-width and other compatibility forms become plain ones (NFKC), digits of every script become 0 to 9, and characters
that nobody sees (zero-width spaces, joiners, direction marks, soft hyphens) vanish: none of them can hide a number.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_INVISIBLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2800\u3164\ufe00-\ufe0f]|\uffa0|[\U000e0100-\U000e01ef]"
)
_JOINS_BEFORE: Final = re.compile("[\u1161-\u11ff\uff9e\uff9f]")
"""Not combining by their class, and yet one character with the one before: vowels of Hangul, the voice of kana."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """`text` is what is searched; character `i` of it came from `original[starts[i]:ends[i]]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a non-empty stretch of `text` stands in the original, with what was invisible inside it."""
        return min(self.starts[start:end]), max(self.ends[start:end])


def normalised(original: str) -> Normalised:
    """The searchable form of a text."""
    if original.isascii():
        places = tuple(range(len(original) + 1))
        return Normalised(original, places[:-1], places[1:])
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in pairwise(_clusters(original)):
        for character in _plain(original[start:end]):
            characters.append(character)
            starts.append(start)
            ends.append(end)
    return Normalised("".join(characters), tuple(starts), tuple(ends))


def _clusters(text: str) -> list[int]:
    """Where each character with all that composes with it begins, and the end of the text."""
    begins = [
        place
        for place, character in enumerate(text)
        if place == 0 or not (unicodedata.combining(character) or _JOINS_BEFORE.match(character))
    ]
    return [*begins, len(text)]


def _plain(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    visible = "".join(one for one in cluster if unicodedata.category(one) != "Cf" and not _INVISIBLE.match(one))
    composed = unicodedata.normalize("NFKC", visible)
    return "".join(_digit(one) for one in composed)


def _digit(character: str) -> str:
    if character.isascii() or not character.isdecimal():
        return character
    return str(unicodedata.decimal(character))
