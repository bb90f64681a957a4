"""Shapes of suggested limits on the wire."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.budgets.suggestions.usual import Method
from smartspend.edge.wire import MoneyWire, Wire

SuggestedPeriod: TypeAlias = Literal["weekly", "four_weekly", "monthly", "yearly", "payday"]


class BudgetSuggestion(BaseModel):
    """A limit for a category. `evidence` says what it stands on; `values` are what was spent, oldest period first."""

    category_id: UUID
    key: str
    name: str
    amount: MoneyWire
    median: MoneyWire
    trimmed_mean: MoneyWire
    periods: int
    left_out: int
    values: list[MoneyWire]
    evidence: Annotated[str, Field(examples=["Median of the last 12 months, 3 left out"])]


class BudgetSuggestions(BaseModel):
    """Suggested limits, the highest first, for categories that have none yet."""

    period: SuggestedPeriod
    method: Method
    items: list[BudgetSuggestion]


class Taken(Wire):
    """A suggestion that is taken, at this amount or another."""

    category_id: UUID
    amount: MoneyWire


class TakenSuggestions(Wire):
    """Suggestions that are taken, all at once."""

    period: SuggestedPeriod = "monthly"
    items: Annotated[list[Taken], Field(min_length=1, max_length=200)]


class MadeBudgets(BaseModel):
    """The budgets that were made."""

    items: list[UUID]
