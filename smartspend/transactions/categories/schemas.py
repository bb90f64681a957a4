"""Shapes of categories on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Name, Wire

Icon = Annotated[str, Field(pattern="^[a-z0-9_]{1,60}$", examples=["shopping_cart"])]
Color = Annotated[
    str,
    Field(
        pattern="^(#[0-9a-fA-F]{6}|[1-9]|10)$",
        examples=["3"],
        description="`1` to `10` on the scale that everybody can tell apart, or a colour of one's own as `#2f855a`.",
    ),
]


class NewCategory(Wire):
    """A category to be made; without a parent it is a group."""

    id: UUID | None = None
    name: Name
    parent_id: UUID | None = None
    icon: Icon = "tag"
    color: Color | None = None


class CategoryChange(Wire):
    """The category as it shall be."""

    name: Name
    icon: Icon = "tag"
    color: Color | None = None
    parent_id: UUID | None
    position: Annotated[int, Field(ge=0, le=10_000)] = 0
    hidden: bool = False


class CategoryOrder(Wire):
    """The groups, or the categories of one group, each once, as they shall stand."""

    parent_id: UUID | None
    ids: Annotated[list[UUID], Field(min_length=1, max_length=1_000)]


class CategoryMerge(Wire):
    """The category that takes up another one."""

    into: UUID


class CategoryMerged(BaseModel):
    """How many transactions, or parts of split ones, went over, and the batch that takes it back."""

    batch_id: UUID
    changed: int


class Category(BaseModel):
    """A category. `transactions` counts transactions, or parts of split ones. A hidden one is not offered any more."""

    id: UUID
    key: str = Field(examples=["food.groceries"])
    name: str
    group: str
    parent_id: UUID | None
    icon: str
    color: str | None
    position: int
    built_in: bool
    hidden: bool
    transactions: int
    updated_at: datetime


class Categories(BaseModel):
    """The whole tree, each group followed by its categories."""

    items: list[Category]
    next_cursor: None = None
