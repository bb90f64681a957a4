"""How right the series are that are found in made-up households of many countries, whose truth is known.

    python benchmarks/recurring/quality.py [--seeds 5] [--months 24]

Recall: of the bills, subscriptions, rents, salaries and fees with enough occurrences, those whose rows lie to 80 % in
one found series that consists of them. Precision: of the found series, those that are one of them, or one of the
transfers a household makes each month (which count neither way where they are missed).
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from datetime import date

import polars as pl

from smartspend.recurring.payees import bills_regularly, key_of, marks
from smartspend.recurring.series import FRAME, Series, find
from smartspend.synthetic.countries import COUNTRIES
from smartspend.synthetic.household import Event, Household

RECURS = {"salary", "rent", "bill", "subscription", "fee"}
UNTIL = date(2026, 11, 23)
MOST = 0.8


def frame_of(events: list[Event], *, hints: bool) -> pl.DataFrame:
    """The events as the engine wants them; with `hints`, payees that bill by their category are known."""
    keys = [key_of(event.payee or event.description) for event in events]
    columns = {
        "number": range(len(events)),
        "day": [event.booked_on for event in events],
        "minor": [event.minor for event in events],
        "currency": [event.currency for event in events],
        "key": keys,
        "account": [event.account for event in events],
        "mark": marks(keys, [event.description for event in events]),
        "likely": [hints and bills_regularly(event.category_key) for event in events],
    }
    return pl.DataFrame(columns, schema=FRAME)


def main() -> None:
    """Looks at households, and prints the score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--months", type=int, default=24)
    parser.add_argument("--hints", action="store_true")
    parser.add_argument("--notes", type=int, default=30)
    options = parser.parse_args()
    score: Counter[str] = Counter()
    notes: list[str] = []
    for country in COUNTRIES:
        for seed in range(options.first, options.first + options.seeds):
            events = Household(seed, country, options.months, UNTIL).events()
            compare(events, find(frame_of(events, hints=options.hints)), score, notes, f"{country}/{seed}")
    print("\n".join(notes[: options.notes]))
    print(dict(score))
    print(f"recall {score['recalled'] / score['true']:.3f}  precision {score['right'] / max(1, score['found']):.3f}")


def compare(events: list[Event], found: list[Series], score: Counter[str], notes: list[str], name: str) -> None:
    """Adds what was found in one household to the score."""
    truth: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, event in enumerate(events):
        if event.kind in RECURS:
            truth[event.kind, event.payee or event.description[:6]].add(number)
    sets = [set(series.numbers) for series in found]
    for (kind, payee), rows in truth.items():
        if len(rows) < 4:
            continue
        score["true"] += 1
        held = any(len(rows & own) >= MOST * len(rows) and len(rows & own) >= MOST * len(own) for own in sets)
        score["recalled"] += held
        if not held:
            notes.append(f"{name}: missed {kind} {payee} ({len(rows)})")
    for series, own in zip(found, sets, strict=True):
        kind, number = Counter(events[row].kind for row in own).most_common(1)[0]
        if kind == "transfer":
            continue
        score["found"] += 1
        right = kind in RECURS and number >= MOST * len(own)
        score["right"] += right
        if not right:
            shown = ", ".join(f"{day} {minor}" for day, minor in zip(series.days, series.minors, strict=True))
            notes.append(f"{name}: {series.key} {series.cadence} is no series: {shown[:220]}")


if __name__ == "__main__":
    main()
