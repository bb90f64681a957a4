"""How a month goes: spending added up day by day, against what a usual month had spent by the same day.

Usual is the median of up to six months before; the band runs from their lower to their upper quartile. Months before
the records begin do not count, nor does the month in which they begin, unless they begin within its first week: a
month that is half there would make every other month look dear.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from smartspend.kernel.period import Month

MONTHS_BEFORE: Final = 6
_FIRST_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class PaceDay:
    """One day of a month. `spent` is nothing for days to come; the others are nothing without months to compare
    with.
    """

    day: int
    spent: int | None
    usual: int | None
    low: int | None
    high: int | None


def quantile(ordered: Sequence[int], numerator: int, denominator: int) -> int:
    """The value at `numerator / denominator` of values in ascending order, between neighbours in proportion.

    Halves of a minor unit go up. There must be at least one value.
    """
    below, rest = divmod((len(ordered) - 1) * numerator, denominator)
    if rest == 0:
        return ordered[below]
    gap = (ordered[below + 1] - ordered[below]) * rest
    return ordered[below] + (2 * gap + denominator) // (2 * denominator)


def median(values: Sequence[int]) -> int:
    """The middle of the values; there must be at least one."""
    return quantile(sorted(values), 1, 2)


def added_up(spending: Mapping[date, int], month: Month) -> list[int]:
    """What had been spent by each day of the month, first day first."""
    total, days = 0, []
    for day in range(1, monthrange(month.year, month.month)[1] + 1):
        total += spending.get(date(month.year, month.month, day), 0)
        days.append(total)
    return days


def comparable(spending: Mapping[date, int], month: Month) -> list[Month]:
    """The months before `month` that can be compared with it, oldest first. `spending` names every day with
    movement.
    """
    if not spending:
        return []
    begun = min(spending)
    first = Month.of(begun) if begun.day <= _FIRST_WEEK else Month.of(begun).plus(1)
    before = [month.plus(-back) for back in range(MONTHS_BEFORE, 0, -1)]
    return [one for one in before if one >= first]


def pace(spending: Mapping[date, int], month: Month, today: date) -> list[PaceDay]:
    """Each day of `month` with what was spent by then and what is usual.

    `spending` is by day, money out net of refunds with its sign turned, for `month` and the six months before it, with
    every day on which anything moved. Shorter months stay at their last day's sum.
    """
    own = added_up(spending, month)
    others = [added_up(spending, one) for one in comparable(spending, month)]
    days = []
    for index, spent in enumerate(own):
        then = sorted(one[min(index, len(one) - 1)] for one in others)
        shown = spent if date(month.year, month.month, index + 1) <= today else None
        usual = (quantile(then, 1, 2), quantile(then, 1, 4), quantile(then, 3, 4)) if then else (None, None, None)
        days.append(PaceDay(index + 1, shown, *usual))
    return days
