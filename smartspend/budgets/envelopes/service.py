"""Envelopes: begun, filled, moved between, covered. Every budget in use that is monthly from the first day, in the
currency of the plan, is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from smartspend.budgets import facts
from smartspend.budgets.envelopes import queries
from smartspend.budgets.envelopes.envelope import EnvelopeMonth, MonthFlows, months
from smartspend.budgets.limits import limits_of
from smartspend.budgets.periods import BudgetPeriod, schedule_of
from smartspend.budgets.spending.service import Plan, spent
from smartspend.budgets.standing import Desk, open_desk
from smartspend.budgets.targets import target_of
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.limits import AMOUNT_MINOR_MAX
from smartspend.kernel.money import Money
from smartspend.kernel.period import Month

MONTHS_MAX: Final = 240


class NoEnvelopes(NotFound):
    """This household does not use envelopes: begin with them first."""


class NoSuchEnvelope(Invalid):
    """There is no such envelope."""


class InvalidPlan(Invalid):
    """Envelopes begin in a month of the last twenty years, with an amount that is not below zero."""


class WrongCurrency(Invalid):
    """Envelopes are all in one currency."""


class NotOverspent(Conflict):
    """This envelope is not overspent."""


class NothingToMove(Invalid):
    """Money moves from one envelope to another, and is above zero."""


class TooMuch(Invalid):
    """This is more than an envelope can hold."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The envelopes of a household, from the beginning of its plan up to a month."""

    plan: Row
    month: Month
    rows: Sequence[Row]
    left_out: Sequence[UUID]
    now: EnvelopeMonth[UUID]


def _is_envelope(row: Row, currency: str) -> bool:
    schedule = schedule_of(row["period"], row["schedule"], None)
    return row["currency"] == currency and row["period"] == "monthly" and schedule.whole_months


async def opened(scope: Scope, month: Month) -> Opened | None:
    """The envelopes in a month; nothing where there is no plan, or not yet. Raises `InvalidPlan`."""
    plan = await queries.plan(scope)
    if plan is None:
        return None
    first = Month.of(plan["start_month"])
    if month < first:
        return None
    count = (month.year - first.year) * 12 + month.month - first.month + 1
    if count > MONTHS_MAX:
        raise InvalidPlan(errors=[FieldError("/month", f"is more than {MONTHS_MAX} months after the beginning")])
    desk = await open_desk(scope)
    active = [row for row in desk.rows if not row["archived"]]
    rows = [row for row in active if _is_envelope(row, plan["currency"])]
    flows = await _flows(desk, plan["currency"], rows, [first.plus(n) for n in range(count)])
    now = months(plan["opening_minor"], flows, [row["id"] for row in rows])[-1]
    left_out = [row["id"] for row in active if row not in rows]
    return Opened(plan, month, rows, left_out, now)


async def _flows(desk: Desk, currency: str, rows: Sequence[Row], all_: Sequence[Month]) -> list[MonthFlows[UUID]]:
    start, end = all_[0].first, all_[-1].end
    periods = [BudgetPeriod(one.first, one.end) for one in all_]
    plans = [
        Plan(row, target_of(row), schedule_of(row["period"], row["schedule"], None), periods[-1], tuple(periods[:-1]))
        for row in rows
    ]
    counted = await spent(desk.scope, plans, desk.tree, desk.basis.today)
    by_month: dict[date, dict[str, int]] = {
        row["month"]: row for row in await queries.flows(desk.scope, currency, start, end)
    }
    assigned: dict[date, dict[UUID, int]] = defaultdict(dict)
    for row in await queries.assignments(desk.scope, start, end):
        assigned[row["month"]][row["budget_id"]] = row["minor"]
    nothing: Mapping[str, int] = {"income": 0, "spending": 0}
    return [
        MonthFlows(
            by_month.get(one.first, nothing)["income"],
            -by_month.get(one.first, nothing)["spending"],
            {plan.id: [*counted[plan.id].closed, counted[plan.id].spent][place] for plan in plans},
            assigned[one.first],
        )
        for place, one in enumerate(all_)
    ]


def told(found: Opened | None, month: Month) -> dict[str, Any]:
    """Envelopes as the wire shows them."""
    names = ("before", "income", "assigned", "outside", "overspent", "to_assign")
    if found is None:
        return {"month": str(month), "plan": None, **dict.fromkeys(names), "envelopes": [], "left_out": []}
    currency = found.plan["currency"]
    opening = money(found.plan["opening_minor"], currency)
    return {
        "month": str(month),
        "plan": {"start": str(Month.of(found.plan["start_month"])), "opening": opening},
        **{name: money(getattr(found.now, name), currency) for name in names},
        "envelopes": [_told(row, found, currency) for row in found.rows],
        "left_out": found.left_out,
    }


