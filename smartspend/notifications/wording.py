"""Messages in words. Pure: values in, texts out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from smartspend.kernel.money import to_text


@dataclass(frozen=True, slots=True)
class Message:
    """A message before it is delivered. `topic` is the preference that decides about it."""

    kind: str
    topic: str
    title: str
    body: str
    link: str


def budget_alert(
    *, name: str, threshold: int, spent: int, limit: int, currency: str, period: str, start: date
) -> Message:
    """A threshold of a budget was reached. `threshold` is in per cent; amounts are in minor units, spent above zero."""
    used = f"{to_text(spent, currency)} of {to_text(limit, currency)} {currency} spent {_when(period, start)}."
    title = f"{name}: the budget is used up" if threshold >= 100 else f"{name}: {threshold} % of the budget is used"
    return Message("budget-alert", "budget_alerts", title, used, "/budgets")


def _when(period: str, start: date) -> str:
    if period == "weekly":
        return f"in the week from {start}"
    return f"in {start:%Y}" if period == "yearly" else f"in {start:%Y-%m}"


def import_finished(file_name: str, result: dict[str, Any]) -> Message:
    """A file was taken in."""
    new, known, rejected = (int(result.get(name) or 0) for name in ("new", "known", "rejected"))
    parts = [f"{new} new"]
    parts += [f"{known} known already"] if known else []
    parts += [f"{rejected} rejected"] if rejected else []
    return Message("import-finished", "imports", f"{file_name} is imported", f"{', '.join(parts)}.", "/import")


def import_failed(file_name: str, problem: dict[str, Any]) -> Message:
    """A file could not be taken in."""
    detail = str(problem.get("detail") or "Something went wrong.")
    return Message("import-failed", "imports", f"{file_name} could not be imported", detail, "/import")
