"""SQL of messages, of the inbox, and of what people want to hear."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Row, Scope

_SHOWN = (
    "n.id, n.kind, n.topic, n.urgency, n.title, n.body, n.link, n.told AS values, n.created_at, d.read_at AS read_at"
)
_MINE = (
    "FROM deliveries d JOIN notifications n ON n.household_id = d.household_id AND n.id = d.notification_id "
    "WHERE d.household_id = current_household() AND d.person_id = %(person)s AND d.channel = 'inbox'"
)


async def insert(scope: Scope, row: dict[str, Any]) -> bool:
    """Writes a message down; says no where it was told before."""
    inserted = await scope.run(
        "INSERT INTO notifications (household_id, id, kind, topic, urgency, title, body, link, told, once_key) "
        "VALUES (current_household(), %(id)s, %(kind)s, %(topic)s, %(urgency)s, %(title)s, %(body)s, %(link)s, "
        "%(told)s, %(once_key)s) ON CONFLICT (household_id, once_key) DO NOTHING",
        {**row, "told": Jsonb(row["told"])},
    )
    return inserted > 0


async def inbox(
    scope: Scope,
    person_id: UUID,
    *,
    before: tuple[datetime, UUID] | None,
    topic: str | None,
    unread: bool,
    limit: int,
) -> list[Row]:
    """A person's messages older than the one that `before` names, newest first."""
    return await scope.all(
        f"SELECT {_SHOWN} {_MINE} AND (%(at)s::timestamptz IS NULL OR (n.created_at, n.id) < (%(at)s, %(id)s)) "
        "AND (%(topic)s::text IS NULL OR n.topic = %(topic)s) AND (NOT %(unread)s OR d.read_at IS NULL) "
        "ORDER BY n.created_at DESC, n.id DESC LIMIT %(limit)s",
        {
            "person": person_id,
            "at": before[0] if before else None,
            "id": before[1] if before else None,
            "topic": topic,
            "unread": unread,
            "limit": limit,
        },
    )


async def unread(scope: Scope, person_id: UUID) -> int:
    """How many messages a person has not read."""
    return int(await scope.value(f"SELECT count(*) {_MINE} AND d.read_at IS NULL", {"person": person_id}))


async def mark_read(scope: Scope, person_id: UUID, notification_id: UUID, at: datetime) -> Row | None:
    """Marks one message as read, where there is one; the first reading counts."""
    await scope.run(
        "UPDATE deliveries SET read_at = %s WHERE household_id = current_household() AND person_id = %s "
        "AND channel = 'inbox' AND notification_id = %s AND read_at IS NULL",
        [at, person_id, notification_id],
    )
    return await scope.one(
        f"SELECT {_SHOWN} {_MINE} AND d.notification_id = %(id)s", {"person": person_id, "id": notification_id}
    )


async def mark_all_read(scope: Scope, person_id: UUID, topic: str | None, at: datetime) -> int:
    """Marks every message, or those about one topic, as read, and says how many were not."""
    return await scope.run(
        "UPDATE deliveries d SET read_at = %(at)s FROM notifications n "
        "WHERE d.household_id = current_household() AND d.person_id = %(person)s AND d.channel = 'inbox' "
        "AND d.read_at IS NULL AND n.household_id = d.household_id AND n.id = d.notification_id "
        "AND (%(topic)s::text IS NULL OR n.topic = %(topic)s)",
        {"at": at, "person": person_id, "topic": topic},
    )


async def wishes(scope: Scope, person_id: UUID) -> Row:
    """What a person set: `preferences` and `manner`, each None where they set nothing."""
    row = await scope.one(
        "SELECT preferences, manner FROM notification_preferences "
        "WHERE household_id = current_household() AND person_id = %s",
        [person_id],
    )
    return row or {"preferences": None, "manner": None}


async def save_preferences(scope: Scope, person_id: UUID, values: dict[str, Any]) -> None:
    """Replaces what a person wants to hear of."""
    await scope.run(
        "INSERT INTO notification_preferences (household_id, person_id, preferences) "
        "VALUES (current_household(), %s, %s) ON CONFLICT (household_id, person_id) "
        "DO UPDATE SET preferences = excluded.preferences, updated_at = clock_timestamp()",
        [person_id, Jsonb(values)],
    )


