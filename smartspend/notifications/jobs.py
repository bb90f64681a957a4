"""Facts become messages. A message is told once, however often a job is repeated."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job
from smartspend.notifications import service


@job("notifications.budget_alert")
async def budget_alert(context: JobContext) -> dict[str, Any] | None:
    """Follows a crossing."""
    told = context.arguments
    budget_id, start = UUID(told["budget_id"]), date.fromisoformat(told["period_start"])
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return {"told": await service.tell_of_crossing(scope, budget_id, start, round(told["threshold"] * 100))}


@job("notifications.import_ended")
async def import_ended(context: JobContext) -> dict[str, Any] | None:
    """Follows an import that was finished, or failed."""
    named = context.arguments.get("import_id") or context.arguments["id"]
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return {"told": await service.tell_of_import(scope, UUID(named))}
