"""What reaches endpoints in the background."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job
from smartspend.notifications.desk import desk_of
from smartspend.notifications.webhooks import service
from smartspend.settings import settings


@job(service.SEND)
async def send(context: JobContext) -> dict[str, Any] | None:
    """Follows what was written down for an endpoint."""
    desk = desk_of(context.pool, context.household_id, settings())
    return {"state": await service.send(desk, UUID(context.arguments["delivery_id"]))}
