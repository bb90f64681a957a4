"""Is it alive, is it ready: for people, supervisors and load balancers."""

from __future__ import annotations

from typing import Any

import psycopg
from fastapi import APIRouter, Request
from psycopg_pool import PoolTimeout
from starlette.responses import Response

from smartspend import __version__
from smartspend.edge.answers import to_json

router = APIRouter(tags=["health"])

PUBLIC: dict[str, Any] = {"security": []}
"""What the document says of an operation that needs no sign-in."""

_WORKERS = "SELECT count(*) AS n FROM procrastinate_workers WHERE last_heartbeat > now() - interval '10 seconds'"


@router.get("/health/live", openapi_extra=PUBLIC)
async def live() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get("/health/ready", openapi_extra=PUBLIC)
@router.get("/health", openapi_extra=PUBLIC)
async def ready(request: Request) -> Response:
    """Database, worker and schedule. 503 while the database is out of reach."""
    state: dict[str, Any] = {"status": "ok", "version": __version__, "database": "ok", "worker": "ok", "schedule": "ok"}
    try:
        async with request.app.state.pool.connection(timeout=3) as connection:
            cursor = await connection.execute(_WORKERS)
            row = await cursor.fetchone()
            if not row or not row["n"]:
                state["worker"] = state["schedule"] = "none running"
                state["status"] = "degraded"
    except (psycopg.Error, PoolTimeout):
        state |= {"status": "unavailable", "database": "out of reach", "worker": "unknown", "schedule": "unknown"}
    status = 503 if state["status"] == "unavailable" else 200
    return Response(
        to_json(state), status_code=status, media_type="application/json", headers={"Cache-Control": "no-store"}
    )
