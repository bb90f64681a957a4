"""Which period of a budget a day is in. Calendar days in, calendar days out: no instants, so that neither a clock that
is set back nor a new time zone can skip a period or begin one twice.

    weekly        from the chosen weekday
    four_weekly   28 days from an anchor, before it as after it
    monthly       from the chosen day; in a month that has no such day, from its last one
    yearly        from the chosen day; 29 February is 28 February in common years
    payday        from one pay-day to the next; one on a weekend is paid on the working day before it, or after it
    custom        once, from a first to a last day; or so many days again and again

Working days are Monday to Friday: public holidays are not known here.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Literal, TypeAlias

from smartspend.kernel.period import Month

PeriodKind: TypeAlias = Literal["weekly", "four_weekly", "monthly", "yearly", "payday", "custom"]
Shift: TypeAlias = Literal["before", "after", "none"]

LAST_DAY: Final = 31
"""Stands for a month's last day, whatever its number."""

_FOUR_WEEKS: Final = 28
_WEEKEND: Final = 5
_EPOCH: Final = date(1900, 1, 1)  # a Monday


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
class Schedule:
    """How a budget's periods follow each other. What a kind does not need is ignored.

    `first_weekday` is 1 for Monday to 7 for Sunday. `start` and `end` are both included; a custom schedule has either
    an `end`, and happens once, or `days`, and repeats.
    """

    kind: PeriodKind = "monthly"
    first_weekday: int = 1
    anchor: date = _EPOCH
    start_day: int = 1
    start_month: int = 1
    shift: Shift = "before"
    start: date = _EPOCH
    end: date | None = None
    days: int = _FOUR_WEEKS

    @property
    def once(self) -> bool:
        """Whether there is a single period."""
        return self.kind == "custom" and self.end is not None

    @property
    def whole_months(self) -> bool:
        """Whether its periods are calendar months or years of such."""
        return self.kind in {"monthly", "yearly"} and self.start_day == 1


def schedule_of(kind: PeriodKind, stored: Mapping[str, Any] | None, pay_day: int | None) -> Schedule:
    """The schedule of a budget as it is stored. `pay_day` is the household's, for budgets that have none of their own;
    where nobody knows it, the last working day.
    """
    given = {name: _read(name, value) for name, value in (stored or {}).items() if value is not None}
    if kind == "payday":
        given.setdefault("start_day", pay_day or LAST_DAY)
    return Schedule(kind=kind, **given)


def _read(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name in {"anchor", "start", "end"} else value


def period_of(schedule: Schedule, day: date) -> BudgetPeriod:
    """The period that holds `day`; the only one where it happens once."""
    if schedule.kind == "weekly":
        start = day - timedelta(days=(day.isoweekday() - schedule.first_weekday) % 7)
        return BudgetPeriod(start, start + timedelta(days=7))
    if schedule.kind == "four_weekly":
        return _repeated(schedule.anchor, _FOUR_WEEKS, day)
    if schedule.kind == "yearly":
        return _between([_day_in(Month(day.year + ahead, schedule.start_month), schedule) for ahead in (-1, 0, 1)], day)
    if schedule.kind == "custom":
        if schedule.end is not None:
            return BudgetPeriod(schedule.start, schedule.end + timedelta(days=1))
        return _repeated(schedule.start, schedule.days, day)
    month = Month.of(day)
    starts = [_day_in(month.plus(ahead), schedule) for ahead in (-2, -1, 0, 1, 2)]
    return _between([_paid(one, schedule.shift) for one in starts] if schedule.kind == "payday" else starts, day)


def _repeated(anchor: date, days: int, day: date) -> BudgetPeriod:
    start = day - timedelta(days=(day - anchor).days % days)
    return BudgetPeriod(start, start + timedelta(days=days))


def _day_in(month: Month, schedule: Schedule) -> date:
    return date(month.year, month.month, min(schedule.start_day, monthrange(month.year, month.month)[1]))


def _paid(day: date, shift: Shift) -> date:
    """The working day on which what falls on `day` is paid."""
    over = day.weekday() - _WEEKEND + 1  # 1 on Saturday, 2 on Sunday
    if shift == "none" or over < 1:
        return day
    return day - timedelta(days=over) if shift == "before" else day + timedelta(days=3 - over)


def _between(starts: list[date], day: date) -> BudgetPeriod:
    """The period between two neighbouring starts that holds `day`."""
    begun = max(place for place, start in enumerate(starts) if start <= day)
    return BudgetPeriod(starts[begun], starts[begun + 1])


def before(schedule: Schedule, period: BudgetPeriod) -> BudgetPeriod | None:
    """The period that ends where `period` begins; nothing before one that happens once."""
    return None if schedule.once else period_of(schedule, period.start - timedelta(days=1))


def closed_between(schedule: Schedule, since: date, current: BudgetPeriod, most: int) -> list[BudgetPeriod]:
    """The periods before `current`, from the one that holds `since` on, oldest first; of many the newest `most`."""
    found: list[BudgetPeriod] = []
    period = before(schedule, current)
    while period is not None and period.end > since and len(found) < most:
        found.append(period)
        period = before(schedule, period)
    return found[::-1]


def latest(schedule: Schedule, current: BudgetPeriod, most: int) -> list[BudgetPeriod]:
    """`current` and those before it, oldest first, `most` in all."""
    return [*closed_between(schedule, date.min, current, most - 1), current]


def day_within(month: Month, today: date) -> date:
    """The day that stands for a month: today where it is this month, else its last."""
    return today if Month.of(today) == month else month.end - timedelta(days=1)
