"""How fast categories are found, and what the knowledge weighs: printed as JSON, in a process that did nothing else."""

from __future__ import annotations

import gc
import json
import random
import time
from typing import Final

import psutil

from smartspend.categorisation.cascade import Line, decide

DISTINCT: Final = 20_000
REPEATED: Final = 300_000
TEXTS: Final = 2_000
SINGLE: Final = 200
SYLLABLES: Final = "ba ko mi ster la ven do ri pa lu hal te mon gra si be no fer cal ti ros ka den mar lo".split()  # noqa: SIM905 a list
KINDS: Final = "cafe market garage studio apotheke boulangerie taxi hotel gmbh ltd transfer card payment shop".split()  # noqa: SIM905 a list


def texts(count: int, seed: int) -> list[str]:
    """Different made-up descriptors; two in three hold a word that is known."""
    draw = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        name = "".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))).title()
        word = draw.choice(KINDS) if draw.random() < 0.67 else "".join(draw.choices(SYLLABLES, k=2))
        found[f"POS {draw.randint(1000, 9999)} {name} {word} {draw.choice(('Leeds', 'Berlin', 'Lyon', 'Pune'))}"] = None
    return list(found)


def main() -> None:
    """Measures one thing after the other."""
    process = psutil.Process()
    gc.collect()
    before, began = process.memory_info().rss, time.perf_counter()
    decide([Line("", "Qwxzy Grill", -1000, "EUR")])
    load = time.perf_counter() - began
    gc.collect()
    weight = (process.memory_info().rss - before) / 2**20

    lines = [Line("", text, -1000, "EUR") for text in texts(DISTINCT, 1)]
    began = time.perf_counter()
    for start in range(0, DISTINCT, 5_000):
        decide(lines[start : start + 5_000])
    distinct = DISTINCT / (time.perf_counter() - began) * 60

    known = texts(TEXTS, 2)
    draw = random.Random(3)
    lines = [Line("", draw.choice(known), -draw.randint(100, 9_999), "EUR") for _ in range(REPEATED)]
    began = time.perf_counter()
    for start in range(0, REPEATED, 100_000):
        decide(lines[start : start + 100_000])
    repeated = REPEATED / (time.perf_counter() - began)

    spent = []
    for text in texts(SINGLE, 4):
        began = time.perf_counter()
        decide([Line("", text, -1000, "EUR")])
        spent.append(time.perf_counter() - began)
    spent.sort()
    figures = {
        "distinct texts a minute": round(distinct),
        "rows a second, 2,000 texts": round(repeated),
        "one row, median ms": round(spent[SINGLE // 2] * 1000, 2),
        "one row, p99 ms": round(spent[int(SINGLE * 0.99)] * 1000, 2),
        "loading s": round(load, 2),
        "memory MiB": round(weight, 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
