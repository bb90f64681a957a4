"""What is done every night: kept sums are compared with the rows they stand for, and what nobody needs is forgotten."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import procrastinate
import structlog

from smartspend.analytics import queries
from smartspend.db.checkout import transaction
from smartspend.db.pool import Pool
from smartspend.events import queries as events
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.jobs.runner import forget_finished
from smartspend.outbound import queries as calls
from smartspend.settings import settings

FACT_DAYS: Final = 30
ANSWER_DAYS: Final = 2
QUEUE_HOURS: Final = 48
_SHOWN_MAX: Final = 5
_PIECE: Final = 1_000

log = structlog.get_logger("smartspend.nightly")


async def nightly(pool: Pool) -> None:
    """Everything below, once."""
    await compare_totals(pool)
    await forget_old(pool)
    await forget_calls(pool, settings().outbound_days)
    await forget_finished_jobs(pool)


async def compare_totals(pool: Pool) -> int:
    """Compares every household's kept sums with its rows, logs each household that differs, and gives their number."""
    wrong = 0
    for household_id in await _households(pool):
        async with open_scope(pool, household_id, SYSTEM) as scope:
            found = await queries.differences(scope)
        if found:
            wrong += 1
            shown = [{name: str(value) for name, value in row.items()} for row in found[:_SHOWN_MAX]]
            log.error(
                "kept sums differ from the rows", household=str(household_id), differences=len(found), first=shown
            )
    return wrong


async def forget_old(pool: Pool) -> None:
    """Removes facts older than a month, and answers kept for repeated requests older than two days."""
    for household_id in await _households(pool):
        async with open_scope(pool, household_id, SYSTEM) as scope:
            await events.forget(scope.connection, FACT_DAYS)
            await queries.forget_kept_answers(scope, ANSWER_DAYS)


async def forget_calls(pool: Pool, days: int) -> None:
    """Removes what left this installation more than `days` ago from the ledger of calls, in pieces; 0 keeps it all."""
    if not days:
        return
    for household_id in await _households(pool):
        removed = _PIECE
        while removed == _PIECE:
            async with open_scope(pool, household_id, SYSTEM) as scope:
                removed = await calls.forget_calls(scope.connection, days, _PIECE)
    removed = _PIECE
    while removed == _PIECE:
        async with transaction(pool) as connection:
            removed = await calls.forget_installation_calls(connection, days, _PIECE)


async def forget_finished_jobs(pool: Pool) -> None:
    """Removes what the queue remembers of jobs that ended two days ago; their rows for people stay."""
    app = procrastinate.App(connector=procrastinate.PsycopgConnector())
    async with app.open_async(pool):
        await forget_finished(app, QUEUE_HOURS)


async def _households(pool: Pool) -> list[UUID]:
    async with pool.connection() as connection:
        cursor = await connection.execute("SELECT id FROM households ORDER BY id")
        return [row["id"] for row in await cursor.fetchall()]
