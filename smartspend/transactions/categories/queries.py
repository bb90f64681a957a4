"""SQL of categories."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Row, Scope

_CATEGORIES = """
    SELECT c.id, c.key, c.name, c.group_key AS "group", c.parent_id, c.icon, c.color, c.position, c.built_in,
           c.hidden_at IS NOT NULL AS hidden, coalesce(used.n, 0)::int AS transactions, c.updated_at
    FROM categories c
    LEFT JOIN (
        SELECT category_id, sum(n) AS n FROM monthly_totals
        WHERE household_id = current_household() GROUP BY category_id
    ) used ON used.category_id = c.id
    LEFT JOIN categories p ON p.household_id = c.household_id AND p.id = c.parent_id
    WHERE c.household_id = current_household()
"""
_IN_ORDER = (
    "ORDER BY coalesce(p.position, c.position), coalesce(p.key, c.key), c.parent_id IS NOT NULL, c.position, c.key"
)


async def seed(scope: Scope, rows: list[dict[str, Any]]) -> None:
    """Inserts the tree of a new household."""
    await scope.run(
        "INSERT INTO categories "
        "(household_id, id, key, name, group_key, parent_id, icon, position, built_in, created_in) "
        "SELECT current_household(), id, key, name, group_key, parent_id, icon, position, true, %s "
        "FROM jsonb_to_recordset(%s) AS r "
        "(id uuid, key text, name text, group_key text, parent_id uuid, icon text, position integer)",
        [scope.batch_id, Jsonb(rows)],
    )


async def categories(scope: Scope) -> list[Row]:
    """The whole tree, each group followed by its categories. `transactions` counts rows, or parts of split ones."""
    return await scope.all(f"{_CATEGORIES} {_IN_ORDER}")


async def category(scope: Scope, category_id: UUID) -> Row | None:
    """One category."""
    return await scope.one(f"{_CATEGORIES} AND c.id = %s", [category_id])


async def lock_category(scope: Scope, category_id: UUID) -> Row | None:
    """One category, held until this transaction ends."""
    return await scope.one(
        "SELECT id, key, name, group_key, parent_id, updated_at FROM categories "
        "WHERE household_id = current_household() AND id = %s FOR UPDATE",
        [category_id],
    )


async def known_ids(scope: Scope, ids: list[UUID]) -> set[UUID]:
    """Which of these ids are categories of the household."""
    rows = await scope.all(
        "SELECT id FROM categories WHERE household_id = current_household() AND id = ANY (%s) FOR KEY SHARE", [ids]
    )
    return {row["id"] for row in rows}


async def matching_ids(scope: Scope, ids: list[UUID], texts: list[str]) -> list[UUID]:
    """Categories with one of these ids, or whose key, group key or name (without case) is one of these texts."""
    rows = await scope.all(
        "SELECT id FROM categories WHERE household_id = current_household() AND (id = ANY (%(ids)s) "
        "OR key = ANY (%(texts)s) OR group_key = ANY (%(texts)s) OR lower(name) = ANY (%(texts)s) "
        "OR parent_id = ANY (%(ids)s))",
        {"ids": ids, "texts": [text.lower() for text in texts]},
    )
    return [row["id"] for row in rows]


async def taken_keys(scope: Scope, stem: str) -> set[str]:
    """Keys in use that begin with `stem`. Nobody else gives away any until this transaction ends."""
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(current_household()::text, 14))")
    rows = await scope.all(
        "SELECT key FROM categories WHERE household_id = current_household() AND starts_with(key, %s)", [stem]
    )
    return {row["key"] for row in rows}


async def insert_category(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a category behind its siblings; says no where the id or key is taken."""
    inserted = await scope.run(
        "INSERT INTO categories (household_id, id, key, name, group_key, parent_id, icon, color, position, created_in) "
        "SELECT current_household(), %(id)s, %(key)s, %(name)s, %(group_key)s, %(parent_id)s, %(icon)s, %(color)s, "
        "coalesce((SELECT max(position) + 1 FROM categories WHERE household_id = current_household() "
        "AND parent_id IS NOT DISTINCT FROM %(parent_id)s::uuid), 0), %(created_in)s ON CONFLICT DO NOTHING",
        {**values, "created_in": scope.batch_id},
    )
    return inserted > 0


