"""Thresholds that are reached, and budgets that will not last: each recorded and told once in its period.

Only current periods count: rows of past months that come late tell nobody anything. Spending that falls back and
reaches a threshold again in the same period is not told again, for the crossing stays recorded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from smartspend.budgets import facts, queries
from smartspend.budgets.progress import PACE, crossings, reached, warns
from smartspend.budgets.spending.service import spends
from smartspend.budgets.standing import Desk, Standing, basis_of, open_desk
from smartspend.identity.scope import Row, Scope


async def check(scope: Scope) -> int:
    """Records every threshold that is reached now and was not before, tells each once, and says how many."""
    desk = await open_desk(scope)
    await queries.begin_day(scope, desk.basis.today)
    plans = [desk.plan(row, desk.basis.today) for row in desk.rows if told_of(row)]
    plans = [plan for plan in plans if plan.period.start <= desk.basis.today < plan.period.end]
    if not plans:
        return 0
    standings = await desk.standings(plans)
    recorded: dict[UUID, set[int]] = defaultdict(set)
    for one in await queries.crossings(scope, [plan.id for plan in plans], [plan.period.start for plan in plans]):
        recorded[one["budget_id"]].add(one["threshold"])
    count = 0
    for standing in standings:
        count += await _look_at(desk, standing, recorded[standing.plan.id])
    return count


def told_of(row: Row) -> bool:
    """Whether anybody wants to hear of a budget."""
    return not row["archived"] and row["paused_at"] is None and bool(row["alert_at"])


async def day_begins(scope: Scope) -> bool:
    """Whether another day has begun in the household since thresholds were last looked at."""
    return await queries.begin_day(scope, (await basis_of(scope)).today)


async def _look_at(desk: Desk, standing: Standing, recorded: set[int]) -> int:
    row, state = standing.row, standing.state
    new = [one for one in row["alert_at"] if one not in recorded and reached(state.spent, state.limit, one)]
    count = await _record(desk, standing, new) if new else 0
    warned = row["pace_alert"] is not False and PACE not in recorded
    if warned and warns(state, standing.plan.period, desk.basis.today) and state.passes_on is not None:
        first = await queries.record_crossing(
            desk.scope,
            budget_id=row["id"],
            period_start=standing.plan.period.start,
            threshold=PACE,
            transaction_id=None,
            state=state,
        )
        if first:
            desk.scope.announce(facts.pace_warned(row["id"], standing.plan.period.start, state.passes_on))
    return count


async def _record(desk: Desk, standing: Standing, thresholds: Sequence[int]) -> int:
    rows = await spends(desk.scope, standing.plan, desk.tree)
    found = crossings(standing.state.limit, thresholds, rows)
    last = max(rows, key=lambda one: (one.booked_on, one.id)).id if rows else None
    count = 0
    for threshold in thresholds:
        # Sums by day are converted as a whole, rows one by one: a rounded cent may keep the rows below the threshold.
        transaction_id = found.get(threshold, last)
        first = await queries.record_crossing(
            desk.scope,
            budget_id=standing.plan.id,
            period_start=standing.plan.period.start,
            threshold=threshold,
            transaction_id=transaction_id,
            state=standing.state,
        )
        if first:
            start = standing.plan.period.start
            desk.scope.announce(facts.threshold_crossed(standing.plan.id, threshold, transaction_id, start))
            count += 1
    return count
