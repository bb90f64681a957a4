"""A small classifier for texts that no table knows: from words and runs of characters, direction and amount.

A linear model over hashed features (see `features`), trained by `tools/knowledge/train.py` on made-up statement lines;
its weights are eight-bit numbers in `model.bin.gz`. It answers with a probability for every category, and with the
word that spoke most for its answer.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

import numpy as np
import numpy.typing as npt

from smartspend.categorisation import places, sizes
from smartspend.categorisation.features import Features, features

AMOUNT_STEPS: Final = sizes.STEPS

_GZIP: Final = 31
"""What zlib calls the format of a gzip file; its last four bytes are the size of what is inside."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Answers:
    """Probabilities by text and category (in the model's order), before calibration as logits, and what spoke for them.

    `spans` are the features, kept to find the words of an answer.
    """

    logits: Floats
    seen: Features


@dataclass(frozen=True, slots=True)
class Classifier:
    """The trained weights. `weights[bucket, category] * scale[category]` is what a feature says for a category.

    `context[direction * AMOUNT_STEPS + step]` is what direction and size of the amount say.
    """

    categories: tuple[str, ...]
    weights: npt.NDArray[np.int8]
    scale: Floats
    context: Floats

    @staticmethod
    def load() -> Classifier:
        """The classifier that comes with the package, read once per process."""
        return _load()

    def logits(self, texts: Sequence[str], contexts: Sequence[int]) -> Answers:
        """What speaks for each category, for texts that went through `telling`; `contexts` come from `context_of`."""
        seen = features(texts)
        result = np.empty((len(texts), len(self.categories)), np.float32)
        ends = np.cumsum(seen.count)
        ones = np.ones(int(seen.count.max(initial=0)), np.float32)
        for place, (start, end) in enumerate(zip((ends - seen.count).tolist(), ends.tolist(), strict=True)):
            length = end - start
            found = ones[:length] @ self.weights[seen.bucket[start:end]].astype(np.float32)
            result[place] = found / math.sqrt(length) if length else 0.0
        return Answers(result * self.scale + self.context[np.asarray(contexts, np.int64)], seen)

    def words_for(self, answers: Answers, chosen: Sequence[int]) -> list[str]:
        """The word of each text that says most for the chosen category (its number); empty where none does."""
        seen = answers.seen
        says = self.weights[seen.bucket, np.asarray(chosen, np.int64)[seen.text]].astype(np.float32)
        totals = np.bincount(seen.word, weights=says, minlength=len(seen.words))[: len(seen.words)]
        best: dict[int, tuple[float, str]] = {}
        for word, total, text in zip(seen.words, totals.tolist(), seen.owner.tolist(), strict=True):
            if len(word) > 1 and total > best.get(text, (0.0, ""))[0]:
                best[text] = (total, word)
        return [best.get(place, (0.0, ""))[1] for place in range(len(chosen))]


def context_of(amount: float, currency: str) -> int:
    """The number that stands for direction and size of an amount in whole units of its currency, negative is out."""
    incoming = amount > 0
    return incoming * AMOUNT_STEPS + sizes.step(abs(amount) / places.dollar(currency))


def probabilities(logits: Floats) -> Floats:
    """The same as probabilities: each row adds up to one."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


@lru_cache(maxsize=1)
def _load() -> Classifier:
    packed = files("smartspend.categorisation").joinpath("model.bin.gz").read_bytes()
    # Told how much comes, zlib takes the room once; finding out by doubling leaves twice as much behind.
    data = zlib.decompress(packed, _GZIP, int.from_bytes(packed[-4:], "little"))
    start = data.index(b"\n") + 1
    facts = json.loads(data[:start])
    categories, buckets = tuple(facts["categories"]), facts["buckets"]
    size = buckets * len(categories)
    weights = np.frombuffer(data, np.int8, size, start).reshape(buckets, len(categories))
    numbers = np.frombuffer(data[start + size :], "<f4")
    scale, context = numbers[: len(categories)], numbers[len(categories) :].reshape(-1, len(categories))
    return Classifier(categories, weights, scale.copy(), context.copy())
