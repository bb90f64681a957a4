"""The schema: migrations equal the declared tables, keys begin with the household, roles are as weak as meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from psycopg.rows import dict_row
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from smartspend.db.migrate import migrate
from smartspend.db.roles import OWNER_ROLE
from smartspend.schema import metadata

WHOLE_INSTALLATION = {
    "people": "belong to the installation; a household reaches them through memberships",
    "households": "the households themselves",
    "memberships": "read before a household is known",
    "sessions": "read before a household is known",
    "refresh_tokens": "read before a household is known",
    "api_tokens": "read before a household is known",
    "login_attempts": "counted before anyone is known",
    "mail_blocks": "addresses of people, who belong to the installation",
    "installation_secrets": "belong to the installation",
    "roles": "belong to the installation",
    "reference_rates": "published: the same for everybody",
    "rate_fetches": "made for everybody",
    "installation_calls": "made for everybody, with nothing of a household in them",
    "alembic_version": "the schema's own",
}


@pytest.fixture
def catalogue(database_url: str) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    with psycopg.connect(database_url, row_factory=dict_row) as connection:
        yield connection


def test_migrations_make_exactly_the_declared_schema(database_url: str) -> None:
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(database_url), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        differences = [one for one in compare_metadata(context, metadata) if "procrastinate" not in str(one)]
    assert differences == []


def test_migrating_again_changes_nothing(database_url: str) -> None:
    assert migrate(database_url) == migrate(database_url)


def test_each_household_table_forces_row_level_security(catalogue: psycopg.Connection[dict[str, Any]]) -> None:
    tables = catalogue.execute(
        "SELECT relname, relrowsecurity AND relforcerowsecurity AS guarded FROM pg_class "
        "WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'procrastinate%'"
    ).fetchall()
    open_tables = {one["relname"] for one in tables if not one["guarded"]}
    assert open_tables == set(WHOLE_INSTALLATION)


def test_each_key_and_unique_index_begins_with_the_household(catalogue: psycopg.Connection[dict[str, Any]]) -> None:
    keys = catalogue.execute(
        "SELECT t.relname AS table_name, i.relname AS index_name, a.attname AS first "
        "FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid "
        "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0] "
        "WHERE x.indisunique AND t.relrowsecurity"
    ).fetchall()
    assert keys
    assert [one for one in keys if one["first"] != "household_id"] == []


def test_foreign_keys_between_household_tables_carry_the_household(
    catalogue: psycopg.Connection[dict[str, Any]],
) -> None:
    keys = catalogue.execute(
        "SELECT c.conname, a.attname AS first FROM pg_constraint c "
        "JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid "
        "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1] "
        "WHERE c.contype = 'f' AND t.relrowsecurity AND f.relrowsecurity"
    ).fetchall()
    assert keys
    assert [one["conname"] for one in keys if one["first"] != "household_id"] == []


def test_roles_are_weak(catalogue: psycopg.Connection[dict[str, Any]]) -> None:
    roles = catalogue.execute(
        "SELECT rolname, rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls AS strong FROM pg_roles "
        "WHERE rolname LIKE 'smartspend%'"
    ).fetchall()
    assert len(roles) == 3
    assert [one["rolname"] for one in roles if one["strong"]] == []


def test_the_application_owns_nothing(catalogue: psycopg.Connection[dict[str, Any]]) -> None:
    owners = catalogue.execute(
        "SELECT DISTINCT pg_get_userbyid(relowner) AS name FROM pg_class "
        "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S', 'v')"
    ).fetchall()
    assert [one["name"] for one in owners] == [OWNER_ROLE]
