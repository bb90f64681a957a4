"""SQL of templates."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.identity.scope import Row, Scope

# An account that was removed is none: what was kept for it goes where other entries go.
_TEMPLATES = """
    SELECT t.id, t.name, t.payee, t.minor, t.currency, a.id AS account_id, t.category_id, t.tags, t.notes, t.position,
           t.updated_at
    FROM templates t
    LEFT JOIN accounts a ON a.household_id = current_household() AND a.id = t.account_id AND a.deleted_at IS NULL
    WHERE t.household_id = current_household()
"""


async def templates(scope: Scope) -> list[Row]:
    """Every template, in the household's order."""
    return await scope.all(f"{_TEMPLATES} ORDER BY t.position, t.id")


async def template(scope: Scope, template_id: UUID, *, lock: bool = False) -> Row | None:
    """One template, held until this transaction ends where it is to be changed."""
    held = " FOR UPDATE OF t" if lock else ""
    return await scope.one(f"{_TEMPLATES} AND t.id = %s{held}", [template_id])


async def count(scope: Scope) -> int:
    """How many there are."""
    return int(await scope.value("SELECT count(*) FROM templates WHERE household_id = current_household()"))


async def insert(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a template behind the others; says no where the id is taken."""
    inserted = await scope.run(
        "INSERT INTO templates (household_id, id, name, payee, minor, currency, account_id, category_id, tags, notes, "
        "position) SELECT current_household(), %(id)s, %(name)s, %(payee)s, %(minor)s, %(currency)s, %(account_id)s, "
        "%(category_id)s, %(tags)s, %(notes)s, coalesce((SELECT max(position) + 1 FROM templates "
        "WHERE household_id = current_household()), 0) ON CONFLICT DO NOTHING",
        values,
    )
    return inserted > 0


async def update(scope: Scope, template_id: UUID, values: dict[str, Any]) -> None:
    """Replaces what a person can set."""
    await scope.run(
        "UPDATE templates SET name = %(name)s, payee = %(payee)s, minor = %(minor)s, currency = %(currency)s, "
        "account_id = %(account_id)s, category_id = %(category_id)s, tags = %(tags)s, notes = %(notes)s, "
        "updated_at = clock_timestamp() WHERE household_id = current_household() AND id = %(id)s",
        {**values, "id": template_id},
    )


async def delete(scope: Scope, template_id: UUID) -> bool:
    """Removes a template; says no where there is none."""
    removed = await scope.run(
        "DELETE FROM templates WHERE household_id = current_household() AND id = %s", [template_id]
    )
    return removed > 0


async def repeated(scope: Scope, transaction_id: UUID) -> Row | None:
    """What of a transaction another one like it takes over; its category where a person chose it."""
    return await scope.one(
        "SELECT account_id, payee, description, notes, tags, minor, currency, splits, "
        "CASE WHEN category_source = 'person' THEN category_id END AS category_id FROM transactions "
        "WHERE household_id = current_household() AND id = %s AND deleted_at IS NULL",
        [transaction_id],
    )
