"""SQL of budgets, what was spent on them, and crossings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from smartspend.budgets.progress import Spend
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.ids import uuid7

_COLUMNS = "id, name, category_id, minor, currency, period, alert_at, rollover, archived, created_at, updated_at"

Asked: TypeAlias = tuple[UUID, UUID, str, date, date]
"""A budget with its category, its currency, and a period: start inclusive, end exclusive."""

_FAMILY = """
    WITH RECURSIVE asked AS (
        SELECT * FROM unnest(%(budgets)s::uuid[], %(categories)s::uuid[], %(currencies)s::text[], %(starts)s::date[],
                             %(ends)s::date[]) AS one (budget_id, category_id, currency, start, after)
    ), family AS (
        SELECT budget_id, category_id FROM asked
        UNION
        SELECT family.budget_id, c.id FROM family
        JOIN categories c ON c.household_id = current_household() AND c.parent_id = family.category_id
    )
"""


async def budgets(scope: Scope) -> list[Row]:
    """Every budget, oldest first."""
    return await scope.all(f"SELECT {_COLUMNS} FROM budgets WHERE household_id = current_household() ORDER BY id")


async def budget(scope: Scope, budget_id: UUID) -> Row | None:
    """One budget."""
    return await scope.one(
        f"SELECT {_COLUMNS} FROM budgets WHERE household_id = current_household() AND id = %s", [budget_id]
    )


async def lock_budget(scope: Scope, budget_id: UUID) -> Row | None:
    """One budget, held until this transaction ends."""
    return await scope.one(
        f"SELECT {_COLUMNS} FROM budgets WHERE household_id = current_household() AND id = %s FOR UPDATE", [budget_id]
    )


async def group_of_category(scope: Scope, category_id: UUID) -> str | None:
    """The group of a category, held so that it stays until this transaction ends; nothing where there is none."""
    group: str | None = await scope.value(
        "SELECT group_key FROM categories WHERE household_id = current_household() AND id = %s FOR SHARE", [category_id]
    )
    return group


async def insert_budget(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a budget; says no where the id is taken."""
    inserted = await scope.run(
        "INSERT INTO budgets (household_id, id, name, category_id, minor, currency, period, alert_at, rollover, "
        "archived, created_in) VALUES (current_household(), %(id)s, %(name)s, %(category_id)s, %(minor)s, "
        "%(currency)s, %(period)s, %(alert_at)s, %(rollover)s, %(archived)s, %(created_in)s) ON CONFLICT DO NOTHING",
        values,
    )
    return inserted > 0


async def move_budgets(scope: Scope, category_id: UUID, move_to: UUID) -> list[UUID]:
    """Points the budgets of one category to another that has none of the same period and currency; gives their ids."""
    rows = await scope.all(
        "UPDATE budgets b SET category_id = %(new)s, updated_at = clock_timestamp() "
        "WHERE b.household_id = current_household() AND b.category_id = %(old)s AND NOT EXISTS ("
        "  SELECT FROM budgets o WHERE o.household_id = b.household_id AND o.category_id = %(new)s "
        "  AND o.period = b.period AND o.currency = b.currency AND NOT o.archived) RETURNING b.id",
        {"old": category_id, "new": move_to},
    )
    return [row["id"] for row in rows]


async def update_budget(scope: Scope, budget_id: UUID, values: dict[str, Any]) -> None:
    """Replaces what a person can set."""
    await scope.run(
        "UPDATE budgets SET name = %(name)s, category_id = %(category_id)s, minor = %(minor)s, "
        "currency = %(currency)s, period = %(period)s, alert_at = %(alert_at)s, rollover = %(rollover)s, "
        "archived = %(archived)s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(id)s",
        {**values, "id": budget_id},
    )


async def delete_budget(scope: Scope, budget_id: UUID) -> None:
    """Removes a budget. Its crossings stay, so that it does not tell them again when it is brought back."""
    await scope.run("DELETE FROM budgets WHERE household_id = current_household() AND id = %s", [budget_id])


def _arrays(asked: Sequence[Asked]) -> dict[str, list[Any]]:
    names = ("budgets", "categories", "currencies", "starts", "ends")
    return {name: [one[place] for one in asked] for place, name in enumerate(names)}


