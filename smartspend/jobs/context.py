"""What a running job knows, how it tells its progress, and how it learns that it was cancelled."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import psycopg
from psycopg_pool import AsyncConnectionPool

from smartspend.events import queries as events
from smartspend.events.fact import Fact
from smartspend.kernel.errors import DomainError

_BETWEEN_REPORTS = 0.25


class JobCancelled(DomainError):
    """Someone cancelled this job."""

    status = 409


class JobWaits(Exception):  # not an error: the job ends in state `waiting` until a person answers
    """The job cannot go on without a person's answer; `result` says what is asked."""

    def __init__(self, result: dict[str, Any]) -> None:
        super().__init__("waiting for an answer")
        self.result = result


@dataclass(slots=True)
class JobContext:
    """`job_id` is empty for quick follow-up work, which nobody watches. `attempt` counts from 1."""

    pool: AsyncConnectionPool[psycopg.AsyncConnection[dict[str, Any]]]
    household_id: UUID
    kind: str
    job_id: UUID | None
    arguments: dict[str, Any]
    attempt: int = 1
    _reported_at: float = field(default=0.0)

    async def progress(
        self, done: int, total: int | None, *, about: dict[str, Any] | None = None, force: bool = False
    ) -> None:
        """Tells how far the job is, at most four times a second, in a transaction of its own.

        Raises `JobCancelled` when someone asked for that.
        """
        now = time.monotonic()
        if self.job_id is None or (not force and now - self._reported_at < _BETWEEN_REPORTS):
            return
        self._reported_at = now
        async with self.pool.connection() as connection, connection.transaction():
            await connection.execute("SELECT set_config('app.household', %s, true)", [str(self.household_id)])
            cursor = await connection.execute(
                "UPDATE jobs SET done = %s, total = %s WHERE household_id = %s AND id = %s RETURNING cancel_requested",
                [done, total, self.household_id, self.job_id],
            )
            row = await cursor.fetchone()
            payload = {"id": str(self.job_id), "kind": self.kind, "done": done, "total": total, **(about or {})}
            await events.append(connection, self.household_id, [Fact("job.progress", payload)])
        if row and row["cancel_requested"]:
            raise JobCancelled
