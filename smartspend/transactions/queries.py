"""SQL of transactions. Pages leave PostgreSQL as JSON, so that a row costs nothing here."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Row, Scope
from smartspend.transactions.rendering import ALIVE, AS_JSON, WITH_CATEGORY
from smartspend.transactions.selection import Selection, branches

_COLUMNS: Final = (
    "t.id, t.account_id, t.booked_on, t.value_on, t.minor, t.currency, t.payee, t.description, t.category_id, "
    "t.category_source, t.category_confidence, t.category_reason, t.status, t.notes, t.tags, t.is_anomaly, "
    "t.transfer_id, t.splits, t.ignored_at, t.locked_fields, t.source, t.created_at, t.updated_at"
)


_NEWEST_FIRST: Final = "ORDER BY t.booked_on DESC, t.id DESC"


def _walks(selection: Selection, columns: str, *, after: bool, size: str) -> str:
    """A query for the newest rows of a selection, at most `size` of each walk."""
    over, conditions = branches(selection)
    key = " AND (t.booked_on, t.id) < (%(after_on)s::date, %(after_id)s::uuid)" if after else ""
    walks = [
        f"SELECT {columns} FROM transactions t WHERE {one}{key} {_NEWEST_FIRST} LIMIT {size}" for one in conditions
    ]
    if over:
        walks[0] = f"SELECT t.* FROM unnest(%({over})s::uuid[]) AS walk (id) CROSS JOIN LATERAL ({walks[0]}) t"
    return " UNION ALL ".join(f"({one})" for one in walks)


async def page(
    scope: Scope, selection: Selection, limit: int, after: tuple[date, UUID] | None = None, offset: int = 0
) -> Row:
    """`items`, JSON text of at most `limit` transactions, newest first; how many were `fetched` (one more where there
    are more), and the key of the last one, `last_on` and `last_id`.
    """
    walks = _walks(selection, _COLUMNS, after=after is not None, size="(%(limit)s + 1 + %(offset)s)::bigint")
    row = await scope.one(
        f"WITH asked AS (SELECT * FROM ({walks}) t {_NEWEST_FIRST} LIMIT %(limit)s + 1 OFFSET %(offset)s), "
        "numbered AS (SELECT *, row_number() OVER (ORDER BY booked_on DESC, id DESC) AS n FROM asked) "
        f"SELECT '[' || coalesce(string_agg({AS_JSON}, ',' ORDER BY t.n) FILTER (WHERE t.n <= %(limit)s), '') || ']' "
        "AS items, "
        "count(*) AS fetched, max(t.booked_on) FILTER (WHERE t.n = %(limit)s) AS last_on, "
        "(array_agg(t.id) FILTER (WHERE t.n = %(limit)s))[1] AS last_id "
        f"FROM numbered t {WITH_CATEGORY}",
        selection.parameters(
            limit=limit, offset=offset, after_on=after[0] if after else None, after_id=after[1] if after else None
        ),
    )
    return row or {}


async def ids(scope: Scope, selection: Selection, limit: int) -> list[UUID]:
    """Ids of a selection, at most `limit`, held until this transaction ends."""
    rows = await scope.all(
        f"SELECT t.id FROM transactions t WHERE {selection.where} AND {selection.account_condition()} "
        f"AND {selection.category_condition()} LIMIT %(limit)s FOR UPDATE",
        selection.parameters(limit=limit),
    )
    return [row["id"] for row in rows]


async def totals(scope: Scope, selection: Selection) -> list[Row]:
    """Number of rows, money in and out of a selection, by currency. Of split rows only the parts asked for count, of
    ignored ones nothing but their number.
    """
    minor = "t.minor"
    if selection.by_category:
        parts = f"FROM jsonb_array_elements(t.splits) AS part WHERE {selection.part_condition()}"
        minor = f"CASE WHEN t.splits IS NULL THEN t.minor ELSE (SELECT sum((part ->> 'minor')::bigint) {parts}) END"
    return await scope.all(
        "SELECT currency, count(*) AS n, coalesce(sum(minor) FILTER (WHERE minor > 0), 0)::bigint AS inflow, "
        "coalesce(sum(minor) FILTER (WHERE minor < 0), 0)::bigint AS outflow FROM ("
        f"SELECT t.currency, CASE WHEN t.ignored_at IS NULL THEN ({minor})::bigint END AS minor FROM transactions t "
        f"WHERE {selection.where} AND {selection.account_condition()} AND {selection.category_condition()}) counted "
        "GROUP BY currency ORDER BY n DESC, currency",
        selection.parameters(),
    )


async def days(scope: Scope, selection: Selection) -> list[Row]:
    """Number of rows and their sum by day and currency, newest day first."""
    if selection.plain:
        return await scope.all(
            'SELECT t.booked_on AS "on", a.currency, sum(t.n)::int AS n, sum(t.minor)::bigint AS minor '
            f"FROM ({_plain_days(selection)}) t "
            "JOIN accounts a ON a.household_id = current_household() AND a.id = t.account_id "
            "GROUP BY 1, 2 ORDER BY 1 DESC, 3 DESC",
            _plain_values(selection),
        )
    return await scope.all(
        'SELECT t.booked_on AS "on", t.currency, count(*)::int AS n, sum(t.minor)::bigint AS minor FROM transactions t '
        f"WHERE {selection.where} AND {selection.account_condition()} AND {selection.category_condition()} "
        "GROUP BY 1, 2 ORDER BY 1 DESC, 3 DESC",
        selection.parameters(),
    )


async def count_plain(scope: Scope, selection: Selection) -> int:
    """How many rows a plain selection has, from the daily totals."""
    return int(
        await scope.value(f"SELECT coalesce(sum(n), 0) FROM ({_plain_days(selection)}) t", _plain_values(selection))
    )


async def day_at(scope: Scope, selection: Selection, offset: int) -> Row | None:
    """In a plain selection, the day of the row at `offset` and how many rows are newer than that `day` (`newer`)."""
    return await scope.one(
        "SELECT day, newer FROM (SELECT t.booked_on AS day, "
        "(sum(sum(t.n)) OVER (ORDER BY t.booked_on DESC) - sum(t.n))::bigint AS newer "
        f"FROM ({_plain_days(selection)}) t GROUP BY t.booked_on) counted WHERE newer <= %(offset)s "
        "ORDER BY newer DESC LIMIT 1",
        {**_plain_values(selection), "offset": offset},
    )


def _plain_days(selection: Selection) -> str:
    return (
        "SELECT t.* FROM (SELECT account_id, day AS booked_on, minor, n FROM daily_totals "
        "WHERE household_id = current_household() AND n <> 0) t "
        "WHERE (%(start)s::date IS NULL OR t.booked_on >= %(start)s) "
        "AND (%(end)s::date IS NULL OR t.booked_on <= %(end)s) "
        f"AND {selection.account_condition()}"
    )


def _plain_values(selection: Selection) -> dict[str, Any]:
    return {"start": None, "end": None, **selection.parameters()}


async def count_matches(scope: Scope, text: str, limit: int) -> int:
    """How many transactions match a text query, counted up to `limit`."""
    return int(
        await scope.value(
            "SELECT count(*) FROM (SELECT matching_transactions(to_tsquery('simple', %s)) LIMIT %s) found",
            [text, limit],
        )
    )


async def count_tagged_with_any(scope: Scope, tags: list[str], limit: int) -> int:
    """How many transactions carry any of these tags, those that carry several counted for each, up to `limit`."""
    sql = "SELECT count(*) FROM (SELECT tagged_transactions(ARRAY[one]) FROM unnest(%s::text[]) AS one LIMIT %s) found"
    return int(await scope.value(sql, [tags, limit]))


async def count_tagged(scope: Scope, tags: list[str], limit: int) -> int:
    """How many transactions carry all of these tags, counted up to `limit`."""
    return int(
        await scope.value("SELECT count(*) FROM (SELECT tagged_transactions(%s::text[]) LIMIT %s) found", [tags, limit])
    )


async def accounts_named(scope: Scope, part: str) -> list[UUID]:
    """Accounts whose name holds this text, without regard to case."""
    rows = await scope.all(f"SELECT id FROM accounts WHERE {ALIVE} AND position(lower(%s) IN lower(name)) > 0", [part])
    return [row["id"] for row in rows]


async def one(scope: Scope, transaction_id: UUID) -> Row | None:
    """`item`, JSON text of one transaction, and its version."""
    return await scope.one(
        f"SELECT {AS_JSON} AS item, t.updated_at FROM transactions t {WITH_CATEGORY} "
        "WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.id = %s",
        [transaction_id],
    )


async def lock(scope: Scope, transaction_id: UUID) -> Row | None:
    """What an edit must know of a transaction, held until this transaction ends."""
    return await scope.one(
        "SELECT id, account_id, currency, minor, payee, description, payee_key, category_id, splits, transfer_id, "
        "  updated_at "
        f"FROM transactions WHERE {ALIVE} AND id = %s FOR UPDATE",
        [transaction_id],
    )


async def insert(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a transaction; says no where the id is taken."""
    columns = [*values, "created_in"]
    marks = ", ".join(f"%({name})s" for name in columns)
    inserted = await scope.run(
        f"INSERT INTO transactions (household_id, {', '.join(columns)}) VALUES (current_household(), {marks}) "
        "ON CONFLICT DO NOTHING",
        {**values, "created_in": scope.batch_id},
    )
    return inserted > 0