async def spent_in_months(scope: Scope, asked: Sequence[Asked]) -> dict[UUID, int]:
    """What was spent on each budget in its category and all below it; periods are made of whole months."""
    rows = await scope.all(
        f"""{_FAMILY}
        SELECT asked.budget_id, -sum(m.inflow + m.outflow)::bigint AS spent
        FROM asked JOIN family ON family.budget_id = asked.budget_id
        JOIN monthly_totals m ON m.household_id = current_household() AND m.category_id = family.category_id
             AND m.currency = asked.currency AND m.month >= asked.start AND m.month < asked.after
             AND m.month >= %(earliest)s AND m.month < %(latest)s
        GROUP BY asked.budget_id
        """,
        {**_arrays(asked), "earliest": min(one[3] for one in asked), "latest": max(one[4] for one in asked)},
    )
    return {row["budget_id"]: row["spent"] for row in rows}


_SPENDS = f"""{_FAMILY}, parts AS (
    SELECT asked.budget_id, t.id, t.booked_on, t.minor
    FROM asked JOIN family ON family.budget_id = asked.budget_id
    JOIN transactions t ON t.household_id = current_household() AND t.category_id = family.category_id
         AND t.booked_on >= asked.start AND t.booked_on < asked.after AND t.currency = asked.currency
    WHERE t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.splits IS NULL
    UNION ALL
    SELECT asked.budget_id, t.id, t.booked_on, (part ->> 'minor')::bigint
    FROM asked
    JOIN transactions t ON t.household_id = current_household() AND t.booked_on >= asked.start
         AND t.booked_on < asked.after AND t.currency = asked.currency
    CROSS JOIN LATERAL jsonb_array_elements(t.splits) AS part
    JOIN family ON family.budget_id = asked.budget_id AND family.category_id = (part ->> 'category_id')::uuid
    WHERE t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.splits IS NOT NULL
)"""


async def spent_in_days(scope: Scope, asked: Sequence[Asked]) -> dict[UUID, int]:
    """`spent_in_months` for periods of any days, from the transactions themselves."""
    rows = await scope.all(
        f"{_SPENDS} SELECT budget_id, -sum(minor)::bigint AS spent FROM parts GROUP BY budget_id", _arrays(asked)
    )
    return {row["budget_id"]: row["spent"] for row in rows}


async def spends(scope: Scope, asked: Asked) -> list[Spend]:
    """What each transaction adds to one budget; parts of one split transaction together."""
    rows = await scope.all(
        f"{_SPENDS} SELECT id, booked_on, -sum(minor)::bigint AS spent FROM parts GROUP BY id, booked_on",
        _arrays([asked]),
    )
    return [Spend(row["booked_on"], row["id"], row["spent"]) for row in rows]


async def crossings(scope: Scope, budgets: Sequence[UUID], starts: Sequence[date]) -> list[Row]:
    """The recorded crossings of each budget in the period that begins at its start, lowest threshold first."""
    return await scope.all(
        """
        SELECT k.budget_id, k.threshold, k.crossed_at, k.transaction_id, k.id
        FROM unnest(%s::uuid[], %s::date[]) AS asked (budget_id, start)
        JOIN budget_crossings k ON k.household_id = current_household() AND k.budget_id = asked.budget_id
             AND k.period_start = asked.start
        ORDER BY k.budget_id, k.threshold
        """,
        [list(budgets), list(starts)],
    )


async def record_crossing(
    scope: Scope, *, budget_id: UUID, period_start: date, threshold: int, transaction_id: UUID, spent: int
) -> bool:
    """Records a crossing; says no where somebody did already, after waiting for whoever is about to."""
    recorded = await scope.run(
        "INSERT INTO budget_crossings (household_id, id, budget_id, period_start, threshold, transaction_id, spent, "
        "crossed_at) VALUES (current_household(), %s, %s, %s, %s, %s, %s, clock_timestamp()) "
        "ON CONFLICT (household_id, budget_id, period_start, threshold) DO NOTHING",
        [uuid7(), budget_id, period_start, threshold, transaction_id, spent],
    )
    return recorded > 0


async def forget_crossings(scope: Scope, budget_id: UUID, period_start: date, thresholds: Sequence[int]) -> None:
    """Removes crossings of a period, so that they can be told once more."""
    await scope.run(
        "DELETE FROM budget_crossings WHERE household_id = current_household() AND budget_id = %s "
        "AND period_start = %s AND threshold = ANY(%s)",
        [budget_id, period_start, list(thresholds)],
    )
