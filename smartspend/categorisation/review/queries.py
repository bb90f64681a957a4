"""SQL of the review: which rows wait, payee by payee, and what the household does with similar ones."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from smartspend.identity.scope import Row, Scope
from smartspend.transactions.rendering import ALIVE, AS_JSON, WITH_CATEGORY

_DIRECTION: Final = "CASE WHEN t.minor > 0 THEN 'in' ELSE 'out' END"
_OPEN: Final = (
    "t.household_id = current_household() AND t.deleted_at IS NULL AND t.splits IS NULL AND t.transfer_id IS NULL "
    "AND t.ignored_at IS NULL AND NOT 'category_id' = ANY (t.locked_fields)"
)
_WAITS: Final = f"{_OPEN} AND (t.category_id IS NULL OR t.category_confidence < %(threshold)s::real)"
_OF_GROUP: Final = "t.payee_key = %(payee_key)s AND (t.minor > 0) = (%(direction)s = 'in')"

Key = tuple[int, int, str, str]
"""Where a group stands: its number of rows, their size in minor units, its payee's key, and its direction."""


async def groups(scope: Scope, threshold: float, limit: int, after: Key | None) -> list[Row]:
    """The groups that wait, largest first, one more than `limit` where there are more; each with its newest row.

    `usual` is the category most of its rows have, where they have one; the newest row is one of those.
    """
    key = "HAVING (count(*), sum(abs(t.minor)), t.payee_key, {0}) < (%(n)s, %(size)s, %(key)s, %(way)s)"
    n, size, payee, way = after or (0, 0, "", "")
    return await scope.all(
        f"""
        WITH found AS (
            SELECT t.payee_key, {_DIRECTION} AS direction, count(*)::int AS n, sum(abs(t.minor))::bigint AS size,
                   min(t.booked_on) AS first_on, max(t.booked_on) AS last_on,
                   mode() WITHIN GROUP (ORDER BY t.category_id) AS usual
            FROM transactions t WHERE {_WAITS} GROUP BY t.payee_key, {_DIRECTION}
            {key.format(_DIRECTION) if after else ""}
            ORDER BY n DESC, size DESC, t.payee_key DESC, direction DESC LIMIT %(limit)s + 1
        )
        SELECT found.*, newest.*, sums.*
        FROM found CROSS JOIN LATERAL (
            SELECT t.payee, t.description, t.minor, t.currency, t.account_id, t.notes, t.category_source,
                   t.category_confidence, t.category_reason
            FROM transactions t WHERE {_WAITS} AND t.payee_key = found.payee_key AND {_DIRECTION} = found.direction
            ORDER BY (t.category_id IS NOT DISTINCT FROM found.usual) DESC, t.booked_on DESC, t.id DESC LIMIT 1
        ) newest CROSS JOIN LATERAL (
            SELECT array_agg(one.currency ORDER BY one.n DESC, one.currency) AS currencies,
                   array_agg(one.minor ORDER BY one.n DESC, one.currency) AS minors
            FROM (SELECT t.currency, count(*) AS n, sum(t.minor)::bigint AS minor FROM transactions t
                  WHERE {_WAITS} AND t.payee_key = found.payee_key AND {_DIRECTION} = found.direction
                  GROUP BY t.currency) one
        ) sums
        ORDER BY found.n DESC, found.size DESC, found.payee_key DESC, found.direction DESC
        """,
        {"threshold": threshold, "limit": limit, "n": n, "size": size, "key": payee, "way": way},
    )


async def rows(scope: Scope, threshold: float, payee_key: str, direction: str, limit: int) -> str:
    """JSON text of the rows of a group that wait, newest first."""
    return str(
        await scope.value(
            f"SELECT '[' || coalesce(string_agg({AS_JSON}, ',' ORDER BY t.booked_on DESC, t.id DESC), '') || ']' "
            f"FROM (SELECT t.* FROM transactions t WHERE {_WAITS} AND {_OF_GROUP} "
            f"ORDER BY t.booked_on DESC, t.id DESC LIMIT %(limit)s) t {WITH_CATEGORY}",
            {"threshold": threshold, "payee_key": payee_key, "direction": direction, "limit": limit},
        )
    )


async def summary(scope: Scope, threshold: float) -> Row:
    """How many rows and groups wait, and about how many rows a person has decided."""
    row = await scope.one(
        "SELECT coalesce(sum(n), 0)::int AS rows, count(*)::int AS groups, ("
        f"SELECT count(*)::int FROM transactions WHERE {ALIVE} AND 'category_id' = ANY (locked_fields)) AS decided "
        f"FROM (SELECT count(*) AS n FROM transactions t WHERE {_WAITS} GROUP BY t.payee_key, t.minor > 0) waiting",
        {"threshold": threshold},
    )
    return row or {}


async def hold_group(scope: Scope, threshold: float, payee_key: str, direction: str) -> list[Row]:
    """The rows of a group that wait, held until this transaction ends."""
    return await scope.all(
        "SELECT t.id, t.payee, t.description, t.minor, t.currency, true AS open FROM transactions t "
        f"WHERE {_WAITS} AND {_OF_GROUP} ORDER BY t.booked_on DESC, t.id DESC FOR UPDATE",
        {"threshold": threshold, "payee_key": payee_key, "direction": direction},
    )


async def hold_rows(scope: Scope, ids: list[UUID], payee_key: str, direction: str) -> list[Row]:
    """Those of `ids` that are rows of a group, held; `open` says that no person has decided about one."""
    return await scope.all(
        f"SELECT t.id, t.payee, t.description, t.minor, t.currency, ({_OPEN}) AS open FROM transactions t "
        "WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.id = ANY (%(ids)s) "
        f"AND {_OF_GROUP} ORDER BY t.booked_on DESC, t.id DESC FOR UPDATE",
        {"ids": ids, "payee_key": payee_key, "direction": direction},
    )


async def chosen_for_words(scope: Scope, words: list[str]) -> list[Row]:
    """Categories people chose for payees whose key begins with one of these words, most often chosen first."""
    return await scope.all(
        f"SELECT split_part(payee_key, ' ', 1) AS word, category_id, count(*) AS n FROM transactions WHERE {ALIVE} "
        "AND 'category_id' = ANY (locked_fields) AND category_id IS NOT NULL "
        "AND split_part(payee_key, ' ', 1) = ANY (%s) GROUP BY 1, 2 ORDER BY n DESC, category_id",
        [words],
    )


async def most_used(scope: Scope) -> list[Row]:
    """Categories in use, most used first, with whether money comes in by them."""
    return await scope.all(
        "SELECT m.category_id, sum(m.inflow) > sum(abs(m.outflow)) AS incoming FROM monthly_totals m "
        "JOIN categories c ON c.household_id = m.household_id AND c.id = m.category_id AND c.hidden_at IS NULL "
        "WHERE m.household_id = current_household() GROUP BY m.category_id HAVING sum(m.n) > 0 "
        "ORDER BY sum(m.n) DESC, m.category_id"
    )


async def category_names(scope: Scope) -> dict[UUID, dict[str, Any]]:
    """Id, key and name of the household's categories, by id."""
    found = await scope.all("SELECT id, key, name FROM categories WHERE household_id = current_household()")
    return {row["id"]: row for row in found}
