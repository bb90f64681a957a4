"""A rule in one line of the search grammar, as conditions: `amount:>50 category:food -tag:work "whole foods"`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from smartspend.transactions.search import AmountTerm, NameTerm, parse

_OPERATORS: Final = {">": "greater", ">=": "at_least", "<": "less", "<=": "at_most", "=": "is"}


def conditions_in(text: str, categories: Mapping[str, list[str]], accounts: Mapping[str, list[str]]) -> dict[str, Any]:
    """The group of conditions that a search is, as JSON; it has no conditions where the text holds no search.

    `categories` and `accounts` say which keys and ids a name in the search stands for; a name that stands for nothing
    is kept as it is and matches nothing.
    """
    search = parse(text)
    parts: list[dict[str, Any]] = []
    unwanted: list[dict[str, Any]] = []
    for word in search.words:
        one = _condition("text", "contains" if word.phrase else "word", word.text)
        (parts if word.wanted else unwanted).append(one)
    for amount in search.amounts:
        parts += _amount(amount)
    for field, terms, names in (
        ("category", search.categories, categories),
        ("tag", search.tags, {}),
        ("account_id", search.accounts, accounts),
    ):
        for term in terms:
            (parts if term.wanted else unwanted).append(_named(field, term, names))
    if unwanted:
        parts.append({"match": "none", "conditions": unwanted})
    return {"match": "all", "conditions": parts}


def _amount(term: AmountTerm) -> list[dict[str, Any]]:
    """Amounts of rules have no sign: a signed one is a direction and a size."""
    size = abs(term.value)
    if term.size:
        return [_condition("amount", _OPERATORS[term.operator], f"{size}")]
    negative = term.value.is_signed()
    turned = (
        {">": "<", ">=": "<=", "<": ">", "<=": ">="}.get(term.operator, term.operator) if negative else term.operator
    )
    bound = _condition("amount", _OPERATORS[turned], f"{size}")
    direction = _condition("direction", "is", "out" if negative else "in")
    across = "in" if negative else "out"
    if turned in {"<", "<="}:  # -50 < amount also holds for all money in
        return [{"match": "any", "conditions": [_condition("direction", "is", across), bound]}]
    return [direction, bound]


def _named(field: str, term: NameTerm, names: Mapping[str, list[str]]) -> dict[str, Any]:
    values = [value for name in term.names for value in names.get(name.casefold()) or [name]]
    found = [_condition(field, "is", value) for value in values]
    return found[0] if len(found) == 1 else {"match": "any", "conditions": found}


def _condition(field: str, operator: str, value: str) -> dict[str, Any]:
    return {"field": field, "operator": operator, "value": value}
