"""Shapes of notifications on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Wire


class Notification(BaseModel):
    """A message in the inbox. `link` is a path of the web app."""

    id: UUID
    kind: Annotated[str, Field(examples=["budget-alert", "import-finished", "import-failed"])]
    title: str
    body: str
    link: str | None
    created_at: datetime
    read_at: datetime | None


class Notifications(BaseModel):
    """The inbox, newest first; `unread` counts all of it."""

    items: list[Notification]
    next_cursor: str | None
    unread: int


class Channels(Wire):
    """Where a kind of message goes."""

    inbox: bool = True


class Preferences(Wire):
    """What you want to hear of."""

    budget_alerts: Channels = Channels()
    imports: Channels = Channels()
