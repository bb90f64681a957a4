"""Which rates a household converts by: its own first, and nobody else's."""

from __future__ import annotations

from datetime import date

from smartspend.identity.scope import Scope
from smartspend.rates import service
from tests.conftest import Person

DAY = date(1999, 1, 4)


async def publish(scope: Scope, currency: str, day: date, rate: str) -> None:
    await scope.run(
        "INSERT INTO reference_rates (currency, day, rate) VALUES (%s, %s, %s) "
        "ON CONFLICT (currency, day) DO UPDATE SET rate = excluded.rate",
        [currency, day, rate],
    )


async def hold(scope: Scope, currency: str, day: date, rate: str, source: str = "typed") -> None:
    await scope.run(
        "INSERT INTO household_rates (household_id, id, currency, day, rate, source) "
        "VALUES (current_household(), gen_random_uuid(), %s, %s, %s, %s)",
        [currency, day, rate, source],
    )


async def test_published_rates_serve_everybody_and_own_rates_win(person: Person, stranger: Person) -> None:
    async with person.scope() as scope:
        await publish(scope, "USD", DAY, "1.1789")
        await hold(scope, "USD", DAY, "1.5", "file")
        assert (await service.table(scope, ["EUR", "USD"], DAY, DAY)).convert(100, "EUR", "USD", DAY) == 150
        await hold(scope, "USD", DAY, "2")
        assert (await service.table(scope, ["EUR", "USD"], DAY, DAY)).convert(100, "EUR", "USD", DAY) == 200
    async with stranger.scope() as scope:
        assert (await service.table(scope, ["EUR", "USD"], DAY, DAY)).convert(100, "EUR", "USD", DAY) == 118


async def test_the_first_days_of_a_stretch_have_the_rates_before_it(person: Person) -> None:
    async with person.scope() as scope:
        await publish(scope, "GBP", DAY, "0.7111")
        start = date(1999, 1, 10)
        known = await service.table(scope, ["GBP"], start, date(1999, 1, 31))
        assert known.convert(10_000, "EUR", "GBP", start) == 7_111
        assert known.convert(10_000, "EUR", "GBP", date(1999, 1, 31)) is None
