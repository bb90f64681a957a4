"""Shapes of the ledger of calls on the wire."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class OutboundCall(BaseModel):
    """One call to the outside. `sent` is what left, redacted; `sent_bytes` is its length."""

    id: UUID
    at: datetime
    purpose: str
    method: str
    host: str
    path: str
    sent: str
    sent_bytes: int
    status: int | None
    duration_ms: int | None
    failure: str | None


class OutboundCalls(BaseModel):
    """What left this installation for this household, newest first. Empty means that nothing did."""

    items: list[OutboundCall]
    next_cursor: str | None
