"""Conditions as the database can judge them, so that few rows have to come here to be judged in full.

Texts are compared folded (`descriptor.fold`), which PostgreSQL cannot do. But of plain texts, ASCII without such marks
as `&`, lower case already tells much: a row without the words looked for never fits, and one in which they stand just
so always does. Everything between is left to `evaluation`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, Final

from smartspend.categorisation.conditions import TEXTS, Condition, Conditions
from smartspend.categorisation.descriptor import LENGTH_MAX, fold
from smartspend.categorisation.evaluation import bounds
from smartspend.kernel.money import CURRENCIES, exponent

_WORDS: Final = re.compile(r"[a-z0-9]+")
_PLAIN: Final = re.compile(r"(?:[a-z]+|[0-9]+)(?: (?:[a-z]+|[0-9]+))*")
"""A folded text that no folding changes wherever it stands: what folding parts are letters from digits."""

_ODD: Final = "&.''`"
"""Marks, as they stand in a text in SQL, that folding turns into words or leaves out."""

Judged = tuple[str, str]
"""Two conditions in SQL on a row `t`: whoever meets the first surely fits, and nobody fits who fails the second."""

_UNKNOWN: Final = ("false", "true")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Conditions in SQL on a row `t` and their parameters: `surely` takes only rows that fit, `perhaps` all that do."""

    surely: str
    perhaps: str
    values: dict[str, Any]


def narrowed(conditions: Conditions) -> Narrowed:
    """What the database can say about conditions."""
    writer = _Writer()
    surely, perhaps = writer.group(conditions)
    return Narrowed(surely, perhaps, writer.values)


@dataclass(slots=True)
class _Writer:
    values: dict[str, Any] = field(default_factory=dict)

    def group(self, group: Conditions) -> Judged:
        parts = [self.group(part) if isinstance(part, Conditions) else self._one(part) for part in group.parts]
        joined = " AND " if group.match == "all" else " OR "
        surely, perhaps = (f"({joined.join(one)})" for one in zip(*parts, strict=True))
        return (f"NOT {perhaps}", f"NOT {surely}") if group.match == "none" else (surely, perhaps)

    def _one(self, condition: Condition) -> Judged:
        if condition.field in TEXTS:
            return self._texts(condition)
        write = self._exact.get(condition.field)
        if write is not None:
            exact = write(self, condition)
            return exact, exact
        return ("false", "t.tags <> '{}'") if condition.field == "tag" else _UNKNOWN

    def _value(self, value: Any, kind: str = "text") -> str:
        name = f"asked_{len(self.values)}"
        self.values[name] = value
        return f"%({name})s::{kind}"

    def _texts(self, condition: Condition) -> Judged:
        if condition.field == "text":
            judged = [self._text(f"t.{name}", condition) for name in ("payee", "description")]
            surely, perhaps = (f"({' OR '.join(one)})" for one in zip(*judged, strict=True))
            return surely, perhaps
        return self._text(f"t.{condition.field}", condition)

    def _text(self, column: str, condition: Condition) -> Judged:
        wanted = "" if condition.operator == "matches" else fold(str(condition.value))
        words = sorted({*_WORDS.findall(wanted)} - {"and"}, key=len, reverse=True)
        if not words:
            return _UNKNOWN
        # Of a database's own collation this must know nothing: there are those in which `I` becomes no `i`.
        lower = f'lower({column} COLLATE "C")'
        held = " AND ".join(f"position({self._value(one)} in {lower}) > 0" for one in words)
        odd = f"octet_length({column}) <> length({column}) OR translate({column}, '{_ODD}', '') <> {column}"
        perhaps = f"({held} OR {odd})"
        if not _PLAIN.fullmatch(wanted):
            return "false", perhaps
        shape = {
            "contains": f"position({self._value(wanted)} in {lower}) > 0",
            "word": f"position({self._value(f' {wanted}')} in ' ' || {lower}) > 0",
            "starts_with": f"starts_with({lower}, {self._value(wanted)})",
            "ends_with": f"right({lower}, {len(wanted)}) = {self._value(wanted)}",
        }.get(condition.operator, f"{lower} = {self._value(wanted)}")
        return f"({shape} AND length({column}) <= {LENGTH_MAX} AND NOT ({odd}))", perhaps

    def _choice(self, condition: Condition) -> str:
        return f"t.{condition.field}::text = {self._value(condition.value)}"

    def _direction(self, condition: Condition) -> str:
        return "t.minor > 0" if condition.value == "in" else "t.minor <= 0"

    def _day(self, condition: Condition) -> str:
        low, high = condition.value if isinstance(condition.value, tuple) else (condition.value, condition.value)
        if condition.field == "day":
            least, most = self._value(int(low), "integer"), self._value(int(high), "integer")
            return f"extract(day FROM t.booked_on) BETWEEN {least} AND {most}"
        least, most = (self._value(date.fromisoformat(one), "date") for one in (low, high))
        if condition.operator in {"before", "after"}:
            return f"t.booked_on {'<' if condition.operator == 'before' else '>'} {least}"
        return f"t.booked_on BETWEEN {least} AND {most}"

    def _amount(self, condition: Condition) -> str:
        found = []
        for places in _OTHER_PLACES:
            own = self._value([one for one in CURRENCIES if exponent(one) == places], "text[]")
            found.append(f"({self._sized(condition, places)} AND t.currency = ANY ({own}))")
        others = self._value([one for one in CURRENCIES if exponent(one) in _OTHER_PLACES], "text[]")
        found.insert(0, f"({self._sized(condition, 2)} AND t.currency <> ALL ({others}))")
        return f"({' OR '.join(found)})"

    def _sized(self, condition: Condition, places: int) -> str:
        low, high = bounds(condition, places)
        return f"abs(t.minor) BETWEEN {self._value(low, 'bigint')} AND {self._value(high, 'bigint')}"

    _exact: ClassVar = {
        "account_id": _choice,
        "currency": _choice,
        "status": _choice,
        "direction": _direction,
        "amount": _amount,
        "date": _day,
        "day": _day,
    }


_OTHER_PLACES: Final = sorted({exponent(one) for one in CURRENCIES} - {2})
