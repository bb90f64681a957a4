"""SQL of exchange rates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from smartspend.db.pool import Connection
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.ids import uuid7_texts
from smartspend.rates.conversion import Rate

# For one currency and day: what the household typed in, else what it took from a file, else what was published.
_IN_FORCE = """
    SELECT DISTINCT ON (currency, day) currency, day, rate, source, id FROM (
        SELECT currency, day, rate, source, id, CASE source WHEN 'typed' THEN 0 ELSE 1 END AS place
        FROM household_rates WHERE household_id = current_household()
        UNION ALL
        SELECT currency, day, rate, 'reference', NULL, 2 FROM reference_rates
    ) AS known
    WHERE day BETWEEN %(start)s AND %(end)s AND (%(currencies)s::text[] IS NULL OR currency = ANY (%(currencies)s))
    ORDER BY currency, day, place
"""


async def rates_in_force(scope: Scope, currencies: Collection[str] | None, start: date, end: date) -> list[Row]:
    """The rate of each of these currencies, or of all, on each day from `start` to `end` that has one."""
    asked = None if currencies is None else list(currencies)
    return await scope.all(_IN_FORCE, {"currencies": asked, "start": start, "end": end})


async def rates_on(scope: Scope, day: date, days_max: int) -> list[Row]:
    """For each currency the newest rate on or before the day, at most `days_max` days older."""
    return await scope.all(
        "SELECT DISTINCT ON (currency) currency, day, rate, source, id FROM ("
        "  SELECT currency, day, rate, source, id, CASE source WHEN 'typed' THEN 0 ELSE 1 END AS place "
        "  FROM household_rates WHERE household_id = current_household() "
        "  UNION ALL SELECT currency, day, rate, 'reference', NULL, 2 FROM reference_rates) AS known "
        "WHERE day BETWEEN %(day)s - %(days_max)s::int AND %(day)s ORDER BY currency, day DESC, place",
        {"day": day, "days_max": days_max},
    )


async def own_rates(scope: Scope, source: str, limit: int) -> list[Row]:
    """The household's own rates from one source, newest days first."""
    return await scope.all(
        "SELECT id, currency, day, rate, source FROM household_rates "
        "WHERE household_id = current_household() AND source = %s ORDER BY day DESC, currency LIMIT %s",
        [source, limit],
    )


async def count_own(scope: Scope) -> int:
    """How many rates are the household's own."""
    count: int = await scope.value("SELECT count(*) FROM household_rates WHERE household_id = current_household()")
    return count


