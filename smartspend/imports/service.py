"""Files handed in: kept, understood, confirmed or corrected by a person, discarded, taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

import polars as pl

from smartspend.accounts import service as accounts
from smartspend.edge.wire import money
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
REVERT: Final = "imports.revert"
LARGE: Final = 10_000
"""From so many changed rows on, taking an import back may be left to a job."""
_ANSWERABLE: Final = frozenset({"needs_mapping", "failed", "reverted"})
_READING_CORRECTIONS: Final = ("columns", "date_order", "invert_sign", "currency")
_TOLD: Final = ("booked_on", "payee", "description", "status")


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

    `said` may hold `account_id`, `account`, `destinations`, corrections of the reading, and `forget`. Raises
    `UnknownImport`, `NotWaiting`, `UnknownAccount`.
    """
    if await queries.lock_import(scope, import_id) is None:
        raise UnknownImport
    row = await get_import(scope, import_id)
    if row["state"] not in _ANSWERABLE:
        raise NotWaiting
    options = {**await _said_before(scope, row, forget=bool(said.get("forget"))), **_answered(said)}
    for name in ("columns", "destinations"):
        if said.get(name):
            options[name] = {**((row["options"] or {}).get(name) or {}), **options[name]}
    for place in said.get("destinations") or ():
        if place.get("account_id") is not None:
            await accounts.currency_of(scope, place["account_id"])
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


async def _said_before(scope: Scope, row: dict[str, Any], *, forget: bool) -> dict[str, Any]:
    """The answers so far. What was remembered and shown becomes part of them, lest another answer take its place."""
    options = dict(row["options"] or {})
    if forget:
        return {name: value for name, value in options.items() if name not in _READING_CORRECTIONS}
    if (row["reading"] or {}).get("remembered") and not reading_corrections(options):
        return {**await _remembered(scope, row), **options}
    return options


async def _remembered(scope: Scope, row: dict[str, Any]) -> dict[str, Any]:
    """Corrections of an earlier file of the same layout."""
    fingerprint = (row["reading"] or {}).get("fingerprint", "")
    return reading_corrections(await queries.corrections_for(scope, fingerprint, row["id"]))


def _answered(said: dict[str, Any]) -> dict[str, Any]:
    """An answer as it is stored with the import."""
    kept = {name: value for name, value in said.items() if name not in {"account_id", "forget"}}
    if said.get("forget"):
        kept["forget"] = True
    if said.get("destinations"):
        kept["destinations"] = {
            f"{place['account_index']}:{place['currency']}": {"account_id": str(place["account_id"])}
            if place.get("account_id") is not None
            else {"account": place.get("account")}
            for place in said["destinations"]
        }
    return kept


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


async def start_revert(scope: Scope, import_id: UUID, person_id: UUID | None) -> UUID | None:
    """Has a job take back what an import added, and gives its id; None where that is so little that it is done at once.

    Raises `UnknownImport`, `NothingToRevert`, `AlreadyReverted`.
    """
    row = await get_import(scope, import_id)
    if row["batch_id"] is None:
        raise NothingToRevert
    rows = await history.rows_to_revert(scope, row["batch_id"])
    if rows < LARGE:
        return None
    arguments = {"import_id": str(import_id), "by": [scope.actor.kind, str(scope.actor.id or ""), scope.actor.name]}
    return await queue.start(scope.connection, scope.household_id, REVERT, arguments, person_id=person_id)


async def corrections_of(scope: Scope, row: dict[str, Any]) -> dict[str, Any] | None:
    """How people corrected the reading of an import: in an answer to it, or to an earlier file of its layout."""
    own = reading_corrections(row["options"])
    if not own and (row["reading"] or {}).get("remembered"):
        own = await _remembered(scope, row)
    return own or None


