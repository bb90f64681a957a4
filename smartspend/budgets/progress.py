"""How far a budget is used, and where it is going. Values in, value out.

Money is in minor units of the budget's currency; `spent` is money out net of refunds with its sign turned, so a refund
lowers it. Shares of days are taken of whole days, the current one included; halves of a minor unit go up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias
from uuid import UUID

from smartspend.kernel.period import Month

PeriodKind: TypeAlias = Literal["weekly", "monthly", "yearly"]


@dataclass(frozen=True, slots=True)
class BudgetPeriod:
    """The days from `start` up to, and without, `end`."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    def elapsed(self, today: date) -> int:
        """How many of its days have begun by `today`, from 0 to all."""
        return min(max((today - self.start).days + 1, 0), self.days)


@dataclass(frozen=True, slots=True)
class Progress:
    """`expected` is what an even spender would have spent by now, `projected` what is spent at the end if it goes on
    like this, `passes_on` the day on which the limit is then exceeded: nothing where it is not, or is already.
    """

    limit: int
    spent: int
    left: int
    share: float
    expected: int
    projected: int
    passes_on: date | None


@dataclass(frozen=True, slots=True)
class Spend:
    """What one transaction adds to a budget, below zero for a refund."""

    booked_on: date
    id: UUID
    spent: int


def period_of(kind: PeriodKind, day: date) -> BudgetPeriod:
    """The period that holds `day`: its week from Monday, its month, or its year."""
    if kind == "weekly":
        monday = day - timedelta(days=day.weekday())
        return BudgetPeriod(monday, monday + timedelta(days=7))
    if kind == "monthly":
        month = Month.of(day)
        return BudgetPeriod(month.first, month.end)
    return BudgetPeriod(date(day.year, 1, 1), date(day.year + 1, 1, 1))


def day_within(month: Month, today: date) -> date:
    """The day that stands for a month: today where it is this month, else its last."""
    return today if Month.of(today) == month else month.end - timedelta(days=1)


def progress(limit: int, spent: int, period: BudgetPeriod, today: date) -> Progress:
    """How far a budget of `limit` (above zero) is used on `today`."""
    elapsed = period.elapsed(today)
    return Progress(
        limit=limit,
        spent=spent,
        left=limit - spent,
        share=round(spent / limit, 4),
        expected=_rounded(limit * elapsed, period.days),
        projected=_projected(spent, elapsed, period.days),
        passes_on=_passes_on(limit, spent, period, elapsed),
    )


def _projected(spent: int, elapsed: int, days: int) -> int:
    """Refunds do not recur: what is below zero stays as it is."""
    return _rounded(spent * days, elapsed) if spent > 0 and elapsed > 0 else spent


def _passes_on(limit: int, spent: int, period: BudgetPeriod, elapsed: int) -> date | None:
    if not 0 < spent <= limit or not 0 < elapsed < period.days:
        return None
    day = limit * elapsed // spent + 1
    return period.start + timedelta(days=day - 1) if day <= period.days else None


def _rounded(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def reached(spent: int, limit: int, threshold: int) -> bool:
    """Whether `spent` has reached `threshold` per cent of `limit`."""
    return spent * 100 >= threshold * limit


def crossings(limit: int, thresholds: Sequence[int], spends: Iterable[Spend]) -> dict[int, UUID]:
    """For each threshold that is reached at the end: the transaction that first reached it.

    Transactions count in the order of their booking dates, then ids, whatever order they come in.
    """
    ordered = sorted(spends, key=lambda one: (one.booked_on, one.id))
    total = sum(one.spent for one in ordered)
    open_ = {threshold for threshold in thresholds if reached(total, limit, threshold)}
    found: dict[int, UUID] = {}
    running = 0
    for one in ordered:
        running += one.spent
        for threshold in sorted(open_ - found.keys()):
            if reached(running, limit, threshold):
                found[threshold] = one.id
    return found
