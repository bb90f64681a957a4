"""How much two texts of bank lines have in common: the shop's name counts, what every line says does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import Any, Final, TypeAlias

import polars as pl
from rapidfuzz import fuzz

from smartspend.transactions.identity import normalised

ALIKE: Final = 80.0
"""From here on two texts are taken for one said in two ways (0 to 100)."""

_COMPARED_MAX: Final = 160
_NAME_MIN: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_LETTERS: Final = re.compile(r"[^\W_]+")
LONG_NUMBER: Final = r"\d{5,}"
"""A number that tells one event from another, such as an invoice's."""
_AS_RARE: Final = 0.85
_EVERYWHERE: Final = 0.25
"""A word in so large a share of the texts names nobody."""

Spelling: TypeAlias = tuple[Any, ...]
"""`_text`, `_name` and `_words` of a row."""


def spelled(lines: pl.DataFrame) -> pl.DataFrame:
    """Adds `_text` and `_name`, the letters and digits of all words and of the payee alone, and `_words`, folded."""
    together = pl.concat_str("payee", pl.lit(" "), "description")
    return lines.with_columns(
        normalised(together).str.slice(0, _COMPARED_MAX).alias("_text"),
        normalised(pl.col("payee")).str.slice(0, _COMPARED_MAX).alias("_name"),
        _folded(together.str.slice(0, _COMPARED_MAX)).alias("_words"),
    )


def likeness(one: pl.DataFrame, other: pl.DataFrame) -> pl.Series:
    """How alike the texts of rows at the same place are, 0 to 100. Both are `spelled`.

    One text may hold the other, cut short or with more around it; so may the other's payee alone, or its words one by
    one.
    """
    spellings = [frame.select("_text", "_name", "_words").iter_rows() for frame in (one, other)]
    known: dict[tuple[Spelling, Spelling], float] = {}
    found = []
    for mine, theirs in zip(*spellings, strict=True):
        value = known.get((mine, theirs))
        if value is None:
            value = known[mine, theirs] = _alike(mine, theirs)
        found.append(value)
    return pl.Series("likeness", found, dtype=pl.Float64)


def _alike(one: Spelling, other: Spelling) -> float:
    (text, name, words), (other_text, other_name, other_words) = one, other
    if text == other_text:
        return 100.0
    if min(len(text), len(other_text)) < _NAME_MIN:
        return 0.0
    best = float(fuzz.partial_ratio(text, other_text))
    for held, within in ((name, other_text), (other_name, text)):
        if best < ALIKE and _NAME_MIN <= len(held) <= len(within):
            best = max(best, float(fuzz.partial_ratio(held, within)))
    return best if best >= ALIKE else max(best, _word_by_word(words, other_words))


def _word_by_word(one: str, other: str) -> float:
    """How much of the shorter folded text, by letters, is words of the longer or beginnings of them, in their order.

    The very same words in another order are all of it: the columns of a list were put in another order.
    """
    short, long = sorted((_LETTERS.findall(text) for text in (one, other)), key=lambda words: sum(map(len, words)))
    if sorted(short) == sorted(long):
        return 100.0
    place, held = 0, 0
    for word in short:
        found = next((n for n in range(place, len(long)) if long[n].startswith(word)), None)
        if found is not None:
            place, held = found + 1, held + len(word)
    return 100.0 * held / max(1, sum(map(len, short)))


class Vocabulary:
    """The words of many lines, so that rare ones can be told from common ones."""

    def __init__(self, texts: Iterable[str]) -> None:
        distinct = set(fold_all(list(texts)))
        self._number = max(1, len(distinct))
        self._often = Counter(word for text in distinct for word in set(_WORD.findall(text)))

    def weight(self, word: str) -> float:
        """The rarer the more; nothing for a word that nearly all texts hold."""
        often = self._often.get(word, 0)
        if often > max(3, _EVERYWHERE * self._number):
            return 0.0
        return log(1 + self._number / (1 + often))

    def shared_name(self, one: str, other: str) -> float:
        """From 0 to 1 how surely two folded texts name the same shop: both hold a word as rare as one's rarest."""
        words = [set(_WORD.findall(text)) for text in (one, other)]
        weights = [{word: self.weight(word) for word in found} for found in words]
        shared = [self.weight(word) for word in words[0] | words[1] if word in one and word in other]
        rarest = min(max(found.values(), default=0.0) for found in weights)
        if not shared or rarest == 0 or max(shared) < _AS_RARE * rarest:
            return 0.0
        return min(1.0, sum(shared) / max(0.001, min(sum(found.values()) for found in weights)))


def fold_all(texts: Sequence[str]) -> list[str]:
    """Lower case without accents, words apart."""
    return pl.select(_folded(pl.lit(pl.Series(texts, dtype=pl.String)))).to_series().to_list()


def _folded(text: pl.Expr) -> pl.Expr:
    return text.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()


def same_number(one: str, other: str) -> bool:
    """Whether both hold the same long number, such as an invoice's."""
    return bool(set(re.findall(LONG_NUMBER, one)) & set(re.findall(LONG_NUMBER, other)))
