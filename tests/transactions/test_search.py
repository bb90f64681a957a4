"""What people type into the search field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.transactions.search import LENGTH_MAX, NameTerm, Search, parse


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("coffee", "'coffee':*"),
        ("blue door", "'blue':* & 'door':*"),
        ('"blue door" tea', "'blue door' & 'tea':*"),
        ("tea -milk", "'tea':* & !'milk':*"),
        ('-"blue door"', "!'blue door'"),
        ("McDonald's", "'McDonald s':*"),
        ('"never closed', "'never closed'"),
        ("a:* | b & !(c)", "'a *':* & 'b':* & '!(c)':*"),
        ("&& || !", ""),
        ("   ", ""),
        ("amount:lots", "'amount lots':*"),
        ("a\0b", "'a':* & 'b':*"),
    ],
)
def test_words(typed: str, text: str) -> None:
    assert parse(typed) == Search(text)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("amount:>50", [(">", "50", True)]),
        ("amount:<=-20,5", [("<=", "-20.5", False)]),
        ("AMOUNT:12.34", [("=", "12.34", True)]),
        ("amount:10..20", [(">=", "10", True), ("<=", "20", True)]),
        ("amount:+10", [("=", "10", False)]),
    ],
)
def test_amounts(typed: str, terms: list[tuple[str, str, bool]]) -> None:
    found = [(term.operator, str(term.value), term.size) for term in parse(typed).amounts]
    assert found == terms


def test_names() -> None:
    found = parse('category:food -tag:work account:"my giro" tag:holiday')
    assert found.categories == (NameTerm("food", wanted=True),)
    assert found.tags == (NameTerm("work", wanted=False), NameTerm("holiday", wanted=True))
    assert found.accounts == (NameTerm("my giro", wanted=True),)
    assert found.text == ""


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("tag:italy,france", ["italy", "france"]),
        ('tag:italy,"south france",italy', ["italy", "south france"]),
        ('tag:"a, b"', ["a, b"]),
        ("tag:italy,", ["italy"]),
        ('tag:"",italy', ["italy"]),
        ("TAG:a,b", ["a", "b"]),
    ],
)
def test_names_with_commas_between_are_any_of_them(typed: str, names: list[str]) -> None:
    (found,) = parse(typed).tags
    assert found.names == names
    assert parse(typed).text == ""


@given(st.text(max_size=LENGTH_MAX + 50))
def test_any_text_is_a_search(typed: str) -> None:
    found = parse(typed)
    assert found.text.count("'") % 2 == 0
    assert "\0" not in found.text
    assert all(term.value.is_finite() for term in found.amounts)
