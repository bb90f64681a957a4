"""Payments that are far outside what their payee usually gets, found by robust statistics: no single outlier moves
them.

A payment is odd when it exceeds the median of the others by more than `SPREADS` spreads. The spread is the median
absolute deviation, scaled to a standard deviation, and never less than a tenth of the median: a subscription that
always costs the same may change by a few per cent unremarked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from smartspend.analytics.pace import median

PAYMENTS_MIN: Final = 5
SPREADS: Final = Fraction(7, 2)
_TO_DEVIATION: Final = Fraction(14826, 10000)
_SPREAD_SHARE_MIN: Final = Fraction(1, 10)
_TIMES_MIN: Final = Fraction(3, 2)


@dataclass(frozen=True, slots=True)
class Odd:
    """An odd payment: its place among those given, what is usual, and where the usual range ends, in minor units."""

    index: int
    usual: int
    usual_max: int


def usual_range(others: Sequence[int]) -> tuple[int, int]:
    """The median of payments above zero, and the largest amount that is still usual. There must be at least one."""
    middle = median(others)
    deviation = median([abs(one - middle) for one in others])
    spread = max(deviation * _TO_DEVIATION, middle * _SPREAD_SHARE_MIN)
    return middle, int(max(middle + SPREADS * spread, _TIMES_MIN * middle))


def odd_payments(amounts: Sequence[int]) -> list[Odd]:
    """Which of a payee's payments are odd, each judged by all the others. Amounts are above zero.

    A payee with fewer than `PAYMENTS_MIN` other payments has no usual range yet.
    """
    if len(amounts) <= PAYMENTS_MIN:
        return []
    found = []
    least = sorted(amounts)[
        (len(amounts) - 2) // 2
    ]  # no median of the others is below it, where a larger one is left out
    for index, amount in enumerate(amounts):
        if amount <= _TIMES_MIN * least:
            continue
        usual, usual_max = usual_range([*amounts[:index], *amounts[index + 1 :]])
        if amount > usual_max:
            found.append(Odd(index, usual, usual_max))
    return found
