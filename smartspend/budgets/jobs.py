"""What budgets do when something was spent, and when a day begins."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.budgets import alerts
from smartspend.db.pool import Pool
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job

CHECK = "budgets.check"


@job(CHECK)
async def check(context: JobContext) -> dict[str, Any] | None:
    """Follows whatever changes what was spent, or a budget."""
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return {"crossed": await alerts.check(scope)}


async def begin_days(pool: Pool) -> int:
    """Looks at the budgets of every household in which another day has begun, and says how many thresholds that told.

    A period that begins or a debt carried into it changes what is left, although nobody did anything.
    """
    async with pool.connection() as connection:
        cursor = await connection.execute("SELECT id FROM households ORDER BY id")
        households: list[UUID] = [row["id"] for row in await cursor.fetchall()]
    told = 0
    for household_id in households:
        async with open_scope(pool, household_id, SYSTEM) as scope:
            told += await alerts.begin_day(scope)
    return told
