"""SQL of deliveries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from smartspend.identity.scope import Row, Scope

_OPEN = "('queued', 'failed')"


async def insert(scope: Scope, rows: Sequence[dict[str, Any]]) -> list[Row]:
    """Writes deliveries down, each once for its message, member, channel and target; gives those that are new."""
    if not rows:
        return []
    return await scope.all(
        """
        INSERT INTO deliveries (household_id, id, notification_id, person_id, channel, target, state, next_at, problem,
                                sent_at)
        SELECT current_household(), id, notification_id, person_id, channel, target, state, next_at, problem,
               CASE WHEN state = 'sent' THEN clock_timestamp() END
        FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::text[], %s::text[], %s::text[], %s::timestamptz[],
                    %s::text[])
            AS r (id, notification_id, person_id, channel, target, state, next_at, problem)
        ON CONFLICT (household_id, notification_id, person_id, channel, target) DO NOTHING
        RETURNING id, person_id, channel, state, next_at
        """,
        [
            [row[name] for row in rows]
            for name in ("id", "notification_id", "person_id", "channel", "target", "state", "next_at", "problem")
        ],
    )


async def begin_attempt(scope: Scope, delivery_id: UUID, now: datetime) -> Row | None:
    """Counts an attempt that is due, before it is made; None where it is not due or not open any more."""
    return await scope.one(
        "UPDATE deliveries SET attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, %(now)s) "
        "WHERE household_id = current_household() AND id = ("
        f"SELECT id FROM deliveries WHERE household_id = current_household() AND id = %(id)s AND state IN {_OPEN} "
        "AND (next_at IS NULL OR next_at <= %(now)s) FOR UPDATE SKIP LOCKED) RETURNING attempts",
        {"id": delivery_id, "now": now},
    )


async def waiting_until(scope: Scope, delivery_id: UUID) -> datetime | None:
    """When an open delivery is due, where it waits for a time."""
    due: datetime | None = await scope.value(
        f"SELECT next_at FROM deliveries WHERE household_id = current_household() AND id = %s AND state IN {_OPEN}",
        [delivery_id],
    )
    return due


async def hold(scope: Scope, delivery_id: UUID, now: datetime) -> Row | None:
    """A delivery that is due, with its message and its person's wishes, locked: nobody else sends it meanwhile."""
    return await scope.one(
        f"""
        SELECT d.id, d.notification_id, d.person_id, d.channel, d.target, d.attempts, d.first_tried_at,
               n.kind, n.topic, n.urgency, n.title, n.body, n.link, n.told, n.created_at,
               p.email, p.name AS person_name, coalesce(f.time_zone, 'UTC') AS time_zone, w.manner,
               (SELECT reason FROM mail_blocks b WHERE b.email_key = p.email_key) AS blocked
        FROM deliveries d
        JOIN notifications n ON n.household_id = d.household_id AND n.id = d.notification_id
        JOIN people p ON p.id = d.person_id
        LEFT JOIN profiles f ON f.household_id = d.household_id AND f.person_id = d.person_id
        LEFT JOIN notification_preferences w ON w.household_id = d.household_id AND w.person_id = d.person_id
        WHERE d.household_id = current_household() AND d.id = %s AND d.state IN {_OPEN}
          AND (d.next_at IS NULL OR d.next_at <= %s)
        FOR UPDATE OF d SKIP LOCKED
        """,
        [delivery_id, now],
    )


async def collected(scope: Scope, digest_id: UUID) -> list[Row]:
    """The messages that a digest brings, oldest first."""
    return await scope.all(
        "SELECT n.title, n.body, n.link, n.kind, n.told FROM deliveries d "
        "JOIN notifications n ON n.household_id = d.household_id AND n.id = d.notification_id "
        "WHERE d.household_id = current_household() AND d.digest_id = %s AND d.id <> d.digest_id "
        "ORDER BY n.created_at, n.id",
        [digest_id],
    )


async def record(scope: Scope, row: dict[str, Any]) -> None:
    """What became of an attempt; what a digest brings shares its end."""
    await scope.run(
        "UPDATE deliveries SET state = %(state)s, next_at = %(next_at)s, problem = %(problem)s, "
        "receipt = coalesce(%(receipt)s, receipt), sent_at = %(sent_at)s "
        "WHERE household_id = current_household() AND (id = %(id)s "
        "OR (digest_id = %(id)s AND %(state)s IN ('sent', 'dead', 'suppressed')))",
        row,
    )


async def postpone(scope: Scope, delivery_id: UUID, until: datetime) -> None:
    """Has an open delivery wait; the attempt that found it too early does not count."""
    await scope.run(
        "UPDATE deliveries SET next_at = %s, attempts = attempts - 1, "
        "first_tried_at = CASE WHEN attempts > 1 THEN first_tried_at END "
        "WHERE household_id = current_household() AND id = %s",
        [until, delivery_id],
    )


async def due_for_digest(scope: Scope, person_id: UUID, channel: str, now: datetime) -> list[Row]:
    """Deliveries that wait for a digest that is due, locked, oldest first."""
    return await scope.all(
        "SELECT id, notification_id, target FROM deliveries WHERE household_id = current_household() "
        "AND person_id = %s AND channel = %s AND state = 'digest' AND digest_id IS NULL AND next_at <= %s "
        "ORDER BY created_at, id FOR UPDATE",
        [person_id, channel, now],
    )


async def collect(scope: Scope, digest_id: UUID, delivery_ids: list[UUID]) -> None:
    """Puts deliveries into a digest: its first one carries the others."""
    await scope.run(
        "UPDATE deliveries SET digest_id = %(digest)s, "
        "state = CASE WHEN id = %(digest)s THEN 'queued' ELSE state END, "
        "next_at = CASE WHEN id = %(digest)s THEN NULL ELSE next_at END "
        "WHERE household_id = current_household() AND id = ANY (%(ids)s)",
        {"digest": digest_id, "ids": delivery_ids},
    )


async def overdue(scope: Scope, before: datetime) -> list[Row]:
    """Open deliveries that were due some time ago."""
    return await scope.all(
        "SELECT id, person_id, channel, state FROM deliveries WHERE household_id = current_household() "
        "AND state IN ('queued', 'failed', 'digest') AND (digest_id IS NULL OR digest_id = id) "
        "AND coalesce(next_at, created_at) < %s ORDER BY id LIMIT 1000",
        [before],
    )


async def log(scope: Scope, person_id: UUID, limit: int) -> list[Row]:
    """A person's last deliveries over channels that leave the product, newest first."""
    return await scope.all(
        "SELECT d.id, d.channel, d.target, d.state, d.attempts, d.next_at, d.problem, d.created_at, d.sent_at, "
        "n.kind, n.topic, n.title FROM deliveries d "
        "JOIN notifications n ON n.household_id = d.household_id AND n.id = d.notification_id "
        "WHERE d.household_id = current_household() AND d.person_id = %s AND d.channel <> 'inbox' "
        "ORDER BY d.created_at DESC, d.id DESC LIMIT %s",
        [person_id, limit],
    )


async def suppress(scope: Scope, person_id: UUID, channel: str, target: str, problem: str) -> int:
    """Ends what is still open for a device, a messenger or an address that is gone."""
    return await scope.run(
        "UPDATE deliveries SET state = 'suppressed', next_at = NULL, problem = %s "
        "WHERE household_id = current_household() AND person_id = %s AND channel = %s AND target = %s "
        "AND state IN ('queued', 'failed', 'digest')",
        [problem, person_id, channel, target],
    )
