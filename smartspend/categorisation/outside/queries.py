"""SQL of what is left over, and of the answers about it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Row, Scope

_LEFT_OVER = (
    "household_id = current_household() AND deleted_at IS NULL AND category_id IS NULL AND category_source IS NULL "
    "AND transfer_id IS NULL AND splits IS NULL AND ignored_at IS NULL AND NOT 'category_id' = ANY (locked_fields)"
)


Place = tuple[bool, date, UUID]
"""Where a transaction stands among what is left over: whether it is of another import, its day, its id."""


async def left_over(scope: Scope, import_id: UUID, after: Place | None, limit: int) -> list[Row]:
    """Transactions that nothing decided: those of an import first, then the newest of the others; after a place."""
    further = (
        "AND (other > %(other)s OR other = %(other)s AND (booked_on, id) < (%(day)s::date, %(id)s::uuid))"
        if after
        else ""
    )
    other, day, id_ = after or (None, None, None)
    return await scope.all(
        "SELECT id, payee, description, incoming, other, booked_on FROM (SELECT id, payee, description, "
        "minor > 0 AS incoming, booked_on, (import_id = %(import)s) IS NOT TRUE AS other "
        f"FROM transactions WHERE {_LEFT_OVER}) left_over WHERE true {further} "
        "ORDER BY other, booked_on DESC, id DESC LIMIT %(limit)s",
        {"import": import_id, "other": other, "day": day, "id": id_, "limit": limit},
    )


async def own_names(scope: Scope) -> list[str]:
    """The names of the people of this household."""
    rows = await scope.all(
        "SELECT p.name FROM memberships m JOIN people p ON p.id = m.person_id "
        "WHERE m.household_id = current_household()"
    )
    return [row["name"] for row in rows]


async def built_in_categories(scope: Scope) -> dict[str, UUID]:
    """Ids of the categories that every household begins with and this one still has, by key.

    Those of its own making are not offered to anybody: their names are the household's.
    """
    rows = await scope.all(
        "SELECT key, id FROM categories WHERE household_id = current_household() AND built_in AND parent_id IS NOT NULL"
    )
    return {row["key"]: row["id"] for row in rows}


async def remembered(scope: Scope, model: str, texts: list[str]) -> list[Row]:
    """Answers of a model about these texts."""
    return await scope.all(
        "SELECT direction, text, category_key, confidence, reason FROM ai_answers "
        "WHERE household_id = current_household() AND model = %s AND text = ANY (%s)",
        [model, texts],
    )


async def remember(scope: Scope, model: str, rows: list[dict[str, Any]]) -> None:
    """Keeps answers (`id`, `direction`, `text`, `category_key`, `confidence`, `reason`); the newest counts."""
    await scope.run(
        "INSERT INTO ai_answers (household_id, id, model, direction, text, category_key, confidence, reason) "
        "SELECT current_household(), id, %s, direction, text, category_key, confidence, reason "
        "FROM jsonb_to_recordset(%s) AS r (id uuid, direction text, text text, category_key text, confidence real, "
        "reason text) ORDER BY direction, text ON CONFLICT (household_id, model, direction, text) DO UPDATE SET "
        "category_key = excluded.category_key, confidence = excluded.confidence, reason = excluded.reason, "
        "answered_at = clock_timestamp()",
        [model, Jsonb(rows)],
    )


async def decide(scope: Scope, rows: list[dict[str, Any]]) -> int:
    """Writes decisions and notes (`id`, `category_id`, `confidence`, `reason`) where still nothing is decided.

    Says how many transactions got a category.
    """
    decided = await scope.all(
        "UPDATE transactions SET category_id = r.category, category_reason = r.reason, "
        "category_source = CASE WHEN r.category IS NOT NULL THEN 'ai' END, "
        "category_confidence = CASE WHEN r.category IS NOT NULL THEN r.confidence END, updated_at = clock_timestamp() "
        "FROM jsonb_to_recordset(%s) AS r (own uuid, category uuid, confidence real, reason text) "
        f"WHERE id = r.own AND {_LEFT_OVER} AND (r.category IS NOT NULL OR category_reason <> r.reason) "
        "RETURNING category_id IS NOT NULL AS categorised",
        [Jsonb(rows)],
    )
    return sum(row["categorised"] for row in decided)
