"""SQL of the ledger of calls."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from smartspend.db.pool import Connection


async def calls(connection: Connection, before: tuple[datetime, UUID] | None, limit: int) -> list[dict[str, Any]]:
    """The current household's calls older than the one that `before` names, newest first."""
    cursor = await connection.execute(
        "SELECT id, at, purpose, method, host, path, sent, status, duration_ms, failure FROM outbound_calls "
        "WHERE household_id = current_household() "
        "AND (%(at)s::timestamptz IS NULL OR (at, id) < (%(at)s, %(id)s)) ORDER BY at DESC, id DESC LIMIT %(limit)s",
        {"at": before[0] if before else None, "id": before[1] if before else None, "limit": limit},
    )
    return await cursor.fetchall()
