"""SQL of what a line written by hand refers to."""

from __future__ import annotations

from uuid import UUID

from smartspend.identity.scope import Row, Scope


async def accounts(scope: Scope) -> list[Row]:
    """Accounts in use, the one first into which somebody entered something by hand last."""
    return await scope.all(
        "SELECT a.id, a.name, a.currency FROM accounts a LEFT JOIN LATERAL ("
        "  SELECT max(t.created_at) AS at FROM (SELECT created_at FROM transactions "
        "    WHERE household_id = current_household() AND account_id = a.id AND source = 'manual' "
        "    AND deleted_at IS NULL ORDER BY booked_on DESC, id DESC LIMIT 20) t) entered ON true "
        "WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND NOT a.archived "
        "ORDER BY entered.at DESC NULLS LAST, a.position, a.id"
    )


async def person(scope: Scope, person_id: UUID) -> Row | None:
    """Language, time zone and usual currency of a person."""
    return await scope.one(
        "SELECT language, time_zone, currency FROM profiles "
        "WHERE household_id = current_household() AND person_id = %s",
        [person_id],
    )


async def category(scope: Scope, category_id: UUID) -> Row | None:
    """A category's id, key and name."""
    return await scope.one(
        "SELECT id, key, name FROM categories WHERE household_id = current_household() AND id = %s", [category_id]
    )
