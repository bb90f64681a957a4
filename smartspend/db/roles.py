"""Three roles beside whoever installs: one owns the schema and runs migrations, one runs the application, and one owns
the few functions that look past row-level security.

The application role is neither superuser nor owner and has no BYPASSRLS, so forced row-level security holds for it.
"""

from __future__ import annotations

from typing import Final

import psycopg
from psycopg import sql

OWNER_ROLE: Final = "smartspend_owner"
APP_ROLE: Final = "smartspend_app"
SYSTEM_ROLE: Final = "smartspend_system"


def ensure_roles(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """Makes both roles where they are missing, and lets the connection's user act as either.

    The user must be a superuser or have CREATEROLE and own the database. Raises `psycopg.errors.InsufficientPrivilege`.
    """
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('smartspend.roles'))")
        for role in (OWNER_ROLE, APP_ROLE, SYSTEM_ROLE):
            _ensure(connection, role)
        _grant(connection, SYSTEM_ROLE, OWNER_ROLE)
        database = sql.Identifier(connection.info.dbname)
        owner, app = sql.Identifier(OWNER_ROLE), sql.Identifier(APP_ROLE)
        connection.execute(sql.SQL("GRANT CREATE, CONNECT, TEMPORARY ON DATABASE {} TO {}").format(database, owner))
        connection.execute(sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(database, app))
        system = sql.Identifier(SYSTEM_ROLE)
        connection.execute(sql.SQL("GRANT CREATE, USAGE ON SCHEMA public TO {}, {}").format(owner, system))
        connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(app))


def _ensure(connection: psycopg.Connection[tuple[object, ...]], role: str) -> None:
    name = sql.Identifier(role)
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone() is None:
        connection.execute(sql.SQL("CREATE ROLE {} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS").format(name))
    _grant(connection, role)


def _grant(connection: psycopg.Connection[tuple[object, ...]], role: str, to: str | None = None) -> None:
    """Makes `to`, or the connection's user, a member of `role` where it is none."""
    member = "SELECT pg_has_role(coalesce(%s, current_user), %s, 'MEMBER')"
    row = connection.execute(member, [to, role]).fetchone()
    if row is not None and not row[0]:
        receiver = sql.Identifier(to) if to else sql.SQL("CURRENT_USER")
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(role), receiver))
