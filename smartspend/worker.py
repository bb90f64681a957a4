"""The worker's process: runs jobs, puts those of dead workers back in the queue, and does what the schedule says."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from typing import Final

import psycopg
import structlog
from psycopg_pool import PoolTimeout

from smartspend import logs, wiring
from smartspend.db.pool import APPLICATION_OPTIONS, Pool, make_pool
from smartspend.db.server_url import database_url
from smartspend.jobs.queue import QUEUE, QUICK
from smartspend.jobs.runner import HEARTBEAT_SECONDS, STALLED_SECONDS, keep_sweeping, make_app
from smartspend.settings import settings

_QUICK_PLACES: Final = 4
"""Places for quick follow-ups, mostly waiting for the database or for somebody outside; no long job takes one."""
_QUICK_POLL_SECONDS: Final = 0.25
"""News of a job that comes during a look at the queue is lost; no alert should wait 2 s for the next look."""
_AGAIN_SECONDS: Final = 2.0
_GRACE_SECONDS: Final = 8.0
_END_SECONDS: Final = 12.0
_DAY_SECONDS: Final = 86_400.0
_OFTEN_SECONDS: Final = 300.0
_QUARTER_SECONDS: Final = 900.0
"""Days begin on a quarter of an hour, whatever the time zone."""
_SWITCH_SECONDS: Final = 0.0005

log = structlog.get_logger("smartspend.worker")


async def work() -> None:
    """Works until SIGTERM or SIGINT. A lost database is waited for."""
    own = settings()
    logs.configure(own, "worker")
    wiring.install()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def ask_to_stop() -> None:
        stop.set()
        # Where the database went first, its driver would wait for it; what a job left half is rolled back there anyway.
        loop.call_later(_END_SECONDS, os._exit, 1)

    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, ask_to_stop)
    url = database_url(own)
    # What reaches out holds its row meanwhile, and writes into the ledger of calls beside it: two connections.
    size = own.worker_concurrency + 2 * _QUICK_PLACES + 4
    pool = make_pool(url, name="worker", size_max=size, statement_timeout="0")
    await pool.open(wait=True)
    while not stop.is_set():
        await _work_until(stop, url, pool, own.worker_concurrency)
    await pool.close()


async def _work_until(stop: asyncio.Event, url: str, pool: Pool, concurrency: int) -> None:
    """One life of a worker: ends when asked to, or when the database goes away."""
    app = make_app(url, pool, options=APPLICATION_OPTIONS)
    try:
        async with app.open_async():
            running = [
                asyncio.create_task(
                    app.run_worker_async(
                        queues=[name],
                        name=name,
                        concurrency=places,
                        install_signal_handlers=False,
                        fetch_job_polling_interval=poll,
                        update_heartbeat_interval=HEARTBEAT_SECONDS,
                        stalled_worker_timeout=STALLED_SECONDS,
                        shutdown_graceful_timeout=_GRACE_SECONDS,
                    )
                )
                for name, places, poll in ((QUEUE, concurrency, 2.0), (QUICK, _QUICK_PLACES, _QUICK_POLL_SECONDS))
            ]
            beside = [
                asyncio.create_task(keep_sweeping(app)),
                asyncio.create_task(_again_and_again(wiring.nightly, pool, 60.0, _DAY_SECONDS)),
                asyncio.create_task(_again_and_again(wiring.often, pool, 15.0, _OFTEN_SECONDS)),
                asyncio.create_task(_again_and_again(wiring.day_changes, pool, 60.0, _QUARTER_SECONDS)),
            ]
            asked = asyncio.create_task(stop.wait())
            await asyncio.wait({*running, asked}, return_when=asyncio.FIRST_COMPLETED)
            for task in (*beside, asked, *running):
                task.cancel()
            for task in (*beside, asked, *running):
                with contextlib.suppress(asyncio.CancelledError):
                    await task
    except Exception:
        # Whatever ends a worker's life early (most often a restarting database) must not end the process.
        log.exception("the worker stopped early; it begins again")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), _AGAIN_SECONDS)


async def _again_and_again(chore: Callable[[Pool], Awaitable[None]], pool: Pool, first: float, pause: float) -> None:
    """Does chores, the first time `first` seconds after the start, then with pauses between; all in seconds."""
    await asyncio.sleep(first)
    while True:
        try:
            await chore(pool)
        except (psycopg.Error, PoolTimeout):
            log.exception("chores failed; they come again", chore=chore.__name__, seconds=pause)
        await asyncio.sleep(pause)


if __name__ == "__main__":
    # A thread that judges lines must not hold up the loop that feeds the database for 5 ms, the usual, each time.
    sys.setswitchinterval(_SWITCH_SECONDS)
    asyncio.run(work())
