"""Jobs: deferred with their cause or not at all, watched, cancelled, and ended with a sentence."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import psycopg
import pytest

from smartspend.db.pool import Pool
from smartspend.identity.scope import Scope
from smartspend.jobs import queue
from smartspend.jobs.context import JobContext, JobWaits
from smartspend.jobs.runner import run_job
from smartspend.kernel.errors import Conflict
from tests.conftest import Person

RunJobs = Callable[[], Awaitable[int]]


class NoMoreTea(Conflict):
    """There is no tea left."""


@queue.job("test.tea")
async def make_tea(context: JobContext) -> dict[str, Any]:
    for cup in range(context.arguments["cups"]):
        await context.progress(cup, context.arguments["cups"], force=True)
    return {"cups": context.arguments["cups"]}


@queue.job("test.no-tea")
async def no_tea(_: JobContext) -> dict[str, Any]:
    raise NoMoreTea


@queue.job("test.broken")
async def broken(_: JobContext) -> dict[str, Any]:
    raise ZeroDivisionError


@queue.job("test.too-large")
async def too_large(_: JobContext) -> dict[str, Any]:
    raise psycopg.errors.NumericValueOutOfRange("bigint out of range")


@queue.job("test.ask")
async def ask(_: JobContext) -> dict[str, Any]:
    raise JobWaits({"question": "milk?"})


async def start(person: Person, kind: str, **arguments: Any) -> UUID:
    async with person.scope() as scope:
        assert isinstance(scope, Scope)
        return await queue.start(scope.connection, scope.household_id, kind, arguments)


async def test_a_job_ends_with_its_result(person: Person, run_jobs: RunJobs) -> None:
    job_id = await start(person, "test.tea", cups=3)
    queued = (await person.http.get(f"/jobs/{job_id}")).json()
    assert (queued["state"], queued["result"]) == ("queued", None)
    await run_jobs()
    done = (await person.http.get(f"/jobs/{job_id}")).json()
    assert (done["state"], done["result"], done["progress"]) == ("done", {"cups": 3}, {"done": 3, "total": 3})


async def test_progress_and_end_are_told(person: Person, run_jobs: RunJobs) -> None:
    job_id = await start(person, "test.tea", cups=2)
    await run_jobs()
    told = [
        (item["type"], item["payload"].get("done"))
        for item in (await person.http.get("/changes")).json()["items"]
        if item["payload"].get("id") == str(job_id)
    ]
    assert told == [("job.progress", 0), ("job.progress", 1), ("job.finished", None)]


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("test.no-tea", "no-more-tea"),
        ("test.broken", "domain-error"),
        ("test.unknown", "unknown-job-kind"),
        ("test.too-large", "unusable-value"),
    ],
)
async def test_a_failed_job_says_why(person: Person, run_jobs: RunJobs, kind: str, problem: str) -> None:
    job_id = await start(person, kind)
    await run_jobs()
    failed = (await person.http.get(f"/jobs/{job_id}")).json()
    assert failed["state"] == "failed"
    assert failed["problem"]["type"] == f"/problems/{problem}"
    assert "Traceback" not in str(failed)


async def test_a_job_may_wait_for_an_answer(person: Person, run_jobs: RunJobs) -> None:
    job_id = await start(person, "test.ask")
    await run_jobs()
    waiting = (await person.http.get(f"/jobs/{job_id}")).json()
    assert (waiting["state"], waiting["result"]) == ("waiting", {"question": "milk?"})


async def test_a_cancelled_job_stops(person: Person, run_jobs: RunJobs) -> None:
    job_id = await start(person, "test.tea", cups=3)
    assert (await person.http.post(f"/jobs/{job_id}/cancel")).status_code == 202
    await run_jobs()
    assert (await person.http.get(f"/jobs/{job_id}")).json()["state"] == "cancelled"


async def test_a_job_that_ended_cannot_be_cancelled(person: Person, run_jobs: RunJobs) -> None:
    job_id = await start(person, "test.tea", cups=1)
    await run_jobs()
    assert (await person.http.post(f"/jobs/{job_id}/cancel")).status_code == 409


async def test_a_job_is_not_run_twice(person: Person, pool: Pool, run_jobs: RunJobs) -> None:
    job_id = await start(person, "test.tea", cups=1)
    await run_jobs()
    before = (await person.http.get(f"/jobs/{job_id}")).json()
    await run_job(JobContext(pool, person.household_id, "test.tea", job_id, {"cups": 9}))
    assert (await person.http.get(f"/jobs/{job_id}")).json() == before


async def start_and_fail(person: Person, made: list[UUID]) -> None:
    async with person.scope() as scope:
        made.append(await queue.start(scope.connection, scope.household_id, "test.tea", {"cups": 1}))
        raise LookupError


async def test_a_rolled_back_cause_has_no_job(person: Person, run_jobs: RunJobs) -> None:
    made: list[UUID] = []
    with pytest.raises(LookupError):
        await start_and_fail(person, made)
    assert await run_jobs() == 0
    assert (await person.http.get(f"/jobs/{made[0]}")).status_code == 404


async def test_a_strangers_job_is_not_there(person: Person, stranger: Person, run_jobs: RunJobs) -> None:
    job_id = await start(person, "test.tea", cups=1)
    assert (await stranger.http.get(f"/jobs/{job_id}")).status_code == 404
    assert (await stranger.http.post(f"/jobs/{job_id}/cancel")).status_code == 404
    await run_jobs()


async def defer_on_a_broken_line(person: Person, database_url: str) -> None:
    async with person.scope() as scope:
        own = scope.connection.info.backend_pid
        async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as other:
            await other.execute("SELECT pg_terminate_backend(%s, 5000)", [own])
        await queue.follow_up(scope.connection, scope.household_id, "test.tea", {})


async def test_a_line_that_breaks_while_a_job_is_deferred_is_told_as_such(person: Person, database_url: str) -> None:
    with pytest.raises(psycopg.OperationalError):
        await defer_on_a_broken_line(person, database_url)
