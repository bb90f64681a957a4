"""The month's spending, day by day, against a usual month."""

from __future__ import annotations

from datetime import date
from statistics import median as true_median

from hypothesis import given
from hypothesis import strategies as st

from smartspend.analytics.pace import comparable, median, pace, quantile
from smartspend.kernel.period import Month

NOVEMBER = Month(2026, 11)


def test_spending_adds_up_and_stops_today() -> None:
    days = pace({date(2026, 11, 2): 10_00, date(2026, 11, 4): -3_00}, NOVEMBER, date(2026, 11, 4))
    assert [day.spent for day in days[:6]] == [0, 10_00, 10_00, 7_00, None, None]
    assert len(days) == 30


def test_without_a_month_before_nothing_is_usual() -> None:
    assert all(day.usual is None for day in pace({date(2026, 11, 2): 10_00}, NOVEMBER, date(2026, 11, 4)))


def test_usual_is_the_median_of_the_months_before_and_the_band_their_quartiles() -> None:
    spending = {Month(2026, 5 + back).first: amount for back, amount in enumerate((10, 20, 30, 40, 50, 1000))}
    first = pace(spending, NOVEMBER, date(2026, 11, 4))[0]
    assert (first.usual, first.low, first.high) == (35, 23, 48)


def test_a_month_that_began_late_is_not_compared() -> None:
    assert comparable({date(2026, 8, 20): 1}, NOVEMBER) == [Month(2026, 9), Month(2026, 10)]
    assert comparable({date(2026, 8, 7): 1}, NOVEMBER) == [Month(2026, 8), Month(2026, 9), Month(2026, 10)]
    assert comparable({}, NOVEMBER) == []


def test_a_quiet_month_counts_as_nothing_spent() -> None:
    day = pace({date(2026, 9, 1): 30_00}, NOVEMBER, date(2026, 11, 1))[0]
    assert day.usual == 15_00


def test_a_shorter_month_stays_at_its_end() -> None:
    spending = {date(2026, 2, 1): 5_00, date(2026, 2, 28): 5_00}
    assert [day.usual for day in pace(spending, Month(2026, 3), date(2026, 3, 1))[27:]] == [10_00] * 4


@given(st.lists(st.integers(-(10**15), 10**15), min_size=1, max_size=30))
def test_the_median_is_the_median(values: list[int]) -> None:
    assert abs(2 * median(values) - 2 * true_median(values)) <= 1
    ordered = sorted(values)
    assert ordered[0] <= quantile(ordered, 1, 4) <= median(values) <= quantile(ordered, 3, 4) <= ordered[-1]


@given(st.dictionaries(st.dates(date(2026, 11, 1), date(2026, 11, 30)), st.integers(0, 10**12), max_size=30))
def test_the_last_day_holds_everything(spending: dict[date, int]) -> None:
    days = pace(spending, NOVEMBER, date(2026, 12, 1))
    assert days[-1].spent == sum(spending.values())
