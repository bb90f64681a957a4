"""The report of a month as plain text, for e-mail. Pure."""

from __future__ import annotations

from smartspend.health.wording import Table, Wire, headline, notes, score_text, tables, title


def report_text(report: Wire) -> str:
    """The report in lines of plain text."""
    parts = [title(report), headline(report), score_text(report), *notes(report)]
    parts += [_block(table) for table in tables(report)]
    return "\n\n".join(parts) + "\n"


def _block(table: Table) -> str:
    if not table.rows:
        return f"{table.heading}\n  {table.note}"
    widths = [max(len(row[column]) for row in table.rows) for column in range(len(table.columns))]
    lines = [
        "  "
        + "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table.rows
    ]
    return "\n".join([table.heading, *lines])
