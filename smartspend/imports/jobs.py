"""Long work on files: reading them, and recording what they say. Both are safe to repeat after a killed worker."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import polars as pl

from smartspend.accounts import service as accounts
from smartspend.categorisation.service import note_runs
from smartspend.history.service import AlreadyReverted, begin_batch
from smartspend.identity.scope import SYSTEM, Actor, Scope, open_scope
from smartspend.imports import categorise, demo, destination, facts, queries, reading, service
from smartspend.jobs.context import JobCancelled, JobContext, JobWaits
from smartspend.jobs.queue import job
from smartspend.kernel.errors import DomainError
from smartspend.statements import Account, Statement
from smartspend.transactions import ingest
from smartspend.transactions.reconciliation import service as reconciliation


@dataclass(slots=True)
class _Understood:
    """A file after reading: `lines` are the statement's, oldest first and with identity."""

    statement: Statement
    lines: pl.DataFrame
    kinds: list[str]
    remembered: bool = False


@job(service.READ)
async def read_file(context: JobContext) -> dict[str, Any] | None:
    """Reads a file and stops for a person's answer, or goes on where none was wanted."""
    return await _work(context)


@job(service.RECORD)
async def record_file(context: JobContext) -> dict[str, Any] | None:
    """Records a file that a person confirmed."""
    return await _work(context)


@job(service.REVERT)
async def revert(context: JobContext) -> dict[str, Any] | None:
    """Takes back what an import added, in the name of the person who asked for it."""
    await context.progress(0, None, force=True)
    kind, id_, name = context.arguments["by"]
    actor = Actor(kind, UUID(id_) if id_ else None, name)
    import_id = UUID(context.arguments["import_id"])
    async with open_scope(context.pool, context.household_id, actor) as scope:
        try:
            done = await service.revert(scope, import_id)
        except AlreadyReverted:
            # The answer to an earlier run's commit was lost, or somebody was quicker.
            return {"import_id": str(import_id), "batch_id": None, "removed": 0}
    return {"import_id": str(import_id), "batch_id": str(done["batch_id"]), "removed": done["removed"]}


@job(demo.KIND)
async def fill_with_demo(context: JobContext) -> dict[str, Any] | None:
    """Fills a household with sample data."""
    return await demo.fill(context)


async def _work(context: JobContext) -> dict[str, Any] | None:
    import_id = UUID(context.arguments["import_id"])
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        row = await queries.import_of(scope, import_id)
    if row is None or row["state"] not in {"reading", "importing"} or row["job_id"] != context.job_id:
        # The answer to an earlier run's commit was lost, or somebody decided otherwise in the meantime.
        return row["result"] if row else None
    try:
        understood = await _read(context, row)
        if context.kind == service.READ and not row["auto"]:
            await _ask(context, row, understood)
        return await _record(context, row, understood)
    except DomainError as error:
        await _fail(context, import_id, error)
        raise


async def _tell(context: JobContext, import_id: UUID, phase: str, done: int, total: int | None) -> None:
    """Tells how far the job is. Raises `JobCancelled` when someone asked for that."""
    await context.progress(done, total, about={"import_id": str(import_id), "phase": phase}, force=True)
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        scope.announce(facts.progress(import_id, phase, done, total))


async def _fail(context: JobContext, import_id: UUID, error: DomainError) -> None:
    if isinstance(error, JobCancelled):
        error = JobCancelled("This import was cancelled: nothing of the file is in the ledger.")
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        problem = reading.problem_of(error)
        await queries.move(scope, import_id, "failed", {"problem": problem})
        scope.announce(facts.failed(import_id, problem["type"]))


async def _read(context: JobContext, row: dict[str, Any]) -> _Understood:
    """Reads the file in a thread, with what was corrected now, or for the last file of the same layout."""
    await _tell(context, row["id"], "reading", 0, None)
    with tempfile.TemporaryDirectory(prefix="smartspend-import-") as directory:
        path = Path(directory) / "file"
        async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
            with path.open("wb") as file:
                async for piece in queries.pieces(scope, row["file_id"]):
                    file.write(piece)
            currency = None
            if row["account_id"] is not None:
                currency = await accounts.currency_of(scope, row["account_id"])
            fallback = _fallback(await accounts.list_accounts(scope), await queries.household_currency(scope))
        corrections = service.reading_corrections(row["options"])
        read = reading.read
        statement = await asyncio.to_thread(
            read, path, row["file_name"], reading.options_of(corrections, currency), fallback
        )
        remembered = None
        if not corrections:
            async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
                earlier = await queries.corrections_for(scope, statement.fingerprint, row["id"])
            remembered = service.reading_corrections(earlier)
        if remembered:
            options = reading.options_of(remembered, currency)
            try:  # what helped another file need not fit this one
                statement = await asyncio.to_thread(read, path, row["file_name"], options, fallback)
            except DomainError:
                remembered = None
        return await asyncio.to_thread(_understand, statement, path, row["file_name"], remembered=bool(remembered))


def _fallback(known: list[dict[str, Any]], household: str) -> reading.Fallback:
    """The currency of lines that name none: that of the account whose number the file names, or the household's."""

    def choose(statement: Statement) -> str:
        numbers = [one.number for one in statement.accounts if one.number]
        mine = [one for one in known if numbers and destination.with_number([one], numbers[0], one["currency"])]
        return str(mine[0]["currency"]) if len(mine) == 1 else household

    return choose


