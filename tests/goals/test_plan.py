"""When goals are reached. The arithmetic is checked against counting the payments one by one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.goals.plan import (
    MONTHS_MAX,
    Aim,
    grown,
    months_to,
    needed,
    pace,
    payment_days,
    payments_until,
    plan,
    reached_on,
)

TODAY = date(2026, 11, 23)

amounts = st.integers(1, 10**9)
rates = st.sampled_from([0, 1, 125, 250, 1_000])
days = st.dates(date(2020, 1, 1), date(2090, 12, 31))
pay_days = st.none() | st.integers(1, 31)


def aim(target: int, saved: int = 0, by: date | None = None, **more: int) -> Aim:
    return Aim(target, saved, by, **more)


class TestExamples:
    def test_120_a_month_gets_there_in_may(self) -> None:
        assert reached_on(aim(120_000, 48_000), 12_000, TODAY) == date(2027, 4, 30)
        assert reached_on(aim(120_000, 47_000), 12_000, TODAY) == date(2027, 5, 31)

    def test_what_each_pay_day_takes(self) -> None:
        by = date(2027, 6, 1)
        assert payments_until(TODAY, by, 25) == 7
        assert needed(aim(100_000), 7) == 14_286

    def test_the_end_of_february(self) -> None:
        assert payment_days(date(2028, 2, 28), 31, 1) == date(2028, 2, 29)
        assert payments_until(date(2028, 1, 31), date(2028, 2, 29), 31) == 1
        assert payments_until(date(2028, 1, 31), date(2028, 2, 28), 31) == 0

    def test_interest_shortens_the_way(self) -> None:
        assert months_to(aim(1_000_000), 10_000) == 100
        assert months_to(aim(1_000_000, rate=600), 10_000) == 82

    def test_goals_before_it_come_first(self) -> None:
        assert months_to(aim(10_000, 0, first=5_000), 1_000) == 15
        assert months_to(aim(10_000, 10_000, first=5_000), 1_000) == 0

    @pytest.mark.parametrize(
        ("saved", "by", "monthly", "standing"),
        [
            (1_000, None, 0, "reached"),
            (0, None, 0, "stalled"),
            (0, None, 1, "open"),
            (0, date(2027, 3, 31), 200, "on_track"),
            (0, date(2027, 3, 31), 400, "ahead"),
            (0, date(2027, 3, 31), 199, "behind"),
            (0, date(2027, 3, 31), 0, "behind"),
            (999, TODAY - timedelta(days=1), 500, "overdue"),
        ],
    )
    def test_standings(self, saved: int, by: date | None, monthly: int, standing: str) -> None:
        assert plan(aim(1_000, saved, by), monthly, TODAY).standing == standing

    def test_a_paused_goal_is_not_behind(self) -> None:
        assert plan(aim(1_000, 0, date(2027, 1, 31)), 0, TODAY, paused=True).standing == "paused"

    @pytest.mark.parametrize(
        ("months", "usual"),
        [
            ([], 0),
            ([0, 0, 0], 0),
            ([0, 0, 100, 200, 300], 200),
            ([100, 300], 100),
            ([9_999, 100, 100, 100, 100, 100, 100], 100),
            ([100, -900, -900], 0),
            ([100, 0, 0], 0),
        ],
    )
    def test_the_pace_is_a_usual_month(self, months: list[int], usual: int) -> None:
        assert pace(months) == usual


class TestProperties:
    @given(amounts, st.integers(0, 10**9), st.integers(1, 240), rates)
    def test_needed_is_enough_and_no_less_is(self, target: int, saved: int, payments: int, rate: int) -> None:
        own = aim(target, saved, rate=rate)
        takes = needed(own, payments)
        assert takes is not None
        assert grown(saved, takes, payments, rate) >= min(target, saved)
        months = months_to(own, takes)
        assert months is not None
        assert months <= payments
        if takes > 0 and saved < target:
            assert grown(saved, takes - 1, payments, rate) < target

    @given(amounts, amounts, amounts, rates)
    def test_more_is_never_later(self, target: int, one: int, other: int, rate: int) -> None:
        low, high = sorted((one, other))
        slow, fast = months_to(aim(target, rate=rate), low), months_to(aim(target, rate=rate), high)
        assert fast is not None or slow is None
        assert slow is None or fast is None or fast <= slow

    @given(st.integers(1, 10**15), st.integers(0, 10**15), st.integers(0, 10**15), rates)
    def test_the_largest_amounts_have_a_plan_or_none(self, target: int, saved: int, monthly: int, rate: int) -> None:
        months = months_to(aim(target, saved, rate=rate), monthly)
        assert months is None or 0 <= months <= MONTHS_MAX

    @given(days, st.integers(1, 400), pay_days)
    def test_payments_are_counted_as_they_come(self, today: date, count: int, pay_day: int | None) -> None:
        by = today + timedelta(days=count * 9)
        one, seen = 1, 0
        while payment_days(today, pay_day, one) <= by:
            seen, one = seen + 1, one + 1
        assert payments_until(today, by, pay_day) == seen

    @given(days, pay_days, st.integers(1, 600))
    def test_payments_follow_each_other(self, today: date, pay_day: int | None, count: int) -> None:
        assert today < payment_days(today, pay_day, count) < payment_days(today, pay_day, count + 1)

    @given(st.lists(st.integers(-(10**9), 10**9), max_size=30))
    def test_a_pace_is_never_below_zero(self, months: list[int]) -> None:
        assert pace(months) >= 0
