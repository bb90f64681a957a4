"""`GET /jobs/{id}`: long work, watched and cancelled by those who asked for it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from smartspend.edge.answers import answer
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.jobs import queries
from smartspend.kernel.errors import Conflict, NotFound

router = APIRouter(tags=["jobs"], route_class=HouseholdRoute)


class JobProgress(BaseModel):
    """How far a job is; `total` is unknown at first."""

    done: int
    total: int | None


class JobWire(BaseModel):
    """A job. `result` has the shape of its kind; `problem` is an RFC 9457 problem."""

    id: UUID
    kind: str
    state: Literal["queued", "running", "waiting", "done", "failed", "cancelled"]
    progress: JobProgress
    result: dict[str, Any] | None
    problem: dict[str, Any] | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class Jobs(BaseModel):
    """Jobs, the newest first."""

    items: list[JobWire]


class UnknownJob(NotFound):
    """There is no such job."""


class JobEnded(Conflict):
    """This job has ended already: it cannot be cancelled any more."""


def _wire(row: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: row[name] for name in row if name not in {"done", "total"}},
        "progress": {"done": row["done"], "total": row["total"]},
    }


@router.get("/jobs", response_model=Jobs, responses=problems(401))
async def jobs(request: Request, scope: HouseholdScope, *, active: Annotated[bool, Query()] = False) -> Response:
    """The last jobs; with `active` only those that have not ended."""
    rows = await queries.recent(scope.connection, active=active)
    return answer(request, {"items": [_wire(row) for row in rows]})


@router.get("/jobs/{job_id}", response_model=JobWire, responses=problems(401, 404))
async def job(request: Request, job_id: UUID, scope: HouseholdScope) -> Response:
    """State, progress, and in the end the result or the problem."""
    row = await queries.one(scope.connection, job_id)
    if row is None:
        raise UnknownJob
    return answer(request, _wire(row))


@router.post("/jobs/{job_id}/cancel", status_code=202, response_model=JobWire, responses=problems(401, 404, 409))
async def cancel(request: Request, job_id: UUID, scope: HouseholdScope) -> Response:
    """Ask the job to stop; it does at its next step, and leaves nothing half."""
    row = await queries.one(scope.connection, job_id)
    if row is None:
        raise UnknownJob
    if not await queries.ask_to_stop(scope.connection, job_id):
        raise JobEnded
    return answer(request, _wire(row), status=202)
