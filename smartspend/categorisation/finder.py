"""Finds which of many words a text holds, each with its place.

Words of scripts with spaces are looked up as they stand between spaces, in a dictionary that is there anyway; only the
others, which may stand anywhere, need an automaton. One for all words takes a third of a second to build.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick


@dataclass(frozen=True, slots=True)
class Finder:
    """Words by number. `spaced` ones stand between spaces, and one of several words begins with a key of `longest`.

    `longest` says of how many words such a one is made at most; `anywhere` are the numbers of the automaton's patterns.
    """

    number: dict[str, int]
    spaced: bytes
    longest: dict[str, int]
    automaton: AhoCorasick
    anywhere: Sequence[int]

    @staticmethod
    def of(number: dict[str, int], spaced: bytes) -> Finder:
        """The finder of words that are numbered in their order."""
        longest: dict[str, int] = {}
        anywhere, patterns = [], []
        for word, place in number.items():
            if not spaced[place]:
                anywhere.append(place)
                patterns.append(word)
            elif " " in word:
                first, words = word[: word.index(" ")], word.count(" ") + 1
                if words > longest.get(first, 1):
                    longest[first] = words
        return Finder(number, spaced, longest, AhoCorasick(patterns, store_patterns=False), anywhere)

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Number, start and end of every word in a text that begins and ends with a space, in the order of their ends.

        The spaces around a word count as part of it where words stand between spaces.
        """
        found = self._between_spaces(text)
        if not text.isascii():
            places = self.automaton.find_matches_as_indexes(text, overlapping=True)
            found += [(self.anywhere[one], start, end) for one, start, end in places]
        found.sort(key=lambda one: (one[2], one[1]))
        return found

    def _between_spaces(self, text: str) -> list[tuple[int, int, int]]:
        words = text.split(" ")
        found, start = [], 0
        for place, word in enumerate(words):
            end = start
            for following in words[place : place + self.longest.get(word, 1)]:
                end += len(following)
                number = self.number.get(text[start:end])
                if number is not None and self.spaced[number]:
                    found.append((number, start - 1, end + 1))
                end += 1
            start += len(word) + 1
        return found
