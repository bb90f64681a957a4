"""The queue. A job is deferred on the connection of the transaction that causes it, so both commit or neither does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Final, TypeAlias
from uuid import UUID

import procrastinate
import psycopg
from psycopg.types.json import Jsonb

from smartspend.jobs.context import JobContext
from smartspend.kernel.errors import DomainError
from smartspend.kernel.ids import uuid7

RUN: Final = "smartspend.run"
QUEUE: Final = "smartspend"
"""Jobs that may take long: those that people watch, and what says of itself that it is slow."""
QUICK: Final = "smartspend.quick"
"""Follow-ups that take moments: workers keep places for them, so that no long job stands in their way."""

Work: TypeAlias = Callable[[JobContext], Awaitable[dict[str, Any] | None]]

_work: Final[dict[str, Work]] = {}
_slow: Final[set[str]] = set()
_whole: Final[set[str]] = set()


def job(kind: str, *, slow: bool = False, whole: bool = False) -> Callable[[Work], Work]:
    """Registers the function that does jobs of this kind. It must be safe to repeat: a killed worker's runs twice.

    `slow` says that even as a follow-up it may take more than moments; `whole` that it looks at everything as it then
    is, whatever its arguments are, so that one that waits stands for all that would come behind it.
    """

    def register(function: Work) -> Work:
        if kind in _work:
            raise ValueError(f"two functions for jobs of kind {kind}")
        _work[kind] = function
        if slow:
            _slow.add(kind)
        if whole:
            _whole.add(kind)
        return function

    return register


class UnknownJobKind(DomainError):
    """This version of the product does not know how to do this job."""


def work_of(kind: str) -> Work:
    """The function that does jobs of this kind. Raises `UnknownJobKind`."""
    if kind not in _work:
        raise UnknownJobKind
    return _work[kind]


async def start(
    connection: psycopg.AsyncConnection[Any],
    household_id: UUID,
    kind: str,
    arguments: dict[str, Any],
    *,
    person_id: UUID | None = None,
    lock: str | None = None,
) -> UUID:
    """Defers a job that people can watch, within the caller's transaction, and returns its id.

    Jobs with the same `lock` run one after the other.
    """
    job_id = uuid7()
    await connection.execute(
        "INSERT INTO jobs (household_id, id, kind, arguments, person_id) VALUES (%s, %s, %s, %s, %s)",
        [household_id, job_id, kind, Jsonb(arguments), person_id],
    )
    queue_id = await _defer(connection, household_id, kind, arguments, job_id=job_id, lock=lock)
    await connection.execute(
        "UPDATE jobs SET queue_id = %s WHERE household_id = %s AND id = %s", [queue_id, household_id, job_id]
    )
    return job_id


async def follow_up(
    connection: psycopg.AsyncConnection[Any],
    household_id: UUID,
    kind: str,
    arguments: dict[str, Any],
    *,
    at: datetime | None = None,
    one_by_one: bool = True,
) -> None:
    """Defers quick work behind the scenes, within the caller's transaction; not before `at`, where that is given.

    Work of one kind in one household is done one after the other, unless it can look after itself. What waits for a
    time must: in the queue, it would keep everything waiting that comes later.
    """
    lock = f"{kind}:{household_id}" if one_by_one else None
    if lock is not None and kind in _whole and await _waits(connection, lock):
        return
    await _defer(connection, household_id, kind, arguments, job_id=None, lock=lock, at=at)


async def _waits(connection: psycopg.AsyncConnection[Any], lock: str) -> bool:
    """Whether there is a job with this lock that has not begun. It does not begin before this transaction ends, so that
    it sees what is written here.
    """
    cursor = await connection.execute(
        "SELECT id FROM procrastinate_jobs WHERE status = 'todo' AND lock = %s LIMIT 1 FOR SHARE SKIP LOCKED", [lock]
    )
    return await cursor.fetchone() is not None


async def _defer(
    connection: psycopg.AsyncConnection[Any],
    household_id: UUID,
    kind: str,
    arguments: dict[str, Any],
    *,
    job_id: UUID | None,
    lock: str | None,
    at: datetime | None = None,
) -> int:
    deferrer = deferring_app.configure_task(
        RUN,
        allow_unknown=True,
        queue=QUEUE if job_id or kind in _slow else QUICK,
        lock=lock,
        priority=0 if job_id else 10,
        schedule_at=at,
        connection=connection,
    )
    face = str(job_id) if job_id else None
    try:
        return await deferrer.defer_async(household_id=str(household_id), kind=kind, job_id=face, arguments=arguments)
    except procrastinate.exceptions.ConnectorException as error:
        # What the database said is what callers know how to treat: a line that broke is no fault of theirs.
        raise error.__cause__ or error from None


deferring_app: Final = procrastinate.App(connector=procrastinate.PsycopgConnector())
"""Only defers, always on the caller's connection: its own connector is never opened."""
