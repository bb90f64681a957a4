"""A household's own rules: conditions in a tree, actions, and plain words for both.

    {"match": "all", "conditions": [{"field": "payee", "operator": "contains", "value": "Lidl"},
                                    {"match": "any", "conditions": [...]}]}

Texts compare folded (no case, no diacritics), so that a rule for “cafe” finds “CAFÉ”. Regular expressions run in an
engine
whose time is linear in the text, with no backtracking to exploit; it refuses look-around and back-references.
Amounts in conditions are decimal texts of what moved, without sign; the direction is a condition of its own.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal, NamedTuple

import polars as pl

from smartspend.categorisation.descriptor import fold
from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.limits import NAME_LENGTH_MAX, TAGS_MAX, TEXT_LENGTH_MAX
from smartspend.kernel.money import CURRENCIES, exponent

CONDITIONS_MAX: Final = 100
DEPTH_MAX: Final = 5
PATTERN_LENGTH_MAX: Final = 200

_TEXTS: Final = frozenset({"payee", "description", "text", "notes"})
_CHOICES: Final = frozenset({"account_id", "direction", "currency"})
_TEXT_OPERATORS: Final = {
    "contains": "contains", "equals": "is", "is": "is", "starts_with": "starts with", "ends_with": "ends with",
    "matches": "matches",
}  # fmt: skip
_AMOUNT_OPERATORS: Final = {
    "greater": "is more than",
    "less": "is less than",
    "equals": "is",
    "is": "is",
    "between": "is between",
}
_FIELD_WORDS: Final = {"text": "payee or description", "account_id": "account"}


class InvalidRule(Invalid):
    """The rule cannot be used as it is written."""


class Row(NamedTuple):
    """What a rule may look at. `amount` is in minor units, negative is money out."""

    payee: str
    description: str
    amount: int
    currency: str = ""
    account_id: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison. `value` is a text, for `between` two decimal texts."""

    field: str
    operator: str
    value: str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Conditions:
    """Conditions of which all or any must hold."""

    match: Literal["all", "any"]
    parts: tuple[Condition | Conditions, ...]