async def update(scope: Scope, ids_: list[UUID], values: dict[str, Any], locked: list[str]) -> int:
    """Sets columns of transactions, locks those fields against machines, and says how many rows that were.

    Names of columns come from our own code.
    """
    columns = "".join(f"{name} = %({name})s, " for name in values)
    return await scope.run(
        f"UPDATE transactions SET {columns} updated_at = clock_timestamp(), locked_fields = ARRAY("
        "  SELECT DISTINCT field FROM unnest(locked_fields || %(locked)s::text[]) AS field ORDER BY field) "
        f"WHERE {ALIVE} AND id = ANY (%(ids)s)",
        {**values, "ids": ids_, "locked": locked},
    )


async def retag(scope: Scope, ids_: list[UUID], add: list[str], remove: list[str]) -> int:
    """Adds and removes tags, keeping their order, and says how many rows that were."""
    return await scope.run(
        "UPDATE transactions SET updated_at = clock_timestamp(), tags = ARRAY("
        "  SELECT tag FROM unnest(tags || %(add)s::text[]) WITH ORDINALITY AS given (tag, place) "
        "  WHERE tag <> ALL (%(remove)s::text[]) GROUP BY tag ORDER BY min(place)) "
        f"WHERE {ALIVE} AND id = ANY (%(ids)s)",
        {"ids": ids_, "add": add, "remove": remove},
    )


