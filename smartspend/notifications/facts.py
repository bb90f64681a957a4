"""What notifications announce."""

from __future__ import annotations

from uuid import UUID

from smartspend.events.fact import Fact


def created(notification_id: UUID, kind: str) -> Fact:
    """Something new lies in the inbox."""
    return Fact("notifications.created", {"id": str(notification_id), "kind": kind})


def read(notification_id: UUID | None) -> Fact:
    """One notification was read, or all of them."""
    return Fact("notifications.read", {"id": str(notification_id)} if notification_id else {})
