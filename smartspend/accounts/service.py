"""Accounts: made, edited, removed with their transactions, and how much was there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias
from uuid import UUID

from smartspend.accounts import facts, queries
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Scope
from smartspend.kernel.errors import Conflict, FieldError, NotFound
from smartspend.kernel.ids import uuid7


class UnknownAccount(NotFound):
    """There is no such account."""


class AccountExists(Conflict):
    """There is an account with this id already."""


class CurrencyInUse(Conflict):
    """The currency cannot change once transactions are booked: open another account for the other currency."""


Removal: TypeAlias = Callable[[Scope, UUID], Awaitable[None]]
_removals: Final[list[Removal]] = []


def on_account_removed(remove: Removal) -> None:
    """Has `remove` called with each account that is removed, in the same batch. For the wiring."""
    if remove not in _removals:
        _removals.append(remove)


@dataclass(slots=True)
class Above:
    """What packages above know of accounts; the wiring fills it in.

    `standings` gives, by account, how its ledger agrees with balances that were stated: `state`, `until`, and where it
    differs `differs_on` and `difference`.
    """

    standings: Callable[[Scope, UUID | None], Awaitable[dict[UUID, dict[str, Any]]]] | None = None


above: Final = Above()

_NOTHING_STATED: Final = {"state": "unknown", "until": None, "differs_on": None, "difference": None}


async def list_accounts(scope: Scope) -> list[dict[str, Any]]:
    """Every account with its balance, in the household's order."""
    known = await above.standings(scope, None) if above.standings else {}
    return [_told(row, known) for row in await queries.accounts(scope)]


async def get_account(scope: Scope, account_id: UUID) -> dict[str, Any]:
    """One account with its balance. Raises `UnknownAccount`."""
    row = await queries.account(scope, account_id)
    if row is None:
        raise UnknownAccount
    return _told(row, await above.standings(scope, account_id) if above.standings else {})


async def currency_of(scope: Scope, account_id: UUID) -> str:
    """The currency everything on this account is booked in. Raises `UnknownAccount`."""
    currency = await queries.currency_of(scope, account_id)
    if currency is None:
        raise UnknownAccount
    return currency


async def create_account(
    scope: Scope,
    *,
    name: str,
    kind: str,
    currency: str,
    opening_minor: int = 0,
    opened_on: date | None = None,
    number: str | None = None,
    institution: str | None = None,
    account_id: UUID | None = None,
) -> UUID:
    """Makes an account and returns its id; begins a batch where the scope has none. Raises `AccountExists`.

    `opening_minor` is what was there before the first transaction, in minor units. Zero may be set later by the first
    statement that tells a balance.
    """
    if scope.batch_id is None:
        await begin_batch(scope, "accounts.create", f"Account “{name}” added")
    own = account_id or uuid7()
    values: dict[str, Any] = {"id": own, "name": name, "kind": kind, "currency": currency, "opened_on": opened_on}
    values |= {"number": number, "institution": institution, "opening_minor": opening_minor}
    values["opening_stated"] = opening_minor != 0
    if not await queries.insert_account(scope, {**values, "created_in": scope.batch_id}):
        raise AccountExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.changed(own, scope.batch_id))
    return own


async def edit_account(scope: Scope, account_id: UUID, values: dict[str, Any]) -> None:
    """Sets columns of one account. Raises `CurrencyInUse`."""
    if "currency" in values and await queries.has_history(scope, account_id):
        raise CurrencyInUse(errors=[FieldError("/currency", "is in use")])
    if "opening_minor" in values and values["opening_minor"] != await opening_of(scope, account_id):
        values = {**values, "opening_stated": True}
    await begin_batch(scope, "accounts.edit", "Account edited")
    await queries.update_account(scope, account_id, values)
    scope.announce(facts.changed(account_id, scope.batch_id))


async def lock_account(scope: Scope, account_id: UUID) -> dict[str, Any]:
    """Currency and version of an account, held until this transaction ends. Raises `UnknownAccount`."""
    row = await queries.lock_account(scope, account_id)
    if row is None:
        raise UnknownAccount
    return row


async def remove_account(scope: Scope, account_id: UUID) -> None:
    """Removes an account with its transactions, in one batch that can be taken back."""
    account = await get_account(scope, account_id)
    await begin_batch(scope, "accounts.remove", f"Account “{account['name']}” removed")
    for remove in _removals:
        await remove(scope, account_id)
    await queries.remove_account(scope, account_id)
    scope.announce(facts.changed(account_id, scope.batch_id))


async def balances(scope: Scope, account_id: UUID, start: date | None, end: date | None) -> dict[str, Any]:
    """Balances at the ends of days, both ends included, oldest first. Raises `UnknownAccount`."""
    currency = await currency_of(scope, account_id)
    rows = await queries.balances(scope, account_id, start, end)
    items = [{"on": row["on"], "balance": money(row["minor"], currency)} for row in rows]
    return {"account_id": account_id, "currency": currency, "items": items}


def announce_changed(scope: Scope, account_id: UUID) -> None:
    """Tells that something else about an account is new."""
    scope.announce(facts.changed(account_id, scope.batch_id))


async def opening_of(scope: Scope, account_id: UUID) -> int:
    """What was there before the first transaction, in minor units. Raises `UnknownAccount`."""
    row = await queries.account(scope, account_id)
    if row is None:
        raise UnknownAccount
    return int(row["opening_minor"])


async def follow_opening(scope: Scope, account_id: UUID, minor: int) -> bool:
    """Sets what was there before the first transaction unless a person said so, in the open batch; says if it did."""
    return await queries.follow_opening(scope, account_id, minor)


def _told(row: dict[str, Any], standings: dict[UUID, dict[str, Any]]) -> dict[str, Any]:
    told = {name: value for name, value in row.items() if not name.endswith("_minor")}
    told["reconciliation"] = standings.get(row["id"], _NOTHING_STATED)
    told["opening_balance"] = money(row["opening_minor"], row["currency"])
    told["balance"] = money(row["balance_minor"], row["currency"])
    return told
