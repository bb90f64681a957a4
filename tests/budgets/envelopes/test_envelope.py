"""Envelopes: every unit has a place, in every month."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.envelopes.envelope import Envelope, MonthFlows, months

AMOUNT = st.integers(-(10**15), 10**15)
KEYS = ["food", "rent", "fun"]
FLOWS = st.lists(
    st.builds(
        MonthFlows,
        income=st.integers(0, 10**15),
        spent=AMOUNT,
        by_envelope=st.dictionaries(st.sampled_from(KEYS), AMOUNT),
        assigned=st.dictionaries(st.sampled_from(KEYS), AMOUNT),
    ),
    min_size=1,
    max_size=12,
)


def test_a_month_then_the_next() -> None:
    """
    opening     1,000
    month 1     earned 2,000, assigned food 400 and rent 900, spent food 450, rent 900 and 30 on what has no envelope
    month 2     earned 2,000, assigned food 400, spent food 100
    """
    first, second = months(
        1000,
        [
            MonthFlows(2000, 1380, {"food": 450, "rent": 900}, {"food": 400, "rent": 900}),
            MonthFlows(2000, 100, {"food": 100}, {"food": 400}),
        ],
        ["food", "rent"],
    )
    assert first.envelopes == {"food": Envelope(0, 400, 450, -50), "rent": Envelope(0, 900, 900, 0)}
    assert (first.before, first.outside, first.overspent, first.to_assign) == (1000, 30, 0, 1670)
    assert second.envelopes["food"] == Envelope(0, 400, 100, 300)  # begins empty, not with a debt
    assert (second.before, second.overspent, second.to_assign) == (1670, 50, 3220)


@given(st.integers(0, 10**15), FLOWS)
def test_everything_that_was_earned_is_somewhere(opening: int, flows: list[MonthFlows[str]]) -> None:
    last = months(opening, flows, KEYS)[-1]
    held = last.to_assign + sum(one.available for one in last.envelopes.values())
    assert held == opening + sum(one.income - one.spent for one in flows)


@given(st.integers(0, 10**15), FLOWS)
def test_what_was_left_is_carried_and_a_debt_is_not(opening: int, flows: list[MonthFlows[str]]) -> None:
    shown = months(opening, flows, KEYS)
    for before, after in pairwise(shown):
        for key in KEYS:
            assert after.envelopes[key].carried == max(before.envelopes[key].available, 0)
        assert after.overspent == sum(max(-one.available, 0) for one in before.envelopes.values())
