"""Endpoints of history."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.edge.answers import answer
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.edge.wire import problems
from smartspend.history import service
from smartspend.history.schemas import Batches, Reverted
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX

router = APIRouter(tags=["history"], route_class=HouseholdRoute)


@router.get("/history", response_model=Batches, responses=problems(401, 422))
async def batches(
    request: Request,
    scope: HouseholdScope,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
) -> Response:
    """Who changed what and why, newest first."""
    before = _batch_in(cursor) if cursor else None
    found = await service.list_batches(scope, before, limit + 1)
    more = len(found) > limit
    items = found[:limit]
    return answer(request, {"items": items, "next_cursor": to_cursor(items[-1]["id"]) if more else None})


@router.post("/history/{batch_id}/revert", response_model=Reverted, responses=problems(401, 403, 404, 409, 422))
async def revert(request: Request, batch_id: UUID, scope: HouseholdScope) -> Response:
    """Take a change back. Taking back the answer's batch does the change again."""
    return answer(request, await service.revert(scope, batch_id))


def _batch_in(cursor: str) -> UUID:
    try:
        return UUID(from_cursor(cursor, 1)[0])
    except (ValueError, TypeError, AttributeError):
        raise InvalidCursor from None
