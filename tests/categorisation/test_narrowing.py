"""What the database says about conditions is never against what they mean."""

from __future__ import annotations

import random
from datetime import date
from itertools import product
from typing import Any

import polars as pl
import pytest

from smartspend.categorisation.conditions import Conditions, read
from smartspend.categorisation.evaluation import Batch
from smartspend.categorisation.narrowing import narrowed
from smartspend.identity.scope import Scope
from smartspend.kernel.errors import FieldError

_PIECES = (*"aAbS1239 ._-&'`", *"\u2019éÉßﬁİ", "ab", "abc", "123", "1234", "and", "U.S.", "h&m", "x" * 400)
_CURRENCIES = ("EUR", "JPY", "KWD", "XXX")


def _texts(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311  # nothing secret
    return ["".join(chance.choices(_PIECES, k=chance.randint(1, 6))) for _ in range(count)]


def _rows() -> pl.DataFrame:
    texts = _texts(1, 400)
    chance = random.Random(2)  # noqa: S311  # nothing secret
    return pl.DataFrame(
        {
            "payee": texts,
            "description": texts[::-1],
            "notes": [""] * len(texts),
            "amount": [chance.choice((1, -1)) * chance.randint(1, 9_999_999) for _ in texts],
            "currency": chance.choices(_CURRENCIES, k=len(texts)),
            "status": chance.choices(("booked", "pending"), k=len(texts)),
            "booked_on": [date(2026, chance.randint(1, 12), chance.randint(1, 28)) for _ in texts],
        }
    )


def _asked(match: str, *conditions: Any) -> Conditions:
    faults: list[FieldError] = []
    found = read({"match": match, "conditions": list(conditions)}, faults)
    assert not faults
    return found


def _when(field: str, operator: str, value: str, value_to: str | None = None) -> dict[str, Any]:
    return {"field": field, "operator": operator, "value": value, "value_to": value_to}


async def _judged(scope: Scope, rows: pl.DataFrame, asked: Conditions) -> tuple[list[bool], list[bool]]:
    """What the database takes for sure, and what it does not rule out."""
    told = narrowed(asked)
    columns = ", ".join(f"%({name})s::{kind}[]" for name, kind in _KINDS.items())
    found = await scope.all(
        f"SELECT {told.surely} AS surely, {told.perhaps} AS perhaps FROM unnest({columns}) WITH ORDINALITY "
        f"AS t ({', '.join(_KINDS)}, place) ORDER BY place",
        {**told.values, **{name: rows["amount" if name == "minor" else name].to_list() for name in _KINDS}},
    )
    return [row["surely"] for row in found], [row["perhaps"] for row in found]


_KINDS = {"payee": "text", "description": "text", "notes": "text", "minor": "bigint", "currency": "text"}
_KINDS |= {"status": "text", "booked_on": "date"}
_WORDS = [*(text for text in _texts(3, 30) if len(text) < 20), "ab", "abc 123", "and", "abcabc", "a b"]
_OPERATORS = ("contains", "word", "starts_with", "ends_with", "is", "matches")


async def test_no_row_is_lost_or_taken_that_the_conditions_judge_otherwise(ledger: Scope) -> None:
    rows = _rows()
    wanted = [word for word in _WORDS if any(one.isalnum() for one in word)]
    for (operator, word), match in zip(product(_OPERATORS, wanted), _forever("all", "any", "none"), strict=False):
        asked = _asked(match, _when("payee", operator, word), _when("text", "contains", "ab"))
        await _agrees(ledger, rows, asked)


async def _agrees(scope: Scope, rows: pl.DataFrame, asked: Conditions) -> None:
    holds = Batch(rows).holds(asked).to_list()
    surely, perhaps = await _judged(scope, rows, asked)
    for place, (sure, held, possible) in enumerate(zip(surely, holds, perhaps, strict=True)):
        assert sure <= held <= possible, (asked, rows.row(place))


def _forever(*values: str) -> Any:
    while True:
        yield from values


@pytest.mark.parametrize(
    "condition",
    [
        _when("amount", "greater", "50"),
        _when("amount", "less", "12.345"),
        _when("amount", "is", "7"),
        _when("amount", "at_most", "9999999999999999999"),
        _when("amount", "between", "0.5", "20000"),
        _when("date", "before", "2026-05-03"),
        _when("date", "after", "2026-05-03"),
        _when("date", "is", "2026-05-03"),
        _when("date", "between", "2026-02-01", "2026-05-03"),
        _when("day", "is", "3"),
        _when("day", "between", "27", "31"),
        _when("direction", "is", "in"),
        _when("direction", "is", "out"),
        _when("currency", "is", "JPY"),
        _when("status", "is", "pending"),
    ],
    ids=lambda one: f"{one['field']} {one['operator']} {one['value']}",
)
async def test_what_is_no_text_the_database_judges_alone(ledger: Scope, condition: dict[str, Any]) -> None:
    rows, asked = _rows(), _asked("all", condition)
    surely, perhaps = await _judged(ledger, rows, asked)
    assert surely == perhaps == Batch(rows).holds(asked).to_list()
    inside, outside = await _judged(ledger, rows, _asked("none", condition))
    assert inside == outside == [not one for one in surely]


async def test_most_plain_texts_the_database_judges_alone(ledger: Scope) -> None:
    rows = pl.DataFrame(
        {
            "payee": ["Corner Shop 12", "CORNER SHOP", "Other", "Café Corner Shop"],
            "description": [""] * 4,
            "notes": [""] * 4,
            "amount": [-1] * 4,
            "currency": ["EUR"] * 4,
            "status": ["booked"] * 4,
            "booked_on": [date(2026, 1, 1)] * 4,
        }
    )
    surely, perhaps = await _judged(ledger, rows, _asked("all", _when("payee", "contains", "corner shop")))
    assert (surely, perhaps) == ([True, True, False, False], [True, True, False, True])
