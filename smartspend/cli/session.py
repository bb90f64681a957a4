"""How commands reach the database: the running server's, or an embedded one started for the length of the command."""

from __future__ import annotations

import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import IO, Any

from smartspend import wiring
from smartspend.db.embedded import EmbeddedServer
from smartspend.db.pool import Pool, make_pool
from smartspend.settings import Settings


@asynccontextmanager
async def cli_pool(settings: Settings) -> AsyncIterator[Pool]:
    """An open pool on a migrated database. Where nothing serves the data directory, its server runs meanwhile.

    Raises `EmbeddedServerError`.
    """
    from smartspend.db.migrate import migrate

    wiring.install()
    server, lock = _own_server(settings)
    try:
        if server is not None:
            server.start()
        url = settings.database_url or EmbeddedServer(settings.data_dir).url
        migrate(url)
        pool = make_pool(url, name="cli", statement_timeout="0")
        await pool.open(wait=True)
        try:
            yield pool
        finally:
            await pool.close()
    finally:
        if server is not None:
            server.stop()
        if lock is not None:
            lock.close()


async def person_named(pool: Pool, email: str | None) -> dict[str, Any] | None:
    """A person with this address, or the first one of the installation: id, e-mail, name and household."""
    async with pool.connection() as connection:
        cursor = await connection.execute(
            "SELECT p.id, p.email, p.name, m.household_id FROM people p JOIN memberships m ON m.person_id = p.id "
            "WHERE p.disabled_at IS NULL AND (%(key)s::text IS NULL OR p.email_key = %(key)s) "
            "ORDER BY p.created_at, m.created_at LIMIT 1",
            {"key": email.casefold() if email else None},
        )
        return await cursor.fetchone()


def _own_server(settings: Settings) -> tuple[EmbeddedServer | None, IO[str] | None]:
    if not settings.embedded:
        return None, None
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    lock = (settings.data_dir / "serve.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None, None
    return EmbeddedServer(settings.data_dir), lock