async def corrections(scope: Scope, import_id: UUID, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Known events that an import told otherwise, by the transaction's id. Raises `UnknownImport`."""
    row = await get_import(scope, import_id)
    if row["batch_id"] is None:
        return []
    return [_corrected(one) for one in await queries.corrections(scope, row, after, limit)]


def _corrected(row: dict[str, Any]) -> dict[str, Any]:
    before, after, line = row["before"], row["after"], row["line"]
    kind = "kept" if not row["changed"] else "changed"
    if row["changed"] and after["deleted_at"] is not None and before["deleted_at"] is None:
        kind = "removed"
    elif row["changed"] and {name for name in (*_TOLD, "minor") if before[name] != after[name]} == {"status"}:
        kind = "settled"
    after = {"kept": line, "removed": None}.get(kind, after)
    return {
        "transaction_id": row["id"],
        "kind": kind,
        "row": line["row"] if line else None,
        "before": _what_it_says(before),
        "after": _what_it_says(after) if after else None,
    }


def _what_it_says(row: dict[str, Any]) -> dict[str, Any]:
    return {**{name: row[name] for name in _TOLD}, "amount": money(row["minor"], row["currency"])}


def reading_corrections(options: dict[str, Any] | None) -> dict[str, Any]:
    """What in a person's answer is about reading the file, and so holds for the next file of the same layout."""
    said = dict(options or {})
    if (wished := (said.get("account") or {}).get("currency")) is not None:
        said.setdefault("currency", wished)  # of the account, so not remembered with the layout
    return {name: value for name, value in said.items() if name in _READING_CORRECTIONS and value not in (None, {})}


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
    said = _places_said(row["options"] or {}, groups, first_wish=given is None)
    chosen = destination.chosen(groups, known, given)
    earlier = await queries.places_for(scope, statement.fingerprint, row["id"])
    found: list[tuple[Group, dict[str, Any] | NewAccount]] = []
    for place, group in enumerate(groups):
        answer, mine = said.get(place), chosen[place]
        if isinstance(answer, str):
            mine = next((one for one in known if one["id"] == answer and one["currency"] == group.currency), mine)
        if mine is None and isinstance(answer, NewAccount):
            found.append((group, answer))
            continue
        if mine is None:
            own = lines.filter(account_index=group.index, currency=group.currency)
            some = destination.sample(own)
            told = some.unique("identity")
            identities = [bytes.fromhex(one) for one in told["identity"].to_list()]
            held = await queries.holders(scope, told["booked_on"].to_list(), identities)
            mine = destination.holder(known, held, some, group.currency)
            if mine is None and earlier and (one := destination.as_before(known, group, earlier)) is not None:
                mine = None if await _contradicts(scope, one, group, own) else one
        kind = kinds[min(group.index, len(kinds) - 1)]
        fresh = destination.new_account(group, groups, file_name=row["file_name"], kind=kind, like=given)
        found.append((group, mine or fresh))
    return found


def _places_said(options: dict[str, Any], groups: list[Group], *, first_wish: bool) -> dict[int, str | NewAccount]:
    """What a person said of each group, by its place: the id of an account, or one to be made."""
    said: dict[int, str | NewAccount] = {}
    for place, group in enumerate(groups):
        answer = (options.get("destinations") or {}).get(f"{group.index}:{group.currency}") or {}
        wish = answer.get("account") or (options.get("account") if place == 0 and first_wish and not answer else None)
        if answer.get("account_id"):
            said[place] = answer["account_id"]
        elif wish:
            said[place] = NewAccount(wish["name"], wish.get("kind") or "checking", group.currency, group.number)
    return said


async def _contradicts(scope: Scope, account: dict[str, Any], group: Group, lines: pl.DataFrame) -> bool:
    """Whether a file without a number cannot be of this account: the account has other lines on its days."""
    since, until = lines["booked_on"].min(), lines["booked_on"].max()
    if group.number is not None or not (isinstance(since, date) and isinstance(until, date)):
        return False
    return await queries.has_lines_between(scope, account["id"], since + timedelta(days=1), until - timedelta(days=1))


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
