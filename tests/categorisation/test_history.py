from __future__ import annotations

from datetime import date

import pytest

from smartspend.categorisation.cascade import Knowledge, Line, decide, learned_from
from smartspend.categorisation.decision import Decision

DAY = date(2026, 3, 2)


def line(text: str, amount: int = -1000, day: date | None = None) -> Line:
    return Line("", text, amount, "EUR", day=day)


def after(past: list[tuple[Line, str]], *asked: Line) -> list[Decision]:
    return decide(asked, Knowledge(past=learned_from(past)))


def test_a_payee_keeps_the_label_it_was_given() -> None:
    (found,) = after([(line("QWXZ STUDIO 0412 BERLIN"), "Pottery class")], line("QWXZ STUDIO 0977 BERLIN", -2500))
    assert (found.category, found.source) == ("Pottery class", "learned")
    assert found.reason == "You filed “QWXZ STUDIO 0412 BERLIN” under Pottery class"


def test_the_direction_is_part_of_what_was_learned() -> None:
    past = [(line("QWXZ STUDIO", -1000), "Pottery class")]
    assert after(past, line("QWXZ STUDIO", 1000))[0].category != "Pottery class"


def test_a_payee_with_two_labels_is_told_apart_by_the_amount() -> None:
    past = [
        *[(line("ZWEIRAD QWXZ", amount), "Bicycle") for amount in (-64_000, -59_900, -71_000)],
        *[(line("ZWEIRAD QWXZ", amount), "Repairs") for amount in (-1_900, -2_200, -1_800)],
    ]
    dear, cheap = after(past, line("ZWEIRAD QWXZ", -61_000), line("ZWEIRAD QWXZ", -2_000))
    assert (dear.category, cheap.category) == ("Bicycle", "Repairs")
    assert "when the amount was like this" in dear.reason
    assert dear.alternatives[0][0] == "Repairs"


def test_a_similar_text_is_taken_for_the_same_thing_and_says_so() -> None:
    past = [
        (line("SEPA LASTSCHRIFT KLETTERVEREIN HOCHWAND BEITRAG Q1"), "Climbing"),
        (line("SEPA LASTSCHRIFT GARTENFREUNDE SUED PACHT"), "Garden"),
    ]
    (found,) = after(past, line("SEPA LASTSCHRIFT KLETTERVEREIN HOCHWAND BEITRAG HALLE"))
    assert (found.category, found.source) == ("Climbing", "learned")
    assert found.reason.startswith("Like “SEPA LASTSCHRIFT KLETTERVEREIN")


def test_words_of_the_bank_make_no_text_similar() -> None:
    past = [(line(f"SEPA LASTSCHRIFT {name} MANDAT"), "Things") for name in ("QAA", "WBB", "ZCC", "YDD", "VEE", "UFF")]
    assert after(past, line("SEPA LASTSCHRIFT XXOOYY MANDAT"))[0].source != "learned"


def test_a_label_that_means_a_category_is_used_for_it() -> None:
    past = [(line("QWXZ"), "Groceries"), (line("ZXWQ"), "Restaurants")]
    (found,) = after(past, line("LIDL SAGT DANKE"))
    assert (found.category, found.source) == ("Groceries", "merchant")


def test_what_the_household_calls_a_category_is_learned_from_two_payees() -> None:
    past = [(line("ALDI SUED"), "Wocheneinkauf"), (line("REWE MARKT"), "Wocheneinkauf")]
    assert after(past, line("LIDL SAGT DANKE"))[0].category == "Wocheneinkauf"
    assert after(past[:1], line("LIDL SAGT DANKE"))[0].category == "food.groceries"


def test_a_correction_wins_over_what_the_product_knows() -> None:
    assert after([(line("LIDL SAGT DANKE"), "Work canteen")], line("LIDL SAGT DANKE"))[0].category == "Work canteen"


@pytest.mark.parametrize("text", ["", "12345", "🍕", "x" * 50_000])
def test_any_text_may_be_in_the_past(text: str) -> None:
    assert len(after([(line(text), "Odd")], line(text), line("LIDL"))) == 2


def test_the_weekday_tips_the_scales() -> None:
    monday, friday = date(2026, 3, 2), date(2026, 3, 6)
    past = [(line("QWXZ", -1000, monday), "Lunch"), (line("QWXZ", -1000, friday), "Drinks")]
    found = decide(
        [line("QWXZ", -1000, date(2026, 3, 9)), line("QWXZ", -1000, date(2026, 3, 13))],
        Knowledge(past=learned_from(past)),
        threshold=0,
    )
    assert [decision.category for decision in found] == ["Lunch", "Drinks"]
