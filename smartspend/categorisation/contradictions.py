"""Rules that cannot match anything, found before somebody waits for them to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from smartspend.categorisation.conditions import Condition, Conditions, words

_ONE_OF: Final = frozenset({"account_id", "direction", "currency", "status"})
_STRICT: Final = frozenset({"greater", "less", "before", "after"})
_LOWER: Final = frozenset({"greater", "at_least", "after"})
_UPPER: Final = frozenset({"less", "at_most", "before"})


def contradiction(conditions: Conditions) -> str | None:
    """Why the conditions can never hold together, in plain words; None where that cannot be seen."""
    needed, excluded = list(_needed(conditions)), list(_excluded(conditions))
    for place, one in enumerate(needed):
        if _empty(one):
            return f"“{_told(one)}” can never match."
        for other in (*needed[:place], *excluded):
            if _apart(one, other) if other not in excluded else one == other:
                denial = "not " if other in excluded else ""
                return f"“{denial}{_told(other)}” and “{_told(one)}” can never match together."
    if conditions.match == "any" and all(isinstance(one, Condition) and _empty(one) for one in conditions.parts):
        return f"“{words(conditions)}” can never match."
    return None


def _needed(group: Conditions) -> Iterator[Condition]:
    """Comparisons that must hold."""
    if group.match == "all" or (group.match == "any" and len(group.parts) == 1):
        for part in group.parts:
            if isinstance(part, Conditions):
                yield from _needed(part)
            else:
                yield part


def _excluded(group: Conditions) -> Iterator[Condition]:
    """Comparisons that must not hold."""
    for part in group.parts:
        if isinstance(part, Condition):
            if group.match == "none":
                yield part
        elif group.match == "all":
            yield from _excluded(part)


def _empty(one: Condition) -> bool:
    return isinstance(one.value, tuple) and _number(one, one.value[0]) > _number(one, one.value[1])


def _apart(one: Condition, other: Condition) -> bool:
    """Whether no transaction can fit both."""
    if one.field != other.field:
        return False
    if one.field in _ONE_OF:
        return one.value != other.value
    if one.field not in {"amount", "date", "day"}:
        return False
    (low, low_strict), (high, high_strict) = max(_lower(one), _lower(other)), min(_upper(one), _upper(other))
    return low > high or (low == high and (low_strict > 0 or high_strict < 0))


def _lower(one: Condition) -> tuple[Decimal, int]:
    if one.operator in _UPPER:
        return Decimal("-Infinity"), 0
    low = one.value[0] if isinstance(one.value, tuple) else one.value
    return _number(one, low), int(one.operator in _STRICT)


def _upper(one: Condition) -> tuple[Decimal, int]:
    if one.operator in _LOWER:
        return Decimal("Infinity"), 0
    high = one.value[1] if isinstance(one.value, tuple) else one.value
    return _number(one, high), -int(one.operator in _STRICT)


def _number(one: Condition, text: str) -> Decimal:
    return Decimal(text.replace("-", "") if one.field == "date" else text)


def _told(one: Condition) -> str:
    return words(Conditions("all", (one,)))
