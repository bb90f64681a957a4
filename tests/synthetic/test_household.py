from __future__ import annotations

import csv
import io
from collections import defaultdict
from datetime import date
from itertools import accumulate
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartspend.kernel.money import to_minor
from smartspend.synthetic import bulk
from smartspend.synthetic.countries import COUNTRIES
from smartspend.synthetic.household import Household, UnknownCountry
from smartspend.synthetic.layouts import ENCODINGS, Layout, render_csv
from smartspend.transactions.taxonomy import BY_KEY

UNTIL = date(2026, 11, 23)
households = st.builds(
    Household,
    seed=st.integers(0, 2**32),
    country=st.sampled_from(sorted(COUNTRIES)),
    months=st.integers(1, 36),
    until=st.dates(date(2018, 1, 1), date(2030, 12, 31)),
)


@settings(deadline=None, max_examples=60)
@given(households)
def test_any_seed_gives_a_believable_life(household: Household) -> None:
    events = household.events()
    groups: dict[str, int] = defaultdict(int)
    for event in events:
        assert household.since <= event.value_on <= household.until
        assert household.since <= event.booked_on <= household.until
        assert event.currency == COUNTRIES[household.country].currency
        assert event.minor != 0
        assert event.category_key in BY_KEY
        assert event.payee or event.description
        if event.transfer_group is not None:
            groups[event.transfer_group] += event.minor
    assert not any(groups.values())
    assert events == sorted(events, key=lambda event: event.booked_on)


@settings(deadline=None, max_examples=60)
@given(households)
def test_no_household_goes_bankrupt(household: Household) -> None:
    events = household.events()
    balances = accumulate((event.minor for event in events if event.account == "checking"), initial=household.opening())
    assert min(balances) > -household.opening()


@settings(deadline=None, max_examples=20)
@given(households, st.sampled_from(get_args(Layout)))
def test_the_same_seed_gives_the_same_bytes(household: Household, layout: Layout) -> None:
    assert render_csv(household.events(), layout) == render_csv(household.events(), layout)


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_two_years_hold_everything_a_life_has(country: str) -> None:
    events = Household(7, country, 24, UNTIL).events()
    kinds = {event.kind for event in events}
    assert 1_400 <= len(events) <= 3_000
    assert kinds >= {
        "salary",
        "rent",
        "bill",
        "subscription",
        "shopping",
        "cash",
        "trip",
        "gift",
        "transfer",
        "fee",
        "unusual",
    }
    fees = {event.minor for event in events if event.category_key == "entertainment.streaming"}
    assert len(fees) > len({event.payee for event in events if event.category_key == "entertainment.streaming"})


def test_another_seed_is_another_life() -> None:
    assert Household(1, "DE", 6, UNTIL).events() != Household(2, "DE", 6, UNTIL).events()


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(UnknownCountry):
        Household(1, "XX", 6, UNTIL)


@pytest.mark.parametrize("layout", get_args(Layout))
def test_each_layout_carries_every_amount(layout: Layout) -> None:
    events = Household(3, "GB", 3, UNTIL).events()
    text = render_csv(events, layout).decode(ENCODINGS[layout])
    rows = list(csv.reader(io.StringIO(text), delimiter=";" if layout == "german" else ","))
    if layout == "iso":
        amounts = [row[4] for row in rows[1:]]
    elif layout == "german":
        amounts = [row[4].replace(".", "").replace(",", ".") for row in rows[4:]]
    else:
        amounts = [f"-{row[2]}" if row[2] else row[3] for row in rows[1:]]
    assert [to_minor(amount, "GBP") for amount in amounts] == [event.minor for event in events]


def test_bulk_rows_repeat_and_have_two_thousand_texts() -> None:
    first, again = ("".join(bulk.rows(20_000, 5, until=UNTIL)) for _ in range(2))
    rows = list(csv.DictReader(io.StringIO(first)))
    assert first == again
    assert len(rows) == 20_000
    assert 1_900 <= len({row["description"] for row in rows}) <= 2_000
    assert rows[-1]["date"] <= UNTIL.isoformat()
    assert all(to_minor(row["amount"], row["currency"]) for row in rows)


def test_bulk_rows_have_a_limit() -> None:
    with pytest.raises(bulk.TooManyRows):
        list(bulk.rows(bulk.ROWS_MAX + 1, 5, until=UNTIL))
