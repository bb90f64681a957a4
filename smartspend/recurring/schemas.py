"""Shapes of series on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Day, MoneyWire, Name, Wire, minor_at
from smartspend.kernel.errors import FieldError, Invalid
from smartspend.recurring.amounts import Behaviour
from smartspend.recurring.rhythm import Cadence
from smartspend.recurring.series import Kind, State

Verdict = Literal["confirmed", "dismissed"]
Direction = Literal["in", "out"]


class OtherCurrency(Invalid):
    """A series keeps its currency."""


class SeriesChange(Wire):
    """What a person says of a series. What is left out stays; null takes a say back, and what was found holds again.

    `amount` and `next_on` are what to expect; with `cadence` they count from then on. A `dismissed` series is no bill:
    it is left out everywhere, and does not come back.
    """

    verdict: Verdict | None = None
    name: Name | None = None
    cadence: Cadence | None = None
    amount: MoneyWire | None = None
    next_on: Day | None = None

    def values(self, currency: str) -> dict[str, Any]:
        """The columns that change. Raises `OtherCurrency`, `InvalidAmount`."""
        given = self.model_fields_set
        values: dict[str, Any] = {
            name: getattr(self, name) for name in ("verdict", "name", "cadence", "next_on") if name in given
        }
        if "amount" in given:
            if self.amount is not None and self.amount.currency != currency:
                raise OtherCurrency(errors=[FieldError("/amount/currency", f"must be {currency}")])
            values["minor"] = None if self.amount is None else minor_at("/amount/amount", self.amount.amount, currency)
        return values


class AmountsWire(BaseModel):
    """What the amounts of a series are like. `behaviour`: one price, a price that changes, or different each time."""

    median: MoneyWire
    low: MoneyWire
    high: MoneyWire
    behaviour: Behaviour


class ExpectedWire(BaseModel):
    """What comes next."""

    on: date
    amount: MoneyWire


class PriceChangeWire(BaseModel):
    """The latest change of price that lasts."""

    on: date
    before: MoneyWire
    after: MoneyWire


class CategoryWire(BaseModel):
    """What the last transaction is for."""

    id: UUID
    key: str | None
    name: str


class SeriesWire(BaseModel):
    """Transactions that recur. `payee` is the bank's, `name` a person's where they gave one. `next` is null where none
    is expected. `monthly` is what it comes to in an average month; `known_until` the day until which its account
    tells; `changed` what a person said otherwise than it was found.
    """

    id: UUID
    name: str
    payee: str
    direction: Direction
    kind: Kind
    cadence: Cadence
    amount: AmountsWire
    currency: str
    first: date
    last: date
    next: ExpectedWire | None
    state: State
    verdict: Verdict | None
    occurrences: int
    missed: int
    price_change: PriceChangeWire | None
    monthly: MoneyWire
    sureness: Annotated[float, Field(ge=0, le=1)]
    account_id: UUID
    category: CategoryWire | None
    known_until: date
    changed: list[str]


class MonthlyWire(BaseModel):
    """What goes on comes to in an average month, in one currency."""

    currency: str
    income: MoneyWire
    bills: MoneyWire


class SeriesList(BaseModel):
    """Series, those that come next first, those that ended last."""

    items: list[SeriesWire]
    monthly: list[MonthlyWire]
    next_cursor: str | None = None


class ComingWire(BaseModel):
    """One occurrence that is to come. `late`: it should be there by now."""

    series_id: UUID
    name: str
    direction: Direction
    kind: Kind
    on: date
    amount: MoneyWire
    late: bool


class ComingTotal(BaseModel):
    """What the window comes to in one currency; transfers between own accounts are left out."""

    currency: str
    income: MoneyWire
    bills: MoneyWire


class Coming(BaseModel):
    """What comes from tomorrow on, and what is late. `pay_day` is the next one, where the household said when."""

    start: date
    until: date
    pay_day: date | None
    items: list[ComingWire]
    totals: list[ComingTotal]


class SeriesTransaction(BaseModel):
    """One transaction of a series."""

    id: UUID
    account_id: UUID
    booked_on: date
    amount: MoneyWire
    payee: str
    description: str


class SeriesTransactions(BaseModel):
    """Transactions of a series, newest first."""

    items: list[SeriesTransaction]
    next_cursor: str | None = None
