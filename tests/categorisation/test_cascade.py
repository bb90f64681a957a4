# ruff: noqa: RUF001 (texts that look alike are what is tried)

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.categorisation.cascade import Amounts, Correction, Knowledge, Learned, Line, decide, past_of
from smartspend.categorisation.descriptor import fold
from smartspend.categorisation.rules import InvalidRule, Row, Rule, compile_rules, describe, validate


def rule(*conditions: dict[str, object], match: str = "all", category: str = "bills.rent", name: str = "Rent") -> Rule:
    raw = {
        "id": name,
        "name": name,
        "match": match,
        "conditions": list(conditions),
        "actions": {"category_id": category},
    }
    return validate(raw)


def when(field: str, operator: str, value: object) -> dict[str, object]:
    return {"field": field, "operator": operator, "value": value}


def test_each_stage_outranks_the_next() -> None:
    line = Line("Lidl 123", "", -500, "EUR", mcc="5812")
    learned: Learned = {("lidl", "out"): Correction("own.label", "Lidl", "Parties", date(2026, 5, 3))}
    rules = compile_rules([rule(when("payee", "contains", "lidl"), name="Sweets", category="x")])
    ruled, corrected, bank, merchant = (
        decide([line], Knowledge(rules, learned))[0],
        decide([line], Knowledge(None, learned))[0],
        decide([line])[0],
        decide([line._replace(mcc="")])[0],
    )
    assert (ruled.source, ruled.reason) == ("rule", "Your rule “Sweets”: payee contains “lidl”")
    assert (corrected.source, corrected.reason) == ("learned", "You filed “Lidl” under Parties on 3 May")
    assert (bank.source, bank.category) == ("bank", "food.restaurants")
    assert (merchant.source, merchant.category) == ("merchant", "food.groceries")


def test_a_weak_code_never_overrules_a_name_but_beats_nothing() -> None:
    assert decide([Line("Vodafone", "", -500, "EUR", mcc="4900")])[0].category == "bills.phone"
    assert decide([Line("Qwertz Uiop", "", -500, "EUR", mcc="4900")], threshold=0)[0].category == "bills.energy"


def test_below_the_threshold_it_abstains_and_keeps_its_guess() -> None:
    line = Line("Qwxzy", "", -500, "EUR")
    unsure, always = decide([line])[0], decide([line], threshold=0)[0]
    assert (unsure.category, unsure.alternatives[0][0]) == (None, always.category)
    assert always.category is not None


def test_a_correction_counts_for_its_direction_only() -> None:
    known = Knowledge(None, {("qwertz", "in"): Correction("income.other", "Qwertz", "Other income")})
    assert decide([Line("Qwertz", "", 500), Line("Qwertz", "", -500)], known)[1].category is None


def test_amounts_of_a_payee_may_have_a_category_of_their_own() -> None:
    films = Amounts(832, 1199, "EUR", "films", "Films")
    known = Knowledge(None, {("qwertz", "out"): Correction("books", "Qwertz", "Books", amounts=(films,))})
    lines = [Line("Qwertz", "", -amount, currency) for amount, currency in ((999, "EUR"), (5400, "EUR"), (999, "USD"))]
    found = decide(lines, known)
    assert [answer.category for answer in found] == ["films", "books", "books"]
    assert found[0].reason == "You filed “Qwertz” under Films when the amount was like this"


def test_rows_come_back_in_order() -> None:
    lines = [
        Line(name, "", -place, "EUR") for place, name in enumerate(["Lidl", "Netflix", "Lidl", "Shell", "Netflix"] * 50)
    ]
    assert [found.merchant for found in decide(lines)] == ["Lidl", "Netflix", "Lidl", "Shell", "Netflix"] * 50


@pytest.mark.parametrize(
    ("condition", "row", "holds"),
    [
        (when("payee", "contains", "cafe"), Row("CAFÉ LINDE", "", -1), True),
        (when("payee", "equals", "cafe"), Row("CAFÉ LINDE", "", -1), False),
        (when("text", "starts_with", "linde"), Row("x", "Linde 3", -1), True),
        (when("description", "ends_with", "3"), Row("x", "Linde 3", -1), True),
        (when("text", "matches", r"^inv-\d+$"), Row("x", "INV-12", -1), True),
        (when("amount", "greater", "10"), Row("x", "", -1001, "EUR"), True),
        (when("amount", "equals", "1000"), Row("x", "", -1000, "JPY"), True),
        (when("amount", "between", ["5", "10.00"]), Row("x", "", 1000, "EUR"), True),
        (when("amount", "less", "10"), Row("x", "", 1000, "EUR"), False),
        (when("direction", "is", "in"), Row("x", "", 1), True),
        (when("currency", "is", "CHF"), Row("x", "", 1, "EUR"), False),
        (when("account_id", "is", "a1"), Row("x", "", 1, "EUR", "a1"), True),
        (when("notes", "contains", "gift"), Row("x", "", 1, notes="A gift"), True),
    ],
)
def test_conditions(condition: dict[str, object], row: Row, holds: bool) -> None:
    assert (compile_rules([rule(condition)])([row])[0] is not None) is holds


