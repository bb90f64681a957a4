"""Reports as files: made beside the event loop, one at a time and within a limit, and kept by their content."""

from __future__ import annotations

import asyncio
import hashlib
from datetime import date
from typing import Any, Final

from smartspend import __version__
from smartspend.edge.answers import to_json
from smartspend.health import queries
from smartspend.identity.scope import Scope
from smartspend.kernel.errors import Unavailable

SECONDS_MAX: Final = 20.0
_one_at_a_time: Final = asyncio.Semaphore(1)


class ReportTakesTooLong(Unavailable):
    """The file could not be made in time: try again shortly."""


async def pdf_of(scope: Scope, report: dict[str, Any]) -> bytes:
    """The report's PDF file, as it was kept where the content is the same. Raises `ReportTakesTooLong`."""
    digest = hashlib.blake2b(__version__.encode() + to_json(report), digest_size=32).digest()
    kept = await queries.kept_file(scope, digest)
    if kept is not None:
        return kept
    try:
        async with asyncio.timeout(SECONDS_MAX), _one_at_a_time:
            made = await asyncio.to_thread(_make, report)
    except TimeoutError:
        raise ReportTakesTooLong from None
    await queries.keep_file(scope, digest, date.fromisoformat(f"{report['month']}-01"), made)
    return made


def _make(report: dict[str, Any]) -> bytes:
    from smartspend.health.report_pdf import report_pdf  # half a second that a start need not take

    return report_pdf(report)
