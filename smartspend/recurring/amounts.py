"""How the amounts of a series behave, and which one is to be expected next.

Amounts are minor units of one sign.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, Literal

Behaviour = Literal["fixed", "stepped", "varying"]
"""Always the same; the same until the price changes; different each time."""

_SAME: Final = 0.015
"""Amounts that differ by no more are one price: rounding, and a day's exchange rate."""
_LONELY: Final = 0.3
_RECENT: Final = 5


@dataclass(frozen=True, slots=True)
class PriceChange:
    """From which amount to which a series changed, with which of its occurrences (0 is the first)."""

    before: int
    after: int
    place: int


def is_same(one: int, other: int) -> bool:
    """Whether two amounts are one price."""
    return abs(one - other) <= _SAME * max(abs(one), abs(other))


def changes(amounts: Sequence[int]) -> list[PriceChange]:
    """Each time an amount is not the one before it."""
    pairs = itertools.pairwise(amounts)
    return [
        PriceChange(before, after, place)
        for place, (before, after) in enumerate(pairs, 1)
        if not is_same(before, after)
    ]


def behaviour(amounts: Sequence[int]) -> Behaviour:
    """How amounts in the order of time behave."""
    changed = len(changes(amounts))
    if not changed:
        return "fixed"
    # A single odd amount, up and back again, counts as two changes and is one.
    return "stepped" if changed <= max(1, (len(amounts) - 1) // 3) else "varying"


def spread(amounts: Sequence[int]) -> float:
    """How far amounts typically are from their median, in parts of it. Few far ones do not count."""
    middle = median(amounts)
    if not middle:
        return 1.0
    return median(abs(amount - middle) for amount in amounts) / abs(middle)


def reach(amounts: Sequence[int]) -> float:
    """The largest amount as a multiple of the smallest."""
    sizes = [abs(amount) for amount in amounts]
    return max(sizes) / max(1, min(sizes))


def expected(amounts: Sequence[int], per_year: float) -> int:
    """The amount that is likely next.

    The last one where prices are fixed; where they vary, the middle of recent ones, or what a year ago followed if the
    year has seasons.
    """
    kind = behaviour(amounts)
    if kind == "varying":
        return _of_season(amounts, round(per_year)) or _middle(amounts[-_RECENT - 1 :])
    last = amounts[-1]
    if len(amounts) < 3 or is_same(last, amounts[-2]):
        return last
    # Was the last one a new price, or an exception (a bonus, a part of a month)?
    return last if abs(last - amounts[-2]) <= _LONELY * abs(amounts[-2]) else _middle(amounts[-_RECENT:])


def _of_season(amounts: Sequence[int], a_year: int) -> int | None:
    """What followed a year ago, where years resemble each other more than neighbours do."""
    if a_year < 2 or len(amounts) < 2 * a_year:
        return None
    year_apart = median(abs(now - then) for then, now in zip(amounts, amounts[a_year:], strict=False))
    beside = median(abs(now - then) for then, now in itertools.pairwise(amounts))
    return amounts[-a_year] if year_apart < 0.7 * beside else None


def _middle(amounts: Sequence[int]) -> int:
    return sorted(amounts)[len(amounts) // 2]


def last_change(amounts: Sequence[int]) -> PriceChange | None:
    """The latest change of price that lasts, None where there is none or amounts vary anyway."""
    if behaviour(amounts) != "stepped":
        return None
    now = expected(amounts, 12)
    latest = [change for change in changes(amounts) if is_same(change.after, now)]
    return latest[-1] if latest else None
