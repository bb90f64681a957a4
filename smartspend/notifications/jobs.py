"""Facts become messages, and messages reach people. Each once, however often a job is repeated."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

from smartspend.db.pool import Pool
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job
from smartspend.notifications.deliveries import service as deliveries
from smartspend.notifications.desk import desk_of
from smartspend.notifications.telling import service as telling
from smartspend.notifications.webhooks import service as webhooks
from smartspend.settings import settings


def _tells(fact_type: str) -> Callable[[JobContext], Awaitable[dict[str, Any] | None]]:
    async def tell(context: JobContext) -> dict[str, Any] | None:
        mail = settings().mail_kind is not None
        async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
            return {"told": await telling.tell(scope, fact_type, context.arguments, mail=mail)}

    return tell


for _fact_type, _kind in telling.TOLD.items():
    job(telling.job_of(_kind))(_tells(_fact_type))

TELL: Final = {fact_type: telling.job_of(kind) for fact_type, kind in telling.TOLD.items()}
"""Fact type → kind of the job that tells of it."""


@job("notifications.import_ended")
async def import_ended(context: JobContext) -> dict[str, Any] | None:
    """Jobs of an older version that are still in the queue."""
    return await _tells("import.finished")(context)


@job(telling.SEND)
async def send(context: JobContext) -> dict[str, Any] | None:
    """Follows what was written down for somebody."""
    desk = desk_of(context.pool, context.household_id, settings())
    return {"state": await deliveries.send(desk, UUID(context.arguments["delivery_id"]))}


@job(telling.DIGEST)
async def digest(context: JobContext) -> dict[str, Any] | None:
    """Collects what waits for a digest."""
    told = context.arguments
    desk = desk_of(context.pool, context.household_id, settings())
    return {"messages": await deliveries.gather(desk, UUID(told["person_id"]), told["channel"])}


async def sweep(pool: Pool) -> int:
    """Once a day: whatever should have been sent long ago is put in the queue again."""
    async with pool.connection() as connection:
        cursor = await connection.execute("SELECT id FROM households ORDER BY id")
        households = [row["id"] for row in await cursor.fetchall()]
    found = 0
    for household_id in households:
        desk = desk_of(pool, household_id, settings())
        found += await deliveries.sweep(desk) + await webhooks.sweep(desk)
    return found
