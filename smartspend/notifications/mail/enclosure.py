"""What goes along with a letter: the report of a month, in words and as a file."""

from __future__ import annotations

from dataclasses import dataclass

import structlog

from smartspend.health.files import ReportTakesTooLong, pdf_of
from smartspend.health.report_html import report_html
from smartspend.health.report_text import report_text
from smartspend.health.service import monthly_report
from smartspend.identity.scope import Scope
from smartspend.kernel.period import Month
from smartspend.notifications.mail.letter import Attached
from smartspend.notifications.message import Item

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The report of a month. `file` is None where it could not be made in time: the words are there all the same."""

    text: str
    html: str
    file: Attached | None


async def enclosures_of(scope: Scope, items: tuple[Item, ...]) -> list[Enclosure]:
    """The reports that messages tell of, oldest message first, as the ledger shows those months now."""
    return [await _of_month(scope, item.report) for item in items if item.report]


async def _of_month(scope: Scope, month: str) -> Enclosure:
    report = await monthly_report(scope, Month.parse(month))
    try:
        file = Attached(f"smart-spend-{month}.pdf", "application/pdf", await pdf_of(scope, report))
    except ReportTakesTooLong:
        log.warning("a report goes by mail without its file", month=month)
        file = None
    return Enclosure(report_text(report), report_html(report), file)
