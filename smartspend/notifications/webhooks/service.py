"""Endpoints, what is written down for them in the transaction of a fact, and how it reaches them."""

from __future__ import annotations

import random
import time
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from smartspend.db.sealing import KeyRing, Place
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.events.fact import Fact
from smartspend.identity.scope import Row, Scope
from smartspend.jobs import queue
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Conflict, DomainError, FieldError, Invalid, NotFound, Unavailable
from smartspend.kernel.ids import uuid7, uuid7s
from smartspend.notifications import facts
from smartspend.notifications.backoff import WEBHOOK_PAUSES, pause, retry_after
from smartspend.notifications.desk import Desk
from smartspend.notifications.webhooks import queries, signing
from smartspend.notifications.webhooks.events import EVENTS, TRIAL, body_of
from smartspend.outbound.destination import DestinationRefused
from smartspend.outbound.parcel import Parcel, target_of
from smartspend.outbound.service import Answer, Resolve, ServiceUnreachable, addresses_of, checked_addresses

SEND: Final = "webhooks.send"
WEBHOOKS_MAX: Final = 20
FORMER_SECRET_LIVES: Final = timedelta(hours=24)
LOG_DAYS: Final = 30
OVERDUE: Final = timedelta(minutes=15)
_GONE: Final = 410


class UnknownWebhook(NotFound):
    """There is no such webhook."""


class UnknownDelivery(NotFound):
    """There is no such delivery of this webhook."""


class TooManyWebhooks(Conflict):
    """There are as many webhooks as a household may have: remove one first."""


class UnknownEvent(Invalid):
    """There is no such event."""


class UnusableUrl(Invalid):
    """Nothing can be sent to this address."""


class WebhookIsOff(Conflict):
    """This webhook is turned off: turn it on first."""


async def check_url(url: str, *, at_home: bool, resolve: Resolve = addresses_of) -> None:
    """Raises `UnusableUrl` for an address that nothing would be sent to. One that has no address yet may get one."""
    try:
        target = target_of(url, at_home=at_home)
        await checked_addresses(target, home=at_home, resolve=resolve)
    except Unavailable:
        return
    except DestinationRefused as error:
        raise UnusableUrl(error.detail, errors=[FieldError("/url", error.detail)]) from None


def check_events(events: list[str]) -> list[str]:
    """The events, each once. Raises `UnknownEvent`."""
    unknown = next((one for one in events if one not in EVENTS), None)
    if unknown is not None:
        detail = f"“{unknown[:60]}” is no event. There are: {', '.join(EVENTS)}."
        raise UnknownEvent(detail, errors=[FieldError("/events", detail)])
    return list(dict.fromkeys(events))


async def create(scope: Scope, keys: KeyRing, *, name: str, url: str, events: list[str]) -> Row:
    """Keeps an endpoint; its secret is told this once. Raises `TooManyWebhooks`, `UnknownEvent`."""
    wanted = check_events(events)
    if len(await queries.all_(scope)) >= WEBHOOKS_MAX:
        raise TooManyWebhooks
    own, secret = uuid7(), signing.new_secret()
    row = {"id": own, "name": name, "url": url, "events": wanted}
    stored = await queries.insert(scope, {**row, "sealed": keys.seal(secret, _place(scope, own, "sealed"))})
    scope.announce(_changed(own))
    return {**(stored or row), "secret": signing.shown(secret)}


async def change(scope: Scope, webhook_id: UUID, changes: dict[str, Any]) -> Row:
    """Changes an endpoint. Raises `UnknownWebhook`, `UnknownEvent`."""
    row = await queries.one(scope, webhook_id, lock=True)
    if row is None:
        raise UnknownWebhook
    changed = {**row, **changes}
    changed["events"] = check_events(changed["events"])
    stored = await queries.update(scope, webhook_id, changed)
    scope.announce(_changed(webhook_id))
    return stored or changed


