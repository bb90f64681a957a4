"""SQL of health: kept totals by month, and rows only of what moved in other currencies, whose rates are those of days;
which months were reported, and reports kept as files.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from smartspend.db.pool import Pool
from smartspend.identity.scope import Row, Scope

FILES_KEPT: Final = 24


async def by_category(scope: Scope, currency: str, start: date, end: date) -> list[Row]:
    """Inflow, outflow and number of rows by month and category, from kept totals."""
    return await scope.all(
        """
        SELECT s.month, c.key, c.name, c.group_key, s.inflow, s.outflow, s.n
        FROM (SELECT m.month, m.category_id, sum(m.inflow)::bigint AS inflow, sum(m.outflow)::bigint AS outflow,
                     sum(m.n)::bigint AS n
              FROM monthly_totals m
              WHERE m.household_id = current_household() AND m.month >= %s AND m.month < %s AND m.currency = %s
              GROUP BY m.month, m.category_id HAVING sum(m.n) > 0) s
        LEFT JOIN categories c ON c.household_id = current_household() AND c.id = s.category_id
        ORDER BY s.month, c.key NULLS LAST
        """,
        [start, end, currency],
    )


async def abroad(scope: Scope, currency: str, start: date, end: date) -> list[Row]:
    """Inflow, outflow and number of rows in every other currency by day and category, from the rows themselves.

    Only accounts are looked at of which kept totals say that they hold such rows.
    """
    return await scope.all(
        """
        WITH held AS MATERIALIZED (
            SELECT DISTINCT account_id FROM monthly_totals WHERE household_id = current_household()
              AND month >= %(start)s AND month < %(end)s AND currency <> %(currency)s AND n > 0
        ), moved AS (
            SELECT t.* FROM held CROSS JOIN LATERAL (
                SELECT t.booked_on, t.currency, t.category_id, t.minor, t.splits FROM transactions t
                WHERE t.household_id = current_household() AND t.account_id = held.account_id
                  AND t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.currency <> %(currency)s
                  AND t.booked_on >= %(start)s AND t.booked_on < %(end)s) t
        ), parts AS (
            SELECT booked_on AS day, currency, category_id, minor FROM moved WHERE splits IS NULL
            UNION ALL
            SELECT booked_on, currency, (part ->> 'category_id')::uuid, (part ->> 'minor')::bigint
            FROM moved CROSS JOIN LATERAL jsonb_array_elements(splits) AS part WHERE splits IS NOT NULL
        ), sums AS (
            SELECT day, currency, category_id, coalesce(sum(minor) FILTER (WHERE minor > 0), 0)::bigint AS inflow,
                   coalesce(sum(minor) FILTER (WHERE minor < 0), 0)::bigint AS outflow, count(*) AS n
            FROM parts GROUP BY 1, 2, 3
        )
        SELECT s.day, s.currency, c.key, c.name, c.group_key, s.inflow, s.outflow, s.n
        FROM sums s LEFT JOIN categories c ON c.household_id = current_household() AND c.id = s.category_id
        ORDER BY s.day, s.currency, c.key NULLS LAST
        """,
        {"currency": currency, "start": start, "end": end},
    )


async def liquid(scope: Scope, start: date) -> list[Row]:
    """What everyday, savings and cash accounts hold, by currency and month: `minor` is what a month moved.

    The row of a currency without a month is what there was before `start`; there is none where there is no account.
    """
    return await scope.all(
        """
        WITH held AS (
            SELECT id, currency, opening_minor FROM accounts WHERE household_id = current_household()
              AND deleted_at IS NULL AND NOT archived AND kind IN ('checking', 'savings', 'cash')
        ), moved AS (
            SELECT held.currency, sum(d.minor) AS minor,
                   CASE WHEN d.day >= %(start)s THEN date_trunc('month', d.day::timestamp)::date END AS month
            FROM held JOIN daily_totals d ON d.household_id = current_household() AND d.account_id = held.id
            GROUP BY 1, 3
            UNION ALL SELECT currency, sum(opening_minor), NULL FROM held GROUP BY currency
        )
        SELECT currency, month, sum(minor)::bigint AS minor FROM moved
        GROUP BY currency, month ORDER BY currency, month NULLS FIRST
        """,
        {"start": start},
    )


async def budget_names(scope: Scope) -> dict[UUID, str]:
    """What budgets are called."""
    rows = await scope.all(
        "SELECT b.id, coalesce(b.name, c.name, '') AS name FROM budgets b "
        "LEFT JOIN categories c ON c.household_id = b.household_id AND c.id = b.category_id "
        "WHERE b.household_id = current_household()"
    )
    return {row["id"]: row["name"] for row in rows}


async def first_movements(scope: Scope) -> dict[str, date]:
    """The first month in which anything moved, by currency."""
    rows = await scope.all(
        "SELECT currency, min(month) AS month FROM monthly_totals "
        "WHERE household_id = current_household() AND n > 0 GROUP BY currency"
    )
    return {row["currency"]: row["month"] for row in rows}


async def was_here(scope: Scope, end: date) -> bool:
    """Whether the household was founded before a day."""
    return bool(await scope.value("SELECT created_at < %s FROM households WHERE id = current_household()", [end]))


async def record_report(scope: Scope, month: date, score: int | None) -> bool:
    """Records that a month was reported; says no where it was already, after waiting for whoever is about to."""
    recorded = await scope.run(
        "INSERT INTO health_reports (household_id, month, score, announced_at) "
        "VALUES (current_household(), %s, %s, clock_timestamp()) ON CONFLICT DO NOTHING",
        [month, score],
    )
    return recorded > 0


async def is_reported(scope: Scope, month: date) -> bool:
    """Whether a month was reported."""
    return bool(
        await scope.value(
            "SELECT true FROM health_reports WHERE household_id = current_household() AND month = %s", [month]
        )
    )


async def kept_file(scope: Scope, digest: bytes) -> bytes | None:
    """A report's file that was made from the same content."""
    data: Any = await scope.value(
        "SELECT data FROM report_files WHERE household_id = current_household() AND digest = %s", [digest]
    )
    return None if data is None else bytes(data)


async def keep_file(scope: Scope, digest: bytes, month: date, data: bytes) -> None:
    """Keeps a report's file, and forgets the oldest beyond two dozen."""
    await scope.run(
        "INSERT INTO report_files (household_id, digest, month, data, made_at) "
        "VALUES (current_household(), %s, %s, %s, clock_timestamp()) ON CONFLICT DO NOTHING",
        [digest, month, data],
    )
    await scope.run(
        "DELETE FROM report_files WHERE household_id = current_household() AND digest IN ("
        "SELECT digest FROM report_files WHERE household_id = current_household() ORDER BY made_at DESC OFFSET %s)",
        [FILES_KEPT],
    )


async def households(pool: Pool) -> list[UUID]:
    """Every household."""
    async with pool.connection() as connection:
        cursor = await connection.execute("SELECT id FROM households ORDER BY id")
        return [row["id"] for row in await cursor.fetchall()]
