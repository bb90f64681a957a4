"""Dates that are dates only because their header says so: seconds since 1970, six digits, days without a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import polars as pl

from smartspend.statements import dates
from smartspend.statements.vocabulary import WIDE_SCRIPT, meaning_of

_MEANINGS: Final = frozenset({"booked", "valued", "transacted", "dated", "clock"})
_EPOCH: Final = r"^[1-4]\d{9}(?:\d{3})?$"
_SECONDS_DIGITS: Final = 10
_SERIAL: Final = r"^[345]\d{4}(?:\.\d+)?$"
_SERIAL_EPOCH: Final = date(1899, 12, 30)
_SIX: Final = r"^\d{6}$"
_NO_YEAR: Final = r"^(?:\d{1,2}[./-]\d{1,2}\.?|\d{1,2}[ ./-]?\p{L}{3,9}\.?|\p{L}{3,9}\.? ?\d{1,2})$"
_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d{5,})")
_TURN: Final = 180
_MOST: Final = 0.5
_HEAD: Final = 50
_BELOW: Final = 8


def as_days(region: pl.DataFrame, names: Sequence[str], surroundings: str) -> pl.DataFrame:
    """The rows with such columns as ISO dates; `surroundings` may tell the year."""
    for place, name in enumerate(names):
        column = f"c{place}"
        if column not in region.columns or meaning_of(name)[0] not in _MEANINGS:
            continue
        first = region[column].drop_nulls().head(1)
        if not first.len() or not re.match(r"\d|[^\W\d_]", first[0]):
            continue
        cells = region[column]
        tried = (_epochs(cells), _serials(cells), _six_digits(cells), _without_year(region, column, surroundings))
        read = next((one for one in tried if one is not None), None)
        region = region if read is None else region.with_columns(read.alias(column))
    return region


def _all(cells: pl.Series, pattern: str) -> bool:
    """Whether the first cell and most others are such; a footer below the bookings may be anything."""
    head = cells.head(_HEAD).drop_nulls()
    if not head.str.contains(pattern).any():
        return False
    filled = cells.filter(cells.fill_null("") != "")
    fitting = int(filled.str.contains(pattern).sum())
    return bool(filled.head(1).str.contains(pattern).all()) and fitting >= _MOST * filled.len()


def _mapped(cells: pl.Series, read: dict[str, str | None]) -> pl.Series | None:
    if None in read.values() or not read:
        return None
    return cells.replace(list(read), list(read.values()))


def _epochs(cells: pl.Series) -> pl.Series | None:
    if not _all(cells, _EPOCH):
        return None
    seconds = cells.str.slice(0, _SECONDS_DIGITS).cast(pl.Int64, strict=False)
    days = pl.from_epoch(seconds).dt.strftime("%Y-%m-%d")
    return pl.select(pl.when(cells.str.contains(_EPOCH)).then(days).otherwise(cells)).to_series()


def _serials(cells: pl.Series) -> pl.Series | None:
    """The numbers in which spreadsheets keep days: 45293 is 2 January 2024."""
    if not _all(cells, _SERIAL):
        return None
    known = [cell for cell in cells.unique().to_list() if cell and re.match(_SERIAL, cell)]
    return _mapped(cells, {cell: (_SERIAL_EPOCH + timedelta(days=int(float(cell)))).isoformat() for cell in known})


def _six_digits(cells: pl.Series) -> pl.Series | None:
    """`260131` in the order in which every cell is a day."""
    if not _all(cells, _SIX):
        return None
    known = [cell for cell in cells.unique().to_list() if cell and re.match(_SIX, cell)]
    for order in ("ymd", "dmy", "mdy"):
        read = {cell: _ordered(cell, order) for cell in known}
        found = _mapped(cells, read)
        if found is not None:
            return found
    return None


def _ordered(cell: str, order: str) -> str | None:
    part = dict(zip(order, (cell[:2], cell[2:4], cell[4:]), strict=True))
    try:
        return date(2000 + int(part["y"]), int(part["m"]), int(part["d"])).isoformat()
    except ValueError:
        return None


def _without_year(region: pl.DataFrame, column: str, surroundings: str) -> pl.Series | None:
    """Days of the year that stands last in the file's own words; months that jump back or forth change the year.

    Where nothing above the bookings names a year, a line below them may.
    """
    cells = region[column]
    if _YEAR.search(surroundings) is None:
        below = region.tail(_BELOW).filter(~pl.col(column).fill_null("").str.contains(_NO_YEAR))
        surroundings = "\n".join(below["raw"].to_list())
    years = [int(year) for year in _YEAR.findall(surroundings)]
    if not years or not _all(cells, _NO_YEAR):
        return None
    filled = cells.filter(cells.str.contains(_NO_YEAR)).drop_nulls().to_list()
    orders = ("mdy", "dmy") if WIDE_SCRIPT.search(surroundings) else ("dmy", "mdy")
    order = next((one for one in orders if all(_in_year(cell, max(years), one) for cell in filled)), None)
    if order is None:
        return None
    newest_first = _newest_first([day for cell in filled if (day := _in_year(cell, max(years), order))])
    return _stepped(cells, filled, order, max(years), newest_first=newest_first)


def _newest_first(days: Sequence[date]) -> bool:
    """By most of the steps; a jump of months is the turn of the year and leads the other way."""
    steps = [(later - earlier).days for earlier, later in pairwise(days) if later != earlier]
    falling = sum((step < 0) == (abs(step) <= _TURN) for step in steps)
    return falling * 2 > len(steps)


def _stepped(cells: pl.Series, filled: Sequence[str], order: str, year: int, *, newest_first: bool) -> pl.Series:
    """Goes from the newest row to the oldest; a jump forward by months is the turn of the year."""
    rows, known = cells.to_list(), set(filled)
    walked: list[str] = []
    before: date | None = None
    for cell in rows if newest_first else reversed(rows):
        day = _in_year(cell, year, order) if cell in known else None
        if day and before and (day - before).days > _TURN:
            year -= 1
            day = _in_year(cell, year, order)
        before = day or before
        walked.append(day.isoformat() if day else cell or "")
    return pl.Series(walked if newest_first else walked[::-1], dtype=pl.String)


def _in_year(cell: str, year: int, order: str) -> date | None:
    separator = next((sign for sign in "./-" if sign in cell), " ")
    whole = f"{cell.rstrip('.')}{separator}{year}"
    return dates.read_date(whole, "mdy" if order == "mdy" else "dmy")