@dataclass(frozen=True, slots=True)
class Actions:
    """What a rule sets; None and empty leave things as they are."""

    category_id: str | None = None
    payee: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, checked. Rules apply in the order given; the first that matches decides."""

    id: str
    name: str
    conditions: Conditions
    actions: Actions


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """The rule that applies to a row. `words` are its conditions in plain words."""

    id: str
    name: str
    words: str
    actions: Actions
    category: str | None = field(default=None)
    payee: str | None = field(default=None)


def validate(raw: Mapping[str, Any]) -> Rule:
    """The rule in a JSON object with `id`, `name`, `match`, `conditions` and `actions`. Raises `InvalidRule`, with
    every fault.
    """
    faults: list[FieldError] = []
    name = raw.get("name")
    if not isinstance(name, str) or not name.strip() or len(name) > NAME_LENGTH_MAX:
        faults.append(FieldError("/name", f"A rule has a name of at most {NAME_LENGTH_MAX} characters."))
    conditions = _group(raw, "", 1, faults)
    if _count(conditions) > CONDITIONS_MAX:
        faults.append(FieldError("/conditions", f"A rule has at most {CONDITIONS_MAX} conditions."))
    actions = _actions(raw.get("actions"), faults)
    if faults:
        raise InvalidRule(errors=faults)
    return Rule(str(raw.get("id", "")), str(name).strip(), conditions, actions)


def _group(raw: Mapping[str, Any], at: str, depth: int, faults: list[FieldError]) -> Conditions:
    match, parts = raw.get("match", "all"), raw.get("conditions")
    if match not in {"all", "any"}:
        faults.append(FieldError(f"{at}/match", "It is all or any."))
    if not isinstance(parts, list) or not parts:
        faults.append(FieldError(f"{at}/conditions", "At least one condition is needed."))
        parts = []
    if depth > DEPTH_MAX:
        faults.append(FieldError(at, f"Groups nest at most {DEPTH_MAX} deep."))
        parts = []
    read: list[Condition | Conditions] = []
    for number, part in enumerate(parts):
        place = f"{at}/conditions/{number}"
        if not isinstance(part, dict):
            faults.append(FieldError(place, "A condition is an object."))
        elif "conditions" in part:
            read.append(_group(part, place, depth + 1, faults))
        else:
            read.append(_condition(part, place, faults))
    return Conditions("any" if match == "any" else "all", tuple(read))


def _condition(raw: Mapping[str, Any], at: str, faults: list[FieldError]) -> Condition:
    name, how, value = raw.get("field"), raw.get("operator"), raw.get("value")
    if name in _TEXTS:
        fault = _text_fault(how, value)
    elif name == "amount":
        fault = _amount_fault(how, value)
    elif name in _CHOICES:
        fault = _choice_fault(str(name), how, value)
    else:
        fault = ("field", f"It is one of {', '.join(sorted(_TEXTS | _CHOICES | {'amount'}))}.")
    if fault is not None:
        faults.append(FieldError(f"{at}/{fault[0]}", fault[1]))
    given = (str(value[0]), str(value[1])) if isinstance(value, list) and len(value) == 2 else str(value)
    return Condition(str(name), str(how), given)


def _text_fault(how: Any, value: Any) -> tuple[str, str] | None:
    if how not in _TEXT_OPERATORS:
        return "operator", f"For texts it is one of {', '.join(_TEXT_OPERATORS)}."
    if not isinstance(value, str) or not value.strip() or len(value) > TEXT_LENGTH_MAX:
        return "value", "A text to compare with is needed."
    if how != "matches":
        return None if fold(value) else ("value", "It needs a letter or a digit.")
    if len(value) > PATTERN_LENGTH_MAX:
        return "value", f"A pattern has at most {PATTERN_LENGTH_MAX} characters."
    try:
        _search([""], value)
    except pl.exceptions.ComputeError:
        return (
            "value",
            "This is not a regular expression we can run: look-around and back-references are not supported.",
        )
    return None


def _amount_fault(how: Any, value: Any) -> tuple[str, str] | None:
    if how not in _AMOUNT_OPERATORS:
        return "operator", f"For amounts it is one of {', '.join(_AMOUNT_OPERATORS)}."
    values = value if how == "between" else [value]
    if not isinstance(values, list) or len(values) != (2 if how == "between" else 1):
        return "value", "Between needs a lower and an upper amount."
    if not all(isinstance(item, str) and _decimal(item) is not None for item in values):
        return "value", "An amount is a decimal text such as 12.34, without sign."
    return None


def _choice_fault(name: str, how: Any, value: Any) -> tuple[str, str] | None:
    if how not in {"is", "equals"}:
        return "operator", "It is is."
    if not isinstance(value, str) or not value:
        return "value", "A value is needed."
    if name == "direction" and value not in {"in", "out"}:
        return "value", "The direction is in or out."
    if name == "currency" and value not in CURRENCIES:
        return "value", "It is an ISO 4217 code."
    return None


def _actions(raw: Any, faults: list[FieldError]) -> Actions:
    given: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
    texts = {name: given.get(name) for name in ("category_id", "payee", "note")}
    for name, value in texts.items():
        if value is not None and (not isinstance(value, str) or not value.strip() or len(value) > TEXT_LENGTH_MAX):
            faults.append(FieldError(f"/actions/{name}", "It is a text."))
    tags = given.get("tags") or []
    if (
        not isinstance(tags, list)
        or len(tags) > TAGS_MAX
        or not all(isinstance(tag, str) and tag.strip() for tag in tags)
    ):
        faults.append(FieldError("/actions/tags", f"At most {TAGS_MAX} names."))
        tags = []
    if not tags and not any(texts.values()):
        faults.append(FieldError("/actions", "A rule does at least one thing."))
    return Actions(texts["category_id"], texts["payee"], tuple(tags), texts["note"])


def _count(conditions: Conditions) -> int:
    return sum(_count(part) if isinstance(part, Conditions) else 1 for part in conditions.parts)


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and number >= 0 and text.isascii() and number.adjusted() < 20 else None


def describe(rule: Rule) -> str:
    """The conditions in plain words: `payee contains “Lidl” and amount is more than 20`."""
    return _describe_group(rule.conditions)


def _describe_group(group: Conditions) -> str:
    joined = []
    for part in group.parts:
        if isinstance(part, Condition):
            joined.append(_describe_one(part))
        else:
            inner = _describe_group(part)
            joined.append(f"({inner})" if len(part.parts) > 1 else inner)
    return (" and " if group.match == "all" else " or ").join(joined)


def _describe_one(condition: Condition) -> str:
    name, value = _FIELD_WORDS.get(condition.field, condition.field), condition.value
    if condition.field == "direction":
        return "money comes in" if value == "in" else "money goes out"
    if condition.field == "amount":
        words = " and ".join(value) if isinstance(value, tuple) else value
        return f"{name} {_AMOUNT_OPERATORS[condition.operator]} {words}"
    shown = f"“{value}”" if condition.field in _TEXTS else value
    return f"{name} {_TEXT_OPERATORS[condition.operator]} {shown}"


class CompiledRules:
    """Rules ready for batches: call it with rows, get the first matching rule per row, or None."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [
            (
                rule.conditions,
                RuleMatch(
                    rule.id, rule.name, describe(rule), rule.actions, rule.actions.category_id, rule.actions.payee
                ),
            )
            for rule in rules
        ]
        self.reads_amounts: Final = any(_reads_amounts(rule.conditions) for rule in rules)

    def __call__(self, rows: Sequence[Row]) -> list[RuleMatch | None]:
        """The first matching rule of each row, in order. Each text condition looks once at each distinct text."""
        answers: list[RuleMatch | None] = [None] * len(rows)
        batch = _Batch(rows)
        for conditions, match in self._rules:
            for place, holds in enumerate(batch.group(conditions)):
                if holds and answers[place] is None:
                    answers[place] = match
        return answers


