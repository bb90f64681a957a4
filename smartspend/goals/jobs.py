"""What goals do when money moved."""

from __future__ import annotations

from typing import Any

from smartspend.goals import service
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job

CHECK = "goals.check"


@job(CHECK, slow=True, whole=True)
async def check(context: JobContext) -> dict[str, Any] | None:
    """Follows whatever changes what counts towards a goal, or a goal."""
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        return await service.check(scope)
