"""Amounts of other currencies in a goal's own, at the rate of their day. Sums never cross currencies without one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from datetime import date
from typing import Protocol, TypeAlias

from smartspend.identity.scope import Scope


class Rates(Protocol):
    """Dated rates."""

    def convert(self, minor: int, currency: str, to: str, day: date) -> int | None:
        """Minor units in another currency; nothing where no rate is known for the day."""


class SameCurrency:
    """No rates at all: an amount is worth itself."""

    def convert(self, minor: int, currency: str, to: str, _day: date) -> int | None:
        """The amount where both currencies are one."""
        return minor if currency == to else None


RateSource: TypeAlias = Callable[[Scope, Collection[str], date, date], Awaitable[Rates]]


async def rates_between(
    scope: Scope, source: RateSource | None, currencies: Collection[str], days: list[date]
) -> Rates:
    """Rates for amounts of these currencies on these days; none are asked for where all are of one currency."""
    if source is None or len(set(currencies)) < 2 or not days:
        return SameCurrency()
    return await source(scope, set(currencies), min(days), max(days))
