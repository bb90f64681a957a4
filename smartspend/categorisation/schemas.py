"""Shapes of rules and learned corrections on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from smartspend.edge.wire import MoneyWire, Name, Wire, Words
from smartspend.kernel.limits import TAGS_MAX
from smartspend.transactions.shapes import Transaction

Direction = Literal["in", "out"]


class Condition(Wire):
    """One comparison; `value_to` is the upper amount of `between`. Amounts are decimal texts without sign."""

    field: Literal["payee", "description", "text", "notes", "amount", "account_id", "direction", "currency"]
    operator: Literal["contains", "equals", "is", "starts_with", "ends_with", "matches", "greater", "less", "between"]
    value: Words
    value_to: Annotated[str, Field(max_length=40)] | None = None


class Actions(Wire):
    """What a rule sets; what is left out it leaves as it is."""

    category_id: UUID | None = None
    payee: Name | None = None
    add_tags: Annotated[list[Annotated[Name, Field(max_length=50)]], Field(max_length=TAGS_MAX)] = Field(default=[])
    note: Words | None = None


class RuleBody(Wire):
    """A rule: when all or any of its conditions hold, it acts. Rules are asked by position; the first one decides."""

    id: UUID | None = None
    name: Name
    match: Literal["all", "any"] = "all"
    conditions: Annotated[list[Condition], Field(min_length=1, max_length=100)]
    actions: Actions
    enabled: bool = True
    position: Annotated[int, Field(ge=0, le=100_000)] | None = None

    def values(self) -> dict[str, Any]:
        """Columns; conditions and actions as JSON."""
        actions = self.actions.model_dump(mode="json", exclude_none=True)
        conditions = [one.model_dump(mode="json", exclude_none=True) for one in self.conditions]
        for one in conditions:
            one.setdefault("value_to", None)
        values = self.model_dump(exclude={"conditions", "actions"})
        return {**values, "conditions": conditions, "actions": actions}


class Rule(BaseModel):
    """A rule as it is stored. `words` are its conditions in plain words."""

    id: UUID
    name: str
    match: Literal["all", "any"]
    conditions: list[Condition]
    actions: Actions
    enabled: bool
    position: int
    words: str
    updated_at: datetime


class Rules(BaseModel):
    """Every rule, in the order in which they are asked."""

    items: list[Rule]
    next_cursor: None = None


class Previewed(BaseModel):
    """One transaction that a rule would change: its category by name, or its payee, before and after."""

    id: UUID
    booked_on: date
    payee: str
    amount: MoneyWire
    before: str | None
    after: str | None


class Preview(BaseModel):
    """What a rule would do."""

    matches: int
    changes: int
    sample: list[Previewed]


class Applied(BaseModel):
    """What was changed, and the batch that takes it back."""

    batch_id: UUID
    changed: int


class LearnedWire(BaseModel):
    """What was learned from a correction: this payee, in this direction, goes into this category."""

    id: UUID
    payee_key: str
    example: str
    direction: Direction
    category_id: UUID
    category_key: str
    category_name: str
    enabled: bool
    used: int
    learned_at: datetime
    updated_at: datetime


class LearnedList(BaseModel):
    """Everything learned, newest first."""

    items: list[LearnedWire]
    next_cursor: None = None


class LearnedPreview(BaseModel):
    """What applying a correction would change: how many, and the newest of them as they are now."""

    changes: int
    items: list[Transaction]


class LearnedChange(Wire):
    """What to change; what is left out stays."""

    category_id: UUID = Field(default_factory=lambda: UUID(int=0))
    enabled: bool = True

    @model_validator(mode="after")
    def _something(self) -> LearnedChange:
        if not self.model_fields_set:
            raise ValueError("says nothing to change")
        return self
