"""What people write themselves, and trades as banks shorten them."""

from __future__ import annotations

import pytest

from smartspend.categorisation.cascade import Line, decide


def group(text: str, amount: int = -3000, currency: str = "EUR", country: str = "") -> str:
    (found,) = decide([Line("", text, amount, currency, country=country)], threshold=0)
    return (found.category or "").partition(".")[0]


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Dinner with Zoe", "GB", "food"),
        ("Monthly rent", "GB", "bills"),
        ("Wocheneinkauf", "DE", "food"),
        ("Courses de la semaine", "FR", "food"),
        ("Compra semanal", "ES", "food"),
        ("Aluguel março", "BR", "bills"),
        ("Czynsz za mieszkanie", "PL", "bills"),
        ("Matinköp", "SE", "food"),
        ("Ruokaostokset", "FI", "food"),
        ("家賃", "JP", "bills"),
        ("Продукты", "RU", "food"),
        ("ENOIKIO MAIOS", "GR", "bills"),
    ],
)
def test_a_note_says_what_was_paid_for(text: str, country: str, expected: str) -> None:
    assert group(text, country=country, currency="") == expected


def test_beside_a_transfer_to_a_person_it_says_what_the_transfer_was_for() -> None:
    assert group("VIR INST JULIEN MOREAU DINER", country="FR") == "transfers"


def test_the_trade_behind_a_name_is_what_a_person_was_paid_for() -> None:
    assert group("TRANSFERENCIA A ANTONIO FONTANERO", country="ES") == "shopping"


@pytest.mark.parametrize(
    ("text", "country", "expected"), [("PANIFIC S JOSE", "BR", "food"), ("ZAHNARZ QW", "DE", "health")]
)
def test_a_shortened_trade_is_recognised(text: str, country: str, expected: str) -> None:
    assert group(text, country=country) == expected


def test_money_back_from_a_shop_is_a_refund_where_the_text_says_so() -> None:
    said, unsaid = decide([Line("", "ZALANDO RETOURE", 3000, "EUR"), Line("", "ZALANDO", 3000, "EUR")])
    assert said.category == "income.refund"
    assert "refund" in said.reason
    assert unsaid.category == "shopping.clothing"


def test_a_shop_with_pumps_is_told_by_the_amount() -> None:
    small, large = (decide([Line("", "CIRCLE K 0123", amount, "USD")], threshold=0)[0] for amount in (-350, -5500))
    assert small.category == "food.convenience"
    assert large.category == "transport.fuel"
