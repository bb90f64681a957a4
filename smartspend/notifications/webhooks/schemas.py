"""Shapes of webhooks on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Name, Wire

Url = Annotated[str, Field(min_length=8, max_length=2_000, examples=["https://example.org/hooks/smartspend"])]
Events = Annotated[
    list[Annotated[str, Field(max_length=100)]],
    Field(min_length=1, max_length=50, examples=[["budget.threshold_crossed", "import.finished"]]),
]


class NewWebhook(Wire):
    """An endpoint to be told of events."""

    url: Url
    events: Events
    name: Name = "Webhook"


class WebhookChanges(Wire):
    """What changes; what is left out stays. An endpoint that was stopped is turned on again with `active`."""

    url: Url | None = None
    events: Events | None = None
    name: Name | None = None
    active: bool | None = None


class Webhook(BaseModel):
    """An endpoint. `former_until`: until then the secret before the last rotation signs too."""

    id: UUID
    name: str
    url: str
    events: list[str]
    active: bool
    stopped_because: str | None
    former_until: datetime | None
    created_at: datetime
    updated_at: datetime


class ListedWebhook(Webhook):
    """An endpoint, with the state of its last delivery."""

    last_state: str | None


class Webhooks(BaseModel):
    """Every endpoint, and the events that there are."""

    items: list[ListedWebhook]
    events: list[str]


class MadeWebhook(Webhook):
    """An endpoint with its secret, which is told only now."""

    secret: Annotated[str, Field(examples=["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])]


class WebhookDelivery(BaseModel):
    """One message to an endpoint. `next_at`: when it is tried again."""

    id: UUID
    webhook_id: UUID
    type: str
    body: str
    state: Literal["queued", "sent", "failed", "dead", "suppressed"]
    attempts: int
    next_at: datetime | None
    status: int | None
    duration_ms: int | None
    problem: str | None
    created_at: datetime
    first_tried_at: datetime | None
    sent_at: datetime | None


class WebhookDeliveries(BaseModel):
    """The log of an endpoint, newest first."""

    items: list[WebhookDelivery]
    next_cursor: str | None


class Trial(BaseModel):
    """A message that was sent to try something out: it shows up in the log under this id."""

    id: UUID
