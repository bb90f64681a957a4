"""Days of the solar calendar of Iran and Afghanistan, as their banks write them: 1403/01/06 is 25 March 2024."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

YEARS: Final = range(1360, 1420)
"""The years 1981 to 2040; outside these the number is no year of this calendar in a bank's file."""

_EPOCH: Final = date(1921, 3, 21)
_FIRST: Final = 1300
_LONG_MONTHS: Final = 6
_LEAP_REMAINDERS: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})


def _is_leap(year: int) -> bool:
    """By the cycle of 33 years, which is right for all years of our time."""
    return year % 33 in _LEAP_REMAINDERS


def to_gregorian(year: int, month: int, day: int) -> date | None:
    """The day in our calendar, None for one that does not exist.

    Six months have 31 days, five have 30, the last has 29 or 30.
    """
    if not 1 <= month <= 12:
        return None
    length = 31 if month <= _LONG_MONTHS else 30 if month < 12 or _is_leap(year) else 29
    if not 1 <= day <= length:
        return None
    leaps = sum(map(_is_leap, range(_FIRST, year)))
    before = (month - 1) * 31 - max(0, month - 1 - _LONG_MONTHS)
    return _EPOCH + timedelta(days=(year - _FIRST) * 365 + leaps + before + day - 1)
