from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartspend.categorisation import classifier
from smartspend.categorisation.cascade import Line, decide
from smartspend.categorisation.classifier import Classifier, context_of, probabilities
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.descriptor import fold, telling
from smartspend.categorisation.features import BUCKETS, features
from smartspend.categorisation.wording import noun
from smartspend.transactions.taxonomy import BY_KEY


def best(text: str, amount: int = -2500, currency: str = "EUR") -> Decision:
    return decide([Line("", text, amount, currency)], threshold=0)[0]


@pytest.mark.parametrize(
    ("text", "currency", "group"),
    [
        ("KARTENZAHLUNG PIZZARIA BELLISIMO", "EUR", "food"),
        ("POS PURCHASE BURGERMEISTER GRILLHOUSE", "USD", "food"),
        ("ZAKUP PIEKARENKA U HANI", "PLN", "food"),
        ("TST* SUSHIYAMA", "USD", "food"),
        ("UPI/P2A/412345678901/SANJAY VERMA/HDFC/NA", "INR", "transfers"),
        ("GIDEN FAST AHMET KAYA", "TRY", "transfers"),
    ],
)
def test_names_that_no_table_knows_are_classified_by_their_parts(text: str, currency: str, group: str) -> None:
    assert (best(text, currency=currency).category or "").startswith(f"{group}.")


def test_an_answer_of_the_model_says_the_word_it_rests_on() -> None:
    found = best("Burgergrillerei Qq")
    assert found.source == "model"
    assert found.reason.startswith("“")
    assert "usually means" in found.reason


def test_income_is_never_guessed_for_money_out() -> None:
    assert not any((best(text).category or "").startswith("income.") for text in ("Qwertz AG", "Payroll services Qq"))


def test_each_answer_keeps_its_rivals_and_an_honest_confidence() -> None:
    found = best("Qwxzy")
    assert found.confidence < 0.6
    assert found.alternatives
    assert all(0 <= confidence <= 1 and key in BY_KEY for key, confidence in found.alternatives)


@pytest.mark.parametrize(
    "line", [Line("Zxqv", "Zxqv", -600, "EUR"), Line("", "Zxqv", -600, "EUR"), Line("Zxqv", "", -5000)]
)
def test_an_amount_alone_decides_nothing(line: Line) -> None:
    sure, guess = decide([line])[0], decide([line], threshold=0)[0]
    assert (sure.category, guess.source) == (None, "model")
    assert guess.reason.startswith("The amount is most often")
    assert 0 < guess.confidence <= 0.3


def test_what_stands_in_both_texts_says_no_more_than_in_one() -> None:
    both = decide([Line("Qwxzy Grill", "Qwxzy Grill", -2500, "EUR")], threshold=0)[0]
    alone = decide([Line("Qwxzy Grill", "", -2500, "EUR")], threshold=0)[0]
    assert (both.category, both.confidence) == (alone.category, alone.confidence)


def test_the_order_and_company_of_texts_change_nothing() -> None:
    texts = ["Qwxzy Grill", "Салон Мария", "カフェ", "Zzz Autohaus"]
    alone = [best(text) for text in texts]
    together = decide([Line("", text, -2500, "EUR") for text in texts], threshold=0)
    assert [(a.category, a.confidence) for a in alone] == [(b.category, b.confidence) for b in together]


def test_features_are_the_same_wherever_the_text_stands() -> None:
    alone, among = features(["cafe bar"]), features(["bakery", "cafe bar", "x"])
    assert sorted(alone.bucket) == sorted(among.bucket[among.text == 1])
    assert alone.bucket.min() >= 0
    assert alone.bucket.max() < BUCKETS
    assert among.count.sum() == len(among.bucket)


@settings(deadline=None)  # the first text waits for the model
@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_texts_have_chances_that_add_up(texts: list[str]) -> None:
    model = Classifier.load()
    if texts:
        logits = model.logits([telling(fold(text)) for text in texts], [0] * len(texts)).logits
        assert probabilities(logits).sum(axis=1) == pytest.approx([1] * len(texts), abs=1e-4)


def test_the_size_of_an_amount_means_the_same_in_every_currency() -> None:
    assert context_of(-10, "USD") == context_of(-9.2, "EUR") == context_of(-1500, "JPY")
    assert context_of(10, "USD") != context_of(-10, "USD")
    assert context_of(0, "EUR") == 0
    assert 0 <= context_of(1e30, "EUR") < 2 * classifier.AMOUNT_STEPS


def test_every_category_of_the_model_is_one_of_ours() -> None:
    assert set(Classifier.load().categories) == set(BY_KEY)


def test_every_category_is_spoken_of_in_words() -> None:
    assert [key for key in BY_KEY if noun(key) == key] == []


def test_a_text_of_50_000_characters_is_answered_at_once() -> None:
    best("warm up")
    began = time.process_time()
    best("a b " * 12_500)
    assert time.process_time() - began < 0.5


def test_a_text_without_letters_is_left_open() -> None:
    assert decide([Line("", "12345 ****", -100)], threshold=0)[0].category is None


def test_a_transfer_with_a_firm_is_not_surely_one_with_a_person() -> None:
    person = best("NEFT RAMESH KUMAR", 7_350_000, "INR")
    firm = best("NEFT QWXZOL TECHNOLOGIES PVT LTD", 7_350_000, "INR")
    assert person.category == "transfers.person"
    assert firm.category != "transfers.person" or firm.confidence < person.confidence


def test_masked_numbers_say_next_to_nothing() -> None:
    plain, masked = best("VIR RECU DE QWXZOL"), best("VIR RECU XXXXXXXXXXX DE QWXZOL XXXX1234 XXXXXX")
    assert plain.category == masked.category
    assert plain.confidence == pytest.approx(masked.confidence, abs=0.15)
