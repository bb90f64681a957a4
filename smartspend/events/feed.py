"""The feed: one LISTEN connection per process, from which every open stream hears of its household's facts."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final
from uuid import UUID

import psycopg
import structlog
from psycopg_pool import AsyncConnectionPool

from smartspend.events import queries

log = structlog.get_logger(__name__)

_PAGE: Final = 500
_AGAIN_SECONDS: Final = 1.0

Connect = Callable[[], Awaitable[psycopg.AsyncConnection[dict[str, Any]]]]
FeedPool = AsyncConnectionPool[psycopg.AsyncConnection[dict[str, Any]]]


class Feed:
    """Wakes those who follow a household when facts of it have been committed."""

    def __init__(self, pool: FeedPool, connect: Connect) -> None:
        self._pool = pool
        self._connect = connect
        self._waiting: dict[UUID, set[asyncio.Event]] = defaultdict(set)
        self._task: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()

    def start(self) -> None:
        """Begins to listen, in the running event loop."""
        self._task = asyncio.create_task(self._listen(), name="facts")

    def close(self) -> None:
        """Ends all streams: those who listen join again when someone serves them again."""
        self._closing.set()
        self._wake_all()

    async def stop(self) -> None:
        """Ends all streams and the connection."""
        self.close()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def follow(
        self, household_id: UUID, after: int | None, *, idle: float
    ) -> AsyncIterator[dict[str, Any] | None]:
        """A household's facts after `after` (from now on where it is None), for ever.

        Gives None after `idle` seconds without news, so that the caller can show that the line is alive.
        """
        news = asyncio.Event()
        self._waiting[household_id].add(news)
        try:
            seen = after if after is not None else await self._newest(household_id)
            while not self._closing.is_set():
                news.clear()
                rows = await self._after(household_id, seen)
                for row in rows:
                    seen = row["seq"]
                    yield row
                if len(rows) == _PAGE:
                    continue
                try:
                    await asyncio.wait_for(news.wait(), idle)
                except TimeoutError:
                    yield None
        finally:
            self._waiting[household_id].discard(news)
            if not self._waiting[household_id]:
                del self._waiting[household_id]

    async def _newest(self, household_id: UUID) -> int:
        async with self._pool.connection() as connection, connection.transaction():
            await connection.execute("SELECT set_config('app.household', %s, true)", [str(household_id)])
            return await queries.newest(connection)

    async def _after(self, household_id: UUID, seq: int) -> list[dict[str, Any]]:
        async with self._pool.connection() as connection, connection.transaction():
            await connection.execute("SELECT set_config('app.household', %s, true)", [str(household_id)])
            return await queries.after(connection, seq, _PAGE)

    async def _listen(self) -> None:
        while True:
            try:
                connection = await self._connect()
                async with connection:
                    await connection.execute(f"LISTEN {queries.CHANNEL}")
                    self._wake_all()  # something may have happened while nobody listened
                    async for notice in connection.notifies():
                        self._wake(notice.payload)
            except psycopg.OperationalError as error:
                log.warning("the line to the database broke; listening again", error=str(error))
            await asyncio.sleep(_AGAIN_SECONDS)

    def _wake(self, payload: str) -> None:
        for event in self._waiting.get(UUID(payload.partition(":")[0]), ()):
            event.set()

    def _wake_all(self) -> None:
        for events in self._waiting.values():
            for event in events:
                event.set()
