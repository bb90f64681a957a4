"""Workers hear at once of a job that had to wait for another one to end, and try again what the database refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import psycopg
import pytest

from smartspend.db.pool import APPLICATION_OPTIONS, Pool
from smartspend.jobs import queue
from smartspend.jobs.context import JobContext
from smartspend.jobs.runner import make_app
from tests.conftest import Person

RunJobs = Callable[[], Awaitable[int]]


@queue.job("test.quick")
async def quick(_: JobContext) -> dict[str, Any]:
    return {}


@pytest.mark.parametrize("one_by_one", [True, False])
async def test_the_end_of_a_job_wakes_those_that_waited_for_it(
    person: Person, pool: Pool, database_url: str, run_jobs: RunJobs, one_by_one: bool
) -> None:
    await run_jobs()
    async with person.scope() as scope:
        await queue.follow_up(scope.connection, scope.household_id, "test.quick", {}, one_by_one=one_by_one)
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as listener:
        await listener.execute(f'LISTEN "procrastinate_queue_v1#{queue.QUICK}"')
        app = make_app(database_url, pool, options=APPLICATION_OPTIONS)
        async with app.open_async():
            await app.run_worker_async(
                queues=[queue.QUICK], wait=False, listen_notify=False, install_signal_handlers=False
            )
        patience = 30 if one_by_one else 0  # the database tells it in its own time
        heard = [one async for one in listener.notifies(timeout=patience, stop_after=1)]
    assert len(heard) == int(one_by_one)


@queue.job("test.locked-out")
async def locked_out(context: JobContext) -> dict[str, Any]:
    if context.attempt == 1:
        raise psycopg.errors.LockNotAvailable("somebody holds it")
    return {"attempt": context.attempt}


async def test_what_a_lock_stood_in_the_way_of_is_tried_again(
    person: Person, pool: Pool, database_url: str, run_jobs: RunJobs
) -> None:
    await run_jobs()
    async with person.scope() as scope:
        watched = await queue.start(scope.connection, scope.household_id, "test.locked-out", {})
        await queue.follow_up(scope.connection, scope.household_id, "test.locked-out", {})
    app = make_app(database_url, pool, options=APPLICATION_OPTIONS)
    async with app.open_async():
        await app.run_worker_async(wait=False, listen_notify=False, install_signal_handlers=False)
    assert (await person.http.get(f"/jobs/{watched}")).json()["result"] == {"attempt": 2}
    async with pool.connection() as connection:
        cursor = await connection.execute(
            "SELECT DISTINCT status::text FROM procrastinate_jobs WHERE args ->> 'kind' = 'test.locked-out'"
        )
        assert [row["status"] for row in await cursor.fetchall()] == ["succeeded"]


@queue.job("test.whole", whole=True)
async def whole(_: JobContext) -> dict[str, Any]:
    return {}


async def test_one_that_waits_stands_for_all_and_begins_after_the_last_of_them(
    person: Person, pool: Pool, database_url: str, run_jobs: RunJobs
) -> None:
    await run_jobs()

    async def work_off() -> list[str]:
        app = make_app(database_url, pool, options=APPLICATION_OPTIONS)
        async with app.open_async():
            await app.run_worker_async(wait=False, listen_notify=False, install_signal_handlers=False)
        async with pool.connection() as connection:
            cursor = await connection.execute(
                "SELECT status::text FROM procrastinate_jobs WHERE args ->> 'kind' = 'test.whole' ORDER BY id"
            )
            return [row["status"] for row in await cursor.fetchall()]

    for _ in range(3):
        async with person.scope() as scope:
            await queue.follow_up(scope.connection, scope.household_id, "test.whole", {})
    async with person.scope() as scope:
        await queue.follow_up(scope.connection, scope.household_id, "test.whole", {})
        assert await work_off() == ["todo"]
    assert await work_off() == ["succeeded"]
    async with person.scope() as scope:
        await queue.follow_up(scope.connection, scope.household_id, "test.whole", {})
    assert await work_off() == ["succeeded", "succeeded"]
