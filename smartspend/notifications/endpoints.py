"""Endpoints of the inbox."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.edge.answers import answer
from smartspend.edge.wire import problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX
from smartspend.notifications import queries, service
from smartspend.notifications.schemas import Notification, Notifications, Preferences

router = APIRouter(prefix="/notifications", tags=["notifications"], route_class=HouseholdRoute)


@router.get("", response_model=Notifications, responses=problems(401, 422))
async def notifications(
    request: Request,
    scope: HouseholdScope,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
) -> Response:
    """The inbox, newest first."""
    return answer(request, await service.inbox(scope, cursor, limit))


@router.get("/preferences", response_model=Preferences, responses=problems(401))
async def preferences(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """What you want to hear of."""
    stored = await queries.preferences(scope, caller.person_id)
    return answer(request, Preferences.model_validate(stored).model_dump())


@router.put("/preferences", response_model=Preferences, responses=problems(401, 403, 422))
async def save_preferences(
    request: Request, body: Preferences, scope: HouseholdScope, caller: CurrentCaller
) -> Response:
    """Replace what you want to hear of."""
    await queries.save_preferences(scope, caller.person_id, body.model_dump())
    return answer(request, body.model_dump())


@router.post("/read-all", status_code=204, responses=problems(401, 403))
async def read_all(scope: HouseholdScope) -> Response:
    """Mark everything as read."""
    await service.mark_all_read(scope)
    return Response(status_code=204)


@router.post("/{notification_id}/read", response_model=Notification, responses=problems(401, 403, 404, 422))
async def read(request: Request, notification_id: UUID, scope: HouseholdScope) -> Response:
    """Mark one message as read."""
    return answer(request, await service.mark_read(scope, notification_id))
