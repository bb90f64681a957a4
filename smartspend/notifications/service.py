"""The inbox of each person, what they want to hear of and how, and trying a channel out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Conflict, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.notifications import facts, queries, wording
from smartspend.notifications.deliveries import queries as deliveries
from smartspend.notifications.deliveries.plan import Planned
from smartspend.notifications.telling.service import write_down

LOG_LENGTH: Final = 50
_CHANNEL_WORDS: Final = {"email": "e-mail", "push": "push", "messenger": "this messenger"}


class UnknownNotification(NotFound):
    """There is no such notification."""


class NothingToTry(Conflict):
    """There is nothing to send a message to over this channel."""


async def inbox(
    scope: Scope, person_id: UUID, *, cursor: str | None, topic: str | None, unread: bool, limit: int
) -> dict[str, Any]:
    """A page of a person's inbox, newest first. Raises `InvalidCursor`."""
    before = _key(cursor) if cursor else None
    rows = await queries.inbox(scope, person_id, before=before, topic=topic, unread=unread, limit=limit + 1)
    more = len(rows) > limit
    rows = rows[:limit]
    following = to_cursor(rows[-1]["created_at"], rows[-1]["id"]) if more else None
    return {"items": rows, "next_cursor": following, "unread": await queries.unread(scope, person_id)}


def _key(cursor: str) -> tuple[datetime, UUID]:
    at, own = from_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(at), UUID(own)
    except (TypeError, ValueError, AttributeError):
        raise InvalidCursor from None


async def mark_read(scope: Scope, person_id: UUID, notification_id: UUID) -> Row:
    """Marks one message as read. Raises `UnknownNotification`."""
    row = await queries.mark_read(scope, person_id, notification_id, utc_now())
    if row is None:
        raise UnknownNotification
    scope.announce(facts.read(notification_id))
    return row


async def mark_all_read(scope: Scope, person_id: UUID, topic: str | None) -> None:
    """Marks every message, or those about one topic, as read."""
    if await queries.mark_all_read(scope, person_id, topic, utc_now()):
        scope.announce(facts.read(None))


async def save_preferences(scope: Scope, person_id: UUID, values: dict[str, Any]) -> None:
    """Replaces what a person wants to hear of."""
    await queries.save_preferences(scope, person_id, values)
    scope.announce(facts.settings_changed())


async def save_manner(scope: Scope, person_id: UUID, values: dict[str, Any]) -> None:
    """Replaces how a person wants to be told."""
    await queries.save_manner(scope, person_id, values)
    scope.announce(facts.settings_changed())


async def try_out(scope: Scope, person_id: UUID, channel: str, target: UUID | None, *, mail: bool) -> list[UUID]:
    """Has a message sent over one channel, quiet hours or not; gives the ids of its deliveries. Raises `NothingToTry`.

    `target` is one device or messenger; without it, each of the person's is tried.
    """
    member = next(row for row in await queries.members(scope) if row["person_id"] == person_id)
    known = {
        "email": [""] if mail and not member["blocked"] else [],
        "push": [str(one) for one in member["devices"]],
        "messenger": [str(one) for one in member["messengers"]],
    }
    targets = [one for one in known[channel] if target is None or one == str(target)]
    if not targets:
        raise NothingToTry
    told = {"channel": _CHANNEL_WORDS[channel]}
    title, body = wording.trial(told)
    own = uuid7()
    row = {"id": own, "kind": "test", "topic": "test", "urgency": "high", "title": title, "body": body, "link": None}
    await queries.insert(scope, {**row, "told": told, "once_key": f"test:{own}"})
    return await write_down(scope, own, [(person_id, Planned(channel, one, "queued")) for one in targets])


async def log(scope: Scope, person_id: UUID) -> list[Row]:
    """A person's last deliveries over channels that leave the product."""
    return await deliveries.log(scope, person_id, LOG_LENGTH)
