"""SQL of the ledger of calls."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from smartspend.db.pool import Connection


async def calls(connection: Connection, before: tuple[datetime, UUID] | None, limit: int) -> list[dict[str, Any]]:
    """The current household's calls, and since it was founded those of the whole installation, newest first.

    Only those older than the one that `before` names.
    """
    older = "(%(at)s::timestamptz IS NULL OR (at, id) < (%(at)s, %(id)s)) ORDER BY at DESC, id DESC LIMIT %(limit)s"
    ended = "received_bytes, status, duration_ms, failure"
    cursor = await connection.execute(
        f"(SELECT id, at, service, purpose, method, host, path, sent, sent_bytes, {ended} FROM outbound_calls "
        f"WHERE household_id = current_household() AND {older}) UNION ALL "
        f"(SELECT id, at, service, purpose, method, host, path, '', 0, {ended} FROM installation_calls "
        f"WHERE at >= (SELECT created_at FROM households WHERE households.id = current_household()) AND {older}) "
        "ORDER BY at DESC, id DESC LIMIT %(limit)s",
        {"at": before[0] if before else None, "id": before[1] if before else None, "limit": limit},
    )
    return await cursor.fetchall()


async def begin_call(connection: Connection, row: dict[str, Any]) -> None:
    """Records a call that is about to be made."""
    await connection.execute(
        "INSERT INTO outbound_calls (household_id, id, at, service, purpose, method, host, path, sent, sent_bytes) "
        "VALUES (current_household(), %(id)s, clock_timestamp(), %(service)s, %(purpose)s, %(method)s, %(host)s, "
        "%(path)s, %(sent)s, %(sent_bytes)s)",
        row,
    )


async def end_call(connection: Connection, row: dict[str, Any]) -> None:
    """Records how a call ended; `unsent` where nothing of it left."""
    await connection.execute(
        "UPDATE outbound_calls SET status = %(status)s, received_bytes = %(received_bytes)s, "
        "duration_ms = %(duration_ms)s, failure = %(failure)s, sent = CASE WHEN %(unsent)s THEN '' ELSE sent END, "
        "sent_bytes = CASE WHEN %(unsent)s THEN 0 ELSE sent_bytes END "
        "WHERE household_id = current_household() AND id = %(id)s",
        row,
    )


async def forget_calls(connection: Connection, days: int, limit: int) -> int:
    """Removes at most `limit` of the current household's calls that are older than so many days, the oldest first, and
    says how many.
    """
    cursor = await connection.execute(
        "DELETE FROM outbound_calls WHERE household_id = current_household() AND id IN ("
        "SELECT id FROM outbound_calls WHERE household_id = current_household() "
        "AND at < now() - make_interval(days => %s) ORDER BY at LIMIT %s)",
        [days, limit],
    )
    return cursor.rowcount


async def forget_installation_calls(connection: Connection, days: int, limit: int) -> int:
    """`forget_calls` for those of the whole installation."""
    cursor = await connection.execute(
        "DELETE FROM installation_calls WHERE id IN (SELECT id FROM installation_calls "
        "WHERE at < now() - make_interval(days => %s) ORDER BY at LIMIT %s)",
        [days, limit],
    )
    return cursor.rowcount


async def begin_installation_call(connection: Connection, row: dict[str, Any]) -> None:
    """`begin_call` for the whole installation: there is nothing of a household that could be sent."""
    await connection.execute(
        "INSERT INTO installation_calls (id, at, service, purpose, method, host, path) VALUES (%(id)s, "
        "clock_timestamp(), %(service)s, %(purpose)s, %(method)s, %(host)s, %(path)s)",
        row,
    )


async def end_installation_call(connection: Connection, row: dict[str, Any]) -> None:
    """Records how a call for the whole installation ended."""
    await connection.execute(
        "UPDATE installation_calls SET status = %(status)s, received_bytes = %(received_bytes)s, "
        "duration_ms = %(duration_ms)s, failure = %(failure)s WHERE id = %(id)s",
        row,
    )
