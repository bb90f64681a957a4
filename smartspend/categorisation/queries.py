"""SQL of rules and learned corrections, and of what they change."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any, Final
from uuid import UUID

import polars as pl
from psycopg.types.json import Jsonb

from smartspend.categorisation.actions import Actions
from smartspend.categorisation.narrowing import Narrowed
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.limits import TAGS_MAX
from smartspend.transactions.rendering import AS_JSON, WITH_CATEGORY

_RULES = (
    "SELECT id, name, match, conditions, actions, enabled, position, updated_at FROM rules "
    "WHERE household_id = current_household()"
)
_LEARNED = (
    "SELECT l.id, l.payee_key, l.example, l.direction, l.category_id, c.key AS category_key, c.name AS category_name, "
    "l.enabled, l.used, l.learned_at, l.updated_at, l.amount_from, l.amount_to, "
    "l.currency FROM learned l JOIN categories c ON c.household_id = l.household_id "
    "AND c.id = l.category_id WHERE l.household_id = current_household()"
)


async def category_ids(scope: Scope) -> dict[str, UUID]:
    """Ids of the household's categories by key."""
    rows = await scope.all("SELECT id, key FROM categories WHERE household_id = current_household()")
    return {row["key"]: row["id"] for row in rows}


async def names(scope: Scope) -> tuple[list[Row], list[Row]]:
    """Categories (id, key, name) and accounts (id, name, number)."""
    categories = await scope.all("SELECT id, key, name FROM categories WHERE household_id = current_household()")
    accounts = await scope.all(
        "SELECT id, name, number FROM accounts WHERE household_id = current_household() AND deleted_at IS NULL "
        "ORDER BY position, id"
    )
    return categories, accounts


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
        "INSERT INTO learned (household_id, id, payee_key, direction, example, category_id, created_in, learned_at, "
        "amount_from, amount_to, currency) SELECT current_household(), id, payee_key, direction, example, %s, %s, "
        "clock_timestamp(), amount_from, amount_to, currency FROM jsonb_to_recordset(%s) AS r (id uuid, "
        "payee_key text, direction text, example text, amount_from bigint, amount_to bigint, currency text) "
        "ORDER BY payee_key, direction ON CONFLICT (household_id, payee_key, direction, (coalesce(amount_from, -1)), "
        "(coalesce(currency, ''))) DO UPDATE SET category_id = excluded.category_id, example = excluded.example, "
        "amount_to = excluded.amount_to, enabled = true, "
        "learned_at = excluded.learned_at, updated_at = clock_timestamp()",
        [category_id, scope.batch_id, Jsonb(rows)],
    )


async def update_learned(scope: Scope, learned_id: UUID, values: dict[str, Any]) -> None:
    """Sets category, amounts, or whether it is in use."""
    columns = ", ".join(f"{name} = %({name})s" for name in values)
    await scope.run(
        f"UPDATE learned SET {columns}, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(id)s",
        {**values, "id": learned_id},
    )


async def cards(scope: Scope, payee_keys: list[str]) -> list[Row]:
    """What is remembered of payees, held until this transaction ends."""
    return await scope.all(f"{_LEARNED} AND l.payee_key = ANY (%s) ORDER BY l.id FOR UPDATE OF l", [payee_keys])


async def amounts_filed(scope: Scope, payee_keys: list[str]) -> list[Row]:
    """The smallest and the largest amount that a person filed, by payee, direction, category and currency."""
    return await scope.all(
        "SELECT payee_key, CASE WHEN minor > 0 THEN 'in' ELSE 'out' END AS direction, category_id, currency, "
        "min(abs(minor)) AS low, max(abs(minor)) AS high FROM transactions WHERE household_id = current_household() "
        "AND deleted_at IS NULL AND payee_key = ANY (%s) AND 'category_id' = ANY (locked_fields) "
        "AND category_id IS NOT NULL GROUP BY 1, 2, 3, 4",
        [payee_keys],
    )


async def drop_cards(scope: Scope, ids: list[UUID]) -> None:
    """Forgets what gave way."""
    await scope.run("DELETE FROM learned WHERE household_id = current_household() AND id = ANY (%s)", [ids])


async def delete_learned(scope: Scope, learned_id: UUID) -> None:
    """Forgets a correction."""
    await scope.run("DELETE FROM learned WHERE household_id = current_household() AND id = %s", [learned_id])


