"""Sending: each delivery once, whatever dies on the way.

An attempt is counted before it is made and judged after it, with the row locked in between: the lock goes with the
worker that holds it. What died in between is tried again under the same key, by which the service on the other side
knows it: the delivery's id.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Final, TypeAlias
from uuid import UUID

import structlog

from smartspend.db.sealing import KeyRing
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import utc_now
from smartspend.notifications import facts
from smartspend.notifications.backoff import MESSAGE_PAUSES, pause
from smartspend.notifications.deliveries import queries
from smartspend.notifications.deliveries.plan import Manner
from smartspend.notifications.desk import Desk
from smartspend.notifications.mail import service as mail
from smartspend.notifications.message import Item, Message
from smartspend.notifications.messengers import service as messengers
from smartspend.notifications.outcome import Outcome, never
from smartspend.notifications.push import service as push
from smartspend.notifications.telling.service import AMOUNTS, REPORTS, defer_digest, defer_sending
from smartspend.outbound.service import Client
from smartspend.settings import Settings

KEYS_REMEMBERED: Final = timedelta(hours=23)
"""How long after its first attempt a message may still be tried: mail services remember its key for a day."""
OVERDUE: Final = timedelta(minutes=15)

log = structlog.get_logger(__name__)


async def send(desk: Desk, delivery_id: UUID) -> str | None:
    """Makes one attempt, if it is time for one; says in which state that leaves it, or None where nothing was done."""
    now = utc_now()
    async with desk.scope() as scope:
        begun = await queries.begin_attempt(scope, delivery_id, now)
        if begun is None:
            due = await queries.waiting_until(scope, delivery_id)
            if due is not None and due > now:
                # It was put off after this job was deferred, or the clock was set back.
                await defer_sending(scope, delivery_id, due)
            return None
    async with desk.scope() as scope:
        row = await queries.hold(scope, delivery_id, now)
        if row is None:
            return None
        held = Manner.of(row["manner"], row["time_zone"]).held_until(now, row["urgency"])
        if held is not None:
            await queries.postpone(scope, delivery_id, held)
            await defer_sending(scope, delivery_id, held)
            return "queued"
        late = row["attempts"] > 1 and now - row["first_tried_at"] >= KEYS_REMEMBERED
        outcome = never("It was tried for a day.") if late else await _attempt(desk, scope, row)
        return await _settle(scope, row, outcome, utc_now())


_Way: TypeAlias = Callable[[Settings, KeyRing, Client, Scope, Message], Awaitable[Outcome]]
_WAYS: Final[dict[str, _Way]] = {"email": mail.send, "push": push.send, "messenger": messengers.send}


async def _attempt(desk: Desk, scope: Scope, row: Row) -> Outcome:
    items = [_item(one) for one in (row, *await queries.collected(scope, row["id"]))]
    message = Message(
        delivery_id=row["id"],
        household_id=desk.household_id,
        person_id=row["person_id"],
        address=row["email"],
        person_name=row["person_name"],
        topic=row["topic"],
        urgency=row["urgency"],
        target=row["target"],
        written_at=row["created_at"],
        amounts_in_push=Manner.of(row["manner"], row["time_zone"]).amounts_in_push,
        blocked=row["blocked"],
        items=tuple(items),
    )
    return await _WAYS[row["channel"]](desk.settings, desk.keys(), desk.client, scope, message)


def _item(row: Row) -> Item:
    kind = row["kind"]
    report = str(row["told"]["month"]) if kind in REPORTS else None
    return Item(row["title"], row["body"], row["link"], amounts=kind in AMOUNTS, report=report)


async def _settle(scope: Scope, row: Row, outcome: Outcome, now: datetime) -> str:
    wait = None
    if outcome.end == "again" and now - (row["first_tried_at"] or now) < KEYS_REMEMBERED:
        jitter = random.random()  # noqa: S311  # no secret
        wait = pause(row["attempts"], MESSAGE_PAUSES, told=outcome.retry_after, jitter=jitter)
    state = "sent" if outcome.end == "sent" else "dead" if wait is None else "failed"
    next_at = now + timedelta(seconds=wait) if wait is not None else None
    ended: dict[str, Any] = {"id": row["id"], "state": state, "next_at": next_at, "problem": outcome.problem}
    ended |= {"receipt": outcome.receipt, "sent_at": now if state == "sent" else None}
    await queries.record(scope, ended)
    if next_at is not None:
        await defer_sending(scope, row["id"], next_at)
    if state == "dead":
        log.warning("a message was given up", delivery=str(row["id"]), channel=row["channel"], problem=outcome.problem)
    scope.announce(facts.delivered(row["id"], row["channel"], state))
    return state


async def gather(desk: Desk, person_id: UUID, channel: str) -> int:
    """Puts what waits for a digest that is due into one message for each target; gives the number of those."""
    now = utc_now()
    async with desk.scope() as scope:
        by_target: dict[str, list[UUID]] = {}
        for row in await queries.due_for_digest(scope, person_id, channel, now):
            by_target.setdefault(row["target"], []).append(row["id"])
        for ids in by_target.values():
            await queries.collect(scope, ids[0], ids)
            await defer_sending(scope, ids[0], None)
        return len(by_target)


async def sweep(desk: Desk) -> int:
    """Defers once more what should have been sent long ago, and gives its number: nothing waits for ever."""
    async with desk.scope() as scope:
        found = await queries.overdue(scope, utc_now() - OVERDUE)
        for row in found:
            if row["state"] == "digest":
                await defer_digest(scope, row["person_id"], row["channel"], None)
            else:
                await defer_sending(scope, row["id"], None)
        return len(found)
