"""Endpoints of the inbox, of what people want to hear of, and of the channels by which they hear of it."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.db.sealing import KeyRing, read_keys
from smartspend.edge.answers import answer
from smartspend.edge.wire import problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope, PersonalRoute
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX
from smartspend.notifications import queries, service
from smartspend.notifications.mail import service as mail
from smartspend.notifications.messengers import queries as messenger_queries
from smartspend.notifications.messengers import service as messengers
from smartspend.notifications.push import service as push
from smartspend.notifications.push.encryption import Subscription
from smartspend.notifications.schemas import (
    Deliveries,
    Device,
    Devices,
    EmailState,
    MannerWire,
    Messenger,
    Messengers,
    NewDevice,
    NewMessenger,
    NewTrial,
    Notification,
    Notifications,
    Preferences,
    Trial,
)
from smartspend.notifications.topics import Topic
from smartspend.outbound.messengers import SCHEMAS, check

router = APIRouter(prefix="/notifications", tags=["notifications"], route_class=HouseholdRoute)
own_router = APIRouter(prefix="/notifications", tags=["notifications"], route_class=PersonalRoute)


def _keys(request: Request) -> KeyRing:
    return read_keys(request.app.state.settings.sealing_key_texts())


async def _has_mail(request: Request, scope: HouseholdScope, address: str) -> bool:
    return bool((await mail.state_of(scope.connection, request.app.state.settings, address))["available"])


@router.get("", response_model=Notifications, responses=problems(401, 422))
async def notifications(
    request: Request,
    scope: HouseholdScope,
    caller: CurrentCaller,
    *,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    topic: Topic | None = None,
    unread: bool = False,
    limit: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
) -> Response:
    """Your inbox, newest first."""
    page = await service.inbox(scope, caller.person_id, cursor=cursor, topic=topic, unread=unread, limit=limit)
    return answer(request, page)


@router.get("/preferences", response_model=Preferences, responses=problems(401))
async def preferences(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """What you want to hear of, and over which channels."""
    return answer(request, await _preferences(scope, caller.person_id))


async def _preferences(scope: HouseholdScope, person_id: UUID) -> dict[str, Any]:
    stored = (await queries.wishes(scope, person_id))["preferences"]
    return Preferences.model_validate(stored or {}).shown()


@router.put("/preferences", response_model=Preferences, responses=problems(401, 403, 422))
async def save_preferences(
    request: Request, body: Preferences, scope: HouseholdScope, caller: CurrentCaller
) -> Response:
    """Replace what you want to hear of."""
    await service.save_preferences(scope, caller.person_id, body.chosen())
    return answer(request, await _preferences(scope, caller.person_id))


@router.get("/manner", response_model=MannerWire, responses=problems(401))
async def manner(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Your quiet hours and digests."""
    stored = (await queries.wishes(scope, caller.person_id))["manner"]
    return answer(request, MannerWire.model_validate(stored or {}).model_dump())


@router.put("/manner", response_model=MannerWire, responses=problems(401, 403, 422))
async def save_manner(request: Request, body: MannerWire, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Replace your quiet hours and digests."""
    await service.save_manner(scope, caller.person_id, body.model_dump())
    return answer(request, body.model_dump())


@router.post("/read-all", status_code=204, responses=problems(401, 403, 422))
async def read_all(scope: HouseholdScope, caller: CurrentCaller, topic: Topic | None = None) -> Response:
    """Mark everything, or all about one topic, as read."""
    await service.mark_all_read(scope, caller.person_id, topic)
    return Response(status_code=204)


@router.post("/{notification_id}/read", response_model=Notification, responses=problems(401, 403, 404, 422))
async def read(request: Request, notification_id: UUID, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Mark one message as read."""
    return answer(request, await service.mark_read(scope, caller.person_id, notification_id))


@router.post("/test", status_code=202, response_model=Trial, responses=problems(401, 403, 409, 422))
async def try_out(request: Request, body: NewTrial, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Send yourself a message over one channel; its outcome shows up among your deliveries."""
    available = await _has_mail(request, scope, caller.email)
    made = await service.try_out(scope, caller.person_id, body.channel, body.target, mail=available)
    return answer(request, {"deliveries": made}, status=202)


@router.get("/deliveries", response_model=Deliveries, responses=problems(401))
async def deliveries(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """What was sent to you over e-mail, push and messengers, and how it went."""
    return answer(request, {"items": await service.log(scope, caller.person_id)})


@router.get("/email", response_model=EmailState, responses=problems(401))
async def email(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Whether e-mail reaches you."""
    return answer(request, await mail.state_of(scope.connection, request.app.state.settings, caller.email))


@own_router.post("/email/trust", response_model=EmailState, responses=problems(401, 403))
async def trust_email(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Have mail sent to your address again, after letters came back."""
    await mail.trust_again(scope, caller.email)
    return answer(request, await mail.state_of(scope.connection, request.app.state.settings, caller.email))


@router.get("/push", response_model=Devices, responses=problems(401))
async def devices(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Your devices that show messages, and the key with which a browser subscribes."""
    settings = request.app.state.settings
    return answer(request, await push.devices(scope, settings, _keys(request), caller.person_id))


@own_router.post("/push/subscriptions", status_code=201, response_model=Device, responses=problems(401, 403, 409, 422))
async def subscribe(request: Request, body: NewDevice, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Have a browser show your messages."""
    made = await push.subscribe(
        scope,
        request.app.state.settings,
        _keys(request),
        person_id=caller.person_id,
        subscription=Subscription(body.endpoint, body.keys.p256dh, body.keys.auth),
        name=body.name,
    )
    return answer(request, made, status=201)


@own_router.delete("/push/subscriptions/{device_id}", status_code=204, responses=problems(401, 403, 404, 422))
async def unsubscribe(device_id: UUID, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Have a browser show your messages no more."""
    await push.unsubscribe(scope, caller.person_id, device_id)
    return Response(status_code=204)


@router.get("/messengers", response_model=Messengers, responses=problems(401))
async def all_messengers(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Your messengers, and the kinds that there are."""
    return answer(request, {"items": await messenger_queries.of_person(scope, caller.person_id), "kinds": SCHEMAS})


@own_router.post("/messengers", status_code=201, response_model=Messenger, responses=problems(401, 403, 409, 422))
async def add_messenger(request: Request, body: NewMessenger, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Add a messenger. Its address is kept sealed and never shown again."""
    await check(body.url)
    return answer(
        request, await messengers.add(scope, _keys(request), caller.person_id, body.url, body.name), status=201
    )


@own_router.delete("/messengers/{messenger_id}", status_code=204, responses=problems(401, 403, 404, 422))
async def remove_messenger(messenger_id: UUID, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Remove a messenger."""
    await messengers.remove(scope, caller.person_id, messenger_id)
    return Response(status_code=204)
