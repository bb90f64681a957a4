"""Reads CAMT.052, .053 and .054 (ISO 20022), every version, by the names of elements and not by namespace.

Each statement, report or notification of the file is an account of its own, with its balances and its proof. One bad
entry is a rejected row; a file that is cut keeps the entries before the cut, and says so.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from smartspend.kernel.limits import FILE_ROWS_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.kernel.money import CURRENCIES
from smartspend.statements import xml_tree
from smartspend.statements.camt_entry import Entry, Surroundings, day, line_of, minor_of, signed
from smartspend.statements.errors import NoBookings, TooManyRows, UnreadableFile, UnsupportedFormat
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Account, Balance, Question, Rejected, Statement, frame_of
from smartspend.statements.xml_tree import Damage, Node

_SECTIONS: Final = frozenset({"Stmt", "Rpt", "Ntfctn"})
_MESSAGE: Final = "BkToCstmr"
_ENTRY_TAG: Final = re.compile(rb"<(/?)(?:[\w.-]+:)?Ntry\s*>")
_ISO_KIND: Final = re.compile(rb"iso:20022:tech:xsd:([a-z]{4}\.\d{3})")
_HEAD: Final = 4000
_RETRIES: Final = 20
_RAW_MAX: Final = 4000
_OTHER_MESSAGES: Final = {
    "CstmrCdtTrfInitn": "a payment order (pain.001)",
    "CstmrPmtStsRpt": "a report on payment orders (pain.002)",
    "CstmrDrctDbtInitn": "an order for direct debits (pain.008)",
    "AcctRptgReq": "a request for a statement (camt.060)",
}
_MIDNIGHT: Final = "T00:00:00"


@dataclass(slots=True)
class _Section:
    """A statement, report or notification."""

    node: Node
    around: Surroundings
    entries: list[Entry] = field(default_factory=list)
    rejected: int = 0


@dataclass(slots=True)
class _Bal:
    code: str
    on: date | None
    amount: int
    currency: str | None


def read_camt(data: bytes, options: ReadOptions, _name: str | None) -> Statement:
    """Every entry of every statement in the file; pending ones say so, those for information only are rejected.

    Raises `NoBookings`, `TooManyRows`, `UnreadableFile`, `UnsupportedFormat`.
    """
    document, used = xml_tree.decode(data, options.encoding)
    reader = _read(document, options)
    if not reader.sections:
        raise _nothing(document)
    accounts = [_account(section, options) for section in reader.sections]
    entries = [entry for section in reader.sections for entry in section.entries]
    entries.sort(key=lambda entry: entry.line.row)
    if options.sign == "inverted":
        for entry in entries:
            entry.line.amount = -entry.line.amount
    rejected = sorted(reader.rejected, key=lambda item: item.row)
    servicers = {
        section.node.get("Acct/Svcr/FinInstnId/BICFI", "Acct/Svcr/FinInstnId/BIC") for section in reader.sections
    }
    bad = len(rejected)
    return Statement(
        format="camt",
        encoding=used,
        lines=frame_of([entry.line for entry in entries]),
        accounts=tuple(accounts),
        fingerprint=hashlib.sha256("\x1f".join(["camt", *sorted(servicers)]).encode()).hexdigest()[:32],
        confidence=max(0.05, 1.0 - 0.5 * bad / max(1, bad + len(entries)) - 0.3 * reader.is_cut),
        rejected=tuple(rejected[:REJECTED_ROWS_KEPT_MAX]),
        rejected_count=bad,
        questions=_questions(entries, reader),
    )


def _read(document: bytes, options: ReadOptions) -> _Reader:
    """The sections and entries. Damaged XML is mended, then read without its damaged entry, then up to there."""
    reader = _Reader(document, options, [])
    damage = xml_tree.parse(document, reader.watched, reader.ended)
    if damage is None:
        return reader
    document = xml_tree.mend(document)
    rejected: list[Rejected] = []
    for _ in range(_RETRIES):
        reader = _Reader(document, options, list(rejected))
        damage = xml_tree.parse(document, reader.watched, reader.ended, lenient=True)
        if damage is None:
            return reader
        entry = next((node for node in damage.open if node.name == "Ntry"), None)
        begin = 0 if entry is None else entry.place[1]
        end = _end_of_entry(document, begin) if entry is not None else 0
        if entry is None or not end:
            break
        rejected.append(Rejected(entry.place[0], "damaged XML", _text(document[begin:end])))
        document = document[:begin] + xml_tree.blank(document[begin:end]) + document[end:]
    reader.cut(damage)
    return reader


def _end_of_entry(document: bytes, begin: int) -> int:
    """Where the entry that begins there ends, or where the next begins that came before its end; 0 where none does."""
    following = _ENTRY_TAG.search(document, begin + 1)
    return 0 if following is None else following.end() if following[1] else following.start()


def _text(piece: bytes) -> str:
    return piece[:_RAW_MAX].decode("utf-8", "replace")


def _nothing(document: bytes) -> UnsupportedFormat | NoBookings:
    for name, what in _OTHER_MESSAGES.items():
        if name.encode() in document:
            return UnsupportedFormat(
                f"This is {what}, not a bank statement: download the statement (CAMT.053) instead."
            )
    kind = _ISO_KIND.search(document[:_HEAD])
    if kind is not None and _MESSAGE.encode() not in document:
        return UnsupportedFormat(
            f"This is an ISO 20022 message of another kind ({kind[1].decode()}), not a bank statement: "
            "download the statement (CAMT.053) instead."
        )
    if _MESSAGE.encode() in document:
        return NoBookings("This CAMT file holds no statement, report or notification of an account.")
    return UnsupportedFormat(
        "This looks like an XML file that is no bank statement. Export the statement as CAMT, OFX or CSV."
    )


class _Reader:
    """Collects sections in the order in which they begin, and turns each entry into a line as it ends."""

    def __init__(self, document: bytes, options: ReadOptions, rejected: list[Rejected]) -> None:
        self.document, self.options, self.rejected = document, options, rejected
        self.sections: list[_Section] = []
        self.by_node: dict[int, _Section] = {}
        self.count = 0
        self.is_cut = False
        self.watched = _SECTIONS | {"Ntry"}

    def ended(self, node: Node, behind: int) -> bool:
        """An entry or a section is complete."""
        if node.name in _SECTIONS:
            if _is_section(node):
                self._section(node)
                return False
            return True
        if node.parent is None or not _is_section(node.parent):
            return True
        self.count += 1
        if self.count > FILE_ROWS_MAX:
            raise TooManyRows
        section = self._section(node.parent)
        raw = self.document[node.place[1] : behind].decode("utf-8", "replace")
        read = line_of(node, section.around, raw, self.options.currency)
        if isinstance(read, str):
            section.rejected += 1
            self.rejected.append(Rejected(node.place[0], read, raw))
        else:
            section.entries.append(read)
        return False

    def _section(self, node: Node) -> _Section:
        section = self.by_node.get(id(node))
        if section is None:
            section = _Section(node, _surroundings(node, len(self.sections)))
            self.by_node[id(node)] = section
            self.sections.append(section)
        return section

    def cut(self, damage: Damage) -> None:
        """The document is damaged beyond repair: what was complete stays, the rest is named."""
        for node in damage.open:
            if node.name in _SECTIONS and _is_section(node):
                self._section(node)
        rest = self.document[damage.at :]
        if not self.sections or (not self.count and b"Ntry" in self.document):
            raise UnreadableFile(
                f"This XML file is damaged or cut off in line {damage.line}: download it again from your bank."
            )
        if damage.open or b"Ntry>" in rest:
            self.is_cut = True
            reason = "the file is damaged or cut off here: nothing behind this line was read"
            self.rejected.append(Rejected(damage.line, reason, _text(rest)))


def _is_section(node: Node) -> bool:
    above = node.parent.name if node.parent is not None else ""
    return node.name in _SECTIONS and (above.startswith(_MESSAGE) or above in {"", "Document"})


def _surroundings(node: Node, index: int) -> Surroundings:
    """What the statement says before its first entry."""
    identity = node.first("Acct/Id")
    number = "" if identity is None else next((leaf.text for leaf in identity.leaves() if leaf.text.strip()), "")
    currency = node.get("Acct/Ccy").upper()
    if currency not in CURRENCIES:
        told = [amount.attributes.get("Ccy", "").upper() for amount in node.all("Bal/Amt")]
        currency = told[0] if told and told[0] in CURRENCIES and len(set(told)) == 1 else ""
    header = node.parent.get("GrpHdr/CreDtTm") if node.parent is not None else ""
    return Surroundings(
        index,
        currency or None,
        "".join(number.split()),
        node.get("Acct/Ownr/Nm", "Acct/Ownr/Pty/Nm"),
        node.get("Id"),
        day(node.get("CreDtTm")) or day(header),
    )


def _account(section: _Section, options: ReadOptions) -> Account:
    """The section with its balances; its proof is that opening balance and booked lines give the closing one."""
    node, around = section.node, section.around
    used = {entry.line.currency for entry in section.entries}
    currency = around.currency or (used.pop() if len(used) == 1 else None)
    currency = currency or (options.currency if not used and options.currency in CURRENCIES else None)
    balances = [item for item in map(_balance, node.all("Bal")) if item is not None]
    opening, closing = _opening(balances), _closing(balances)
    if opening and closing and opening.currency != closing.currency:
        opening = closing = None
    for balance in (opening, closing):
        if balance is not None and balance.currency != currency:
            opening = closing = None
    proven = _proof(section, opening, closing) if opening and closing else None
    return Account(
        number=around.number or None,
        currency=currency,
        lines=len(section.entries),
        opening=_shown(opening),
        closing=_shown(closing),
        period=_period(node, opening, closing),
        proven=proven,
        name=node.get("Acct/Nm") or None,
    )


def _balance(node: Node) -> _Bal | None:
    amount = node.first("Amt")
    read = minor_of(amount, None) if amount is not None else None
    if read is None:
        return None
    side = signed(node, read[0])
    on = day(node.get("Dt/Dt", "Dt/DtTm", "Dt"))
    return _Bal(node.get("Tp/CdOrPrtry/Cd", "Tp/Cd"), on, read[0] if side is None else side, read[1])


def _opening(balances: list[_Bal]) -> _Bal | None:
    """The earliest booked opening balance, else the closing balance of the statement before."""
    for code in ("OPBD", "PRCD"):
        found = [item for item in balances if item.code == code]
        if found:
            return min(found, key=lambda item: item.on or date.max)
    return None


def _closing(balances: list[_Bal]) -> _Bal | None:
    """The latest booked closing balance, else that of the moment."""
    for code in ("CLBD", "ITBD"):
        found = [item for item in balances if item.code == code]
        if found:
            return max(reversed(found), key=lambda item: item.on or date.min)
    return None


def _shown(balance: _Bal | None) -> Balance | None:
    """An opening balance stands at the beginning of its day, so that of the day before moves on by one."""
    if balance is None or balance.on is None:
        return None
    moved = timedelta(days=balance.code == "PRCD" and balance.on < date.max)
    return Balance(balance.on + moved, balance.amount)


def _proof(section: _Section, opening: _Bal, closing: _Bal) -> bool | None:
    """Where only the sign of reversals stands in the way, they are turned: some banks send the original's side."""
    booked = [entry for entry in section.entries if entry.line.status == "booked"]
    if any(entry.line.currency != opening.currency for entry in booked):
        return None
    missing = closing.amount - opening.amount - sum(entry.line.amount for entry in booked)
    reversed_sum = sum(entry.line.amount for entry in booked if entry.reversal)
    if missing and missing == -2 * reversed_sum:
        for entry in booked:
            if entry.reversal:
                entry.line.amount = -entry.line.amount
        return True
    is_page = section.node.get("StmtPgntn/LastPgInd", "RptPgntn/LastPgInd") == "false" or section.node.get(
        "StmtPgntn/PgNb", "RptPgntn/PgNb"
    ) not in {"", "1"}
    return True if not missing else None if is_page or closing.code == "ITBD" else False


