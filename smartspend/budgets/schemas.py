"""Shapes of budgets on the wire."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from smartspend.edge.wire import MoneyWire, Name, Wire, minor_at
from smartspend.kernel.errors import FieldError, Invalid

ALERTS_MAX: Final = 10


class InvalidLimit(Invalid):
    """A budget's limit is above zero."""


class NewBudget(Wire):
    """A limit on what is spent in a category and all below it, or in a whole group, in each week, month or year.

    `alert_at` holds shares of the limit, in hundredths: at 0.8 you are told when four fifths are spent.
    """

    id: UUID | None = None
    name: Name | None = None
    category_id: UUID
    amount: MoneyWire
    period: Literal["weekly", "monthly", "yearly"] = "monthly"
    alert_at: Annotated[
        list[Annotated[Decimal, Field(gt=0, le=10, decimal_places=2)]],
        Field(max_length=ALERTS_MAX, examples=[[0.8, 1.0]], default_factory=lambda: [Decimal("0.8"), Decimal(1)]),
    ]
    rollover: Literal["none"] = "none"
    archived: bool = False

    @field_validator("alert_at")
    @classmethod
    def _in_order(cls, value: list[Decimal]) -> list[Decimal]:
        return sorted(set(value))

    def row(self) -> dict[str, Any]:
        """As it is stored. Raises `InvalidLimit`, `InvalidAmount`, `UnknownCurrency`."""
        minor = minor_at("/amount/amount", self.amount.amount, self.amount.currency)
        if minor <= 0:
            raise InvalidLimit(errors=[FieldError("/amount/amount", "must be above zero")])
        return {
            "name": self.name,
            "category_id": self.category_id,
            "minor": minor,
            "currency": self.amount.currency,
            "period": self.period,
            "alert_at": [int(one * 100) for one in self.alert_at],
            "rollover": self.rollover,
            "archived": self.archived,
        }


class BudgetDays(BaseModel):
    """Days of a budget's period, both included."""

    start: date
    end: date


class BudgetPace(BaseModel):
    """`expected` is what an even spender would have spent by now; `passes_on` the day on which, at this rate, the limit
    is exceeded.
    """

    expected: MoneyWire
    passes_on: date | None


class BudgetAlert(BaseModel):
    """A threshold that was reached, and the transaction that reached it."""

    threshold: Annotated[float, Field(examples=[0.8])]
    crossed_at: datetime
    transaction_id: UUID | None


class BudgetStatus(BaseModel):
    """How far a budget is used. `share` is 1 where all of it is; `projected` is what is spent at the end at this
    rate.
    """

    budget_id: UUID
    period: BudgetDays
    limit: MoneyWire
    spent: MoneyWire
    left: MoneyWire
    share: float
    pace: BudgetPace
    projected: MoneyWire
    alerts: list[BudgetAlert]


class Budget(BaseModel):
    """A budget."""

    id: UUID
    name: str | None
    category_id: UUID
    amount: MoneyWire
    period: str
    alert_at: list[float]
    rollover: str
    archived: bool
    created_at: datetime
    updated_at: datetime


class BudgetWithStatus(Budget):
    """A budget and how far it is used."""

    status: BudgetStatus


class Budgets(BaseModel):
    """Every budget, oldest first."""

    items: list[BudgetWithStatus]
    next_cursor: None
