"""Fetches what the European Central Bank publishes, where whoever runs this installation wants that."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta
from typing import Any, Final

import structlog

from smartspend.db.pool import Pool
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import DomainError
from smartspend.kernel.ids import uuid7
from smartspend.outbound.destination import DestinationRefused, Service
from smartspend.outbound.service import EVERYBODY, Client, Download
from smartspend.rates import queries, service
from smartspend.rates.publication import File, file_for, is_due
from smartspend.rates.reference_file import ReferenceRates, read
from smartspend.settings import Settings, SettingsError

USUAL_PLACE: Final = "https://www.ecb.europa.eu/stats/eurofxref"
PURPOSE: Final = "fetch exchange rates"
_ANSWER_MAX: Final = 16 * 1024 * 1024
_OK: Final = 200

log = structlog.get_logger(__name__)


def configured(settings: Settings) -> Service | None:
    """Where rates are fetched from, or None where that is off. Raises `SettingsError`."""
    if settings.rates is None:
        return None
    url = settings.rates_url or USUAL_PLACE
    where = Service("European Central Bank", url, attempts=3, answer_max=_ANSWER_MAX)
    try:
        where.target("eurofxref-daily.xml")
    except DestinationRefused as error:
        raise SettingsError(f"SMARTSPEND_RATES_URL cannot be used: {error.detail}") from None
    return where


async def keep_fetched(pool: Pool, settings: Settings) -> None:
    """Fetches what is missing, if it is time to; called every few minutes."""
    try:
        where = configured(settings)
    except SettingsError as error:
        log.warning("exchange rates are not configured well", problem=str(error))
        return
    if where is not None:
        await fetch_if_due(pool, where, Client(pool, EVERYBODY), utc_now())


async def fetch_if_due(
    pool: Pool, where: Service, client: Client, now: datetime, *, at_once: bool = False
) -> dict[str, Any] | None:
    """Fetches what is missing where something is and the last attempt is long enough ago, or `at_once`.

    None where nothing was to be done; else what came out, with `failure` in words. Never raises for what a
    service says.
    """
    fetch_id = uuid7()
    async with pool.connection() as connection, connection.transaction():
        await queries.hold_fetching(connection)
        newest, last = await queries.newest_published(connection), await queries.last_fetch(connection)
        tried, fruitless = (last["at"], last["fruitless"]) if last else (None, 0)
        if not at_once and not is_due(now, newest, tried, fruitless):
            return None
        file = file_for(newest, now)
        await queries.begin_fetch(connection, fetch_id, file, now)
    told: dict[str, Any] = {"file": file, "added": 0, "changed": 0, "last_day": None, "failure": None}
    try:
        found = await _fetched(client, where, file, now.date() + timedelta(days=1))
        told |= await service.publish(pool, found)
    except DomainError as error:
        told["failure"] = error.detail
        log.warning("exchange rates could not be fetched", file=file, problem=error.detail)
    await _end(pool, told, fetch_id)
    return told


class RatesNotThere(DomainError):
    """The service did not give the file."""


async def _fetched(client: Client, where: Service, file: File, today: date) -> ReferenceRates:
    answer = await client.download(Download(where, file, PURPOSE))
    if answer.status != _OK:
        raise RatesNotThere(f"{where.name} answered with {answer.status}.")
    return await asyncio.to_thread(read, answer.body, today)


async def _end(pool: Pool, told: dict[str, Any], fetch_id: Any) -> None:
    async with pool.connection() as connection, connection.transaction():
        values = {
            "rates": told["added"] + told["changed"],
            "newest_day": told["last_day"],
            "failure": told["failure"],
        }
        await queries.end_fetch(connection, fetch_id, values)
