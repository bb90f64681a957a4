"""What is done about series when transactions change, and when a day begins."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.db.pool import Pool
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job
from smartspend.recurring import finding, service

FIND = "recurring.find"


@job(FIND, slow=True)
async def find(context: JobContext) -> dict[str, Any] | None:
    """Follows whatever changes transactions; looks at the payees that the change touched."""
    batch = context.arguments.get("batch_id")
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return await finding.find_anew(scope, UUID(batch) if batch else None)


async def begin_days(pool: Pool) -> int:
    """Tells every household of what is overdue since its day began, and says how often."""
    async with pool.connection() as connection:
        cursor = await connection.execute("SELECT id FROM households ORDER BY id")
        households: list[UUID] = [row["id"] for row in await cursor.fetchall()]
    told = 0
    for household_id in households:
        async with open_scope(pool, household_id, SYSTEM) as scope:
            told += await service.tell_overdue(scope)
    return told