async def rotate(scope: Scope, keys: KeyRing, webhook_id: UUID) -> Row:
    """Gives an endpoint a new secret, told this once; the former one signs too for a day. Raises `UnknownWebhook`."""
    held = await queries.secrets(scope, webhook_id)
    if held is None:
        raise UnknownWebhook
    former = keys.open(bytes(held["sealed"]), _place(scope, webhook_id, "sealed"))
    secret = signing.new_secret()
    await queries.rotate(
        scope,
        webhook_id,
        keys.seal(secret, _place(scope, webhook_id, "sealed")),
        keys.seal(former, _place(scope, webhook_id, "former_sealed")),
        utc_now() + FORMER_SECRET_LIVES,
    )
    scope.announce(_changed(webhook_id))
    return {**(await queries.one(scope, webhook_id) or {}), "secret": signing.shown(secret)}


async def remove(scope: Scope, webhook_id: UUID) -> None:
    """Forgets an endpoint with its log. Raises `UnknownWebhook`."""
    if not await queries.remove(scope, webhook_id):
        raise UnknownWebhook
    scope.announce(_changed(webhook_id))


def _changed(webhook_id: UUID) -> Fact:
    return Fact("webhooks.changed", {"id": str(webhook_id)})


def _place(scope: Scope, webhook_id: UUID, column: str) -> Place:
    return Place(scope.household_id, "webhooks", column, str(webhook_id))


async def fan_out(scope: Scope, told: list[Fact]) -> int:
    """Writes down what endpoints hear of facts, in the transaction of these, and has it sent; gives its number."""
    heard = [fact for fact in told if fact.type in EVENTS]
    wanting = await queries.wanting(scope, sorted({fact.type for fact in heard})) if heard else []
    if not wanting:
        return 0
    at = utc_now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
    pairs = [(one["id"], fact) for fact in heard for one in wanting if fact.type in one["events"]]
    rows = [
        (own, webhook_id, fact.type, body_of(fact.type, fact.payload, at))
        for own, (webhook_id, fact) in zip(uuid7s(len(pairs)), pairs, strict=True)
    ]
    await queries.write_down(scope, rows)
    for row in rows:
        await _defer(scope, row[0], None)
    return len(rows)


async def _defer(scope: Scope, delivery_id: UUID, at: datetime | None) -> None:
    arguments = {"delivery_id": str(delivery_id)}
    await queue.follow_up(scope.connection, scope.household_id, SEND, arguments, at=at, one_by_one=False)


async def try_out(scope: Scope, webhook_id: UUID) -> UUID:
    """Has a message without meaning sent to an endpoint; gives its id. Raises `UnknownWebhook`, `WebhookIsOff`."""
    row = await queries.one(scope, webhook_id)
    if row is None:
        raise UnknownWebhook
    if not row["active"]:
        raise WebhookIsOff
    own, at = uuid7(), utc_now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
    await queries.write_down(scope, [(own, webhook_id, TRIAL, body_of(TRIAL, {"id": str(own)}, at))])
    await _defer(scope, own, None)
    return own


async def retry(scope: Scope, webhook_id: UUID, delivery_id: UUID) -> Row:
    """Has one delivery sent again, under its own id. Raises `UnknownDelivery`, `UnknownWebhook`, `WebhookIsOff`."""
    hook = await queries.one(scope, webhook_id)
    if hook is None:
        raise UnknownWebhook
    if not hook["active"]:
        raise WebhookIsOff
    row = await queries.once_more(scope, webhook_id, delivery_id)
    if row is None:
        raise UnknownDelivery
    await _defer(scope, delivery_id, None)
    return row


