"""Files handed in: kept, understood, confirmed or corrected by a person, discarded, taken back."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import polars as pl

from smartspend.accounts import service as accounts
from smartspend.history import service as history
from smartspend.identity.scope import Scope
from smartspend.imports import destination, facts, queries
from smartspend.imports.destination import Group, NewAccount
from smartspend.imports.upload import Received
from smartspend.jobs import queue
from smartspend.kernel.errors import Conflict, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.statements import Statement

READ: Final = "imports.read"
RECORD: Final = "imports.import"
_ANSWERABLE: Final = frozenset({"needs_mapping", "failed", "reverted"})
_READING_CORRECTIONS: Final = ("columns", "date_order", "invert_sign", "currency")


class UnknownImport(NotFound):
    """There is no such import."""


class NotWaiting(Conflict):
    """This import is not waiting for an answer: it is being worked on, or is in the ledger already."""


class StillNeeded(Conflict):
    """This import is in the ledger or being worked on: take it back, or cancel its job, instead."""


class NothingToRevert(Conflict):
    """This import added nothing to the ledger, so there is nothing to take back."""


async def accept(
    scope: Scope, received: Received, *, account_id: UUID | None, auto: bool, person_id: UUID
) -> dict[str, Any]:
    """Keeps a file and has it read; with `auto` it goes into the ledger without a question. Raises `UnknownAccount`."""
    import_id = await keep(scope, received, account_id=account_id, auto=auto, person_id=person_id)
    job_id = await _work(scope, import_id, READ, person_id)
    return {"import_id": import_id, "job_id": job_id, "account_id": account_id}


async def keep(
    scope: Scope,
    received: Received,
    *,
    account_id: UUID | None,
    auto: bool,
    person_id: UUID,
    options: dict[str, Any] | None = None,
) -> UUID:
    """Keeps a file, to be read by whoever calls. `options` are as a person's answer to the preview would leave them.

    Raises `UnknownAccount`.
    """
    if account_id is not None:
        await accounts.currency_of(scope, account_id)
    import_id, file_id = uuid7(), uuid7()
    values: dict[str, Any] = {"id": import_id, "account_id": account_id, "file_id": file_id, "file_name": received.name}
    values |= {"size": received.size, "sha256": received.sha256, "auto": auto, "person_id": person_id}
    await queries.insert_import(scope, {**values, "options": options})
    await queries.insert_pieces(scope, file_id, received.pieces())
    scope.announce(facts.changed(import_id, "reading"))
    return import_id


async def _work(scope: Scope, import_id: UUID, kind: str, person_id: UUID | None) -> UUID:
    arguments = {"import_id": str(import_id)}
    job_id = await queue.start(scope.connection, scope.household_id, kind, arguments, person_id=person_id)
    await queries.set_job(scope, import_id, job_id)
    return job_id


async def get_import(scope: Scope, import_id: UUID) -> dict[str, Any]:
    """One import with everything that was understood. Raises `UnknownImport`."""
    row = await queries.import_of(scope, import_id)
    if row is None:
        raise UnknownImport
    return row


async def answer_mapping(
    scope: Scope, import_id: UUID, said: dict[str, Any], *, confirm: bool, person_id: UUID
) -> dict[str, Any]:
    """Takes a person's answer: `confirm` records the file, else it is read again with the corrections.

    `said` may hold `account_id`, `account`, and corrections of the reading. Raises `UnknownImport`, `NotWaiting`,
    `UnknownAccount`.
    """
    if await queries.lock_import(scope, import_id) is None:
        raise UnknownImport
    row = await get_import(scope, import_id)
    if row["state"] not in _ANSWERABLE:
        raise NotWaiting
    options = {**(row["options"] or {}), **{name: value for name, value in said.items() if name != "account_id"}}
    if said.get("columns"):
        options["columns"] = {**((row["options"] or {}).get("columns") or {}), **said["columns"]}
    if (wished := (said.get("account") or {}).get("currency")) is not None:
        options.setdefault("currency", wished)
    account_id = said.get("account_id")
    if account_id is not None:
        await accounts.currency_of(scope, account_id)
        options.pop("account", None)
    elif "account" not in options:
        account_id = row["account_id"]
    if row["job_id"] is not None:
        await queries.end_waiting_job(scope, row["job_id"], "done")
    state = "importing" if confirm else "reading"
    values = {
        "options": options,
        "account_id": account_id,
        "auto": False,
        "problem": None,
        "batch_id": None,
        "result": None,
    }
    await queries.move(scope, import_id, state, values)
    job_id = await _work(scope, import_id, RECORD if confirm else READ, person_id)
    scope.announce(facts.changed(import_id, state))
    return {"import_id": import_id, "job_id": job_id, "account_id": account_id}


async def discard(scope: Scope, import_id: UUID) -> None:
    """Forgets a file that is not in the ledger. Raises `UnknownImport`, `StillNeeded`."""
    if await queries.lock_import(scope, import_id) is None:
        raise UnknownImport
    row = await get_import(scope, import_id)
    if row["state"] not in _ANSWERABLE:
        raise StillNeeded
    if row["job_id"] is not None:
        await queries.end_waiting_job(scope, row["job_id"], "cancelled")
    await queries.discard(scope, import_id, row["file_id"])
    scope.announce(facts.changed(import_id, "discarded"))


async def revert(scope: Scope, import_id: UUID) -> dict[str, Any]:
    """Takes back what an import added. Raises `UnknownImport`, `NothingToRevert`, `AlreadyReverted`."""
    row = await get_import(scope, import_id)
    if row["batch_id"] is None:
        raise NothingToRevert
    before = await queries.transactions_of(scope, import_id)
    done = await history.revert(scope, row["batch_id"])
    scope.announce(facts.changed(import_id, "reverted"))
    return {"batch_id": done["batch_id"], "removed": before - await queries.transactions_of(scope, import_id)}


def reading_corrections(options: dict[str, Any] | None) -> dict[str, Any]:
    """What in a person's answer is about reading the file, and so holds for the next file of the same layout."""
    return {
        name: value
        for name, value in (options or {}).items()
        if name in _READING_CORRECTIONS and value not in (None, {})
    }


