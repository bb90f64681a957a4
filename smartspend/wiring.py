"""THE table "what happens when…": which jobs follow which facts."""

from __future__ import annotations

from typing import Final

from smartspend.db.pool import Pool
from smartspend.events.fact import Fact
from smartspend.identity.scope import Scope, follow_facts
from smartspend.identity.service import on_new_household
from smartspend.imports import jobs as _imports_jobs  # noqa: F401  # registers its kinds of jobs
from smartspend.jobs import queue
from smartspend.transactions.categories.service import seed_categories

FOLLOWS: Final[dict[str, tuple[str, ...]]] = {}
"""Fact type → kinds of the jobs that follow it. A job gets the fact's payload as its arguments."""


def install() -> None:
    """Has the table obeyed in this process."""
    follow_facts(_defer_what_follows)
    on_new_household(seed_categories)


async def _defer_what_follows(scope: Scope, facts: list[Fact]) -> None:
    for fact in facts:
        for kind in FOLLOWS.get(fact.type, ()):
            await queue.follow_up(scope.connection, scope.household_id, kind, fact.payload)


async def nightly(_pool: Pool) -> None:
    """What is done once a day."""
