"""Shapes of the review on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from smartspend.categorisation.review.likely import ROWS_MAX
from smartspend.edge.wire import MoneyWire, Wire, Words
from smartspend.kernel.limits import PAGE_SIZE
from smartspend.transactions.shapes import CategorySource

Direction = Literal["in", "out"]
Threshold = Annotated[
    float | None,
    Field(
        ge=0,
        le=1,
        description="A category that a machine gave with less confidence than this is asked about; by default 0.75, or "
        "the household's own threshold where that is higher.",
    ),
]
PayeeKey = Annotated[Words, StringConstraints(max_length=200)]


class ReviewQuery(Wire):
    """What is asked about, and how much of it."""

    threshold: Threshold = None
    limit: Annotated[int, Field(ge=1, le=100)] = PAGE_SIZE
    cursor: Annotated[str, Field(max_length=2_000)] | None = None


class SummaryQuery(Wire):
    """What is asked about."""

    threshold: Threshold = None


class RowsQuery(Wire):
    """Whose rows."""

    payee_key: PayeeKey
    direction: Direction
    threshold: Threshold = None


class ReviewCategory(BaseModel):
    """A category by its names."""

    id: UUID
    key: str
    name: str


class ReviewGuess(BaseModel):
    """What the product believes: the category that the rows have, or the one it held back as not sure enough."""

    category: ReviewCategory
    confidence: float | None
    source: CategorySource | None
    reason: str


class LikelyCategory(BaseModel):
    """A category to offer: guessed, chosen for similar payees, or much used."""

    category: ReviewCategory
    basis: Literal["guess", "similar", "used"]
    confidence: float | None


class ReviewGroup(BaseModel):
    """What waits of one payee in one direction. `payee` and `description` are those of its newest row."""

    payee_key: str
    direction: Direction
    payee: str
    description: str
    count: int
    sums: list[MoneyWire]
    first_on: date
    last_on: date
    guess: ReviewGuess | None
    reason: str
    likely: list[LikelyCategory]


class ReviewPage(BaseModel):
    """Groups that wait, largest first."""

    items: list[ReviewGroup]
    next_cursor: str | None


class ReviewSummary(BaseModel):
    """How many rows and groups wait, and how many rows a person decided."""

    rows: int
    groups: int
    decided: int


class ReviewDecision(Wire):
    """Where what waits of a payee goes: all of it, or the rows that `ids` names."""

    payee_key: PayeeKey
    direction: Direction
    category_id: UUID
    scope: Literal["group", "rows"] = "group"
    ids: Annotated[list[UUID], Field(max_length=ROWS_MAX)] = Field(default=[])
    threshold: Threshold = None

    @model_validator(mode="after")
    def _rows_are_named(self) -> ReviewDecision:
        if (self.scope == "rows") != bool(self.ids):
            raise ValueError("ids names rows where scope is rows, and only there")
        return self


class ReviewDecided(BaseModel):
    """How many rows were filed, and the batch that takes it back."""

    batch_id: UUID
    changed: int
