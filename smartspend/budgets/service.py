"""Budgets: made, edited, removed; how far each is used; and thresholds crossed, each recorded and told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from smartspend.analytics.definitions import INCOME
from smartspend.analytics.service import basis
from smartspend.budgets import facts, queries
from smartspend.budgets.progress import BudgetPeriod, crossings, day_within, period_of, progress, reached
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.kernel.period import Month


class UnknownBudget(NotFound):
    """There is no such budget."""


class BudgetExists(Conflict):
    """There is a budget with this id already."""


class NoSuchCategory(Invalid):
    """There is no such category."""


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


async def create_budget(scope: Scope, values: dict[str, Any], budget_id: UUID | None) -> UUID:
    """Makes a budget. Raises `NoSuchCategory`, `NotSpending`, `BudgetExists`."""
    await _check_category(scope, values["category_id"])
    await begin_batch(scope, "budgets.create", "Budget added")
    own = budget_id or uuid7()
    if not await queries.insert_budget(scope, {**values, "id": own, "created_in": scope.batch_id}):
        raise BudgetExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.changed(own, scope.batch_id))
    return own


async def save_budget(scope: Scope, before: Row, values: dict[str, Any]) -> None:
    """Replaces a budget. Thresholds that the new one has not reached may be told once more in the current period.

    Raises `NoSuchCategory`, `NotSpending`.
    """
    await _check_category(scope, values["category_id"])
    await begin_batch(scope, "budgets.edit", "Budget edited")
    await queries.update_budget(scope, before["id"], values)
    promise = ("category_id", "minor", "currency", "period")
    if any(before[name] != values[name] for name in promise):
        await _begin_anew(scope, {**before, **values})
    scope.announce(facts.changed(before["id"], scope.batch_id))


async def _begin_anew(scope: Scope, budget: Row) -> None:
    day = (await basis(scope)).today
    period = period_of(budget["period"], day)
    spent = (await _spent(scope, [(budget, period)])).get(budget["id"], 0)
    recorded = await queries.crossings(scope, [budget["id"]], [period.start])
    open_ = [row["threshold"] for row in recorded if not reached(spent, budget["minor"], row["threshold"])]
    await queries.forget_crossings(scope, budget["id"], period.start, open_)


async def remove_budget(scope: Scope, budget_id: UUID) -> None:
    """Removes a budget; taking back its batch brings it back."""
    await begin_batch(scope, "budgets.remove", "Budget removed")
    await queries.delete_budget(scope, budget_id)
    scope.announce(facts.changed(budget_id, scope.batch_id))


async def follow_merged_category(scope: Scope, category_id: UUID, into: UUID) -> None:
    """Has budgets follow, in the current batch, a category that goes up in another one.

    Where that one has a budget of the same kind already, or is income, they go with their category.
    """
    if await queries.group_of_category(scope, into) == INCOME:
        return
    for budget_id in await queries.move_budgets(scope, category_id, into):
        scope.announce(facts.changed(budget_id, scope.batch_id))


async def _check_category(scope: Scope, category_id: UUID) -> None:
    group = await queries.group_of_category(scope, category_id)
    if group is None:
        raise NoSuchCategory(errors=[FieldError("/category_id", "is not one of your categories")])
    if group == INCOME:
        raise NotSpending(errors=[FieldError("/category_id", "is income")])


async def _spent(scope: Scope, asked: Sequence[tuple[Row, BudgetPeriod]]) -> dict[UUID, int]:
    """What was spent on each budget in its period. Months and years come from kept totals, weeks from the rows."""
    rows = [(row["id"], row["category_id"], row["currency"], period.start, period.end) for row, period in asked]
    months = [one for one in rows if one[3].day == 1 and one[4].day == 1]
    days = [one for one in rows if one not in months]
    spent = await queries.spent_in_months(scope, months) if months else {}
    return spent | (await queries.spent_in_days(scope, days) if days else {})


async def list_budgets(scope: Scope, person_id: UUID | None, month: Month | None) -> list[dict[str, Any]]:
    """Every budget with its status today, or in a month."""
    rows = await queries.budgets(scope)
    if not rows:
        return []
    today = (await basis(scope, person_id)).today
    statuses = await statuses_of(scope, rows, day_within(month, today) if month else today, today)
    return [{**told(row), "status": status} for row, status in zip(rows, statuses, strict=True)]


async def active_statuses(scope: Scope, month: Month, today: date) -> list[dict[str, Any]]:
    """The status of every budget in use in a month, the most used first."""
    rows = [row for row in await queries.budgets(scope) if not row["archived"]]
    statuses = await statuses_of(scope, rows, day_within(month, today), today)
    return sorted(statuses, key=lambda status: (-status["share"], str(status["budget_id"])))


async def status_of(scope: Scope, person_id: UUID | None, budget_id: UUID, month: Month | None) -> dict[str, Any]:
    """How far one budget is used today, or in a month. Raises `UnknownBudget`."""
    row = await get_budget(scope, budget_id)
    today = (await basis(scope, person_id)).today
    return (await statuses_of(scope, [row], day_within(month, today) if month else today, today))[0]


async def statuses_of(scope: Scope, rows: Sequence[Row], day: date, today: date) -> list[dict[str, Any]]:
    """The status of each of the budgets in the period that holds `day`."""
    if not rows:
        return []
    asked = [(row, period_of(row["period"], day)) for row in rows]
    spent = await _spent(scope, asked)
    alerts: dict[UUID, list[Row]] = defaultdict(list)
    for crossing in await queries.crossings(scope, [row["id"] for row in rows], [period.start for _, period in asked]):
        alerts[crossing["budget_id"]].append(crossing)
    return [_status(row, period, spent.get(row["id"], 0), alerts[row["id"]], today) for row, period in asked]


def _status(row: Row, period: BudgetPeriod, spent: int, alerts: list[Row], today: date) -> dict[str, Any]:
    state = progress(row["minor"], spent, period, today)
    currency = row["currency"]
    return {
        "budget_id": row["id"],
        "period": {"start": period.start, "end": period.last},
        "limit": money(state.limit, currency),
        "spent": money(state.spent, currency),
        "left": money(state.left, currency),
        "share": state.share,
        "pace": {"expected": money(state.expected, currency), "passes_on": state.passes_on},
        "projected": money(state.projected, currency),
        "alerts": [
            {
                "threshold": one["threshold"] / 100,
                "crossed_at": one["crossed_at"],
                "transaction_id": one["transaction_id"],
            }
            for one in alerts
        ],
    }


def told(row: Row) -> dict[str, Any]:
    """A budget as the wire shows it."""
    names = ("id", "name", "category_id", "period", "rollover", "archived", "created_at", "updated_at")
    shown = {name: row[name] for name in names}
    shown["amount"] = money(row["minor"], row["currency"])
    shown["alert_at"] = [one / 100 for one in row["alert_at"]]
    return shown


async def check(scope: Scope) -> int:
    """Records every threshold that is reached now and was not before, tells each once, and says how many.

    Only current periods count: rows of past months that come late tell nobody anything.
    """
    rows = [row for row in await queries.budgets(scope) if not row["archived"] and row["alert_at"]]
    if not rows:
        return 0
    today = (await basis(scope)).today
    asked = [(row, period_of(row["period"], today)) for row in rows]
    spent = await _spent(scope, asked)
    recorded: dict[UUID, set[int]] = defaultdict(set)
    for one in await queries.crossings(scope, [row["id"] for row in rows], [period.start for _, period in asked]):
        recorded[one["budget_id"]].add(one["threshold"])
    count = 0
    for row, period in asked:
        own = spent.get(row["id"], 0)
        new = [one for one in row["alert_at"] if reached(own, row["minor"], one) and one not in recorded[row["id"]]]
        count += await _record(scope, row, period, new) if new else 0
    return count


async def _record(scope: Scope, row: Row, period: BudgetPeriod, thresholds: Sequence[int]) -> int:
    spends = await queries.spends(scope, (row["id"], row["category_id"], row["currency"], period.start, period.end))
    total = sum(one.spent for one in spends)
    count = 0
    for threshold, transaction_id in crossings(row["minor"], thresholds, spends).items():
        first = await queries.record_crossing(
            scope,
            budget_id=row["id"],
            period_start=period.start,
            threshold=threshold,
            transaction_id=transaction_id,
            spent=total,
        )
        if first:
            scope.announce(facts.threshold_crossed(row["id"], threshold, transaction_id, period.start))
            count += 1
    return count
