"""The queue. A job is deferred on the connection of the transaction that causes it, so both commit or neither does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
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

Work: TypeAlias = Callable[[JobContext], Awaitable[dict[str, Any] | None]]

_work: Final[dict[str, Work]] = {}


def job(kind: str) -> Callable[[Work], Work]:
    """Registers the function that does jobs of this kind. It must be safe to repeat: a killed worker's runs twice."""

    def register(function: Work) -> Work:
        if kind in _work:
            raise ValueError(f"two functions for jobs of kind {kind}")
        _work[kind] = function
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
    connection: psycopg.AsyncConnection[Any], household_id: UUID, kind: str, arguments: dict[str, Any]
) -> None:
    """Defers quick work behind the scenes, within the caller's transaction."""
    await _defer(connection, household_id, kind, arguments, job_id=None, lock=f"{kind}:{household_id}")


async def _defer(
    connection: psycopg.AsyncConnection[Any],
    household_id: UUID,
    kind: str,
    arguments: dict[str, Any],
    *,
    job_id: UUID | None,
    lock: str | None,
) -> int:
    deferrer = deferring_app.configure_task(
        RUN, allow_unknown=True, queue=QUEUE, lock=lock, priority=0 if job_id else 10, connection=connection
    )
    return await deferrer.defer_async(
        household_id=str(household_id), kind=kind, job_id=str(job_id) if job_id else None, arguments=arguments
    )


deferring_app: Final = procrastinate.App(connector=procrastinate.PsycopgConnector())
"""Only defers, always on the caller's connection: its own connector is never opened."""
