"""What the classifier sees of a text: its words, pairs of words and runs of characters, as numbers of buckets.

Everything is computed for many texts at once over one array of characters. A run's hash comes from a running sum of
`character · base^place` modulo 2^64, so that any run, of any length, costs the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

BUCKETS: Final = 1 << 16
_RUNS: Final = (3, 4, 5)
_SHORT_RUNS: Final = (1, 2)
"""Lengths of runs in scripts in which a character is about a syllable or a word."""
_IDEOGRAPHIC: Final = 0x2E80
_SPACE: Final = 32
_END: Final = 0

_BASE: Final = 0x9E3779B97F4A7C15
_INVERSE: Final = pow(_BASE, -1, 1 << 64)
_MIX: Final = np.uint64(0xD6E8FEB86659FD93)
_KEPT: Final = np.uint64(64 - BUCKETS.bit_length() + 1)

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Features:
    """The features of many texts, text after text. `first[i]` is where those of text `i` begin.

    `word[k]` is the number of the word in which feature `k` begins; `words` are all words, `owner` their texts.
    """

    bucket: Ints
    text: Ints
    word: Ints
    words: tuple[str, ...]
    owner: Ints
    count: Ints


def features(texts: Sequence[str]) -> Features:
    """The features of texts that went through `descriptor.telling`."""
    joined = "".join(f" {text} \0" for text in texts)
    chars = np.frombuffer(joined.encode("utf-32-le", "replace"), np.uint32)
    size = len(chars)
    ends = chars == _END
    before = np.concatenate(([0], np.cumsum(ends)))
    inside = ~ends & (chars != _SPACE)
    starts = np.flatnonzero(inside & ~np.concatenate(([False], inside[:-1])))
    stops = np.flatnonzero(inside & ~np.concatenate((inside[1:], [False]))) + 1
    sums, undo = _sums(chars)

    spans: list[tuple[Ints, Ints]] = [(starts, stops)]
    if len(starts) > 1:
        same = before[starts[1:]] == before[starts[:-1]]
        spans.append((starts[:-1][same], stops[1:][same]))
    for length in _RUNS:
        begin = np.arange(max(0, size - length + 1))
        spans.append(_whole(begin, length, before))
    ideographs = np.flatnonzero(chars >= _IDEOGRAPHIC)
    if len(ideographs):
        spans += [_whole(ideographs[ideographs + length <= size], length, before) for length in _SHORT_RUNS]

    begin = np.concatenate([span[0] for span in spans])
    end = np.concatenate([span[1] for span in spans])
    hashes = (sums[end] - sums[begin]) * undo[begin]
    bucket = ((hashes ^ (hashes >> np.uint64(29))) * _MIX >> _KEPT).astype(np.int64)
    text = before[begin]
    order = np.argsort(text, kind="stable")
    bucket, text, begin = bucket[order], text[order], begin[order]
    word = np.maximum(np.searchsorted(stops, begin, side="right"), 0)
    words = tuple(joined[a:b] for a, b in zip(starts.tolist(), stops.tolist(), strict=True))
    return Features(bucket, text, word, words, before[starts], np.bincount(text, minlength=len(texts)))


def _sums(chars: npt.NDArray[np.uint32]) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
    """Running sums of the characters, each times the power of its place, and what undoes the power of a place."""
    powers, undo = _powers(len(chars) + 1)
    mixed = (chars.astype(np.uint64) + np.uint64(0x51ED27)) * _MIX
    return np.concatenate((np.zeros(1, np.uint64), np.cumsum(mixed * powers[:-1], dtype=np.uint64))), undo


def _powers(count: int) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
    result = []
    for base in (_BASE, _INVERSE):
        steps = np.full(count, base, np.uint64)
        steps[0] = 1
        result.append(np.cumprod(steps, dtype=np.uint64))
    return result[0], result[1]


def _whole(begin: Ints, length: int, before: Ints) -> tuple[Ints, Ints]:
    """The runs of a length that lie within one text."""
    kept = begin[before[begin + length] == before[begin]]
    return kept, kept + length
