from __future__ import annotations

import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.categorisation import hints, mcc
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.merchants import MerchantIndex
from smartspend.transactions.taxonomy import BY_KEY, CATEGORIES, GROUPS


def decide(text: str, amount: int = -100, currency: str = "EUR") -> Decision:
    return MerchantIndex.load().decide([text], [amount], [currency])[0]


@pytest.mark.parametrize(
    ("text", "currency", "category"),
    [
        ("LIDL SAGT DANKE 4412", "EUR", "food.groceries"),
        ("SQ *BLUE DOOR CAFE 0412", "GBP", "food.coffee"),
        ("PAYPAL *SPOTIFY 3531", "EUR", "entertainment.streaming"),
        ("PAYPAL *RESTAURANT LINDE", "EUR", "food.restaurants"),
        ("UBER *TRIP", "USD", "transport.taxi"),
        ("UBER *EATS", "USD", "food.delivery"),
        ("ATM WITHDRAWAL 7-ELEVEN", "USD", "transfers.cash"),
        ("ORANGE COUNTY WATER", "USD", "bills.water"),
        ("PAGAMENTO POS ATM MILANO", "EUR", "transport.transit"),
        ("BAECKEREI LINDE", "EUR", "food.groceries"),
        ("東京ガス", "JPY", "bills.energy"),
        ("Apteka pod Lwem", "PLN", "health.pharmacy"),
        ("Loyer novembre", "EUR", "bills.rent"),
    ],
)
def test_a_text_says_what_it_is_for(text: str, currency: str, category: str) -> None:
    assert decide(text, currency=currency).category == category


def test_the_reason_is_in_plain_words() -> None:
    assert decide("LIDL 123").reason == "Lidl is a supermarket"
    assert decide("Apotheke Linde").reason == "“Apotheke” in the text points to a pharmacy"


def test_income_is_only_money_in_and_shops_that_pay_refund() -> None:
    assert decide("Salary Qwertz", 300_000, "GBP").category == "income.salary"
    assert decide("Salary Qwertz", -300_000, "GBP").category is None
    refund = decide("TESCO STORES", 500, "GBP")
    assert refund.category == "food.groceries"
    assert "refund" in refund.reason
    assert decide("Interest", -5, "GBP").category == "bills.bank_fees"
    assert decide("Interest", 5, "GBP").category == "income.investment"


def test_short_and_everyday_names_need_the_start_of_the_field() -> None:
    assert decide("Target 00012345 PLANO TX", currency="USD").category == "shopping.general"
    assert decide("Meeting the sales target", currency="USD").category != "shopping.general"


def test_a_short_japanese_word_is_not_the_middle_of_another() -> None:
    assert decide("バス", currency="JPY").category == "transport.transit"
    assert decide("バスケット", currency="JPY").category is None


def test_the_tables_are_sound() -> None:
    package = files("smartspend.categorisation")
    for name, columns in (("merchants.tsv", {4, 5}), ("trades.tsv", {5})):
        rows = list(
            csv.reader(package.joinpath(name).read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
        )
        assert {len(row) for row in rows[1:]} <= columns
        assert {row[1] for row in rows[1:]} <= set(BY_KEY)
    assert (len(GROUPS), len(CATEGORIES)) == (10, 90)


@given(st.text(), st.integers(-(10**9), 10**9), st.sampled_from(["", "EUR", "JPY", "XXX"]))
def test_any_text_gets_an_honest_decision(text: str, amount: int, currency: str) -> None:
    found = decide(text, amount, currency)
    assert 0 <= found.confidence <= 1
    assert found.reason
    if amount <= 0:
        assert not (found.category or "").startswith("income.")


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("5411", ("food.groceries", True)),
        ("742", ("shopping.pets", True)),
        ("3011", ("travel.flights", True)),
        ("3501", ("travel.lodging", True)),
        ("4900", ("bills.energy", False)),
        ("5599", ("transport.vehicle", True)),
        ("5777", ("shopping.general", False)),
        ("", None),
        ("99999", None),
    ],
)
def test_merchant_category_codes(code: str, found: tuple[str, bool] | None) -> None:
    assert mcc.category_of(code) == found


def test_a_banks_label_is_understood_in_whole_or_in_its_last_part() -> None:
    assert hints.category_of_label("Lebensmittel") == "food.groceries"
    assert hints.category_of_label("Food & Drink / Groceries") == "food.groceries"
    assert hints.category_of_label("Sonstwas") is None
    assert hints.decide(None, "Gehalt", incoming=False) is None


def test_a_name_that_the_bank_cut_off_is_recognised() -> None:
    found = decide("CHEMIST WAREHOU", currency="AUD")
    assert (found.category, found.merchant) == ("health.pharmacy", "Chemist Warehouse")


def test_a_name_run_together_with_what_follows_is_recognised() -> None:
    found = decide("OCTOPUSENERGYLTD 4412", currency="GBP")
    assert (found.category, found.merchant) == ("bills.energy", "Octopus Energy")


def test_what_authorities_pay_out_is_income() -> None:
    assert decide("Finanzamt Koeln", 30_000).category == "income.tax_refund"
    assert decide("Finanzamt Koeln", -30_000).category == "bills.taxes"
