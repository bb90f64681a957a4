"""Shapes of history on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field


class ActorWire(BaseModel):
    """Who or what made a change."""

    kind: Literal["person", "bank", "rule", "import", "system"]
    name: str


class Batch(BaseModel):
    """Changes made together. `rows` counts the rows it touched."""

    id: UUID
    at: datetime
    actor: ActorWire
    cause: str = Field(examples=["transactions.edit"])
    summary: str
    rows: int
    reverted_by: UUID | None
    reverts: UUID | None
    revertible: bool


class Batches(BaseModel):
    """A page of batches, newest first."""

    items: list[Batch]
    next_cursor: str | None


class Reverted(BaseModel):
    """What taking a batch back did. `kept` counts rows that were left alone because of later changes."""

    batch_id: UUID
    restored: int
    kept: int
