"""Suspected duplicates: listed, merged into one, or kept as two for good."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias
from uuid import UUID

from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, NotFound
from smartspend.transactions import facts
from smartspend.transactions.duplicates import queries
from smartspend.transactions.transfers import service as transfers

Verdict: TypeAlias = Literal["merge", "keep", "ask"]

SUSPECTS_MAX: Final = 200
DAYS: Final = 3
"""So many days apart two rows may be booked and still be suspected."""


class UnknownPair(NotFound):
    """One of the two transactions does not exist, or not any more."""


class NotTheSame(Conflict):
    """These two cannot be one: they differ in account or amount."""


async def suspects(scope: Scope) -> list[dict[str, Any]]:
    """Pairs that may be one and the same, `a` and `b` as JSON texts, with the reason."""
    rows = await queries.suspects(scope, DAYS, SUSPECTS_MAX)
    return [{"a": row["a"], "b": row["b"], "reason": _reason(row["apart"], entered=row["entered"])} for row in rows]


async def counts(scope: Scope) -> list[Row]:
    """How many pairs wait for a decision, by account; accounts without any are left out."""
    return await queries.count_suspects(scope, DAYS, SUSPECTS_MAX)


async def decide(scope: Scope, one: UUID, other: UUID, verdict: Verdict, survivor: UUID | None = None) -> UUID | None:
    """Decides about a pair; returns the transaction that stays where they are merged.

    Merging removes one of them, in a batch that can be taken back; what people said of it goes over. Without
    `survivor` the one stays that is booked and that a bank delivered. "ask" takes back "keep". Raises `UnknownPair`,
    `NotTheSame`.
    """
    rows = {row["id"]: row for row in await queries.both(scope, [one, other])}
    if len(rows) != len({"one", "other"}):
        raise UnknownPair(errors=[FieldError("/b" if one in rows else "/a", "there is no such transaction")])
    pair = min(one, other), max(one, other)
    scope.announce(facts.duplicate_decided(one, other, verdict))
    if verdict == "ask":
        await queries.forget(scope, *pair)
        return None
    if verdict == "keep":
        await queries.remember(scope, *pair, verdict)
        return None
    a, b = rows[one], rows[other]
    if (a["account_id"], a["minor"]) != (b["account_id"], b["minor"]):
        raise NotTheSame
    stays = rows[survivor] if survivor in rows else max(a, b, key=_weight)
    goes = b if stays is a else a
    title = (stays["payee"] or stays["description"])[:60]
    await begin_batch(scope, "transactions.merge", f"“{title}” was there twice, now once")
    await queries.merge(scope, stays["id"], goes["id"])
    await queries.remember(scope, *pair, verdict)
    await transfers.loosen(scope)
    scope.announce(facts.changed(scope.batch_id, 1, stays["id"]))
    scope.announce(facts.removed(scope.batch_id, 1, goes["id"]))
    return UUID(str(stays["id"]))


def _weight(row: Row) -> tuple[bool, bool, bool, int, int]:
    """The greater, the more is lost with the row; among equals the older one stays."""
    return (
        row["status"] == "booked",
        row["delivered"],
        row["splits"] is not None or row["transfer_id"] is not None,
        len(row["locked_fields"]),
        -row["id"].int,
    )


def _reason(apart: int, *, entered: bool) -> str:
    days_apart = "on the same day" if apart == 0 else "one day apart" if apart == 1 else f"{apart} days apart"
    if entered:
        return f"Same account and amount, {days_apart}: one was entered by hand, the other delivered."
    return f"Same account, amount and payee, {days_apart}, and they came separately."
