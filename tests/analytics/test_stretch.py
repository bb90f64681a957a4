"""Which days a report is about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.analytics.stretch import InvalidPeriod, Stretch, stretch_of
from smartspend.kernel.period import InvalidMonth

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def test_this_month_by_default() -> None:
    assert stretch_of(None, None, None, TODAY) == Stretch(date(2026, 11, 1), date(2026, 12, 1))


def test_the_end_date_is_included() -> None:
    stretch = stretch_of(None, date(2026, 11, 3), date(2026, 11, 3), TODAY)
    assert stretch == Stretch(date(2026, 11, 3), date(2026, 11, 4))
    assert stretch.last == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("month", "start", "end"),
    [
        ("2026-11", date(2026, 11, 1), None),
        (None, date(2026, 11, 1), None),
        (None, None, date(2026, 11, 1)),
        (None, date(2026, 11, 2), date(2026, 11, 1)),
        (None, date(1950, 11, 2), date(2026, 11, 1)),
        ("0001-01", None, None),
        ("9999-12", None, None),
    ],
)
def test_what_makes_no_period(month: str | None, start: date | None, end: date | None) -> None:
    with pytest.raises(InvalidPeriod):
        stretch_of(month, start, end, TODAY)


@pytest.mark.parametrize("month", ["2026-13", "2026-1", "november", "", "\uff12026-11"])
def test_what_is_no_month(month: str) -> None:
    with pytest.raises(InvalidMonth):
        stretch_of(month, None, None, TODAY)


@pytest.mark.parametrize(
    ("start", "end", "previous"),
    [
        ("2026-11-01", "2026-12-01", "2026-10-01"),
        ("2026-01-01", "2027-01-01", "2025-01-01"),
        ("2026-03-01", "2026-05-01", "2026-01-01"),
        ("2026-11-03", "2026-11-10", "2026-10-27"),
    ],
)
def test_what_it_is_compared_with(start: str, end: str, previous: str) -> None:
    stretch = Stretch(date.fromisoformat(start), date.fromisoformat(end))
    assert stretch.previous == Stretch(date.fromisoformat(previous), stretch.start)


@given(DAYS, st.integers(1, 1000))
def test_months_and_edges_make_the_whole(start: date, days: int) -> None:
    stretch = Stretch(start, start + timedelta(days=days))
    months, edges = stretch.whole_months()
    assert len(edges) <= 2
    assert months.start.day == months.end.day == 1 or months.start == months.end
    counted = sum((one.end - one.start).days for one in (months, *edges))
    assert counted == days
    assert all(stretch.start <= one.start < one.end <= stretch.end for one in edges)
