"""Deliveries into the ledger: what is new once, whatever comes again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import polars as pl
import pytest

from smartspend.kernel.ids import uuid7
from smartspend.statements import LINES
from smartspend.transactions import ingest
from tests.conftest import Person

DAY = date(2026, 3, 1)


def delivery(account: str, *found: tuple[int, int, str], status: str = "booked") -> pl.DataFrame:
    """Lines of one account: day, minor units, text."""
    rows = [
        {
            "account_id": account,
            "row": place,
            "booked_on": DAY + timedelta(days=day),
            "amount": minor,
            "currency": "EUR",
        }
        | {"payee": "", "description": text, "status": status, "raw": text}
        for place, (day, minor, text) in enumerate(found, start=1)
    ]
    schema = {name: kind for name, kind in LINES.items() if name != "account_index"} | {"account_id": pl.String}
    return pl.DataFrame(rows, schema=schema)


def judge(lines: pl.DataFrame) -> pl.DataFrame:
    """Shows every line as the bank says it and knows no category."""
    words = lines.with_columns(pl.col("description").alias("shown_payee"), pl.col("description").alias("payee_key"))
    kinds = {"category_id": pl.String, "category_source": pl.String, "category_confidence": pl.Float64}
    kinds |= {"category_reason": pl.String}
    return words.with_columns(pl.lit(None, dtype=kind).alias(name) for name, kind in kinds.items())


async def record(person: Person, lines: pl.DataFrame, judge: ingest.Judge = judge) -> ingest.Recorded:
    """Records a delivery."""
    section = ingest.Section(lines["account_id"][0], ingest.prepared(lines))
    async with person.scope() as scope:
        own = ingest.Delivery(uuid7(), "import", "imports.import", "A file")
        return await ingest.record(scope, [section], own, judge)


async def look(person: Person) -> list[dict[str, Any]]:
    """The ledger, newest last."""
    async with person.scope() as scope:
        assert await scope.all("SELECT * FROM totals_differences()") == []
        found: list[dict[str, Any]] = await scope.all(
            "SELECT id, booked_on, minor, description, status, created_in FROM transactions "
            "WHERE household_id = current_household() ORDER BY id"
        )
    return found


@pytest.fixture
async def account(person: Person) -> str:
    """Ada's account."""
    return str((await person.account())["id"])


@pytest.mark.parametrize("size", [1, 2, 1000])
async def test_equal_lines_stay_apart_however_a_delivery_is_cut(
    person: Person, account: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "PIECE_LINES", size)
    lines = delivery(account, (0, -250, "Coffee"), (0, -250, "Coffee"), (1, -250, "Coffee"))
    assert await record(person, lines) == ingest.Recorded(lines=3, new=3)
    assert await record(person, lines) == ingest.Recorded(lines=3, known=3)
    rows = await look(person)
    assert len(rows) == 3
    assert len({row["created_in"] for row in rows}) == 1


async def test_ids_ascend_with_time_even_if_the_bank_lists_the_newest_first(person: Person, account: str) -> None:
    await record(person, delivery(account, (9, -1, "c"), (5, -2, "b"), (5, -3, "a"), (0, -4, "z")))
    assert [row["minor"] for row in await look(person)] == [-4, -3, -2, -1]


async def test_what_was_pending_is_booked_in_place(person: Person, account: str) -> None:
    await record(person, delivery(account, (0, -100, "Hotel"), status="pending"))
    assert [row["status"] for row in await look(person)] == ["pending"]
    assert await record(person, delivery(account, (0, -100, "Hotel"))) == ingest.Recorded(lines=1, changed=1)
    assert [row["status"] for row in await look(person)] == ["booked"]
    assert await record(person, delivery(account, (0, -100, "Hotel"))) == ingest.Recorded(lines=1, known=1)


async def test_a_delivery_that_fails_leaves_nothing(
    person: Person, account: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = delivery(account, (0, -100, "a"), (1, -200, "b"))

    def unlucky(piece: pl.DataFrame) -> pl.DataFrame:
        if piece["amount"][0] == -200:
            raise ConnectionError
        return judge(piece)

    monkeypatch.setattr(ingest, "PIECE_LINES", 1)
    with pytest.raises(ConnectionError):
        await record(person, lines, unlucky)
    assert await look(person) == []


async def test_another_households_account_takes_nothing(person: Person, stranger: Person) -> None:
    import psycopg

    theirs = str((await stranger.account())["id"])
    with pytest.raises(psycopg.IntegrityError):
        await record(person, delivery(theirs, (0, -1, "x")))
    assert await look(stranger) == []


async def test_nothing_new_is_no_change_in_the_history(person: Person, account: str) -> None:
    lines = delivery(account, (0, -1, "x"))
    await record(person, lines)
    async with person.scope() as scope:
        before = await scope.value(
            "SELECT count(*) FROM change_batches WHERE household_id = current_household() AND rows > 0"
        )
    await record(person, lines)
    async with person.scope() as scope:
        count = "SELECT count(*) FROM change_batches WHERE household_id = current_household() AND rows > 0"
        assert await scope.value(count) == before
    assert isinstance((await look(person))[0]["id"], UUID)
