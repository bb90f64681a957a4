"""When a person may be reached: quiet hours and digests in their own time zone. Pure: instants in, instants out.

A wall-clock time that a change of the clocks leaves out counts as the same moment an hour later; one that comes twice
counts at its first coming.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_DAY: Final = timedelta(days=1)


def quiet_until(now: datetime, zone: str, start: time, end: time) -> datetime | None:
    """The end of the quiet hours that `now` lies in, or None. They may go over midnight; equal times mean none."""
    local = now.astimezone(ZoneInfo(zone))
    for day in (local.date() - _DAY, local.date(), local.date() + _DAY):
        begins = _instant(day, start, zone)
        ends = _instant(day if end > start else day + _DAY, end, zone)
        if start != end and begins <= now < ends:
            return ends
    return None


def next_digest(now: datetime, zone: str, at: time, weekday: int | None) -> datetime:
    """The next moment for a digest after `now`: each day at `at`, or only on `weekday` (1 is Monday)."""
    day = now.astimezone(ZoneInfo(zone)).date() - _DAY
    while True:
        found = _instant(day, at, zone)
        if found > now and (weekday is None or day.isoweekday() == weekday):
            return found
        day += _DAY


def _instant(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
