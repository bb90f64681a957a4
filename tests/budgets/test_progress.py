"""How far a budget is used, and which transaction crossed which threshold."""

from __future__ import annotations

import random
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.periods import BudgetPeriod, PeriodKind, Schedule, day_within, period_of
from smartspend.budgets.progress import Spend, crossings, progress, reached
from smartspend.kernel.period import Month

NOVEMBER = BudgetPeriod(date(2026, 11, 1), date(2026, 12, 1))
LIMIT = st.integers(1, 10**15)
SPENDS = st.lists(
    st.builds(
        Spend,
        booked_on=st.dates(date(2026, 11, 1), date(2026, 11, 30)),
        id=st.uuids(),
        spent=st.integers(-(10**6), 10**6),
    ),
    max_size=20,
    unique_by=lambda one: one.id,
)


@pytest.mark.parametrize(
    ("kind", "day", "start", "end"),
    [
        ("weekly", "2026-11-23", "2026-11-23", "2026-11-30"),
        ("weekly", "2026-11-29", "2026-11-23", "2026-11-30"),
        ("weekly", "2027-01-01", "2026-12-28", "2027-01-04"),
        ("monthly", "2026-11-30", "2026-11-01", "2026-12-01"),
        ("monthly", "2026-12-31", "2026-12-01", "2027-01-01"),
        ("yearly", "2028-02-29", "2028-01-01", "2029-01-01"),
    ],
)
def test_periods(kind: PeriodKind, day: str, start: str, end: str) -> None:
    expected = BudgetPeriod(date.fromisoformat(start), date.fromisoformat(end))
    assert period_of(Schedule(kind), date.fromisoformat(day)) == expected


def test_a_month_is_looked_at_from_today_or_from_its_end() -> None:
    assert day_within(Month(2026, 11), date(2026, 11, 5)) == date(2026, 11, 5)
    assert day_within(Month(2026, 10), date(2026, 11, 5)) == date(2026, 10, 31)


@pytest.mark.parametrize(
    ("spent", "today", "left", "share", "expected", "projected", "passes_on"),
    [
        (0, "2026-11-10", 300_00, 0.0, 100_00, 0, None),
        (100_00, "2026-11-10", 200_00, 0.3333, 100_00, 300_00, None),  # exactly on its way: the limit is not passed
        (150_00, "2026-11-10", 150_00, 0.5, 100_00, 450_00, "2026-11-21"),
        (300_00, "2026-11-10", 0, 1.0, 100_00, 900_00, "2026-11-11"),
        (301_00, "2026-11-10", -1_00, 1.0033, 100_00, 903_00, None),  # passed already
        (-20_00, "2026-11-10", 320_00, -0.0667, 100_00, -20_00, None),  # refunds do not recur
        (150_00, "2026-12-05", 150_00, 0.5, 300_00, 150_00, None),  # over
        (150_00, "2026-10-05", 150_00, 0.5, 0, 150_00, None),  # not begun
    ],
)
def test_progress(
    spent: int, today: str, left: int, share: float, expected: int, projected: int, passes_on: str | None
) -> None:
    state = progress(300_00, spent, NOVEMBER, date.fromisoformat(today))
    assert (state.left, state.share, state.expected, state.projected) == (left, share, expected, projected)
    assert state.passes_on == (date.fromisoformat(passes_on) if passes_on else None)


@given(LIMIT, st.integers(-(10**15), 10**15), st.dates(date(2026, 10, 1), date(2026, 12, 31)))
def test_progress_holds_together(limit: int, spent: int, today: date) -> None:
    state = progress(limit, spent, NOVEMBER, today)
    assert state.left + state.spent == state.limit
    assert 0 <= state.expected <= limit
    assert state.projected >= min(spent, 0)
    if state.passes_on is not None:
        assert today < state.passes_on < NOVEMBER.end
        elapsed, day = NOVEMBER.elapsed(today), NOVEMBER.elapsed(state.passes_on)
        assert spent * day > limit * elapsed >= spent * (day - 1)


@given(LIMIT, SPENDS, st.randoms(use_true_random=False))
def test_any_order_of_the_same_transactions_gives_the_same_status(
    limit: int, spends: list[Spend], dice: random.Random
) -> None:
    shuffled = list(spends)
    dice.shuffle(shuffled)
    assert crossings(limit, [80, 100], shuffled) == crossings(limit, [80, 100], spends)


@given(st.integers(1, 10**6), SPENDS)
def test_a_threshold_is_crossed_exactly_when_it_is_reached(limit: int, spends: list[Spend]) -> None:
    total = sum(one.spent for one in spends)
    assert crossings(limit, [50, 80, 100], spends).keys() == {
        one for one in (50, 80, 100) if reached(total, limit, one)
    }


def test_the_transaction_that_first_reaches_it_is_named() -> None:
    """
    budget  100.00   alert at 80 %, 100 %
    spend   11-02    79.99   1
    spend   11-03     0.01   2   -> crosses 80 %
    refund  11-04    50.00   3
    spend   11-05    70.00   4   -> crosses 100 %
    """
    lines = [("02", 79_99, 1), ("03", 1, 2), ("04", -50_00, 3), ("05", 70_00, 4)]
    spends = [Spend(date.fromisoformat(f"2026-11-{day}"), UUID(int=own), spent) for day, spent, own in lines]
    assert crossings(100_00, [80, 100], reversed(spends)) == {80: UUID(int=2), 100: UUID(int=4)}


def test_on_one_day_ids_decide() -> None:
    day = date(2026, 11, 2)
    spends = [Spend(day, UUID(int=2), 50_00), Spend(day, UUID(int=1), 50_00)]
    assert crossings(100_00, [80], spends) == {80: UUID(int=2)}
