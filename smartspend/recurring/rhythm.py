"""Cadences, and on which day each occurrence of a series falls.

Days are ordinals (`date.toordinal`), months are numbered `year * 12 + month - 1`. A *slot* is the number of an
occurrence: neighbouring occurrences have neighbouring slots, whatever day they were booked on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, Final, Literal, get_args

Cadence = Literal[
    "weekly", "biweekly", "four-weekly", "semimonthly", "monthly", "bimonthly", "quarterly", "semiannual", "annual"
]
"""How often a series recurs. Biweekly is every two weeks; semimonthly twice a month, on fixed days."""

Shift = Literal["none", "next", "previous"]
"""What happens to an occurrence on a weekend: nothing, or it moves to the next or the previous working day."""

CADENCES: Final[tuple[Cadence, ...]] = get_args(Cadence)
WEEKS: Final[dict[Cadence, int]] = {"weekly": 7, "biweekly": 14, "four-weekly": 28}
"""Cadences that count days, and how many."""
MONTHS: Final[dict[Cadence, int]] = {
    "semimonthly": 1,
    "monthly": 1,
    "bimonthly": 2,
    "quarterly": 3,
    "semiannual": 6,
    "annual": 12,
}
"""Cadences that count calendar months, and how many."""
LAST_DAY: Final = 31
"""The anchor of what falls on the last day of a month, however long that is."""
_LAST: Final = 5


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where in a month: on `day`, or on the last one if the month is shorter; or, where `nth` is set, on the nth
    `weekday` (Monday is 0), 5 being the last.
    """

    day: int = 1
    nth: int = 0
    weekday: int = 0

    def on(self, month: int) -> int:
        """Its day in a month."""
        return _nth_weekday(month, self.nth, self.weekday) if self.nth else _day_of(month, self.day)


@lru_cache(maxsize=65_536)
def _day_of(month: int, day: int) -> int:
    first, length = _span(month)
    return first + min(day, length) - 1


@lru_cache(maxsize=8192)
def _span(month: int) -> tuple[int, int]:
    first = date(month // 12, month % 12 + 1, 1).toordinal()
    following = month + 1
    return first, date(following // 12, following % 12 + 1, 1).toordinal() - first


def _nth_weekday(month: int, nth: int, weekday: int) -> int:
    first, length = _span(month)
    day = first + (weekday - weekday_of(first)) % 7 + 7 * (min(nth, _LAST) - 1)
    return day if day < first + length else day - 7


def weekday_of(day: int) -> int:
    """Monday is 0."""
    return (day - 1) % 7


@lru_cache(maxsize=65_536)
def month_of(day: int) -> tuple[int, int, int]:
    """The month of a day, its day in it, and how many days that month has."""
    on = date.fromordinal(day)
    month = on.year * 12 + on.month - 1
    return month, on.day, _span(month)[1]


def nth_of(day: int) -> int:
    """Which one of its weekday in its month a day is: 1 to 5."""
    return (month_of(day)[1] - 1) // 7 + 1


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a series occurs. `phase` is a day that an occurrence falls on for cadences of weeks, and a month that one
    falls in for cadences of months.
    """

    cadence: Cadence
    phase: int
    anchors: tuple[Anchor, ...] = ()
    shift: Shift = "none"

    @property
    def per_month(self) -> float:
        """How many occurrences an average month has."""
        if self.cadence in WEEKS:
            return 365.2425 / 12 / WEEKS[self.cadence]
        return len(self.anchors) / MONTHS[self.cadence]

    def nominal(self, slot: int) -> int:
        """The day of an occurrence before weekends are looked at."""
        if self.cadence in WEEKS:
            return self.phase + slot * WEEKS[self.cadence]
        place, which = divmod(slot, len(self.anchors))
        return self.anchors[which].on(self.phase + place * MONTHS[self.cadence])

    def day(self, slot: int) -> int:
        """The day on which an occurrence is to be expected."""
        return shifted(self.nominal(slot), self.shift)

    def nearest(self, day: int) -> tuple[int, int]:
        """The slot a day belongs to, and by how many days it misses it; a weekend's days of grace are none."""
        if self.cadence in WEEKS:
            slot = round((day - self.phase) / WEEKS[self.cadence])
            return slot, deviation(day, self.nominal(slot))
        step, many = MONTHS[self.cadence], len(self.anchors)
        guess = (month_of(day)[0] - self.phase) // step
        best, best_on, least = 0, 0, 1_000_000
        for place in (guess - 1, guess, guess + 1):
            month = self.phase + place * step
            for which, anchor in enumerate(self.anchors):
                on = anchor.on(month)
                if abs(day - on) < least:
                    best, best_on, least = place * many + which, on, abs(day - on)
        return best, deviation(day, best_on)

    def after(self, day: int) -> Iterator[int]:
        """The days after `day` on which it will occur, for ever."""
        slot = self.nearest(day)[0] - 1
        while True:
            if (on := self.day(slot)) > day:
                yield on
            slot += 1

    def to_document(self) -> dict[str, Any]:
        """As it is stored."""
        anchors = [[anchor.day, anchor.nth, anchor.weekday] for anchor in self.anchors]
        return {"cadence": self.cadence, "phase": self.phase, "anchors": anchors, "shift": self.shift}

    @classmethod
    def from_document(cls, stored: dict[str, Any]) -> Rhythm:
        """As it was stored."""
        anchors = tuple(Anchor(*anchor) for anchor in stored["anchors"])
        return cls(stored["cadence"], stored["phase"], anchors, stored["shift"])

    @classmethod
    def said(cls, cadence: Cadence, on: date, shift: Shift = "none") -> Rhythm:
        """That of which a person says how often it occurs, and one day on which it does."""
        day = on.toordinal()
        if cadence in WEEKS:
            return cls(cadence, day, (), shift)
        month, of_month, length = month_of(day)
        own = Anchor(LAST_DAY if of_month == length else of_month)
        if cadence != "semimonthly":
            return cls(cadence, month, (own,), shift)
        other = Anchor(of_month - 15 if of_month > 15 else min(of_month + 15, LAST_DAY))
        first, second = sorted((own, other), key=lambda anchor: anchor.day)
        return cls(cadence, month, (first, second), shift)

    def with_shift(self, shift: Shift) -> Rhythm:
        """The same, with another way with weekends."""
        return replace(self, shift=shift)


def shifted(day: int, shift: Shift) -> int:
    """A day, moved off a weekend."""
    over = weekday_of(day) - 4
    if shift == "none" or over <= 0:
        return day
    return day - over if shift == "previous" else day + 3 - over


def deviation(day: int, nominal: int) -> int:
    """By how many days a booking misses its day. Banks do not book on weekends: from Friday to Monday is all the same
    to what falls on one.
    """
    over = weekday_of(nominal) - 4
    if over > 0 and nominal - over <= day <= nominal + 3 - over:
        return 0
    if over > 0:
        return min(abs(day - nominal + over), abs(day - nominal - 3 + over))
    return abs(day - nominal)
