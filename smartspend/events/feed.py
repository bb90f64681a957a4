"""The feed: one LISTEN connection per process, from which every open stream hears of its household's facts."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, Final
from uuid import UUID

import psycopg
import structlog
from psycopg_pool import AsyncConnectionPool

from smartspend.events import queries

log = structlog.get_logger(__name__)

_PAGE: Final = 500
_KEPT: Final = 500
_AGAIN_SECONDS: Final = 1.0

Connect = Callable[[], Awaitable[psycopg.AsyncConnection[dict[str, Any]]]]
FeedPool = AsyncConnectionPool[psycopg.AsyncConnection[dict[str, Any]]]


@dataclass
class _Household:
    """What those who follow one household share.

    `kept` are its newest facts without a gap, `read_until` the last one read; `stale` says that there are newer ones.
    `news` is set, and replaced, when something happened: who waits holds the one from before they looked.
    """

    followers: int = 0
    read_until: int | None = None
    stale: bool = True
    kept: deque[dict[str, Any]] = field(default_factory=deque)
    kept_from: int | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)

    def kept_after(self) -> int:
        """Everything that comes after this number is kept."""
        if self.kept_from is None:
            self.kept_from = self.read_until or 0
        return self.kept_from

    def keep(self, rows: list[dict[str, Any]]) -> None:
        """Takes in what was read, and drops what is too old to be shared."""
        self.kept_after()
        self.kept.extend(rows)
        if rows:
            self.read_until = rows[-1]["seq"]
        while len(self.kept) > _KEPT:
            self.kept_from = self.kept.popleft()["seq"]

    def wake(self) -> None:
        """Says that there is something newer."""
        self.stale = True
        former, self.news = self.news, asyncio.Event()
        former.set()


class Feed:
    """Wakes those who follow a household when facts of it have been committed.

    What is new is read once for all who follow a household, however many these are, and kept for a while; only who
    joins again with something older reads for themselves.
    """

    def __init__(self, pool: FeedPool, connect: Connect) -> None:
        self._pool = pool
        self._connect = connect
        self._households: dict[UUID, _Household] = {}
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
        household = self._households.setdefault(household_id, _Household())
        household.followers += 1
        try:
            if household.read_until is None:
                async with household.reading:
                    if household.read_until is None:
                        household.read_until = await self._newest(household_id)
            # Who begins now begins with what is committed now: the notice of it may still be on its way.
            seen = after if after is not None else await self._newest(household_id)
            while not self._closing.is_set():
                news = household.news
                rows = await self._rows(household, household_id, seen)
                for row in rows:
                    seen = row["seq"]
                    yield row
                if rows:
                    continue
                try:
                    async with asyncio.timeout(idle):
                        await news.wait()
                except TimeoutError:
                    yield None
        finally:
            household.followers -= 1
            if household.followers == 0:
                self._households.pop(household_id, None)

    async def _rows(self, household: _Household, household_id: UUID, seen: int) -> list[dict[str, Any]]:
        """What comes after `seen`: from what all share, or from the database for who is behind that."""
        # Who comes while another reads waits for that: what is being read may be news for them as well.
        if household.stale or household.reading.locked():
            async with household.reading:
                if household.stale:
                    household.stale = False
                    try:
                        read = await self._after(household_id, household.read_until or 0)
                    except BaseException:
                        household.stale = True  # nobody has read it: the others who follow must not think so
                        raise
                    household.keep(read)
                    household.stale = household.stale or len(read) == _PAGE
        if seen >= household.kept_after():
            newer = takewhile(lambda row: row["seq"] > seen, reversed(household.kept))
            return list(newer)[::-1]
        return await self._after(household_id, seen)

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
        household = self._households.get(UUID(payload.partition(":")[0]))
        if household is not None:
            household.wake()

    def _wake_all(self) -> None:
        for household in list(self._households.values()):
            household.wake()
