"""Shapes of envelopes on the wire."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import MoneyWire, Wire

MonthText = Annotated[str, Field(max_length=7, examples=["2026-11"])]


class NewPlan(Wire):
    """When envelopes begin, and how much there is to assign before any income; in the currency of all envelopes."""

    start: MonthText
    opening: MoneyWire


class Assignment(Wire):
    """What an envelope has in a month, instead of what it had."""

    budget_id: UUID
    amount: MoneyWire


class Assignments(Wire):
    """What envelopes have in a month."""

    month: MonthText
    items: Annotated[list[Assignment], Field(min_length=1, max_length=1000)]


class Move(Wire):
    """Money from one envelope to another; a side that is left out is what is to be assigned."""

    month: MonthText
    from_id: UUID | None = None
    to_id: UUID | None = None
    amount: MoneyWire


class Cover(Wire):
    """Fills up an overspent envelope from another one, or from what is to be assigned."""

    month: MonthText
    budget_id: UUID
    from_id: UUID | None = None


class EnvelopePlan(BaseModel):
    """When envelopes began, and with how much."""

    start: str
    opening: MoneyWire


class EnvelopeWire(BaseModel):
    """An envelope in a month; `goal` is the budget's limit."""

    budget_id: UUID
    name: str | None
    category_id: UUID | None
    goal: MoneyWire
    carried: MoneyWire
    assigned: MoneyWire
    spent: MoneyWire
    available: MoneyWire


class EnvelopeMonthWire(BaseModel):
    """A month of envelopes. `to_assign` = `before` + `income` - `assigned` - `outside` - `overspent`.

    `outside` was spent on what no envelope is for; `overspent` is what envelopes lacked at the end of the month before.
    `plan` is nothing, and all else empty, where the household has no envelopes. `left_out` names budgets in use that
    are no envelopes: those that are not monthly from the first day, or in another currency.
    """

    month: str
    plan: EnvelopePlan | None
    before: MoneyWire | None
    income: MoneyWire | None
    assigned: MoneyWire | None
    outside: MoneyWire | None
    overspent: MoneyWire | None
    to_assign: MoneyWire | None
    envelopes: list[EnvelopeWire]
    left_out: list[UUID]
