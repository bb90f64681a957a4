"""Shapes of goals on the wire."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from smartspend.edge.wire import Day, MoneyWire, Name, Wire, Words, minor_at, storable
from smartspend.goals.matching import RULE_LENGTH_MAX
from smartspend.kernel.errors import FieldError, Invalid

ORDER_MAX: Final = 1_000

Icon = Annotated[str, StringConstraints(pattern="^[a-z_]{1,30}$")]
Rate = Annotated[Decimal, Field(ge=0, le=100, decimal_places=2, examples=[2.5])]


class InvalidTarget(Invalid):
    """A goal's target is above zero."""


class OfTransfers(Wire):
    """Transfers into and out of the goal's account count."""

    kind: Literal["transfers"]


class OfCategory(Wire):
    """Transactions in a category, and in those below it, count."""

    kind: Literal["category"]
    category_id: UUID


class OfFilter(Wire):
    """Transactions that a search finds count: `q` as the transactions page takes it."""

    kind: Literal["filter"]
    q: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=RULE_LENGTH_MAX),
        AfterValidator(storable),
    ]


Match = Annotated[OfTransfers | OfCategory | OfFilter, Field(discriminator="kind")]


def positive(pointer: str, amount: MoneyWire, currency: str) -> int:
    """Minor units of an amount above zero in this currency. Raises `InvalidTarget`, `InvalidAmount`."""
    if amount.currency != currency:
        raise InvalidTarget(
            f"This is in {amount.currency}, the goal in {currency}.",
            errors=[FieldError(f"{pointer}/currency", f"must be {currency}")],
        )
    minor = minor_at(f"{pointer}/amount", amount.amount, currency)
    if minor <= 0:
        raise InvalidTarget(errors=[FieldError(f"{pointer}/amount", "must be above zero")])
    return minor


class GoalValues(Wire):
    """What a goal is made of.

    With `account_id` and `counts` as `balance` the goal counts what the account holds. With `contributions` it counts
    what was put aside for it: by hand, and by transactions that `match` finds from `started_on` on; with an account,
    never more than the account holds. `monthly` is what you mean to save each month.
    """

    name: Name
    icon: Icon = "goal"
    target: MoneyWire
    target_date: Day | None = None
    account_id: UUID | None = None
    counts: Literal["balance", "contributions"] | None = None
    match: Match | None = None
    started_on: Day | None = None
    monthly: MoneyWire | None = None
    interest_rate: Rate = Decimal(0)
    paused: bool = False
    archived: bool = False

    def row(self, today: date) -> dict[str, Any]:
        """As it is stored. Raises `InvalidTarget`, `InvalidAmount`, `UnknownCurrency`."""
        currency = self.target.currency
        return {
            "name": self.name,
            "icon": self.icon,
            "minor": positive("/target", self.target, currency),
            "currency": currency,
            "target_date": self.target_date,
            "account_id": self.account_id,
            "counts": self.counts or ("balance" if self.account_id else "contributions"),
            "match": self.match.model_dump(mode="json") if self.match else None,
            "started_on": self.started_on or today,
            "monthly_minor": positive("/monthly", self.monthly, currency) if self.monthly else None,
            "rate": int(self.interest_rate * 100),
            "paused": self.paused,
            "archived": self.archived,
        }


class NewGoal(GoalValues):
    """An amount to be saved. `starting_amount` is what is put aside for it already."""

    id: UUID | None = None
    starting_amount: MoneyWire | None = None


class GoalChange(Wire):
    """What to change; what is left out stays."""

    name: Name = ""
    icon: Icon = "goal"
    target: MoneyWire | None = None
    target_date: Day | None = None
    monthly: MoneyWire | None = None
    interest_rate: Rate = Decimal(0)
    paused: bool = False
    archived: bool = False

    def values(self, currency: str) -> dict[str, Any]:
        """Columns to set on a goal in `currency`. Raises `InvalidTarget`, `InvalidAmount`."""
        values = self.model_dump(exclude_unset=True, exclude={"target", "monthly", "interest_rate"})
        if self.target is not None:
            values["minor"] = positive("/target", self.target, currency)
        if "monthly" in self.model_fields_set:
            values["monthly_minor"] = positive("/monthly", self.monthly, currency) if self.monthly else None
        if "interest_rate" in self.model_fields_set:
            values["rate"] = int(self.interest_rate * 100)
        return values


class GoalOrder(Wire):
    """Goals in the order in which they are served; those that are left out come behind."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=ORDER_MAX)]


class NewContribution(Wire):
    """Money put aside for a goal, or below zero taken out again. Without a day it is of today."""

    id: UUID | None = None
    amount: MoneyWire
    booked_on: Day | None = None
    note: Words = ""


class GoalPlan(BaseModel):
    """Where a goal stands. `monthly` is what is saved each month by `basis`: its usual pace, or what is planned.

    At that, `reached_on` is the day of the payment that completes it. `needed` is what each of the `payments` until
    the target date would have to be.
    """

    standing: Literal["reached", "paused", "ahead", "on_track", "behind", "overdue", "open", "stalled"]
    basis: Literal["pace", "planned", "none"]
    monthly: MoneyWire
    pace: MoneyWire | None
    reached_on: date | None
    needed: MoneyWire | None
    payments: int | None
    next_payment_on: date


class GoalAccount(BaseModel):
    """An account that goals share: what it holds, what they take of it, what no goal takes, and what is asked for and
    not there.
    """

    id: UUID
    name: str
    balance: MoneyWire
    taken: MoneyWire
    free: MoneyWire
    short: MoneyWire


class Goal(BaseModel):
    """A goal. `asked` is what was put aside for it, `saved` what of that is really there; `first` what goals before it
    on the same account still take.
    """

    id: UUID
    name: str
    icon: str
    target: MoneyWire
    saved: MoneyWire
    asked: MoneyWire
    left: MoneyWire
    first: MoneyWire
    share: float
    target_date: date | None
    account_id: UUID | None
    counts: Literal["balance", "contributions"]
    match: Match | None
    started_on: date
    monthly: MoneyWire | None
    interest_rate: float
    paused: bool
    archived: bool
    position: int
    problems: list[Literal["account_gone", "no_rate", "not_there"]]
    plan: GoalPlan
    reached_at: datetime | None
    created_at: datetime
    updated_at: datetime


class Goals(BaseModel):
    """Every goal in the household's order, and the accounts they share."""

    items: list[Goal]
    accounts: list[GoalAccount]
    next_cursor: None = None


class Contribution(BaseModel):
    """A contribution: by hand, or a transaction that the goal's rule found."""

    id: UUID
    amount: MoneyWire
    booked_on: date
    note: str
    source: Literal["person", "rule"]
    transaction_id: UUID | None
    payee: str


class Contributions(BaseModel):
    """Contributions, newest first."""

    items: list[Contribution]
    next_cursor: str | None


class WhatIf(BaseModel):
    """When a goal would be reached at `monthly`, or what it takes to be reached `by` a day."""

    monthly: MoneyWire | None
    by: date | None
    payments: int | None
    reached_on: date | None
