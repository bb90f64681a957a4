"""Finding, linking and taking apart transfers between own accounts."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from smartspend.history.service import begin_batch
from smartspend.identity.scope import Scope
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.transactions import facts
from smartspend.transactions.transfers import queries
from smartspend.transactions.transfers.pairing import DAYS, Candidate, chosen


class UnknownSide(NotFound):
    """There is no such transaction."""


class NoTransfer(Invalid):
    """A transfer has two sides: money that left one of your accounts, and money that arrived in another."""


class LinkedAlready(Conflict):
    """One of these is part of another transfer: take that one apart first."""


class NotLinked(Conflict):
    """This transaction is not part of a transfer."""


async def find(scope: Scope, batch_id: UUID) -> int:
    """Links the transfers that a batch's new rows complete, and says how many. Safe to repeat."""
    if not await queries.has_several_accounts(scope):
        return 0
    candidates = [
        Candidate(
            row["out_id"],
            row["into_id"],
            row["left"],
            row["arrived"],
            row["currency"],
            row["other_currency"],
            row["apart"],
            row["named"],
            row["worded"],
            row["settled"],
            row["single"],
        )
        for row in await queries.candidates(scope, batch_id, DAYS)
    ]
    if not candidates:
        return 0
    rates: dict[tuple[str, str], list[float]] = defaultdict(list)
    for row in await queries.rates(scope):
        rates[row["currency"], row["other_currency"]].append(row["rate"])
        rates[row["other_currency"], row["currency"]].append(1 / row["rate"])
    found = chosen(candidates, {pair: list(known) for pair, known in rates.items()})
    if found:
        many = f"{len(found):,} transfers" if len(found) > 1 else "A transfer"
        await begin_batch(scope, "transactions.transfers", f"{many} between own accounts recognised")
        await queries.link(scope, [(one.out, one.into) for one in found], locked=False)
        scope.announce(facts.changed(scope.batch_id, 2 * len(found)))
    return len(found)


async def link(scope: Scope, one: UUID, other: UUID) -> UUID:
    """Links two rows by hand and returns the transfer. Raises `UnknownSide`, `NoTransfer`, `LinkedAlready`."""
    rows = await queries.sides(scope, [one, other])
    if len(rows) != 2:
        raise UnknownSide if one != other else _no_transfer("names the same transaction twice")
    out, into = sorted(rows, key=lambda row: row["minor"])
    if out["minor"] >= 0 or into["minor"] <= 0 or out["account_id"] == into["account_id"]:
        raise _no_transfer("must be money out of one account, and money into another")
    if out["currency"] == into["currency"] and out["minor"] != -into["minor"]:
        raise _no_transfer("have different amounts", "The amounts of the two sides differ.")
    if out["transfer_id"] or into["transfer_id"]:
        raise LinkedAlready
    await begin_batch(scope, "transactions.transfer", f"Transfer “{(out['payee'] or out['description'])[:60]}” linked")
    await queries.forget_unlinked(scope, [one, other])
    await queries.link(scope, [(out["id"], into["id"])], locked=True)
    scope.announce(facts.changed(scope.batch_id, 2))
    (linked,) = {row["transfer_id"] for row in await queries.sides(scope, [one, other])}
    return UUID(str(linked))


def _no_transfer(fault: str, detail: str | None = None) -> NoTransfer:
    return NoTransfer(detail, errors=[FieldError("/ids", fault)])


async def unlink(scope: Scope, transaction_id: UUID) -> None:
    """Takes a transfer apart, for good. Raises `UnknownSide`, `NotLinked`."""
    rows = await queries.sides(scope, [transaction_id])
    if not rows:
        raise UnknownSide
    if rows[0]["transfer_id"] is None:
        raise NotLinked
    both = await queries.sides_of(scope, rows[0]["transfer_id"])
    await begin_batch(
        scope, "transactions.transfer", f"“{(rows[0]['payee'] or rows[0]['description'])[:60]}” is no transfer"
    )
    await queries.unlink(scope, [rows[0]["transfer_id"]])
    if len(both) > 1:
        await queries.remember_unlinked(scope, both[0]["id"], both[-1]["id"])
    scope.announce(facts.changed(scope.batch_id, len(both)))


async def loosen(scope: Scope) -> int:
    """Frees the sides whose other side is gone, in the open batch, and says how many."""
    gone = await queries.broken(scope)
    return await queries.unlink(scope, gone) if gone else 0


async def loosen_alone(scope: Scope) -> int:
    """The same in a batch of its own, where there is anything to free."""
    gone = await queries.broken(scope)
    if not gone:
        return 0
    await begin_batch(scope, "transactions.transfers", "Transfers whose other side is gone")
    freed = await queries.unlink(scope, gone)
    scope.announce(facts.changed(scope.batch_id, freed))
    return freed
