"""Amounts of other currencies in a goal's own, at the rate of their day. Sums never cross currencies without one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from smartspend.identity.scope import Scope
from smartspend.rates.conversion import RateTable
from smartspend.rates.service import table


async def rates_between(scope: Scope, currencies: Collection[str], days: Collection[date]) -> RateTable:
    """Rates for amounts of these currencies on these days; none are asked for where all are of one currency."""
    if len(set(currencies)) < 2 or not days:
        return RateTable.of(())
    return await table(scope, currencies, min(days), max(days))