async def most_tags(scope: Scope, ids_: list[UUID]) -> int:
    """The largest number of tags on one of these transactions."""
    return int(
        await scope.value(
            f"SELECT coalesce(max(cardinality(tags)), 0) FROM transactions WHERE {ALIVE} AND id = ANY (%s)", [ids_]
        )
    )


async def remove(scope: Scope, ids_: list[UUID]) -> int:
    """Marks transactions as deleted and says how many that were."""
    return await scope.run(
        "UPDATE transactions SET deleted_at = clock_timestamp(), updated_at = clock_timestamp() "
        f"WHERE {ALIVE} AND id = ANY (%s)",
        [ids_],
    )


async def removed(scope: Scope, transaction_id: UUID) -> str | None:
    """The title of a removed transaction whose account is there, held until this transaction ends."""
    title: str | None = await scope.value(
        "SELECT coalesce(nullif(t.payee, ''), t.description) FROM transactions t JOIN accounts a "
        "ON a.household_id = t.household_id AND a.id = t.account_id AND a.deleted_at IS NULL "
        "WHERE t.household_id = current_household() AND t.id = %s AND t.deleted_at IS NOT NULL FOR UPDATE OF t",
        [transaction_id],
    )
    return title


async def restore(scope: Scope, transaction_id: UUID) -> None:
    """Marks a removed transaction as there again."""
    await scope.run(
        "UPDATE transactions SET deleted_at = NULL, lapsed = false, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %s",
        [transaction_id],
    )


async def remove_of_account(scope: Scope, account_id: UUID) -> int:
    """Marks all transactions of an account as deleted and says how many that were."""
    return await scope.run(
        "UPDATE transactions SET deleted_at = clock_timestamp(), updated_at = clock_timestamp() "
        f"WHERE {ALIVE} AND account_id = %s",
        [account_id],
    )


