"""What an endpoint can hear of. Pure."""

from __future__ import annotations

from typing import Any, Final

import orjson

BODY_MAX: Final = 20_000
"""Bytes of a body, as Standard Webhooks recommends."""

TRIAL: Final = "webhook.test"

EVENTS: Final = (
    "transactions.recorded",
    "transactions.changed",
    "transactions.removed",
    "accounts.changed",
    "categories.changed",
    "rules.changed",
    "budgets.changed",
    "budget.threshold_crossed",
    "budget.pace_warned",
    "goal.changed",
    "goal.reached",
    "health.report_ready",
    "recurring.changed",
    "recurring.found",
    "recurring.price_changed",
    "recurring.overdue",
    "import.finished",
    "import.failed",
    "history.reverted",
)
"""Types of facts, each once per transaction of the ledger; never the steps in between."""


def body_of(kind: str, payload: dict[str, Any], at: str) -> str:
    """The body: thin, ids and counts, and shortened to its id where a fact is too long for one message."""
    whole = orjson.dumps({"type": kind, "timestamp": at, "data": payload})
    if len(whole) > BODY_MAX:
        short = {"id": payload["id"]} if isinstance(payload.get("id"), str) and len(payload["id"]) < 200 else {}
        whole = orjson.dumps({"type": kind, "timestamp": at, "data": {**short, "shortened": True}})
    return whole.decode()
