"""How much two texts of bank lines have in common: the shop's name counts, what every line says does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import Final

import polars as pl
from rapidfuzz import fuzz

from smartspend.transactions.identity import normalised

ALIKE: Final = 80.0
"""From here on two texts are taken for one said in two ways (0 to 100)."""

_COMPARED_MAX: Final = 160
_NAME_MIN: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_LONG_NUMBER: Final = re.compile(r"\d{5,}")
_EVERYWHERE: Final = 0.25
"""A word in so large a share of the texts names nobody."""


def spelled(lines: pl.DataFrame) -> pl.DataFrame:
    """Adds `_text` and `_name`: the letters and digits of all words, and of the payee alone."""
    return lines.with_columns(
        normalised(pl.concat_str("payee", pl.lit(" "), "description")).str.slice(0, _COMPARED_MAX).alias("_text"),
        normalised(pl.col("payee")).str.slice(0, _COMPARED_MAX).alias("_name"),
    )


def likeness(one: pl.DataFrame, other: pl.DataFrame) -> pl.Series:
    """How alike the texts of rows at the same place are, 0 to 100. Both are `spelled`.

    One text may hold the other, cut short or with more around it; so may the other's payee alone.
    """
    columns = (one["_text"], one["_name"], other["_text"], other["_name"])
    pairs = zip(*(column.to_list() for column in columns), strict=True)
    return pl.Series("likeness", [_alike(*pair) for pair in pairs], dtype=pl.Float64)


def _alike(text: str, name: str, other_text: str, other_name: str) -> float:
    if text == other_text:
        return 100.0
    if min(len(text), len(other_text)) < _NAME_MIN:
        return 0.0
    best = float(fuzz.partial_ratio(text, other_text))
    for held, within in ((name, other_text), (other_name, text)):
        if best < ALIKE and _NAME_MIN <= len(held) <= len(within):
            best = max(best, float(fuzz.partial_ratio(held, within)))
    return best


class Vocabulary:
    """The words of many lines, so that rare ones can be told from common ones."""

    def __init__(self, texts: Iterable[str]) -> None:
        distinct = {folded(text) for text in texts}
        self._number = max(1, len(distinct))
        self._often = Counter(word for text in distinct for word in set(_WORD.findall(text)))

    def weight(self, word: str) -> float:
        """The rarer the more; nothing for a word that nearly all texts hold."""
        often = self._often.get(word, 0)
        if often > max(3, _EVERYWHERE * self._number):
            return 0.0
        return log(1 + self._number / (1 + often))

    def shared_name(self, one: str, other: str) -> float:
        """From 0 to 1 how surely two folded texts name the same shop: both hold the rarest word of one of them."""
        words = [set(_WORD.findall(text)) for text in (one, other)]
        weights = [{word: self.weight(word) for word in found} for found in words]
        shared = {word for word in words[0] | words[1] if _in(word, one) and _in(word, other)}
        rarest = [max(found, key=lambda word, found=found: (found[word], word), default="") for found in weights]  # type: ignore[misc]
        if not any(name in shared and weight[name] > 0 for name, weight in zip(rarest, weights, strict=True)):
            return 0.0
        sums = [sum(found.values()) for found in weights]
        common = sum(self.weight(word) for word in shared)
        return min(1.0, common / max(0.001, min(sums)))


def folded(text: str) -> str:
    """Lower case without accents, words apart."""
    return str(pl.Series([text]).str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()[0])


def fold_all(texts: Sequence[str]) -> list[str]:
    """`folded` for many."""
    column = pl.Series(texts, dtype=pl.String)
    return column.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase().to_list()


def same_number(one: str, other: str) -> bool:
    """Whether both hold the same long number, such as an invoice's."""
    return bool(set(_LONG_NUMBER.findall(one)) & set(_LONG_NUMBER.findall(other)))


def _in(word: str, text: str) -> bool:
    return word in text
