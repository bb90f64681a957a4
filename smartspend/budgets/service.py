"""Budgets: made, edited, paused, copied, removed; how far each is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from smartspend.analytics.definitions import INCOME
from smartspend.budgets import facts, queries
from smartspend.budgets.limits import LIMITS_MAX, NewLimit, limits_of
from smartspend.budgets.periods import day_within, period_of, schedule_of
from smartspend.budgets.progress import reached
from smartspend.budgets.standing import Basis, Desk, basis_of, history_of, open_desk, statuses_of
from smartspend.budgets.targets import Target, Tree, overlap, target_of
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.kernel.limits import NAME_LENGTH_MAX
from smartspend.kernel.period import Month

BUDGETS_MAX: Final = 1_000
_NAMED_MAX: Final = 4


class UnknownBudget(NotFound):
    """There is no such budget."""


class BudgetExists(Conflict):
    """There is a budget with this id already."""


class TooManyBudgets(Conflict):
    """There are as many budgets as a household can have: remove some first."""


class TooManyLimits(Conflict):
    """This budget's limit was changed too often: set one for always first."""


class NoSuchCategory(Invalid):
    """There is no such category."""


class NoSuchAccount(Invalid):
    """There is no such account."""


class NotSpending(Invalid):
    """Income is not spending: a budget is for what goes out."""


async def get_budget(scope: Scope, budget_id: UUID) -> Row:
    """One budget as it is stored. Raises `UnknownBudget`."""
    row = await queries.budget(scope, budget_id)
    if row is None:
        raise UnknownBudget
    return row


async def lock_budget(scope: Scope, budget_id: UUID) -> Row:
    """One budget, held until this transaction ends. Raises `UnknownBudget`."""
    row = await queries.lock_budget(scope, budget_id)
    if row is None:
        raise UnknownBudget
    return row


# Changing -------------------------------------------------------------------------------------------------------------


async def create_budget(scope: Scope, values: dict[str, Any], budget_id: UUID | None) -> UUID:
    """Makes a budget. Raises `NoSuchCategory`, `NoSuchAccount`, `NotSpending`, `BudgetExists`, `TooManyBudgets`."""
    await _check_room(scope, 1)
    row = await _made_ready(scope, values, None)
    await begin_batch(scope, "budgets.create", "Budget added")
    return await _store(scope, row, budget_id)


async def create_budgets(scope: Scope, many: Sequence[dict[str, Any]]) -> list[UUID]:
    """Makes several budgets in one batch. Raises what `create_budget` does."""
    await _check_room(scope, len(many))
    rows = [await _made_ready(scope, values, None) for values in many]
    await begin_batch(scope, "budgets.create", "Budget added" if len(many) == 1 else f"{len(many)} budgets added")
    return [await _store(scope, row, None) for row in rows]


async def copy_budget(scope: Scope, before: Row, name: str | None, budget_id: UUID | None) -> UUID:
    """Makes another budget like this one, in use. Raises `BudgetExists`, `TooManyBudgets`."""
    await _check_room(scope, 1)
    await begin_batch(scope, "budgets.create", "Budget copied")
    kept = before["name"] and f"{before['name'][: NAME_LENGTH_MAX - 7]} (copy)"
    return await _store(scope, {**before, "name": name or kept, "archived": False, "paused_at": None}, budget_id)


async def _check_room(scope: Scope, more: int) -> None:
    if len(await queries.budgets(scope)) + more > BUDGETS_MAX:
        raise TooManyBudgets


async def _store(scope: Scope, row: dict[str, Any], budget_id: UUID | None) -> UUID:
    own = budget_id or uuid7()
    if not await queries.insert_budget(scope, {**row, "id": own}):
        raise BudgetExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.changed(own, scope.batch_id))
    return own


async def save_budget(scope: Scope, before: Row, values: dict[str, Any]) -> None:
    """Replaces a budget. Thresholds that the new one has not reached may be told once more in the current period.

    Raises `NoSuchCategory`, `NoSuchAccount`, `NotSpending`.
    """
    row = await _made_ready(scope, values, before)
    if _same_periods(before, row):
        row |= _limited(before, NewLimit(row["minor"]), await basis_of(scope), only_if_new=True)
    await begin_batch(scope, "budgets.edit", "Budget edited")
    await queries.update_budget(scope, before["id"], row)
    if any(before[name] != row[name] for name in _PROMISE):
        await _begin_anew(scope, before["id"])
    scope.announce(facts.changed(before["id"], scope.batch_id))


_PROMISE: Final = (
    "category_id", "category_ids", "account_ids", "tags", "q", "minor", "earlier_limits", "currency", "period",
    "schedule", "rollover", "rollover_cap", "rollover_from",
)  # fmt: skip
"""What a budget promises; names, thresholds and whether it is in use are about how it is shown."""


