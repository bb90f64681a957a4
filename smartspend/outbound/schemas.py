"""Shapes of the ledger of calls on the wire."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class OutboundCall(BaseModel):
    """One call to the outside.

    Calls for everybody, such as for exchange rates, stand in every household's list, and have sent nothing of any.
    `sent` is what left, redacted, and cut where it was long; `sent_bytes` is its whole length. A call without `status`
    and `failure` is under way, or was cut off with the machine.
    """

    id: UUID
    at: datetime
    service: str
    purpose: str
    method: str
    host: str
    path: str
    sent: str
    sent_bytes: int
    received_bytes: int | None
    status: int | None
    duration_ms: int | None
    failure: str | None


class OutboundCalls(BaseModel):
    """What left this installation for this household, newest first. Empty means that nothing did."""

    items: list[OutboundCall]
    next_cursor: str | None
