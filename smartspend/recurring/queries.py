"""SQL of series."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from io import BytesIO
from typing import Any, Final
from uuid import UUID

import polars as pl
from psycopg.types.json import Jsonb

from smartspend.identity.scope import Question, Row, Scope

_ROWS: Final = pl.Schema(
    {
        "id": pl.String,
        "day": pl.Date,
        "minor": pl.Int64,
        "currency": pl.String,
        "payee_key": pl.String,
        "account": pl.String,
        "payee": pl.String,
        "description": pl.String,
        "category": pl.String,
    }
)
NEWEST: Final = 2_000
"""So many transactions of one payee are looked at: whoever is paid more often is a shop, and a bill among its sales is
found by its last years.
"""
_STORED: Final = (
    "id, account_id, payee_key, family, payee, currency, direction, cadence, rhythm, behaviour, median_minor, "
    "low_minor, high_minor, next_minor, first_on, last_on, last_id, occurrences, missed, price_change, sureness"
)
_COUNTED: Final = (
    "t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.status = 'booked' "
    "AND NOT t.lapsed AND t.payee_key <> '' AND t.minor <> 0"
)


# Finding --------------------------------------------------------------------------------------------------------------


async def hold(scope: Scope) -> None:
    """Makes this transaction the only one that looks for series, until it ends."""
    await scope.run("SET LOCAL lock_timeout = 0")
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(current_household()::text, 18))")


async def touched(scope: Scope, batch_id: UUID) -> set[str]:
    """The payee keys of the transactions that a batch made, changed or removed."""
    rows = await scope.all(
        """
        WITH changed AS (
            SELECT c.row_id, c.before ->> 'payee_key' AS before FROM changes c
            WHERE c.household_id = current_household() AND c.batch_id = %(batch)s AND c.table_name = 'transactions'
        )
        SELECT t.payee_key FROM transactions t WHERE t.household_id = current_household() AND t.created_in = %(batch)s
        UNION SELECT before FROM changed WHERE before IS NOT NULL
        UNION SELECT t.payee_key FROM changed JOIN transactions t
            ON t.household_id = current_household() AND t.id = changed.row_id
        """,
        {"batch": batch_id},
    )
    return {row["payee_key"] for row in rows if row["payee_key"]}


async def payee_counts(scope: Scope, keys: Collection[str] | None) -> list[tuple[str, int]]:
    """How many transactions of each of these payees, or of all, by their keys, are looked at."""
    mine = "" if keys is None else "AND t.payee_key = ANY (%s)"
    rows = await scope.all(
        f"SELECT t.payee_key, count(*) AS count FROM transactions t WHERE {_COUNTED} {mine} GROUP BY 1",
        [] if keys is None else [sorted(keys)],
    )
    return [(row["payee_key"], min(row["count"], NEWEST)) for row in rows]


async def payments(scope: Scope, keys: Collection[str], until: date) -> pl.DataFrame:
    """The booked transactions up to a day of these payees, of each the `NEWEST` ones, numbered; `category` is the
    built-in key.
    """
    query = f"""
        SELECT p.id, p.booked_on, p.minor, p.currency, p.payee_key, p.account_id, p.payee, p.description, c.key
        FROM (
            SELECT t.id, t.booked_on, t.minor, t.currency, t.payee_key, t.account_id, t.payee,
                   left(t.description, 200) AS description, t.category_id,
                   row_number() OVER (PARTITION BY t.payee_key ORDER BY t.booked_on DESC, t.id DESC) AS place
            FROM transactions t WHERE {_COUNTED} AND t.booked_on <= %s AND t.payee_key = ANY (%s)
        ) p
        LEFT JOIN categories c ON c.household_id = current_household() AND c.id = p.category_id
        WHERE p.place <= {NEWEST}
    """
    buffer = BytesIO()
    async with scope.connection.cursor().copy(f"COPY ({query}) TO STDOUT (FORMAT csv)", [until, sorted(keys)]) as copy:
        async for piece in copy:
            buffer.write(piece)
    buffer.seek(0)
    texts = {name: pl.Int64 if kind == pl.Int64 else pl.String for name, kind in _ROWS.items()}
    frame = (
        pl.read_csv(buffer, has_header=False, schema=texts) if buffer.getbuffer().nbytes else pl.DataFrame([], texts)
    )
    return frame.with_columns(
        pl.int_range(pl.len(), dtype=pl.Int64).alias("number"),
        pl.col("day").str.to_date("%Y-%m-%d"),
        pl.col("payee", "description", "category").fill_null(""),
    )


async def families(scope: Scope) -> set[str]:
    """The families that known series belong to."""
    rows = await scope.all("SELECT DISTINCT family FROM recurring_series WHERE household_id = current_household()")
    return {row["family"] for row in rows}


async def stored(scope: Scope, families: Collection[str]) -> list[Row]:
    """The series of these families, each with its transactions in the order of time."""
    return await scope.all(
        f"""
        SELECT {_of("s")}, d.id IS NOT NULL AS decided,
               ARRAY(SELECT r.transaction_id FROM recurring_transactions r WHERE r.household_id = s.household_id
                     AND r.series_id = s.id ORDER BY r.booked_on, r.transaction_id) AS ids
        FROM recurring_series s
        LEFT JOIN recurring_decisions d ON d.household_id = s.household_id AND d.id = s.id
        WHERE s.household_id = current_household() AND s.family = ANY (%s) ORDER BY s.id
        """,
        [sorted(families)],
    )


def _of(alias: str) -> str:
    return ", ".join(f"{alias}.{name.strip()}" for name in _STORED.split(","))


async def related_keys(scope: Scope, families: Collection[str]) -> set[str]:
    """The payee keys of the transactions of known series of these families: payees change how they write their names,
    and a series must be looked at as a whole.
    """
    rows = await scope.all(
        """
        WITH own AS (
            SELECT id, payee_key FROM recurring_series WHERE household_id = current_household() AND family = ANY (%s)
        )
        SELECT payee_key FROM own
        UNION SELECT t.payee_key FROM own
        JOIN recurring_transactions r ON r.household_id = current_household() AND r.series_id = own.id
        JOIN transactions t ON t.household_id = r.household_id AND t.id = r.transaction_id
        """,
        [sorted(families)],
    )
    return {row["payee_key"] for row in rows}


async def store(scope: Scope, rows: Sequence[dict[str, Any]], members: Sequence[tuple[UUID, UUID, date, int]]) -> None:
    """Stores series, new ones and changed ones, with all of their transactions (id, series, day, minor units)."""
    names = [name.strip() for name in _STORED.split(",")]
    sets = ", ".join(f"{name} = excluded.{name}" for name in names if name != "id")
    ids = [row["id"] for row in rows]
    async with scope.connection.cursor() as cursor:
        await cursor.executemany(
            f"INSERT INTO recurring_series (household_id, {_STORED}) VALUES (current_household(), "
            f"{', '.join(f'%({name})s' for name in names)}) ON CONFLICT (household_id, id) DO UPDATE SET {sets}, "
            "updated_at = clock_timestamp()",
            [{**row, "rhythm": Jsonb(row["rhythm"]), "price_change": _json(row["price_change"])} for row in rows],
        )
    await scope.run(
        "DELETE FROM recurring_transactions WHERE household_id = current_household() "
        "AND (series_id = ANY (%s) OR transaction_id = ANY (%s))",
        [ids, [member[0] for member in members]],
    )
    await scope.run(
        "INSERT INTO recurring_transactions (household_id, transaction_id, series_id, booked_on, minor) "
        "SELECT current_household(), * FROM unnest(%s::uuid[], %s::uuid[], %s::date[], %s::bigint[])",
        [list(column) for column in zip(*members, strict=True)] if members else [[], [], [], []],
    )


def _json(value: dict[str, Any] | None) -> Jsonb | None:
    return None if value is None else Jsonb(value)


async def let_go(scope: Scope, ids: Sequence[UUID]) -> None:
    """Removes series that are none any more; those that a person decided about stay, without transactions."""
    await scope.run(
        "DELETE FROM recurring_transactions WHERE household_id = current_household() AND series_id = ANY (%s)",
        [list(ids)],
    )
    await scope.run(
        "UPDATE recurring_series SET occurrences = 0, last_id = NULL, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = ANY (%s) AND occurrences > 0",
        [list(ids)],
    )
    await scope.run(
        "DELETE FROM recurring_series s WHERE household_id = current_household() AND id = ANY (%s) AND NOT EXISTS "
        "(SELECT FROM recurring_decisions d WHERE d.household_id = s.household_id AND d.id = s.id)",
        [list(ids)],
    )


# Reading --------------------------------------------------------------------------------------------------------------


def clock() -> Question:
    """The household's time zone, pay-day and currency, and the newest day of each account that is known of."""
    return (
        """
        SELECT (array_agg(p.time_zone ORDER BY p.person_id))[1] AS time_zone,
               (array_agg(p.currency ORDER BY p.person_id))[1] AS currency,
               (array_agg(p.pay_day ORDER BY p.person_id) FILTER (WHERE p.pay_day IS NOT NULL))[1] AS pay_day
        FROM profiles p WHERE p.household_id = current_household()
        """,
        (),
    )


