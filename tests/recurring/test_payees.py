"""What of a bank's text names the payee, and what is different each month."""

from __future__ import annotations

import pytest

from smartspend.recurring.payees import bills_regularly, key_of, marks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HUUR WONING JANUARI 2025", "HUUR WONING FEBRUARI 2025"),
        ("Rent March", "Rent April"),
        ("振込 家賃 3月", "振込 家賃 11月"),
        ("VIREMENT LOYER décembre 2024", "VIREMENT LOYER mars 2025"),
        ("VODAFONE Q1 2025 INV 88123", "VODAFONE Q3 2025 INV 90114"),
    ],
)
def test_months_do_not_tell_payees_apart(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_a_name_of_nothing_but_a_month_stays() -> None:
    assert key_of("AUGUST") == "august"
    assert key_of("AUGUST") != key_of("JUNE")


def test_numbers_that_come_again_are_marks_and_others_are_not() -> None:
    texts = [f"POWER CONTRACT 8812345 BILL {1000000 + 7 * place} 202{place}01" for place in range(4)]
    assert marks(["power"] * 4, texts) == ["8812345"] * 4
    assert marks(["power"] * 4, [f"BILL {1000000 + 7 * place}" for place in range(4)]) == [""] * 4


def test_bills_are_known_by_their_category() -> None:
    assert bills_regularly("bills.energy")
    assert not bills_regularly("food.groceries")
    assert not bills_regularly(None)