async def update_category(scope: Scope, category_id: UUID, values: dict[str, Any]) -> None:
    """Sets name, icon, colour, parent, group and position of one category, and whether it is hidden."""
    await scope.run(
        "UPDATE categories SET name = %(name)s, icon = %(icon)s, color = %(color)s, parent_id = %(parent_id)s, "
        "group_key = %(group_key)s, position = %(position)s, updated_at = clock_timestamp(), "
        "hidden_at = CASE WHEN %(hidden)s THEN coalesce(hidden_at, clock_timestamp()) END "
        "WHERE household_id = current_household() AND id = %(id)s",
        {**values, "id": category_id},
    )


async def siblings(scope: Scope, parent_id: UUID | None) -> set[UUID]:
    """Ids of the categories under one group, or of the groups, held until this transaction ends."""
    rows = await scope.all(
        "SELECT id FROM categories WHERE household_id = current_household() "
        "AND parent_id IS NOT DISTINCT FROM %s::uuid FOR UPDATE",
        [parent_id],
    )
    return {row["id"] for row in rows}


async def put_in_order(scope: Scope, ids: list[UUID]) -> None:
    """Gives categories the positions at which they stand in `ids`."""
    await scope.run(
        "UPDATE categories c SET position = wanted.place - 1, updated_at = clock_timestamp() "
        "FROM unnest(%s::uuid[]) WITH ORDINALITY AS wanted (id, place) "
        "WHERE c.household_id = current_household() AND c.id = wanted.id AND c.position <> wanted.place - 1",
        [ids],
    )


async def move_children(scope: Scope, category_id: UUID, move_to: UUID, group_key: str) -> None:
    """Puts the categories of one group behind those of another."""
    await scope.run(
        "UPDATE categories SET parent_id = %(new)s, group_key = %(group_key)s, updated_at = clock_timestamp(), "
        "position = position + 1 + coalesce((SELECT max(position) FROM categories "
        "  WHERE household_id = current_household() AND parent_id = %(new)s), -1) "
        "WHERE household_id = current_household() AND parent_id = %(old)s",
        {"old": category_id, "new": move_to, "group_key": group_key},
    )


async def has_children(scope: Scope, category_id: UUID) -> bool:
    """Whether other categories stand under this one."""
    return bool(
        await scope.value(
            "SELECT EXISTS (SELECT FROM categories WHERE household_id = current_household() AND parent_id = %s)",
            [category_id],
        )
    )


async def uses(scope: Scope, category_id: UUID) -> int:
    """How many transactions, or parts of split ones, are in this category."""
    return int(
        await scope.value(
            "SELECT coalesce(sum(n), 0) FROM monthly_totals "
            "WHERE household_id = current_household() AND category_id = %s",
            [category_id],
        )
    )


async def move_transactions(scope: Scope, category_id: UUID, move_to: UUID | None) -> None:
    """Gives everything in one category to another one or to none: deleted transactions, parts and templates too."""
    values = {"old": category_id, "new": move_to, "old_text": str(category_id), "new_text": str(move_to)}
    await scope.run(
        "UPDATE transactions SET category_id = %(new)s, updated_at = clock_timestamp(), "
        "category_reason = CASE WHEN %(new)s::uuid IS NULL THEN 'Its category was removed.' ELSE category_reason END, "
        "category_source = CASE WHEN %(new)s::uuid IS NULL THEN NULL ELSE category_source END "
        "WHERE household_id = current_household() AND category_id = %(old)s",
        values,
    )
    await scope.run(
        "UPDATE transactions t SET updated_at = clock_timestamp(), splits = ("
        "  SELECT jsonb_agg(CASE WHEN part ->> 'category_id' = %(old_text)s "
        "  THEN jsonb_set(part, '{category_id}', CASE WHEN %(new)s::uuid IS NULL THEN 'null'::jsonb "
        "    ELSE to_jsonb(%(new_text)s::text) END) ELSE part END ORDER BY place) "
        "  FROM jsonb_array_elements(t.splits) WITH ORDINALITY AS parts (part, place)) "
        "WHERE household_id = current_household() AND splits IS NOT NULL "
        "AND splits @> jsonb_build_array(jsonb_build_object('category_id', %(old_text)s::text))",
        values,
    )
    await scope.run(
        "UPDATE templates SET category_id = %(new)s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND category_id = %(old)s",
        values,
    )


async def delete_category(scope: Scope, category_id: UUID) -> None:
    """Removes one category. Budgets and learned corrections for it go with it."""
    await scope.run("DELETE FROM categories WHERE household_id = current_household() AND id = %s", [category_id])
