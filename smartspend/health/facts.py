"""What health announces."""

from __future__ import annotations

from smartspend.events.fact import Fact
from smartspend.kernel.period import Month


def report_ready(month: Month, score: int | None) -> Fact:
    """The report of a month that is over can be read. `score` is nothing where too little is known."""
    return Fact("health.report_ready", {"id": str(month), "month": str(month), "score": score})
