"""SQL of the inbox."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Row, Scope
from smartspend.notifications.wording import Message

_COLUMNS = "id, kind, title, body, link, created_at, read_at"


async def insert(scope: Scope, notification_id: UUID, message: Message, once_key: str) -> bool:
    """Puts a message in the inbox; says no where it was told before."""
    inserted = await scope.run(
        "INSERT INTO notifications (household_id, id, kind, title, body, link, once_key) "
        "VALUES (current_household(), %s, %s, %s, %s, %s, %s) ON CONFLICT (household_id, once_key) DO NOTHING",
        [notification_id, message.kind, message.title, message.body, message.link, once_key],
    )
    return inserted > 0


async def inbox(scope: Scope, before: tuple[datetime, UUID] | None, limit: int) -> list[Row]:
    """Messages older than the one that `before` names, newest first."""
    return await scope.all(
        f"SELECT {_COLUMNS} FROM notifications WHERE household_id = current_household() "
        "AND (%(at)s::timestamptz IS NULL OR (created_at, id) < (%(at)s, %(id)s)) "
        "ORDER BY created_at DESC, id DESC LIMIT %(limit)s",
        {"at": before[0] if before else None, "id": before[1] if before else None, "limit": limit},
    )


async def unread(scope: Scope) -> int:
    """How many messages nobody has read."""
    return int(
        await scope.value(
            "SELECT count(*) FROM notifications WHERE household_id = current_household() AND read_at IS NULL"
        )
    )


async def mark_read(scope: Scope, notification_id: UUID) -> Row | None:
    """Marks one message as read, where there is one; the first reading counts."""
    return await scope.one(
        "UPDATE notifications SET read_at = coalesce(read_at, clock_timestamp()) "
        f"WHERE household_id = current_household() AND id = %s RETURNING {_COLUMNS}",
        [notification_id],
    )


async def mark_all_read(scope: Scope) -> int:
    """Marks every message as read, and says how many were not."""
    return await scope.run(
        "UPDATE notifications SET read_at = clock_timestamp() "
        "WHERE household_id = current_household() AND read_at IS NULL"
    )


async def preferences(scope: Scope, person_id: UUID) -> dict[str, Any]:
    """What a person set; nothing where they set nothing."""
    stored = await scope.value(
        "SELECT preferences FROM notification_preferences WHERE household_id = current_household() AND person_id = %s",
        [person_id],
    )
    return stored or {}


async def save_preferences(scope: Scope, person_id: UUID, values: dict[str, Any]) -> None:
    """Replaces what a person set."""
    await scope.run(
        "INSERT INTO notification_preferences (household_id, person_id, preferences) "
        "VALUES (current_household(), %s, %s) ON CONFLICT (household_id, person_id) "
        "DO UPDATE SET preferences = excluded.preferences, updated_at = clock_timestamp()",
        [person_id, Jsonb(values)],
    )


async def anyone_wants(scope: Scope, topic: str) -> bool:
    """Whether a member of the household wants messages about a topic in the inbox; who set nothing does."""
    return bool(
        await scope.value(
            """
            SELECT EXISTS (
                SELECT FROM profiles p
                LEFT JOIN notification_preferences n ON n.household_id = p.household_id AND n.person_id = p.person_id
                WHERE p.household_id = current_household()
                  AND coalesce((n.preferences -> %s::text ->> 'inbox')::boolean, true))
            """,
            [topic],
        )
    )


async def crossing(scope: Scope, budget_id: UUID, period_start: date, threshold: int) -> Row | None:
    """A recorded crossing with its budget and the name of its category."""
    return await scope.one(
        """
        SELECT k.id, k.spent, b.minor AS limit_minor, b.currency, b.period, coalesce(b.name, c.name, 'Budget') AS name
        FROM budget_crossings k
        JOIN budgets b ON b.household_id = k.household_id AND b.id = k.budget_id
        LEFT JOIN categories c ON c.household_id = b.household_id AND c.id = b.category_id
        WHERE k.household_id = current_household() AND k.budget_id = %s AND k.period_start = %s AND k.threshold = %s
        """,
        [budget_id, period_start, threshold],
    )


async def ended_import(scope: Scope, import_id: UUID) -> Row | None:
    """A file's name, and how its import ended."""
    return await scope.one(
        "SELECT file_name, state, result, problem, job_id FROM imports "
        "WHERE household_id = current_household() AND id = %s",
        [import_id],
    )
