"""The accounts of a delimited file, their balances, and whether the lines lead from one balance to the next."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

import polars as pl

from smartspend.statements.money_columns import Money
from smartspend.statements.reading import Reading
from smartspend.statements.statement import Account, Balance

_USUAL: Final = 0.75
_ACCOUNTS_MAX: Final = 50
_ACCOUNT_NUMBER: Final = re.compile(r"(?:[A-Za-z]{2,4}[ -]?)?[\dXx*•./ -]*\d[\dA-Za-z*•./ -]*")
"""Mostly digits, a few letters such as those of an IBAN; words with a number in them are a name."""

_IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_NUMBERED: Final = re.compile(
    r"(?:account|konto|compte|cuenta|conta|conto|rekening|rachun\w*|ucet|racun|tili|сч[её]т|账号|卡号|账户|口座|iban)"
    r"[^\d]{0,30}?([A-Z]{0,2}[\dX*]{2}[\dX* /-]{4,}\d)",
    re.IGNORECASE,
)


def of_lines(reading: Reading, lines: pl.DataFrame, money: Money) -> tuple[tuple[Account, ...], pl.Series]:
    """The accounts of the file and the index of each line's account."""
    number = _number(reading.preamble)
    place = reading.roles.account
    keys = pl.Series([number], dtype=pl.String).new_from_index(0, lines.height)
    if place is not None:
        cells = reading.region.select("row", pl.col(f"c{place}").fill_null("").str.strip_chars(" '").alias("key"))
        keys = lines.select("row").join(cells, on="row", how="left", maintain_order="left")["key"]
    names = keys.unique(maintain_order=True).to_list()
    # The own account stands in every line; one that is blank now and then is the other side's.
    blank = int((keys.fill_null("") == "").sum())
    if len(names) > _ACCOUNTS_MAX or (place is not None and len(names) > 1 and blank * 10 >= keys.len()):
        names, keys = [number], pl.Series([number], dtype=pl.String).new_from_index(0, lines.height)
    position = {name: index for index, name in enumerate(names)}
    index = pl.Series([0], dtype=pl.Int32).new_from_index(0, lines.height)
    if len(names) > 1:
        index = keys.replace_strict(names, list(position.values()), return_dtype=pl.Int32)
    newest_first = bool(money.proof.newest_first) if money.proof and money.proof.holds else _newest_first(lines)
    holds = money.proof is not None and money.proof.holds
    accounts = [
        _called(_account(lines.filter(index == place), name or None, newest_first=newest_first, holds=holds))
        for name, place in position.items()
    ]
    return tuple(accounts), index


def _called(account: Account) -> Account:
    """The account, with what the file calls it as its name where that is no number."""
    if account.number is None or _ACCOUNT_NUMBER.fullmatch(account.number):
        return account
    return replace(account, number=None, name=account.number)


def _newest_first(lines: pl.DataFrame) -> bool:
    days = lines["booked_on"]
    return bool(days[0] > days[-1])


def _account(lines: pl.DataFrame, number: str | None, *, newest_first: bool, holds: bool) -> Account:
    currencies = lines["currency"].unique().to_list()
    currency = currencies[0] if len(currencies) == 1 else None
    told = lines.filter(pl.col("balance").is_not_null()) if len(currencies) == 1 else lines.head(0)
    if not told.height:
        return Account(number, currency, lines.height)
    first, last = (
        (told.row(-1, named=True), told.row(0, named=True))
        if newest_first
        else (told.row(0, named=True), told.row(-1, named=True))
    )
    opening = Balance(first["booked_on"], first["balance"] - first["amount"])
    closing = Balance(last["booked_on"], last["balance"])
    whole = holds and told.height == lines.height
    proven = opening.amount + int(lines["amount"].sum()) == closing.amount if whole else None
    return Account(number, currency, lines.height, opening, closing, proven=proven)


def breaks(lines: pl.DataFrame, index: pl.Series, money: Money) -> list[int]:
    """The rows at which the balance does not follow from the line before, where nearly all others do."""
    if money.proof is None or not money.proof.holds or money.proof.share < _USUAL:
        return []
    step = -1 if money.proof.newest_first else 1
    frame = lines.select("row", "amount", "balance").with_columns(index.alias("account")).drop_nulls()
    moved = pl.col("balance") - pl.col("balance").shift(step)
    beside = pl.col("account") == pl.col("account").shift(step)
    return frame.filter((moved != pl.col("amount")) & beside)["row"].to_list()


def _number(preamble: str) -> str | None:
    found = _IBAN.search(preamble) or _NUMBERED.search(preamble)
    return str(found[found.lastindex or 0]).strip() if found else None