async def save_manner(scope: Scope, person_id: UUID, values: dict[str, Any]) -> None:
    """Replaces how a person wants to be told."""
    await scope.run(
        "INSERT INTO notification_preferences (household_id, person_id, preferences, manner) "
        "VALUES (current_household(), %s, '{}', %s) ON CONFLICT (household_id, person_id) "
        "DO UPDATE SET manner = excluded.manner, updated_at = clock_timestamp()",
        [person_id, Jsonb(values)],
    )


async def members(scope: Scope) -> list[Row]:
    """Everybody of the household, with all that decides over which channels they hear of something."""
    return await scope.all(
        """
        SELECT m.person_id, p.email, coalesce(f.time_zone, 'UTC') AS time_zone, n.preferences, n.manner,
               (SELECT reason FROM mail_blocks b WHERE b.email_key = p.email_key) AS blocked,
               ARRAY(SELECT s.id FROM push_subscriptions s WHERE s.household_id = m.household_id
                     AND s.person_id = m.person_id ORDER BY s.id) AS devices,
               ARRAY(SELECT s.id FROM messengers s WHERE s.household_id = m.household_id
                     AND s.person_id = m.person_id ORDER BY s.id) AS messengers
        FROM memberships m
        JOIN people p ON p.id = m.person_id AND p.disabled_at IS NULL
        LEFT JOIN profiles f ON f.household_id = m.household_id AND f.person_id = m.person_id
        LEFT JOIN notification_preferences n ON n.household_id = m.household_id AND n.person_id = m.person_id
        WHERE m.household_id = current_household() ORDER BY m.person_id
        """
    )


async def crossing(scope: Scope, budget_id: UUID, period_start: date, threshold: int) -> Row | None:
    """A recorded crossing with its budget and the name of its category."""
    return await scope.one(
        """
        SELECT k.id, k.spent, coalesce(k.limit_minor, b.minor) AS limit_minor, b.currency, b.period,
               coalesce(b.name, c.name, 'Budget') AS name
        FROM budget_crossings k
        JOIN budgets b ON b.household_id = k.household_id AND b.id = k.budget_id
        LEFT JOIN categories c ON c.household_id = b.household_id AND c.id = b.category_id
        WHERE k.household_id = current_household() AND k.budget_id = %s AND k.period_start = %s AND k.threshold = %s
        """,
        [budget_id, period_start, threshold],
    )


async def budget_name(scope: Scope, budget_id: UUID) -> str | None:
    """What a budget is called, where there is one."""
    name: str | None = await scope.value(
        "SELECT coalesce(b.name, c.name, 'Budget') FROM budgets b "
        "LEFT JOIN categories c ON c.household_id = b.household_id AND c.id = b.category_id "
        "WHERE b.household_id = current_household() AND b.id = %s",
        [budget_id],
    )
    return name


async def ended_import(scope: Scope, import_id: UUID) -> Row | None:
    """A file's name, and how its import ended."""
    return await scope.one(
        "SELECT file_name, state, result, problem, job_id FROM imports "
        "WHERE household_id = current_household() AND id = %s",
        [import_id],
    )


async def email_of(scope: Scope, person_id: UUID) -> str | None:
    """The address of a member."""
    address: str | None = await scope.value(
        "SELECT p.email FROM people p JOIN memberships m ON m.person_id = p.id "
        "WHERE m.household_id = current_household() AND p.id = %s",
        [person_id],
    )
    return address


async def webhook_name(scope: Scope, webhook_id: UUID, delivery_id: UUID) -> Row | None:
    """What an endpoint is called, and what went wrong with one delivery."""
    return await scope.one(
        "SELECT w.name, coalesce(w.stopped_because, d.problem) AS detail FROM webhooks w "
        "JOIN webhook_deliveries d ON d.household_id = w.household_id AND d.webhook_id = w.id "
        "WHERE w.household_id = current_household() AND w.id = %s AND d.id = %s",
        [webhook_id, delivery_id],
    )
