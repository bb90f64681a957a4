"""When a goal is reached, and what it takes to reach it by a day. Values in, value out.

Money is in minor units of the goal's currency, above zero where it is put aside. Payments are made once a month, on the
pay-day where there is one, else at the end of the month; they earn nothing in the month in which they are made.
Interest is compounded monthly at a twelfth of the yearly rate and rounded down: nothing is promised that a bank would
not pay.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from typing import Final, Literal, TypeAlias

from smartspend.kernel.period import Month

Standing: TypeAlias = Literal["reached", "paused", "ahead", "on_track", "behind", "overdue", "open", "stalled"]

PACE_MONTHS: Final = 6
"""So many whole months tell the pace."""

MONTHS_MAX: Final = 1_200
"""A plan of more than a hundred years is none."""

_RATE_UNITS: Final = 12 * 10_000


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be reached: `target` above zero, of which `saved` is there; `by` is the day, if any.

    `first` is what goals that come before it on the same account still take, `rate` the yearly interest in hundredths
    of a per cent, and `pay_day` the day of the month on which money comes, if that is known.
    """

    target: int
    saved: int
    by: date | None = None
    first: int = 0
    rate: int = 0
    pay_day: int | None = None

    @property
    def missing(self) -> int:
        """What is still to be saved, others before it included."""
        return max(self.target - self.saved, 0) + (self.first if self.saved < self.target else 0)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a goal stands. `reached_on` is the day of the payment that completes it at `monthly`, nothing where that
    never comes; `needed` what each of the `payments` left until its day would have to be, nothing without a day.
    """

    standing: Standing
    monthly: int
    reached_on: date | None
    needed: int | None
    payments: int | None


def pace(months: Sequence[int]) -> int:
    """What a usual month brings: the median of the last whole months, oldest first, the lower of two middle ones.

    Months before the first movement do not count; below zero (more is taken than put) is no pace.
    """
    known = list(months)[-PACE_MONTHS:]
    while known and known[0] == 0:
        known.pop(0)
    return max(median_low(known), 0) if known else 0


def payment_days(today: date, pay_day: int | None, count: int) -> date:
    """The day of the payment number `count` (from 1) after `today`."""
    month = Month.of(today)
    ahead = count if _payment_in(month, pay_day) <= today else count - 1
    return _payment_in(month.plus(ahead), pay_day)


def payments_until(today: date, by: date, pay_day: int | None) -> int:
    """How many payments are made after `today` and not after `by`."""
    if by <= today:
        return 0
    months = (by.year - today.year) * 12 + by.month - today.month + 1
    first = _payment_in(Month.of(today), pay_day) <= today
    last = _payment_in(Month.of(by), pay_day) > by
    return max(months - first - last, 0)


def _payment_in(month: Month, pay_day: int | None) -> date:
    days = monthrange(month.year, month.month)[1]
    return date(month.year, month.month, min(pay_day or days, days))


def grown(saved: int, monthly: int, months: int, rate: int) -> int:
    """What `saved` has become after so many payments."""
    if rate == 0:
        return saved + monthly * months
    for _ in range(months):
        saved += max(saved, 0) * rate // _RATE_UNITS + monthly
    return saved


def months_to(aim: Aim, monthly: int) -> int | None:
    """How many payments of `monthly` complete the goal, 0 where it is complete; nothing where that never comes."""
    missing = aim.missing
    if missing == 0:
        return 0
    if aim.rate == 0:
        months = -(-missing // monthly) if monthly > 0 else MONTHS_MAX + 1
        return months if months <= MONTHS_MAX else None
    saved, wanted = aim.saved, aim.saved + missing
    for month in range(1, MONTHS_MAX + 1):
        saved = grown(saved, monthly, 1, aim.rate)
        if saved >= wanted:
            return month
    return None


def needed(aim: Aim, payments: int) -> int | None:
    """The smallest payment with which so many of them complete the goal; nothing where there are none left."""
    if aim.missing == 0:
        return 0
    if payments <= 0:
        return None
    if aim.rate == 0:
        return -(-aim.missing // payments)
    low, high = 0, aim.missing
    while low < high:
        middle = (low + high) // 2
        if grown(aim.saved, middle, payments, aim.rate) >= aim.saved + aim.missing:
            high = middle
        else:
            low = middle + 1
    return low


def reached_on(aim: Aim, monthly: int, today: date) -> date | None:
    """The day of the payment that completes the goal; today where it is complete."""
    months = months_to(aim, monthly)
    if months is None:
        return None
    return payment_days(today, aim.pay_day, months) if months else today


def plan(aim: Aim, monthly: int, today: date, *, paused: bool = False) -> Plan:
    """Where a goal stands on `today` when `monthly` is saved each month."""
    reached = reached_on(aim, monthly, today)
    payments = payments_until(today, aim.by, aim.pay_day) if aim.by else None
    takes = needed(aim, payments) if payments is not None else None
    return Plan(_standing(aim, reached, today, paused=paused), monthly, reached, takes, payments)


def _standing(aim: Aim, reached: date | None, today: date, *, paused: bool) -> Standing:
    if aim.saved >= aim.target:
        return "reached"
    if paused:
        return "paused"
    if aim.by is None:
        return "open" if reached else "stalled"
    if aim.by < today:
        return "overdue"
    if reached is None or reached > aim.by:
        return "behind"
    return "ahead" if Month.of(reached) < Month.of(aim.by) else "on_track"
