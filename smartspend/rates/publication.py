"""When the European Central Bank publishes, and when to ask for it. Values in, value out.

It publishes in the afternoon of each day on which the euro area's payment system TARGET is open: not on Saturdays and
Sundays, New Year's Day, Good Friday, Easter Monday, 1 May, 25 and 26 December.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final, Literal, TypeAlias
from zoneinfo import ZoneInfo

File: TypeAlias = Literal["eurofxref-daily.xml", "eurofxref-hist-90d.xml", "eurofxref-hist.zip"]

_FRANKFURT: Final = ZoneInfo("Europe/Berlin")
_PUBLISHED: Final = time(16, 10)
_FIXED: Final = frozenset({(1, 1), (5, 1), (12, 25), (12, 26)})
_SATURDAY: Final = 5
_QUARTER_DAYS: Final = 80
"""Gaps up to here lie within the file of ninety days, with room to spare."""
_WAIT_FIRST: Final = timedelta(minutes=15)
_WAIT_MAX: Final = timedelta(hours=4)


def is_published_on(day: date) -> bool:
    """Whether rates are published on this day."""
    easter = _easter(day.year)
    holidays = {easter - timedelta(days=2), easter + timedelta(days=1)}
    return day.weekday() < _SATURDAY and (day.month, day.day) not in _FIXED and day not in holidays


def newest_published(now: datetime) -> date:
    """The newest day whose rates should be out at this instant."""
    there = now.astimezone(_FRANKFURT)
    day = there.date() if there.time() >= _PUBLISHED else there.date() - timedelta(days=1)
    return _published_until(day)


def is_due(now: datetime, newest: date | None, last: datetime | None, fruitless: int) -> bool:
    """Whether to ask now.

    `newest` is the newest day that is known, `last` the instant of the last attempt, `fruitless` how many attempts in a
    row brought nothing: each of them doubles the wait for the next.
    """
    if newest is not None and newest >= newest_published(now):
        return False
    if last is None:
        return True
    wait: timedelta = min(_WAIT_FIRST * 2 ** min(max(fruitless - 1, 0), 10), _WAIT_MAX)
    return now >= last + wait


def file_for(newest: date | None, now: datetime) -> File:
    """The smallest file that closes the gap since the newest day that is known."""
    wanted = newest_published(now)
    if newest is None or (wanted - newest).days > _QUARTER_DAYS:
        return "eurofxref-hist.zip"
    before = _published_until(wanted - timedelta(days=1))
    return "eurofxref-daily.xml" if newest >= before else "eurofxref-hist-90d.xml"


def _published_until(day: date) -> date:
    while not is_published_on(day):
        day -= timedelta(days=1)
    return day


def _easter(year: int) -> date:
    """Easter Sunday, by the calculation of Meeus, Jones and Butcher."""
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)
