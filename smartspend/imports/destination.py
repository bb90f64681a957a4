"""Which account the lines of a file belong to: the one that was named, the one with that number, the one that already
holds some of these lines, or a new one.

An account has one currency, so the lines of a wallet in several currencies go to one account each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final, Literal

import polars as pl

from smartspend.statements import Statement

Kind = Literal["checking", "savings", "credit_card", "cash", "loan", "investment", "other"]

SAMPLE: Final = 1000
_PROOF: Final = 2
_VISIBLE_DIGITS: Final = 4
_NAME_LENGTH_MAX: Final = 60
_RESPONSES: Final = {b"STMTRS": "checking", b"CCSTMTRS": "credit_card", b"INVSTMTRS": "investment"}
_KIND_WORDS: Final = (
    ("credit_card", r"credit|kredit|mastercard|amex|visa|karte|carte|tarjeta|\bcard"),
    ("savings", r"saving|spar|livret|epargne|épargne|ahorro|rispar|oszczed"),
    ("loan", r"\bloan|mortgage|darlehen|pret\b|prêt|hypothek"),
)
_FILE_NAME: Final = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_NO_NAME: Final = re.compile(
    r"\d[\d._-]*|[_\-.()\[\]]+|\b(?:export|statement|transactions?|umsaetze|umsätze|activity|history|download|csv|ofx|qfx|account|from|to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of a file for one account: its place in the file, its number and name there, and their currency."""

    index: int
    number: str | None
    currency: str
    lines: int
    name: str | None = None


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to be made."""

    name: str
    kind: str
    currency: str
    number: str | None


def groups_of(statement: Statement) -> list[Group]:
    """The accounts of a file, apart by currency, in the order of their first lines."""
    counted = statement.lines.group_by("account_index", "currency", maintain_order=True).len()
    found = []
    for index, currency, lines in counted.iter_rows():
        told = statement.accounts[index] if index < len(statement.accounts) else None
        name = told.name if told and told.name and not _FILE_NAME.search(told.name) else None
        found.append(Group(index, told.number if told else None, currency, lines, name))
    return found


def with_number(accounts: list[dict[str, Any]], number: str | None, currency: str) -> dict[str, Any] | None:
    """The only account with this number in this currency; masked digits match anything."""
    if not number:
        return None
    found = [one for one in accounts if one["currency"] == currency and _same_number(one["number"], number)]
    return found[0] if len(found) == 1 else None


def with_name(accounts: list[dict[str, Any]], name: str | None, currency: str) -> dict[str, Any] | None:
    """The only account of this name in this currency."""
    folded = (name or "").strip().casefold()
    found = [one for one in accounts if folded and one["currency"] == currency and one["name"].casefold() == folded]
    return found[0] if len(found) == 1 else None


def chosen(
    groups: list[Group], accounts: list[dict[str, Any]], given: dict[str, Any] | None
) -> list[dict[str, Any] | None]:
    """For each group the account that its number or its name names, or the given one for the first that it fits."""
    found = [
        with_number(accounts, group.number, group.currency) or with_name(accounts, group.name, group.currency)
        for group in groups
    ]
    if given is None or (len(groups) > 1 and given in found):
        return found
    place = next((n for n, group in enumerate(groups) if group.currency == given["currency"]), None)
    if place is not None:
        found[place] = given
    return found


def _same_number(known: str | None, number: str) -> bool:
    mine, theirs = _bare(known or ""), _bare(number)
    if not mine or not theirs:
        return False
    visible_mine, visible_theirs = re.split(r"[X*]{2,}", mine)[-1], re.split(r"[X*]{2,}", theirs)[-1]
    if visible_mine == mine and visible_theirs == theirs:
        return mine == theirs
    shorter, longer = sorted((visible_mine, visible_theirs), key=len)
    return len(shorter) >= _VISIBLE_DIGITS and longer.endswith(shorter)


def _bare(number: str) -> str:
    return re.sub(r"[^A-Z0-9*]", "", number.upper().replace("•", "*"))


def holder(
    accounts: list[dict[str, Any]], held: dict[str, list[str]], lines: pl.DataFrame, currency: str
) -> dict[str, Any] | None:
    """The account to which these lines belong because it holds most of those between the first and last it holds.

    Two accounts at one bank may share a fee every month; they never share most of what happened in between.
    """
    for one in sorted(accounts, key=lambda one: -len(held.get(one["id"], ()))):
        known = lines.filter(pl.col("identity").is_in(held.get(one["id"], [])))
        if one["currency"] != currency or known.height < min(_PROOF, lines.height):
            continue
        between = lines.filter(pl.col("booked_on").is_between(known["booked_on"].min(), known["booked_on"].max()))
        if known.height * 2 > between.height:
            return one
    return None


def as_before(accounts: list[dict[str, Any]], group: Group, earlier: dict[str, Any]) -> dict[str, Any] | None:
    """The account to which a person had such lines of an earlier file of the same layout go, if there was only one.

    `earlier` holds the `destinations` of that file's reading and the `account_ids` that became of them.
    """
    places = zip(earlier["destinations"] or (), earlier["account_ids"] or (), strict=False)
    ids = {
        account_id
        for told, account_id in places
        if (told["number"], told["currency"]) == (group.number, group.currency)
    }
    found = [one for one in accounts if one["id"] in ids and one["currency"] == group.currency and not one["archived"]]
    return found[0] if len(ids) == 1 and found else None


def new_account(
    group: Group, groups: list[Group], *, file_name: str, kind: str, like: dict[str, Any] | None
) -> NewAccount:
    """An account for lines that belong to none of the household's: named after its sibling, or after the file."""
    name = like["name"] if like else group.name or _name_of(file_name)
    if like is None and group.name is None and len({one.index for one in groups}) > 1 and group.number:
        name = f"{name} …{_bare(group.number)[-_VISIBLE_DIGITS:]}"
    if like is not None or len({one.currency for one in groups if one.index == group.index}) > 1:
        name = f"{name} ({group.currency})"
    return NewAccount(name[:_NAME_LENGTH_MAX], like["kind"] if like else kind, group.currency, group.number)


def _name_of(file_name: str) -> str:
    words = " ".join(_NO_NAME.sub(" ", PurePosixPath(file_name).stem).split())
    return words[:1].upper() + words[1:] if len(words) > 1 else "Imported account"


def kinds_of(statement_format: str, data: bytes, file_name: str) -> list[str]:
    """What kind each account of a file most likely is, by its place in the file; the last one holds for the rest."""
    if statement_format == "ofx":
        found = re.findall(rb"<(STMTRS|CCSTMTRS|INVSTMTRS)>", data)
        return [_RESPONSES[name] for name in found] or ["checking"]
    for kind, words in _KIND_WORDS:
        if re.search(words, file_name, re.IGNORECASE):
            return [kind]
    return ["checking"]


def sample(lines: pl.DataFrame) -> pl.DataFrame:
    """Lines by which a file recognises its account: some from everywhere in it."""
    return lines.gather_every(max(1, lines.height // SAMPLE)).head(SAMPLE)
