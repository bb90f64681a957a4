"""SQL of rules and learned corrections, and of what they change."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Row, Scope
from smartspend.transactions.rendering import AS_JSON, WITH_CATEGORY

_RULES = (
    "SELECT id, name, match, conditions, actions, enabled, position, updated_at FROM rules "
    "WHERE household_id = current_household()"
)
_LEARNED = (
    "SELECT l.id, l.payee_key, l.example, l.direction, l.category_id, c.key AS category_key, c.name AS category_name, "
    "l.enabled, l.used, l.learned_at, l.updated_at FROM learned l JOIN categories c ON c.household_id = l.household_id "
    "AND c.id = l.category_id WHERE l.household_id = current_household()"
)


async def category_ids(scope: Scope) -> dict[str, UUID]:
    """Ids of the household's categories by key."""
    rows = await scope.all("SELECT id, key FROM categories WHERE household_id = current_household()")
    return {row["key"]: row["id"] for row in rows}


async def category_names(scope: Scope) -> dict[UUID, str]:
    """Names of the household's categories."""
    rows = await scope.all("SELECT id, name FROM categories WHERE household_id = current_household()")
    return {row["id"]: row["name"] for row in rows}


async def rules(scope: Scope) -> list[Row]:
    """Every rule, in the order in which they are asked."""
    return await scope.all(f"{_RULES} ORDER BY position, id")


async def rule(scope: Scope, rule_id: UUID, *, lock: bool = False) -> Row | None:
    """One rule; `lock` holds it until this transaction ends."""
    return await scope.one(f"{_RULES} AND id = %s {'FOR UPDATE' if lock else ''}", [rule_id])


