"""What follows new transactions: the transfers they complete."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job
from smartspend.transactions.transfers import service

FIND = "transactions.find_transfers"
LOOSEN = "transactions.loosen_transfers"


@job(FIND, slow=True)
async def find(context: JobContext) -> dict[str, Any] | None:
    """Follows whatever records transactions."""
    if not context.arguments.get("batch_id"):
        return {"linked": 0}
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return {"linked": await service.find(scope, UUID(context.arguments["batch_id"]))}


@job(LOOSEN, slow=True, whole=True)
async def loosen(context: JobContext) -> dict[str, Any] | None:
    """Follows whatever is taken back: one side of a transfer may be gone."""
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return {"freed": await service.loosen_alone(scope)}
