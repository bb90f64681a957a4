"""Words are found where they stand, by spaces or without."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smartspend.categorisation.finder import Finder

WORDS = ["a", "b", "a b", "b a b", "a b a c", "バス", "スト"]
SPACED = bytes(word.isascii() for word in WORDS)
FINDER = Finder.of({word: place for place, word in enumerate(WORDS)}, SPACED)


def expected(text: str) -> list[tuple[int, int, int]]:
    found = []
    for place, word in enumerate(WORDS):
        wanted = f" {word} " if SPACED[place] else word
        found += [(place, at, at + len(wanted)) for at in range(len(text)) if text.startswith(wanted, at)]
    return sorted(found, key=lambda one: (one[2], one[1]))


@given(st.lists(st.sampled_from(["a", "b", "c", "ab", "バス", "バスト", "", ";"]), max_size=12))
def test_every_word_is_found_where_it_stands(words: list[str]) -> None:
    text = f" {' '.join(words)} "
    assert FINDER.find(text) == expected(text)


def test_longer_names_come_before_what_ends_with_them() -> None:
    assert [WORDS[place] for place, _, _ in FINDER.find(" b a b ")] == ["b", "a", "b a b", "a b", "b"]
