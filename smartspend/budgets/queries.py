"""SQL of budgets and their crossings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.budgets.progress import Progress
from smartspend.budgets.spending import queries as spending
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.ids import uuid7

_SET: Final = (
    "name", "category_id", "category_ids", "account_ids", "tags", "q", "minor", "earlier_limits", "currency", "period",
    "schedule", "alert_at", "pace_alert", "rollover", "rollover_cap", "rollover_from", "archived", "paused_at",
)  # fmt: skip
"""What a person can set."""

_COLUMNS: Final = f"id, {', '.join(_SET)}, by_days, created_at, updated_at"


_CLOCK: Final = """
    SELECT (SELECT coalesce(max(seq), 0) FROM facts WHERE household_id = current_household()) AS seq,
           concat((SELECT max(recorded_at) FROM reference_rates),
                  (SELECT concat(count(*), max(updated_at)) FROM household_rates
                   WHERE household_id = current_household())) AS rates,
           (array_agg(p.time_zone ORDER BY p.person_id))[1] AS time_zone,
           (array_agg(p.currency ORDER BY p.person_id))[1] AS currency,
           (array_agg(p.pay_day ORDER BY p.person_id) FILTER (WHERE p.pay_day IS NOT NULL))[1] AS pay_day
    FROM profiles p WHERE p.household_id = current_household()
