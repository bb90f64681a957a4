"""The inbox: written once for each thing that happened, read, and switched off by those who do not want it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import FieldError, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.notifications import facts, queries, wording
from smartspend.notifications.wording import Message


class UnknownNotification(NotFound):
    """There is no such notification."""


async def inbox(scope: Scope, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of the inbox, newest first. Raises `InvalidCursor`."""
    rows = await queries.inbox(scope, _key(cursor) if cursor else None, limit + 1)
    more = len(rows) > limit
    rows = rows[:limit]
    following = to_cursor(rows[-1]["created_at"], rows[-1]["id"]) if more else None
    return {"items": rows, "next_cursor": following, "unread": await queries.unread(scope)}


def _key(cursor: str) -> tuple[datetime, UUID]:
    at, own = from_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(at), UUID(own)
    except (TypeError, ValueError, AttributeError):
        raise InvalidCursor(errors=[FieldError("/cursor", "not a cursor that was given out")]) from None


async def mark_read(scope: Scope, notification_id: UUID) -> Row:
    """Marks one message as read. Raises `UnknownNotification`."""
    row = await queries.mark_read(scope, notification_id)
    if row is None:
        raise UnknownNotification
    scope.announce(facts.read(notification_id))
    return row


async def mark_all_read(scope: Scope) -> None:
    """Marks every message as read."""
    if await queries.mark_all_read(scope):
        scope.announce(facts.read(None))


async def tell_of_crossing(scope: Scope, budget_id: UUID, period_start: date, threshold: int) -> bool:
    """Tells that a budget's threshold (in per cent) was reached; says whether that was news."""
    row = await queries.crossing(scope, budget_id, period_start, threshold)
    if row is None:
        return False
    message = wording.budget_alert(
        name=row["name"],
        threshold=threshold,
        spent=row["spent"],
        limit=row["limit_minor"],
        currency=row["currency"],
        period=row["period"],
        start=period_start,
    )
    return await _tell(scope, message, f"crossing:{row['id']}")


async def tell_of_import(scope: Scope, import_id: UUID) -> bool:
    """Tells how an import ended; says whether that was news."""
    row = await queries.ended_import(scope, import_id)
    if row is None or row["state"] not in {"done", "failed"}:
        return False
    if row["state"] == "done":
        message = wording.import_finished(row["file_name"], row["result"] or {})
    else:
        message = wording.import_failed(row["file_name"], row["problem"] or {})
    return await _tell(scope, message, f"import:{import_id}:{row['job_id']}:{row['state']}")


async def _tell(scope: Scope, message: Message, once_key: str) -> bool:
    if not await queries.anyone_wants(scope, message.topic):
        return False
    notification_id = uuid7()
    if not await queries.insert(scope, notification_id, message, once_key):
        return False
    scope.announce(facts.created(notification_id, message.kind))
    return True
