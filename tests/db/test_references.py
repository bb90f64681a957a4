"""Transactions and bank records name accounts and categories that exist, and in their own household."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.errors import ForeignKeyViolation, LockNotAvailable

from smartspend.db.pool import APPLICATION_OPTIONS
from smartspend.kernel.ids import uuid7
from tests.conftest import Person

INSERT = (
    "INSERT INTO transactions (household_id, id, account_id, category_id, booked_on, minor, currency, source, "
    "created_in) VALUES (current_household(), %s, %s, %s, '2026-03-05', -100, 'EUR', 'manual', current_batch())"
)
UPDATE = "UPDATE transactions SET created_in = %s, account_id = %s, category_id = %s"
RECORD = (
    "INSERT INTO bank_records (household_id, id, account_id, transaction_id, import_id, row, identity, occurrence, "
    "booked_on, minor, currency) VALUES (current_household(), %(id)s, %(account)s, %(id)s, %(id)s, 1, '', 1, "
    "'2026-03-05', -100, 'EUR')"
)


@pytest.fixture
def sessions(database_url: str, person: Person) -> Iterator[list[psycopg.Connection[Any]]]:
    """Two open transactions of Ada's household, as the application has them, rolled back in the end."""
    made = [psycopg.connect(database_url, options=f"{APPLICATION_OPTIONS} -c lock_timeout=200ms") for _ in range(2)]
    for one in made:
        one.execute("SELECT set_config('app.household', %s, true)", [str(person.household_id)])
        batch = uuid7()
        one.execute(
            "INSERT INTO change_batches (household_id, id, actor_kind, actor_name, cause, summary) "
            "VALUES (current_household(), %s, 'system', 'A test', 'a.test', 'A test')",
            [batch],
        )
        one.execute("SELECT set_config('app.batch', %s, true)", [str(batch)])
    yield made
    for one in made:
        one.rollback()
        one.close()


@pytest.mark.parametrize("statement", ["insert", "update"])
async def test_accounts_and_categories_of_strangers_do_not_exist(
    sessions: list[psycopg.Connection[Any]], person: Person, stranger: Person, statement: str
) -> None:
    mine, theirs = (await person.account())["id"], (await stranger.account())["id"]
    food = await stranger.category("food.groceries")
    session = sessions[0]
    if statement == "update":
        session.execute(INSERT, [uuid7(), mine, None])
    for account, category in ((theirs, None), (uuid7(), None), (mine, food), (mine, uuid7())):
        with pytest.raises(ForeignKeyViolation), session.transaction():
            session.execute(INSERT if statement == "insert" else UPDATE, [uuid7(), account, category])


async def test_bank_records_name_accounts_of_their_household(
    sessions: list[psycopg.Connection[Any]], person: Person, stranger: Person
) -> None:
    mine, theirs = (await person.account())["id"], (await stranger.account())["id"]
    sessions[0].execute(RECORD, {"id": uuid7(), "account": mine})
    with pytest.raises(ForeignKeyViolation):
        sessions[0].execute(RECORD, {"id": uuid7(), "account": theirs})


async def test_a_category_that_transactions_name_stays(sessions: list[psycopg.Connection[Any]], person: Person) -> None:
    mine, food = (await person.account())["id"], await person.category("food.groceries")
    session = sessions[0]
    session.execute(INSERT, [uuid7(), mine, food])
    with pytest.raises(ForeignKeyViolation), session.transaction():
        session.execute("DELETE FROM categories WHERE id = %s", [food])
    session.execute("DELETE FROM transactions WHERE category_id = %s", [food])
    assert session.execute("DELETE FROM categories WHERE id = %s", [food]).rowcount == 1


async def test_an_account_takes_its_rows_along(sessions: list[psycopg.Connection[Any]], person: Person) -> None:
    mine = (await person.account())["id"]
    session, own = sessions[0], uuid7()
    session.execute(INSERT, [own, mine, None])
    session.execute(RECORD, {"id": own, "account": mine})
    session.execute("DELETE FROM accounts WHERE id = %s", [mine])
    for table in ("transactions", "bank_records", "daily_totals"):
        left = session.execute(f"SELECT count(*) FROM {table} WHERE account_id = %s", [mine]).fetchone()
        assert left == (0,), table


@pytest.mark.parametrize("parent", ["accounts", "categories"])
async def test_what_a_row_names_cannot_go_before_the_row_is_there(
    sessions: list[psycopg.Connection[Any]], person: Person, parent: str
) -> None:
    mine, food = (await person.account())["id"], await person.category("food.groceries")
    recording, removing = sessions
    recording.execute(INSERT, [uuid7(), mine, food])
    with pytest.raises(LockNotAvailable):
        removing.execute(f"DELETE FROM {parent} WHERE id = %s", [mine if parent == "accounts" else food])
