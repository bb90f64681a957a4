"""Shapes of reconciliation on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Day, MoneyWire, Wire


class NewAssertion(Wire):
    """What an account held at the end of a day, as the bank says."""

    on: Day
    balance: MoneyWire


class Assertion(BaseModel):
    """A stated balance and what the ledger gives. `difference` is stated minus computed.

    `id` is null for what a statement states, which goes only with its import.
    """

    id: UUID | None
    on: date
    balance: MoneyWire
    computed: MoneyWire
    difference: MoneyWire
    agrees: bool
    source: Literal["statement", "person"]
    import_id: UUID | None
    file_name: str | None


class Reconciliation(BaseModel):
    """How an account stands by its newest stated balance; `until` is the last day on which everything agreed."""

    account_id: UUID
    state: Literal["agrees", "differs", "unknown"]
    until: date | None
    items: list[Assertion]


class SuggestedRow(BaseModel):
    """A transaction that may explain a difference."""

    id: UUID
    booked_on: date
    payee: str
    amount: MoneyWire


class Suggestion(BaseModel):
    """What would close the difference; `amount` is what the transaction should be, where that is the question."""

    kind: Literal["restore", "amount", "duplicate", "remove", "confirm", "sign", "digits", "moved", "pair"]
    text: str
    transactions: list[SuggestedRow]
    amount: MoneyWire | None


class Hole(BaseModel):
    """Days, both included, of which no statement tells. `certain` where balances or stated days prove it."""

    since: date
    until: date
    certain: bool


class Suggestions(BaseModel):
    """What may explain a difference that arose after `since`, likeliest first."""

    account_id: UUID
    on: date
    since: date | None
    difference: MoneyWire
    items: list[Suggestion]
    holes: list[Hole]


class CoveredMonth(BaseModel):
    """How much of a month statements cover."""

    month: Annotated[str, Field(pattern=r"^\d{4}-\d{2}$", examples=["2026-03"])]
    state: Literal["covered", "partly", "hole"]
    covered_days: int


class Coverage(BaseModel):
    """What statements cover of an account."""

    account_id: UUID
    since: date
    until: date
    statements: int
    months: list[CoveredMonth]
    holes: list[Hole]


class Coverages(BaseModel):
    """What statements cover, by account. Accounts without statements are not among them."""

    items: list[Coverage]
