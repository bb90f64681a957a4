"""Goals on one account never have more than the account."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.goals.shares import Shared, share_out

wishes = st.lists(st.integers(0, 10**15), max_size=20)


@pytest.mark.parametrize(
    ("balance", "asked", "shared"),
    [
        (1_000, [400, 400], Shared((400, 400), 200, 0)),
        (1_000, [700, 700], Shared((700, 300), 0, 400)),
        (1_000, [1_000, 1], Shared((1_000, 0), 0, 1)),
        (-50, [10], Shared((0,), 0, 10)),
        (0, [], Shared((), 0, 0)),
    ],
)
def test_who_comes_first_is_served_first(balance: int, asked: list[int], shared: Shared) -> None:
    assert share_out(balance, asked) == shared


@given(st.integers(-(10**15), 10**15), wishes)
def test_nothing_is_handed_out_that_is_not_there(balance: int, asked: list[int]) -> None:
    shared = share_out(balance, asked)
    assert sum(shared.shares) + shared.free == max(balance, 0)
    assert all(0 <= got <= wish for got, wish in zip(shared.shares, asked, strict=True))
    assert sum(shared.shares) + shared.short == sum(asked)


@given(st.integers(0, 10**9), wishes)
def test_nobody_waits_while_money_is_free(balance: int, asked: list[int]) -> None:
    shared = share_out(balance, asked)
    assert shared.free == 0 or shared.short == 0
