"""What history announces."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from smartspend.events.fact import Fact

_NEWS: Final = {
    "accounts": "accounts.changed",
    "categories": "categories.changed",
    "transactions": "transactions.changed",
    "rules": "rules.changed",
    "learned": "rules.changed",
    "goals": "goal.changed",
    "goal_contributions": "goal.changed",
    "goal_dismissals": "goal.changed",
    "budgets": "budgets.changed",
    "envelope_assignments": "budgets.changed",
    "recurring_decisions": "recurring.changed",
}


def reverted(batch_id: UUID, reverts: UUID, restores: UUID | None) -> Fact:
    """`reverts` was taken back by `batch_id`; where it had itself taken back `restores`, that one holds again."""
    payload = {"batch_id": str(batch_id), "reverts": str(reverts), "restores": str(restores) if restores else None}
    return Fact("history.reverted", payload)


def changed(batch_id: UUID, tables: set[str]) -> list[Fact]:
    """The news of every area that a revert touched."""
    return [Fact(type_, {"batch_id": str(batch_id)}) for type_ in sorted({_NEWS[table] for table in tables})]
