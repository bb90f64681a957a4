"""One entry (`Ntry`) of a CAMT message as a statement line: what was moved, when, with whom, and what is said of it.

The entry is the movement. The transactions beneath it tell its other party and texts; of a batch they are parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from smartspend.kernel.money import CURRENCIES, MINOR_MAX, exponent
from smartspend.statements import amounts
from smartspend.statements.statement import UNKNOWN_CURRENCY_DECIMALS, Line
from smartspend.statements.xml_tree import Node

_PLAIN: Final = re.compile(r"([+-]?)(\d{1,18})(?:\.(\d{0,18}))?", re.ASCII)
_DAY: Final = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})", re.ASCII)
_GERMAN: Final = re.compile(r"(?:([NFS][A-Z]{3})\+)?(\d{3})(?:\+.*)?", re.ASCII)
_SWIFT: Final = re.compile(r"([NFS][A-Z]{3})(?:\+.*)?", re.ASCII)
_NOTHING: Final = frozenset(
    {"NOTPROVIDED", "NOT PROVIDED", "NOTAVAILABLE", "NONREF", "NOREF", "NONE", "UNKNOWN", "N/A"}
)
_CUT: Final = 140
_PARTS_TOLD: Final = 20
_TEXT_MAX: Final = 2000
_FURTHER_DATES: Final = (
    "RltdDts/TxDtTm", "RltdDts/IntrBkSttlmDt", "RltdDts/AccptncDtTm", "RltdDts/TrnsctnDtTm", "RltdDts/TradDt"
)  # fmt: skip
_NO_AMOUNT: Final = "no amount"


@dataclass(slots=True)
class Surroundings:
    """What the statement around an entry says: currency, holder, and the day it was made."""

    index: int
    currency: str | None = None
    number: str = ""
    owner: str = ""
    identity: str = ""
    made: date | None = None


@dataclass(slots=True)
class Entry:
    """A line with what the reader of the file has to know beside it."""

    line: Line
    rounded: bool = False
    dated: bool = True
    reversal: bool = False


@dataclass(slots=True)
class _Party:
    name: str = ""
    account: str = ""
    further: str = ""


def line_of(node: Node, around: Surroundings, raw: str, fallback: str | None) -> Entry | str:
    """The line of an entry, or why there is none. `fallback` is the currency where neither file nor entry has one."""
    details = [*node.all("NtryDtls/TxDtls"), *node.all("TxDtls")]
    status = _status(node)
    if status == "INFO":
        return "an entry for information only, which moves no money"
    money = _money(node, details, around.currency or fallback)
    if isinstance(money, str):
        return money
    minor, currency, rounded = money
    booked, valued = day(_written(node, "BookgDt")), day(_written(node, "ValDt"))
    written = _written(node, "BookgDt") or _written(node, "ValDt")
    found = booked or valued or _further_day(details) or (None if written else around.made)
    if found is None:
        return f"“{written[:40]}” is not a date that exists" if written else "no date"
    parties = [_other_party(detail, around, incoming=minor >= 0) for detail in details]
    payee = _common([party.name for party in parties])
    return Entry(
        Line(
            row=node.place[0],
            booked_on=found,
            value_on=valued,
            amount=minor,
            currency=currency,
            payee=payee[:_TEXT_MAX],
            description=_description(node, details, parties, payee, currency)[:_TEXT_MAX],
            reference=_reference(details),
            provider_id=_provider_id(node, details, around),
            account_index=around.index,
            status="pending" if status in {"PDNG", "FUTR"} else "booked",
            raw=raw,
            counterparty=_common([party.account for party in parties]) or None,
            bank_code=_bank_code(node, details),
        ),
        rounded=rounded,
        dated=bool(booked or valued),
        reversal=node.get("RvslInd").lower() in {"true", "1"},
    )


def day(text: str) -> date | None:
    """The calendar day as written: time and offset behind it would only move it."""
    match = _DAY.match(text)
    if match is None:
        return None
    try:
        found = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return found if found.year >= 1900 else None


def minor_of(node: Node, fallback: str | None) -> tuple[int, str | None, bool] | None:
    """Minor units of an amount element, its currency, and whether decimals were rounded; None where it is none."""
    named = node.attributes.get("Ccy", "").strip().upper()
    currency = named if named in CURRENCIES else None if named else fallback
    text = node.text.strip()
    match = _PLAIN.fullmatch(text)
    if match is None:
        read = amounts.to_minor(text, amounts.style_of([text]), currency)
        return (read[0], currency, read[1]) if read else None
    places = exponent(currency) if currency else UNKNOWN_CURRENCY_DECIMALS
    fraction = match[3] or ""
    cut = fraction[places:]
    minor = int(match[2] + fraction[:places].ljust(places, "0")) + (cut[:1] >= "5" if cut else 0)
    if minor > MINOR_MAX:
        return None
    return (-minor if match[1] == "-" else minor), currency, bool(cut.strip("0"))


def signed(node: Node, minor: int) -> int | None:
    """The amount with the sign of the element's indicator; None where it has none. A sign of its own turns it."""
    said = node.get("CdtDbtInd").upper()
    if said.startswith("C"):
        return minor
    return -minor if said.startswith("D") else None


