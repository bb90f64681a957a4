"""Reconciliation: how accounts stand, what is missing, and what may explain a difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Literal
from uuid import UUID

from smartspend.accounts import service as accounts
from smartspend.edge.wire import money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import NotFound
from smartspend.transactions.reconciliation import coverage, queries
from smartspend.transactions.reconciliation.agreement import Assertion, last_agreed, newest_wrong, standing
from smartspend.transactions.reconciliation.suggestions import Entry, Suggestion, suggest

_MARGIN_DAYS: Final = 5
"""So many days after a balance a row may be booked that the bank counted before."""

_BEFORE_ALL: Final = date(1900, 1, 1)


class UnknownAssertion(NotFound):
    """Nobody stated such a balance."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know about an account after an import; `text` is a sentence for people."""

    kind: Literal["gap", "gap-possible", "overlap", "agrees", "differs"]
    text: str


async def standings(scope: Scope, account_id: UUID | None = None) -> dict[UUID, dict[str, Any]]:
    """How each account with stated balances stands: `state` and `until`, the day up to which it is reconciled.

    Where the newest balance differs, also its day `differs_on` and the `difference` as money.
    """
    told: dict[UUID, dict[str, Any]] = {}
    for id_, rows in _by_account(await queries.assertions(scope, account_id)).items():
        known = [_assertion(row) for row in rows]
        state, until = standing(known)
        wrong = newest_wrong(known)
        told[id_] = {"state": state, "until": until, "differs_on": None, "difference": None}
        if wrong is not None:
            told[id_] |= {"differs_on": wrong.on, "difference": money(wrong.difference, rows[0]["currency"])}
    return told


async def reconciliation(scope: Scope, account_id: UUID) -> dict[str, Any]:
    """How one account stands, with every balance that was stated, newest first. Raises `UnknownAccount`."""
    currency = await accounts.currency_of(scope, account_id)
    rows = await queries.assertions(scope, account_id)
    state, until = standing([_assertion(row) for row in rows])
    items = [_told(row, currency) for row in reversed(rows)]
    return {"account_id": account_id, "state": state, "until": until, "items": items}


async def assert_balance(scope: Scope, account_id: UUID, on: date, minor: int) -> dict[str, Any]:
    """Keeps the balance that a person states for the end of a day. Raises `UnknownAccount`."""
    currency = await accounts.currency_of(scope, account_id)
    id_ = await queries.assert_balance(scope, account_id, on, minor)
    accounts.announce_changed(scope, account_id)
    return next(_told(row, currency) for row in await queries.assertions(scope, account_id) if row["id"] == id_)


async def withdraw(scope: Scope, account_id: UUID, assertion_id: UUID) -> None:
    """Forgets a balance that a person stated. Raises `UnknownAccount`, `UnknownAssertion`."""
    await accounts.currency_of(scope, account_id)
    if not await queries.withdraw(scope, account_id, assertion_id):
        raise UnknownAssertion
    accounts.announce_changed(scope, account_id)


async def suggestions(scope: Scope, account_id: UUID, on: date, stated: int | None) -> dict[str, Any]:
    """What may explain that a balance for the end of day `on` differs from the ledger.

    `stated` is that balance in minor units; without it the one that was stated for that day, or nothing to explain.
    Only days since the last agreeing balance are searched. Raises `UnknownAccount`.
    """
    currency = await accounts.currency_of(scope, account_id)
    known = [_assertion(row) for row in await queries.assertions(scope, account_id)]
    that_day = [one for one in known if one.on == on]
    if stated is None and that_day:
        difference = next((one.difference for one in that_day if not one.agrees), 0)
    else:
        computed = await accounts.opening_of(scope, account_id) + await queries.movement(scope, account_id, on)
        difference = 0 if stated is None else stated - computed
    since = last_agreed(known, on)
    found: list[Suggestion] = []
    if difference:
        rows = await queries.entries(scope, account_id, since or _BEFORE_ALL, on, _MARGIN_DAYS)
        found = suggest(difference, [Entry(**row) for row in rows])
    gaps = [one for one in await _holes(scope, account_id) if one.since <= on and one.until > (since or _BEFORE_ALL)]
    return {
        "account_id": account_id,
        "on": on,
        "since": since,
        "difference": money(difference, currency),
        "items": [_suggestion(one, currency) for one in found] if difference else [],
        "holes": [_hole(one) for one in gaps] if difference else [],
    }


async def covered(scope: Scope, account_id: UUID | None = None) -> list[dict[str, Any]]:
    """What statements cover of each account, by month, and where a hole is. Raises `UnknownAccount`."""
    if account_id is not None:
        await accounts.currency_of(scope, account_id)
    told = []
    for id_, rows in _by_account(await queries.lists(scope, account_id)).items():
        missing = await _holes(scope, id_, rows)
        months = coverage.months([_listed(row) for row in rows], missing)
        told.append(
            {
                "account_id": id_,
                "since": min(row["since"] for row in rows),
                "until": max(row["until"] for row in rows),
                "statements": len(rows),
                "months": [
                    {"month": one.day.strftime("%Y-%m"), "state": one.state, "covered_days": one.covered_days}
                    for one in months
                ],
                "holes": [_hole(one) for one in missing],
            }
        )
    return told


