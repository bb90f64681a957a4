"""Everyday words of payments and banks, which name nobody."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from smartspend.outbound import phrases
from smartspend.outbound.names import folded
from smartspend.outbound.naming import says_business

EVERYDAY_TABLE: Final = Path(__file__).with_name("everyday.txt")
_WORDS_OF_PATTERN: Final = re.compile(r"[^\W\d_]+")


class Spoken(NamedTuple):
    """Words that name nobody, folded: all of them, and those that say what people pay each other for."""

    everyday: frozenset[str]
    purposes: frozenset[str]


@lru_cache(maxsize=1)
def spoken() -> Spoken:
    """The table and the words of banks, read once."""
    lines = EVERYDAY_TABLE.read_text("utf-8").splitlines()
    purposes = {
        word
        for line in lines
        if not line.startswith("#")
        for word in folded(unicodedata.normalize("NFKC", line)).split()
    }
    of_purchases = _words_of(phrases.PURCHASES, phrases.TERMINALS, phrases.CONNECTORS)
    others = _words_of(
        phrases.NETWORKS,
        phrases.MOVES,
        phrases.PAYMENTS,
        phrases.LABELS,
        phrases.HONORIFICS,
        phrases.TITLES,
        phrases.KIN,
    )
    of_purposes = {word for word in purposes | phrases.NOTES if not says_business(word)}
    return Spoken(
        frozenset(of_purposes | of_purchases | others | phrases.TRANSFER_WORDS | phrases.JOINING),
        frozenset(word for word in purposes - of_purchases - phrases.CARD_WORDS if len(word) > 2),
    )


def _words_of(*patterns: str) -> set[str]:
    return {word for pattern in patterns for word in _WORDS_OF_PATTERN.findall(folded(pattern.replace("\\", "")))}


def is_everyday(key: str) -> bool:
    """Whether a word, by its key, names nobody."""
    everyday = spoken().everyday
    return key in everyday or ("-" in key and all(part in everyday for part in key.split("-")))
