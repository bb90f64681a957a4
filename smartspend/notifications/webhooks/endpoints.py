"""Endpoints about webhooks. Who may only look sees none of it: addresses of programs are secrets of a kind."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.db.sealing import KeyRing, read_keys
from smartspend.edge.answers import answer
from smartspend.edge.wire import problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX
from smartspend.notifications.webhooks import queries, service
from smartspend.notifications.webhooks.events import EVENTS
from smartspend.notifications.webhooks.schemas import (
    MadeWebhook,
    NewWebhook,
    Trial,
    Webhook,
    WebhookChanges,
    WebhookDeliveries,
    WebhookDelivery,
    Webhooks,
)

router = APIRouter(prefix="/webhooks", tags=["webhooks"], route_class=HouseholdRoute)


def _keys(request: Request) -> KeyRing:
    return read_keys(request.app.state.settings.sealing_key_texts())


@router.get("", response_model=Webhooks, responses=problems(401, 403))
async def webhooks(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Your household's webhooks, and the events that there are."""
    caller.must_write()
    return answer(request, {"items": await queries.all_(scope), "events": EVENTS})


@router.post("", status_code=201, response_model=MadeWebhook, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewWebhook, scope: HouseholdScope) -> Response:
    """Make a webhook. Its secret is told only now."""
    await service.check_url(body.url, at_home=request.app.state.settings.messages_at_home)
    made = await service.create(scope, _keys(request), name=body.name, url=body.url, events=body.events)
    return answer(request, made, status=201)


@router.patch("/{webhook_id}", response_model=Webhook, responses=problems(401, 403, 404, 422))
async def change(request: Request, webhook_id: UUID, body: WebhookChanges, scope: HouseholdScope) -> Response:
    """Change a webhook, turn it off, or on again."""
    changes = {name: value for name, value in body.model_dump(exclude_unset=True).items() if value is not None}
    if "url" in changes:
        await service.check_url(changes["url"], at_home=request.app.state.settings.messages_at_home)
    return answer(request, await service.change(scope, webhook_id, changes))


@router.delete("/{webhook_id}", status_code=204, responses=problems(401, 403, 404, 422))
async def remove(webhook_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a webhook with its log."""
    await service.remove(scope, webhook_id)
    return Response(status_code=204)


@router.post("/{webhook_id}/rotate-secret", response_model=MadeWebhook, responses=problems(401, 403, 404, 422))
async def rotate(request: Request, webhook_id: UUID, scope: HouseholdScope) -> Response:
    """Make a new secret, told only now. The former one signs too for 24 hours."""
    return answer(request, await service.rotate(scope, _keys(request), webhook_id))


@router.post("/{webhook_id}/test", status_code=202, response_model=Trial, responses=problems(401, 403, 404, 409, 422))
async def try_out(request: Request, webhook_id: UUID, scope: HouseholdScope) -> Response:
    """Send a message without meaning; its outcome shows up in the log."""
    return answer(request, {"id": await service.try_out(scope, webhook_id)}, status=202)


@router.get("/{webhook_id}/deliveries", response_model=WebhookDeliveries, responses=problems(401, 403, 404, 422))
async def deliveries(
    request: Request,
    webhook_id: UUID,
    scope: HouseholdScope,
    caller: CurrentCaller,
    *,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
) -> Response:
    """What was sent to a webhook in the last month, newest first."""
    caller.must_write()
    return answer(request, await service.log(scope, webhook_id, cursor, limit))


@router.post(
    "/{webhook_id}/deliveries/{delivery_id}/retry",
    status_code=202,
    response_model=WebhookDelivery,
    responses=problems(401, 403, 404, 409, 422),
)
async def retry(request: Request, webhook_id: UUID, delivery_id: UUID, scope: HouseholdScope) -> Response:
    """Send a delivery once more, at once, under the same id."""
    return answer(request, await service.retry(scope, webhook_id, delivery_id), status=202)
