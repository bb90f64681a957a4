"""SQL of what was spent in each category. Days are start inclusive, end exclusive; sums above zero are money out."""

from __future__ import annotations

from datetime import date

from smartspend.identity.scope import Row, Scope


async def by_month(scope: Scope, currency: str, start: date, end: date) -> list[Row]:
    """What was spent in each category in each month, on its first day (`day`)."""
    return await scope.all(
        "SELECT category_id, month AS day, -sum(inflow + outflow)::bigint AS spent FROM monthly_totals "
        "WHERE household_id = current_household() AND currency = %s AND month >= %s AND month < %s GROUP BY 1, 2",
        [currency, start, end],
    )


async def by_day(scope: Scope, currency: str, start: date, end: date) -> list[Row]:
    """What was spent in each category on each day."""
    return await scope.all(
        """
        SELECT category_id, booked_on AS day, -sum(minor)::bigint AS spent FROM (
            SELECT t.category_id, t.booked_on, t.minor FROM transactions t
            WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
              AND t.splits IS NULL
              AND t.currency = %(currency)s AND t.booked_on >= %(start)s AND t.booked_on < %(end)s
            UNION ALL
            SELECT (part ->> 'category_id')::uuid, t.booked_on, (part ->> 'minor')::bigint
            FROM transactions t CROSS JOIN LATERAL jsonb_array_elements(t.splits) AS part
            WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
              AND t.splits IS NOT NULL
              AND t.currency = %(currency)s AND t.booked_on >= %(start)s AND t.booked_on < %(end)s
        ) parts GROUP BY 1, 2
        """,
        {"currency": currency, "start": start, "end": end},
    )
