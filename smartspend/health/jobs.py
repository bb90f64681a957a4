"""What is done every night: the report of a month that is over is announced."""

from __future__ import annotations

from smartspend.db.pool import Pool
from smartspend.health import queries, service
from smartspend.identity.scope import SYSTEM, open_scope


async def nightly(pool: Pool) -> int:
    """Announces what is new to every household, and says to how many."""
    told = 0
    for household_id in await queries.households(pool):
        async with open_scope(pool, household_id, SYSTEM) as scope:
            told += await service.announce_month(scope)
    return told
