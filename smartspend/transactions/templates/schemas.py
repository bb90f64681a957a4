"""Shapes of templates on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Day, MoneyWire, Name, Wire, Words, minor_at
from smartspend.transactions.schemas import Payee
from smartspend.transactions.tags import Tags


class NewTemplate(Wire):
    """An entry kept for later.

    Without an amount it is asked for each time, without an account the one used last counts, without a category it is
    judged each time.
    """

    id: UUID | None = None
    name: Name
    payee: Payee = ""
    amount: MoneyWire | None = None
    account_id: UUID | None = None
    category_id: UUID | None = None
    tags: Tags = Field(default=[])
    notes: Words = ""

    def values(self) -> dict[str, Any]:
        """Columns. Raises `InvalidAmount`, `UnknownCurrency`."""
        values = self.model_dump(exclude={"amount", "id"})
        amount = self.amount
        values["minor"] = None if amount is None else minor_at("/amount/amount", amount.amount, amount.currency)
        values["currency"] = amount.currency if amount else None
        return values


class Template(BaseModel):
    """An entry kept for later, as the household sees it."""

    id: UUID
    name: str
    payee: str
    amount: MoneyWire | None
    account_id: UUID | None
    category_id: UUID | None
    tags: list[str]
    notes: str
    position: int
    updated_at: datetime


class Templates(BaseModel):
    """Every template, in the household's order."""

    items: list[Template]
    next_cursor: None = None


class Use(Wire):
    """One more entry. `booked_on` is today unless said; `amount` and `account_id` win over what the template says."""

    id: UUID | None = None
    booked_on: Day | None = None
    amount: MoneyWire | None = None
    account_id: UUID | None = None


class Again(Wire):
    """One more like it. `booked_on` is today unless said."""

    id: UUID | None = None
    booked_on: Day | None = None
