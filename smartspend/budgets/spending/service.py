"""What was spent on budgets: brought up to date, then asked for all at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias
from uuid import UUID

from smartspend.budgets.limits import Limits, limits_of
from smartspend.budgets.periods import BudgetPeriod, Schedule
from smartspend.budgets.progress import Bill, Spend
from smartspend.budgets.spending import queries
from smartspend.budgets.spending.counting import Counted, Foreign, Rates, Tally, count, stretches
from smartspend.budgets.spending.queries import Asked, Pairs
from smartspend.budgets.targets import Target, Tree, target_of
from smartspend.identity.scope import Question, Row, Scope
from smartspend.rates import service as rates
from smartspend.rates.conversion import RateTable
from smartspend.transactions import service as transactions

_FEW_DAYS: Final = 60


@dataclass(frozen=True, slots=True)
class Plan:
    """A budget, the period that is looked at, and the closed ones whose rest it carries."""

    row: Row
    target: Target
    schedule: Schedule
    period: BudgetPeriod
    closed: tuple[BudgetPeriod, ...] = ()

    @property
    def limits(self) -> Limits:
        """The budget's own limits, without what is carried."""
        return limits_of(self.row)

    @property
    def limit(self) -> int:
        """The one of the period that is looked at."""
        return self.limits.of(self.period)

    @property
    def id(self) -> UUID:
        """The budget's id."""
        own: UUID = self.row["id"]
        return own

    @property
    def earliest(self) -> date:
        """The first day that is looked at."""
        return self.closed[0].start if self.closed else self.period.start


def pairs_of(rows: Sequence[Row], tree: Tree) -> Pairs:
    """Each budget with every category that counts for it."""
    return [(row["id"], category) for row in rows for category in sorted(tree.counted(target_of(row)))]


Tallies: TypeAlias = dict[UUID, Tally]
_Asking: TypeAlias = tuple[Question, Callable[[Row], None]]
"""What is asked, and what takes each row of the answer."""


async def spent(scope: Scope, plans: Sequence[Plan], tree: Tree, today: date) -> dict[UUID, Counted]:
    """What was spent on each budget. Sums by day must be up to date: see `refresh`."""
    if not plans:
        return {}
    tallies = {
        plan.id: Tally(stretches(plan.closed, plan.period, today), plan.period, plan.row["currency"]) for plan in plans
    }
    by_months = [plan for plan in plans if not plan.row["by_days"]]
    newest: list[Row] = []
    asked = [*_of_months(by_months, tree, tallies), *_of_days(plans, tallies), (queries.newest_day(), newest.append)]
    for (_, take), rows in zip(asked, await scope.together([question for question, _ in asked]), strict=True):
        for row in rows:
            take(row)
    if newest:
        await _ahead_of_months(scope, by_months, tree, tallies, newest[0]["booked_on"])
    table = await _rates(scope, tallies)
    return {budget_id: count(tally, table) for budget_id, tally in tallies.items()}


def _coming(plans: Sequence[Plan], tallies: Tallies) -> list[Asked]:
    """The days to come of the plans' periods."""
    asked = [Asked(plan.id, 0, tallies[plan.id].until, plan.period.end) for plan in plans]
    return [one for one in asked if one.start < one.end]


def _of_months(plans: Sequence[Plan], tree: Tree, tallies: Tallies) -> list[_Asking]:
    if not plans:
        return []
    pairs = pairs_of([plan.row for plan in plans], tree)
    starts = {plan.id: [one.start for one in (*plan.closed, plan.period)] for plan in plans}

    def take(row: Row) -> None:
        place = bisect_right(starts[row["budget_id"]], row["month"]) - 1
        tallies[row["budget_id"]].sums[place] += row["spent"]

    return [
        (queries.in_months(asked, [pair for pair in pairs if pair[0] in own]), take) for own, asked in _alike(plans)
    ]


async def _ahead_of_months(scope: Scope, plans: Sequence[Plan], tree: Tree, tallies: Tallies, newest: date) -> None:
    """Sets what is booked in days to come apart from the totals of whole months."""
    coming = _coming(plans, tallies)
    if not coming or newest < min(one.start for one in coming):
        return
    for row in await queries.ahead_of(scope, coming, pairs_of([plan.row for plan in plans], tree)):
        tally = tallies[row["budget_id"]]
        tally.ahead.append(Bill(row["day"], row["spent"], counted=True))
        tally.sums[-1] -= row["spent"]


def _alike(plans: Sequence[Plan]) -> list[tuple[dict[UUID, Plan], list[Asked]]]:
    """Stretches of whole months, put together so that the totals of a month are read for those only who ask for it:
    current periods by where they begin, then all that is closed.
    """
    alike: dict[date | None, dict[UUID, Plan]] = {}
    for plan in plans:
        alike.setdefault(plan.period.start, {})[plan.id] = plan
        if plan.closed:
            alike.setdefault(None, {})[plan.id] = plan
    return [
        (own, [Asked(one.id, 0, *(_closed(one) if start is None else _current(one))) for one in own.values()])
        for start, own in alike.items()
    ]


def _closed(plan: Plan) -> tuple[date, date]:
    return plan.earliest, plan.period.start


