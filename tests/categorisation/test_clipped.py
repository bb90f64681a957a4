"""What shortened words, words of other languages, places and pumps tell of a shop."""

from __future__ import annotations

import pytest

from smartspend.categorisation.cascade import Line, decide


@pytest.mark.parametrize(
    ("text", "currency", "country", "group"),
    [
        ("RIVERSIDE GRLL MINOT ND", "USD", "US", "food"),
        ("HILLTOP CLNC", "USD", "US", "health"),
        ("COLBY FARM NEWBURY MA", "USD", "US", "food"),
        ("FARM CENTRAL", "EUR", "ES", "health"),
    ],
)
def test_a_shortened_word_and_one_of_another_language_mean_what_they_mean_there(
    text: str, currency: str, country: str, group: str
) -> None:
    (answer,) = decide([Line("", text, -1200, currency, country=country)], threshold=0)
    assert answer.category is not None
    assert answer.category.startswith(f"{group}.")


def test_a_shop_beside_a_station_is_a_shop() -> None:
    (answer,) = decide([Line("", "IMBISS AM BAHNHOF", -990, "EUR", country="DE")])
    assert answer.category is not None
    assert answer.category.startswith("food.")


def test_a_chain_with_pumps_sells_fuel_where_a_tank_was_paid() -> None:
    snack, tank = decide([Line("", "CASEYS #1231 AMES IA", -minor, "USD", country="US") for minor in (499, 5_490)])
    assert (snack.category, tank.category) == ("food.convenience", "transport.fuel")


def test_money_that_goes_out_is_no_income() -> None:
    (answer,) = decide([Line("", "国民年金保険料", -16_980, "JPY", country="JP")])
    assert answer.category == "bills.taxes"


def test_what_an_insurer_pays_is_no_spending() -> None:
    paid, taken = decide([Line("", "HENNER GMC", minor, "EUR", country="FR") for minor in (2_980, -2_980)])
    assert (paid.category, taken.category) == ("income.refund", "bills.insurance")


@pytest.mark.parametrize("text", ["HILTON HEAD DENTAL", "COLES BAY OYSTERS"])
def test_a_trade_of_its_own_behind_a_brand_is_no_branch_of_the_brand(text: str) -> None:
    (answer,) = decide([Line("", text, -4_500, "USD" if "DENTAL" in text else "AUD")], threshold=0)
    assert answer.category is not None
    assert answer.category.startswith(("health.", "food.restaurants"))
