"""SQL of what was spent on budgets.

Which categories count for a budget comes as pairs of both; the nil category stands for rows without one, of which only
money out counts. Accounts and currency are those of the budget. Days are start inclusive, end exclusive. What gives a
`Question` is asked together with others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias
from uuid import UUID

from smartspend.identity.scope import Question, Row, Scope
from smartspend.transactions.selection import Selection

Pairs: TypeAlias = Sequence[tuple[UUID, UUID]]
"""Budgets, each with a category that counts for it."""

_NIL: Final = "'00000000-0000-0000-0000-000000000000'::uuid"
_PAIRS: Final = (
    "pair AS (SELECT * FROM unnest(%(pair_budgets)s::uuid[], %(pair_categories)s::uuid[]) "
    "AS p (budget_id, category_id))"
)
_ASKED: Final = (
    "asked AS (SELECT * FROM unnest(%(budgets)s::uuid[], %(places)s::int[], %(starts)s::date[], %(ends)s::date[]) "
    "AS a (budget_id, place, start, after))"
)
_OF_BUDGET: Final = "b.household_id = current_household() AND b.id = pair.budget_id"
_OWN_ACCOUNTS: Final = "(b.account_ids IS NULL OR {row}.account_id = ANY (b.account_ids))"

_PARTS: Final = f"""
    SELECT t.id, t.booked_on, t.account_id, t.currency, coalesce(t.category_id, {_NIL}) AS category_id, t.minor
    FROM transactions t
    WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
      AND t.splits IS NULL AND {{only}}
    UNION ALL
    SELECT t.id, t.booked_on, t.account_id, t.currency, coalesce((part ->> 'category_id')::uuid, {_NIL}),
           (part ->> 'minor')::bigint
    FROM transactions t CROSS JOIN LATERAL jsonb_array_elements(t.splits) AS part
    WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
      AND t.splits IS NOT NULL AND {{only_splits}}
"""
_SPENT: Final = f"-CASE WHEN p.category_id = {_NIL} THEN least(p.minor, 0) ELSE p.minor END"


@dataclass(frozen=True, slots=True)
class Asked:
    """A stretch of days of a budget, at its place among those asked for."""

    budget_id: UUID
    place: int
    start: date
    end: date


def _pairs(pairs: Pairs) -> dict[str, Any]:
    return {"pair_budgets": _ids(one for one, _ in pairs), "pair_categories": _ids(other for _, other in pairs)}


def _ids(ids: Iterable[UUID]) -> str:
    """An array as PostgreSQL reads it: many times faster than giving the driver one by one to quote."""
    return f"{{{','.join(map(str, ids))}}}"


def _arrays(asked: Sequence[Asked]) -> dict[str, Any]:
    return {
        "budgets": _ids(one.budget_id for one in asked),
        "places": [one.place for one in asked],
        "starts": [one.start for one in asked],
        "ends": [one.end for one in asked],
        "earliest": min(one.start for one in asked),
        "latest": max(one.end for one in asked),
    }


def in_months(asked: Sequence[Asked], pairs: Pairs) -> Question:
    """What was spent in each calendar month that begins in a stretch, in the budget's currency, from monthly totals."""
    return (
        f"""
        WITH {_PAIRS}, asked AS (SELECT * FROM unnest(%(budgets)s::uuid[], %(starts)s::date[], %(ends)s::date[])
                                 AS a (budget_id, start, after))
        SELECT pair.budget_id, m.month,
               -sum(CASE WHEN m.category_id = {_NIL} THEN m.outflow ELSE m.inflow + m.outflow END)::bigint AS spent
        FROM monthly_totals m
        JOIN pair ON pair.category_id = m.category_id
        JOIN asked ON asked.budget_id = pair.budget_id AND m.month >= asked.start AND m.month < asked.after
        JOIN budgets b ON {_OF_BUDGET}
        WHERE m.household_id = current_household() AND m.month >= %(earliest)s AND m.month < %(latest)s
          AND m.category_id = ANY (%(named)s) AND m.currency = b.currency AND {_OWN_ACCOUNTS.format(row="m")}
        GROUP BY pair.budget_id, m.month
        """,
        {**_arrays(asked), **_pairs(pairs), "named": _ids({category for _, category in pairs})},
    )


def in_kept_days(asked: Sequence[Asked]) -> Question:
    """What was spent in each stretch in the budget's currency, from the sums by day."""
    return (
        f"""
        WITH {_ASKED}
        SELECT asked.budget_id, asked.place, kept.spent FROM asked
        JOIN budgets b ON b.household_id = current_household() AND b.id = asked.budget_id
        CROSS JOIN LATERAL (
            SELECT sum(k.spent)::bigint AS spent FROM budget_days k
            WHERE k.household_id = current_household() AND k.budget_id = asked.budget_id AND k.currency = b.currency
              AND k.day >= asked.start AND k.day < asked.after) kept
        WHERE kept.spent IS NOT NULL
        """,
        _arrays(asked),
    )


