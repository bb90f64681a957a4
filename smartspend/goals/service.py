"""Goals: made, edited, put in order, removed; contributions to them; where each stands; and which are reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from smartspend.analytics.service import basis
from smartspend.goals import facts, queries
from smartspend.goals.conversion import rates_between
from smartspend.goals.matching import follow
from smartspend.goals.plan import PACE_MONTHS
from smartspend.goals.tally import Tally
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.kernel.period import Month
from smartspend.rates.conversion import RateTable

GOALS_MAX: Final = 1_000


class UnknownGoal(NotFound):
    """There is no such goal."""


class GoalExists(Conflict):
    """There is a goal with this id already."""


class TooManyGoals(Conflict):
    """A household has at most a thousand goals: remove some that are done."""


class NoSuchAccount(Invalid):
    """There is no such account."""


class NoSuchCategory(Invalid):
    """There is no such category."""


class NeedsAccount(Invalid):
    """What an account holds, and transfers into it, can only be counted with an account."""


class DateIsPast(Invalid):
    """The day by which a goal is to be reached lies ahead."""


class CurrencyStays(Conflict):
    """A goal keeps its currency: make another one for the other currency."""


@dataclass(frozen=True, slots=True)
class Standings:
    """Goals in the household's order, and everything that is known about them on `today`."""

    goals: list[Row]
    tally: Tally
    today: date
    pay_day: int | None


async def standings(scope: Scope, person_id: UUID | None = None) -> Standings:
    """Adds up what every goal has. All goals are needed for any one of them, for they share accounts."""
    goals = await queries.goals(scope)
    today = (await basis(scope, person_id)).today
    sums = await queries.sums(scope) if goals else []
    accounts = await _accounts(scope, goals, today)
    rates = await _rates(scope, goals, sums, accounts, today)
    tally = Tally.of(goals, sums, accounts, rates, today)
    return Standings(goals, tally, today, await queries.pay_day(scope))


async def _accounts(scope: Scope, goals: Sequence[Row], today: date) -> list[Row]:
    linked = {goal["account_id"] for goal in goals} - {None}
    this = Month.of(today)
    return (
        await queries.account_balances(scope, list(linked), this.plus(-PACE_MONTHS).first, this.first) if linked else []
    )


async def _rates(
    scope: Scope, goals: Sequence[Row], sums: Sequence[Row], accounts: Sequence[Row], today: date
) -> RateTable:
    currencies = {row["currency"] for row in (*goals, *sums, *accounts)}
    own = {goal["id"]: goal["currency"] for goal in goals}
    foreign = [row["on"] for row in sums if row["currency"] != own[row["goal_id"]]]
    months = [Month.of(today).plus(-PACE_MONTHS).first] if accounts else []
    return await rates_between(scope, currencies, [*foreign, *months, today])


async def get_goal(scope: Scope, goal_id: UUID) -> Row:
    """One goal as it is stored. Raises `UnknownGoal`."""
    row = await queries.goal(scope, goal_id)
    if row is None:
        raise UnknownGoal
    return row


async def lock_goal(scope: Scope, goal_id: UUID) -> Row:
    """One goal, held until this transaction ends. Raises `UnknownGoal`."""
    row = await queries.lock_goal(scope, goal_id)
    if row is None:
        raise UnknownGoal
    return row


async def create_goal(scope: Scope, values: dict[str, Any], goal_id: UUID | None, starting: int) -> UUID:
    """Makes a goal; `starting` (0 or more, in its currency) is there already.

    Raises `NoSuchAccount`, `NoSuchCategory`, `NeedsAccount`, `DateIsPast`, `GoalExists`, `TooManyGoals`.
    """
    today = (await basis(scope)).today
    if values["target_date"] is not None and values["target_date"] <= today:
        raise DateIsPast(errors=[FieldError("/target_date", "must be after today")])
    await _check(scope, values)
    if len(await queries.goals(scope)) >= GOALS_MAX:
        raise TooManyGoals
    await begin_batch(scope, "goals.create", f"Goal “{values['name']}” added")
    own = goal_id or uuid7()
    if not await queries.insert_goal(scope, {**values, "id": own, "created_in": scope.batch_id}):
        raise GoalExists(errors=[FieldError("/id", "is taken")])
    if starting:
        await queries.insert_contribution(
            scope,
            {
                "id": uuid7(),
                "goal_id": own,
                "booked_on": min(values["started_on"], today),
                "minor": starting,
                "currency": values["currency"],
                "note": "",
                "created_in": scope.batch_id,
            },
        )
    scope.announce(facts.changed(own, scope.batch_id))
    return own


