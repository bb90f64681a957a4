"""Odd payments and unusual categories."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.analytics.changes import Change, biggest_changes
from smartspend.analytics.oddities import odd_payments, usual_range


@pytest.mark.parametrize(
    ("amounts", "odd"),
    [
        ([12_99] * 6, []),
        ([12_99] * 6 + [13_99], []),  # a subscription that became a little dearer
        ([12_99] * 6 + [77_94], [6]),
        ([40_00, 55_00, 38_00, 61_00, 47_00, 52_00, 44_00], []),
        ([40_00, 55_00, 38_00, 61_00, 47_00, 310_00, 52_00, 44_00], [5]),
        ([300_00, 40_00, 55_00, 38_00, 61_00, 47_00, 310_00, 52_00, 44_00], [0, 6]),  # one does not hide the other
        ([10_00] * 4 + [500_00], []),  # too few to know what is usual
        ([], []),
    ],
)
def test_odd(amounts: list[int], odd: list[int]) -> None:
    assert [one.index for one in odd_payments(amounts)] == odd


@given(st.lists(st.integers(1, 10**12), min_size=6, max_size=40))
def test_each_is_judged_by_all_the_others(amounts: list[int]) -> None:
    expected = [
        index
        for index, amount in enumerate(amounts)
        if amount > usual_range([*amounts[:index], *amounts[index + 1 :]])[1]
    ]
    assert [one.index for one in odd_payments(amounts)] == expected


@given(st.lists(st.integers(1, 10**6), min_size=6, max_size=40), st.integers(2, 1000))
def test_the_currency_s_size_does_not_matter(amounts: list[int], times: int) -> None:
    larger = [one.index for one in odd_payments([one * 100 * times for one in amounts])]
    assert larger == [one.index for one in odd_payments([one * 100 for one in amounts])]


def test_the_biggest_change_comes_first() -> None:
    spent = {
        ("food.groceries", "Groceries"): (500_00, [300_00, 310_00, 290_00]),
        ("travel.flights", "Flights"): (900_00, [0, 0, 0]),
        ("health.dental", "Dental"): (10_00, [5_00, 5_00, 5_00]),
        ("bills.energy", "Energy"): (0, [120_00, 120_00, 120_00]),
    }
    rising = [Change("travel.flights", "Flights", 900_00, 0), Change("food.groceries", "Groceries", 500_00, 300_00)]
    falling = Change("bills.energy", "Energy", 0, 120_00)
    assert biggest_changes(spent, least=50_00, complete=False) == rising
    assert biggest_changes(spent, least=50_00, complete=True) == [*rising, falling]


def test_one_month_is_not_usual() -> None:
    assert biggest_changes({("a", "A"): (100_00, [1])}, least=1, complete=True) == []