def test_nested_groups_in_plain_words_and_the_first_rule_wins() -> None:
    nested = rule(
        when("payee", "contains", "Lidl"),
        {"match": "any", "conditions": [when("amount", "greater", "20"), when("direction", "is", "in")]},
    )
    assert describe(nested) == "payee contains “Lidl” and (amount is more than 20 or money comes in)"
    second = rule(when("payee", "contains", "Lidl"), name="All of it")
    found = compile_rules([nested, second])(
        [Row("Lidl", "", -2500, "EUR"), Row("Lidl", "", -5, "EUR"), Row("Aldi", "", -5)]
    )
    assert [match and match.name for match in found] == ["Rent", "All of it", None]


@pytest.mark.parametrize(
    ("condition", "pointer"),
    [
        (when("payee", "matches", "(a"), "/conditions/0/value"),
        (when("payee", "matches", "(?=x)y"), "/conditions/0/value"),
        (when("payee", "matches", "a" * 300), "/conditions/0/value"),
        (when("payee", "matches", "(a{1000}){1000}"), "/conditions/0/value"),
        (when("payee", "greater", "1"), "/conditions/0/operator"),
        (when("amount", "greater", "NaN"), "/conditions/0/value"),
        (when("amount", "between", ["1"]), "/conditions/0/value"),
        (when("colour", "is", "red"), "/conditions/0/field"),
        (when("currency", "is", "XXXX"), "/conditions/0/value"),
    ],
)
def test_a_faulty_rule_is_refused_where_it_is_wrong(condition: dict[str, object], pointer: str) -> None:
    with pytest.raises(InvalidRule) as caught:
        rule(condition)
    assert [fault.pointer for fault in caught.value.errors] == [pointer]


def test_an_evil_pattern_takes_no_time() -> None:
    evil = rule(when("text", "matches", "(a+)+$"))
    assert compile_rules([evil])([Row("a" * 50_000 + "b", "", -1)]) == [None]


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.dictionaries(st.text(), inner) | st.lists(inner)
    )
)
def test_json_of_another_shape_is_refused(raw: object) -> None:
    with pytest.raises(InvalidRule):
        validate({"name": "x", "conditions": raw, "actions": raw})


def test_a_text_like_a_corrected_one_is_taken_for_the_same_and_says_so() -> None:
    learned: Learned = {
        ("kletterverein hochwand beitrag", "out"): Correction("own.id", "Kletterverein Hochwand Beitrag", "Climbing"),
    }
    known = Knowledge(None, learned, past=past_of(learned))
    (found,) = decide([Line("", "Kletterverein Hochwand Beitrag Jugend", -500)], known)
    assert (found.category, found.source) == ("own.id", "learned")
    assert found.reason == "Like “Kletterverein Hochwand Beitrag”, which you filed under Climbing"
    assert past_of({}) is None


_TEXTS = st.text(alphabet=st.sampled_from("aAbBsSéÉßıİæ&'’.-_ 123ﬁＨＭ．"), max_size=12) | st.text(max_size=8)


@given(_TEXTS, _TEXTS.filter(lambda text: bool(fold(text))))
def test_a_text_is_found_exactly_where_both_are_folded(text: str, wanted: str) -> None:
    found = compile_rules([rule(when("payee", "contains", wanted))])([Row(text, "", -1)])[0] is not None
    assert found is (fold(wanted) in fold(text))


def test_a_process_that_got_ready_loads_nothing_more_for_its_first_line() -> None:
    program = """
import sys
from smartspend.categorisation.cascade import Line, decide, get_ready
get_ready()
known = set(sys.modules)
opened = []
sys.addaudithook(lambda event, details: opened.append(details[0]) if event == "open" else None)
decide([Line("Lidl", "", -1200, "EUR"), Line("Zxqv", "card 12", -3, "EUR")])
assert not opened, opened
assert set(sys.modules) == known, set(sys.modules) - known
"""
    subprocess.run([sys.executable, "-c", program], check=True)
