"""THE table "what happens when…": which jobs follow which facts."""

from __future__ import annotations

from typing import Final

from smartspend.accounts import service as accounts
from smartspend.accounts.service import on_account_removed
from smartspend.analytics import jobs as _analytics_jobs
from smartspend.budgets import jobs as _budgets_jobs
from smartspend.budgets.service import follow_merged_category, follow_removed_category
from smartspend.categorisation.by_hand.service import guess
from smartspend.categorisation.descriptor import payee_key
from smartspend.categorisation.outside import jobs as _outside_jobs
from smartspend.categorisation.service import follow_category, learn
from smartspend.db.pool import Pool
from smartspend.events.fact import Fact
from smartspend.goals import jobs as _goals_jobs
from smartspend.goals import service as goals
from smartspend.health import jobs as _health_jobs
from smartspend.identity.scope import Scope, follow_facts
from smartspend.identity.service import on_new_household
from smartspend.imports import jobs as _imports_jobs  # noqa: F401  # registers its kinds of jobs
from smartspend.jobs import queue
from smartspend.notifications import jobs as _notifications_jobs
from smartspend.notifications.webhooks import jobs as _webhooks_jobs  # noqa: F401  # registers its kinds of jobs
from smartspend.notifications.webhooks.service import fan_out
from smartspend.rates import jobs as _rates_jobs
from smartspend.recurring import jobs as _recurring_jobs
from smartspend.settings import settings
from smartspend.transactions import service as transactions
from smartspend.transactions.categories.service import on_category_merged, on_category_removed, seed_categories
from smartspend.transactions.reconciliation.service import standings
from smartspend.transactions.transfers import jobs as _transfers_jobs

_SPENT: Final = (_budgets_jobs.CHECK, _goals_jobs.CHECK)
_MOVED: Final = (*_SPENT, _recurring_jobs.FIND)

FOLLOWS: Final[dict[str, tuple[str, ...]]] = {
    "transactions.recorded": (*_MOVED, _transfers_jobs.FIND),
    "transactions.changed": _MOVED,
    "transactions.removed": _MOVED,
    "recurring.changed": (_budgets_jobs.CHECK,),
    "history.reverted": (_transfers_jobs.LOOSEN,),
    "categories.changed": _SPENT,
    "budgets.changed": (_budgets_jobs.CHECK,),
    "goal.changed": (_goals_jobs.CHECK,),
    "accounts.changed": (_goals_jobs.CHECK,),
    "import.finished": (_outside_jobs.ASK,),
}
"""Fact type → kinds of the jobs that follow it. A job gets the fact's payload as its arguments.

What people are told of besides has its own table, `notifications.telling.service.TOLD`.
"""


def install() -> None:
    """Has the table obeyed in this process."""
    follow_facts(_defer_what_follows)
    on_new_household(seed_categories)
    on_account_removed(transactions.remove_of_account)
    on_category_removed(follow_category)
    on_category_removed(follow_removed_category)
    on_category_removed(goals.follow_category)
    on_category_merged(follow_merged_category)
    accounts.above.standings = standings
    transactions.above.payee_key = payee_key
    transactions.above.category_chosen = learn
    transactions.above.category_guessed = guess


async def _defer_what_follows(scope: Scope, facts: list[Fact]) -> None:
    for fact in facts:
        told = _notifications_jobs.TELL.get(fact.type)
        for kind in (*FOLLOWS.get(fact.type, ()), *([told] if told else [])):
            await queue.follow_up(scope.connection, scope.household_id, kind, fact.payload)
    await fan_out(scope, facts)


async def nightly(pool: Pool) -> None:
    """What is done once a day."""
    await _analytics_jobs.nightly(pool)
    await _health_jobs.nightly(pool)
    await _notifications_jobs.sweep(pool)


async def often(pool: Pool) -> None:
    """What is looked after every few minutes."""
    await _rates_jobs.keep_fetched(pool, settings())


async def day_changes(pool: Pool) -> None:
    """What is done in each household soon after a day has begun there."""
    await _budgets_jobs.begin_days(pool)
    await _recurring_jobs.begin_days(pool)
