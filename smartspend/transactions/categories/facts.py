"""What categories announce."""

from __future__ import annotations

from uuid import UUID

from smartspend.events.fact import Fact


def changed(category_id: UUID, batch_id: UUID | None) -> Fact:
    """A category was made, edited, moved or removed."""
    return Fact("categories.changed", {"id": str(category_id), "batch_id": str(batch_id)})
