"""What accounts announce."""

from __future__ import annotations

from uuid import UUID

from smartspend.events.fact import Fact


def changed(account_id: UUID, batch_id: UUID | None) -> Fact:
    """An account was made, edited or removed."""
    return Fact("accounts.changed", {"id": str(account_id), "batch_id": str(batch_id)})