async def follow_statements(scope: Scope, account_id: UUID) -> bool:
    """Sets what was there before the first transaction so that the oldest balance of a statement is met.

    Says whether it changed. What a person said stays.
    """
    told = await queries.first_balance(scope, account_id)
    if told is None or told["day"] < _BEFORE_ALL:
        return False
    opening = told["minor"] - await queries.movement(scope, account_id, told["day"])
    return await accounts.follow_opening(scope, account_id, opening)


async def notices(scope: Scope, account_id: UUID, import_id: UUID) -> list[Notice]:
    """What an import that has just been recorded shows about an account: holes beside it, overlaps, its balances."""
    rows = await queries.lists(scope, account_id)
    mine = [row for row in rows if row["import_id"] == import_id]
    others = [row for row in rows if row["import_id"] != import_id]
    if not mine:
        return []
    told = []
    if others:
        beside = [day for row in mine for day in (row["since"] - timedelta(days=1), row["until"] + timedelta(days=1))]
        missing = await _holes(scope, account_id, rows)
        told += [_gap(hole) for hole in missing if hole.since in beside or hole.until in beside]
        told += _overlaps(mine, others)
    for row in await queries.assertions(scope, account_id):
        if row["import_id"] == import_id:
            told.append(_balance(row))
    worst = [one for one in told if one.kind == "differs"]
    agreeing = [one for one in told if one.kind == "agrees"]
    return [one for one in told if one.kind not in {"agrees", "differs"}] + (worst or agreeing)[-1:]


def _overlaps(mine: list[Row], others: list[Row]) -> list[Notice]:
    shared = [
        (max(one["since"], other["since"]), min(one["until"], other["until"]))
        for one in mine
        for other in others
        if max(one["since"], other["since"]) < min(one["until"], other["until"])
    ]
    if not shared:
        return []
    since, until = min(one for one, _ in shared), max(one for _, one in shared)
    return [
        Notice("overlap", f"Other statements cover {since} to {until} too. What both list is in the ledger only once.")
    ]


def _gap(hole: coverage.Hole) -> Notice:
    days = f"of {hole.since}" if hole.since == hole.until else f"from {hole.since} to {hole.until}"
    if hole.certain:
        return Notice("gap", f"The statement {days} is missing: import it, and the balance will fit.")
    return Notice("gap-possible", f"No statement tells {days}. If something happened then, import it too.")


def _balance(row: Row) -> Notice:
    one, currency = _assertion(row), row["currency"]
    stated = f"{money(one.stated, currency)['amount']} {currency}"
    if one.agrees:
        return Notice("agrees", f"The balance agrees: {stated} at the end of {one.on}.")
    apart = f"{money(abs(one.difference), currency)['amount']} {currency}"
    less = "less" if one.difference > 0 else "more"
    return Notice("differs", f"The statement says {stated} at the end of {one.on}; the ledger has {apart} {less}.")


async def _holes(scope: Scope, account_id: UUID, rows: list[Row] | None = None) -> list[coverage.Hole]:
    rows = await queries.lists(scope, account_id) if rows is None else rows
    if not rows:
        return []
    longest = max(rows, key=lambda row: row["until"] - row["since"])
    quiet = await queries.longest_quiet(scope, account_id, longest["since"], longest["until"])
    return coverage.holes([_listed(row) for row in rows], quiet)


def _by_account(rows: Iterable[Row]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["account_id"]].append(row)
    return found


def _assertion(row: Row) -> Assertion:
    names = ("on", "stated", "computed", "source", "id", "import_id", "later")
    return Assertion(**{name: row[name] for name in names})


def _listed(row: Row) -> coverage.Listed:
    return coverage.Listed(row["since"], row["until"], row["stated"], row["opening_minor"], row["closing_minor"])


def _told(row: Row, currency: str) -> dict[str, Any]:
    one = _assertion(row)
    return {
        "id": one.id,
        "on": one.on,
        "balance": money(one.stated, currency),
        "computed": money(one.stated - one.difference, currency),
        "difference": money(one.difference, currency),
        "agrees": one.agrees,
        "source": one.source,
        "import_id": one.import_id,
        "file_name": row["file_name"],
    }


def _hole(one: coverage.Hole) -> dict[str, Any]:
    return {"since": one.since, "until": one.until, "certain": one.certain}


def _suggestion(one: Suggestion, currency: str) -> dict[str, Any]:
    rows = [
        {"id": entry.id, "booked_on": entry.on, "payee": entry.payee, "amount": money(entry.minor, currency)}
        for entry in one.entries
    ]
    amount = None if one.minor is None else money(one.minor, currency)
    return {"kind": one.kind, "text": _WORDS[one.kind], "transactions": rows, "amount": amount}


_WORDS: Final = {
    "restore": "You removed this transaction, and the bank counts it. Bring it back.",
    "amount": "The amount was edited. The bank says another one: take the bank's.",
    "duplicate": "This is there twice, and the bank counts it once. Make one of the two.",
    "remove": "No statement lists this transaction, and without it the balance fits. Remove it.",
    "confirm": "This is still pending, and the bank counts it already. Mark it as booked.",
    "moved": "This is dated after the balance, and the bank counts it before. Correct its date.",
    "sign": "Money in and out may be mixed up here. Turn the amount round.",
    "digits": "Two digits may be swapped here. Correct the amount.",
    "pair": "No statement lists these two, and without them the balance fits. Remove them.",
}
