"""How far a budget is used, and where it is going. Values in, value out.

Money is in minor units of the budget's currency; `spent` is money out net of refunds with its sign turned, so a refund
lowers it. Shares of days are taken of whole days, the current one included; halves of a minor unit go up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from smartspend.budgets.periods import BudgetPeriod

PACE: Final = 0
"""The threshold under which a warning that a budget will not last is recorded."""

_QUARTERS: Final = 4


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


@dataclass(frozen=True, slots=True)
class Bill:
    """Something known to be spent on a day to come. `counted` says that it is part of what is spent already."""

    day: date
    spent: int
    counted: bool = False


def progress(
    limit: int, spent: int, period: BudgetPeriod, today: date, bills: Sequence[Bill] = (), *, paid: int = 0
) -> Progress:
    """How far a budget is used on `today`. `spent` is everything booked in the period; `bills` are days to come; `paid`
    is what of it were bills that recur on days of their own.

    What else was spent up to today is taken to go on evenly; what is paid stays, and the bills come on top.
    """
    elapsed = period.elapsed(today)
    ahead = [one for one in bills if today < one.day < period.end]
    so_far = spent - sum(one.spent for one in ahead if one.counted)
    return Progress(
        limit=limit,
        spent=spent,
        left=limit - spent,
        share=share(spent, limit),
        expected=_rounded(max(limit, 0) * elapsed, period.days),
        projected=_projected(so_far - paid, elapsed, period.days) + paid + sum(one.spent for one in ahead),
        passes_on=_passes_on(limit - paid, so_far - paid, period, elapsed, ahead),
    )


def share(spent: int, limit: int) -> float:
    """How much of the limit is used: 1 where all of it is, or where there never was anything to spend."""
    return round(spent / limit, 4) if limit > 0 else 1.0


def _projected(spent: int, elapsed: int, days: int) -> int:
    """Refunds do not recur: what is below zero stays as it is."""
    return _rounded(spent * days, elapsed) if spent > 0 and elapsed > 0 else spent


def _passes_on(limit: int, so_far: int, period: BudgetPeriod, elapsed: int, ahead: Sequence[Bill]) -> date | None:
    """The first day to come at whose end more than the limit is spent."""
    if so_far > limit or not 0 < elapsed < period.days or (so_far <= 0 and not ahead):
        return None
    bills = sorted(ahead, key=lambda one: one.day)
    due = 0
    for place in range(-1, len(bills)):
        due += bills[place].spent if place >= 0 else 0
        first = period.elapsed(bills[place].day) if place >= 0 else elapsed + 1
        until = period.elapsed(bills[place + 1].day) - 1 if place + 1 < len(bills) else period.days
        day = max(_passed_at(limit - due, so_far, elapsed, first), first)
        if day <= until:
            return period.start + timedelta(days=day - 1)
    return None


def _passed_at(limit: int, so_far: int, elapsed: int, first: int) -> int:
    """The number of the day at whose end an even spender has spent more than `limit`; beyond all days if never."""
    if so_far <= 0:
        return first if so_far > limit else 10**9
    return limit * elapsed // so_far + 1


def _rounded(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def warns(state: Progress, period: BudgetPeriod, today: date) -> bool:
    """Whether it is time to warn that the budget will not last: not before a quarter of the period has passed, and the
    second day, for the first purchase says little.
    """
    elapsed = period.elapsed(today)
    return state.passes_on is not None and elapsed > 1 and elapsed * _QUARTERS >= period.days


def reached(spent: int, limit: int, threshold: int) -> bool:
    """Whether `spent` has reached `threshold` per cent of `limit`; every one is where there is nothing to spend."""
    return limit <= 0 or spent * 100 >= threshold * limit


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
