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
from smartspend.statements.statement import UNKNOWN_CURRENCY_DECIMALS, amount_text

PREVIEW: Final = 20
_PREVIEW_SECTION: Final = 5
_PREVIEW_MAX: Final = 60
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
    told["sections"] = _sections(statement)
    first = dataclasses.replace(statement, lines=_first_lines(statement.lines, len(told["sections"])))
    told["preview"] = [
        {**line, "raw": (raw or "")[:_RAW_LENGTH_MAX]}
        for line, raw in zip(first.line_objects(), first.lines["raw"], strict=True)
    ]
    clean: dict[str, Any] = _without_nul(told)
    return clean


def _sections(statement: Statement) -> list[dict[str, Any]]:
    """The lines of each account of the file, apart by currency: how many, from when to when, and their sum."""
    apart = statement.lines.group_by("account_index", "currency", maintain_order=True).agg(
        pl.len(),
        pl.col("booked_on").min().alias("since"),
        pl.col("booked_on").max().alias("until"),
        pl.col("amount").sum(),
    )
    told = []
    for index, currency, lines, since, until, total in apart.iter_rows():
        account = statement.accounts[index] if index < len(statement.accounts) else None
        told.append(
            {
                "account_index": index,
                "number": account.number if account else None,
                "name": account.name if account else None,
                "currency": currency,
                "lines": lines,
                "since": since.isoformat(),
                "until": until.isoformat(),
                "sum": amount_text(total, currency),
                "proven": account.proven if account else None,
            }
        )
    return told


def _first_lines(lines: pl.DataFrame, sections: int) -> pl.DataFrame:
    """The first lines of the file; where it holds several accounts, the first of each."""
    if sections <= 1:
        return lines.head(PREVIEW)
    return lines.group_by("account_index", "currency", maintain_order=True).head(_PREVIEW_SECTION).head(_PREVIEW_MAX)


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
