"""Sample data: two believable years of a household, filled in at one go and taken back at one go."""

from __future__ import annotations

from typing import Any

from smartspend.jobs.context import JobContext


async def fill(context: JobContext) -> dict[str, Any] | None:
    raise NotImplementedError


async def start(scope: Any, person_id: Any) -> Any:
    raise NotImplementedError