"""
_CATEGORIES: Final = (
    "SELECT id, parent_id, group_key, name, key FROM categories WHERE household_id = current_household()"
)
_BUDGETS: Final = f"SELECT {_COLUMNS} FROM budgets WHERE household_id = current_household() ORDER BY id"


async def clock(scope: Scope) -> Row:
    """What decides about a household's periods: its time zone and pay-day; and what decides whether its sums are as
    they were: its newest fact (`seq`) and `rates`, which changes with the rates of currencies.
    """
    return _known(await scope.one(_CLOCK))


def _known(row: Row | None) -> Row:
    known = row or {"seq": 0, "rates": "", "pay_day": None}
    return {**known, "time_zone": known.get("time_zone") or "UTC", "currency": known.get("currency") or "EUR"}


@dataclass(frozen=True, slots=True)
class Everything:
    """What is needed to say how far budgets are used, read in this order. `stale`: sums must be brought up to date."""

    clock: Row
    stale: bool
    budgets: list[Row]
    categories: list[Row]


async def everything(scope: Scope) -> Everything:
    """Clock, staleness, budgets and categories of the household with one wait."""
    clock, stale, budgets, categories = await scope.together(
        [(_CLOCK, ()), spending.is_stale(), (_BUDGETS, ()), (_CATEGORIES, ())]
    )
    return Everything(_known(clock[0] if clock else None), stale[0]["stale"], budgets, categories)


async def categories(scope: Scope) -> list[Row]:
    """Every category with its place in the tree."""
    return await scope.all(_CATEGORIES)


async def accounts(scope: Scope) -> dict[UUID, str]:
    """The names of accounts that are there, by their ids."""
    rows = await scope.all(
        "SELECT id, name FROM accounts WHERE household_id = current_household() AND deleted_at IS NULL"
    )
    return {row["id"]: row["name"] for row in rows}


async def hold_categories(scope: Scope, ids: Sequence[UUID]) -> None:
    """Holds categories, so that they stay until this transaction ends."""
    await scope.run(
        "SELECT FROM categories WHERE household_id = current_household() AND id = ANY (%s) FOR SHARE", [list(ids)]
    )


async def budgets(scope: Scope) -> list[Row]:
    """Every budget, oldest first."""
    return await scope.all(_BUDGETS)


async def budget(scope: Scope, budget_id: UUID) -> Row | None:
    """One budget."""
    return await scope.one(
        f"SELECT {_COLUMNS} FROM budgets WHERE household_id = current_household() AND id = %s", [budget_id]
    )


async def lock_budget(scope: Scope, budget_id: UUID) -> Row | None:
    """One budget, held until this transaction ends. Its sums can be kept meanwhile: whoever does may be waited for."""
    return await scope.one(
        f"SELECT {_COLUMNS} FROM budgets WHERE household_id = current_household() AND id = %s FOR NO KEY UPDATE",
        [budget_id],
    )


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    documents = {name: values[name] for name in ("schedule", "earlier_limits")}
    return {**values, **{name: None if one is None else Jsonb(one) for name, one in documents.items()}}


async def insert_budget(scope: Scope, values: Mapping[str, Any]) -> bool:
    """Stores a budget in the open batch; says no where the id is taken."""
    names = ("id", *_SET, "created_in")
    inserted = await scope.run(
        f"INSERT INTO budgets (household_id, {', '.join(names)}) "
        f"VALUES (current_household(), {', '.join(f'%({name})s' for name in names)}) ON CONFLICT DO NOTHING",
        {**_stored(values), "created_in": scope.batch_id},
    )
    return inserted > 0


async def update_budget(scope: Scope, budget_id: UUID, values: Mapping[str, Any]) -> None:
    """Replaces what a person can set."""
    await scope.run(
        f"UPDATE budgets SET {', '.join(f'{name} = %({name})s' for name in _SET)}, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(id)s",
        {**_stored(values), "id": budget_id},
    )


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


async def naming(scope: Scope, category_id: UUID) -> list[Row]:
    """The budgets that name this category among several, held until this transaction ends."""
    return await scope.all(
        "SELECT id, category_ids FROM budgets WHERE household_id = current_household() "
        "AND %s = ANY (category_ids) ORDER BY id FOR NO KEY UPDATE",
        [category_id],
    )


async def set_categories(scope: Scope, budget_id: UUID, categories: Sequence[UUID]) -> None:
    """Sets which of several categories a budget is for."""
    await scope.run(
        "UPDATE budgets SET category_id = %s, category_ids = %s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %s",
        [
            categories[0] if len(categories) == 1 else None,
            list(categories) if len(categories) > 1 else None,
            budget_id,
        ],
    )


async def delete_budget(scope: Scope, budget_id: UUID) -> None:
    """Removes a budget. Its crossings stay, so that it does not tell them again when it is brought back."""
    await scope.run("DELETE FROM budgets WHERE household_id = current_household() AND id = %s", [budget_id])


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
    scope: Scope, *, budget_id: UUID, period_start: date, threshold: int, transaction_id: UUID | None, state: Progress
) -> bool:
    """Records a crossing; says no where somebody did already, after waiting for whoever is about to."""
    recorded = await scope.run(
        "INSERT INTO budget_crossings (household_id, id, budget_id, period_start, threshold, transaction_id, spent, "
        "limit_minor, crossed_at) "
        "VALUES (current_household(), %s, %s, %s, %s, %s, %s, %s, clock_timestamp()) "
        "ON CONFLICT (household_id, budget_id, period_start, threshold) DO NOTHING",
        [uuid7(), budget_id, period_start, threshold, transaction_id, state.spent, state.limit],
    )
    return recorded > 0


async def forget_crossings(scope: Scope, budget_id: UUID, period_start: date, thresholds: Sequence[int]) -> None:
    """Removes crossings of a period, so that they can be told once more."""
    await scope.run(
        "DELETE FROM budget_crossings WHERE household_id = current_household() AND budget_id = %s "
        "AND period_start = %s AND threshold = ANY(%s)",
        [budget_id, period_start, list(thresholds)],
    )


async def begin_day(scope: Scope, today: date) -> bool:
    """Notes that thresholds are looked at on this day; says no where they were already."""
    noted = await scope.run(
        "INSERT INTO budget_checks AS known (household_id, checked_on) VALUES (current_household(), %s) "
        "ON CONFLICT (household_id) DO UPDATE SET checked_on = excluded.checked_on "
        "WHERE known.checked_on <> excluded.checked_on",
        [today],
    )
    return noted > 0


async def carries(scope: Scope, budgets: Sequence[UUID], starts: Sequence[date]) -> dict[UUID, Row]:
    """What is kept of what each budget carries into the period that begins at its start, by budget."""
    rows = await scope.all(
        """
        SELECT k.budget_id, k.promise, k.rates, k.carried
        FROM unnest(%s::uuid[], %s::date[]) AS asked (budget_id, start)
        JOIN budget_carries k ON k.household_id = current_household() AND k.budget_id = asked.budget_id
             AND k.period_start = asked.start
        """,
        [list(budgets), list(starts)],
    )
    return {row["budget_id"]: row for row in rows}


async def keep_carry(scope: Scope, values: Mapping[str, Any]) -> None:
    """Keeps what a budget carries into a period. Only for who holds the sums, and only for a budget that is there."""
    await scope.run(
        "INSERT INTO budget_carries (household_id, budget_id, period_start, promise, rates, carried) "
        "SELECT current_household(), b.id, %(period_start)s, %(promise)s, %(rates)s, %(carried)s FROM budgets b "
        "WHERE b.household_id = current_household() AND b.id = %(budget_id)s "
        "ON CONFLICT (household_id, budget_id, period_start) DO UPDATE "
        "SET promise = excluded.promise, rates = excluded.rates, carried = excluded.carried",
        values,
    )
