"""Shapes of exchange rates on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Day, Wire

RateText = Annotated[str, Field(max_length=40, examples=["1.0823"])]


class Wanted(Wire):
    """Which rates: `typed` wins over a stretch of days, and that over a day."""

    day: Day | None = Field(None, description="the rates that count on this day; today unless asked")
    start: Day | None = Field(None, alias="from", description="every rate from this day …")
    end: Day | None = Field(None, alias="to", description="… to this one, at most 366 days later")
    currency: list[str] = Field([], max_length=50, description="of these currencies only")
    typed: bool = Field(default=False, description="what the household typed in, newest days first")


class NewRate(Wire):
    """A rate that the household types in: how many units of the currency one euro was worth on the day."""

    id: UUID | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["USD"])]
    day: Day
    rate: RateText


class ExchangeRate(BaseModel):
    """One euro was worth `rate` units of `currency` on `day`.

    `source` tells whether the household typed it in, took it from a file, or it was published for everybody; only the
    first two have an `id`, and can be removed.
    """

    id: UUID | None
    currency: str
    day: date
    rate: RateText
    source: Literal["typed", "file", "reference"]


class Fetching(BaseModel):
    """Whether this installation fetches published rates, the newest day it has, and how the last attempt went."""

    enabled: bool
    newest_day: date | None
    tried_at: datetime | None
    failure: str | None


class ExchangeRates(BaseModel):
    """Rates, by currency and day. `own` counts those of the household itself, on any day."""

    base: Literal["EUR"]
    items: list[ExchangeRate]
    own: int
    fetching: Fetching
    next_cursor: None = None


class ReferenceFile(BaseModel):
    """What came out of a file; `unknown` are codes of currencies that are gone, whose rates were left out."""

    first_day: date
    last_day: date
    currencies: int
    added: int
    changed: int
    unchanged: int
    unknown: list[str]
