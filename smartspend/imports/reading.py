"""What was understood of a file, as people and programs see it before anything is recorded."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

import polars as pl

from smartspend import statements
from smartspend.kernel.errors import DomainError, Invalid
from smartspend.kernel.money import exponent
from smartspend.statements import ReadOptions, Statement
from smartspend.statements.statement import UNKNOWN_CURRENCY_DECIMALS

PREVIEW: Final = 20
REJECTED_SHOWN: Final = 200
_RAW_LENGTH_MAX: Final = 500


class NotUnderstood(Invalid):
    """This file is built in a way that could not be read: export it from your bank again, as CSV or OFX."""


def options_of(corrections: dict[str, Any] | None, currency: str | None) -> ReadOptions:
    """The reader's options for what a person corrected; `currency` is the account's, where one is known."""
    said = corrections or {}
    inverted = said.get("invert_sign")
    return ReadOptions(
        columns=said.get("columns") or {},
        date_order=said.get("date_order"),
        sign=None if inverted is None else ("inverted" if inverted else "as-is"),
        currency=said.get("currency") or currency,
    )


Fallback: TypeAlias = Callable[[Statement], str]
"""Names the currency of a file that names none."""


def read(path: Path, name: str, options: ReadOptions, fallback: Fallback) -> Statement:
    """Reads a file so that every line has a currency: the file's, the options', or the `fallback`.

    Raises the errors of `statements.read`, and `NotUnderstood` where a library under the reader gave up.
    """
    statement = _read(path, name, options)
    if not statement.lines["currency"].null_count():
        return statement
    currency = fallback(statement)
    if exponent(currency) != UNKNOWN_CURRENCY_DECIMALS:
        return _read(path, name, dataclasses.replace(options, currency=currency))
    lines = statement.lines.with_columns(pl.col("currency").fill_null(currency))
    return dataclasses.replace(statement, lines=lines)


def _read(path: Path, name: str, options: ReadOptions) -> Statement:
    try:
        return statements.read(path, name=name, options=options)
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        raise NotUnderstood from error


def shown(statement: Statement) -> dict[str, Any]:
    """The reading as JSON, for the preview."""
    told = statement.to_inspect()
    told["headers"] = list(statement.header)
    told["rejected"] = [
        {"row": one.row, "reason": one.reason, "raw": one.raw[:_RAW_LENGTH_MAX]}
        for one in statement.rejected[:REJECTED_SHOWN]
    ]
    first = dataclasses.replace(statement, lines=statement.lines.head(PREVIEW))
    told["preview"] = [
        {**line, "raw": (raw or "")[:_RAW_LENGTH_MAX]}
        for line, raw in zip(first.line_objects(), first.lines["raw"], strict=True)
    ]
    clean: dict[str, Any] = _without_nul(told)
    return clean


def _without_nul(value: Any) -> Any:
    """JSON in PostgreSQL cannot hold the character NUL."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, dict):
        return {_without_nul(name): _without_nul(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nul(one) for one in value]
    return value


def problem_of(error: DomainError) -> dict[str, Any]:
    """A failure as the import shows it."""
    errors = [{"pointer": one.pointer, "detail": one.detail} for one in error.errors]
    shape = {"type": f"/problems/{error.kind()}", "title": error.title(), "status": error.status}
    return {**shape, "detail": error.detail, "errors": errors}