def _status(node: Node) -> str:
    return node.get("Sts/Cd", "Sts/Prtry", "Sts").upper()


def _written(node: Node, name: str) -> str:
    return node.get(f"{name}/Dt", f"{name}/DtTm", name)


def _further_day(details: Iterable[Node]) -> date | None:
    return next((found for detail in details if (found := day(detail.get(*_FURTHER_DATES)))), None)


def _money(node: Node, details: list[Node], fallback: str | None) -> tuple[int, str | None, bool] | str:
    """The entry's own amount; where it has none, that of its transactions together."""
    own = node.first("Amt")
    if own is not None and own.text.strip():
        read = minor_of(own, fallback)
        if read is None:
            return f"“{own.text.strip()[:40]}” is not an amount"
        sides = {signed(item, read[0]) for item in (node, *details) if item.get("CdtDbtInd")}
        first = signed(node, read[0])
        if first is None and len(sides - {None}) == 1:
            first = (sides - {None}).pop()
        return "neither credit nor debit is said" if first is None else (first, read[1], read[2])
    total, currency, rounded = 0, None, False
    for detail in details:
        part = detail.first("Amt", "AmtDtls/TxAmt/Amt")
        read = minor_of(part, fallback) if part is not None else None
        side = None if read is None else signed(detail if detail.get("CdtDbtInd") else node, read[0])
        if read is None or side is None or (currency and read[1] != currency):
            return _NO_AMOUNT
        total, currency, rounded = total + side, read[1], rounded or read[2]
    return (total, currency, rounded) if details and abs(total) <= MINOR_MAX else _NO_AMOUNT


def _other_party(detail: Node, around: Surroundings, *, incoming: bool) -> _Party:
    """Who paid or was paid. Where that is the account's own holder (a returned payment), it is the one opposite."""
    sides = ("Dbtr", "Cdtr") if incoming else ("Cdtr", "Dbtr")
    found = [_party(detail, side) for side in sides]
    if _is_own(found[0], around) and not _is_own(found[1], around) and (found[1].name or found[1].account):
        return found[1]
    party = found[0]
    if not party.name:
        party.name = detail.get("RltdPties/TradgPty/Pty/Nm", "RltdPties/TradgPty/Nm", "CardTx/POI/SysNm")
    return party


def _party(detail: Node, side: str) -> _Party:
    parties = detail.first("RltdPties")
    if parties is None:
        return _Party()
    name = parties.get(f"{side}/Pty/Nm", f"{side}/Nm", f"{side}/Agt/FinInstnId/Nm")
    ultimate = parties.get(f"Ultmt{side}/Pty/Nm", f"Ultmt{side}/Nm")
    identity = parties.first(f"{side}Acct/Id")
    account = "" if identity is None else next((leaf.text for leaf in identity.leaves() if leaf.text.strip()), "")
    account = "".join(account.split())
    return _Party(name or ultimate, account, ultimate if name and ultimate != name else "")


def _is_own(party: _Party, around: Surroundings) -> bool:
    if party.account and around.number:
        return party.account == around.number
    return bool(party.name) and party.name.casefold() == around.owner.casefold()


def _common(texts: list[str]) -> str:
    """What all transactions share."""
    return texts[0] if texts and len(set(texts)) == 1 else ""