async def destinations(
    scope: Scope, row: dict[str, Any], statement: Statement, lines: pl.DataFrame, kinds: list[str]
) -> list[tuple[Group, dict[str, Any] | NewAccount]]:
    """For each group of a file's lines the account it belongs to, or the one to be made.

    `row` is the import, `lines` are the statement's with identity, `kinds` the kinds of the file's accounts.
    """
    known = [{**one, "id": str(one["id"])} for one in await accounts.list_accounts(scope)]
    given = next((one for one in known if one["id"] == str(row["account_id"])), None)
    if row["account_id"] is not None and given is None:
        raise accounts.UnknownAccount("The account for this file was removed: choose another one.")
    groups = destination.groups_of(statement)
    chosen = destination.chosen(groups, known, given)
    wish = (row["options"] or {}).get("account") if given is None else None
    found: list[tuple[Group, dict[str, Any] | NewAccount]] = []
    for place, group in enumerate(groups):
        mine = chosen[place]
        if mine is None and wish and place == 0:
            found.append(
                (group, NewAccount(wish["name"], wish.get("kind") or "checking", group.currency, group.number))
            )
            continue
        if mine is None:
            some = destination.sample(lines.filter(account_index=group.index, currency=group.currency))
            held = await queries.holders(scope, [bytes.fromhex(one) for one in some["identity"].unique().to_list()])
            mine = destination.holder(known, held, some, group.currency)
        kind = kinds[min(group.index, len(kinds) - 1)]
        fresh = destination.new_account(group, groups, file_name=row["file_name"], kind=kind, like=given)
        found.append((group, mine or fresh))
    return found


async def settle_accounts(scope: Scope, found: list[tuple[Group, dict[str, Any] | NewAccount]]) -> list[str]:
    """The ids of the accounts that were found, made where they were missing, in the batch of the scope."""
    ids = []
    for _, one in found:
        if isinstance(one, NewAccount):
            made = await accounts.create_account(
                scope, name=one.name, kind=one.kind, currency=one.currency, number=one.number
            )
            ids.append(str(made))
        else:
            ids.append(one["id"])
    return ids
