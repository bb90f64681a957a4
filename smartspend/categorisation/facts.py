"""What rules and learned corrections announce."""

from __future__ import annotations

from uuid import UUID

from smartspend.events.fact import Fact


def rules_changed(batch_id: UUID | None) -> Fact:
    """A rule or a learned correction was made, edited or removed."""
    return Fact("rules.changed", {"batch_id": str(batch_id)})


def threshold_moved(threshold: float) -> Fact:
    """The household wants categories from another confidence on."""
    return Fact("rules.threshold_moved", {"threshold": threshold})
