"""SQL of messengers."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from smartspend.identity.scope import Row, Scope

_SHOWN = "id, name, kind, created_at, last_sent_at, problem"


async def insert(scope: Scope, row: dict[str, Any]) -> Row | None:
    """Keeps a messenger."""
    return await scope.one(
        "INSERT INTO messengers (household_id, id, person_id, name, kind, sealed) "
        f"VALUES (current_household(), %(id)s, %(person_id)s, %(name)s, %(kind)s, %(sealed)s) RETURNING {_SHOWN}",
        row,
    )


async def of_person(scope: Scope, person_id: UUID) -> list[Row]:
    """A person's messengers, oldest first."""
    return await scope.all(
        f"SELECT {_SHOWN} FROM messengers WHERE household_id = current_household() AND person_id = %s "
        "ORDER BY created_at, id",
        [person_id],
    )


async def one(scope: Scope, messenger_id: UUID) -> Row | None:
    """A messenger with its sealed address."""
    return await scope.one(
        "SELECT id, person_id, name, kind, sealed FROM messengers WHERE household_id = current_household() AND id = %s",
        [messenger_id],
    )


async def used(scope: Scope, messenger_id: UUID, at: datetime | None, problem: str | None) -> None:
    """Remembers when it was last written to, or what went wrong."""
    await scope.run(
        "UPDATE messengers SET last_sent_at = coalesce(%s, last_sent_at), problem = %s "
        "WHERE household_id = current_household() AND id = %s",
        [at, problem, messenger_id],
    )


async def remove(scope: Scope, messenger_id: UUID, person_id: UUID) -> bool:
    """Forgets a person's messenger; says no where they have no such."""
    removed = await scope.run(
        "DELETE FROM messengers WHERE household_id = current_household() AND id = %s AND person_id = %s",
        [messenger_id, person_id],
    )
    return removed > 0
