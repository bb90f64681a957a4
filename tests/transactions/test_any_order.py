"""Exports of one account in any order, with any overlap and as often as you like, end in the same ledger."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import polars as pl
import pytest

from smartspend.kernel.ids import uuid7
from smartspend.statements import LINES
from smartspend.transactions import ingest
from tests.conftest import Person
from tests.transactions.test_ingest import judge

START = date(2026, 3, 1)
DAYS = 45
SHOPS = ("Adlerhof", "Birkenau", "Cantinella", "Dorfladen", "Eichenrod", "Finkenwerder", "Gartenia", "Hollybush")


@dataclass(frozen=True)
class Event:
    """One purchase: pending from `since` under `early` minor units, booked on `booked` with `minor`."""

    number: int
    since: int
    booked: int
    early: int
    minor: int
    shop: str

    def told(self, today: int) -> tuple[int, int, str, str] | None:
        """Day, minor units, text and status as the bank states it in the evening of that day."""
        if today >= self.booked:
            return self.booked, self.minor, f"{self.shop} Markt Ref {self.number:06}", "booked"
        if today >= self.since:
            return self.since, self.early, f"Authorisation {self.shop} Ref {self.number:06}", "pending"
        return None


def life(rng: Random) -> list[Event]:
    """Some weeks of an account, equal purchases of one day among them."""
    found: list[Event] = []
    for number in range(60):
        day, minor = rng.randrange(DAYS), -rng.randint(200, 9000)
        if rng.random() < 0.3:
            early = minor if rng.random() < 0.6 else int(minor / rng.uniform(1.05, 1.25))
            found.append(Event(number, day, day + rng.randint(1, 4), early, minor, rng.choice(SHOPS) + str(number)))
        else:
            shop = rng.choice(SHOPS)
            found += [Event(number, day, day, minor, minor, shop)] * rng.choice((1, 1, 1, 2, 3))
    return found


@dataclass(frozen=True)
class Export:
    """What the bank lists on the evening of `today`, from day `first` on."""

    first: int
    today: int

    def lines(self, events: list[Event]) -> list[tuple[int, int, str, str]]:
        told = [one.told(self.today) for one in events]
        return [line for line in told if line is not None and line[0] >= self.first]

    def section(self, account: str, events: list[Event], rng: Random) -> ingest.Section:
        lines = self.lines(events)
        rng.shuffle(lines)
        lines.sort(key=lambda line: line[0])
        rows = [
            {
                "row": place,
                "booked_on": START + timedelta(days=day),
                "amount": minor,
                "currency": "EUR",
                "payee": "",
                "description": text,
                "status": status,
                "raw": text,
            }
            for place, (day, minor, text, status) in enumerate(lines, start=1)
        ]
        period = START + timedelta(days=self.first), START + timedelta(days=self.today)
        return ingest.Section(account, ingest.prepared(pl.DataFrame(rows, schema=LINES)), period)


def truth(events: list[Event], exports: list[Export]) -> Counter[tuple[date, int, str]]:
    """Every event that some export lists, as the newest of those states it."""
    found: Counter[tuple[date, int, str]] = Counter()
    for event in events:
        told = [(one.today, line) for one in exports if (line := event.told(one.today)) and line[0] >= one.first]
        if told:
            day, minor, _, status = max(told)[1]
            found[START + timedelta(days=day), minor, status] += 1
    return found


@pytest.mark.parametrize("seed", range(24))
async def test_order_and_overlap_do_not_matter(person: Person, seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - reproducible, nothing secret
    account = str((await person.account())["id"])
    events = life(rng)
    evenings = sorted(rng.sample(range(12, DAYS + 5), 4))
    exports = [Export(rng.randint(0, today - 12), today) for today in evenings]
    order = [*exports, *rng.choices(exports, k=3)]
    rng.shuffle(order)
    for place, export in enumerate(order):
        async with person.scope() as scope:
            delivery = ingest.Delivery(uuid7(), "import", "imports.import", "A file")
            done = await ingest.record(scope, [export.section(account, events, rng)], delivery, judge)
        if export in order[:place]:
            assert (done.new, done.changed, done.removed) == (0, 0, 0)
    async with person.scope() as scope:
        rows = await scope.all(
            "SELECT booked_on, minor, status FROM transactions WHERE household_id = current_household() "
            "AND account_id = %s AND deleted_at IS NULL",
            [account],
        )
        assert await scope.all("SELECT * FROM totals_differences()") == []
    assert Counter((row["booked_on"], row["minor"], row["status"]) for row in rows) == truth(events, exports)