def known_until() -> Question:
    """For each account that has a series, the newest day that its transactions or statements tell of."""
    return (
        """
        SELECT a.id, greatest(
            (SELECT max(t.booked_on) FROM transactions t WHERE t.household_id = a.household_id AND t.account_id = a.id
             AND t.deleted_at IS NULL AND t.booked_on <= current_date + 1),
            (SELECT max(p.until) FROM statement_periods p WHERE p.household_id = a.household_id
             AND p.account_id = a.id AND p.withdrawn_by IS NULL)) AS until
        FROM accounts a WHERE a.household_id = current_household()
          AND EXISTS (SELECT FROM recurring_series s WHERE s.household_id = a.household_id AND s.account_id = a.id)
        """,
        (),
    )


_SHOWN: Final = f"""
    SELECT {_of("s")}, s.found_at, greatest(s.updated_at, d.updated_at) AS updated_at, s.told_overdue,
           d.verdict, d.name, d.cadence AS own_cadence, d.minor AS own_minor, d.next_on AS own_next_on,
           t.category_id, t.tags, t.splits, t.transfer_id, c.key AS category_key, c.name AS category_name
    FROM recurring_series s
    LEFT JOIN recurring_decisions d ON d.household_id = s.household_id AND d.id = s.id
    LEFT JOIN transactions t ON t.household_id = s.household_id AND t.id = s.last_id
    LEFT JOIN categories c ON c.household_id = t.household_id AND c.id = t.category_id
    WHERE s.household_id = current_household() AND s.occurrences > 0
"""


