"""Batches: begun before anything tracked is changed, listed, and taken back."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from smartspend.history import facts, queries
from smartspend.identity.scope import Scope
from smartspend.kernel.errors import Conflict, NotFound
from smartspend.kernel.ids import uuid7

FOUNDING: Final = "household.founded"
"""Cause of the batch a household begins with. It cannot be taken back: everything else stands on it."""


class UnknownBatch(NotFound):
    """There is no such change."""


class AlreadyReverted(Conflict):
    """This change was taken back already. To have it again, take back the change that did so."""


class NotRevertible(Conflict):
    """This change is what the household began with; it cannot be taken back."""


async def begin_batch(scope: Scope, cause: str, summary: str = "") -> UUID:
    """Begins a batch: whatever this transaction changes from here on belongs to it, and can be taken back with it.

    `cause` is dotted (`transactions.edit`); `summary` is a sentence for people.
    """
    batch_id = uuid7()
    await queries.insert_batch(scope, batch_id, cause, summary)
    scope.batch_id = batch_id
    return batch_id


async def list_batches(scope: Scope, before: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Batches that changed something, newest first, those older than `before`."""
    return [_told(row) for row in await queries.batches(scope, before, limit)]


async def revert(scope: Scope, batch_id: UUID) -> dict[str, Any]:
    """Takes a batch back, as a batch of its own: taking that one back does the change again.

    Fields that were changed again later, and rows that others have come to depend on, are left alone and counted in
    `kept`. Raises `UnknownBatch`, `AlreadyReverted`, `NotRevertible`.
    """
    target = await queries.lock_batch(scope, batch_id)
    if target is None:
        raise UnknownBatch
    if target["cause"] == FOUNDING:
        raise NotRevertible
    if target["reverted_by"] is not None:
        raise AlreadyReverted
    again = target["reverts"] is not None
    what = target["summary"] or target["cause"]
    summary = f"Again: {what.removeprefix('Undone: ')}" if again else f"Undone: {what.removeprefix('Again: ')}"
    await scope.run("SET LOCAL statement_timeout = 0")  # a batch may be as large as a household
    own = await begin_batch(scope, "history.revert", summary)
    done = await queries.revert(scope, batch_id)
    await queries.mark_reverted(scope, batch_id, own)
    scope.announce(facts.reverted(own, batch_id, target["reverts"]))
    for fact in facts.changed(own, await queries.tables_changed(scope, own)):
        scope.announce(fact)
    return {"batch_id": own, "restored": done["restored"], "kept": done["kept"]}


async def rows_to_revert(scope: Scope, batch_id: UUID) -> int:
    """How many rows a batch changed. Raises `UnknownBatch`, `AlreadyReverted`."""
    target = await queries.lock_batch(scope, batch_id)
    if target is None:
        raise UnknownBatch
    if target["reverted_by"] is not None:
        raise AlreadyReverted
    return int(target["rows"])


async def changes_of(scope: Scope, row_id: UUID) -> list[dict[str, Any]]:
    """What happened to one row, oldest first: batch, instant, actor, cause, and each field before and after."""
    return [
        {
            "batch_id": row["batch_id"],
            "at": row["at"],
            "actor": {"kind": row["actor_kind"], "name": row["actor_name"]},
            "cause": row["cause"],
            "fields": _fields(row["op"], row["before"], row["after"]),
        }
        for row in await queries.changes_of(scope, row_id)
    ]


def _fields(op: str, before: dict[str, Any], after: dict[str, Any] | None) -> dict[str, Any]:
    if op != "update" or after is None:
        return {"exists": {"before": op == "delete", "after": op == "insert"}}
    return {name: {"before": value, "after": after.get(name)} for name, value in before.items()}


def _told(row: dict[str, Any]) -> dict[str, Any]:
    actor = {"kind": row["actor_kind"], "name": row["actor_name"]}
    names = ("id", "at", "cause", "summary", "rows", "reverted_by", "reverts")
    return {**{name: row[name] for name in names}, "actor": actor, "revertible": row["cause"] != FOUNDING}