async def insert_typed(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a typed rate; says no where the id, or the currency's day, is taken."""
    inserted = await scope.run(
        "INSERT INTO household_rates (household_id, id, currency, day, rate) "
        "VALUES (current_household(), %(id)s, %(currency)s, %(day)s, %(rate)s) ON CONFLICT DO NOTHING",
        values,
    )
    return inserted > 0


async def delete_rate(scope: Scope, rate_id: UUID) -> bool:
    """Removes one of the household's own rates."""
    removed = await scope.run(
        "DELETE FROM household_rates WHERE household_id = current_household() AND id = %s", [rate_id]
    )
    return removed > 0


async def delete_of_files(scope: Scope) -> int:
    """Removes what the household took from files; says how many."""
    return await scope.run("DELETE FROM household_rates WHERE household_id = current_household() AND source = 'file'")


async def store_of_file(scope: Scope, rates: Sequence[Rate]) -> tuple[int, int]:
    """Stores rates from a file as the household's own; says how many were new, and how many differ from before."""
    row = await scope.one(
        "WITH stored AS ("
        "  INSERT INTO household_rates AS kept (household_id, id, currency, day, rate, source) "
        "  SELECT current_household(), id, currency, day, rate, 'file' "
        "  FROM unnest(%(ids)s::uuid[], %(currencies)s::text[], %(days)s::date[], %(rates)s::numeric[]) "
        "       AS told (id, currency, day, rate) "
        "  ON CONFLICT (household_id, currency, day, source) DO UPDATE SET rate = excluded.rate, updated_at = now() "
        "  WHERE kept.rate <> excluded.rate RETURNING xmax = 0 AS fresh) "
        "SELECT count(*) FILTER (WHERE fresh) AS added, count(*) FILTER (WHERE NOT fresh) AS changed FROM stored",
        {"ids": uuid7_texts(len(rates)), **_columns(rates)},
    )
    return (row["added"], row["changed"]) if row else (0, 0)


async def store_published(connection: Connection, rates: Sequence[Rate]) -> tuple[int, int]:
    """`store_of_file` for rates that hold for the whole installation."""
    cursor = await connection.execute(
        "WITH stored AS ("
        "  INSERT INTO reference_rates AS kept (currency, day, rate) "
        "  SELECT * FROM unnest(%(currencies)s::text[], %(days)s::date[], %(rates)s::numeric[]) "
        "  ON CONFLICT (currency, day) DO UPDATE SET rate = excluded.rate, recorded_at = now() "
        "  WHERE kept.rate <> excluded.rate RETURNING xmax = 0 AS fresh) "
        "SELECT count(*) FILTER (WHERE fresh) AS added, count(*) FILTER (WHERE NOT fresh) AS changed FROM stored",
        _columns(rates),
    )
    row = await cursor.fetchone()
    return (row["added"], row["changed"]) if row else (0, 0)


def _columns(rates: Sequence[Rate]) -> dict[str, list[Any]]:
    ordered = sorted(rates, key=lambda one: (one.currency, one.day))  # in the order of keys nobody locks anybody out
    return {
        "currencies": [one.currency for one in ordered],
        "days": [one.day for one in ordered],
        "rates": [one.rate for one in ordered],
    }


async def newest_published(connection: Connection) -> date | None:
    """The newest day of which published rates are known."""
    cursor = await connection.execute("SELECT max(day) AS day FROM reference_rates WHERE currency = 'USD'")
    row = await cursor.fetchone()
    return row["day"] if row else None


async def hold_fetching(connection: Connection) -> None:
    """Lets one process at a time decide about the next attempt, until its transaction ends."""
    await connection.execute("SELECT pg_advisory_xact_lock(hashtext('smartspend.rates'))")


async def last_fetch(connection: Connection) -> Row | None:
    """The last attempt, and how many attempts up to it brought nothing in a row."""
    cursor = await connection.execute(
        "SELECT id, at, file, newest_day, failure, (SELECT count(*)::int FROM rate_fetches f WHERE f.at > coalesce("
        "  (SELECT max(g.at) FROM rate_fetches g WHERE g.rates > 0), '-infinity')) AS fruitless "
        "FROM rate_fetches ORDER BY at DESC, id DESC LIMIT 1"
    )
    return await cursor.fetchone()


async def begin_fetch(connection: Connection, fetch_id: UUID, file: str, at: datetime) -> None:
    """Records an attempt that is about to be made."""
    await connection.execute("INSERT INTO rate_fetches (id, file, at) VALUES (%s, %s, %s)", [fetch_id, file, at])


async def end_fetch(connection: Connection, fetch_id: UUID, values: dict[str, Any]) -> None:
    """Records how an attempt ended, and forgets those of long ago."""
    await connection.execute(
        "UPDATE rate_fetches SET rates = %(rates)s, newest_day = %(newest_day)s, failure = %(failure)s "
        "WHERE id = %(id)s",
        {**values, "id": fetch_id},
    )
    await connection.execute("DELETE FROM rate_fetches WHERE at < now() - interval '90 days'")


async def published_near(scope: Scope, currency: str, day: date, days_max: int) -> Decimal | None:
    """The published rate of the day nearest to this one, at most `days_max` days away."""
    rate: Decimal | None = await scope.value(
        "SELECT rate FROM reference_rates WHERE currency = %(currency)s "
        "AND day BETWEEN %(day)s - %(days_max)s::int AND %(day)s + %(days_max)s::int "
        "ORDER BY abs(day - %(day)s), day LIMIT 1",
        {"currency": currency, "day": day, "days_max": days_max},
    )
    return rate