def _reference(details: list[Node]) -> str | None:
    if len(details) != 1:
        return None
    paths = ("Refs/EndToEndId", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/CdtrRefInf/CdtrRef", "Refs/ChqNb")
    return next((text for path in paths if is_reference(text := details[0].get(path))), None)


def is_reference(text: str) -> bool:
    """Whether the text names something; banks write NOTPROVIDED where they have nothing."""
    return bool(text.strip(" -/0")) and text.upper() not in _NOTHING


def _provider_id(node: Node, details: list[Node], around: Surroundings) -> str | None:
    """The bank's reference of the entry; numbers that count within a statement together with the statement's own."""
    own = node.get("AcctSvcrRef") or (details[0].get("Refs/AcctSvcrRef") if len(details) == 1 else "")
    if is_reference(own):
        return own
    counted = node.get("NtryRef")
    return f"{around.identity}/{counted}" if is_reference(counted) and is_reference(around.identity) else None


def _bank_code(node: Node, details: list[Node]) -> str | None:
    """Merchant code, else the ISO code of the transaction, else the bank's own; codes that say nothing come last."""
    single = details if len(details) == 1 else []
    for detail in single:
        code = next((leaf.text.strip() for leaf in detail.leaves() if leaf.name in {"MrchntCtgyCd", "MCC"}), "")
        if code.isdigit():
            return f"mcc:{code.zfill(4)}"
    codes = [code for item in (node, *single) for code in item.all("BkTxCd")]
    named = [
        "-".join(filter(None, (code.get("Domn/Cd"), code.get("Domn/Fmly/Cd"), code.get("Domn/Fmly/SubFmlyCd"))))
        for code in codes
    ]
    telling = [name for name in named if name and "NTAV" not in name and name.count("-") == 2]
    if telling:
        return f"iso20022:{telling[0]}"
    own = next((text for code in codes if is_reference(text := code.get("Prtry/Cd"))), "")
    german, swift = _GERMAN.fullmatch(own), _SWIFT.fullmatch(own)
    if german:
        return f"gvc:{german[2]}"
    if swift:
        return f"swift:{swift[1]}"
    rest = next((name for name in named if name), "")
    return f"bank:{own[:35]}" if own else f"iso20022:{rest}" if rest else None


def _description(node: Node, details: list[Node], parties: list[_Party], payee: str, currency: str | None) -> str:
    """Everything said of the entry, each text only if it says something new."""
    texts: list[str] = []
    count = max(len(details), _told_count(node))
    if count > 1:
        texts.append(f"{count} payments:" if details else f"{count} payments")
    for detail, party in zip(details[:_PARTS_TOLD], parties, strict=False):
        if party.name != payee:
            texts.append(party.name)
        texts.extend(_said(detail))
        texts.append(party.further)
    if len(details) > _PARTS_TOLD:
        texts.append(f"and {len(details) - _PARTS_TOLD} more")
    texts.append(node.get("AddtlNtryInf"))
    for item in (*details[:1], node):
        texts.extend(_original(item, currency))
    if node.get("RvslInd").lower() in {"true", "1"}:
        texts.append("Reversal")
    return _joined(texts, payee)


def _joined(texts: Iterable[str], payee: str) -> str:
    kept: list[str] = []
    known = payee.casefold()
    for text in texts:
        folded = text.casefold()
        if text and folded not in known and len(known) < 4 * _TEXT_MAX:
            kept.append(text)
            known = f"{known}\n{folded}"
    return " ".join(kept)


def _told_count(node: Node) -> int:
    told = node.get("NtryDtls/Btch/NbOfTxs", "Btch/NbOfTxs")
    return int(told) if told.isdecimal() and len(told) < 9 else 0


def _said(detail: Node) -> Iterable[str]:
    """Remittance first, then what the bank adds, then names of mandates and purposes."""
    yield _glued([text for part in detail.all("RmtInf/Ustrd") if (text := part.text.strip("\r\n\t"))])
    for part in detail.all("RmtInf/Strd"):
        yield from (item.text.strip() for item in part.all("AddtlRmtInf"))
        reference = part.get("CdtrRefInf/Ref", "CdtrRefInf/CdtrRef")
        yield reference if is_reference(reference) else ""
        yield part.get("RfrdDocInf/Nb", "RfrdDocInf/RfrdDocNb")
    yield detail.get("AddtlTxInf")
    yield " ".join(
        filter(
            None,
            (detail.get("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"), *(x.text.strip() for x in detail.all("RtrInf/AddtlInf"))),
        )
    )
    mandate = detail.get("Refs/MndtId")
    yield f"MREF {mandate}" if is_reference(mandate) else ""
    yield detail.get("Purp/Cd", "Purp/Prtry")


def _glued(texts: list[str]) -> str:
    """Remittance lines as one text: a line of full length was cut, a shorter one ended."""
    said, full = "", True
    for text in texts:
        said = f"{said}{text}" if full else f"{said} {text}"
        full = len(text) >= _CUT
    return " ".join(said.split())


def _original(item: Node, currency: str | None) -> Iterable[str]:
    """The amount in another currency with its rate, and charges."""
    for kind in ("InstdAmt", "TxAmt", "CntrValAmt"):
        amount = item.first(f"AmtDtls/{kind}/Amt")
        code = "" if amount is None else amount.attributes.get("Ccy", "").strip()
        if amount is not None and code and code != currency and amount.text.strip().strip("0."):
            rate = item.get("AmtDtls/InstdAmt/CcyXchg/XchgRate", "AmtDtls/TxAmt/CcyXchg/XchgRate",
                            "AmtDtls/CntrValAmt/CcyXchg/XchgRate")  # fmt: skip
            yield f"{amount.text.strip()} {code}" + (f" at {rate}" if rate else "")
            break
    charge = item.first("Chrgs/TtlChrgsAndTaxAmt", "Chrgs/Rcrd/Amt", "Chrgs/Amt")
    if charge is not None and charge.text.strip().strip("0.,"):
        yield f"charges {charge.text.strip()} {charge.attributes.get('Ccy', '')}".strip()