def _same_periods(before: Row, row: Row) -> bool:
    """Whether limits of the one are limits of the other: what was allowed in a month says nothing of a week."""

    def measured(one: Row) -> list[Any]:
        return [one["currency"], one["period"], (one["schedule"] or {}).get("days")]

    return measured(before) == measured(row)


def _limited(before: Row, wanted: NewLimit, basis: Basis, *, only_if_new: bool = False) -> dict[str, Any]:
    """The columns of a budget with another limit, from the period on that holds the day, or the current one.

    Raises `TooManyLimits`.
    """
    known = limits_of(before)
    schedule = schedule_of(before["period"], before["schedule"], basis.pay_day)
    period = period_of(schedule, wanted.since or basis.today)
    if only_if_new and known.of(period) == wanted.minor:
        return known.stored()
    limits = known.changed(wanted.minor, period, wanted.reach)
    if len(limits.earlier) >= LIMITS_MAX:
        raise TooManyLimits
    return limits.stored()


async def change_budget(scope: Scope, before: Row, changes: dict[str, Any], limit: NewLimit | None = None) -> None:
    """Changes what is named and leaves the rest as it is. Raises `TooManyLimits`."""
    said = _summary(changes, limit)
    if limit is not None:
        changes |= _limited(before, limit, await basis_of(scope))
    if "paused" in changes:
        before = {**before, "paused_at": _paused_at(before, paused=changes.pop("paused"))}
    row = {**before, **changes}
    await begin_batch(scope, "budgets.edit", said)
    await queries.update_budget(scope, before["id"], row)
    if limit is not None:
        await _begin_anew(scope, before["id"])
    scope.announce(facts.changed(before["id"], scope.batch_id))


def _summary(changes: dict[str, Any], limit: NewLimit | None) -> str:
    if limit is not None:
        return "Budget's limit changed" if not changes else "Budget edited"
    if changes.keys() == {"archived"}:
        return "Budget archived" if changes["archived"] else "Budget restored"
    if changes.keys() == {"paused"}:
        return "Budget paused" if changes["paused"] else "Budget resumed"
    return "Budget edited"


async def _begin_anew(scope: Scope, budget_id: UUID) -> None:
    """Forgets the crossings of the current period that the budget, as it is now, has not reached."""
    desk = await open_desk(scope)
    [row] = [row for row in desk.rows if row["id"] == budget_id]
    [standing] = await desk.standings([desk.plan(row, desk.basis.today)])
    state, start = standing.state, standing.plan.period.start
    recorded = await queries.crossings(scope, [budget_id], [start])
    open_ = [one["threshold"] for one in recorded if not reached(state.spent, state.limit, one["threshold"])]
    await queries.forget_crossings(scope, budget_id, start, open_)


async def remove_budget(scope: Scope, budget_id: UUID) -> None:
    """Removes a budget; taking back its batch brings it back."""
    await begin_batch(scope, "budgets.remove", "Budget removed")
    await queries.delete_budget(scope, budget_id)
    scope.announce(facts.changed(budget_id, scope.batch_id))


async def follow_merged_category(scope: Scope, category_id: UUID, into: UUID) -> None:
    """Has budgets follow, in the current batch, a category that goes up in another one.

    Where that one has a budget of the same kind already, or is income, they go with their category.
    """
    tree = Tree(await queries.categories(scope))
    if tree.groups.get(into) == INCOME:
        return
    for budget_id in await queries.move_budgets(scope, category_id, into):
        scope.announce(facts.changed(budget_id, scope.batch_id))


async def follow_removed_category(scope: Scope, category_id: UUID, into: UUID | None) -> None:
    """Has budgets, in the current batch, go on with the category that the transactions of a removed one went to.

    Where they went to none, budgets for several categories do without it; those for it alone go along.
    """
    tree = Tree(await queries.categories(scope))
    other = [into] if into is not None and tree.groups.get(into) != INCOME else []
    for budget_id in await queries.move_budgets(scope, category_id, other[0]) if other else []:
        scope.announce(facts.changed(budget_id, scope.batch_id))
    for row in await queries.naming(scope, category_id):
        left = [one for named in row["category_ids"] for one in (other if named == category_id else [named])]
        await queries.set_categories(scope, row["id"], list(dict.fromkeys(left)))
        scope.announce(facts.changed(row["id"], scope.batch_id))


async def _made_ready(scope: Scope, values: dict[str, Any], before: Row | None) -> dict[str, Any]:
    """Values of the input as they are stored: what they name exists, what they leave open is decided."""
    tree = await _check_target(scope, values)
    row = {**values, "paused_at": _paused_at(before, paused=values["paused"])}
    if row["rollover"] != "none" and row["rollover_from"] is None:
        known = before["rollover_from"] if before else None
        row["rollover_from"] = known or (await basis_of(scope)).today
    if row["name"] is None and row["category_id"] is None:
        row["name"] = await _name(scope, target_of(row), tree)
    return row


def _paused_at(before: Row | None, *, paused: bool) -> Any:
    since = before["paused_at"] if before else None
    return (since or utc_now()) if paused else None


