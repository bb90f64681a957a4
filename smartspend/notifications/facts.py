"""What notifications announce."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from smartspend.events.fact import Fact


def created(notification_id: UUID, kind: str, topic: str) -> Fact:
    """Something new lies in the inbox."""
    return Fact("notifications.created", {"id": str(notification_id), "kind": kind, "topic": topic})


def read(notification_id: UUID | None) -> Fact:
    """One notification was read, or all of them."""
    return Fact("notifications.read", {"id": str(notification_id)} if notification_id else {})


def delivered(delivery_id: UUID, channel: str, state: str) -> Fact:
    """An attempt to bring a message to somebody ended: it is there, will be tried again, or never will."""
    return Fact("notifications.delivered", {"id": str(delivery_id), "channel": channel, "state": state})


def settings_changed() -> Fact:
    """Somebody's devices, messengers or addresses changed."""
    return Fact("notifications.settings_changed")


def email_stopped(person_id: UUID, reason: str, since: datetime) -> Fact:
    """Mail to a person's address has stopped: it came back, or they called it unwanted."""
    payload = {"id": str(person_id), "person_id": str(person_id), "reason": reason, "since": since.isoformat()}
    return Fact("mail.stopped", payload)


def webhook_stopped(webhook_id: UUID, delivery_id: UUID) -> Fact:
    """An endpoint was given up, at a certain delivery."""
    return Fact("webhook.stopped", {"id": str(webhook_id), "delivery_id": str(delivery_id)})


def webhook_delivered(webhook_id: UUID, delivery_id: UUID, state: str) -> Fact:
    """An attempt to reach an endpoint ended."""
    return Fact("webhook.delivered", {"id": str(delivery_id), "webhook_id": str(webhook_id), "state": state})
