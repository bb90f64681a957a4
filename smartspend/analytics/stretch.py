"""A stretch of days a report is about, and the one it is compared with. Start inclusive, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.period import InvalidMonth, Month

YEARS_MAX: Final = 50


class InvalidPeriod(Invalid):
    """A report is about one month, or about the days from start_date to end_date, both included."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `start` up to, and without, `end`."""

    start: date
    end: date

    @classmethod
    def of_month(cls, month: Month) -> Stretch:
        """One whole month."""
        return cls(month.first, month.end)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    @property
    def previous(self) -> Stretch:
        """As many whole months before, where it is made of whole months; else as many days before."""
        if self.start.day == 1 and self.end.day == 1:
            first, after = Month.of(self.start), Month.of(self.end)
            months = (after.year - first.year) * 12 + after.month - first.month
            return Stretch(first.plus(-months).first, self.start)
        return Stretch(self.start - (self.end - self.start), self.start)

    def whole_months(self) -> tuple[Stretch, list[Stretch]]:
        """The whole months inside, possibly none, and the edges that are not whole: at most two."""
        inside_from = self.start if self.start.day == 1 else Month.of(self.start).end
        inside_to = self.end.replace(day=1)
        if inside_from >= inside_to:
            return Stretch(self.start, self.start), [self]
        edges = [Stretch(self.start, inside_from), Stretch(inside_to, self.end)]
        return Stretch(inside_from, inside_to), [edge for edge in edges if edge.start < edge.end]


def stretch_of(month: str | None, start: date | None, end: date | None, today: date) -> Stretch:
    """The days a request asks for; this month where it asks for none. `end` is the last day, included.

    Raises `InvalidPeriod`, `InvalidMonth`.
    """
    if month is not None:
        if start or end:
            raise InvalidPeriod(errors=[FieldError("/month", "goes without start_date and end_date")])
        return Stretch.of_month(month_of(month))
    if start is None and end is None:
        return Stretch.of_month(Month.of(today))
    if start is None or end is None:
        raise InvalidPeriod(errors=[FieldError("/end_date" if start else "/start_date", "is missing")])
    if end < start:
        raise InvalidPeriod(errors=[FieldError("/end_date", "is before start_date")])
    if end.year - start.year > YEARS_MAX:
        raise InvalidPeriod(errors=[FieldError("/end_date", f"is more than {YEARS_MAX} years after start_date")])
    return Stretch(start, end + timedelta(days=1))


def month_of(text: str, pointer: str = "/month") -> Month:
    """The month written as 2026-11, of a time in which people keep accounts.

    Raises `InvalidPeriod`, `InvalidMonth`, which name `pointer`.
    """
    try:
        month = Month.parse(text)
    except InvalidMonth:
        raise InvalidMonth(errors=[FieldError(pointer, "must be a month such as 2026-11")]) from None
    if not 1900 <= month.year <= 2199:
        raise InvalidPeriod(errors=[FieldError(pointer, "must be between 1900-01 and 2199-12")])
    return month
