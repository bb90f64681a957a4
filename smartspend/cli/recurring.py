"""`smartspend recurring FILE`: the bills, subscriptions and incomes in a bank's file; without a database."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from smartspend.cli.refusal import refuse
from smartspend.kernel.errors import DomainError
from smartspend.recurring.statement_file import Found, as_of, in_statement
from smartspend.statements import ReadOptions, read
from smartspend.statements.statement import amount_text


def recurring(
    file: Annotated[str, typer.Argument(help="The bank's file; - for standard input.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
    account_currency: Annotated[
        str | None, typer.Option("--account-currency", help="ISO 4217 code, such as EUR.")
    ] = None,
) -> None:
    """Find what recurs: how often, how much, and when next."""
    try:
        source = sys.stdin.buffer if file == "-" else Path(file)
        currency = account_currency.upper() if account_currency else None
        statement = read(source, options=ReadOptions(currency=currency))
    except (DomainError, OSError) as error:
        refuse(error, file, as_json=json)
    found = in_statement(statement)
    if json:
        day = as_of(statement) if found else date.min
        sys.stdout.buffer.write(orjson.dumps([_object(one, day) for one in found], option=orjson.OPT_INDENT_2) + b"\n")
        sys.stdout.buffer.flush()
    elif found:
        _table(found, as_of(statement))
    else:
        typer.echo("Nothing in this file recurs.")


def _object(one: Found, day: date) -> dict[str, Any]:
    series = one.series
    change = series.price_change

    def text(minor: int) -> str:
        return amount_text(minor, series.currency or None)

    return {
        "payee": one.payee,
        "direction": series.direction,
        "cadence": series.cadence,
        "amount": {
            "median": text(series.median),
            "low": text(min(series.minors)),
            "high": text(max(series.minors)),
            "behaviour": series.behaviour,
        },
        "currency": series.currency or None,
        "first": series.days[0].isoformat(),
        "last": series.days[-1].isoformat(),
        "next": {"on": series.next_on.isoformat(), "amount": text(series.next_minor)},
        "state": series.state(day),
        "missed": series.missed,
        "price_change": None
        if change is None
        else {
            "on": series.days[change.place].isoformat(),
            "before": text(change.before),
            "after": text(change.after),
        },
        "sureness": series.sureness,
        "rows": list(one.rows),
    }


def _table(found: list[Found], day: date) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("payee", "how often", "", "amount", "next", "state", "times", box=None)
    order = {"overdue": 0, "active": 1, "early": 2, "ended": 3}
    for one in sorted(found, key=lambda one: (order[one.series.state(day)], one.series.next_on)):
        series = one.series
        where = series.state(day)
        change = series.price_change
        amount = amount_text(series.next_minor, series.currency or None)
        if change is not None:
            amount = f"{amount} (was {amount_text(change.before, series.currency or None)})"
        elif series.behaviour == "varying":
            amount = f"about {amount}"
        table.add_row(
            one.payee[:32],
            series.cadence,
            series.currency,
            amount,
            "" if where == "ended" else series.next_on.isoformat(),
            where,
            str(len(series.numbers)),
        )
    Console().print(table)
