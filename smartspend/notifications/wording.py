"""Messages in words. Pure: what a fact says in, title and text out. The web app says the same in its own language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Told: TypeAlias = Mapping[str, Any]
"""What a message tells, as JSON: names, days, amounts as the wire shows them."""

Words: TypeAlias = tuple[str, str]


def budget_alert(told: Told) -> Words:
    """A threshold of a budget was reached. `threshold` is in per cent."""
    name, threshold = told["name"], told["threshold"]
    title = f"{name}: the budget is used up" if threshold >= 100 else f"{name}: {threshold} % of the budget is used"
    spent, limit = told["spent"], told["limit"]
    when = _when(told["period"], told["start"])
    return title, f"{spent['amount']} of {limit['amount']} {limit['currency']} spent {when}."


def _when(period: str, start: str) -> str:
    if period == "weekly":
        return f"in the week from {start}"
    if period == "monthly":
        return f"in {start[:7]}"
    return f"in {start[:4]}" if period == "yearly" else f"since {start}"


def pace_warning(told: Told) -> Words:
    """Spending is faster than the budget allows."""
    title = f"{told['name']}: the budget will not last"
    until = told.get("passes_on")
    return title, f"At this pace it is used up on {until}." if until else "At this pace it is used up too early."


def goal_reached(told: Told) -> Words:
    """A goal is reached."""
    return f"{told['name']} is reached", "What you set out to save is saved."


def report_ready(told: Told) -> Words:
    """A report of a month can be read. `score` is None where too little is known."""
    month, score = told["month"], told.get("score")
    title = f"Your report for {month}"
    body = "What came in, what went out, and what changed."
    return (f"{title} is ready" if score is None else f"{title}: financial health {score} of 100"), body


def import_finished(told: Told) -> Words:
    """A file was taken in."""
    parts = [f"{told['new']} new"]
    parts += [f"{told['known']} known already"] if told["known"] else []
    parts += [f"{told['rejected']} rejected"] if told["rejected"] else []
    return f"{told['file']} is imported", f"{', '.join(parts)}."


def import_failed(told: Told) -> Words:
    """A file could not be taken in."""
    return f"{told['file']} could not be imported", str(told["detail"])


def email_stopped(told: Told) -> Words:
    """Letters to an address came back, or were called unwanted."""
    why = "came back" if told["reason"] == "bounced" else "was reported as unwanted"
    return "E-mail to you has stopped", f"A letter to {told['address']} {why}, so no more are sent there."


def webhook_stopped(told: Told) -> Words:
    """An endpoint gets nothing any more."""
    return f"The webhook {told['name']} gets nothing any more", str(told["detail"])


def trial(told: Told) -> Words:
    """Somebody wants to see whether messages arrive."""
    return "A message to try it out", f"If you can read this, {told['channel']} works."
