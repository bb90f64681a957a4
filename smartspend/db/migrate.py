"""Brings a database to the newest schema: roles, Alembic migrations as the owner, under an advisory lock."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import psycopg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, pool, text

from smartspend.db.roles import OWNER_ROLE, ensure_roles

VERSION_MIN: Final = 150000
_LOCK: Final = "SELECT pg_advisory_lock(hashtext('smartspend.migrations'))"
_PACKAGE: Final = Path(__file__).resolve().parents[1]


class DatabaseTooOld(Exception):
    """The PostgreSQL server is older than version 15."""


def migrations_directory() -> Path:
    """Where the migrations lie: inside the installed package, or beside it in a checkout."""
    installed = _PACKAGE / "migrations"
    return installed if installed.is_dir() else _PACKAGE.parent / "migrations"


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration without an ini file."""
    config = Config()
    config.set_main_option("script_location", str(migrations_directory()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def migrate(url: str) -> str:
    """Applies what is missing and returns the newest revision. Safe to call from several processes at once.

    Raises `DatabaseTooOld`, or `psycopg.Error` where the server is out of reach or refuses.
    """
    with psycopg.connect(url, autocommit=True) as connection:
        if connection.info.server_version < VERSION_MIN:
            raise DatabaseTooOld(
                f"PostgreSQL 15 or newer is needed, this is {connection.info.server_version // 10000}."
            )
        ensure_roles(connection)
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(url), poolclass=pool.NullPool)
    with engine.connect() as connection_sa:
        connection_sa.execute(text(_LOCK))
        connection_sa.execute(text(f"SET ROLE {OWNER_ROLE}"))
        connection_sa.commit()
        newest = ScriptDirectory.from_config(alembic_config()).get_current_head() or ""
        if MigrationContext.configure(connection_sa).get_current_revision() != newest:
            connection_sa.rollback()
            command.upgrade(alembic_config(connection_sa), "head")
            connection_sa.commit()
    engine.dispose()
    return newest