def kept_singly(ahead: Sequence[Asked], foreign: Sequence[Asked]) -> Question:
    """Sums of single days: of the stretches `ahead` in the budget's currency, of `foreign` in every other one."""
    return (
        f"""
        WITH {_ASKED}
        SELECT asked.budget_id, k.day, k.currency, k.spent, asked.place = 0 AS own FROM asked
        JOIN budgets b ON b.household_id = current_household() AND b.id = asked.budget_id
        CROSS JOIN LATERAL (
            SELECT * FROM budget_days one
            WHERE asked.place = 0 AND one.household_id = current_household() AND one.budget_id = asked.budget_id
              AND one.currency = b.currency AND one.day >= asked.start AND one.day < asked.after
            UNION ALL
            SELECT * FROM budget_days one
            WHERE asked.place = 1 AND one.household_id = current_household() AND one.budget_id = asked.budget_id
              AND one.currency < b.currency AND one.day >= asked.start AND one.day < asked.after
            UNION ALL
            SELECT * FROM budget_days one
            WHERE asked.place = 1 AND one.household_id = current_household() AND one.budget_id = asked.budget_id
              AND one.currency > b.currency AND one.day >= asked.start AND one.day < asked.after
        ) k
        """,
        _arrays([*ahead, *foreign]),
    )


def newest_day() -> Question:
    """The newest day on which anything is booked."""
    return (
        (
            "SELECT t.booked_on FROM transactions t WHERE t.household_id = current_household() "
            "AND t.deleted_at IS NULL ORDER BY t.booked_on DESC LIMIT 1"
        ),
        (),
    )


async def ahead_of(scope: Scope, asked: Sequence[Asked], pairs: Pairs) -> list[Row]:
    """What is booked on each day of a stretch to come, in the budget's currency, from the rows."""
    days = "t.booked_on >= %(earliest)s AND t.booked_on < %(latest)s"
    return await scope.all(
        f"""
        WITH {_PAIRS}, {_ASKED}, p AS MATERIALIZED ({_PARTS.format(only=days, only_splits=days)})
        SELECT pair.budget_id, p.booked_on AS day, sum({_SPENT})::bigint AS spent
        FROM p JOIN pair ON pair.category_id = p.category_id
        JOIN asked ON asked.budget_id = pair.budget_id AND p.booked_on >= asked.start AND p.booked_on < asked.after
        JOIN budgets b ON {_OF_BUDGET} AND b.currency = p.currency
        WHERE {_OWN_ACCOUNTS.format(row="p")}
        GROUP BY pair.budget_id, p.booked_on
        """,
        {**_arrays(asked), **_pairs(pairs)},
    )


# Single rows ----------------------------------------------------------------------------------------------------------


async def spends(scope: Scope, asked: Asked, pairs: Pairs) -> list[Row]:
    """What each transaction adds to one budget in a stretch, in its own currency; parts of one together."""
    days = "t.booked_on >= %(earliest)s AND t.booked_on < %(latest)s"
    mine = f"{days} AND (t.category_id = ANY (%(pair_categories)s) OR t.category_id IS NULL)"
    return await scope.all(
        f"""
        WITH {_PAIRS}, p AS ({_PARTS.format(only=mine, only_splits=days)})
        SELECT p.id, p.booked_on, p.currency, sum({_SPENT})::bigint AS spent
        FROM p JOIN pair ON pair.category_id = p.category_id JOIN budgets b ON {_OF_BUDGET}
        WHERE {_OWN_ACCOUNTS.format(row="p")}
        GROUP BY p.id, p.booked_on, p.currency
        """,
        {**_arrays([asked]), **_pairs(pairs)},
    )


def _searched(selection: Selection, *, by: str) -> str:
    """Sums of what a selection holds. What it names counts if it is a transfer, too; income never does."""
    named = "p.category_id = ANY (%(categories)s)" if selection.by_category else "false"
    counted = (
        f"CASE WHEN c.group_key = 'transfers' AND {named} THEN p.minor ELSE spending_part(c.group_key, p.minor) END"
    )
    where = f"{selection.where} AND {selection.account_condition()} AND {selection.category_condition()}"
    return f"""
        SELECT {by}, p.currency, -sum({counted})::bigint AS spent FROM (
            SELECT t.id, t.booked_on, t.currency, t.category_id, t.minor FROM transactions t
            WHERE {where} AND t.splits IS NULL
            UNION ALL
            SELECT t.id, t.booked_on, t.currency, (part ->> 'category_id')::uuid, (part ->> 'minor')::bigint
            FROM transactions t CROSS JOIN LATERAL jsonb_array_elements(t.splits) AS part
            WHERE {where} AND t.splits IS NOT NULL AND {selection.part_condition()}
        ) p
        LEFT JOIN categories c ON c.household_id = current_household() AND c.id = p.category_id
        GROUP BY {by}, p.currency HAVING sum({counted}) <> 0
    """


