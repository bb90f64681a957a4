"""Ids in order, months without gaps, days of a time zone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.kernel.clock import UnknownTimeZone, today
from smartspend.kernel.ids import uuid7, uuid7s
from smartspend.kernel.period import InvalidMonth, Month


def test_ids_sort_by_their_making() -> None:
    ids = uuid7s(5000)
    assert ids == sorted(set(ids))
    assert {one.version for one in ids} == {7}
    assert {one.variant for one in ids} == {"specified in RFC 4122"}
    assert uuid7() != uuid7()


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)), st.integers(-600, 600))
def test_months_follow_each_other(day: date, months: int) -> None:
    month = Month.of(day)
    assert month.first <= day < month.end
    assert month.plus(months).plus(-months) == month
    assert month.plus(1).first == month.end
    assert Month.of(month.first - timedelta(days=1)) == month.plus(-1)
    assert Month.parse(str(month)) == month


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "26-01", "2026-1", "0000-01", "2026-011"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(InvalidMonth):
        Month.parse(text)


def test_a_day_belongs_to_a_zone() -> None:
    assert today("Pacific/Kiritimati") >= today("UTC") >= today("Pacific/Niue")
    with pytest.raises(UnknownTimeZone):
        today("Moon/Base")
