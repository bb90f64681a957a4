"""Lines written by hand: shown as they are understood, and entered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from smartspend.edge.wire import money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import today as today_in
from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.limits import AMOUNT_MINOR_MAX, TAG_LENGTH_MAX, TAGS_MAX
from smartspend.kernel.money import exponent
from smartspend.rates import service as rates
from smartspend.transactions import service as ledger
from smartspend.transactions.categories.service import must_exist
from smartspend.transactions.quick import queries
from smartspend.transactions.quick.line import Understood, understand
from smartspend.transactions.quick.schemas import QuickLine

DAYS_FROM_TODAY_MAX: Final = 3660
_OFFSET_MAX: Final = timedelta(days=400)


class NotUnderstood(Invalid):
    """The line cannot be entered as it is."""


@dataclass(slots=True)
class Meant:
    """What a line means for this household. `minor` is in the account's currency."""

    said: Understood
    account: Row | None = None
    minor: int | None = None
    original: dict[str, str] | None = None
    category: dict[str, Any] = field(default_factory=dict)
    problems: list[dict[str, str]] = field(default_factory=list)


async def preview(scope: Scope, person_id: UUID, line: QuickLine) -> dict[str, Any]:
    """What a line would become, problems and all. Nothing is entered. Raises `CategoryNotFound`, `AccountNotFound`."""
    meant = await _meant(scope, person_id, line)
    currency = meant.account["currency"] if meant.account else None
    return {
        "amount": money(meant.minor, currency) if meant.minor is not None and currency else None,
        "original": meant.original,
        "booked_on": meant.said.day,
        "payee": meant.said.payee,
        "account": {name: meant.account[name] for name in ("id", "name")} if meant.account else None,
        "category": await _category(scope, meant.category),
        "tags": list(meant.said.tags),
        "parts": [{"kind": one.kind, "start": one.start, "end": one.end} for one in meant.said.parts],
        "problems": meant.problems,
    }


async def enter(scope: Scope, person_id: UUID, line: QuickLine) -> UUID:
    """Enters what a line says; gives the transaction's id.

    Raises `NotUnderstood`, `CategoryNotFound`, `AccountNotFound`, `TransactionExists`.
    """
    meant = await _meant(scope, person_id, line, judged=False)
    if meant.problems or meant.account is None or meant.minor is None:
        first = meant.problems[0]["detail"] if meant.problems else None
        raise NotUnderstood(first, errors=[FieldError("/text", one["detail"]) for one in meant.problems])
    values = _values(meant)
    if line.id is not None:
        values["id"] = line.id
    if line.category_id is not None:
        values["category_id"] = line.category_id
    return await ledger.create(scope, values, meant.account["currency"])


async def usual_accounts(scope: Scope) -> list[Row]:
    """Accounts in use (`id`, `name`, `currency`), the one first into which somebody entered something last."""
    return await queries.accounts(scope)


async def zone_of(scope: Scope, person_id: UUID) -> str:
    """The time zone in which a person lives."""
    person = await queries.person(scope, person_id)
    return str(person["time_zone"]) if person else "UTC"


async def _meant(scope: Scope, person_id: UUID, line: QuickLine, *, judged: bool = True) -> Meant:
    accounts, person = await queries.accounts(scope), await queries.person(scope, person_id)
    usual = [person["currency"]] if person else []
    now = today_in(person["time_zone"]) if person else today_in("UTC")
    said = understand(
        line.text,
        today=line.today if line.today and abs(line.today - now) < _OFFSET_MAX else now,
        language=person["language"] if person else "en",
        accounts=[one["name"] for one in accounts],
        held=list(dict.fromkeys([*usual, *(one["currency"] for one in accounts)])),
    )
    meant = Meant(said)
    _choose_account(meant, accounts, line.account_id)
    if line.category_id is not None:
        await must_exist(scope, [("/category_id", line.category_id)])
    await _price(scope, meant)
    if abs(said.day - now).days > DAYS_FROM_TODAY_MAX:
        meant.problems.append({"kind": "day", "detail": f"{said.day} is too far away."})
    if judged and line.category_id is None and meant.minor is not None:
        meant.category = await ledger.guess(scope, {**_values(meant), "currency": (meant.account or {})["currency"]})
    return meant


def _choose_account(meant: Meant, accounts: list[Row], chosen: UUID | None) -> None:
    """The account named after @, else the one chosen, else that used last which holds the currency."""
    said = meant.said
    if said.account_place is not None:
        meant.account = accounts[said.account_place]
    elif said.account is not None:
        meant.problems.append({"kind": "account", "detail": f"No account is called “{said.account[:60]}”."})
    elif chosen is not None:
        meant.account = next((one for one in accounts if one["id"] == chosen), None)
        if meant.account is None:
            raise ledger.AccountNotFound(errors=[FieldError("/account_id", "there is no such account")])
    else:
        fits = (one for one in accounts if said.currency in {None, one["currency"]})
        meant.account = next(fits, accounts[0] if accounts else None)
        if meant.account is None:
            meant.problems.append({"kind": "account", "detail": "There is no account yet: add one first."})


async def _price(scope: Scope, meant: Meant) -> None:
    """The amount in the account's currency; in another one it is converted by the rate of the day."""
    said, account = meant.said, meant.account
    if said.amount is None:
        meant.problems.append({"kind": "amount", "detail": "Say how much it was, such as 12.50."})
        return
    if account is None:
        return
    written = said.currency or account["currency"]
    minor = _minor(said.amount, written)
    if minor is None:
        meant.problems.append({"kind": "amount", "detail": f"{said.amount} is no amount of {written}."})
    elif written == account["currency"]:
        meant.minor = minor
    else:
        known = await rates.table(scope, [written, account["currency"]], said.day, said.day)
        meant.original = money(minor, written)
        meant.minor = known.convert(minor, written, account["currency"], said.day)
        if not meant.minor:
            meant.minor = None
            detail = f"No account holds {written}, and there is no exchange rate for {said.day}."
            meant.problems.append({"kind": "currency", "detail": detail})


def _minor(amount: Decimal, currency: str) -> int | None:
    scaled = amount.scaleb(exponent(currency))
    fits = scaled == scaled.to_integral_value() and abs(scaled) <= AMOUNT_MINOR_MAX
    return int(scaled) if fits else None


def _values(meant: Meant) -> dict[str, Any]:
    """Columns of the transaction."""
    original = meant.original
    account = meant.account or {}
    tags = [tag[:TAG_LENGTH_MAX] for tag in meant.said.tags][:TAGS_MAX]
    return {
        "account_id": account["id"],
        "booked_on": meant.said.day,
        "minor": meant.minor,
        "payee": meant.said.payee,
        "tags": list(dict.fromkeys(tags)),
        "notes": f"{original['amount']} {original['currency']}" if original else "",
    }


async def _category(scope: Scope, columns: dict[str, Any]) -> dict[str, Any] | None:
    if not columns.get("category_id"):
        return None
    row = await queries.category(scope, columns["category_id"])
    told = {name: columns[f"category_{name}"] for name in ("source", "confidence", "reason")}
    return {**row, **told} if row else None