def _current(plan: Plan) -> tuple[date, date]:
    return plan.period.start, plan.period.end


def _of_days(plans: Sequence[Plan], tallies: Tallies) -> list[_Asking]:
    by_days = [plan for plan in plans if plan.row["by_days"]]
    stretched = [(plan.id, place, one) for plan in by_days for place, one in enumerate(tallies[plan.id].asked)]
    own = [Asked(budget_id, place, one.start, one.end) for budget_id, place, one in stretched if one.start < one.end]
    others = [Asked(plan.id, 1, plan.earliest, plan.period.end) for plan in plans]

    def take(row: Row) -> None:
        tallies[row["budget_id"]].sums[row["place"]] = row["spent"]

    def take_single(row: Row) -> None:
        tally = tallies[row["budget_id"]]
        if row["own"]:
            tally.ahead.append(Bill(row["day"], row["spent"], counted=True))
        else:
            tally.foreign.append(Foreign(row["day"], row["currency"], row["spent"]))

    single = queries.kept_singly(_coming(by_days, tallies), others)
    return [(queries.in_kept_days(own), take), (single, take_single)] if own else [(single, take_single)]


async def _rates(scope: Scope, tallies: Tallies) -> Rates:
    foreign = [one for tally in tallies.values() for one in tally.foreign]
    if not foreign:
        return RateTable.of(())
    named = {one.currency for one in foreign} | {tally.currency for tally in tallies.values()}
    return await rates.table(scope, named, min(one.day for one in foreign), max(one.day for one in foreign))


async def spends(scope: Scope, plan: Plan, tree: Tree) -> list[Spend]:
    """What each transaction adds to a budget in its period, in the budget's currency; what has no rate is left out."""
    if plan.target.searched:
        selection = await transactions.select(scope, plan.target.filter())
        selection.days(plan.period.start, plan.period.last)
        rows = await queries.searched_spends(scope, selection)
    else:
        asked = Asked(plan.id, 0, plan.period.start, plan.period.end)
        rows = await queries.spends(scope, asked, pairs_of([plan.row], tree))
    currency = plan.row["currency"]
    table = await rates.table(
        scope, {currency, *(row["currency"] for row in rows)}, plan.period.start, plan.period.last
    )
    found = [(row, table.convert(row["spent"], row["currency"], currency, row["booked_on"])) for row in rows]
    return [Spend(row["booked_on"], row["id"], minor) for row, minor in found if minor is not None]


async def searched_among(scope: Scope, plan: Plan, ids: Sequence[UUID]) -> dict[UUID, int]:
    """What each of some transactions adds to a budget with a search or tags, in its own currency."""
    selection = await transactions.select(scope, plan.target.filter())
    selection.add("t.id = ANY (%(among)s)", among=list(ids))
    return {row["id"]: row["spent"] for row in await queries.searched_spends(scope, selection)}


@dataclass(frozen=True, slots=True)
class Stale:
    """What must be added up anew: everything, some budgets, some days of all budgets."""

    everything: bool = False
    budgets: frozenset[UUID] = frozenset()
    days: tuple[date, ...] = ()


async def take_stale(scope: Scope) -> Stale:
    """Takes over what must be added up anew, and keeps others from it until the end of this transaction.

    Who takes it must `refresh`, with budgets and categories that were read afterwards: else the mark of a change is
    gone that was not seen.
    """
    await queries.hold_sums(scope)
    marks = await queries.take_marks(scope)
    return Stale(
        any(mark["budget_id"] is None and mark["day"] is None for mark in marks),
        frozenset(mark["budget_id"] for mark in marks if mark["budget_id"] is not None),
        tuple(sorted({mark["day"] for mark in marks if mark["day"] is not None})),
    )


async def refresh(scope: Scope, stale: Stale, rows: Sequence[Row], tree: Tree) -> None:
    """Adds up anew what changed since the last time. `rows` are all budgets of the household."""
    if stale == Stale():
        return
    first = min(stale.days, default=None)
    await queries.forget_carries(scope, stale.budgets, first, everything=stale.everything)
    held = await queries.currencies(scope)
    kept = [row for row in rows if row["by_days"] or held - {row["currency"]}]
    whole = [row for row in kept if stale.everything or row["id"] in stale.budgets]
    await _keep(scope, whole, tree, None)
    if stale.days:
        await _keep(scope, [row for row in kept if row not in whole], tree, list(stale.days))


async def _keep(scope: Scope, rows: Sequence[Row], tree: Tree, days: list[date] | None) -> None:
    if not rows:
        return
    statements = [queries.forget([row["id"] for row in rows], days)]
    plain = [row for row in rows if not target_of(row).searched]
    if plain:
        statements.append(queries.keep(pairs_of(plain, tree), days))
    for row in rows:
        target = target_of(row)
        if target.searched:
            few_days = days is not None and len(days) <= _FEW_DAYS
            selection = await transactions.select(scope, target.filter(), few_days=few_days)
            if days is not None:
                selection = queries.within_days(selection, days)
            statements.append(queries.keep_searched(row["id"], selection))
    await scope.run_together(statements)