def compile_rules(rules: Sequence[Rule]) -> CompiledRules:
    """The rules, in their order, ready for batches of rows."""
    return CompiledRules(rules)


def _reads_amounts(group: Conditions) -> bool:
    return any(_reads_amounts(part) if isinstance(part, Conditions) else part.field == "amount" for part in group.parts)


_COMPARE: Final[dict[str, Callable[[str, str], bool]]] = {
    "contains": operator.contains,
    "equals": operator.eq,
    "is": operator.eq,
    "starts_with": str.startswith,
    "ends_with": str.endswith,
}


class _Batch:
    """Rows by columns; texts as places in a list of distinct ones, folded when first needed."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._columns: dict[str, tuple[list[str], list[int]]] = {}
        self._folded: dict[str, list[str]] = {}

    def group(self, group: Conditions) -> list[bool]:
        columns = [self.group(part) if isinstance(part, Conditions) else self._one(part) for part in group.parts]
        join = all if group.match == "all" else any
        return columns[0] if len(columns) == 1 else [join(values) for values in zip(*columns, strict=True)]

    def _one(self, condition: Condition) -> list[bool]:
        if condition.field == "amount":
            return [_amount_holds(row, condition) for row in self._rows]
        if condition.field == "direction":
            return [(row.amount > 0) == (condition.value == "in") for row in self._rows]
        if condition.field in _CHOICES:
            return [getattr(row, condition.field) == condition.value for row in self._rows]
        if condition.field == "text":
            either = (self._text("payee", condition), self._text("description", condition))
            return [payee or description for payee, description in zip(*either, strict=True)]
        return self._text(condition.field, condition)

    def _text(self, name: str, condition: Condition) -> list[bool]:
        distinct, places = self._column(name)
        value = str(condition.value)
        if condition.operator == "matches":
            holds = _search(distinct, value)
        else:
            folded = self._folded.setdefault(
                name, [fold(text) for text in distinct] if name not in self._folded else []
            )
            compare, wanted = _COMPARE[condition.operator], fold(value)
            holds = [compare(text, wanted) for text in folded]
        return [holds[place] for place in places]

    def _column(self, name: str) -> tuple[list[str], list[int]]:
        known = self._columns.get(name)
        if known is None:
            seen: dict[str, int] = {}
            places = [seen.setdefault(getattr(row, name), len(seen)) for row in self._rows]
            known = self._columns[name] = (list(seen), places)
        return known


def _amount_holds(row: Row, condition: Condition) -> bool:
    moved = Decimal(abs(row.amount)).scaleb(-exponent(row.currency) if row.currency in CURRENCIES else -2)
    value = condition.value
    if isinstance(value, tuple):
        return Decimal(value[0]) <= moved <= Decimal(value[1])
    if condition.operator == "greater":
        return moved > Decimal(value)
    return moved < Decimal(value) if condition.operator == "less" else moved == Decimal(value)


def _search(texts: list[str], pattern: str) -> list[bool]:
    """Which texts hold the pattern, whatever the case. Polars' engine never backtracks."""
    return pl.Series(texts, dtype=pl.String).str.contains(f"(?i:{pattern})", strict=True).to_list()
