"""How fast series are found among many transactions, and how much memory that takes.

    python benchmarks/recurring/run.py [--rows 1000000] [--payees 20000] [--json]

The rows are those of one household that never was: a tenth of its payees bill at a cadence of theirs, the others are
visited at random. The time is that of `find`, the frame being there; the memory is what the process holds at most.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from datetime import date

import polars as pl

from smartspend.recurring.rhythm import CADENCES, Rhythm
from smartspend.recurring.series import FRAME, find

FIRST = date(2016, 1, 1).toordinal()
SPAN = 3650
BILLING = 0.1


def rows(number: int, payees: int, dice: random.Random) -> tuple[pl.DataFrame, int]:
    """So many transactions, and how many series are among them."""
    days: list[int] = []
    minors: list[int] = []
    keys: list[str] = []
    series = 0
    for payee in range(int(payees * BILLING)):
        cadence = dice.choice(CADENCES[4:])
        rhythm = Rhythm.said(cadence, date.fromordinal(FIRST + dice.randint(0, 300)), "next")
        minor = -dice.randint(500, 90_000)
        own = [day for slot in range(120) if (day := rhythm.day(slot)) < FIRST + SPAN]
        days += own
        minors += [minor] * len(own)
        keys += [f"biller{payee}"] * len(own)
        series += 1
    others = [f"shop{payee}" for payee in range(int(payees * (1 - BILLING)))]
    for _ in range(number - len(days)):
        days.append(FIRST + dice.randrange(SPAN))
        minors.append(-dice.randint(100, 20_000))
        keys.append(dice.choice(others))
    columns = {
        "number": range(len(days)),
        "day": pl.Series(days, dtype=pl.Int32) - date(1970, 1, 1).toordinal(),
        "minor": minors,
        "currency": ["EUR"] * len(days),
        "key": keys,
        "account": ["a"] * len(days),
        "mark": [""] * len(days),
        "likely": [False] * len(days),
    }
    return pl.DataFrame(columns).with_columns(pl.col("day").cast(pl.Date)).cast(FRAME).select(FRAME.names()), series


def main() -> None:
    """Measures, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--payees", type=int, default=20_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    frame, planted = rows(options.rows, options.payees, random.Random(1))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, used = time.perf_counter(), time.process_time()
    found = find(frame)
    result = {
        "rows": frame.height,
        "payees": options.payees,
        "planted": planted,
        "found": len(found),
        "seconds": round(time.perf_counter() - began, 1),
        "cpu_seconds": round(time.process_time() - used, 1),
        "mb_before": before // 1024,
        "mb_most": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    if options.json:
        json.dump(result, sys.stdout)
        print()
    else:
        print("\n".join(f"{name:12}{value:>12,}" for name, value in result.items()))


if __name__ == "__main__":
    main()