_OTHERS_OF_PAYEE = (
    "t.household_id = current_household() AND t.deleted_at IS NULL AND t.payee_key = %(payee_key)s "
    "AND (t.minor > 0) = (%(direction)s = 'in') AND t.category_id IS DISTINCT FROM %(category_id)s "
    "AND NOT 'category_id' = ANY (t.locked_fields) AND CASE WHEN %(amount_from)s::bigint IS NULL THEN NOT EXISTS ("
    "SELECT 1 FROM learned o WHERE o.household_id = t.household_id AND o.payee_key = t.payee_key AND o.enabled "
    "AND o.direction = %(direction)s AND o.currency = t.currency "
    "AND abs(t.minor) BETWEEN o.amount_from AND o.amount_to) "
    "ELSE t.currency = %(currency)s AND abs(t.minor) BETWEEN %(amount_from)s AND %(amount_to)s END"
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


_CELL, _ROW, _TAG = "\x1f", "\x1e", "\x1d"
"""What stands between the cells, rows and tags of the ledger on its way here. Texts are cleared of them."""
_AT_ONCE_DAYS: Final = 400
"""The ledger comes in pieces of so many days: PostgreSQL makes no text of more than a gigabyte."""
_COLUMNS: Final = {
    "amount": "t.minor::text",
    "account_id": "t.account_id::text",
    "currency": "t.currency",
    "status": "t.status",
    "tags": f"translate(array_to_string(t.tags, '{_TAG}'), '{_CELL}{_ROW}', '  ')",
    "category": "coalesce(c.key, '')",
}


def _text(column: str) -> str:
    return f"translate(t.{column}, '{_CELL}{_ROW}', '  ')"


_SPLITTABLE: Final = (
    "t.splits IS NULL AND t.transfer_id IS NULL AND NOT t.locked_fields && ARRAY['splits', 'category_id']"
)
_CHANGES: Final = {
    "category_id": "t.category_id IS DISTINCT FROM %(category_id)s::uuid AND NOT 'category_id' = ANY (t.locked_fields)",
    "split": _SPLITTABLE,
    "payee": "t.payee <> %(payee)s::text AND NOT 'payee' = ANY (t.locked_fields)",
    "tags": "NOT t.tags @> %(tags)s::text[] AND NOT 'tags' = ANY (t.locked_fields) "
    f"AND cardinality(t.tags) + {{more}} <= {TAGS_MAX}",
    "note": "t.notes = '' AND NOT 'notes' = ANY (t.locked_fields)",
    "ignore": "t.ignored_at IS NULL AND NOT 'ignored' = ANY (t.locked_fields)",
}


def _would_change(actions: Actions) -> str:
    """Whether actions would change anything about a row: what they leave alone costs nothing."""
    values = _values(actions)
    more = " + ".join(
        f"(NOT (%(tags)s::text[])[{place}] = ANY (t.tags))::int" for place in range(1, len(actions.tags) + 1)
    )
    changes = [text.replace("{more}", more) for name, text in _CHANGES.items() if values[name]]
    return f"({' OR '.join(f'({one})' for one in changes) or 'false'})"


def _values(actions: Actions) -> dict[str, Any]:
    return {
        "category_id": actions.category_id,
        "payee": actions.payee,
        "tags": list(actions.tags),
        "note": actions.note,
        "split": bool(actions.splits),
        "ignore": actions.ignore,
    }


_CHOSEN: Final = "t.household_id = current_household() AND t.deleted_at IS NULL"
_NEWEST: Final = "ORDER BY t.booked_on DESC, t.id DESC LIMIT"


async def ledger(scope: Scope, read: set[str], actions: Actions, asked: Narrowed) -> pl.DataFrame:
    """The transactions that perhaps fit, as `Batch` takes them, with the columns that are read; `would_change` says
    whether the actions would change anything about it that no person has set.
    """
    row, schema = _row_of(read, actions)
    pieces = await scope.all(
        f"SELECT string_agg({row}, '{_ROW}') AS piece FROM transactions t "
        f"{WITH_CATEGORY if 'category' in read else ''} WHERE {_CHOSEN} AND {asked.perhaps} "
        f"GROUP BY (t.booked_on - date '2000-01-01') / {_AT_ONCE_DAYS}",
        {**_values(actions), **asked.values},
    )
    return await asyncio.to_thread(_ledger_of, [one["piece"] for one in pieces], schema)


async def tally(
    scope: Scope, read: set[str], actions: Actions, asked: Narrowed, newest: int | None
) -> tuple[list[Row], pl.DataFrame]:
    """Day by day how many transactions there are (`rows`), surely fit (`fit`), and of those would be changed
    (`changed`); and those that the database cannot judge, as `ledger` gives them. Only of the newest so many, if told.
    """
    row, schema = _row_of(read, actions)
    chosen = f"SELECT t.* FROM transactions t WHERE {_CHOSEN}"
    days = await scope.all(
        f"SELECT t.booked_on, count(*)::int AS rows, count(*) FILTER (WHERE {asked.surely})::int AS fit, "
        f"count(*) FILTER (WHERE {asked.surely} AND {_would_change(actions)})::int AS changed, "
        f"string_agg({row}, '{_ROW}') FILTER (WHERE NOT {asked.surely} AND {asked.perhaps}) AS piece "
        f"FROM ({chosen} {f'{_NEWEST} %(newest)s' if newest is not None else ''}) t "
        f"{WITH_CATEGORY if 'category' in read else ''} GROUP BY t.booked_on",
        {**_values(actions), **asked.values, "newest": newest},
    )
    return days, await asyncio.to_thread(_ledger_of, [one["piece"] for one in days if one["piece"]], schema)


async def newest_changed(scope: Scope, actions: Actions, asked: Narrowed, since: date, limit: int) -> list[str]:
    """Ids of the newest transactions from a day on that surely fit and would be changed."""
    rows = await scope.all(
        f"SELECT t.id::text AS id FROM transactions t WHERE {_CHOSEN} AND t.booked_on >= %(since)s AND {asked.surely} "
        f"AND {_would_change(actions)} {_NEWEST} %(limit)s",
        {**_values(actions), **asked.values, "since": since, "limit": limit},
    )
    return [row["id"] for row in rows]


def _row_of(read: set[str], actions: Actions) -> tuple[str, dict[str, Any]]:
    """A row of the ledger as one text, and the types of its cells. A message for each row would take longest of all."""
    columns = {name: _COLUMNS.get(name) or _text(name) for name in sorted(read - {"booked_on"})}
    cells = [
        "t.id::text",
        "t.booked_on::text",
        f"CASE WHEN {_would_change(actions)} THEN 't' ELSE '' END",
        *columns.values(),
    ]
    names = ["id", "booked_on", "would_change", *columns]
    schema = {name: pl.Int64 if name == "amount" else pl.String for name in names}
    return f" || '{_CELL}' || ".join(cells), schema


def _ledger_of(pieces: list[str], schema: dict[str, Any]) -> pl.DataFrame:
    if not pieces:
        frame = pl.DataFrame(schema=schema)
    else:
        text = _ROW.join(pieces).encode()
        frame = pl.read_csv(text, has_header=False, schema=schema, separator=_CELL, eol_char=_ROW, quote_char=None)
    texts = [name for name, kind in schema.items() if kind == pl.String and name not in {"id", "booked_on", "tags"}]
    return frame.with_columns(
        pl.col("booked_on").str.to_date("%Y-%m-%d"),
        pl.col(texts).fill_null(""),
        *([pl.col("tags").fill_null("").str.split(_TAG)] if "tags" in schema else []),
    ).with_columns(pl.col("would_change") == "t")


async def transactions(scope: Scope, ids: list[str], *, lock: bool = False) -> list[Row]:
    """What rules change, of these transactions, newest first; `lock` holds them until this transaction ends."""
    return await scope.all(
        "SELECT id, booked_on, payee, description, minor, currency, notes, category_id, tags, splits, transfer_id, "
        "ignored_at, locked_fields FROM transactions WHERE household_id = current_household() AND deleted_at IS NULL "
        f"AND id = ANY (%s::uuid[]) ORDER BY booked_on DESC, id DESC {'FOR UPDATE' if lock else ''}",
        [ids],
    )


async def apply_rule(scope: Scope, ids: list[str], actions: Actions, reason: str, splits: list[str | None]) -> int:
    """Does what a rule says to these transactions, save to fields that a person set; says how many.

    `splits` are the parts of each, as JSON, where it is to be split.
    """
    return await scope.run(
        f"""
        UPDATE transactions t SET updated_at = clock_timestamp(),
            category_id = CASE WHEN decides THEN %(category_id)s::uuid ELSE category_id END,
            category_source = CASE WHEN decides OR parts IS NOT NULL THEN 'rule' ELSE category_source END,
            category_confidence = CASE WHEN decides OR parts IS NOT NULL THEN 1 ELSE category_confidence END,
            category_reason = CASE WHEN decides OR parts IS NOT NULL THEN %(reason)s ELSE category_reason END,
            splits = coalesce(parts, splits),
            ignored_at = CASE WHEN %(ignore)s AND NOT 'ignored' = ANY (locked_fields)
                THEN coalesce(ignored_at, clock_timestamp()) ELSE ignored_at END,
            payee = CASE WHEN 'payee' = ANY (locked_fields) THEN payee ELSE coalesce(%(payee)s, payee) END,
            notes = CASE WHEN 'notes' = ANY (locked_fields) OR notes <> '' THEN notes
                ELSE coalesce(%(note)s, notes) END,
            tags = CASE WHEN 'tags' = ANY (locked_fields) THEN tags ELSE ARRAY(
                SELECT tag FROM unnest(tags || %(tags)s::text[]) WITH ORDINALITY AS given (tag, place)
                GROUP BY tag ORDER BY min(place)) END
        FROM (
            SELECT t.id AS chosen_id, CASE WHEN {_SPLITTABLE} THEN given.parts::jsonb END AS parts,
                   %(category_id)s::uuid IS NOT NULL AND NOT 'category_id' = ANY (locked_fields) AS decides
            FROM unnest(%(ids)s::uuid[], %(splits)s::text[]) AS given (id, parts)
            JOIN transactions t ON t.household_id = current_household() AND t.id = given.id FOR UPDATE OF t
        ) chosen
        WHERE household_id = current_household() AND deleted_at IS NULL AND id = chosen_id
        """,
        {**_values(actions), "ids": ids, "reason": reason, "splits": splits},
    )


async def note_runs(scope: Scope, kind: str, acted: list[tuple[UUID, UUID, int]]) -> None:
    """Remembers on how many rows rules acted in the current batch: id of the run, of the rule, and rows."""
    await scope.run(
        "INSERT INTO rule_runs (household_id, id, rule_id, batch_id, kind, rows) "
        "SELECT current_household(), id, rule_id, %s, %s, rows "
        "FROM unnest(%s::uuid[], %s::uuid[], %s::integer[]) AS acted (id, rule_id, rows)",
        [scope.batch_id, kind, *(list(column) for column in zip(*acted, strict=True))],
    )


async def runs(scope: Scope, rule_id: UUID, limit: int) -> list[Row]:
    """Batches in which a rule acted, newest first."""
    return await scope.all(
        "SELECT r.id, r.batch_id, r.kind, r.rows, r.created_at AS at, b.summary, b.reverted_by "
        "FROM rule_runs r JOIN change_batches b ON b.household_id = r.household_id AND b.id = r.batch_id "
        "WHERE r.household_id = current_household() AND r.rule_id = %s ORDER BY r.id DESC LIMIT %s",
        [rule_id, limit],
    )


async def place_rules(scope: Scope, ids: list[UUID]) -> int:
    """Puts rules in this order; says how many moved."""
    return await scope.run(
        "UPDATE rules SET position = wanted.place - 1, updated_at = clock_timestamp() "
        "FROM unnest(%s::uuid[]) WITH ORDINALITY AS wanted (rule_id, place) WHERE household_id = current_household() "
        "AND id = rule_id AND position <> wanted.place - 1",
        [ids],
    )


async def repeated_amounts(scope: Scope, least: int) -> list[Row]:
    """Amounts of several payees that a person filed under one category at least so many times, the most often first."""
    return await scope.all(
        "SELECT t.minor, t.currency, t.category_id, c.name AS category_name, count(*) AS times FROM transactions t "
        "JOIN categories c ON c.household_id = t.household_id AND c.id = t.category_id "
        "WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.category_source = 'person' "
        "GROUP BY t.minor, t.currency, t.category_id, c.name HAVING count(*) >= %s AND count(DISTINCT t.payee_key) > 1 "
        "ORDER BY times DESC, t.minor, t.category_id LIMIT 20",
        [least],
    )


async def dismissed(scope: Scope) -> set[str]:
    """Suggestions that somebody did not want."""
    rows = await scope.all("SELECT suggestion FROM dismissed_suggestions WHERE household_id = current_household()")
    return {row["suggestion"] for row in rows}


async def dismiss(scope: Scope, id_: UUID, suggestion: str) -> None:
    """Remembers that a suggestion is not wanted."""
    await scope.run(
        "INSERT INTO dismissed_suggestions (household_id, id, suggestion) VALUES (current_household(), %s, %s) "
        "ON CONFLICT DO NOTHING",
        [id_, suggestion],
    )


async def move_learned(scope: Scope, category_id: UUID, move_to: UUID) -> None:
    """Points what was learned for one category to another."""
    await scope.run(
        "UPDATE learned SET category_id = %s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND category_id = %s",
        [move_to, category_id],
    )


async def rules_naming(scope: Scope, category_id: UUID) -> list[Row]:
    """Rules whose actions name a category, held until this transaction ends."""
    return await scope.all(
        f"{_RULES} AND position(%s IN actions::text) > 0 ORDER BY position, id FOR UPDATE", [str(category_id)]
    )


async def set_actions(scope: Scope, rule_id: UUID, actions: dict[str, Any], *, enabled: bool) -> None:
    """Gives a rule other actions."""
    await scope.run(
        "UPDATE rules SET actions = %s, enabled = %s, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %s",
        [Jsonb(actions), enabled, rule_id],
    )
