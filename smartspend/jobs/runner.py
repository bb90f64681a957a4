"""Runs jobs: one Procrastinate task finds the function for the kind, keeps the job's row true, and survives kill -9.

A killed worker leaves its job `doing`; the sweeper finds it by the missing heartbeat and puts it back in the queue.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any, Final
from uuid import UUID

import procrastinate
import psycopg
import structlog
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager
from psycopg.types.json import Jsonb
from psycopg_pool import AsyncConnectionPool

from smartspend.events import queries as events
from smartspend.events.fact import Fact
from smartspend.jobs.context import JobCancelled, JobContext, JobWaits
from smartspend.jobs.queue import QUEUE, QUICK, RUN, work_of
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import DomainError, UnusableValue

HEARTBEAT_SECONDS: Final = 2.0
STALLED_SECONDS: Final = 8.0
SWEEP_SECONDS: Final = 5.0
ATTEMPTS_MAX: Final = 3
LOST: Final = (psycopg.OperationalError, psycopg.InterfaceError)
"""The database went away, or did not come to it: a lock that was held too long, a deadlock. Trying again helps."""
_AGAIN: Final = procrastinate.RetryStrategy(max_attempts=6, linear_wait=2, retry_exceptions=LOST)

log = structlog.get_logger(__name__)

JobPool = AsyncConnectionPool[psycopg.AsyncConnection[dict[str, Any]]]


def make_app(url: str, pool: JobPool, *, options: str) -> procrastinate.App:
    """A Procrastinate application whose one task runs our jobs. `options` are libpq's, naming the application role."""
    connector = procrastinate.PsycopgConnector(conninfo=url, kwargs={"options": options}, min_size=1, max_size=8)
    app = procrastinate.App(connector=connector)
    app.job_manager = _Waking(connector)

    @app.task(name=RUN, queue=QUEUE, pass_context=True, retry=_AGAIN)
    async def run(
        context: procrastinate.JobContext, household_id: str, kind: str, job_id: str | None, arguments: dict[str, Any]
    ) -> None:
        attempt = context.job.attempts + 1
        own = JobContext(pool, UUID(household_id), kind, UUID(job_id) if job_id else None, arguments, attempt)
        await run_job(own)

    return app


class _Waking(JobManager):
    """Wakes workers at the end of a job that others had to wait for.

    The library itself looks for those only when another job is deferred, or at the next poll.
    """

    async def finish_job(self, job: Job, status: Status, delete_job: bool) -> None:  # noqa: FBT001  # as the library has it
        await super().finish_job(job, status, delete_job)
        if job.lock:
            told = json.dumps({"type": "job_inserted", "job_id": job.id})
            query = "SELECT pg_notify(%(channel)s, %(told)s)"
            await self.connector.execute_query_async(query, channel=f"procrastinate_queue_v1#{job.queue}", told=told)


async def run_job(context: JobContext) -> None:
    """Runs one job to one of its ends. Raises only when a follow-up nobody watches fails, for the queue to show, and
    what is in `LOST`, for the queue to try again.
    """
    bound = log.bind(job=str(context.job_id), kind=context.kind, household=str(context.household_id))
    if not await _begin(context):
        return
    try:
        result = await work_of(context.kind)(context)
    except JobWaits as waits:
        await _end(context, "waiting", result=waits.result)
    except JobCancelled:
        await _end(context, "cancelled")
    except DomainError as error:
        bound.info("job refused", problem=error.kind())
        await _end(context, "failed", problem=_problem(error))
    except LOST:
        bound.exception("database lost during a job")
        raise
    except Exception as error:
        # Whatever went wrong inside a job must end that job, with a sentence for its owner and a trace for us.
        bound.exception("job failed")
        await _end(context, "failed", problem=_problem(_for_its_owner(error)))
        if context.job_id is None:
            raise
    else:
        await _end(context, "done", result=result)


def _for_its_owner(error: Exception) -> DomainError:
    if isinstance(error, psycopg.DataError):  # sums of absurd amounts, say
        return UnusableValue()
    return DomainError("Something went wrong on our side. It is logged.")


def _problem(error: DomainError) -> dict[str, Any]:
    return {
        "type": f"/problems/{error.kind()}",
        "title": error.title(),
        "status": error.status,
        "detail": error.detail,
        "errors": [{"pointer": one.pointer, "detail": one.detail} for one in error.errors],
    }


async def _begin(context: JobContext) -> bool:
    """Marks the job as running; says no where it has ended already, or was cancelled before it began."""
    if context.job_id is None:
        return True
    async with context.pool.connection() as connection, connection.transaction():
        await connection.execute("SELECT set_config('app.household', %s, true)", [str(context.household_id)])
        cursor = await connection.execute(
            "UPDATE jobs SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'running' END, "
            "attempts = attempts + 1, started_at = coalesce(started_at, now()), "
            "finished_at = CASE WHEN cancel_requested THEN now() END "
            "WHERE household_id = %s AND id = %s AND state IN ('queued', 'running', 'waiting') "
            "RETURNING state, attempts",
            [context.household_id, context.job_id],
        )
        row = await cursor.fetchone()
    if row is None or row["state"] == "cancelled":
        return False
    if row["attempts"] > ATTEMPTS_MAX:
        detail = f"This was tried {ATTEMPTS_MAX} times and interrupted each time. Try it again later."
        await _end(context, "failed", problem=_problem(DomainError(detail)))
        return False
    return True


async def _end(
    context: JobContext, state: str, *, result: dict[str, Any] | None = None, problem: dict[str, Any] | None = None
) -> None:
    if context.job_id is None:
        return
    async with context.pool.connection() as connection, connection.transaction():
        await connection.execute("SELECT set_config('app.household', %s, true)", [str(context.household_id)])
        await connection.execute(
            "UPDATE jobs SET state = %s, result = %s, problem = %s, finished_at = %s, "
            "done = CASE WHEN %s = 'done' THEN coalesce(total, done) ELSE done END WHERE household_id = %s AND id = %s",
            [
                state,
                Jsonb(result) if result is not None else None,
                Jsonb(problem) if problem is not None else None,
                None if state == "waiting" else utc_now(),
                state,
                context.household_id,
                context.job_id,
            ],
        )
        payload = {"id": str(context.job_id), "kind": context.kind, "state": state}
        await events.append(connection, context.household_id, [Fact("job.finished", payload)])


async def sweep(app: procrastinate.App) -> int:
    """Puts the jobs of dead workers back in the queue, and says how many."""
    stalled: list[Job] = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS))
    for job in stalled:
        log.warning("job of a dead worker, once more", queue_id=job.id)
        await app.job_manager.retry_job(job)
    await app.job_manager.prune_stalled_workers(STALLED_SECONDS)
    return len(stalled)


async def keep_sweeping(app: procrastinate.App) -> None:
    """Sweeps for ever. A lost database is waited for."""
    while True:
        with contextlib.suppress(procrastinate.exceptions.ConnectorException, psycopg.OperationalError):
            await sweep(app)
        await asyncio.sleep(SWEEP_SECONDS)


async def forget_finished(app: procrastinate.App, hours: int) -> None:
    """Removes queue rows of jobs that ended `hours` ago; their faces in `jobs` stay."""
    for queue in (QUEUE, QUICK):
        await app.job_manager.delete_old_jobs(nb_hours=hours, queue=queue, include_failed=True)


__all__ = ["forget_finished", "keep_sweeping", "make_app", "run_job", "sweep"]