async def searched_spends(scope: Scope, selection: Selection) -> list[Row]:
    """`spends` of what a selection holds."""
    return await scope.all(_searched(selection, by="p.id, p.booked_on"), selection.parameters())


# Keeping --------------------------------------------------------------------------------------------------------------


def is_stale() -> Question:
    """Whether anything must be added up anew."""
    return "SELECT EXISTS (SELECT FROM budget_stale_days WHERE household_id = current_household()) AS stale", ()


async def hold_sums(scope: Scope) -> None:
    """Makes this transaction the only one that keeps sums until it ends, however long another one takes before."""
    await scope.run("SET LOCAL lock_timeout = 0")
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(current_household()::text, 10))")


async def take_marks(scope: Scope) -> list[Row]:
    """Takes away the marks of what must be added up anew. Only for who holds the sums."""
    return await scope.all(
        "DELETE FROM budget_stale_days WHERE household_id = current_household() RETURNING budget_id, day"
    )


async def currencies(scope: Scope) -> set[str]:
    """The currencies in which anything was booked."""
    rows = await scope.all("SELECT DISTINCT currency FROM monthly_totals WHERE household_id = current_household()")
    return {row["currency"] for row in rows}


def forget(budgets: Collection[UUID], days: list[date] | None) -> Question:
    """Removes the sums of some days, or of all, of budgets."""
    return (
        (
            "DELETE FROM budget_days WHERE household_id = current_household() AND budget_id = ANY (%(budgets)s) "
            "AND (%(all)s OR day = ANY (%(days)s))"
        ),
        {"budgets": list(budgets), "all": days is None, "days": days or []},
    )


async def forget_carries(scope: Scope, budgets: Collection[UUID], after: date | None, *, everything: bool) -> None:
    """Removes what is carried by some budgets, what any carries over a day, or everything."""
    await scope.run(
        "DELETE FROM budget_carries WHERE household_id = current_household() "
        "AND (%(all)s OR budget_id = ANY (%(budgets)s) OR period_start > %(after)s)",
        {"budgets": list(budgets), "after": after, "all": everything},
    )


def keep(pairs: Pairs, days: list[date] | None) -> Question:
    """Adds up some days, or all, of budgets without a search, in one pass over the rows."""
    only = "t.booked_on = ANY (%(days)s)" if days is not None else "true"
    mine = f"{only} AND (t.category_id = ANY (%(named)s) OR t.category_id IS NULL)"
    return (
        f"""
        WITH {_PAIRS}, p AS ({_PARTS.format(only=mine, only_splits=only)})
        INSERT INTO budget_days (household_id, budget_id, currency, day, spent)
        SELECT current_household(), pair.budget_id, p.currency, p.booked_on, sum({_SPENT})
        FROM (SELECT p.booked_on, p.account_id, p.currency, p.category_id, sum(p.minor) FILTER (WHERE p.minor < 0
                     OR p.category_id <> {_NIL}) AS minor
              FROM p GROUP BY 1, 2, 3, 4) p
        JOIN pair ON pair.category_id = p.category_id
        JOIN budgets b ON {_OF_BUDGET} AND (b.by_days OR b.currency <> p.currency)
        WHERE p.minor IS NOT NULL AND {_OWN_ACCOUNTS.format(row="p")}
        GROUP BY pair.budget_id, p.currency, p.booked_on HAVING sum({_SPENT}) <> 0
        """,
        {**_pairs(pairs), "days": days, "named": _ids({category for _, category in pairs})},
    )


def keep_searched(budget_id: UUID, selection: Selection) -> Question:
    """Adds up what a selection holds for a budget."""
    return (
        (
            "INSERT INTO budget_days (household_id, budget_id, currency, day, spent) "
            "SELECT current_household(), %(budget_id)s, currency, booked_on, spent FROM "
            f"({_searched(selection, by='p.booked_on')}) found"
        ),
        selection.parameters(budget_id=budget_id),
    )


def within_days(selection: Selection, days: Iterable[date]) -> Selection:
    """The selection, of these days only."""
    selection.add("t.booked_on = ANY (%(stale)s)", stale=list(days))
    return selection
