"""Conversions are exact, take the newest rate that is near enough, and refuse where there is none."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.kernel.money import UnknownCurrency, exponent
from smartspend.rates.conversion import DAYS_MAX, Rate, RateTable

DAY = date(2026, 3, 6)
CODES = ("EUR", "USD", "GBP", "JPY", "KWD")

rates = st.decimals(min_value=Decimal("0.0001"), max_value=Decimal(1_000_000), places=6)
minors = st.integers(min_value=-(10**15), max_value=10**15)


def table(**by_code: str | Decimal) -> RateTable:
    return RateTable.of(Rate(code, DAY, Decimal(rate)) for code, rate in by_code.items())


@pytest.mark.parametrize(
    ("minor", "currency", "to", "expected"),
    [
        (10_000, "EUR", "USD", 10_823),
        (10_823, "USD", "EUR", 10_000),
        (-10_000, "EUR", "USD", -10_823),
        (10_000, "EUR", "JPY", 16_250),
        (16_250, "JPY", "EUR", 10_000),
        (1, "JPY", "EUR", 1),
        (10_000, "EUR", "KWD", 33_300),
        (10_823, "USD", "JPY", 16_250),
        (0, "USD", "JPY", 0),
    ],
)
def test_by_the_rates_of_a_day(minor: int, currency: str, to: str, expected: int) -> None:
    known = table(USD="1.0823", JPY="162.5", KWD="0.333")
    assert known.convert(minor, currency, to, DAY) == expected


@pytest.mark.parametrize(("minor", "expected"), [(1, 0), (3, 2), (5, 2), (-1, 0), (-3, -2)])
def test_halves_go_to_the_even_neighbour(minor: int, expected: int) -> None:
    assert table(USD="0.5").convert(minor, "EUR", "USD", DAY) == expected


def test_the_newest_rate_on_or_before_the_day_counts() -> None:
    friday, monday = DAY, DAY + timedelta(days=3)
    known = RateTable.of([Rate("USD", monday, Decimal(2)), Rate("USD", friday, Decimal(1))])
    assert known.convert(100, "EUR", "USD", friday + timedelta(days=2)) == 100
    assert known.convert(100, "EUR", "USD", monday) == 200
    assert known.convert(100, "EUR", "USD", friday - timedelta(days=1)) is None


def test_a_rate_that_is_too_old_is_none() -> None:
    known = table(USD="1.1", GBP="0.8")
    assert known.convert(100, "EUR", "USD", DAY + timedelta(days=DAYS_MAX)) == 110
    assert known.convert(100, "EUR", "USD", DAY + timedelta(days=DAYS_MAX + 1)) is None
    assert known.convert(100, "USD", "GBP", DAY + timedelta(days=DAYS_MAX + 1)) is None


def test_a_currency_without_rates_is_not_guessed() -> None:
    assert table(USD="1.1").convert(100, "USD", "CHF", DAY) is None
    assert table(USD="1.1").convert(100, "CHF", "USD", DAY) is None
    assert RateTable.of([]).convert(100, "EUR", "USD", DAY) is None


def test_a_quote_names_the_older_day() -> None:
    known = RateTable.of([Rate("USD", DAY, Decimal(1)), Rate("GBP", DAY - timedelta(days=2), Decimal("0.8"))])
    quote = known.quote("USD", "GBP", DAY)
    assert quote is not None
    assert (quote.factor, quote.day) == (Fraction(4, 5), DAY - timedelta(days=2))


def test_a_code_that_is_no_currency_is_refused() -> None:
    with pytest.raises(UnknownCurrency):
        table(ZZZ="1").convert(1, "EUR", "ZZZ", DAY)


@given(minors, st.sampled_from(CODES))
def test_within_one_currency_nothing_changes(minor: int, code: str) -> None:
    assert RateTable.of([]).convert(minor, code, code, DAY) == minor


@given(minors, rates, rates, st.sampled_from(CODES[1:]), st.sampled_from(CODES[1:]))
def test_there_and_back_differs_by_what_rounding_hides(
    minor: int, sold: Decimal, bought: Decimal, code: str, to: str
) -> None:
    known = table(**{code: sold, to: bought})
    there = known.convert(minor, code, to, DAY)
    assert there is not None
    back = known.convert(there, to, code, DAY)
    assert back is not None
    quote = known.quote(to, code, DAY)
    assert quote is not None
    half = quote.factor * Fraction(10) ** (exponent(code) - exponent(to)) / 2
    assert abs(back - minor) <= half + Fraction(1, 2)


@given(minors, rates, rates)
def test_across_is_exactly_through_the_euro(minor: int, usd: Decimal, gbp: Decimal) -> None:
    exact = Fraction(minor) / Fraction(usd) * Fraction(gbp)
    got = table(USD=usd, GBP=gbp).convert(minor, "USD", "GBP", DAY)
    assert got is not None
    assert abs(got - exact) <= Fraction(1, 2)


@given(minors, rates)
def test_the_sign_makes_no_difference(minor: int, usd: Decimal) -> None:
    known = table(USD=usd)
    there, back = known.convert(minor, "EUR", "USD", DAY), known.convert(-minor, "EUR", "USD", DAY)
    assert there is not None
    assert back == -there
