"""Sample data: two believable years of a household, filled in at one go and taken back at one go."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Any, Final
from uuid import UUID

import polars as pl

from smartspend.accounts import service as accounts
from smartspend.events.fact import Fact
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Actor, Scope, open_scope
from smartspend.imports import categorise
from smartspend.jobs import queue
from smartspend.jobs.context import JobContext
from smartspend.kernel.clock import today
from smartspend.kernel.errors import Conflict
from smartspend.kernel.ids import uuid7
from smartspend.kernel.money import exponent
from smartspend.synthetic.countries import COUNTRIES
from smartspend.synthetic.household import Event, Household
from smartspend.transactions import ingest

KIND: Final = "demo.fill"
MONTHS: Final = 24
_UNSAID: Final = ("reference", "provider_id", "category", "counterparty", "bank_code", "corrects")
_ACTOR: Final = Actor("system", None, "Sample data")
_COUNTRY: Final = "DE"
_ACCOUNTS: Final = {
    "checking": ("Everyday account", "checking"),
    "savings": ("Rainy days", "savings"),
    "card": ("Credit card", "credit_card"),
}
_BUDGETS: Final = ("food.groceries", "food.restaurants", "transport.fuel", "shopping.clothing")
_LIMIT_STEP: Final = 10
"""Budgets are round: so many whole units of the currency."""


class DemoPresent(Conflict):
    """The sample data is here already: take it back in the history before filling it in again."""


async def start(scope: Scope, person_id: UUID) -> UUID:
    """Defers the filling and returns the job. Raises `DemoPresent` where it is done, or about to be."""
    await _alone(scope)
    waiting = await scope.value(
        "SELECT count(*) FROM jobs WHERE household_id = current_household() AND kind = %s "
        "AND state IN ('queued', 'running')",
        [KIND],
    )
    if waiting or await present(scope):
        raise DemoPresent
    return await queue.start(scope.connection, scope.household_id, KIND, {}, person_id=person_id)


async def present(scope: Scope) -> bool:
    """Whether the household holds sample data."""
    return bool(
        await scope.value(
            "SELECT EXISTS (SELECT 1 FROM change_batches b JOIN transactions t ON t.household_id = b.household_id "
            "AND t.created_in = b.id AND t.deleted_at IS NULL "
            "WHERE b.household_id = current_household() AND b.cause = %s)",
            [KIND],
        )
    )


async def fill(context: JobContext) -> dict[str, Any]:
    """Fills the household, in one transaction and one batch, and says what came in. Raises `DemoPresent`."""
    async with open_scope(context.pool, context.household_id, _ACTOR) as scope:
        await _alone(scope)
        if await present(scope):
            if context.attempt > 1:
                return {}  # the answer to an earlier run's commit was lost
            raise DemoPresent
        country, zone = await _place(scope)
        household = Household(seed=scope.household_id.int % 2**31, country=country, months=MONTHS, until=today(zone))
        await begin_batch(scope, KIND, "Sample data filled in")
        lines = _lines(household.events(), await _accounts(scope, household))
        known = await categorise.load(scope)
        ready = ingest.prepared(lines)
        accounts_ = ready["account_id"].unique(maintain_order=True)
        sections = [ingest.Section(one, ready.filter(account_id=one)) for one in accounts_]
        delivery = ingest.Delivery(uuid7(), "demo", KIND, "Sample data filled in")
        recorded = await ingest.record(scope, sections, delivery, partial(categorise.judge, known))
        budgets = await _budgets(scope, COUNTRIES[country].currency)
        return {**asdict(recorded), "accounts": len(_ACCOUNTS), "budgets": budgets, "batch_id": str(scope.batch_id)}


async def _alone(scope: Scope) -> None:
    """One at a time in each household."""
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(current_household()::text, 13))")


async def _place(scope: Scope) -> tuple[str, str]:
    """A country in which people pay in the household's currency, and the household's time zone."""
    row = await scope.one(
        "SELECT currency, time_zone FROM profiles WHERE household_id = current_household() ORDER BY updated_at LIMIT 1"
    )
    if row is None:
        return _COUNTRY, "UTC"
    fitting = [code for code, country in COUNTRIES.items() if country.currency == row["currency"]]
    return (_COUNTRY if _COUNTRY in fitting or not fitting else fitting[0]), row["time_zone"]


async def _accounts(scope: Scope, household: Household) -> dict[str, str]:
    currency = COUNTRIES[household.country].currency
    ids = {}
    for place, (name, kind) in _ACCOUNTS.items():
        opening = household.opening() if place == "checking" else 0
        made = await accounts.create_account(
            scope, name=name, kind=kind, currency=currency, opening_minor=opening, opened_on=household.since
        )
        ids[place] = str(made)
    return ids


def _lines(events: list[Event], ids: dict[str, str]) -> pl.DataFrame:
    """The events as statement lines: what a bank would say, without the truth behind it."""
    rows = [
        (
            row, event.booked_on, event.value_on, event.minor, event.currency, event.payee, event.description,
            ids[event.account], "booked", f"{event.booked_on};{event.payee};{event.description};{event.minor}",
        )
        for row, event in enumerate(events, start=1)
    ]  # fmt: skip
    schema = {"row": pl.Int64, "booked_on": pl.Date, "value_on": pl.Date, "amount": pl.Int64, "currency": pl.String}
    schema |= dict.fromkeys(("payee", "description", "account_id", "status", "raw"), pl.String)
    empty = [pl.lit(None, dtype=pl.String).alias(name) for name in _UNSAID]
    return pl.DataFrame(rows, schema=schema, orient="row").with_columns(empty)


async def _budgets(scope: Scope, currency: str) -> int:
    """A few limits a little above what is usual. They belong to the same batch, so they are stored here."""
    made = await scope.run(
        "INSERT INTO budgets (household_id, id, category_id, minor, currency, period, alert_at, created_in) "
        "SELECT current_household(), ids.id, c.id, ceil(spent.usual * 1.1 / %(step)s) * %(step)s, %(currency)s, "
        "'monthly', '{80,100}', %(batch)s "
        "FROM unnest(%(keys)s::text[], %(ids)s::uuid[]) AS ids (key, id) "
        "JOIN categories c ON c.household_id = current_household() AND c.key = ids.key "
        "JOIN LATERAL (SELECT -sum(m.outflow) / count(DISTINCT m.month) AS usual FROM monthly_totals m "
        "  WHERE m.household_id = current_household() AND m.category_id = c.id AND m.currency = %(currency)s) spent "
        "ON spent.usual > 0 "
        "WHERE NOT EXISTS (SELECT 1 FROM budgets b WHERE b.household_id = current_household() "
        "  AND b.category_id = c.id AND NOT b.archived)",
        {
            "step": _LIMIT_STEP * 10 ** exponent(currency),
            "currency": currency,
            "batch": scope.batch_id,
            "keys": list(_BUDGETS),
            "ids": [uuid7() for _ in _BUDGETS],
        },
    )
    scope.announce(Fact("budgets.changed", {"batch_id": str(scope.batch_id)}))
    return made