async def payees(scope: Scope, ids_: list[UUID]) -> list[Row]:
    """The different payees among transactions: key, direction, one text as example, and what the amounts are.

    `low` and `high` are minor units without sign; `currency` is null where there are several.
    """
    return await scope.all(
        "SELECT payee_key, CASE WHEN minor > 0 THEN 'in' ELSE 'out' END AS direction, "
        "min(coalesce(nullif(payee, ''), description)) AS example, min(abs(minor)) AS low, max(abs(minor)) AS high, "
        "CASE WHEN min(currency) = max(currency) THEN min(currency) END AS currency "
        f"FROM transactions WHERE {ALIVE} AND id = ANY (%s) AND payee_key <> '' GROUP BY 1, 2 ORDER BY 1, 2",
        [ids_],
    )


_SIMILAR: Final = (
    "t.payee_key = o.payee_key AND t.id <> o.id AND (t.minor > 0) = (o.minor > 0) "
    "AND t.category_id IS DISTINCT FROM o.category_id AND NOT 'category_id' = ANY (t.locked_fields)"
)


async def count_similar(scope: Scope, transaction_id: UUID) -> int:
    """How many others have the same payee and direction and another category that no person chose."""
    return int(
        await scope.value(
            "SELECT count(*) FROM transactions o JOIN transactions t ON t.household_id = current_household() "
            f"AND t.deleted_at IS NULL AND {_SIMILAR} "
            "WHERE o.household_id = current_household() AND o.id = %s AND o.payee_key <> ''",
            [transaction_id],
        )
    )


async def similar(scope: Scope, transaction_id: UUID, limit: int) -> str:
    """JSON text of those others, newest first."""
    return str(
        await scope.value(
            f"SELECT '[' || coalesce(string_agg({AS_JSON}, ',' {_NEWEST_FIRST}), '') || ']' FROM ("
            f"SELECT t.* FROM transactions o JOIN transactions t ON t.household_id = current_household() "
            f"AND t.deleted_at IS NULL AND {_SIMILAR} "
            "WHERE o.household_id = current_household() AND o.id = %s AND o.payee_key <> '' "
            f"{_NEWEST_FIRST} LIMIT %s) t {WITH_CATEGORY}",
            [transaction_id, limit],
        )
    )


async def records(scope: Scope, transaction_id: UUID) -> list[Row]:
    """What banks and files said about a transaction and those that were merged into it, oldest first."""
    return await scope.all(
        "SELECT t.source, r.import_id, r.row, r.raw, r.first_seen_at, coalesce((SELECT max(p.delivered_at) "
        "  FROM statement_periods p WHERE p.household_id = r.household_id AND p.account_id = r.account_id "
        "  AND p.withdrawn_by IS NULL AND r.id = ANY (p.known)), r.first_seen_at) AS last_seen_at, "
        "(SELECT i.file_name FROM imports i WHERE i.household_id = r.household_id AND i.id = r.import_id) AS file_name "
        "FROM bank_records r "
        "JOIN transactions t ON t.household_id = r.household_id AND t.id = r.transaction_id "
        "WHERE r.household_id = current_household() AND (r.transaction_id = %(id)s OR r.transaction_id IN ("
        "  SELECT CASE d.one_id WHEN %(id)s THEN d.other_id ELSE d.one_id END FROM duplicate_decisions d "
        "  JOIN transactions merged ON merged.household_id = d.household_id AND merged.deleted_at IS NOT NULL "
        "    AND merged.id = CASE d.one_id WHEN %(id)s THEN d.other_id ELSE d.one_id END "
        "  WHERE d.household_id = current_household() AND d.verdict = 'merge' AND %(id)s IN (d.one_id, d.other_id))) "
        "ORDER BY r.first_seen_at, r.row",
        {"id": transaction_id},
    )


async def tags(scope: Scope) -> list[Row]:
    """Every tag and how many transactions carry it, most used first."""
    return await scope.all(
        f"SELECT tag AS name, count(*)::int AS count FROM transactions, unnest(tags) AS tag "
        f"WHERE {ALIVE} AND tags <> '{{}}' GROUP BY tag ORDER BY count DESC, tag"
    )


def as_splits(splits: list[dict[str, Any]] | None) -> Jsonb | None:
    """Splits as they are stored."""
    return None if splits is None else Jsonb(splits)
