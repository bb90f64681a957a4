"""SQL of push subscriptions, and of secrets that the installation made for itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from smartspend.db.pool import Connection
from smartspend.identity.scope import Row, Scope


async def secret(connection: Connection, name: str) -> bytes | None:
    """A sealed secret of the installation."""
    cursor = await connection.execute("SELECT sealed FROM installation_secrets WHERE name = %s", [name])
    row = await cursor.fetchone()
    return bytes(row["sealed"]) if row else None


async def keep_secret(connection: Connection, name: str, sealed: bytes) -> None:
    """Keeps a secret, unless another process was first."""
    await connection.execute(
        "INSERT INTO installation_secrets (name, sealed) VALUES (%s, %s) ON CONFLICT DO NOTHING", [name, sealed]
    )


async def insert(scope: Scope, row: dict[str, Any]) -> Row | None:
    """Keeps a subscription. The same browser's replaces its older one, whoever sat before it then."""
    await scope.run(
        "DELETE FROM push_subscriptions WHERE household_id = current_household() AND endpoint_hash = %s",
        [row["endpoint_hash"]],
    )
    return await scope.one(
        "INSERT INTO push_subscriptions (household_id, id, person_id, name, host, endpoint_hash, sealed) "
        "VALUES (current_household(), %(id)s, %(person_id)s, %(name)s, %(host)s, %(endpoint_hash)s, %(sealed)s) "
        "RETURNING id, name, host, encode(endpoint_hash, 'hex') AS fingerprint, created_at, last_sent_at",
        row,
    )


async def count(scope: Scope, person_id: UUID) -> int:
    """How many devices a person has."""
    return int(
        await scope.value(
            "SELECT count(*) FROM push_subscriptions WHERE household_id = current_household() AND person_id = %s",
            [person_id],
        )
    )


async def of_person(scope: Scope, person_id: UUID) -> list[Row]:
    """A person's devices, oldest first."""
    return await scope.all(
        "SELECT id, name, host, encode(endpoint_hash, 'hex') AS fingerprint, created_at, last_sent_at "
        "FROM push_subscriptions WHERE household_id = current_household() AND person_id = %s ORDER BY created_at, id",
        [person_id],
    )


async def one(scope: Scope, subscription_id: UUID) -> Row | None:
    """A subscription with its sealed keys."""
    return await scope.one(
        "SELECT id, person_id, name, sealed FROM push_subscriptions "
        "WHERE household_id = current_household() AND id = %s",
        [subscription_id],
    )


async def used(scope: Scope, subscription_id: UUID, at: datetime) -> None:
    """Remembers when something was last pushed to a device."""
    await scope.run(
        "UPDATE push_subscriptions SET last_sent_at = %s WHERE household_id = current_household() AND id = %s",
        [at, subscription_id],
    )


async def remove(scope: Scope, subscription_id: UUID, person_id: UUID) -> bool:
    """Forgets a person's device; says no where they have no such."""
    removed = await scope.run(
        "DELETE FROM push_subscriptions WHERE household_id = current_household() AND id = %s AND person_id = %s",
        [subscription_id, person_id],
    )
    return removed > 0
