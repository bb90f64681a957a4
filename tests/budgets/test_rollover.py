"""What a budget carries from period to period."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.rollover import Rollover, carried, kept


def of_equal(limit: int, spent: list[int]) -> list[tuple[int, int]]:
    return [(limit, one) for one in spent]


RULES = st.sampled_from(["none", "surplus", "overspend", "both"])
AMOUNTS = st.integers(-(10**17), 10**17)


@pytest.mark.parametrize(
    ("rule", "cap", "spent", "expected"),
    [
        ("none", None, [0, 0, 500], 0),
        ("surplus", None, [60, 60], 80),
        ("surplus", None, [60, 160], 0),  # 40 over, then 20 too much: nothing is carried, and no debt
        ("surplus", None, [150, 60], 40),
        ("overspend", None, [150, 60], -10),
        ("overspend", None, [150, 20], 0),
        ("both", None, [150, 20, 90], 40),
        ("both", 30, [0, 0, 0], 30),
        ("both", 30, [500, 130], -30),
        ("surplus", None, [-40], 140),  # a refund is left as well
        ("both", None, [], 0),
    ],
)
def test_a_limit_of_100(rule: Rollover, cap: int | None, spent: list[int], expected: int) -> None:
    assert carried(of_equal(100, spent), rule, cap) == expected


CLOSED = st.tuples(st.integers(1, 10**15), AMOUNTS)
"""A limit, and what was spent."""


@given(st.lists(CLOSED, max_size=40), RULES, st.none() | st.integers(1, 10**15))
def test_nothing_is_carried_against_the_rule_or_past_the_cap(
    closed: list[tuple[int, int]], rule: Rollover, cap: int | None
) -> None:
    carry = carried(closed, rule, cap)
    assert carry == 0 or rule in {"surplus" if carry > 0 else "overspend", "both"}
    assert cap is None or abs(carry) <= cap


@given(st.lists(CLOSED, max_size=40))
def test_without_a_rule_in_the_way_nothing_is_lost(closed: list[tuple[int, int]]) -> None:
    assert carried(closed, "both", None) == sum(limit - spent for limit, spent in closed)


@given(st.lists(CLOSED, min_size=1, max_size=20), RULES, st.none() | st.integers(1, 10**15))
def test_each_period_follows_from_the_one_before(
    closed: list[tuple[int, int]], rule: Rollover, cap: int | None
) -> None:
    limit, spent = closed[-1]
    assert carried(closed, rule, cap) == kept(limit + carried(closed[:-1], rule, cap) - spent, rule, cap)
