"""A message on its way to one person over one channel. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is told. `amounts` says that its text holds amounts of money.

    `report` is the month (`YYYY-MM`) whose report goes along where a channel can carry it.
    """

    title: str
    text: str
    link: str | None
    amounts: bool = False
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What a channel needs to know. A digest has several items.

    `delivery_id` is the key under which the other side knows it, however often it is tried. `target` is the device or
    messenger; `blocked` says why mail to `address` has stopped, where it has.
    """

    delivery_id: UUID
    household_id: UUID
    person_id: UUID
    address: str
    person_name: str
    topic: str
    urgency: str
    target: str
    written_at: datetime
    amounts_in_push: bool
    blocked: str | None
    items: tuple[Item, ...]

    @property
    def heading(self) -> str:
        """A line for all of it."""
        return self.items[0].title if len(self.items) == 1 else f"{len(self.items)} messages from Smart Spend"
