"""Names and words of trades of which a bank prints a part only: cut off, run together, without vowels.

STARBUCKS COF  ->  Starbucks Coffee        APOTH  ->  Apotheke        GRLL  ->  grill
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from smartspend.categorisation.tables import Entry, Meanings, is_spending

_CUT_LEAST: Final = 9
"""A text with so many letters may be the beginning of a longer name."""
_RUN_ON_LEAST: Final = 8
"""A name of so many letters may be run together with what follows it."""
_SHORTENED_LEAST: Final = 5
"""So many letters of a trade's word are enough to know it, where nothing else is known."""
_SHORTENED_NEAR: Final = 40
_DENSE_LEAST: Final = 4
"""A word of so many letters with hardly a vowel is taken for one without its vowels: `GRLL`, `CLNC`."""
_VOWELS: Final = str.maketrans("", "", "aeiou")
_OF_BANKS_WORDS: Final = (
    "electronic electro electron elektron elektro payme purchas recurr authori signature natio international "
    "internat central electronique eletronico elettronico gener general profes trans transa transac autom "
    "automat digit digital centr merch comm "
)
_OF_BANKS: Final = frozenset(_OF_BANKS_WORDS.split())
"""Beginnings that banks write beside any payment."""
_CUT_NEAR: Final = 8
"""So many names with the same beginning are looked at; more would be no name but a word."""


@dataclass(frozen=True)
class Clipped:
    """Looks for what a text is a part of, in what is known. The lists it needs are made when somebody asks."""

    known: Meanings

    def cut_off(self, key: str) -> list[Entry]:
        """Brands of which a long enough text is the beginning: many banks print no more than 18 to 25 characters."""
        if len(key) < _CUT_LEAST:
            return []
        words = self._names
        start = bisect_left(words, key)
        near = [self.known.number[word] for word in words[start : start + _CUT_NEAR] if word.startswith(key)]
        entries = [entry for number in near for entry in self.known.of(number) if entry.brand and not entry.whole]
        return [entry._replace(word=key) for entry in entries] if len({e.category for e in entries}) == 1 else []

    def run_on(self, key: str) -> list[Entry]:
        """The brand with which a long word begins: some banks leave out the spaces, `OCTOPUSENERGYLTD`."""
        for word in key.split():
            for end in range(len(word) - 1, _RUN_ON_LEAST - 1, -1) if len(word) > _RUN_ON_LEAST + 1 else ():
                number = self.known.number.get(word[:end])
                entries = self.known.of(number) if number is not None else ()
                if any(entry.brand and not entry.whole for entry in entries):
                    return [entry._replace(strength="run on") for entry in entries if entry.brand and not entry.whole]
        return []

    def shortened(self, key: str, spoken: frozenset[str]) -> list[Entry]:
        """The trade of which a word is the beginning, where all trades that begin so are of one group: `APOTH`."""
        words = self._trades
        for word in key.split():
            if not word.isalpha() or word in _OF_BANKS or word in self.known.number:
                continue
            dense = len(word) >= _DENSE_LEAST and len(_without_vowels(word)) >= len(word) - 1
            if len(word) < _SHORTENED_LEAST and not dense:
                continue
            start = bisect_left(words, word)
            near = [full for full in words[start : start + _SHORTENED_NEAR] if full.startswith(word)]
            if dense and not near:
                near = self._by_consonants.get(_without_vowels(word), [])
            entries = [
                entry
                for full in near
                for entry in self.known.of(self.known.number[full])
                if not entry.brand and not spoken.isdisjoint(entry.places)
            ]
            entries = [entry for entry in entries if is_spending(entry.category)]
            if entries and len({entry.category.partition(".")[0] for entry in entries}) == 1:
                longest = min(entries, key=lambda entry: len(entry.word))
                return [longest._replace(strength="cut")]
        return []

    @cached_property
    def _names(self) -> Sequence[str]:
        """Words of several words in the order of the alphabet: a single word is seldom cut off."""
        return sorted(word for word in self.known.words if " " in word)

    @cached_property
    def _trades(self) -> Sequence[str]:
        """Single words of trades in the order of the alphabet."""
        return sorted(
            word for number, word in enumerate(self.known.words) if word.isalpha() and self.known.trade(number)
        )

    @cached_property
    def _by_consonants(self) -> Mapping[str, list[str]]:
        """Single words of trades by what is left of them without vowels."""
        found: dict[str, list[str]] = {}
        for word in self._trades:
            left = _without_vowels(word) if word.isascii() else ""
            if _DENSE_LEAST <= len(left) < len(word):
                found.setdefault(left, []).append(word)
        return found


def _without_vowels(word: str) -> str:
    return word[0] + word[1:].translate(_VOWELS)