def shown() -> Question:
    """Every series that has transactions, with what a person decided and what its last transaction is for."""
    return f"{_SHOWN} ORDER BY s.id", ()


async def one(scope: Scope, series_id: UUID) -> Row | None:
    """One series."""
    return await scope.one(f"{_SHOWN} AND s.id = %s", [series_id])


async def lock(scope: Scope, series_id: UUID) -> None:
    """Holds a series until this transaction ends."""
    await scope.run(
        "SELECT FROM recurring_series WHERE household_id = current_household() AND id = %s FOR UPDATE", [series_id]
    )


def waiting() -> Question:
    """What is announced or lies ahead of the payees of series, and belongs to none yet: a pending payment, say."""
    return (
        """
        SELECT s.id AS series_id, t.booked_on, t.minor FROM recurring_series s
        JOIN transactions t ON t.household_id = s.household_id AND t.payee_key = s.payee_key
            AND t.currency = s.currency AND (t.minor > 0) = (s.direction = 'in') AND t.booked_on > s.last_on
        WHERE s.household_id = current_household() AND s.occurrences > 0 AND t.deleted_at IS NULL
          AND t.ignored_at IS NULL AND NOT t.lapsed
          AND NOT EXISTS (SELECT FROM recurring_transactions r
                          WHERE r.household_id = t.household_id AND r.transaction_id = t.id)
        ORDER BY t.booked_on, t.id
        """,
        (),
    )


