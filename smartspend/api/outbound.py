"""`GET /outbound`: the ledger of calls, shown. The ledger itself lies too deep to know endpoints."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.edge.answers import answer
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX
from smartspend.outbound import queries
from smartspend.outbound.schemas import OutboundCalls

router = APIRouter(tags=["outbound"], route_class=HouseholdRoute)


@router.get("/outbound", response_model=OutboundCalls, responses=problems(401, 422))
async def outbound(
    request: Request,
    scope: HouseholdScope,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
) -> Response:
    """What left this installation for you: to whom, why, and what was said. Empty means that nothing did."""
    rows = await queries.calls(scope.connection, _key(cursor) if cursor else None, limit + 1)
    more = len(rows) > limit
    rows = rows[:limit]
    return answer(request, {"items": rows, "next_cursor": to_cursor(rows[-1]["at"], rows[-1]["id"]) if more else None})


def _key(cursor: str) -> tuple[datetime, UUID]:
    at, own = from_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(at), UUID(own)
    except (TypeError, ValueError, AttributeError):
        raise InvalidCursor from None
