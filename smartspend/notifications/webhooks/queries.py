"""SQL of webhooks and of what was sent to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from smartspend.identity.scope import Row, Scope

_SHOWN = "id, name, url, events, active, stopped_because, former_until, created_at, updated_at"
_LOG = (
    "id, webhook_id, type, body, state, attempts, next_at, status, duration_ms, problem, created_at, first_tried_at, "
    "sent_at"
)
_OPEN = "('queued', 'failed')"


async def insert(scope: Scope, row: dict[str, Any]) -> Row | None:
    """Keeps an endpoint."""
    return await scope.one(
        "INSERT INTO webhooks (household_id, id, name, url, events, sealed) "
        f"VALUES (current_household(), %(id)s, %(name)s, %(url)s, %(events)s, %(sealed)s) RETURNING {_SHOWN}",
        row,
    )


async def all_(scope: Scope) -> list[Row]:
    """Every endpoint, oldest first, with how the last attempt of each ended."""
    return await scope.all(
        f"SELECT {_SHOWN}, (SELECT d.state FROM webhook_deliveries d WHERE d.household_id = w.household_id "
        "AND d.webhook_id = w.id ORDER BY d.created_at DESC, d.id DESC LIMIT 1) AS last_state "
        "FROM webhooks w WHERE household_id = current_household() ORDER BY created_at, id"
    )


async def one(scope: Scope, webhook_id: UUID, *, lock: bool = False) -> Row | None:
    """An endpoint as people see it, held until this transaction ends where it is to be changed."""
    held = " FOR UPDATE" if lock else ""
    return await scope.one(
        f"SELECT {_SHOWN} FROM webhooks WHERE household_id = current_household() AND id = %s{held}", [webhook_id]
    )


async def secrets(scope: Scope, webhook_id: UUID) -> Row | None:
    """An endpoint's sealed secrets, locked."""
    return await scope.one(
        "SELECT sealed, former_sealed, former_until FROM webhooks "
        "WHERE household_id = current_household() AND id = %s FOR UPDATE",
        [webhook_id],
    )


async def update(scope: Scope, webhook_id: UUID, row: dict[str, Any]) -> Row | None:
    """Changes an endpoint; one that is turned on again starts afresh."""
    return await scope.one(
        "UPDATE webhooks SET name = %(name)s, url = %(url)s, events = %(events)s, active = %(active)s, "
        "stopped_because = CASE WHEN %(active)s THEN NULL ELSE stopped_because END, updated_at = clock_timestamp() "
        f"WHERE household_id = current_household() AND id = %(id)s RETURNING {_SHOWN}",
        {**row, "id": webhook_id},
    )


async def rotate(scope: Scope, webhook_id: UUID, sealed: bytes, former: bytes, until: datetime) -> None:
    """Puts a new secret in front of the one that held so far."""
    await scope.run(
        "UPDATE webhooks SET sealed = %s, former_sealed = %s, former_until = %s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %s",
        [sealed, former, until, webhook_id],
    )


async def stop(scope: Scope, webhook_id: UUID, because: str) -> bool:
    """Turns an endpoint off, and ends what waits for it; says no where it was off."""
    stopped = await scope.run(
        "UPDATE webhooks SET active = false, stopped_because = %s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %s AND active",
        [because, webhook_id],
    )
    await scope.run(
        "UPDATE webhook_deliveries SET state = 'suppressed', next_at = NULL, problem = %s "
        f"WHERE household_id = current_household() AND webhook_id = %s AND state IN {_OPEN}",
        [because, webhook_id],
    )
    return stopped > 0


async def remove(scope: Scope, webhook_id: UUID) -> bool:
    """Forgets an endpoint with its log."""
    removed = await scope.run("DELETE FROM webhooks WHERE household_id = current_household() AND id = %s", [webhook_id])
    return removed > 0


async def wanting(scope: Scope, types: Sequence[str]) -> list[Row]:
    """Endpoints that want to hear of any of these types of facts."""
    return await scope.all(
        "SELECT id, events FROM webhooks WHERE household_id = current_household() AND active AND events && %s::text[]",
        [list(types)],
    )


async def write_down(scope: Scope, rows: Sequence[tuple[UUID, UUID, str, str]]) -> None:
    """Deliveries that are due: id, endpoint, type and body of each."""
    await scope.run(
        "INSERT INTO webhook_deliveries (household_id, id, webhook_id, type, body, created_at) "
        "SELECT current_household(), id, webhook_id, type, body, clock_timestamp() "
        "FROM unnest(%s::uuid[], %s::uuid[], %s::text[], %s::text[]) AS r (id, webhook_id, type, body)",
        [[row[place] for row in rows] for place in range(4)],
    )