async def log(scope: Scope, webhook_id: UUID, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of an endpoint's deliveries, newest first. Raises `UnknownWebhook`, `InvalidCursor`."""
    if await queries.one(scope, webhook_id) is None:
        raise UnknownWebhook
    rows = await queries.log(scope, webhook_id, _key(cursor) if cursor else None, limit + 1)
    more = len(rows) > limit
    rows = rows[:limit]
    return {"items": rows, "next_cursor": to_cursor(rows[-1]["created_at"], rows[-1]["id"]) if more else None}


def _key(cursor: str) -> tuple[datetime, UUID]:
    at, own = from_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(at), UUID(own)
    except (TypeError, ValueError, AttributeError):
        raise InvalidCursor from None


async def send(desk: Desk, delivery_id: UUID) -> str | None:
    """Makes one attempt, if it is time for one; says in which state that leaves it, or None where nothing was done."""
    now = utc_now()
    async with desk.scope() as scope:
        if await queries.begin_attempt(scope, delivery_id, now) is None:
            due = await queries.waiting_until(scope, delivery_id)
            if due is not None and due > now:
                await _defer(scope, delivery_id, due)
            return None
    async with desk.scope() as scope:
        row = await queries.hold(scope, delivery_id, now)
        if row is None:
            return None
        if not row["active"]:
            ended = {"id": delivery_id, "state": "suppressed", "next_at": None, "status": None, "duration_ms": None}
            await queries.record(scope, {**ended, "problem": "The webhook is turned off.", "sent_at": None})
            return "suppressed"
        parcel = _parcel(scope, desk, row)
        started, answer, failure = time.monotonic(), None, None
        try:
            answer = await desk.client.deliver(parcel)
        except (ServiceUnreachable, DestinationRefused) as error:
            failure = error
        spent = round((time.monotonic() - started) * 1000)
        return await _settle(scope, row, answer, failure, spent)


def _parcel(scope: Scope, desk: Desk, row: Row) -> Parcel:
    keys, webhook_id = desk.keys(), row["webhook_id"]
    live = [keys.open(bytes(row["sealed"]), _place(scope, webhook_id, "sealed"))]
    if row["former_until"] is not None and row["former_until"] > utc_now():
        live.append(keys.open(bytes(row["former_sealed"]), _place(scope, webhook_id, "former_sealed")))
    body = row["body"].encode()
    message_id = f"msg_{row['id'].hex}"
    return Parcel(
        service="Webhook",
        url=row["url"],
        body=body,
        purpose=f"{row['type']} for {row['name']}",
        shown=row["body"],
        headers={
            "Content-Type": "application/json",
            **signing.headers(live, message_id, int(utc_now().timestamp()), body),
        },
        at_home=desk.settings.messages_at_home,
    )


async def _settle(scope: Scope, row: Row, answer: Answer | None, failure: DomainError | None, spent: int) -> str:
    now, webhook_id = utc_now(), row["webhook_id"]
    problem = failure.detail if failure else _problem(answer) if answer else None
    wait = None
    if problem and not (answer and answer.status == _GONE):
        told = retry_after(answer.headers, now) if answer else None
        jitter = random.random()  # noqa: S311  # no secret
        wait = pause(row["attempts"], WEBHOOK_PAUSES, told=told, jitter=jitter)
    state = "sent" if problem is None else "failed" if wait is not None else "dead"
    ended: dict[str, Any] = {"id": row["id"], "state": state, "problem": problem, "duration_ms": spent}
    ended |= {"status": answer.status if answer else None, "sent_at": now if state == "sent" else None}
    ended["next_at"] = now + timedelta(seconds=wait) if wait is not None else None
    await queries.record(scope, ended)
    if ended["next_at"] is not None:
        await _defer(scope, row["id"], ended["next_at"])
    if state == "dead":
        await _give_up(scope, row, gone=bool(answer and answer.status == _GONE))
    scope.announce(facts.webhook_delivered(webhook_id, row["id"], state))
    return state


def _problem(answer: Answer) -> str | None:
    if 200 <= answer.status < 300:
        return None
    if 300 <= answer.status < 400:
        return f"It answered {answer.status}: redirects are not followed."
    if answer.status == _GONE:
        return "It answered 410: it wants nothing any more."
    return f"It answered {answer.status}."


async def _give_up(scope: Scope, row: Row, *, gone: bool) -> None:
    """Turns an endpoint off that is gone, or took nothing for as long as one delivery was tried; tells its owner."""
    webhook_id = row["webhook_id"]
    if not gone and await queries.reached_since(scope, webhook_id, row["first_tried_at"]):
        return
    because = "It answered 410: it wants nothing any more." if gone else "It took nothing for three days."
    if await queries.stop(scope, webhook_id, because):
        scope.announce(facts.webhook_stopped(webhook_id, row["id"]))
        scope.announce(_changed(webhook_id))


async def sweep(desk: Desk) -> int:
    """Defers once more what should have been sent long ago, and gives its number; forgets what is old."""
    async with desk.scope() as scope:
        await queries.forget(scope, LOG_DAYS)
        found = await queries.overdue(scope, utc_now() - OVERDUE)
        for delivery_id in found:
            await _defer(scope, delivery_id, None)
        return len(found)
