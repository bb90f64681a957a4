"""How far budgets are used: in the period that holds a day, in the ones before, and where that leads."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

import orjson

from smartspend.budgets import queries
from smartspend.budgets.bills import Bills, known_bills
from smartspend.budgets.periods import BudgetPeriod, closed_between, latest, period_of, schedule_of
from smartspend.budgets.progress import PACE, Progress, progress
from smartspend.budgets.rollover import carried, kept
from smartspend.budgets.spending.counting import Counted
from smartspend.budgets.spending.service import Plan, refresh, spent, take_stale
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
    return _basis(await queries.clock(scope))


def _basis(row: Row) -> Basis:
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
        return Plan(row, target_of(row), schedule, period_of(schedule, day))

    async def standings(self, plans: Sequence[Plan]) -> list[Standing]:
        """Where each plan stands today."""
        today = self.basis.today
        carries = await self._carries(plans)
        counted = await spent(self.scope, plans, self.tree, today)
        bills = await known_bills(self.scope, plans, self.tree, today)
        return [
            _standing(plan, counted[plan.id], carries.get(plan.id, 0), bills.get(plan.id, Bills()), today)
            for plan in plans
        ]

    async def _carries(self, plans: Sequence[Plan]) -> dict[UUID, int]:
        """What is carried into each plan's period: as it is kept, else computed, and kept from then on."""
        carrying = [plan for plan in plans if plan.row["rollover"] != "none"]
        if not carrying:
            return {}
        kept = await queries.carries(self.scope, [one.id for one in carrying], [one.period.start for one in carrying])
        promises = {plan.id: promise_of(plan.row, self.basis.pay_day) for plan in carrying}
        found = {
            budget_id: row["carried"]
            for budget_id, row in kept.items()
            if row["promise"] == promises[budget_id] and row["rates"] in {None, self.basis.rates}
        }
        missing = [plan for plan in carrying if plan.id not in found]
        if missing:
            found |= await self._carried_anew(missing, promises)
        return found

    async def _carried_anew(self, plans: Sequence[Plan], promises: Mapping[UUID, str]) -> dict[UUID, int]:
        """Computes what is carried. Nobody else may take marks meanwhile: what is kept here would outlive them."""
        now = await open_desk(self.scope, hold=True)
        looking_back = [looks_back(plan) for plan in plans]
        counted = await spent(self.scope, looking_back, now.tree, self.basis.today)
        found: dict[UUID, int] = {}
        for plan in looking_back:
            own = counted[plan.id]
            limits = plan.limits
            closed = zip(map(limits.of, plan.closed), own.closed, strict=True)
            found[plan.id] = carried(closed, plan.row["rollover"], plan.row["rollover_cap"])
            kept_as = {"budget_id": plan.id, "period_start": plan.period.start, "promise": promises[plan.id]}
            rates = self.basis.rates if own.foreign else None
            await queries.keep_carry(self.scope, {**kept_as, "rates": rates, "carried": found[plan.id]})
        return found


def looks_back(plan: Plan) -> Plan:
    """The plan with the closed periods whose rest it carries."""
    row = plan.row
    if row["rollover"] == "none":
        return plan
    since = row["rollover_from"] or row["created_at"].date()
    return replace(plan, closed=tuple(closed_between(plan.schedule, since, plan.period, CLOSED_MAX)))


_DECIDING: Final = (
    "category_id", "category_ids", "account_ids", "tags", "q", "minor", "earlier_limits", "currency", "period",
    "schedule", "rollover", "rollover_cap", "rollover_from", "created_at",
)  # fmt: skip


def promise_of(row: Row, pay_day: int | None) -> str:
    """Stands for everything that a budget, and the household's pay-day, say about what is carried."""
    said = orjson.dumps([pay_day, *(row[name] for name in _DECIDING)], option=orjson.OPT_SORT_KEYS)
    return hashlib.blake2b(said, digest_size=12).hexdigest()


async def open_desk(scope: Scope, *, hold: bool = False) -> Desk:
    """Everything about the household's budgets, with their sums up to date; `hold` keeps others from touching those."""
    known = await queries.everything(scope)
    rows, categories = known.budgets, known.categories
    if hold or known.stale:
        stale = await take_stale(scope)
        rows, categories = await queries.budgets(scope), await queries.categories(scope)
        await refresh(scope, stale, rows, Tree(categories))
    return Desk(scope, _basis(known.clock), Tree(categories), rows)


def _standing(plan: Plan, counted: Counted, carry: int, bills: Bills, today: date) -> Standing:
    ahead = [*counted.ahead, *bills.coming]
    state = progress(plan.limit + carry, counted.spent, plan.period, today, ahead, paid=bills.paid)
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
        "amount": money(standing.plan.limit, currency),
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
    """The last periods of a budget up to the current one, oldest first, each by its own limit."""
    own = looks_back(desk.plan(row, desk.basis.today))
    shown = latest(own.schedule, own.period, periods)
    closed = own.closed if len(own.closed) >= len(shown) else tuple(shown[:-1])
    plan = Plan(row, own.target, own.schedule, own.period, closed)
    counted = (await spent(desk.scope, [plan], desk.tree, desk.basis.today))[plan.id]
    limits, carries = plan.limits, len(own.closed)
    carry, items = 0, []
    for place, (period, used) in enumerate(zip([*closed, own.period], [*counted.closed, counted.spent], strict=True)):
        amount = limits.of(period)
        limit = amount + carry
        amounts = {"amount": amount, "carried": carry, "limit": limit, "spent": used, "left": limit - used}
        told = {name: money(minor, row["currency"]) for name, minor in amounts.items()}
        items.append({"period": days_of(period), **told})
        within = place >= len(closed) - carries
        carry = kept(limit - used, row["rollover"], row["rollover_cap"]) if within else 0
    return items[-periods:]
