"""What is found among transactions, and what is not."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartspend.recurring.rhythm import CADENCES, Cadence, Rhythm, shifted
from smartspend.recurring.series import find, occurrences
from tests.recurring.stories import Entry, every, found, frame, monthly, only


@given(
    cadence=st.sampled_from(CADENCES),
    first=st.dates(date(2015, 1, 1), date(2024, 12, 31)),
    number=st.integers(7, 16),
    minor=st.integers(100, 200_000),
    moved=st.sampled_from(("none", "next", "previous")),
    income=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_what_recurs_on_its_days_at_one_price_is_found_whole(
    cadence: Cadence, first: date, number: int, minor: int, moved: str, income: bool
) -> None:
    rhythm = Rhythm.said(cadence, first, moved)  # type: ignore[arg-type]  # one of the cadences, as a text
    days = [date.fromordinal(rhythm.day(slot)).isoformat() for slot in range(number)]
    series = only(*((day, minor if income else -minor) for day in days))
    assert len(series.numbers) == number
    assert series.cadence == cadence
    assert series.missed == 0
    assert abs(series.next_on.toordinal() - rhythm.day(number)) <= 3
    assert series.next_minor == (minor if income else -minor)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_order_and_numbers_of_rows_make_no_difference(data: st.DataObject) -> None:
    dice = data.draw(st.randoms(use_true_random=False))
    entries: list[tuple[str, list[Entry]]] = [
        ("phone", monthly(12, [-1999] * 9)),
        ("shop", [(f"2025-0{dice.randint(1, 9)}-1{dice.randint(0, 9)}", -dice.randint(300, 9000)) for _ in range(30)]),
    ]
    straight = frame(*entries)
    mixed = straight.sample(fraction=1.0, shuffle=True, seed=data.draw(st.integers(0, 1000)))
    assert find(mixed) == find(straight)


@pytest.mark.parametrize(
    "habit",
    [
        pytest.param(every(7, [-8512, -6120, -9947, -7033, -11260, -4310, -8805, -9120]), id="groceries"),
        pytest.param([(day, -350) for day in ("2025-01-03", "2025-01-07", "2025-01-08", "2025-01-20", "2025-02-03",
                      "2025-02-04", "2025-02-19", "2025-03-03", "2025-03-21", "2025-03-28")], id="coffee"),
        pytest.param([(day, -5000) for day in ("2025-01-04", "2025-01-16", "2025-01-25", "2025-02-08", "2025-02-17",
                      "2025-03-02", "2025-03-11", "2025-03-24", "2025-04-02", "2025-04-15")], id="fuel"),
        pytest.param([(day, -10000) for day in ("2025-01-05", "2025-02-14", "2025-03-02", "2025-04-22", "2025-05-29",
                      "2025-06-03")], id="cash"),
        pytest.param(monthly(3, [-999, -999]), id="twice"),
    ],
)  # fmt: skip
def test_a_habit_is_no_series(habit: list[Entry]) -> None:
    assert found(("shop", habit)) == []


def test_months_may_end_early_and_weekends_shift() -> None:
    month_ends = ("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-30", "2025-06-30")
    series = only(*((day, 250_000) for day in month_ends))
    assert series.cadence == "monthly"
    assert series.next_on == date(2025, 7, 31)
    # 31 August 2025 is a Sunday: this payer paid on the Friday before in May.
    assert occurrences(series.rhythm, date(2025, 7, 31), date(2025, 9, 30)) == [date(2025, 8, 29), date(2025, 9, 30)]


def test_the_third_wednesday_stays_the_third_wednesday() -> None:
    days = ("2025-01-15", "2025-02-19", "2025-03-19", "2025-04-16", "2025-05-21", "2025-06-18")
    assert only(*((day, 180_000) for day in days)).next_on == date(2025, 7, 16)


def test_four_weeks_are_no_month() -> None:
    assert only(*every(28, [-3000] * 8)).cadence == "four-weekly"


def test_twice_a_month_is_not_every_two_weeks() -> None:
    halves = [*monthly(15, [120_000] * 6), *monthly(31, [120_000] * 6)]
    assert only(*halves).cadence == "semimonthly"
    assert only(*every(14, [120_000] * 10)).cadence == "biweekly"


def test_a_price_rise_goes_on_as_one_series() -> None:
    series = only(*monthly(5, [-1299] * 8 + [-1399] * 4))
    change = series.price_change
    assert (series.behaviour, series.next_minor, len(series.numbers)) == ("stepped", -1399, 12)
    assert change is not None
    assert (change.before, change.after, series.days[change.place]) == (-1299, -1399, date(2025, 9, 5))


def test_a_rise_seen_once_beside_other_purchases_belongs_to_it() -> None:
    other = [(f"2025-0{1 + place % 8}-{10 + place}", -4000 - 531 * place) for place in range(16)]
    series = only(*monthly(5, [-899] * 7 + [-999]), *other)
    assert (len(series.numbers), series.next_minor) == (8, -999)


def test_energy_varies_and_is_expected_in_the_middle() -> None:
    series = only(*monthly(3, [-8120, -9344, -7710, -8805, -9120, -8010, -7650]))
    assert (series.behaviour, series.next_minor) == ("varying", -8010)


def test_a_year_with_seasons_is_expected_to_come_again() -> None:
    year = [-19000, -17000, -13000, -9000, -6000, -4000, -3000, -3200, -5000, -8000, -13500, -18000]
    entries = monthly(3, [minor + 37 * place for place, minor in enumerate(year * 2)], "2023-01")
    assert only(*entries).next_minor == entries[12][1]


def test_a_bonus_is_not_expected_again() -> None:
    assert only(*monthly(25, [250_000] * 6 + [480_000])).next_minor == 250_000


def test_one_missed_is_counted_and_forgiven() -> None:
    entries = [entry for entry in monthly(10, [-2500] * 9) if entry[0] != "2025-05-10"]
    series = only(*entries)
    assert (series.missed, len(series.numbers)) == (1, 8)


def test_two_subscriptions_at_one_shop_stay_two() -> None:
    both = found(("apple", [*monthly(3, [-999] * 6), *monthly(3, [-299] * 6)]))
    assert sorted(series.next_minor for series in both) == [-999, -299]
    same_price = found(("apple", [*monthly(3, [-999] * 6), *monthly(12, [-999] * 6)]))
    assert sorted(series.next_on.day for series in same_price) == [3, 12]
    same_day = found(("apple", [*monthly(3, [-999] * 6), *monthly(3, [-999] * 6)]))
    assert [len(series.numbers) for series in same_day] == [6, 6]


def test_a_yearly_fee_and_irregular_purchases_stand_beside_a_subscription() -> None:
    purchases = [
        (f"2025-{1 + place % 9:02}-{4 + place % 24:02}", -1500 - 377 * (place * 7 % 23)) for place in range(40)
    ]
    yearly = [("2023-03-20", -8990), ("2024-03-20", -8990), ("2025-03-20", -8990)]
    series = found(("amazon", [*monthly(17, [-499] * 9), *purchases, *yearly]))
    assert sorted((one.cadence, one.next_minor) for one in series) == [("monthly", -499)]


def test_money_in_and_out_and_other_currencies_are_apart() -> None:
    back = found(("power", [*monthly(3, [-8000] * 6), *monthly(3, [8000] * 6)]))
    assert sorted(series.direction for series in back) == ["in", "out"]
    mixed = frame(("power", monthly(3, [-8000] * 6)))
    abroad = mixed.with_columns(pl.lit("USD").alias("currency"), pl.col("number") + 100)
    assert sorted(series.currency for series in find(pl.concat([mixed, abroad]))) == ["EUR", "USD"]


def test_a_payee_that_writes_its_name_otherwise_goes_on() -> None:
    entries = monthly(8, [-1799] * 9)
    (series,) = found(("netflix com", entries[:5]), ("netflix international b v", entries[5:]))
    assert (len(series.numbers), series.key) == (9, "netflix international b v")
    (single,) = found(("netflix com", entries[:8]), ("netflix ams", entries[8:]))
    assert len(single.numbers) == 9


def test_a_subscription_that_moved_to_another_card_goes_on_and_two_at_once_are_two() -> None:
    entries = monthly(8, [-1799] * 10)
    moved = pl.concat(
        [
            frame(("gym", entries[:5]), account="old"),
            frame(("gym", entries[5:]), account="new").with_columns(pl.col("number") + 50),
        ]
    )
    (series,) = find(moved)
    assert (len(series.numbers), series.account) == (10, "new")
    both = pl.concat(
        [
            frame(("gym", entries), account="his"),
            frame(("gym", entries), account="hers").with_columns(pl.col("number") + 50),
        ]
    )
    assert sorted(one.account for one in find(both)) == ["hers", "his"]


def test_fewer_occurrences_prove_a_payee_that_is_known_to_bill() -> None:
    twice = monthly(5, [-1299, -1299])
    assert only(*twice, likely=True).state(date(2025, 2, 6)) == "early"
    assert found(("shop", twice)) == []


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2025-06-10", "active"),
        ("2025-07-08", "active"),
        ("2025-07-11", "overdue"),
        ("2025-08-09", "overdue"),
        ("2025-08-11", "ended"),
    ],
)
def test_state_follows_the_day(as_of: str, state: str) -> None:
    assert only(*monthly(5, [-1299] * 6)).state(date.fromisoformat(as_of)) == state


def test_a_payment_shifted_by_the_test_of_time() -> None:
    day = date(2025, 11, 1).toordinal()
    assert date.fromordinal(shifted(day, "next")) == date(2025, 11, 3)
    assert date.fromordinal(shifted(day, "previous")) == date(2025, 10, 31)
    assert shifted(day, "none") == day


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(-20000, 20000)), max_size=60))
@settings(max_examples=80, deadline=None)
def test_anything_is_read_and_no_row_is_in_two_series(rows: list[tuple[int, int]]) -> None:
    start = date(2024, 1, 1).toordinal()
    entries = [(date.fromordinal(start + day).isoformat(), minor) for day, minor in rows]
    numbers = [number for series in found(("shop", entries)) for number in series.numbers]
    assert len(numbers) == len(set(numbers))
