"""Shapes of accounts on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Day, MoneyWire, Name, Wire, minor_at
from smartspend.kernel.errors import FieldError
from smartspend.kernel.money import InvalidAmount, exponent

Kind = Literal["checking", "savings", "credit_card", "cash", "loan", "investment", "other"]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]
Opening = MoneyWire | Annotated[str, Field(max_length=40)]


def opening_minor(opening: MoneyWire | str | None, currency: str) -> int:
    """Minor units of an opening balance. Raises `InvalidAmount` where it is none, or in another currency."""
    if opening is None:
        return 0
    if isinstance(opening, str):
        return minor_at("/opening_balance", opening, currency)
    if opening.currency != currency:
        raise InvalidAmount(
            f"The opening balance is in {opening.currency}, the account in {currency}.",
            errors=[FieldError("/opening_balance/currency", f"must be {currency}")],
        )
    return minor_at("/opening_balance/amount", opening.amount, currency)


class NewAccount(Wire):
    """An account to be made. `opening_balance` is what was there before the first transaction."""

    id: UUID | None = None
    name: Name
    kind: Kind
    currency: Currency
    opening_balance: Opening | None = None
    opened_on: Day | None = None
    number: Name | None = None
    institution: Name | None = None

    def values(self) -> dict[str, Any]:
        """As the service takes it. Raises `UnknownCurrency`, `InvalidAmount`."""
        exponent(self.currency)
        values = self.model_dump(exclude={"id", "opening_balance"})
        return {**values, "account_id": self.id, "opening_minor": opening_minor(self.opening_balance, self.currency)}


class AccountChange(Wire):
    """What to change; what is left out stays."""

    name: Name = Field(default="")
    kind: Kind = Field(default="checking")
    currency: Currency = Field(default="")
    opening_balance: Opening = Field(default="")
    opened_on: Day | None = None
    number: Name | None = None
    institution: Name | None = None
    archived: bool = False
    position: Annotated[int, Field(ge=0, le=10_000)] = 0

    def values(self, currency: str) -> dict[str, Any]:
        """Columns to set on an account in `currency`. Raises `UnknownCurrency`, `InvalidAmount`."""
        values = self.model_dump(exclude_unset=True, exclude={"opening_balance"})
        if values.get("currency", currency) == currency:
            values.pop("currency", None)
        after = values.get("currency", currency)
        exponent(after)
        if "opening_balance" in self.model_fields_set:
            values["opening_minor"] = opening_minor(self.opening_balance, after)
        return values


class Standing(BaseModel):
    """How an account agrees with balances that were stated; `until` is the last day on which everything agreed.

    Where the newest one differs, `differs_on` is its day and `difference` what the ledger lacks: stated minus computed.
    """

    state: Literal["agrees", "differs", "unknown"]
    until: date | None
    differs_on: date | None
    difference: MoneyWire | None


class Account(BaseModel):
    """An account. `balance` is the opening balance with everything booked since."""

    id: UUID
    name: str
    kind: Kind
    currency: str
    number: str | None
    institution: str | None
    opening_balance: MoneyWire
    opened_on: date | None
    balance: MoneyWire
    transactions: int
    last_booked_on: date | None
    reconciliation: Standing
    archived: bool
    position: int
    updated_at: datetime


class Accounts(BaseModel):
    """Every account."""

    items: list[Account]
    next_cursor: None = None


class DayBalance(BaseModel):
    """What was there at the end of a day."""

    on: date
    balance: MoneyWire


class Balances(BaseModel):
    """Balances at the ends of days, oldest first."""

    account_id: UUID
    currency: str
    items: list[DayBalance]
