"""SQL of the face of jobs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg

_SHOWN = "id, kind, state, done, total, result, problem, created_at, started_at, finished_at"

Connection = psycopg.AsyncConnection[dict[str, Any]]


async def one(connection: Connection, job_id: UUID) -> dict[str, Any] | None:
    """One job of the current household."""
    cursor = await connection.execute(
        f"SELECT {_SHOWN} FROM jobs WHERE household_id = current_household() AND id = %s", [job_id]
    )
    return await cursor.fetchone()


async def recent(connection: Connection, *, active: bool) -> list[dict[str, Any]]:
    """The current household's last hundred jobs, or only those that have not ended."""
    cursor = await connection.execute(
        f"SELECT {_SHOWN} FROM jobs WHERE household_id = current_household() "
        "AND (NOT %s OR state IN ('queued', 'running')) ORDER BY created_at DESC LIMIT 100",
        [active],
    )
    return await cursor.fetchall()


async def ask_to_stop(connection: Connection, job_id: UUID) -> bool:
    """Has the job stop at its next step; says no where it has ended. One that waits for an answer ends at once."""
    cursor = await connection.execute(
        "UPDATE jobs SET cancel_requested = true, "
        "state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END, "
        "finished_at = CASE WHEN state = 'waiting' THEN now() END "
        "WHERE household_id = current_household() AND id = %s AND state IN ('queued', 'running', 'waiting')",
        [job_id],
    )
    return cursor.rowcount == 1
