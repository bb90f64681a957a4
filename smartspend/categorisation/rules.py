"""A household's own rules: checked, and run over rows in batches.

Texts compare folded (no case, no diacritics), so that a rule for “cafe” finds “CAFÉ”. Regular expressions run in an
engine whose time is linear in the text, with no backtracking to exploit; it refuses look-around and back-references.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

import polars as pl

from smartspend.categorisation import actions as doing
from smartspend.categorisation import conditions as asking
from smartspend.categorisation.actions import Actions
from smartspend.categorisation.conditions import Conditions
from smartspend.categorisation.evaluation import Batch, words_of
from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.limits import NAME_LENGTH_MAX

_REASON_LENGTH_MAX: Final = 500


class InvalidRule(Invalid):
    """The rule cannot be used as it is written."""


class Row(NamedTuple):
    """What a rule may look at. `amount` is in minor units, negative is money out; `category` is a key."""

    payee: str
    description: str
    amount: int
    currency: str = ""
    account_id: str = ""
    notes: str = ""
    booked_on: date | None = None
    status: str = ""
    tags: tuple[str, ...] = ()
    category: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, checked. Rules are asked in the order given."""

    id: str
    name: str
    conditions: Conditions
    actions: Actions

    @property
    def reads(self) -> set[str]:
        """The names of a row's fields that tell what it does to the row."""
        return fields_read(self.conditions) | ({"amount", "currency"} if self.actions.splits else set())


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """The rule that applies to a row. `reason` tells it in plain words."""

    id: str
    name: str
    reason: str
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
    conditions = asking.read(raw, faults)
    actions = doing.read(raw.get("actions"), faults)
    if faults:
        raise InvalidRule(errors=faults)
    return Rule(str(raw.get("id", "")), str(name).strip(), conditions, actions)


def describe(rule: Rule, names: Mapping[str, str] | None = None) -> str:
    """The conditions in plain words: `payee contains “Lidl” and amount is more than 20`.

    `names` gives what to show for ids and keys.
    """
    return asking.words(rule.conditions, names)


def reason(rule: Rule, names: Mapping[str, str] | None = None) -> str:
    """Why a rule decided, in plain words, and short enough to stand beside each transaction it decided about."""
    said = f"Your rule “{rule.name}”: {describe(rule, names)}"
    return said if len(said) <= _REASON_LENGTH_MAX else f"{said[:_REASON_LENGTH_MAX]} …"


class CompiledRules:
    """Rules ready for batches: call it with rows, get the first matching rule per row, or None."""

    def __init__(self, rules: Sequence[Rule], names: Mapping[str, str] | None = None) -> None:
        self._rules = [(rule.conditions, _match(rule, names)) for rule in rules]
        self._words = {word for rule in rules for word in words_of(rule.conditions)} if len(rules) > 1 else set()
        self.reads: Final = frozenset(name for rule in rules for name in fields_read(rule.conditions))
        self.reads_amounts: Final = "amount" in self.reads

    def __call__(self, rows: Sequence[Row]) -> list[RuleMatch | None]:
        """The first matching rule of each row, in order."""
        answers: list[RuleMatch | None] = [None] * len(rows)
        batch = Batch(frame_of(rows, self.reads), self._words)
        for conditions, match in self._rules:
            for place in batch.holds(conditions).arg_true():
                if answers[place] is None:
                    answers[place] = match
        return answers


def _match(rule: Rule, names: Mapping[str, str] | None) -> RuleMatch:
    does = rule.actions
    return RuleMatch(rule.id, rule.name, reason(rule, names), does, does.category_id, does.payee)


def compile_rules(rules: Sequence[Rule], names: Mapping[str, str] | None = None) -> CompiledRules:
    """The rules, in their order, ready for batches of rows. `names` as for `describe`."""
    return CompiledRules(rules, names)


_TYPES: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "payee": pl.String,
    "description": pl.String,
    "amount": pl.Int64,
    "currency": pl.String,
    "account_id": pl.String,
    "notes": pl.String,
    "booked_on": pl.Date,
    "status": pl.String,
    "tags": pl.List(pl.String),
    "category": pl.String,
}


def frame_of(rows: Sequence[Row], columns: frozenset[str]) -> pl.DataFrame:
    """Rows by columns, only those that are read, and how many there are."""
    read = [name for name in Row._fields if name in columns]
    data = {name: pl.Series(name, [getattr(row, name) for row in rows], dtype=_TYPES[name]) for name in read}
    return pl.DataFrame({"row": pl.int_range(len(rows), eager=True), **data})


def types_of(name: str) -> pl.DataType | type[pl.DataType]:
    """The type of the column with a row's field of this name."""
    return _TYPES[name]


_READ_BY: Final[dict[str, tuple[str, ...]]] = {
    "text": ("payee", "description"),
    "direction": ("amount",),
    "amount": ("amount", "currency"),
    "date": ("booked_on",),
    "day": ("booked_on",),
    "tag": ("tags",),
}


def fields_read(conditions: Conditions) -> set[str]:
    """The names of a row's fields that conditions look at."""
    return {name for leaf in conditions.leaves() for name in _READ_BY.get(leaf.field, (leaf.field,))}
