"""SQL of accounts and their balances."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from smartspend.identity.scope import Row, Scope

_ACCOUNTS = """
    SELECT a.id, a.name, a.kind, a.currency, a.number, a.institution, a.opening_minor, a.opened_on, a.archived,
           a.position, a.updated_at, (a.opening_minor + coalesce(moved.minor, 0))::bigint AS balance_minor,
           coalesce(moved.n, 0)::int AS transactions, moved.last_booked_on
    FROM accounts a
    LEFT JOIN LATERAL (
        SELECT sum(d.minor) AS minor, sum(d.n) AS n, max(d.day) FILTER (WHERE d.n > 0) AS last_booked_on
        FROM daily_totals d WHERE d.household_id = current_household() AND d.account_id = a.id
    ) moved ON true
    WHERE a.household_id = current_household() AND a.deleted_at IS NULL
"""


async def accounts(scope: Scope) -> list[Row]:
    """Every account with its balance, in the household's order."""
    return await scope.all(f"{_ACCOUNTS} ORDER BY a.archived, a.position, a.id")


async def account(scope: Scope, account_id: UUID) -> Row | None:
    """One account with its balance."""
    return await scope.one(f"{_ACCOUNTS} AND a.id = %s", [account_id])


async def lock_account(scope: Scope, account_id: UUID) -> Row | None:
    """One account, held until this transaction ends."""
    return await scope.one(
        "SELECT id, currency, updated_at FROM accounts "
        "WHERE household_id = current_household() AND id = %s AND deleted_at IS NULL FOR UPDATE",
        [account_id],
    )


async def currency_of(scope: Scope, account_id: UUID) -> str | None:
    """An account's currency, or nothing where there is no such account."""
    currency: str | None = await scope.value(
        "SELECT currency FROM accounts WHERE household_id = current_household() AND id = %s AND deleted_at IS NULL",
        [account_id],
    )
    return currency


async def insert_account(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores an account behind the others; says no where the id is taken."""
    inserted = await scope.run(
        "INSERT INTO accounts (household_id, id, name, kind, currency, number, institution, opening_minor, opened_on, "
        "opening_stated, position, created_in) SELECT current_household(), %(id)s, %(name)s, %(kind)s, %(currency)s, "
        "%(number)s, %(institution)s, %(opening_minor)s, %(opened_on)s, %(opening_stated)s, "
        "coalesce((SELECT max(position) + 1 FROM accounts WHERE household_id = current_household()), 0), "
        "%(created_in)s ON CONFLICT DO NOTHING",
        values,
    )
    return inserted > 0


async def update_account(scope: Scope, account_id: UUID, values: dict[str, Any]) -> None:
    """Sets some columns of one account; their names come from our own schema."""
    columns = ", ".join(f"{name} = %({name})s" for name in values)
    await scope.run(
        f"UPDATE accounts SET {columns}, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(account_id)s",
        {**values, "account_id": account_id},
    )


async def follow_opening(scope: Scope, account_id: UUID, minor: int) -> bool:
    """Sets the opening balance where no person did; says whether it is another one now."""
    changed = await scope.run(
        "UPDATE accounts SET opening_minor = %(minor)s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(account_id)s AND NOT opening_stated "
        "AND opening_minor <> %(minor)s",
        {"minor": minor, "account_id": account_id},
    )
    return changed > 0


async def remove_account(scope: Scope, account_id: UUID) -> None:
    """Marks one account as deleted."""
    await scope.run(
        "UPDATE accounts SET deleted_at = clock_timestamp(), updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %s",
        [account_id],
    )


async def has_history(scope: Scope, account_id: UUID) -> bool:
    """Whether anything was ever booked on the account and could come back."""
    return bool(
        await scope.value(
            "SELECT EXISTS (SELECT FROM transactions WHERE household_id = current_household() AND account_id = %s)",
            [account_id],
        )
    )


async def balances(scope: Scope, account_id: UUID, start: date | None, end: date | None) -> list[Row]:
    """Balances at the end of each day with movement from `start` to `end`, both included, oldest first.

    Where `start` is given the first row is that day, with or without movement.
    """
    return await scope.all(
        """
        WITH days AS (
            SELECT d.day, d.minor, d.n FROM daily_totals d
            WHERE d.household_id = current_household() AND d.account_id = %(account)s
            UNION ALL SELECT %(start)s::date, 0, 0 WHERE %(start)s::date IS NOT NULL
        ), summed AS (
            SELECT day, sum(minor) AS minor, bool_or(n <> 0) OR day = %(start)s::date AS shown FROM days GROUP BY day
        ), running AS (
            SELECT day, shown, a.opening_minor + sum(minor) OVER (ORDER BY day) AS minor
            FROM summed, accounts a WHERE a.household_id = current_household() AND a.id = %(account)s
        )
        SELECT day AS "on", minor::bigint AS minor FROM running
        WHERE coalesce(shown, false) AND (%(start)s::date IS NULL OR day >= %(start)s::date)
          AND (%(end)s::date IS NULL OR day <= %(end)s::date)
        ORDER BY day
        """,
        {"account": account_id, "start": start, "end": end},
    )
