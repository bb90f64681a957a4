"""Exchange rates: looked up, typed in, taken from a file."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from smartspend.db.pool import Pool
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.rates import facts, plausible, queries
from smartspend.rates.conversion import BASE, DAYS_MAX, Rate, RateTable
from smartspend.rates.reference_file import ReferenceRates, read
from smartspend.rates.schemas import Wanted

DAYS_SHOWN_MAX: Final = 366
OWN_SHOWN_MAX: Final = 500
_SLICE: Final = 10_000


class UnknownRate(NotFound):
    """The household has no such rate of its own."""


class RateExists(Conflict):
    """There is a rate of your own for this currency and day already: remove it first."""


class InvalidStretch(Invalid):
    """Ask for a stretch of at most 366 days, the first day first."""


async def table(scope: Scope, currencies: Collection[str], start: date, end: date) -> RateTable:
    """Rates to convert between these currencies on each day from `start` to `end`, both included.

    What the household typed in, or took from a file, wins over what was published for the same day.
    """
    asked = sorted(set(currencies) - {BASE})
    rows = await queries.rates_in_force(scope, asked, start - timedelta(days=DAYS_MAX), end) if asked else []
    return RateTable.of(Rate(row["currency"], row["day"], row["rate"]) for row in rows)


async def rates_wanted(scope: Scope, wanted: Wanted) -> list[dict[str, Any]]:
    """The rates asked for, by currency and day; those typed in, newest days first. Raises `InvalidStretch`."""
    if wanted.typed:
        return [_told(row) for row in await queries.own_rates(scope, "typed", OWN_SHOWN_MAX)]
    start, end = wanted.start or wanted.end, wanted.end or wanted.start
    if start is None or end is None:
        rows = await queries.rates_on(scope, wanted.day or _today(), DAYS_MAX)
        return [_told(row) for row in rows if not wanted.currency or row["currency"] in wanted.currency]
    if not 0 <= (end - start).days <= DAYS_SHOWN_MAX:
        raise InvalidStretch(errors=[FieldError("/to", "must be from `from` on, at most 366 days later")])
    return [_told(row) for row in await queries.rates_in_force(scope, wanted.currency or None, start, end)]


async def type_in(scope: Scope, *, currency: str, day: date, rate: str, rate_id: UUID | None = None) -> dict[str, Any]:
    """Keeps a rate of the household's own, which counts from then on.

    Raises `UnknownCurrency`, `NoRateOfTheEuro`, `InvalidRateDay`, `InvalidRate`, `RateExists`.
    """
    plausible.check(currency, day, _today())
    value = plausible.rate_of(rate)
    known = await queries.published_near(scope, currency, day, DAYS_MAX)
    plausible.check_against(value, known)
    values = {"id": rate_id or uuid7(), "currency": currency, "day": day, "rate": value}
    if not await queries.insert_typed(scope, values):
        raise RateExists(errors=[FieldError("/day", "has a rate of your own already")])
    scope.announce(facts.changed(1))
    return _told({**values, "source": "typed"})


async def remove(scope: Scope, rate_id: UUID) -> None:
    """Removes one of the household's own rates. Raises `UnknownRate`."""
    if not await queries.delete_rate(scope, rate_id):
        raise UnknownRate
    scope.announce(facts.changed(1))


async def remove_of_files(scope: Scope) -> int:
    """Removes everything that the household took from files; says how many rates that were."""
    removed = await queries.delete_of_files(scope)
    if removed:
        scope.announce(facts.changed(removed))
    return removed


async def take_file(scope: Scope, data: bytes) -> dict[str, Any]:
    """Takes a file of the European Central Bank as the household's own rates.

    Raises `NotReferenceRates`, `DamagedReferenceRates`, `ReferenceRatesTooLarge`.
    """
    found = await asyncio.to_thread(read, data, _today())
    added = changed = 0
    for place in range(0, len(found.rates), _SLICE):
        new, different = await queries.store_of_file(scope, found.rates[place : place + _SLICE])
        added, changed = added + new, changed + different
    if added or changed:
        scope.announce(facts.changed(len({one.currency for one in found.rates})))
    return counted(found, added, changed)


async def publish(pool: Pool, found: ReferenceRates) -> dict[str, Any]:
    """Keeps published rates for the whole installation: for whoever runs it, never for a household."""
    added = changed = 0
    async with pool.connection() as connection, connection.transaction():
        for place in range(0, len(found.rates), _SLICE):
            new, different = await queries.store_published(connection, found.rates[place : place + _SLICE])
            added, changed = added + new, changed + different
    return counted(found, added, changed)


def counted(found: ReferenceRates, added: int, changed: int) -> dict[str, Any]:
    """What came out of a file."""
    return {
        "first_day": found.first_day,
        "last_day": found.last_day,
        "currencies": len({one.currency for one in found.rates}),
        "added": added,
        "changed": changed,
        "unchanged": len(found.rates) - added - changed,
        "unknown": list(found.unknown),
    }


async def fetching(scope: Scope, *, enabled: bool) -> dict[str, Any]:
    """Whether published rates are fetched, and how that went last."""
    last = await queries.last_fetch(scope.connection)
    return {
        "enabled": enabled,
        "newest_day": await queries.newest_published(scope.connection),
        "tried_at": last["at"] if last else None,
        "failure": last["failure"] if last else None,
    }


async def count_own(scope: Scope) -> int:
    """How many rates the household holds itself."""
    return await queries.count_own(scope)


def _today() -> date:
    """The newest day that it is anywhere."""
    return utc_now().date() + timedelta(days=1)


def _told(row: Row) -> dict[str, Any]:
    names = ("id", "currency", "day", "source")
    return {**{name: row[name] for name in names}, "rate": plausible.plain(row["rate"])}
