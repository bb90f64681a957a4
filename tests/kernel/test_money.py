"""Money is exact, in every currency, and refuses whatever is not a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.kernel.money import CURRENCIES, InvalidAmount, Money, UnknownCurrency, exponent, to_minor, to_text

currencies = st.sampled_from(sorted(CURRENCIES))
minors = st.integers(min_value=-(2**63) + 1, max_value=2**63 - 1)


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12.34", "EUR", 1234),
        ("-12.34", "EUR", -1234),
        ("+0.5", "EUR", 50),
        ("12", "EUR", 1200),
        ("12.340", "EUR", 1234),
        ("1234", "JPY", 1234),
        ("1234.0", "JPY", 1234),
        ("1.234", "KWD", 1234),
        ("-0.00", "EUR", 0),
        ("92233720368547758.07", "EUR", 2**63 - 1),
    ],
)
def test_texts_and_minor_units(text: str, currency: str, minor: int) -> None:
    assert to_minor(text, currency) == minor


@pytest.mark.parametrize(
    "text",
    ["", "-", ".5", "5.", "1e5", "NaN", "Infinity", "1_000", "1,000.00", "1.234,5", "0x10", "١٢", "12.345", "--1",
     "92233720368547758.08", "9" * 400, "1\u0000", "1 000"],
)  # fmt: skip
def test_what_is_not_an_amount_is_refused(text: str) -> None:
    with pytest.raises(InvalidAmount):
        to_minor(text, "EUR")


@pytest.mark.parametrize("currency", ["", "eur", "XXX", "EURO", "€"])
def test_unknown_currencies_are_refused(currency: str) -> None:
    with pytest.raises(UnknownCurrency):
        exponent(currency)


@given(minors, currencies)
def test_there_and_back(minor: int, currency: str) -> None:
    text = to_text(minor, currency)
    assert to_minor(text, currency) == minor
    assert Decimal(text) == Decimal(minor).scaleb(-exponent(currency))


@given(st.text(max_size=30), currencies)
def test_any_text_is_an_amount_or_refused(text: str, currency: str) -> None:
    try:
        minor = to_minor(text, currency)
    except InvalidAmount:
        return
    assert Decimal(text.strip()) == Decimal(minor).scaleb(-exponent(currency))


@given(st.lists(st.integers(-(10**12), 10**12), max_size=20), currencies)
def test_sums_are_exact(parts: list[int], currency: str) -> None:
    total = sum((Money(part, currency) for part in parts), Money(0, currency))
    assert total.minor == sum(parts)
    assert total - total == Money(0, currency)


def test_currencies_do_not_mix() -> None:
    with pytest.raises(ValueError, match="dated rate"):
        Money(1, "EUR") + Money(1, "USD")
