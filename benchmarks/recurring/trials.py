"""Payees one by one: habits that must not be called series, and series with troubles that must be found.

    python benchmarks/recurring/trials.py [--trials 200] [--seed 1]

Each habit and each trouble is played so many times. Printed is how often a series was found, and for the troubles how
often it was the right one: all its rows (80 %) in one series, and the right cadence.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from datetime import date, timedelta

from smartspend.recurring.rhythm import CADENCES, Cadence, Rhythm, shifted
from smartspend.recurring.strands import Payment, Strand, strands

START = date(2024, 1, 1).toordinal()
SPAN = 730
Rows = list[tuple[int, int]]
Dice = random.Random


def visits(dice: Dice, per_month: float, price: Callable[[], int], *, days: tuple[int, ...] = tuple(range(7))) -> Rows:
    """Visits at random."""
    wanted = [day for day in range(START, START + SPAN) if (day - 1) % 7 in days]
    number = round(per_month * SPAN / 30.4)
    return [(day, -price()) for day in sorted(dice.choices(wanted, k=number))]


def about(dice: Dice, every: float, jitter: float, price: Callable[[], int]) -> Rows:
    """Something done about so often."""
    day, rows = float(START + dice.randint(0, 20)), []
    while day < START + SPAN:
        rows.append((round(day), -price()))
        day += max(1.0, dice.gauss(every, jitter))
    return rows


def habits(dice: Dice) -> dict[str, Callable[[], Rows]]:
    """Shopping, fuel, coffee, cash: regular people, no bills."""

    def priced(middle: int, share: float, step: int = 1) -> Callable[[], int]:
        return lambda: max(step, round(middle * dice.uniform(1 - share, 1 + share) / step) * step)

    return {
        "groceries each Saturday": lambda: about(dice, 7, 0.0, priced(8500, 0.4)),
        "groceries each Saturday or so": lambda: about(dice, 7, 0.8, priced(8500, 0.3)),
        "groceries at random": lambda: visits(dice, 5, priced(4000, 0.5)),
        "coffee of one price": lambda: visits(dice, 9, lambda: 350, days=(0, 1, 2, 3, 4)),
        "coffee of three prices": lambda: visits(dice, 9, lambda: dice.choice((350, 420, 290))),
        "rare coffee of one price": lambda: visits(dice, 1.2, lambda: 350),
        "fuel for round amounts": lambda: about(dice, 11, 2.5, priced(5000, 0.2, 500)),
        "fuel twice a month": lambda: about(dice, 15, 2.5, priced(6000, 0.2)),
        "cash of one amount": lambda: visits(dice, 3, lambda: 10000),
        "cash of few amounts": lambda: visits(dice, 3, lambda: dice.choice((5000, 10000, 20000))),
        "cash once a month": lambda: visits(dice, 1, lambda: 10000),
        "clothes": lambda: visits(dice, 1.2, priced(5000, 0.45)),
        "hairdresser of one price": lambda: about(dice, 42, 8, lambda: 3200),
        "market of whole amounts": lambda: visits(dice, 6, priced(3000, 0.5, 100)),
        "rare shop": lambda: visits(dice, 0.4, priced(2500, 0.4)),
        "rare shop of few prices": lambda: visits(dice, 0.5, lambda: dice.choice((999, 1499, 1999))),
        "tickets": lambda: visits(dice, 4, lambda: dice.choice((280, 560))),
    }


def series(
    dice: Dice, cadence: Cadence, price: Callable[[int], int], *, late: float = 0.1, missing: float = 0.0
) -> Rows:
    """Something that recurs, on working days, sometimes late, sometimes missing."""
    first = date.fromordinal(START + dice.randint(0, 27))
    rhythm = Rhythm.said(cadence, first)
    span = SPAN * (3 if cadence in {"annual", "semiannual"} else 1)
    days = [first.toordinal()]
    for day in rhythm.after(days[0]):
        if day >= START + span:
            break
        days.append(day)
    rows = []
    for place, day in enumerate(days):
        on = shifted(day, "next") + (dice.randint(1, 2) if dice.random() < late else 0)
        if dice.random() >= missing:
            rows.append((shifted(on, "next"), -price(place)))
    return rows


def troubles(dice: Dice) -> dict[str, tuple[Cadence, Callable[[], tuple[Rows, Rows]]]]:
    """What recurs, and what disturbs it; by name, with its cadence."""

    def fixed(_: int) -> int:
        return 1299

    def varying(share: float) -> Callable[[int], int]:
        return lambda _: round(8000 * dice.uniform(1 - share, 1 + share))

    def risen(place: int) -> int:
        return 1299 + 200 * (place >= 9) + 150 * (place >= 17)

    def shop(per_month: float) -> Rows:
        return visits(dice, per_month, lambda: dice.randint(500, 9000))

    alone: Rows = []

    def steady(cadence: Cadence) -> Callable[[], tuple[Rows, Rows]]:
        return lambda: (series(dice, cadence, fixed), alone)

    def unsteady(cadence: Cadence) -> Callable[[], tuple[Rows, Rows]]:
        return lambda: (series(dice, cadence, varying(0.25)), alone)

    found: dict[str, tuple[Cadence, Callable[[], tuple[Rows, Rows]]]] = {}
    for cadence in CADENCES:
        if cadence != "semiannual":
            found[f"{cadence}, fixed"] = (cadence, steady(cadence))
    for cadence in CADENCES[4:7]:
        found[f"{cadence}, varying"] = (cadence, unsteady(cadence))
    found["wages, biweekly"] = (
        "biweekly",
        lambda: ([(d, -m) for d, m in series(dice, "biweekly", varying(0.2))], alone),
    )
    found["monthly, some missing"] = ("monthly", lambda: (series(dice, "monthly", fixed, missing=0.12), alone))
    found["monthly, price rises"] = ("monthly", lambda: (series(dice, "monthly", risen), alone))
    found["quarterly, price rises"] = (
        "quarterly",
        lambda: (series(dice, "quarterly", lambda place: 5000 + 400 * (place >= 4)), alone),
    )
    found["beside few purchases"] = ("monthly", lambda: (series(dice, "monthly", fixed), shop(1)))
    found["beside many purchases"] = ("monthly", lambda: (series(dice, "monthly", fixed), shop(8)))
    found["price rises beside many"] = ("monthly", lambda: (series(dice, "monthly", risen), shop(8)))
    found["foreign currency beside many"] = ("monthly", lambda: (series(dice, "monthly", varying(0.02)), shop(4)))
    found["beside another, other price"] = (
        "monthly",
        lambda: (series(dice, "monthly", fixed), series(dice, "monthly", lambda _: 999)),
    )
    found["beside another, same price"] = ("monthly", lambda: two_of_a_price(dice))
    found["yearly beside monthly"] = (
        "monthly",
        lambda: (series(dice, "monthly", fixed), series(dice, "annual", lambda _: 6900)),
    )
    return found


def two_of_a_price(dice: Dice) -> tuple[Rows, Rows]:
    """Two subscriptions of one price, on days well apart and not half a month."""
    one = Rhythm.said("monthly", date.fromordinal(START + 2))
    other = Rhythm.said("monthly", date.fromordinal(START + 9))
    number = dice.randint(18, 23)
    return [(one.day(slot), -999) for slot in range(number)], [(other.day(slot), -999) for slot in range(number)]


def found_in(rows: Rows) -> list[Strand]:
    """The series among rows."""
    return strands([Payment(number, day, minor) for number, (day, minor) in enumerate(rows)])[0]


def main() -> None:
    """Plays, and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    for name, play in habits(dice).items():
        counted, example = 0, ""
        for _ in range(options.trials):
            for strand in found_in(play()):
                counted += 1
                days = [(date(1, 1, 1) + timedelta(p.day - 1)).isoformat()[2:] for p in strand.payments]
                shown = f"{' '.join(days[:5])} {strand.amounts[:5]} mean {strand.mean:.1f}"
                example = f"{strand.rhythm.cadence} {len(days)} {shown}"
        print(f"{name:34}{counted / options.trials:8.3f}  {example}")
    for name, (cadence, played) in troubles(dice).items():
        held = right = others = 0
        for _ in range(options.trials):
            own, other = played()
            rows = own + other
            wanted = set(range(len(own)))
            found = found_in(rows)
            sets = [{payment.number for payment in strand.payments} for strand in found]
            holding = [
                strand
                for strand, inside in zip(found, sets, strict=True)
                if len(inside & wanted) >= 0.8 * max(len(wanted), len(inside))
            ]
            held += bool(holding)
            right += bool(holding) and holding[0].rhythm.cadence == cadence
            others += len(found) - bool(holding)
        print(f"{name:34}{held / options.trials:8.3f}{right / options.trials:8.3f}{others / options.trials:8.3f}")


if __name__ == "__main__":
    main()
