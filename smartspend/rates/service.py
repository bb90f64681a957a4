"""Exchange rates: looked up, typed in, taken from a file."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from smartspend.identity.scope import Scope
from smartspend.rates import queries
from smartspend.rates.conversion import BASE, DAYS_MAX, Rate, RateTable


async def table(scope: Scope, currencies: Collection[str], start: date, end: date) -> RateTable:
    """Rates to convert between these currencies on each day from `start` to `end`, both included.

    What the household typed in, or took from a file, wins over what was published for the same day.
    """
    asked = sorted(set(currencies) - {BASE})
    rows = await queries.rates_in_force(scope, asked, start - timedelta(days=DAYS_MAX), end) if asked else []
    return RateTable.of(Rate(row["currency"], row["day"], row["rate"]) for row in rows)
