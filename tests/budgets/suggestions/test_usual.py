"""What is usual, and limits that are easy to remember."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.suggestions.usual import rounded, usual


def test_what_is_far_from_the_rest_and_what_came_before_the_first_spending_are_left_out() -> None:
    found = usual([0, 0, 100, 110, 90, 105, 95, 100, 900, 100, 110, 90])
    assert found is not None
    assert (found.median, found.trimmed_mean, found.periods, found.left_out) == (100, 100, 12, 3)


def test_a_month_without_spending_counts_once_there_was_some() -> None:
    found = usual([100, 0, 100, 0, 100])
    assert found is not None
    assert (found.median, found.left_out) == (100, 0)


@pytest.mark.parametrize("spent", [[], [0] * 12, [0, 0, 5, 5], [-5, -5, -5]])
def test_too_little_shows_no_habit(spent: list[int]) -> None:
    assert usual(spent) is None


@given(st.lists(st.integers(1, 10**15), min_size=3, max_size=24))
def test_what_is_usual_lies_among_what_was_spent(spent: list[int]) -> None:
    found = usual(spent)
    assert found is not None
    assert min(spent) <= found.median <= max(spent)
    assert min(spent) <= found.trimmed_mean <= max(spent)


@pytest.mark.parametrize(
    ("minor", "expected"),
    [(1, 100), (9_99, 10_00), (31_20, 32_00), (187_00, 190_00), (412_35, 420_00), (1834_00, 1850_00)],
)
def test_limits_are_easy_to_remember(minor: int, expected: int) -> None:
    assert rounded(minor, 100) == expected


@given(st.integers(1, 10**15))
def test_a_rounded_limit_suffices_and_is_not_much_more(minor: int) -> None:
    assert minor <= rounded(minor, 1) <= minor + minor / 19 + 1