async def _check_target(scope: Scope, values: dict[str, Any]) -> Tree:
    target = target_of(values)
    if target.categories:
        await queries.hold_categories(scope, target.categories)
    tree = Tree(await queries.categories(scope))
    single = values["category_id"] is not None

    def wrong(ids: Sequence[UUID], field: str, bad: Callable[[UUID], bool], detail: str) -> list[FieldError]:
        places = enumerate(ids)
        return [FieldError(field if single else f"{field}s/{n}", detail) for n, one in places if bad(one)]

    unknown = wrong(
        target.categories, "/category_id", lambda one: one not in tree.groups, "is not one of your categories"
    )
    if unknown:
        raise NoSuchCategory(errors=unknown)
    income = wrong(target.categories, "/category_id", lambda one: tree.groups[one] == INCOME, "is income")
    if income:
        raise NotSpending(errors=income)
    accounts = await queries.accounts(scope) if target.accounts else {}
    missing = [n for n, one in enumerate(target.accounts) if one not in accounts]
    if missing:
        raise NoSuchAccount(errors=[FieldError(f"/account_ids/{n}", "is not one of your accounts") for n in missing])
    return tree


async def _name(scope: Scope, target: Target, tree: Tree) -> str:
    """What a budget is called that nobody gave a name, and that is not for exactly one category."""
    categories = {row["id"]: row["name"] for row in await queries.categories(scope)}
    accounts = await queries.accounts(scope) if target.accounts else {}
    words = [categories[one] for one in target.categories if one in tree.groups]
    words += [accounts[one] for one in target.accounts] + [f"#{tag}" for tag in target.tags]
    words += [target.q] if target.q else []
    shown = ", ".join(words[:_NAMED_MAX]) + (" …" if len(words) > _NAMED_MAX else "")
    return shown[:NAME_LENGTH_MAX]


# Asking ---------------------------------------------------------------------------------------------------------------


async def list_budgets(scope: Scope, month: Month | None) -> list[dict[str, Any]]:
    """Every budget with its status today, or in a month."""
    desk = await open_desk(scope)
    today = desk.basis.today
    statuses = await statuses_of(desk, desk.rows, day_within(month, today) if month else today)
    return [{**told(row, desk.basis), "status": status} for row, status in zip(desk.rows, statuses, strict=True)]


async def active_statuses(scope: Scope, month: Month, desk: Desk | None = None) -> list[dict[str, Any]]:
    """The status of every budget in use in a month, the most used first. Who asks for many months opens one `desk`."""
    desk = desk or await open_desk(scope)
    rows = [row for row in desk.rows if not row["archived"] and row["paused_at"] is None]
    statuses = await statuses_of(desk, rows, day_within(month, desk.basis.today))
    return sorted(statuses, key=lambda status: (-status["share"], str(status["budget_id"])))


async def status_of(scope: Scope, budget_id: UUID, month: Month | None) -> dict[str, Any]:
    """How far one budget is used today, or in a month. Raises `UnknownBudget`."""
    row = await get_budget(scope, budget_id)
    desk = await open_desk(scope)
    today = desk.basis.today
    return (await statuses_of(desk, [row], day_within(month, today) if month else today))[0]


async def past_of(scope: Scope, budget_id: UUID, periods: int) -> list[dict[str, Any]]:
    """The last periods of a budget. Raises `UnknownBudget`."""
    row = await get_budget(scope, budget_id)
    return await history_of(await open_desk(scope), row, periods)


async def overlapping(scope: Scope, row: Row) -> list[UUID]:
    """The other budgets in use for which the same transactions count."""
    tree = Tree(await queries.categories(scope))
    own = target_of(row)
    others = [one for one in await queries.budgets(scope) if one["id"] != row["id"] and not one["archived"]]
    return [one["id"] for one in others if overlap(own, target_of(one), tree)]


def told(row: Row, basis: Basis) -> dict[str, Any]:
    """A budget as the wire shows it."""
    target, limits = target_of(row), limits_of(row)
    schedule = schedule_of(row["period"], row["schedule"], basis.pay_day)
    names = ("id", "name", "category_id", "period", "schedule", "rollover", "rollover_from", "archived")
    shown = {name: row[name] for name in names}
    shown["category_ids"], shown["account_ids"] = target.categories, target.accounts
    shown["tags"], shown["q"] = target.tags, target.q
    shown["amount"] = money(limits.of(period_of(schedule, basis.today)), row["currency"])
    shown["limits"] = [{"since": day, "amount": money(minor, row["currency"])} for day, minor in limits.since()]
    cap = row["rollover_cap"]
    shown["rollover_cap"] = None if cap is None else money(cap, row["currency"])
    shown["alert_at"] = [one / 100 for one in row["alert_at"]]
    shown["pace_alert"] = row["pace_alert"] is not False
    shown["paused"] = row["paused_at"] is not None
    return {**shown, "created_at": row["created_at"], "updated_at": row["updated_at"]}
