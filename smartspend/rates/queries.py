"""SQL of exchange rates."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from smartspend.identity.scope import Row, Scope

# For one currency and day: what the household typed in, else what it took from a file, else what was published.
_IN_FORCE = """
    SELECT DISTINCT ON (currency, day) currency, day, rate, source, id, updated_at FROM (
        SELECT currency, day, rate, source, id, updated_at, CASE source WHEN 'typed' THEN 0 ELSE 1 END AS place
        FROM household_rates WHERE household_id = current_household()
        UNION ALL
        SELECT currency, day, rate, 'reference', NULL, recorded_at, 2 FROM reference_rates
    ) AS known
    WHERE day BETWEEN %(start)s AND %(end)s AND currency = ANY (%(currencies)s)
    ORDER BY currency, day, place
"""


async def rates_in_force(scope: Scope, currencies: Collection[str], start: date, end: date) -> list[Row]:
    """The rate of each of these currencies on each day from `start` to `end` that has one."""
    return await scope.all(_IN_FORCE, {"currencies": list(currencies), "start": start, "end": end})