async def begin_attempt(scope: Scope, delivery_id: UUID, now: datetime) -> Row | None:
    """Counts an attempt that is due, before it is made; None where it is not due or not open any more."""
    return await scope.one(
        "UPDATE webhook_deliveries SET attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, %(now)s) "
        "WHERE household_id = current_household() AND id = ("
        f"SELECT id FROM webhook_deliveries WHERE household_id = current_household() AND id = %(id)s "
        f"AND state IN {_OPEN} AND (next_at IS NULL OR next_at <= %(now)s) FOR UPDATE SKIP LOCKED) RETURNING attempts",
        {"id": delivery_id, "now": now},
    )


async def waiting_until(scope: Scope, delivery_id: UUID) -> datetime | None:
    """When an open delivery is due, where it waits for a time."""
    due: datetime | None = await scope.value(
        "SELECT next_at FROM webhook_deliveries WHERE household_id = current_household() AND id = %s "
        f"AND state IN {_OPEN}",
        [delivery_id],
    )
    return due


async def hold(scope: Scope, delivery_id: UUID, now: datetime) -> Row | None:
    """A delivery that is due, with its endpoint, locked: nobody else sends it meanwhile."""
    return await scope.one(
        "SELECT d.id, d.webhook_id, d.type, d.body, d.attempts, d.first_tried_at, w.url, w.name, w.active, w.sealed, "
        "w.former_sealed, w.former_until FROM webhook_deliveries d "
        "JOIN webhooks w ON w.household_id = d.household_id AND w.id = d.webhook_id "
        f"WHERE d.household_id = current_household() AND d.id = %s AND d.state IN {_OPEN} "
        "AND (d.next_at IS NULL OR d.next_at <= %s) FOR UPDATE OF d SKIP LOCKED",
        [delivery_id, now],
    )


async def record(scope: Scope, row: dict[str, Any]) -> None:
    """What became of an attempt."""
    await scope.run(
        "UPDATE webhook_deliveries SET state = %(state)s, next_at = %(next_at)s, status = %(status)s, "
        "duration_ms = %(duration_ms)s, problem = %(problem)s, sent_at = %(sent_at)s "
        "WHERE household_id = current_household() AND id = %(id)s",
        row,
    )


async def reached_since(scope: Scope, webhook_id: UUID, since: datetime) -> bool:
    """Whether an endpoint took anything since an instant."""
    return bool(
        await scope.value(
            "SELECT EXISTS (SELECT FROM webhook_deliveries WHERE household_id = current_household() "
            "AND webhook_id = %s AND sent_at >= %s)",
            [webhook_id, since],
        )
    )


async def log(scope: Scope, webhook_id: UUID, before: tuple[datetime, UUID] | None, limit: int) -> list[Row]:
    """An endpoint's deliveries older than the one that `before` names, newest first."""
    return await scope.all(
        f"SELECT {_LOG} FROM webhook_deliveries WHERE household_id = current_household() AND webhook_id = %(webhook)s "
        "AND (%(at)s::timestamptz IS NULL OR (created_at, id) < (%(at)s, %(id)s)) "
        "ORDER BY created_at DESC, id DESC LIMIT %(limit)s",
        {
            "webhook": webhook_id,
            "at": before[0] if before else None,
            "id": before[1] if before else None,
            "limit": limit,
        },
    )


async def once_more(scope: Scope, webhook_id: UUID, delivery_id: UUID) -> Row | None:
    """Has a delivery tried again at once, whatever became of it; None where there is no such."""
    return await scope.one(
        "UPDATE webhook_deliveries SET state = 'queued', next_at = NULL, attempts = 0, first_tried_at = NULL "
        f"WHERE household_id = current_household() AND webhook_id = %s AND id = %s RETURNING {_LOG}",
        [webhook_id, delivery_id],
    )


async def overdue(scope: Scope, before: datetime) -> list[UUID]:
    """Open deliveries that were due some time ago."""
    rows = await scope.all(
        f"SELECT id FROM webhook_deliveries WHERE household_id = current_household() AND state IN {_OPEN} "
        "AND coalesce(next_at, created_at) < %s ORDER BY id LIMIT 1000",
        [before],
    )
    return [row["id"] for row in rows]


async def forget(scope: Scope, days: int) -> int:
    """Removes the log of deliveries that ended so many days ago."""
    return await scope.run(
        "DELETE FROM webhook_deliveries WHERE household_id = current_household() AND state NOT IN ('queued', 'failed') "
        "AND created_at < now() - make_interval(days => %s)",
        [days],
    )