async def transactions_of(scope: Scope, series_id: UUID, before: tuple[date, UUID] | None, limit: int) -> list[Row]:
    """Transactions of a series, newest first."""
    older = "AND (r.booked_on, r.transaction_id) < (%(day)s, %(id)s)" if before else ""
    return await scope.all(
        f"""
        SELECT t.id, t.account_id, t.booked_on, t.minor, t.currency, t.payee, t.description
        FROM recurring_transactions r
        JOIN transactions t ON t.household_id = r.household_id AND t.id = r.transaction_id
        WHERE r.household_id = current_household() AND r.series_id = %(series)s {older}
        ORDER BY r.booked_on DESC, r.transaction_id DESC LIMIT %(limit)s
        """,
        {
            "series": series_id,
            "limit": limit,
            "day": before[0] if before else None,
            "id": before[1] if before else None,
        },
    )


_PAYMENT: Final = (
    "t.id, t.account_id, t.booked_on, t.minor, t.currency, t.category_id, t.splits FROM transactions t "
    "JOIN {source} ON {same} WHERE t.household_id = current_household() AND t.deleted_at IS NULL "
    "AND t.ignored_at IS NULL"
)


async def payments_of(scope: Scope, series: Collection[UUID], start: date, until: date) -> list[Row]:
    """The payments of some series on these days, both included."""
    source = _PAYMENT.format(
        source="recurring_transactions r", same="r.household_id = t.household_id AND r.transaction_id = t.id"
    )
    return await scope.all(
        f"SELECT r.series_id, {source} AND r.series_id = ANY (%s) AND r.booked_on BETWEEN %s AND %s",
        [list(series), start, until],
    )


async def last_payments(scope: Scope, series: Collection[UUID]) -> list[Row]:
    """The last payment of each of some series."""
    source = _PAYMENT.format(source="recurring_series s", same="s.household_id = t.household_id AND s.last_id = t.id")
    return await scope.all(f"SELECT s.id AS series_id, {source} AND s.id = ANY (%s)", [list(series)])


async def decide(scope: Scope, series_id: UUID, values: dict[str, Any]) -> None:
    """Keeps what a person decided about a series; names of columns come from our own schema."""
    columns = ", ".join(values)
    places = ", ".join(f"%({name})s" for name in values)
    sets = ", ".join(f"{name} = excluded.{name}" for name in values)
    await scope.run(
        f"INSERT INTO recurring_decisions (household_id, id, {columns}, created_in) VALUES (current_household(), "
        f"%(series_id)s, {places}, %(batch_id)s) ON CONFLICT (household_id, id) DO UPDATE SET {sets}, "
        "updated_at = clock_timestamp()",
        {**values, "series_id": series_id, "batch_id": scope.batch_id},
    )


async def tell_overdue(scope: Scope, series_id: UUID, expected_on: date) -> bool:
    """Remembers that an occurrence was called overdue; says no where somebody did already."""
    return (
        await scope.run(
            "UPDATE recurring_series SET told_overdue = %s WHERE household_id = current_household() AND id = %s "
            "AND told_overdue IS DISTINCT FROM %s",
            [expected_on, series_id, expected_on],
        )
        > 0
    )