def _period(node: Node, opening: _Bal | None, closing: _Bal | None) -> tuple[date, date] | None:
    """The days the statement says it covers, else those of its balances. Midnight may be the end of the day before."""
    since = day(node.get("FrToDt/FrDtTm", "FrToDt/FrDt"))
    written = node.get("FrToDt/ToDtTm", "FrToDt/ToDt")
    until = day(written)
    last = closing.on if closing is not None else None
    if until and last and _MIDNIGHT in written and until - last == timedelta(days=1):
        until = last
    if not (since and until):
        first = _shown(opening)
        since, until = (first.on if first else None), last
    return (since, until) if since and until and since <= until else None


def _questions(entries: list[Entry], reader: _Reader) -> tuple[Question, ...]:
    asked = []
    rounded = sum(entry.rounded for entry in entries)
    if rounded:
        evidence = f"{rounded} amounts have more decimals than their currency"
        asked.append(Question("rounding", evidence, "rounded", ("rounded",)))
    undated = sum(not entry.dated for entry in entries)
    if undated:
        evidence = f"{undated} entries have neither booking nor value date; the day the statement was made stands in"
        asked.append(Question("date", evidence, "statement", ("statement",)))
    if reader.is_cut:
        evidence = "the file is damaged or cut off; only the entries before that place were read"
        asked.append(Question("cut", evidence, "kept", ("kept",)))
    return tuple(asked)
