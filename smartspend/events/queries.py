"""SQL of facts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from smartspend.events.fact import Fact

CHANNEL = "smartspend_facts"


async def append(connection: psycopg.AsyncConnection[Any], household_id: UUID, facts: list[Fact]) -> None:
    """Writes facts as the last statement of a transaction.

    The lock is kept until the commit has become visible, so a household's `seq` is its order of commits: a reader that
    has seen n has seen everything below n, however long another transaction takes.
    """
    await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 7))", [str(household_id)])
    await connection.execute(
        "INSERT INTO facts (household_id, type, payload, at) "
        "SELECT %s, type, payload, clock_timestamp() FROM unnest(%s::text[], %s::jsonb[]) AS told (type, payload)",
        [household_id, [fact.type for fact in facts], [Jsonb(fact.payload) for fact in facts]],
    )


async def after(connection: psycopg.AsyncConnection[Any], seq: int, limit: int) -> list[dict[str, Any]]:
    """The current household's facts after `seq`, oldest first, at most `limit`."""
    cursor = await connection.execute(
        "SELECT seq, type, payload, at FROM facts "
        "WHERE household_id = current_household() AND seq > %s ORDER BY seq LIMIT %s",
        [seq, limit],
    )
    return await cursor.fetchall()


async def newest(connection: psycopg.AsyncConnection[Any]) -> int:
    """The current household's last `seq`, 0 where nothing happened yet."""
    cursor = await connection.execute(
        "SELECT coalesce(max(seq), 0) AS seq FROM facts WHERE household_id = current_household()"
    )
    row = await cursor.fetchone()
    return int(row["seq"]) if row else 0


async def forget(connection: psycopg.AsyncConnection[Any], days: int) -> int:
    """Removes the current household's facts older than `days`, and says how many."""
    cursor = await connection.execute(
        "DELETE FROM facts WHERE household_id = current_household() AND at < now() - make_interval(days => %s)", [days]
    )
    return cursor.rowcount
