"""Shapes of lines written by hand on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from smartspend.edge.wire import Day, MoneyWire, Wire, Words
from smartspend.transactions.quick.line import LENGTH_MAX

Line = Annotated[Words, StringConstraints(max_length=LENGTH_MAX)]


class QuickLine(Wire):
    """A transaction in one line, such as `12.50 lunch yesterday`, `-45 eur fuel mon`, `20 @Cash #trip groceries`.

    `today` is the day on which it was written, for lines that were kept while there was no connection; `account_id` and
    `category_id` are what a person chose beside the line, and win.
    """

    text: Annotated[Line, Field(examples=["12.50 lunch yesterday"])]
    id: UUID | None = None
    today: Day | None = None
    account_id: UUID | None = None
    category_id: UUID | None = None


class QuickPart(BaseModel):
    """What a stretch of the line was understood as; places count characters from 0, `end` is behind the last."""

    kind: Literal["amount", "day", "account", "tag", "payee"]
    start: int
    end: int


class QuickAccount(BaseModel):
    """The account it would go to."""

    id: UUID
    name: str


class QuickCategory(BaseModel):
    """The category it would get, how sure that is and why."""

    id: UUID
    key: str
    name: str
    source: str | None
    confidence: float | None
    reason: str


class QuickProblem(BaseModel):
    """Why the line cannot be entered as it is."""

    kind: Literal["amount", "account", "currency", "day"]
    detail: str


class Understanding(BaseModel):
    """What a line would become. It can be entered where there is no problem.

    `original` is the amount as it was written, where the account holds another currency and a rate was found.
    """

    amount: MoneyWire | None
    original: MoneyWire | None
    booked_on: date
    payee: str
    account: QuickAccount | None
    category: QuickCategory | None
    tags: list[str]
    parts: list[QuickPart]
    problems: list[QuickProblem]
