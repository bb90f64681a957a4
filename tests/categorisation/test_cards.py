"""What a correction changes in what is remembered of a payee."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from smartspend.categorisation.cards import Change, Span, change

SHOP, FILM, FOOD = (UUID(int=place) for place in (1, 2, 3))


def card(number: int, category: UUID, low: int | None = None, high: int | None = None) -> dict[str, Any]:
    currency = None if low is None else "EUR"
    return {
        "id": UUID(int=number), "category_id": category, "amount_from": low, "amount_to": high, "currency": currency,
    }  # fmt: skip


def filed(category: UUID, low: int, high: int, currency: str = "EUR") -> dict[str, Any]:
    return {"category_id": category, "low": low, "high": high, "currency": currency}


def asked(low: int, high: int, currency: str | None = "EUR") -> dict[str, Any]:
    return {"low": low, "high": high, "currency": currency}


def test_the_first_correction_counts_for_all_amounts() -> None:
    assert change([], [filed(SHOP, 5400, 5400)], asked(5400, 5400), SHOP) == Change(None, ())


def test_amounts_that_stand_apart_get_a_card_of_their_own() -> None:
    seen = [filed(SHOP, 4000, 9000), filed(FILM, 999, 999)]
    assert change([card(9, SHOP)], seen, asked(999, 999), FILM) == Change(Span(832, 1199, "EUR"), ())


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ([filed(SHOP, 900, 9000), filed(FILM, 999, 999)], asked(999, 999)),
        ([filed(FILM, 999, 999)], asked(999, 999)),
        ([filed(SHOP, 5400, 5400), filed(FILM, 999, 999, "USD")], asked(999, 999, "USD")),
        ([filed(SHOP, 5400, 5400)], asked(10, 99_000, None)),
    ],
)
def test_amounts_among_those_filed_before_change_the_mind(seen: list[dict[str, Any]], said: dict[str, Any]) -> None:
    assert change([card(9, SHOP)], seen, said, FILM).span is None


def test_a_card_grows_with_what_is_filed_and_gives_way_where_it_is_corrected() -> None:
    cards = [card(9, SHOP), card(8, FILM, 832, 1199)]
    seen = [filed(SHOP, 5400, 5400), filed(FILM, 999, 1499)]
    assert change(cards, seen, asked(1499, 1499), FILM) == Change(Span(832, 1799, "EUR"), (UUID(int=8),))
    assert change(cards, [filed(SHOP, 999, 5400)], asked(999, 999), SHOP) == Change(None, (UUID(int=8),))
    seen = [filed(SHOP, 5400, 5400), filed(FOOD, 1000, 1000)]
    assert change(cards, seen, asked(1000, 1000), FOOD) == Change(Span(833, 1200, "EUR"), (UUID(int=8),))
