"""Confidence as it was measured: what lowers and raises it."""

from __future__ import annotations

from smartspend.categorisation import cascade
from smartspend.categorisation.cascade import Line, decide
from smartspend.categorisation.reliability import BY_AMOUNT, LEAST, MOST, traits


def confidence(text: str, amount: int = -1000, currency: str = "EUR") -> float:
    return decide([Line("", text, amount, currency)], threshold=0)[0].confidence


def test_a_name_that_is_all_there_is_says_more_than_one_among_other_words() -> None:
    assert confidence("Lidl") > confidence("Somebody went to qwxzy near Lidl and zzyxw")


def test_a_shop_that_sells_for_several_groups_is_less_sure() -> None:
    assert confidence("Amazon") < confidence("Zalando")


def test_words_that_contradict_each_other_lower_it() -> None:
    assert confidence("Apotheke Zahnarzt Restaurant Qwxzy") < confidence("Apotheke Qwxzy")


def test_every_answer_says_what_it_rests_on() -> None:
    given = cascade.unjudged([Line("", "Lidl", -1000, "EUR"), Line("", "Qwxzy", -1000, "EUR"), Line("", "123", -1)])
    named = [dict(traits(one[1])) if one else None for one in given]
    assert named[0] is not None
    assert {"decided", "decided by brand", "is the payee", "group food"} <= set(named[0])
    assert named[1] is not None
    assert {"felt", "weighed with model"} <= set(named[1])
    assert named[2] is None


def test_it_is_never_certain_and_never_impossible() -> None:
    texts = ["Lidl", "ATM WITHDRAWAL", "Qwxzy", "a", "Monthly rent", "Refund Zalando"]
    assert all(LEAST <= confidence(text, amount) <= MOST for text in texts for amount in (-500, 500))


def test_that_money_moved_does_not_tell_what_for() -> None:
    """Regression: "Gutschrift", a credit entry and nothing else, was surely a benefit, and no side of a transfer."""
    assert confidence("Gutschrift", 25000) <= BY_AMOUNT
    assert confidence("Lastschrift", -2500) <= BY_AMOUNT
    assert confidence("Überweisung", -2500) > BY_AMOUNT
