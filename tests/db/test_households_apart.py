"""Row-level security, proven with SQL run as the application: one household's transaction cannot see, change or point
at another's rows, whatever it asks."""

from __future__ import annotations

import psycopg
import pytest

from smartspend.db.pool import Pool
from smartspend.schema import metadata
from tests.conftest import Person

HOUSEHOLD_TABLES = [table.name for table in metadata.sorted_tables if table.info.get("household")]


@pytest.mark.parametrize("table", HOUSEHOLD_TABLES)
@pytest.mark.usefixtures("person")
async def test_without_a_household_there_are_no_rows(pool: Pool, table: str) -> None:
    async with pool.connection() as connection:
        cursor = await connection.execute(f"SELECT count(*) AS n FROM {table}")
        row = await cursor.fetchone()
        assert row is not None
        assert row["n"] == 0


@pytest.mark.parametrize("table", HOUSEHOLD_TABLES)
async def test_only_ones_own_rows_are_there(person: Person, stranger: Person, table: str) -> None:
    async with stranger.scope() as scope:
        foreign = f"SELECT count(*) FROM {table} WHERE household_id = %s"
        assert await scope.value(foreign, [person.household_id]) == 0
        assert await scope.value(f"SELECT count(*) FROM {table} WHERE household_id <> current_household()") == 0


async def test_a_foreign_row_cannot_be_changed_or_removed(person: Person, stranger: Person) -> None:
    async with stranger.scope() as scope:
        assert (
            await scope.run("UPDATE profiles SET currency = 'XXX' WHERE household_id = %s", [person.household_id]) == 0
        )
        assert await scope.run("DELETE FROM profiles WHERE household_id = %s", [person.household_id]) == 0
    async with person.scope() as scope:
        assert await scope.value("SELECT currency FROM profiles") == "EUR"


async def test_a_row_cannot_be_slipped_into_another_household(person: Person, stranger: Person) -> None:
    async with stranger.scope() as scope:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            await scope.run(
                "INSERT INTO facts (household_id, type, payload) VALUES (%s, 'forged', '{}')", [person.household_id]
            )


async def test_the_next_transaction_of_a_connection_remembers_no_household(pool: Pool, person: Person) -> None:
    async with pool.connection() as connection:
        async with connection.transaction():
            await connection.execute("SELECT set_config('app.household', %s, true)", [str(person.household_id)])
        cursor = await connection.execute("SELECT current_household() AS household, count(*) AS n FROM profiles")
        row = await cursor.fetchone()
    assert row == {"household": None, "n": 0}


async def test_the_application_cannot_put_off_its_chains(pool: Pool) -> None:
    async with pool.connection() as connection:
        for statement in (
            "ALTER TABLE profiles DISABLE ROW LEVEL SECURITY",
            "DROP POLICY own_household ON profiles",
            "TRUNCATE profiles",
            "UPDATE facts SET type = 'x'",
            "DELETE FROM alembic_version",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                await connection.execute(statement)
