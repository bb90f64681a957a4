"""SQL of envelopes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from smartspend.identity.scope import Row, Scope
from smartspend.kernel.ids import uuid7


async def plan(scope: Scope) -> Row | None:
    """When the household's envelopes began, with how much; nothing where it has none."""
    return await scope.one(
        "SELECT currency, start_month, opening_minor, updated_at FROM envelope_plans "
        "WHERE household_id = current_household()"
    )


async def save_plan(scope: Scope, currency: str, start_month: date, opening: int) -> None:
    """Begins with envelopes, or begins anew."""
    await scope.run(
        "INSERT INTO envelope_plans (household_id, currency, start_month, opening_minor, updated_at) "
        "VALUES (current_household(), %(currency)s, %(start)s, %(opening)s, clock_timestamp()) "
        "ON CONFLICT (household_id) DO UPDATE SET currency = excluded.currency, start_month = excluded.start_month, "
        "opening_minor = excluded.opening_minor, updated_at = excluded.updated_at",
        {"currency": currency, "start": start_month, "opening": opening},
    )


async def delete_plan(scope: Scope) -> int:
    """Ends it; what was assigned stays, for those who begin again."""
    return await scope.run("DELETE FROM envelope_plans WHERE household_id = current_household()")


async def hold(scope: Scope) -> None:
    """Has nobody else move money of this household until this transaction ends."""
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(current_household()::text, 11))")


async def flows(scope: Scope, currency: str, start: date, end: date) -> list[Row]:
    """Income and spending of each month with movement; spending is below zero where money went out."""
    return await scope.all(
        """
        SELECT date_trunc('month', d.day::timestamp)::date AS month, sum(d.income)::bigint AS income,
               sum(d.spending)::bigint AS spending
        FROM accounts a JOIN daily_totals d ON d.household_id = a.household_id AND d.account_id = a.id
        WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND a.currency = %s
          AND d.day >= %s AND d.day < %s
        GROUP BY 1
        """,
        [currency, start, end],
    )


async def assignments(scope: Scope, start: date, end: date) -> list[Row]:
    """What was assigned to each envelope in each month."""
    return await scope.all(
        "SELECT budget_id, month, minor FROM envelope_assignments WHERE household_id = current_household() "
        "AND month >= %s AND month < %s",
        [start, end],
    )


async def assign(scope: Scope, budget_id: UUID, month: date, minor: int) -> None:
    """Sets what is assigned to an envelope in a month, in the open batch."""
    await scope.run(
        "INSERT INTO envelope_assignments (household_id, id, budget_id, month, minor, created_in) "
        "VALUES (current_household(), %s, %s, %s, %s, %s) ON CONFLICT (household_id, budget_id, month) "
        "DO UPDATE SET minor = excluded.minor, updated_at = clock_timestamp()",
        [uuid7(), budget_id, month, minor, scope.batch_id],
    )
