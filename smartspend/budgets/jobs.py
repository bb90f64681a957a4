"""What budgets do when something was spent."""

from __future__ import annotations

from typing import Any

from smartspend.budgets import service
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job

CHECK = "budgets.check"


@job(CHECK)
async def check(context: JobContext) -> dict[str, Any] | None:
    """Follows whatever changes what was spent, or a budget."""
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return {"crossed": await service.check(scope)}
