"""What goals announce."""

from __future__ import annotations

from uuid import UUID

from smartspend.events.fact import Fact


def changed(goal_id: UUID, batch_id: UUID | None = None) -> Fact:
    """A goal was made, edited or removed, or something counts towards it that did not before."""
    return Fact("goal.changed", {"id": str(goal_id), "batch_id": str(batch_id) if batch_id else None})


def reached(goal_id: UUID, name: str) -> Fact:
    """All of a goal is there, for the first time."""
    return Fact("goal.reached", {"id": str(goal_id), "goal_id": str(goal_id), "name": name})
