"""How far budgets are used: in the period that holds a day, in the ones before, and where that leads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from smartspend.budgets import queries
from smartspend.budgets.bills import known_bills
from smartspend.budgets.periods import BudgetPeriod, closed_between, latest, period_of, schedule_of
from smartspend.budgets.progress import PACE, Bill, Progress, progress
from smartspend.budgets.rollover import carried, kept
from smartspend.budgets.spending.counting import Counted
from smartspend.budgets.spending.service import Plan, refresh, spent
from smartspend.budgets.targets import Tree, target_of
from smartspend.edge.wire import money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel import clock

CLOSED_MAX: Final = 600
"""How many closed periods a budget looks back on at most: eleven years of weeks."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What decides about a household's periods. `seq` and `rates` change when sums may have changed."""

    seq: int
    rates: str
    today: date
    pay_day: int | None
    currency: str


async def basis_of(scope: Scope) -> Basis:
    """The household's day, pay-day and currency: the same for all of its members."""
    row = await queries.clock(scope)
    return Basis(row["seq"], row["rates"], clock.today(row["time_zone"]), row["pay_day"], row["currency"])


@dataclass(frozen=True, slots=True)
class Standing:
    """A budget in a period: what was carried into it, what was spent, and where that leads."""

    plan: Plan
    counted: Counted
    carried: int
    state: Progress

    @property
    def row(self) -> Row:
        """The budget as it is stored."""
        return self.plan.row


@dataclass(slots=True)
class Desk:
    """All budgets of a household, with what is needed to say how far they are used. `rows` are oldest first."""

    scope: Scope
    basis: Basis
    tree: Tree
    rows: list[Row] = field(default_factory=list)

    def plan(self, row: Row, day: date) -> Plan:
        """A budget in the period that holds `day`."""
        schedule = schedule_of(row["period"], row["schedule"], self.basis.pay_day)
        period = period_of(schedule, day)
        closed: list[BudgetPeriod] = []
        if row["rollover"] != "none":
            since = row["rollover_from"] or row["created_at"].date()
            closed = closed_between(schedule, since, period, CLOSED_MAX)
        return Plan(row, target_of(row), schedule, period, tuple(closed))

    async def standings(self, plans: Sequence[Plan]) -> list[Standing]:
        """Where each plan stands today."""
        today = self.basis.today
        counted = await spent(self.scope, plans, self.tree, today)
        bills = await known_bills(self.scope, plans, today)
        return [_standing(plan, counted[plan.id], bills.get(plan.id, []), today) for plan in plans]


async def open_desk(scope: Scope) -> Desk:
    """Everything about the household's budgets, with their sums up to date."""
    rows = await queries.budgets(scope)
    tree = Tree(await queries.categories(scope) if rows else [])
    await refresh(scope, rows, tree)
    return Desk(scope, await basis_of(scope), tree, rows)


def _standing(plan: Plan, counted: Counted, bills: Sequence[Bill], today: date) -> Standing:
    row = plan.row
    carry = carried(row["minor"], counted.closed, row["rollover"], row["rollover_cap"])
    state = progress(row["minor"] + carry, counted.spent, plan.period, today, [*counted.ahead, *bills])
    return Standing(plan, counted, carry, state)


async def statuses_of(desk: Desk, rows: Sequence[Row], day: date) -> list[dict[str, Any]]:
    """The status of each of the budgets in the period that holds `day`."""
    if not rows:
        return []
    standings = await desk.standings([desk.plan(row, day) for row in rows])
    alerts: dict[UUID, list[Row]] = defaultdict(list)
    starts = [one.plan.period.start for one in standings]
    for crossing in await queries.crossings(desk.scope, [row["id"] for row in rows], starts):
        if crossing["threshold"] != PACE:
            alerts[crossing["budget_id"]].append(crossing)
    return [_told(one, alerts[one.plan.id]) for one in standings]


def _told(standing: Standing, alerts: Sequence[Row]) -> dict[str, Any]:
    row, state, period = standing.row, standing.state, standing.plan.period
    currency = row["currency"]
    return {
        "budget_id": row["id"],
        "period": days_of(period),
        "amount": money(row["minor"], currency),
        "carried": money(standing.carried, currency),
        "limit": money(state.limit, currency),
        "spent": money(state.spent, currency),
        "ahead": money(sum(one.spent for one in standing.counted.ahead), currency),
        "left": money(state.left, currency),
        "share": state.share,
        "pace": {"expected": money(state.expected, currency), "passes_on": state.passes_on},
        "projected": money(state.projected, currency),
        "unconverted": [money(minor, one) for one, minor in standing.counted.unconverted.items()],
        "alerts": [
            {
                "threshold": one["threshold"] / 100,
                "crossed_at": one["crossed_at"],
                "transaction_id": one["transaction_id"],
            }
            for one in alerts
        ],
    }


def days_of(period: BudgetPeriod) -> dict[str, date]:
    """First and last day, both included."""
    return {"start": period.start, "end": period.last}


async def history_of(desk: Desk, row: Row, periods: int) -> list[dict[str, Any]]:
    """The last periods of a budget up to the current one, oldest first, by its limit as it is now."""
    own = desk.plan(row, desk.basis.today)
    shown = latest(own.schedule, own.period, periods)
    closed = own.closed if len(own.closed) >= len(shown) else tuple(shown[:-1])
    plan = Plan(row, own.target, own.schedule, own.period, closed)
    counted = (await spent(desk.scope, [plan], desk.tree, desk.basis.today))[plan.id]
    carries = len(own.closed)
    carry, items = 0, []
    for place, (period, used) in enumerate(zip([*closed, own.period], [*counted.closed, counted.spent], strict=True)):
        limit = row["minor"] + carry
        amounts = {"carried": carry, "limit": limit, "spent": used, "left": limit - used}
        told = {name: money(minor, row["currency"]) for name, minor in amounts.items()}
        items.append({"period": days_of(period), **told})
        within = place >= len(closed) - carries
        carry = kept(limit - used, row["rollover"], row["rollover_cap"]) if within else 0
    return items[-periods:]
