"""Shapes of the reports on the wire. `expense` and `spent` are money out net of refunds, above zero when money was
spent.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from smartspend.edge.wire import MoneyWire


class PeriodWire(BaseModel):
    """Days of a report, both included."""

    start: date
    end: date


class FlowsWire(BaseModel):
    """`saving` is income less expense. Transfers are in neither."""

    income: MoneyWire
    expense: MoneyWire
    saving: MoneyWire


class OtherCurrency(BaseModel):
    """What happened in a currency that the report is not in."""

    currency: str
    income: MoneyWire
    expense: MoneyWire


class Summary(FlowsWire):
    """A stretch of days, beside the one before. `saving_rate` is the saved share of income."""

    period: PeriodWire
    currency: str
    saving_rate: float | None
    transactions: int
    previous: FlowsWire
    other_currencies: list[OtherCurrency]


class CategorySpending(BaseModel):
    """Spending in one category; `key` is `none` without one. `share` is of all spending, from 0 to 1."""

    category_id: UUID | None
    key: str
    name: str
    group: str
    amount: MoneyWire
    share: float
    transactions: int
    previous: MoneyWire


class CategoriesReport(BaseModel):
    """Spending by category, most first."""

    period: PeriodWire
    currency: str
    items: list[CategorySpending]


class SpendingLine(BaseModel):
    """Spending with one key of the grouping."""

    key: str
    name: str
    amount: MoneyWire
    share: float
    transactions: int | None


class SpendingReport(BaseModel):
    """Spending, grouped."""

    period: PeriodWire
    currency: str
    group_by: str
    total: MoneyWire
    items: list[SpendingLine]


class MonthFlows(FlowsWire):
    """One month."""

    month: Annotated[str, Field(examples=["2026-11"])]


class Trends(BaseModel):
    """Months, oldest first."""

    currency: str
    items: list[MonthFlows]


class CashflowDay(BaseModel):
    """One day. `out` is below zero; `balance` is what the accounts held in the evening."""

    model_config = ConfigDict(populate_by_name=True)

    on: date
    in_: Annotated[MoneyWire, Field(alias="in")]
    out: MoneyWire
    net: MoneyWire
    balance: MoneyWire


class Cashflow(BaseModel):
    """Every day of a month."""

    month: str
    currency: str
    items: list[CashflowDay]


class AccountBalance(BaseModel):
    """What one account held, in its own currency."""

    id: UUID
    balance: MoneyWire


class NetWorthPoint(BaseModel):
    """What was there at the end of a day; `total` is of the accounts in the report's currency."""

    on: date
    total: MoneyWire
    accounts: list[AccountBalance]


class NetWorth(BaseModel):
    """Ends of months and today, oldest first."""

    currency: str
    items: list[NetWorthPoint]


class Anomaly(BaseModel):
    """A payment far outside its payee's usual range, with the reason in words."""

    transaction_id: UUID
    kind: str
    booked_on: date
    payee: str
    amount: MoneyWire
    usual: MoneyWire
    usual_max: MoneyWire
    reason: str


class Anomalies(BaseModel):
    """Odd payments, newest first."""

    period: PeriodWire
    currency: str
    items: list[Anomaly]


class Insight(BaseModel):
    """One thing that stands out, with the reason in words."""

    kind: Annotated[str, Field(examples=["spending-up", "spending-down", "new-payee", "possible-duplicate"])]
    reason: str
    amount: MoneyWire
    usual: MoneyWire | None
    category: str | None
    transaction_ids: list[UUID]
    link: str


class Insights(BaseModel):
    """What stands out in a month."""

    month: str
    currency: str
    items: list[Insight]


class AccountWithBalance(BaseModel):
    """An account and what it holds."""

    id: UUID
    name: str
    kind: str
    balance: MoneyWire


class PaceDay(BaseModel):
    """Spending added up to a day, and what a usual month (the median of up to six before) had spent by then."""

    day: int
    spent: MoneyWire | None
    usual: MoneyWire | None
    low: MoneyWire | None
    high: MoneyWire | None


class Pace(BaseModel):
    """The days of a month."""

    days: list[PaceDay]
