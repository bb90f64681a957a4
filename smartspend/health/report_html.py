"""The report of a month as a page of its own: no script, nothing from elsewhere, readable in mail programs. Pure."""

from __future__ import annotations

from html import escape
from typing import Final

from smartspend.health.wording import Table, Wire, headline, month_text, notes, plotted, score_text, tables, title

_STYLE: Final = """
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem; color: #1d1b18; background: #fff;
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { width: 100%; border-collapse: collapse; } th, td { padding: .3rem .5rem; border-bottom: 1px solid #e3ded3;
  text-align: right; font-variant-numeric: tabular-nums; } th:first-child, td:first-child { text-align: left; }
th { font-weight: 600; } .bars td:nth-child(2) { width: 60%; text-align: left; } .bar { display: block; height: .6rem;
  background: #0f6b66; } .out { background: #8d877b; } p.note { color: #6b665c; }
@media (prefers-color-scheme: dark) { body { color: #ecebe7; background: #15161a; }
  th, td { border-color: #2c2f36; } .bar { background: #5cc4bb; } .out { background: #757a85; }
  p.note { color: #9a9891; } }
@media print { body { max-width: none; padding: 0; } }
"""


_MONTHS: Final = 6


def report_html(report: Wire) -> str:
    """The report as one HTML document."""
    name = escape(title(report))
    body = [
        f"<h1>{name}</h1>",
        f"<p>{escape(headline(report))}</p>",
        f"<p>{escape(score_text(report))}</p>",
        *(f'<p class="note">{escape(one)}</p>' for one in notes(report)),
        _months(report),
        *(_table(table) for table in tables(report)),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name}</title><style>{_STYLE}</style></head><body>{''.join(body)}</body></html>\n"
    )


def _months(report: Wire) -> str:
    """Money in and out of the last months as bars."""
    months = report["flows"]["months"][-_MONTHS:]
    most = max((plotted(one[part]) for one in months for part in ("income", "expense")), default=0)
    if most == 0:
        return ""
    rows = "".join(
        f"<tr><td>{escape(month_text(one['month']))}</td><td>"
        f"{_bar(plotted(one['income']), most, 'bar')}{_bar(plotted(one['expense']), most, 'bar out')}</td></tr>"
        for one in months
    )
    return (
        '<h2>In and out</h2><p class="note">The upper bar of a month is money in, the lower one money out.</p>'
        f'<table class="bars">{rows}</table>'
    )


def _bar(minor: int, most: int, look: str) -> str:
    return f'<span class="{look}" style="width:{100 * minor // most}%"></span>'


def _table(table: Table) -> str:
    head = f"<h2>{escape(table.heading)}</h2>"
    if not table.rows:
        return f'{head}<p class="note">{escape(table.note)}</p>'
    columns = "".join(f'<th scope="col">{escape(one)}</th>' for one in table.columns)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
    return f"{head}<table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>"