async def _check(scope: Scope, values: dict[str, Any]) -> None:
    match = values["match"] or {}
    if values["account_id"] is None and (values["counts"] == "balance" or match.get("kind") == "transfers"):
        raise NeedsAccount(errors=[FieldError("/account_id", "is missing")])
    if values["account_id"] is not None:
        today = (await basis(scope)).today
        if not await _accounts(scope, [values], today):
            raise NoSuchAccount(errors=[FieldError("/account_id", "is not one of your accounts")])
    if match.get("kind") == "category" and not await queries.category_exists(scope, UUID(match["category_id"])):
        raise NoSuchCategory(errors=[FieldError("/match/category_id", "is not one of your categories")])


async def save_goal(scope: Scope, before: Row, values: dict[str, Any]) -> None:
    """Sets columns of a goal. With a higher target it may be reached, and told, once more.

    Raises `NoSuchAccount`, `NoSuchCategory`, `NeedsAccount`, `DateIsPast`, `CurrencyStays`.
    """
    if values.get("currency", before["currency"]) != before["currency"]:
        raise CurrencyStays(errors=[FieldError("/target/currency", f"must be {before['currency']}")])
    by = values.get("target_date")
    if by is not None and by != before["target_date"] and by <= (await basis(scope)).today:
        raise DateIsPast(errors=[FieldError("/target_date", "must be after today")])
    after = {**before, **values}
    if any(after[name] != before[name] for name in ("account_id", "counts", "match")):
        await _check(scope, after)
    await begin_batch(scope, "goals.edit", f"Goal “{after['name']}” edited")
    await queries.update_goal(scope, before["id"], values)
    if after["minor"] > before["minor"]:
        await queries.forget_reached(scope, before["id"])
    scope.announce(facts.changed(before["id"], scope.batch_id))


async def remove_goal(scope: Scope, known: Row) -> None:
    """Removes a goal with its contributions; taking back its batch brings both back. Transactions stay."""
    await begin_batch(scope, "goals.remove", f"Goal “{known['name']}” removed")
    await queries.delete_goal(scope, known["id"])
    scope.announce(facts.changed(known["id"], scope.batch_id))


async def put_in_order(scope: Scope, ids: Sequence[UUID]) -> None:
    """Sets which goals are served first. Raises `UnknownGoal`."""
    known = {row["id"] for row in await queries.goals(scope)}
    if not known.issuperset(ids):
        raise UnknownGoal
    await begin_batch(scope, "goals.order", "Goals put in another order")
    await queries.put_in_order(scope, ids)
    scope.announce(facts.changed(ids[0], scope.batch_id))


async def follow_category(scope: Scope, category_id: UUID, move_to: UUID | None) -> None:
    """Has rules follow, in the current batch, the transactions of a category that is being removed."""
    for goal_id in await queries.move_rules(scope, category_id, move_to) if move_to is not None else ():
        scope.announce(facts.changed(goal_id, scope.batch_id))


async def check(scope: Scope) -> dict[str, int]:
    """Finds which transactions count now, records every goal that is reached, and tells each once."""
    goals = [goal for goal in await queries.goals(scope) if not goal["archived"]]
    changed = await follow(scope, goals)
    for goal_id in changed:
        scope.announce(facts.changed(goal_id))
    reached = 0
    if goals:
        now = await standings(scope)
        for goal in goals:
            complete = now.tally.worth[goal["id"]].saved >= goal["minor"] and goal["reached_at"] is None
            if complete and await queries.record_reached(scope, goal["id"]):
                scope.announce(facts.reached(goal["id"], goal["name"]))
                reached += 1
    return {"changed": len(changed), "reached": reached}
