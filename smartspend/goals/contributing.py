"""Contributions: money put aside by hand, taken out again, and transactions that count by a goal's rule."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from smartspend.analytics.service import basis
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.edge.wire import money
from smartspend.goals import facts, queries
from smartspend.goals.conversion import rates_between
from smartspend.goals.service import get_goal, lock_goal, standings
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.kernel.money import to_text


class UnknownContribution(NotFound):
    """There is no such contribution."""


class ContributionExists(Conflict):
    """There is a contribution with this id already."""


class BalanceCounts(Conflict):
    """This goal counts what its account holds: move money into the account, and it counts."""


class InvalidContribution(Invalid):
    """A contribution is an amount above or below zero, of today or earlier."""


class MoreThanThere(Invalid):
    """The account does not hold that much that is not put aside for a goal already."""


class MoreThanSaved(Invalid):
    """More is taken out than was put aside."""


class NoRate(Invalid):
    """No exchange rate is known for this currency on that day."""


async def hold(scope: Scope, goal_id: UUID) -> Row:
    """A goal, held together with those that share its account, so that the same money is not promised twice.

    All are held in one order, or two contributions could wait for each other. Raises `UnknownGoal`.
    """
    known = await get_goal(scope, goal_id)
    if known["account_id"] is not None:
        await queries.lock_goals_of_account(scope, known["account_id"])
    return await lock_goal(scope, goal_id)


async def add(
    scope: Scope,
    goal: Row,
    *,
    minor: int,
    currency: str,
    booked_on: date | None = None,
    note: str = "",
    own: UUID | None = None,
) -> dict[str, Any]:
    """Adds a contribution to a goal that `hold` gave, and gives it as it is shown; below zero is taken out.

    Raises `BalanceCounts`, `InvalidContribution`, `NoRate`, `MoreThanThere`, `MoreThanSaved`, `ContributionExists`.
    """
    if goal["counts"] == "balance":
        raise BalanceCounts
    today = (await basis(scope)).today
    booked_on = booked_on or today
    if minor == 0:
        raise InvalidContribution(errors=[FieldError("/amount/amount", "must not be zero")])
    if booked_on > today:
        raise InvalidContribution(errors=[FieldError("/booked_on", "must not lie ahead")])
    await _check_amount(scope, goal, minor, currency, booked_on)
    verb = "put aside for" if minor > 0 else "taken out of"
    await begin_batch(scope, "goals.contribute", f"{to_text(abs(minor), currency)} {currency} {verb} “{goal['name']}”")
    contribution_id = own or uuid7()
    values = {"id": contribution_id, "goal_id": goal["id"], "booked_on": booked_on, "minor": minor}
    values |= {"currency": currency, "note": note, "created_in": scope.batch_id}
    if not await queries.insert_contribution(scope, values):
        raise ContributionExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.changed(goal["id"], scope.batch_id))
    return _told({**values, "source": "person", "transaction_id": None, "payee": ""})


async def _check_amount(scope: Scope, goal: Row, minor: int, currency: str, on: date) -> None:
    now = await standings(scope)
    account = now.tally.accounts.get(goal["account_id"])
    currencies = {currency, goal["currency"], *([account.row["currency"]] if account else [])}
    rates = await rates_between(scope, currencies, [on, now.today])
    in_goal = rates.convert(minor, currency, goal["currency"], on)
    if in_goal is None:
        raise NoRate(errors=[FieldError("/amount/currency", f"has no rate to {goal['currency']}")])
    if in_goal < 0 and -in_goal > now.tally.worth[goal["id"]].asked:
        raise MoreThanSaved(errors=[FieldError("/amount/amount", "is more than was put aside")])
    if account is None or in_goal < 0:
        return
    asked = rates.convert(in_goal, goal["currency"], account.row["currency"], now.today)
    if asked is None:
        raise NoRate(errors=[FieldError("/amount/currency", f"has no rate to {account.row['currency']}")])
    if asked > account.shared.free:
        free = f"{to_text(account.shared.free, account.row['currency'])} {account.row['currency']}"
        raise MoreThanThere(
            f"“{account.row['name']}” holds {free} that is not put aside for a goal already.",
            errors=[FieldError("/amount/amount", f"must be at most {free}")],
        )


async def remove(scope: Scope, goal: Row, contribution_id: UUID) -> None:
    """Removes a contribution. A transaction that counted by the rule stays, and counts no more for this goal.

    Raises `UnknownContribution`.
    """
    await begin_batch(scope, "goals.contribution.remove", f"A contribution to “{goal['name']}” removed")
    by_hand = await queries.delete_contribution(scope, goal["id"], contribution_id)
    if not by_hand and not await queries.dismiss(scope, uuid7(), goal["id"], contribution_id, scope.batch_id):
        raise UnknownContribution
    scope.announce(facts.changed(goal["id"], scope.batch_id))


async def listed(scope: Scope, goal_id: UUID, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of contributions, newest first. Raises `InvalidCursor`."""
    rows = await queries.contributions(scope, goal_id, _key(cursor) if cursor else None, limit + 1)
    more, rows = len(rows) > limit, rows[:limit]
    return {
        "items": [_told(row) for row in rows],
        "next_cursor": to_cursor(rows[-1]["booked_on"], rows[-1]["id"]) if more else None,
    }


def _told(row: Row) -> dict[str, Any]:
    names = ("id", "booked_on", "note", "source", "transaction_id", "payee")
    return {**{name: row[name] for name in names}, "amount": money(row["minor"], row["currency"])}


def _key(cursor: str) -> tuple[date, UUID]:
    day, own = from_cursor(cursor, 2)
    try:
        return date.fromisoformat(day), UUID(own)
    except (TypeError, ValueError, AttributeError):
        raise InvalidCursor from None