def _understand(statement: Statement, path: Path, name: str, *, remembered: bool) -> _Understood:
    kinds = destination.kinds_of(statement.format, path.read_bytes() if statement.format == "ofx" else b"", name)
    return _Understood(statement, ingest.prepared(statement.lines), kinds, remembered)


async def _shown(scope: Scope, row: dict[str, Any], understood: _Understood) -> dict[str, Any]:
    """The reading with the accounts its lines would go to."""
    found = await service.destinations(scope, row, understood.statement, understood.lines, understood.kinds)
    told = reading.shown(understood.statement)
    told["remembered"] = understood.remembered
    told["destinations"] = [
        {
            "account_index": group.index,
            "number": group.number,
            "currency": group.currency,
            "lines": group.lines,
            "account_id": None if isinstance(one, destination.NewAccount) else one["id"],
            "name": one.name if isinstance(one, destination.NewAccount) else one["name"],
            "kind": one.kind if isinstance(one, destination.NewAccount) else one["kind"],
        }
        for group, one in found
    ]
    return told


async def _ask(context: JobContext, row: dict[str, Any], understood: _Understood) -> None:
    """Stores what was understood and ends the job until a person answers. Always raises `JobWaits`."""
    import_id, lines = row["id"], understood.statement.lines.height
    async with open_scope(context.pool, context.household_id, SYSTEM) as scope:
        told = await _shown(scope, row, understood)
        await queries.move(scope, import_id, "needs_mapping", {"reading": told})
        scope.announce(facts.waiting(import_id, lines))
    raise JobWaits({"import_id": str(import_id), "lines": lines, "questions": told["questions"]})


async def _record(context: JobContext, row: dict[str, Any], understood: _Understood) -> dict[str, Any]:
    """Puts everything into the ledger in one transaction."""
    import_id: UUID = row["id"]
    total = understood.lines.height

    async def told(done: int) -> None:
        await _tell(context, import_id, "recording", done, total)

    await told(0)
    actor = Actor("import", import_id, row["file_name"])
    async with open_scope(context.pool, context.household_id, actor) as scope:
        await queries.wait_for_locks(scope)
        stored = await queries.lock_import(scope, import_id)
        if stored is None or stored["state"] not in {"reading", "importing"}:
            return stored["result"] if stored else {}
        delivery = ingest.Delivery(import_id, "import", "imports.import", f"Imported {row['file_name']}")
        await queries.lock_matching(scope)
        found = await service.destinations(scope, row, understood.statement, understood.lines, understood.kinds)
        reading_shown = await _shown(scope, row, understood)
        if any(isinstance(one, destination.NewAccount) for _, one in found):
            await begin_batch(scope, delivery.cause, delivery.summary)
        ids = await service.settle_accounts(scope, found)
        cascade = await categorise.load(scope)
        sections = _sections(understood, [group for group, _ in found], ids)
        recorded = await ingest.record(scope, sections, delivery, partial(categorise.judge, cascade), told)
        await note_runs(scope, "import", cascade.acted)
        notices = await _notices(scope, import_id, sorted(set(ids)))
        main = max(range(len(ids)), key=lambda place: found[place][0].lines)
        counts = asdict(recorded) | {"rejected": understood.statement.rejected_count}
        result = {
            "import_id": str(import_id),
            "account_id": ids[main],
            "account_ids": ids,
            **counts,
            "notices": notices,
        }
        values = {"reading": reading_shown, "result": result, "account_id": UUID(ids[main]), "batch_id": scope.batch_id}
        await queries.move(scope, import_id, "done", {**values, "problem": None})
        scope.announce(facts.finished(import_id, result))
    return result


async def _notices(scope: Scope, import_id: UUID, ids: list[str]) -> list[dict[str, str]]:
    """What the import shows about its accounts, after their opening balances follow what statements say."""
    told: list[dict[str, str]] = []
    for account_id in ids:
        await reconciliation.follow_statements(scope, UUID(account_id))
        found = await reconciliation.notices(scope, UUID(account_id), import_id)
        told += [{"kind": one.kind, "text": one.text, "account_id": account_id} for one in found]
    return told


def _sections(understood: _Understood, groups: list[destination.Group], ids: list[str]) -> list[ingest.Section]:
    """The lines by the account that each goes to and the list of the bank that holds it."""
    sections = []
    for group, account_id in zip(groups, ids, strict=True):
        lines = understood.lines
        if len(groups) > 1:
            lines = lines.filter(account_index=group.index, currency=group.currency)
        told = understood.statement.accounts[group.index] if group.index < len(understood.statement.accounts) else None
        if told is None or told.currency not in {None, group.currency}:
            sections.append(ingest.Section(account_id, lines))
            continue
        opening, closing = (None if one is None else one.amount for one in (told.opening, told.closing))
        closing_on = None if told.closing is None else told.closing.on
        sections.append(ingest.Section(account_id, lines, told.period, opening, closing, _opening_on(told), closing_on))
    return sections


def _opening_on(told: Account) -> date | None:
    """The day at whose beginning the opening balance held. Many banks date it by the evening before their list."""
    if told.opening is None or told.period is None:
        return None if told.opening is None else told.opening.on
    return max(told.opening.on, told.period[0])
