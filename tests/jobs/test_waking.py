"""Workers hear at once of a job that had to wait for another one to end."""

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
