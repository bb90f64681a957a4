"""What budgets do when something was spent, and when a day begins."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.budgets import alerts
from smartspend.db.pool import Pool
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs import queue
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job

CHECK = "budgets.check"


@job(CHECK, whole=True)
async def check(context: JobContext) -> dict[str, Any] | None:
    """Follows whatever changes what was spent, or a budget."""
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return {"crossed": await alerts.check(scope)}


async def begin_days(pool: Pool) -> int:
    """Has the thresholds of every household looked at in which another day has begun, and says in how many.

    A period that begins or a debt carried into it changes what is left, although nobody did anything.
    """
    async with pool.connection() as connection:
        cursor = await connection.execute("SELECT id FROM households ORDER BY id")
        households: list[UUID] = [row["id"] for row in await cursor.fetchall()]
    begun = 0
    for household_id in households:
        async with open_scope(pool, household_id, SYSTEM) as scope:
            if await alerts.day_begins(scope):
                await queue.follow_up(scope.connection, household_id, CHECK, {})
                begun += 1
    return begun
