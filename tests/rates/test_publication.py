"""When rates are published, and when it is time to ask for them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.rates.publication import file_for, is_due, is_published_on, newest_published

THURSDAY = date(2026, 11, 26)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "published"),
    [
        (THURSDAY, True),
        (date(2026, 11, 28), False),
        (date(2026, 11, 29), False),
        (date(2026, 1, 1), False),
        (date(2026, 4, 3), False),
        (date(2026, 4, 6), False),
        (date(2026, 4, 7), True),
        (date(2026, 5, 1), False),
        (date(2025, 12, 25), False),
        (date(2025, 12, 26), False),
        (date(2024, 3, 29), False),
        (date(2038, 4, 26), False),
    ],
)
def test_days_of_publication(day: date, published: bool) -> None:
    assert is_published_on(day) is published


def test_todays_rates_are_out_in_the_afternoon_of_frankfurt() -> None:
    assert newest_published(at(THURSDAY, 15, 9)) == date(2026, 11, 25)
    assert newest_published(at(THURSDAY, 15, 10)) == THURSDAY
    assert newest_published(at(date(2026, 7, 2), 14, 10)) == date(2026, 7, 2)
    assert newest_published(at(date(2026, 11, 30), 9)) == date(2026, 11, 27)


def test_it_is_due_until_the_newest_day_is_there() -> None:
    now = at(THURSDAY, 16)
    assert is_due(now, None, None, 0)
    assert is_due(now, date(2026, 11, 25), at(THURSDAY, 8), 0)
    assert not is_due(now, THURSDAY, None, 0)


def test_attempts_that_bring_nothing_come_at_growing_distances() -> None:
    now, wednesday = at(THURSDAY, 16), date(2026, 11, 25)
    waits = []
    for fruitless in range(1, 9):
        minutes = next(
            one for one in range(0, 600, 5) if is_due(now + timedelta(minutes=one), wednesday, now, fruitless)
        )
        waits.append(minutes)
    assert waits == [15, 30, 60, 120, 240, 240, 240, 240]


@pytest.mark.parametrize(
    ("newest", "file"),
    [
        (None, "eurofxref-hist.zip"),
        (date(2026, 1, 2), "eurofxref-hist.zip"),
        (date(2026, 10, 2), "eurofxref-hist-90d.xml"),
        (date(2026, 11, 24), "eurofxref-hist-90d.xml"),
        (date(2026, 11, 25), "eurofxref-daily.xml"),
    ],
)
def test_the_smallest_file_that_closes_the_gap(newest: date | None, file: str) -> None:
    assert file_for(newest, at(THURSDAY, 16)) == file


@given(st.datetimes(datetime(1999, 1, 5), datetime(2199, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001  # bounds take none
def test_the_newest_day_is_one_of_publication_and_never_far(now: datetime) -> None:
    newest = newest_published(now)
    assert is_published_on(newest)
    assert 0 <= (now.date() - newest).days <= 5
