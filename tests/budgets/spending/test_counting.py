"""What was spent, put together from sums: the same in whatever order and pieces it comes."""

from __future__ import annotations

import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.periods import BudgetPeriod
from smartspend.budgets.progress import Bill
from smartspend.budgets.rollover import carried
from smartspend.budgets.spending.counting import Foreign, Tally, count, stretches

START = date(2026, 8, 1)
CLOSED = [BudgetPeriod(START + timedelta(days=30 * n), START + timedelta(days=30 * n + 30)) for n in range(3)]
CURRENT = BudgetPeriod(CLOSED[-1].end, CLOSED[-1].end + timedelta(days=30))
TODAY = CURRENT.start + timedelta(days=9)
ROWS = st.lists(
    st.tuples(
        st.dates(START, CURRENT.last),
        st.sampled_from(["EUR", "USD", "XYZ"]),
        st.integers(-(10**6), 10**6),
    ),
    max_size=40,
)


class Half:
    """Dollars are worth half; nobody knows what the third currency is worth."""

    def convert(self, minor: int, currency: str, to: str, day: date) -> int | None:
        known = currency == "USD" and to == "EUR" and day >= START
        return minor // 2 if known else None


def tally_of(rows: list[tuple[date, str, int]]) -> Tally:
    """What the queries would gather of these rows."""
    tally = Tally(stretches(CLOSED, CURRENT, TODAY), CURRENT, "EUR")
    foreign: dict[tuple[date, str], int] = {}
    for day, currency, spent in rows:
        if currency != "EUR":
            foreign[day, currency] = foreign.get((day, currency), 0) + spent
        elif day >= tally.until:
            tally.ahead.append(Bill(day, spent, counted=True))
        else:
            [place] = [n for n, one in enumerate(tally.asked) if one.start <= day < one.end]
            tally.sums[place] += spent
    tally.foreign = [Foreign(day, currency, spent) for (day, currency), spent in foreign.items()]
    return tally


@given(ROWS, st.randoms(use_true_random=False))
def test_any_order_says_the_same(rows: list[tuple[date, str, int]], dice: random.Random) -> None:
    shuffled = list(rows)
    dice.shuffle(shuffled)
    one, other = count(tally_of(rows), Half()), count(tally_of(shuffled), Half())
    assert (one.closed, one.spent, one.unconverted) == (other.closed, other.spent, other.unconverted)
    limited = [[(500, spent) for spent in counted.closed] for counted in (one, other)]
    assert carried(limited[0], "both", None) == carried(limited[1], "both", None)


@given(ROWS)
def test_every_row_is_somewhere(rows: list[tuple[date, str, int]]) -> None:
    found = count(tally_of([row for row in rows if row[1] == "EUR"]), Half())
    assert sum(found.closed) + found.spent == sum(spent for _, currency, spent in rows if currency == "EUR")
    assert sum(one.spent for one in found.ahead) == sum(
        spent for day, currency, spent in rows if currency == "EUR" and day > TODAY
    )


@given(ROWS)
def test_what_has_no_rate_is_apart_and_only_of_the_current_period(rows: list[tuple[date, str, int]]) -> None:
    lost = sum(spent for day, currency, spent in rows if currency == "XYZ" and day >= CURRENT.start)
    assert count(tally_of(rows), Half()).unconverted == ({"XYZ": lost} if lost else {})


def test_other_currencies_fall_into_the_period_of_their_day() -> None:
    days = [CLOSED[0].start, CLOSED[0].last, CLOSED[2].start, CURRENT.start, TODAY, CURRENT.last]
    found = count(tally_of([(day, "USD", 200) for day in days]), Half())
    assert (found.closed, found.spent) == ([200, 0, 100], 300)
    assert found.ahead == [Bill(CURRENT.last, 100, counted=True)]


def test_a_period_that_has_not_begun_lies_ahead_as_a_whole() -> None:
    [only] = stretches([], CURRENT, CURRENT.start - timedelta(days=5))
    assert only.days == 0
    [only] = stretches([], CURRENT, CURRENT.end + timedelta(days=5))
    assert only == CURRENT
