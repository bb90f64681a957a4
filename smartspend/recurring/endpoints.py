"""Endpoints of series."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_one, expect_version
from smartspend.edge.wire import Day, problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX
from smartspend.recurring import rendering, service
from smartspend.recurring.schemas import Coming, Direction, SeriesChange, SeriesList, SeriesTransactions, SeriesWire
from smartspend.recurring.series import State

router = APIRouter(prefix="/recurring", tags=["recurring"], route_class=HouseholdRoute)

Cursor = Annotated[str | None, Query(max_length=200)]
Limit = Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)]
Days = Annotated[int, Query(ge=1, le=service.WINDOW_DAYS_MAX)]
_WINDOW_DAYS = 30


@router.get("", response_model=SeriesList, responses=problems(401, 422))
async def series(
    request: Request,
    scope: HouseholdScope,
    state: Annotated[list[State] | None, Query(description="only these; all but dismissed ones without it")] = None,
    direction: Direction | None = None,
    dismissed: Annotated[bool, Query(description="what is no bill instead of what is")] = False,  # noqa: FBT002  # a query has no positions
) -> Response:
    """Bills, subscriptions and incomes that recur, those that come next first."""
    items = [
        one
        for one in (await service.shelf(scope)).items
        if (one.row["verdict"] == "dismissed") == dismissed
        and (not state or one.state in state)
        and (direction is None or one.row["direction"] == direction)
    ]
    return answer(request, rendering.listed(items))


@router.get("/upcoming", response_model=Coming, responses=problems(401, 422))
async def upcoming(
    request: Request,
    scope: HouseholdScope,
    days: Days = _WINDOW_DAYS,
    until: Annotated[Day | None, Query(description="instead of a number of days")] = None,
) -> Response:
    """What comes from tomorrow on, day by day, and what is late."""
    shelf = await service.shelf(scope)
    farthest = shelf.today + timedelta(days=service.WINDOW_DAYS_MAX)
    last = min(until or shelf.today + timedelta(days=days), farthest)
    return answer(request, rendering.coming(shelf, last))


@router.get("/{series_id}", response_model=SeriesWire, responses=problems(401, 404, 422))
async def one(request: Request, series_id: UUID, scope: HouseholdScope) -> Response:
    """One series."""
    return _one(request, await service.get(scope, series_id))


@router.patch("/{series_id}", response_model=SeriesWire, responses=problems(401, 403, 404, 412, 422))
async def decide(request: Request, series_id: UUID, body: SeriesChange, scope: HouseholdScope) -> Response:
    """Confirm a series, say that it is no bill, give it a name, or correct what is expected of it."""
    known = await service.get(scope, series_id, hold=True)
    expect_version(request, known.row["updated_at"])
    values = body.values(known.row["currency"])
    if values:
        await service.decide(scope, known, values)
    return _one(request, await service.get(scope, series_id))


@router.get("/{series_id}/transactions", response_model=SeriesTransactions, responses=problems(401, 404, 422))
async def transactions(
    request: Request, series_id: UUID, scope: HouseholdScope, cursor: Cursor = None, limit: Limit = PAGE_SIZE
) -> Response:
    """The transactions of a series, newest first."""
    rows, following = await service.transactions(scope, series_id, cursor, limit)
    return answer(request, {"items": [rendering.transaction(row) for row in rows], "next_cursor": following})


def _one(request: Request, known: service.Known) -> Response:
    return answer_one(request, rendering.told(known), known.row["updated_at"], derived=True)
