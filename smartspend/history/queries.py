"""SQL of batches and changes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.identity.scope import Row, Scope

_BATCH = (
    "id, at, actor_kind, actor_name, cause, summary, rows, reverted_by, reverts "
    "FROM change_batches WHERE household_id = current_household()"
)


async def insert_batch(scope: Scope, batch_id: UUID, cause: str, summary: str) -> None:
    """Stores a batch and makes it the one that this transaction's changes belong to."""
    actor = scope.actor
    await scope.run(
        "WITH made AS (INSERT INTO change_batches "
        "(household_id, id, actor_kind, actor_id, actor_name, cause, summary, at) "
        "VALUES (%s, %s, %s, %s, %s, %s, %s, clock_timestamp())) SELECT set_config('app.batch', %s, true)",
        [scope.household_id, batch_id, actor.kind, actor.id, actor.name, cause, summary, str(batch_id)],
    )


async def batches(scope: Scope, before: UUID | None, limit: int) -> list[Row]:
    """Batches that changed something, newest first, those older than `before`."""
    return await scope.all(
        f"SELECT {_BATCH} AND rows > 0 AND (%(before)s::uuid IS NULL OR id < %(before)s) "
        "ORDER BY id DESC LIMIT %(limit)s",
        {"before": before, "limit": limit},
    )


async def lock_batch(scope: Scope, batch_id: UUID) -> Row | None:
    """One batch, held until this transaction ends, so that it is reverted once."""
    return await scope.one(f"SELECT {_BATCH} AND id = %s FOR UPDATE", [batch_id])


async def revert(scope: Scope, target: UUID) -> Row:
    """Takes `target` back as part of the current batch and says how many rows were restored and left alone."""
    await scope.run("SET CONSTRAINTS ALL DEFERRED")
    row = await scope.one("SELECT restored, kept FROM revert_batch(%s)", [target])
    await scope.run("SET CONSTRAINTS ALL IMMEDIATE")
    return row or {"restored": 0, "kept": 0}


async def mark_reverted(scope: Scope, target: UUID, by: UUID) -> None:
    """Ties a batch to the one that took it back. Where it had itself taken one back, that one holds again."""
    values = {"target": target, "by": by}
    await scope.run(
        "UPDATE change_batches SET reverted_by = CASE WHEN id = %(target)s THEN %(by)s::uuid ELSE reverted_by END, "
        "reverts = CASE WHEN id = %(by)s THEN %(target)s::uuid ELSE reverts END "
        "WHERE household_id = current_household() AND id IN (%(target)s, %(by)s)",
        values,
    )
    await scope.run(
        "UPDATE change_batches SET reverted_by = NULL "
        "WHERE household_id = current_household() AND reverted_by = %(target)s "
        "AND id = (SELECT reverts FROM change_batches WHERE household_id = current_household() AND id = %(target)s)",
        values,
    )


async def tables_changed(scope: Scope, batch_id: UUID) -> set[str]:
    """Names of the tables in which a batch changed, removed or brought back rows."""
    rows = await scope.all(
        "SELECT DISTINCT table_name FROM changes WHERE household_id = current_household() AND batch_id = %s", [batch_id]
    )
    return {row["table_name"] for row in rows}


async def changes_of(scope: Scope, row_id: UUID) -> list[dict[str, Any]]:
    """What happened to one row, oldest first, with who and why."""
    return await scope.all(
        "SELECT b.id AS batch_id, b.at, b.actor_kind, b.actor_name, b.cause, c.op, c.before, c.after "
        "FROM changes c JOIN change_batches b ON b.household_id = c.household_id AND b.id = c.batch_id "
        "WHERE c.household_id = current_household() AND c.row_id = %s ORDER BY c.seq",
        [row_id],
    )