async def insert_rule(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a rule, behind the others where it has no position; says no where the id is taken."""
    inserted = await scope.run(
        "INSERT INTO rules (household_id, id, name, match, conditions, actions, enabled, position, created_in) "
        "SELECT current_household(), %(id)s, %(name)s, %(match)s, %(conditions)s, %(actions)s, %(enabled)s, "
        "coalesce(%(position)s, (SELECT max(position) + 1 FROM rules WHERE household_id = current_household()), 0), "
        "%(created_in)s ON CONFLICT DO NOTHING",
        {**_stored(values), "created_in": scope.batch_id},
    )
    return inserted > 0


async def update_rule(scope: Scope, values: dict[str, Any]) -> None:
    """Replaces a rule."""
    await scope.run(
        "UPDATE rules SET name = %(name)s, match = %(match)s, conditions = %(conditions)s, actions = %(actions)s, "
        "enabled = %(enabled)s, position = coalesce(%(position)s, position), updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(id)s",
        _stored(values),
    )


def _stored(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "conditions": Jsonb(values["conditions"]), "actions": Jsonb(values["actions"])}


async def delete_rule(scope: Scope, rule_id: UUID) -> None:
    """Removes a rule."""
    await scope.run("DELETE FROM rules WHERE household_id = current_household() AND id = %s", [rule_id])


async def learned(scope: Scope, *, enabled_only: bool = False) -> list[Row]:
    """Everything learned, newest first."""
    return await scope.all(
        f"{_LEARNED} {'AND l.enabled' if enabled_only else ''} ORDER BY l.learned_at DESC, l.id DESC"
    )


async def learned_one(scope: Scope, learned_id: UUID) -> Row | None:
    """One learned correction, held until this transaction ends."""
    return await scope.one(f"{_LEARNED} AND l.id = %s FOR UPDATE OF l", [learned_id])


async def learn(scope: Scope, rows: list[dict[str, Any]], category_id: UUID) -> None:
    """Remembers a category for payees; what was remembered before gives way."""
    await scope.run(
        "INSERT INTO learned (household_id, id, payee_key, direction, example, category_id, created_in, learned_at) "
        "SELECT current_household(), id, payee_key, direction, example, %s, %s, clock_timestamp() "
        "FROM jsonb_to_recordset(%s) AS r (id uuid, payee_key text, direction text, example text) "
        "ORDER BY payee_key, direction ON CONFLICT (household_id, payee_key, direction) DO UPDATE SET "
        "category_id = excluded.category_id, example = excluded.example, enabled = true, "
        "learned_at = excluded.learned_at, updated_at = clock_timestamp()",
        [category_id, scope.batch_id, Jsonb(rows)],
    )


async def update_learned(scope: Scope, learned_id: UUID, values: dict[str, Any]) -> None:
    """Sets category, or whether it is in use."""
    columns = ", ".join(f"{name} = %({name})s" for name in values)
    await scope.run(
        f"UPDATE learned SET {columns}, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(id)s",
        {**values, "id": learned_id},
    )


async def delete_learned(scope: Scope, learned_id: UUID) -> None:
    """Forgets a correction."""
    await scope.run("DELETE FROM learned WHERE household_id = current_household() AND id = %s", [learned_id])


_OTHERS_OF_PAYEE = (
    "t.household_id = current_household() AND t.deleted_at IS NULL AND t.payee_key = %(payee_key)s "
    "AND (t.minor > 0) = (%(direction)s = 'in') AND t.category_id IS DISTINCT FROM %(category_id)s "
    "AND NOT 'category_id' = ANY (t.locked_fields)"
)


async def apply_learned(scope: Scope, row: Row, reason: str) -> int:
    """Gives the payee's transactions the learned category, but those a person decided; says how many."""
    return await scope.run(
        "UPDATE transactions t SET category_id = %(category_id)s, category_source = 'learned', "
        "category_confidence = 0.98, category_reason = %(reason)s, updated_at = clock_timestamp() "
        f"WHERE {_OTHERS_OF_PAYEE}",
        {**row, "reason": reason},
    )


async def preview_learned(scope: Scope, row: Row, limit: int) -> Row:
    """What `apply_learned` would change: how many, and JSON text of the newest `limit` of them as they are now."""
    found = await scope.one(
        f"SELECT (SELECT count(*)::int FROM transactions t WHERE {_OTHERS_OF_PAYEE}) AS changes, ("
        f"SELECT '[' || coalesce(string_agg({AS_JSON}, ',' ORDER BY t.booked_on DESC, t.id DESC), '') || ']' "
        f"FROM (SELECT t.* FROM transactions t WHERE {_OTHERS_OF_PAYEE} ORDER BY t.booked_on DESC, t.id DESC "
        f"LIMIT %(limit)s) t {WITH_CATEGORY}) AS items",
        {**row, "limit": limit},
    )
    return found or {"changes": 0, "items": "[]"}


async def ledger_piece(scope: Scope, after: UUID | None, size: int) -> list[Row]:
    """The next `size` transactions by id, with what rules look at and what they may change."""
    return await scope.all(
        "SELECT id, booked_on, payee, description, minor, currency, account_id, notes, category_id, tags, "
        "locked_fields FROM transactions WHERE household_id = current_household() AND deleted_at IS NULL "
        "AND (%(after)s::uuid IS NULL OR id > %(after)s) ORDER BY id LIMIT %(size)s",
        {"after": after, "size": size},
    )


async def apply_rule(scope: Scope, ids: list[UUID], actions: dict[str, Any], reason: str) -> int:
    """Does what a rule says to these transactions, save to fields that a person set; says how many."""
    return await scope.run(
        """
        UPDATE transactions SET updated_at = clock_timestamp(),
            category_id = CASE WHEN decides THEN %(category_id)s::uuid ELSE category_id END,
            category_source = CASE WHEN decides THEN 'rule' ELSE category_source END,
            category_confidence = CASE WHEN decides THEN 1 ELSE category_confidence END,
            category_reason = CASE WHEN decides THEN %(reason)s ELSE category_reason END,
            payee = CASE WHEN 'payee' = ANY (locked_fields) THEN payee ELSE coalesce(%(payee)s, payee) END,
            notes = CASE WHEN 'notes' = ANY (locked_fields) OR notes <> '' THEN notes
                ELSE coalesce(%(note)s, notes) END,
            tags = CASE WHEN 'tags' = ANY (locked_fields) THEN tags ELSE ARRAY(
                SELECT tag FROM unnest(tags || %(add_tags)s::text[]) WITH ORDINALITY AS given (tag, place)
                GROUP BY tag ORDER BY min(place)) END
        FROM (
            SELECT id AS chosen_id,
                   %(category_id)s::uuid IS NOT NULL AND NOT 'category_id' = ANY (locked_fields) AS decides
            FROM transactions WHERE household_id = current_household() AND id = ANY (%(ids)s) FOR UPDATE
        ) chosen
        WHERE household_id = current_household() AND deleted_at IS NULL AND id = chosen_id
        """,
        {**actions, "ids": ids, "reason": reason},
    )


async def move_learned(scope: Scope, category_id: UUID, move_to: UUID) -> None:
    """Points what was learned for one category to another."""
    await scope.run(
        "UPDATE learned SET category_id = %s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND category_id = %s",
        [move_to, category_id],
    )


async def move_rules(scope: Scope, category_id: UUID, move_to: UUID | None) -> None:
    """Points rules for one category to another; without another one, they are switched off and say no category."""
    await scope.run(
        "UPDATE rules SET updated_at = clock_timestamp(), enabled = enabled AND %(new)s::text IS NOT NULL, "
        "actions = jsonb_set(actions, '{category_id}', coalesce(to_jsonb(%(new)s::text), 'null'::jsonb)) "
        "WHERE household_id = current_household() AND actions ->> 'category_id' = %(old)s",
        {"old": str(category_id), "new": str(move_to) if move_to else None},
    )
