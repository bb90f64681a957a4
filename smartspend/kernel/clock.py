"""The time, asked in one place. Instants are aware datetimes in UTC; a day belongs to a person's time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from smartspend.kernel.errors import Invalid


class UnknownTimeZone(Invalid):
    """The time zone is not an IANA name such as Europe/Berlin."""


def utc_now() -> datetime:
    """The current instant, aware, in UTC."""
    return datetime.now(UTC)


def today(zone: str) -> date:
    """The current day in the IANA time zone `zone`. Raises `UnknownTimeZone`."""
    try:
        return utc_now().astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError):
        raise UnknownTimeZone(f"“{zone[:40]}” is not an IANA time zone such as Europe/Berlin.") from None


@lru_cache(maxsize=1)
def time_zones() -> frozenset[str]:
    """Every IANA time zone name known here."""
    return frozenset(available_timezones())
