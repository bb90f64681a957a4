"""What counts as income, as expense, and as neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.analytics.definitions import Flows, flows_of, share

AMOUNT = st.integers(0, 10**15)


@pytest.mark.parametrize(
    ("group", "inflow", "outflow", "income", "expense"),
    [
        ("income", 285_000, 0, 285_000, 0),
        ("income", 285_000, -5_000, 280_000, 0),  # a salary taken back
        ("food", 0, -2_000, 0, 2_000),
        ("food", 500, -2_000, 0, 1_500),  # a refund
        ("food", 3_000, -2_000, 0, -1_000),
        ("transfers", 50_000, -50_000, 0, 0),
        (None, 1_000, -300, 1_000, 300),
    ],
)
def test_flows(group: str | None, inflow: int, outflow: int, income: int, expense: int) -> None:
    assert flows_of(group, inflow, outflow) == Flows(income, expense)


@given(st.sampled_from(["income", "food", "bills", None]), AMOUNT, AMOUNT)
def test_saving_is_what_the_accounts_gained(group: str | None, inflow: int, out: int) -> None:
    assert flows_of(group, inflow, -out).saving == inflow - out


def test_the_saving_rate_needs_income() -> None:
    assert Flows(100_00, 75_00).saving_rate == 0.25
    assert Flows(0, 75_00).saving_rate is None
    assert Flows(100_00, 150_00).saving_rate == -0.5


def test_a_share_needs_a_whole() -> None:
    assert share(1, 4) == 0.25
    assert share(1, 0) == 0.0
