"""What budgets announce."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from smartspend.events.fact import Fact


def changed(budget_id: UUID, batch_id: UUID | None) -> Fact:
    """A budget was made, edited or removed."""
    return Fact("budgets.changed", {"id": str(budget_id), "batch_id": str(batch_id)})


def assigned(batch_id: UUID | None) -> Fact:
    """Money went into envelopes, or out of them."""
    return Fact("budgets.changed", {"batch_id": str(batch_id) if batch_id else None})


def threshold_crossed(budget_id: UUID, threshold: int, transaction_id: UUID | None, period_start: date) -> Fact:
    """Spending reached `threshold` per cent of a budget for the first time in its period."""
    return Fact(
        "budget.threshold_crossed",
        {
            "id": str(budget_id),
            "budget_id": str(budget_id),
            "threshold": threshold / 100,
            "transaction_id": str(transaction_id) if transaction_id else None,
            "period_start": str(period_start),
        },
    )


def pace_warned(budget_id: UUID, period_start: date, passes_on: date) -> Fact:
    """At the rate of the days so far, a budget will be passed before its period ends; told once a period."""
    return Fact(
        "budget.pace_warned",
        {
            "id": str(budget_id),
            "budget_id": str(budget_id),
            "period_start": str(period_start),
            "passes_on": str(passes_on),
        },
    )
