"""Transactions for the tests of series: days and amounts in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import polars as pl

from smartspend.recurring.series import FRAME, Series, find

Entry = tuple[str, int]
"""A day as ISO 8601 and minor units."""


def monthly(day: int, minors: Sequence[int], first: str = "2025-01") -> list[Entry]:
    """One payment a month on a day, or on the last where a month is shorter."""
    year, month = map(int, first.split("-"))
    entries = []
    for place, minor in enumerate(minors):
        years, months = divmod(month - 1 + place, 12)
        following = date(year + years + (months == 11), (months + 1) % 12 + 1, 1)
        last = date.fromordinal(following.toordinal() - 1).day
        entries.append((date(year + years, months + 1, min(day, last)).isoformat(), minor))
    return entries


def every(days: int, minors: Sequence[int], first: str = "2025-01-02") -> list[Entry]:
    """One payment every so many days."""
    start = date.fromisoformat(first).toordinal()
    return [(date.fromordinal(start + place * days).isoformat(), minor) for place, minor in enumerate(minors)]


def frame(*payees: tuple[str, Iterable[Entry]], account: str = "a", likely: bool = False) -> pl.DataFrame:
    """Payees and their payments as the engine reads them, numbered from 0."""
    rows = [
        (number, date.fromisoformat(day), minor, "EUR", key, account, "", likely)
        for number, (key, day, minor) in enumerate((key, *entry) for key, entries in payees for entry in entries)
    ]
    return pl.DataFrame(rows, schema=FRAME, orient="row")


def found(*payees: tuple[str, Iterable[Entry]], likely: bool = False) -> list[Series]:
    """The series among the payments of payees."""
    return find(frame(*payees, likely=likely))


def only(*entries: Entry, likely: bool = False) -> Series:
    """The one series among one payee's payments."""
    (series,) = found(("shop", entries), likely=likely)
    return series
