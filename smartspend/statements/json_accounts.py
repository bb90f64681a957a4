"""The accounts that JSON tells beside its bookings: numbers, names, currencies, balances and the days covered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

import polars as pl

from smartspend.kernel.money import CURRENCIES
from smartspend.statements import amounts, dates, json_fields, json_tree
from smartspend.statements.json_fields import Booking, Shape
from smartspend.statements.json_lists import Listed
from smartspend.statements.json_tree import Item
from smartspend.statements.statement import Account, Balance, Statement

_ACCOUNTS_MAX: Final = 10_000
_FIRST: Final = ("interval_start", "date_from", "from_date", "period_start", "start_date", "from")
_LAST: Final = ("interval_end", "date_to", "to_date", "period_end", "end_date", "to")
_OPENING: Final = ("openingbooked", "opening", "opbd", "startofstatementbalance", "openingbalance")
_CLOSING: Final = ("closingbooked", "closing", "clbd", "endofstatementbalance", "closingbalance")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a list of bookings; empty where nothing is said."""

    account: str = ""
    currency: str = ""


def around(listed: Listed) -> Around:
    """The account and its currency that the nearest object around the list names."""
    account = currency = ""
    for outer in reversed(listed.around):
        told = Booking(json_tree.leaves(_without_lists(outer)))
        account = account or told.find("account")
        if not account and "currency" in told.leaves:
            account = told.find("provider_id")
        currency = currency or _currency(told.leaves)
    return Around(account, currency)


def _without_lists(outer: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in outer.items() if not isinstance(value, list)}


def _currency(told: Mapping[str, Any]) -> str:
    for name in ("currency", "account.currency", "account_currency", "currency_code", "balances.iso_currency_code"):
        said = str(told.get(name, "")).upper()
        if said in CURRENCIES:
            return said
    return ""


def complete(found: Statement, lines: pl.DataFrame, listed: Sequence[Listed]) -> tuple[Account, ...]:
    """The accounts of the lines with what the file says about them elsewhere."""
    described = _described(listed)
    accounts = [_named(account, described.get(account.number or account.name or "", {})) for account in found.accounts]
    if len(accounts) == 1:
        accounts = [_with_stated(accounts[0], _stated(listed, accounts[0].currency), lines)]
    return tuple(accounts)


def _named(account: Account, told: Mapping[str, Any]) -> Account:
    """The account with what is told about its id; what has no digit is a name and no number."""
    if told:
        number = str(told.get("iban") or told.get("account_number") or told.get("mask") or account.number or "") or None
        name = str(told.get("name") or told.get("account_name") or "") or None
        return replace(account, number=number, name=name, currency=account.currency or _currency(told) or None)
    if account.name and " " not in account.name and any(letter.isdigit() for letter in account.name):
        return replace(account, number=account.name, name=None)
    if account.number and not any(letter.isdigit() for letter in account.number):
        return replace(account, number=None, name=account.number)
    return account


def _described(listed: Sequence[Listed]) -> dict[str, Mapping[str, Any]]:
    """Accounts listed beside the bookings or around them, by their ids."""
    found: dict[str, Mapping[str, Any]] = {}
    for outer in _outer(listed):
        beside = outer.get("accounts")
        for one in (*(beside if isinstance(beside, list) else ()), outer):
            if isinstance(one, Item) and len(found) < _ACCOUNTS_MAX:
                told = json_tree.leaves(_without_lists(one))
                for key in ("account_id", "id"):
                    if isinstance(told.get(key), str) and ("name" in told or "iban" in told or "mask" in told):
                        found.setdefault(str(told[key]), told)
    return found


def _outer(listed: Sequence[Listed]) -> Iterator[Item]:
    seen: set[int] = set()
    for one in listed:
        for outer in one.around:
            if id(outer) not in seen:
                seen.add(id(outer))
                yield outer


@dataclass(slots=True)
class _Stated:
    opening: Balance | None = None
    closing: Balance | None = None
    period: tuple[date, date] | None = None


def _stated(listed: Sequence[Listed], currency: str | None) -> _Stated:
    """Opening and closing balance and the period that the file says itself, each with its day."""
    stated = _Stated()
    for outer in _outer(listed):
        told = json_tree.leaves(_without_lists(outer))
        days = [_day(told, names) for names in (_FIRST, _LAST)]
        if days[0] and days[1] and days[0] <= days[1]:
            stated.period = (days[0], days[1])
        beside = outer.get("balances")
        for one in beside if isinstance(beside, list) else []:
            if isinstance(one, Item):
                leaves = json_tree.leaves(one)
                _note(
                    stated,
                    str(leaves.get("balance_type", "")),
                    leaves,
                    currency,
                    _day(leaves, ("reference_date", "date")),
                )
        for key, value in outer.items():
            if isinstance(value, Item):
                _note(stated, key, json_tree.leaves({"balance_amount": value}), currency, None)
        on = _day(told, ("balance_date",))
        if "balance" in told and on:
            _note(stated, "closing", told, currency, on)
    return stated


def _note(stated: _Stated, kind: str, leaves: Mapping[str, Any], currency: str | None, on: date | None) -> None:
    word = json_tree.spelled(kind).replace("_", "")
    is_opening, is_closing = word in _OPENING, word in _CLOSING
    if not (is_opening or is_closing):
        return
    on = on or (stated.period[0 if is_opening else 1] if stated.period else None)
    path = next((name for name in leaves if name in _MONEY), "")
    text = json_fields.amount_text_at(leaves, path, Shape(), currency or "")
    told = json_fields.currency_of(leaves, path)
    read = amounts.to_minor(text, amounts.Style(), currency)
    if on is None or read is None or (told and currency and told != currency):
        return
    if is_opening:
        stated.opening = Balance(on, read[0])
    else:
        stated.closing = Balance(on, read[0])


_MONEY: Final = ("balance_amount.amount", "balance_amount.value", "amount.amount", "amount.value", "amount", "balance")


def _day(told: Mapping[str, Any], names: Sequence[str]) -> date | None:
    for path, value in told.items():
        if path.rpartition(".")[2] in names and isinstance(value, str):
            day = dates.read_date(json_fields.day_text(value), "ymd")
            if day is not None:
                return day
    return None


def _with_stated(account: Account, stated: _Stated, lines: pl.DataFrame) -> Account:
    """The account with what the file states, and whether the lines lead from one balance to the other."""
    opening, closing = stated.opening or account.opening, stated.closing or account.closing
    proven = account.proven
    if stated.opening and stated.closing:
        moved = int(lines.filter(pl.col("status") == "booked")["amount"].sum())
        proven = stated.opening.amount + moved == stated.closing.amount
    return replace(account, opening=opening, closing=closing, period=stated.period or account.period, proven=proven)
