"""What a budget carries from period to period."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.rollover import Rollover, carried, kept

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
    assert carried(100, spent, rule, cap) == expected


@given(st.integers(1, 10**15), st.lists(AMOUNTS, max_size=40), RULES, st.none() | st.integers(1, 10**15))
def test_nothing_is_carried_against_the_rule_or_past_the_cap(
    limit: int, spent: list[int], rule: Rollover, cap: int | None
) -> None:
    carry = carried(limit, spent, rule, cap)
    assert carry == 0 or rule in {"surplus" if carry > 0 else "overspend", "both"}
    assert cap is None or abs(carry) <= cap


@given(st.integers(1, 10**15), st.lists(AMOUNTS, max_size=40))
def test_without_a_rule_in_the_way_nothing_is_lost(limit: int, spent: list[int]) -> None:
    assert carried(limit, spent, "both", None) == limit * len(spent) - sum(spent)


@given(st.integers(1, 10**15), st.lists(AMOUNTS, min_size=1, max_size=20), RULES, st.none() | st.integers(1, 10**15))
def test_each_period_follows_from_the_one_before(limit: int, spent: list[int], rule: Rollover, cap: int | None) -> None:
    earlier = carried(limit, spent[:-1], rule, cap)
    assert carried(limit, spent, rule, cap) == kept(limit + earlier - spent[-1], rule, cap)
