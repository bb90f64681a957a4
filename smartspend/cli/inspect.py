"""`smartspend inspect FILE`: what the reader understood of a bank's file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import orjson
import typer

from smartspend.cli.refusal import refuse
from smartspend.kernel.errors import DomainError
from smartspend.statements import ReadOptions, Statement, read
from smartspend.statements.options import DateOrder
from smartspend.statements.statement import amount_text

_SHOWN_REJECTED = 10


def inspect(
    file: Annotated[str, typer.Argument(help="The bank's file; - for standard input.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    lines: Annotated[bool, typer.Option("--lines", help="Print one JSON object per statement line.")] = False,
    mapping: Annotated[
        list[str] | None, typer.Option("--map", metavar="COLUMN=ROLE", help="Correct a column's role.")
    ] = None,
    date_order: Annotated[str | None, typer.Option("--date-order", help="dmy, mdy or ymd.")] = None,
    account_currency: Annotated[
        str | None, typer.Option("--account-currency", help="ISO 4217 code, such as EUR.")
    ] = None,
) -> None:
    """Show what a bank's file says, unaided and without storing anything."""
    options = _options(mapping or [], date_order, account_currency)
    try:
        source = sys.stdin.buffer if file == "-" else Path(file)
        statement = read(source, options=options)
    except (DomainError, OSError) as error:
        refuse(error, file, as_json=json or lines)
    _show(statement, as_json=json, as_lines=lines)


def _options(mapping: list[str], date_order: str | None, account_currency: str | None) -> ReadOptions:
    pairs = [item.rpartition("=") for item in mapping]
    if not all(column and role for column, _, role in pairs):
        raise typer.BadParameter("--map takes COLUMN=ROLE")
    order: DateOrder | None = None
    if date_order is not None:
        if date_order not in {"dmy", "mdy", "ymd"}:
            raise typer.BadParameter("--date-order takes dmy, mdy or ymd")
        order = date_order  # type: ignore[assignment]
    currency = account_currency.upper() if account_currency else None
    return ReadOptions(columns={column: role for column, _, role in pairs}, date_order=order, currency=currency)


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _show(statement: Statement, *, as_json: bool, as_lines: bool) -> None:
    if as_lines:
        for line in statement.line_objects():
            sys.stdout.buffer.write(orjson.dumps(line) + b"\n")
        sys.stdout.buffer.flush()
    elif as_json:
        _write(orjson.dumps(statement.to_inspect(), option=orjson.OPT_INDENT_2) + b"\n")
    else:
        _pretty(statement)


def _pretty(statement: Statement) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    console.print(
        f"[bold]{statement.format.upper()}[/], {statement.encoding}, "
        f"{statement.lines.height} lines, {statement.confidence:.0%} sure"
    )
    if statement.columns is not None:
        table = Table("means", "column", box=None)
        for role, column in statement.columns.items():
            if column:
                table.add_row(role, ", ".join(column) if isinstance(column, list) else column)
        console.print(table)
    table = Table("date", "amount", "", "text", box=None)
    for line in statement.lines.head(5).iter_rows(named=True):
        text = line["payee"] or line["description"]
        table.add_row(
            str(line["booked_on"]), amount_text(line["amount"], line["currency"]), line["currency"] or "", text[:60]
        )
    console.print(table)
    for currency, total in statement.sum.items():
        console.print(f"sum {amount_text(total, currency)} {currency or ''}")
    for item in statement.rejected[:_SHOWN_REJECTED]:
        console.print(f"[yellow]row {item.row}: {item.reason}[/]")
    if statement.rejected_count > _SHOWN_REJECTED:
        console.print(f"[yellow]… and {statement.rejected_count - _SHOWN_REJECTED} more rows[/]")
    for question in statement.questions:
        console.print(f"[cyan]{question.about}: taken as {question.choice}, because {question.evidence}[/]")


def main() -> None:
    """Run this command alone: `python -m smartspend.cli.inspect FILE`."""
    typer.run(inspect)


if __name__ == "__main__":
    main()
