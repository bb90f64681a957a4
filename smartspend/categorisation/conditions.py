"""What a rule asks of a transaction: conditions in a tree, read from JSON and told in plain words.

    {"match": "all", "conditions": [{"field": "payee", "operator": "contains", "value": "Lidl"},
                                    {"match": "none", "conditions": [...]}]}

Amounts are decimal texts of what moved, without sign; the direction is a condition of its own. `between` names its
upper bound in `value_to` and includes both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias

import polars as pl

from smartspend.categorisation.descriptor import fold
from smartspend.kernel.errors import FieldError
from smartspend.kernel.limits import TAG_LENGTH_MAX, TEXT_LENGTH_MAX
from smartspend.kernel.money import CURRENCIES

CONDITIONS_MAX: Final = 100
DEPTH_MAX: Final = 5
PATTERN_LENGTH_MAX: Final = 200

Match: TypeAlias = Literal["all", "any", "none"]

TEXTS: Final = ("payee", "description", "text", "notes")
CHOICES: Final = ("account_id", "direction", "currency", "status", "category", "tag")
FIELDS: Final = (*TEXTS, "amount", "date", "day", *CHOICES)

_TEXT_WORDS: Final = {
    "contains": "contains", "equals": "is", "is": "is", "starts_with": "starts with", "ends_with": "ends with",
    "word": "has a word beginning with", "matches": "matches",
}  # fmt: skip
_AMOUNT_WORDS: Final = {
    "greater": "is more than", "less": "is less than", "at_least": "is at least", "at_most": "is at most",
    "equals": "is", "is": "is", "between": "is between",
}  # fmt: skip
_DATE_WORDS: Final = {"is": "is", "before": "is before", "after": "is after", "between": "is between"}
_DAY_WORDS: Final = {"is": "is", "between": "is between"}
OPERATORS: Final = tuple(dict.fromkeys([*_TEXT_WORDS, *_AMOUNT_WORDS, *_DATE_WORDS]))
_FIELD_WORDS: Final = {"text": "payee or description", "account_id": "account", "day": "day of the month"}
_FEW_VALUES: Final = {"direction": ("in", "out"), "status": ("booked", "pending")}
_DAY_LAST: Final = 31
_DECIMAL: Final = re.compile(r"\d{1,19}(?:\.\d{1,18})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison. `value` is a text, for `between` two of them."""

    field: str
    operator: str
    value: str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Conditions:
    """Conditions of which all, any or none must hold."""

    match: Match
    parts: tuple[Condition | Conditions, ...]

    def leaves(self) -> Iterator[Condition]:
        """Every comparison in the tree."""
        for part in self.parts:
            if isinstance(part, Conditions):
                yield from part.leaves()
            else:
                yield part


def read(raw: Mapping[str, Any], faults: list[FieldError]) -> Conditions:
    """The conditions in a JSON object with `match` and `conditions`; what is wrong joins `faults`."""
    conditions = _group(raw, "", 1, faults)
    if sum(1 for _ in conditions.leaves()) > CONDITIONS_MAX:
        faults.append(FieldError("/conditions", f"A rule has at most {CONDITIONS_MAX} conditions."))
    return conditions


def _group(raw: Mapping[str, Any], at: str, depth: int, faults: list[FieldError]) -> Conditions:
    match, parts = raw.get("match", "all"), raw.get("conditions")
    if match not in {"all", "any", "none"}:
        faults.append(FieldError(f"{at}/match", "It is all, any or none."))
    if not isinstance(parts, list) or not parts:
        faults.append(FieldError(f"{at}/conditions", "At least one condition is needed."))
        parts = []
    if depth > DEPTH_MAX:
        faults.append(FieldError(at, f"Groups nest at most {DEPTH_MAX} deep."))
        parts = []
    found: list[Condition | Conditions] = []
    for number, part in enumerate(parts):
        place = f"{at}/conditions/{number}"
        if not isinstance(part, dict):
            faults.append(FieldError(place, "A condition is an object."))
        elif "conditions" in part:
            found.append(_group(part, place, depth + 1, faults))
        else:
            found.append(_condition(part, place, faults))
    known: Match = match if match in {"any", "none"} else "all"
    return Conditions(known, tuple(found))


def _condition(raw: Mapping[str, Any], at: str, faults: list[FieldError]) -> Condition:
    name, how, value = raw.get("field"), raw.get("operator"), raw.get("value")
    if how == "between" and not isinstance(value, list):
        value = [value, raw.get("value_to")]
    if name in TEXTS:
        fault = _text_fault(how, value)
    elif name in {"amount", "date", "day"}:
        fault = _range_fault(str(name), how, value)
    elif name in CHOICES:
        fault = _choice_fault(str(name), how, value)
    else:
        fault = ("field", f"It is one of {', '.join(FIELDS)}.")
    if fault is not None:
        faults.append(FieldError(f"{at}/{fault[0]}", fault[1]))
    given = (str(value[0]), str(value[1])) if isinstance(value, list) and len(value) == 2 else str(value)
    return Condition(str(name), str(how), given)


