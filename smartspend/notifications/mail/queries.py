"""SQL of addresses that mail no longer goes to."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from smartspend.db.pool import Connection


async def block(connection: Connection, email_key: str, reason: str, detail: str) -> datetime:
    """Stops mail to an address, and says since when that holds; the first report counts."""
    cursor = await connection.execute(
        "INSERT INTO mail_blocks (email_key, reason, detail, at) VALUES (%s, %s, %s, clock_timestamp()) "
        "ON CONFLICT (email_key) DO UPDATE SET reason = mail_blocks.reason RETURNING at",
        [email_key, reason, detail],
    )
    row = await cursor.fetchone()
    assert row is not None  # noqa: S101  # either way there is one
    since: datetime = row["at"]
    return since


async def unblock(connection: Connection, email_key: str) -> bool:
    """Lets mail go to an address again."""
    cursor = await connection.execute("DELETE FROM mail_blocks WHERE email_key = %s", [email_key])
    return cursor.rowcount > 0


async def block_of(connection: Connection, email_key: str) -> dict[str, Any] | None:
    """Why and since when no mail goes to an address."""
    cursor = await connection.execute("SELECT reason, detail, at FROM mail_blocks WHERE email_key = %s", [email_key])
    return await cursor.fetchone()


async def households_of(connection: Connection, email_key: str) -> list[tuple[UUID, UUID]]:
    """Person and household of everybody with this address."""
    cursor = await connection.execute(
        "SELECT p.id AS person_id, m.household_id FROM people p JOIN memberships m ON m.person_id = p.id "
        "WHERE p.email_key = %s ORDER BY m.household_id",
        [email_key],
    )
    return [(row["person_id"], row["household_id"]) for row in await cursor.fetchall()]
