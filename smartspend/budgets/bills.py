"""Bills that recur: what of them is still to come in a budget's period, and what of them is paid already.

A bill counts for a budget as its last payment does: by its category, or the parts it was split into, its account, its
tags, or the budget's search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from smartspend.budgets.progress import Bill
from smartspend.budgets.spending.service import Plan, searched_among
from smartspend.budgets.targets import NO_CATEGORY, Tree
from smartspend.identity.scope import Row, Scope
from smartspend.rates import service as rates
from smartspend.rates.conversion import RateTable
from smartspend.recurring import service as recurring
from smartspend.recurring.service import Expected


@dataclass(slots=True)
class Bills:
    """A budget's bills, in its currency. `coming` fall due after today and before the end of its period; `paid` is
    what of its spending until today was bills, which does not go on evenly.
    """

    coming: list[Bill] = field(default_factory=list)
    paid: int = 0


async def known_bills(scope: Scope, plans: Sequence[Plan], tree: Tree, today: date) -> dict[UUID, Bills]:
    """The bills of each budget whose period is not over, by the budget's id."""
    current = [plan for plan in plans if plan.period.end > today + timedelta(days=1)]
    if not current:
        return {}
    shelf = await recurring.shelf(scope)
    until = max(plan.period.last for plan in current)
    coming = [one for one in shelf.coming(until) if one.minor < 0 and one.series.kind != "transfer"]
    bills = [one.id for one in shelf.items if one.counts_as_bill]
    if not bills:
        return {}
    paid = await recurring.payments_of(scope, bills, min(plan.period.start for plan in current), today)
    last = await recurring.last_payments(scope, {one.series.id for one in coming})
    table = await _rates(scope, current, [*paid, *last.values()], today)
    found = {}
    for plan in current:
        spent = await _spent(scope, plan, tree, {row["id"]: row for row in [*paid, *last.values()]})
        found[plan.id] = Bills(
            [
                bill
                for one in coming
                if (bill := _bill(plan, one, last.get(one.series.id), spent, table, today=today)) is not None
            ],
            sum(_converted(plan, row, spent, table) for row in paid if row["booked_on"] >= plan.period.start),
        )
    return found


async def _rates(scope: Scope, plans: Sequence[Plan], rows: Sequence[Row], today: date) -> RateTable:
    currencies = {plan.row["currency"] for plan in plans} | {row["currency"] for row in rows}
    if len(currencies) < 2:
        return RateTable.of(())
    return await rates.table(scope, currencies, min([row["booked_on"] for row in rows] + [today]), today)


async def _spent(scope: Scope, plan: Plan, tree: Tree, rows: dict[UUID, Row]) -> dict[UUID, int]:
    """What each payment adds to the budget, in its own currency; payments that do not count are left out."""
    if plan.target.searched:
        return await searched_among(scope, plan, list(rows))
    counted = tree.counted(plan.target)
    found = {}
    for row in rows.values():
        if plan.target.accounts and row["account_id"] not in plan.target.accounts:
            continue
        if spent := -sum(minor for category, minor in _parts(row) if category in counted):
            found[row["id"]] = spent
    return found


def _parts(row: Row) -> list[tuple[UUID, int]]:
    if row["splits"] is None:
        return [(row["category_id"] or NO_CATEGORY, row["minor"])]
    return [
        (UUID(part["category_id"]) if part.get("category_id") else NO_CATEGORY, int(part["minor"]))
        for part in row["splits"]
    ]


def _bill(
    plan: Plan, one: Expected, row: Row | None, spent: dict[UUID, int], table: RateTable, *, today: date
) -> Bill | None:
    if row is None or row["id"] not in spent or not plan.period.start <= one.on < plan.period.end:
        return None
    # Of a payment that was split, the same part as the last time.
    share = -one.minor * spent[row["id"]] // -row["minor"]
    converted = table.convert(share, row["currency"], plan.row["currency"], today)
    return None if converted is None else Bill(one.on, converted)


def _converted(plan: Plan, row: Row, spent: dict[UUID, int], table: RateTable) -> int:
    if row["id"] not in spent:
        return 0
    return table.convert(spent[row["id"]], row["currency"], plan.row["currency"], row["booked_on"]) or 0