def _told(row: Row, found: Opened, currency: str) -> dict[str, Any]:
    own = found.now.envelopes[row["id"]]
    amounts = {name: money(getattr(own, name), currency) for name in ("carried", "assigned", "spent", "available")}
    names = {"budget_id": row["id"], "name": row["name"], "category_id": row["category_id"]}
    goal = limits_of(row).of(BudgetPeriod(found.month.first, found.month.end))
    return {**names, "goal": money(goal, currency), **amounts}


async def begin(scope: Scope, start: Month, opening: Money, today: date) -> None:
    """Begins with envelopes, or begins anew. Raises `InvalidPlan`."""
    if opening.minor < 0:
        raise InvalidPlan(errors=[FieldError("/opening/amount", "is below zero")])
    now = Month.of(today)
    if not now.plus(1 - MONTHS_MAX) <= start <= now.plus(12):
        raise InvalidPlan(errors=[FieldError("/start", "is too long ago, or too far ahead")])
    await queries.save_plan(scope, opening.currency, start.first, opening.minor)
    scope.announce(facts.assigned(None))


async def end(scope: Scope) -> None:
    """Does without envelopes; what was assigned is kept. Raises `NoEnvelopes`."""
    if not await queries.delete_plan(scope):
        raise NoEnvelopes
    scope.announce(facts.assigned(None))


async def assign(scope: Scope, month: Month, items: Sequence[tuple[UUID, Money]]) -> None:
    """Sets what envelopes have in a month.

    Raises `NoEnvelopes`, `NoSuchEnvelope`, `WrongCurrency`.
    """
    found = await _held(scope, month)
    for place, (budget_id, amount) in enumerate(items):
        _check(found, budget_id, f"/items/{place}/budget_id")
        if amount.currency != found.plan["currency"]:
            raise WrongCurrency(errors=[FieldError(f"/items/{place}/amount/currency", "is not that of the envelopes")])
    await begin_batch(scope, "budgets.assign", f"Envelopes of {month} filled")
    for budget_id, amount in items:
        await queries.assign(scope, budget_id, month.first, amount.minor)
    scope.announce(facts.assigned(scope.batch_id))


async def move(scope: Scope, month: Month, source: UUID | None, into: UUID | None, amount: Money) -> None:
    """Moves money between envelopes, or from and to what is to be assigned, where one of both is nothing.

    Raises `NoEnvelopes`, `NoSuchEnvelope`, `WrongCurrency`, `NothingToMove`, `TooMuch`.
    """
    found = await _held(scope, month)
    if amount.currency != found.plan["currency"]:
        raise WrongCurrency(errors=[FieldError("/amount/currency", "is not that of the envelopes")])
    if amount.minor <= 0:
        raise NothingToMove(errors=[FieldError("/amount/amount", "must be above zero")])
    await _move(scope, found, source, into, amount.minor)


async def cover(scope: Scope, month: Month, budget_id: UUID, source: UUID | None) -> None:
    """Fills up an overspent envelope, from another one or from what is to be assigned.

    Raises `NoEnvelopes`, `NoSuchEnvelope`, `NotOverspent`, `NothingToMove`.
    """
    found = await _held(scope, month)
    _check(found, budget_id, "/budget_id")
    lacking = -found.now.envelopes[budget_id].available
    if lacking <= 0:
        raise NotOverspent
    await _move(scope, found, source, budget_id, lacking)


async def _move(scope: Scope, found: Opened, source: UUID | None, into: UUID | None, minor: int) -> None:
    if source == into:
        raise NothingToMove(errors=[FieldError("/to_id", "is where the money is")])
    changes = [(source, -minor, "/from_id"), (into, minor, "/to_id")]
    for budget_id, _, pointer in changes:
        _check(found, budget_id, pointer)
    await begin_batch(scope, "budgets.move", f"Money moved between envelopes of {found.month}")
    for budget_id, change, _ in changes:
        if budget_id is not None:
            has = found.now.envelopes[budget_id].assigned + change
            if abs(has) > AMOUNT_MINOR_MAX:
                raise TooMuch
            await queries.assign(scope, budget_id, found.month.first, has)
    scope.announce(facts.assigned(scope.batch_id))


async def _held(scope: Scope, month: Month) -> Opened:
    await queries.hold(scope)
    found = await opened(scope, month)
    if found is None:
        raise NoEnvelopes
    return found


def _check(found: Opened, budget_id: UUID | None, pointer: str) -> None:
    if budget_id is not None and budget_id not in found.now.envelopes:
        raise NoSuchEnvelope(errors=[FieldError(pointer, "is not one of the envelopes")])
