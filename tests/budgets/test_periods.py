"""Which period a day is in: no day is skipped, and none is in two."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.periods import BudgetPeriod, Schedule, before, closed_between, latest, period_of, schedule_of

DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))
SCHEDULES = st.one_of(
    st.builds(Schedule, kind=st.just("weekly"), first_weekday=st.integers(1, 7)),
    st.builds(Schedule, kind=st.just("four_weekly"), anchor=DAYS),
    st.builds(Schedule, kind=st.just("monthly"), start_day=st.integers(1, 31)),
    st.builds(Schedule, kind=st.just("yearly"), start_month=st.integers(1, 12), start_day=st.integers(1, 31)),
    st.builds(
        Schedule,
        kind=st.just("payday"),
        start_day=st.integers(1, 31),
        shift=st.sampled_from(["before", "after", "none"]),
    ),
    st.builds(Schedule, kind=st.just("custom"), start=DAYS, days=st.integers(1, 400)),
)


def period(schedule: Schedule, day: str) -> tuple[str, str]:
    """First and last day, both included."""
    found = period_of(schedule, date.fromisoformat(day))
    return str(found.start), str(found.last)


@given(SCHEDULES, DAYS)
def test_periods_follow_each_other_without_a_gap(schedule: Schedule, day: date) -> None:
    found = period_of(schedule, day)
    assert found.start <= day < found.end
    assert period_of(schedule, found.end).start == found.end
    assert before(schedule, found) == period_of(schedule, found.start - timedelta(days=1))
    assert period_of(schedule, found.start - timedelta(days=1)).end == found.start
    assert {period_of(schedule, found.start), period_of(schedule, found.last)} == {found}


@pytest.mark.parametrize(
    ("schedule", "day", "start", "last"),
    [
        (Schedule("weekly", first_weekday=7), "2026-11-28", "2026-11-22", "2026-11-28"),
        (Schedule("weekly", first_weekday=7), "2026-11-29", "2026-11-29", "2026-12-05"),
        (Schedule("four_weekly", anchor=date(2026, 11, 2)), "2026-11-01", "2026-10-05", "2026-11-01"),
        (Schedule("four_weekly", anchor=date(2026, 11, 2)), "2026-11-29", "2026-11-02", "2026-11-29"),
        (Schedule("monthly", start_day=31), "2026-02-27", "2026-01-31", "2026-02-27"),
        (Schedule("monthly", start_day=31), "2026-02-28", "2026-02-28", "2026-03-30"),
        (Schedule("monthly", start_day=30), "2028-02-29", "2028-02-29", "2028-03-29"),
        (Schedule("monthly", start_day=15), "2026-12-31", "2026-12-15", "2027-01-14"),
        (Schedule("yearly", start_month=4, start_day=6), "2026-04-05", "2025-04-06", "2026-04-05"),
        (Schedule("yearly", start_month=2, start_day=29), "2027-02-28", "2027-02-28", "2028-02-28"),
        (Schedule("yearly", start_month=2, start_day=29), "2028-02-29", "2028-02-29", "2029-02-27"),
        (Schedule("payday", start_day=31), "2026-01-30", "2026-01-30", "2026-02-26"),  # the 31st is a Saturday
        (Schedule("payday", start_day=31), "2026-02-27", "2026-02-27", "2026-03-30"),  # the 28th is a Saturday
        (Schedule("payday", start_day=25), "2026-10-23", "2026-10-23", "2026-11-24"),  # the 25th is a Sunday
        (Schedule("payday", start_day=25, shift="after"), "2026-10-25", "2026-09-25", "2026-10-25"),
        (Schedule("payday", start_day=31, shift="after"), "2026-11-01", "2026-09-30", "2026-11-01"),  # paid on the 2nd
        (Schedule("payday", start_day=1), "2026-07-31", "2026-07-31", "2026-08-31"),  # paid in the month before
        (Schedule("custom", start=date(2026, 7, 1), end=date(2026, 7, 14)), "2030-01-01", "2026-07-01", "2026-07-14"),
        (Schedule("custom", start=date(2026, 7, 1), days=10), "2026-06-30", "2026-06-21", "2026-06-30"),
    ],
)
def test_periods(schedule: Schedule, day: str, start: str, last: str) -> None:
    assert period(schedule, day) == (start, last)


def test_what_is_stored_makes_a_schedule() -> None:
    assert schedule_of("monthly", None, 25) == Schedule("monthly")
    assert schedule_of("payday", None, 25).start_day == 25
    assert schedule_of("payday", {"start_day": 10, "shift": "after"}, 25).start_day == 10
    assert schedule_of("payday", None, None).start_day == 31
    once = schedule_of("custom", {"start": "2026-07-01", "end": "2026-07-31"}, None)
    assert once.once
    assert once.end == date(2026, 7, 31)


@pytest.mark.parametrize(
    ("schedule", "whole"),
    [
        (Schedule("monthly"), True),
        (Schedule("yearly", start_month=4), True),
        (Schedule("monthly", start_day=2), False),
        (Schedule("weekly"), False),
        (Schedule("payday", start_day=1), False),
        (Schedule("custom", start=date(2026, 7, 1), end=date(2026, 7, 30)), False),
    ],
)
def test_whole_months(schedule: Schedule, *, whole: bool) -> None:
    assert schedule.whole_months is whole


def test_closed_periods_begin_with_the_one_that_holds_the_chosen_day() -> None:
    schedule = Schedule("monthly")
    current = period_of(schedule, date(2026, 11, 26))
    found = closed_between(schedule, date(2026, 8, 20), current, 100)
    assert [str(one.start) for one in found] == ["2026-08-01", "2026-09-01", "2026-10-01"]
    assert closed_between(schedule, date(2026, 8, 20), current, 2) == found[1:]
    assert closed_between(schedule, date(2026, 11, 1), current, 100) == []
    assert latest(schedule, current, 3) == [*found[1:], current]


def test_what_happens_once_has_nothing_before() -> None:
    schedule = Schedule("custom", start=date(2026, 7, 1), end=date(2026, 7, 14))
    only = period_of(schedule, date(2026, 7, 3))
    assert before(schedule, only) is None
    assert latest(schedule, only, 5) == [only]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])
@given(schedule=SCHEDULES)
def test_a_clock_that_is_set_forward_or_back_skips_no_period_and_begins_none_twice(
    zone: str, schedule: Schedule
) -> None:
    instant, end = datetime(2026, 10, 20, tzinfo=UTC), datetime(2026, 11, 10, tzinfo=UTC)
    seen: list[BudgetPeriod] = []
    while instant < end:
        found = period_of(schedule, instant.astimezone(ZoneInfo(zone)).date())
        if found not in seen:
            assert not seen or found.start == seen[-1].end
            seen.append(found)
        assert found == seen[-1]
        instant += timedelta(minutes=30)


def test_a_household_that_moves_west_is_in_the_period_before_again_and_not_in_a_third_one() -> None:
    instant = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
    kiritimati, niue = (instant.astimezone(ZoneInfo(zone)).date() for zone in ("Pacific/Kiritimati", "Pacific/Niue"))
    later, earlier = period_of(Schedule("monthly"), kiritimati), period_of(Schedule("monthly"), niue)
    assert earlier.end == later.start