def _text_fault(how: Any, value: Any) -> tuple[str, str] | None:
    if how not in _TEXT_WORDS:
        return "operator", f"For texts it is one of {', '.join(_TEXT_WORDS)}."
    if not isinstance(value, str) or not value.strip() or len(value) > TEXT_LENGTH_MAX:
        return "value", "A text to compare with is needed."
    if how != "matches":
        return None if fold(value) else ("value", "It needs a letter or a digit.")
    if len(value) > PATTERN_LENGTH_MAX:
        return "value", f"A pattern has at most {PATTERN_LENGTH_MAX} characters."
    if not _runs(value):
        return (
            "value",
            "This is not a regular expression we can run: look-around and back-references are not supported.",
        )
    return None


@lru_cache(maxsize=4_096)
def _runs(value: str) -> bool:
    """Whether the engine takes a pattern. To find out costs up to a tenth of a second, and rules are read often."""
    try:
        pl.Series([""]).str.contains(pattern(value), strict=True)
    except pl.exceptions.ComputeError:
        return False
    return True


def pattern(value: str) -> str:
    """The regular expression as it is run: whatever the case. The engine never backtracks."""
    return f"(?i:{value})"


_RANGES: Final = {
    "amount": (_AMOUNT_WORDS, "An amount is a decimal text such as 12.34, without sign."),
    "date": (_DATE_WORDS, "A day is a text such as 2026-03-31."),
    "day": (_DAY_WORDS, "A day of the month is a number from 1 to 31."),
}


def _range_fault(name: str, how: Any, value: Any) -> tuple[str, str] | None:
    operators, wanted = _RANGES[name]
    if how not in operators:
        return "operator", f"For {name} it is one of {', '.join(operators)}."
    values = value if how == "between" else [value]
    if not isinstance(values, list) or len(values) != (2 if how == "between" else 1) or None in values:
        return "value", "Between needs a lower and an upper bound."
    return None if all(isinstance(one, str) and _fits(name, one) for one in values) else ("value", wanted)


def _fits(name: str, text: str) -> bool:
    if name == "amount":
        return decimal(text) is not None
    if name == "day":
        return text.isascii() and text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= _DAY_LAST
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _choice_fault(name: str, how: Any, value: Any) -> tuple[str, str] | None:
    if how not in {"is", "equals"}:
        return "operator", "It is is."
    if not isinstance(value, str) or not value.strip() or len(value) > TEXT_LENGTH_MAX:
        return "value", "A value is needed."
    if name in _FEW_VALUES and value not in _FEW_VALUES[name]:
        return "value", f"It is {' or '.join(_FEW_VALUES[name])}."
    if name == "currency" and value not in CURRENCIES:
        return "value", "It is an ISO 4217 code."
    if name == "tag" and len(value) > TAG_LENGTH_MAX:
        return "value", f"A tag has at most {TAG_LENGTH_MAX} characters."
    return None


def decimal(text: str) -> Decimal | None:
    """The number in a decimal text without sign, or None."""
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def words(conditions: Conditions, names: Mapping[str, str] | None = None) -> str:
    """The conditions in plain words: `payee contains “Lidl” and amount is more than 20`.

    `names` gives what to show for values that are ids.
    """
    joined = []
    for part in conditions.parts:
        if isinstance(part, Condition):
            joined.append(_words_of_one(part, names or {}))
        else:
            inner = words(part, names)
            joined.append(f"({inner})" if len(part.parts) > 1 or part.match == "none" else inner)
    if conditions.match == "none":
        return f"not ({' or '.join(joined)})" if len(joined) > 1 else f"not {joined[0]}"
    return (" and " if conditions.match == "all" else " or ").join(joined)


def _words_of_one(condition: Condition, names: Mapping[str, str]) -> str:
    name, value = _FIELD_WORDS.get(condition.field, condition.field), condition.value
    if condition.field == "direction":
        return "money comes in" if value == "in" else "money goes out"
    if condition.field in _RANGES:
        shown = " and ".join(value) if isinstance(value, tuple) else value
        return f"{name} {_RANGES[condition.field][0][condition.operator]} {shown}"
    text = str(value)
    if condition.field in TEXTS:
        return f"{name} {_TEXT_WORDS[condition.operator]} “{text}”"
    shown = names.get(text, text)
    return f"{name} is {shown}" if condition.field in {"currency", "status"} else f"{name} is “{shown}”"
