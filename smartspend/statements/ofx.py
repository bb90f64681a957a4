"""Reads OFX and QFX, 1.x (SGML, end tags optional) and 2.x (XML) alike, with one tolerant tokeniser.

Tags are found by form; a leaf's text ends at the next tag. No document type, no entity but the characters of HTML is
ever expanded, so nothing in a file can reach beyond it. One bad entry is a rejected row, never a failed file.
"""

from __future__ import annotations

import codecs
import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import polars as pl

from smartspend.kernel.limits import FILE_ROWS_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.kernel.money import CURRENCIES, exponent
from smartspend.statements import amounts, dates, encoding
from smartspend.statements.errors import NoBookings, TooManyRows
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Account, Balance, Line, Rejected, Statement, frame_of

_TAG: Final = re.compile(r"<(/?)(?:[A-Za-z][\w-]*:)?([A-Za-z][A-Za-z0-9_.]*)(?:\s[^<>]*)?/?>")
_NO_CONTENT: Final = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!(?:DOCTYPE|ENTITY)[^>\[]*(?:\[.*?\])?[^>]*>", re.DOTALL | re.IGNORECASE
)
_CDATA: Final = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_CHARSET: Final = re.compile(rb"CHARSET\s*[:=]\s*\"?([\w-]+)|<\?xml[^>]*encoding\s*=\s*[\"']([\w-]+)", re.IGNORECASE)
_DAY: Final = re.compile(r"\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})")
_STATEMENTS: Final = frozenset({"STMTRS", "CCSTMTRS", "INVSTMTRS"})
_ENTRIES: Final = frozenset({"STMTTRN", "STMTTRNP"})
_PARTS: Final = frozenset({"PAYEE", "CURRENCY", "ORIGCURRENCY", "BANKACCTTO", "CCACCTTO", "LOANACCTTO", "IMAGEDATA"})
_TEXTS: Final = frozenset({"NAME", "MEMO", "EXTDNAME", "MESSAGE"})
_ACCOUNTS: Final = frozenset({"BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM"})
_SECURITIES: Final = {
    "BUYSTOCK": "a purchase", "BUYMF": "a purchase", "BUYDEBT": "a purchase", "BUYOPT": "a purchase",
    "BUYOTHER": "a purchase", "SELLSTOCK": "a sale", "SELLMF": "a sale", "SELLDEBT": "a sale", "SELLOPT": "a sale",
    "SELLOTHER": "a sale", "INCOME": "income", "REINVEST": "reinvested income", "TRANSFER": "a transfer",
    "INVEXPENSE": "an expense", "RETOFCAP": "a return of capital", "SPLIT": "a split", "JRNLFUND": "a journal entry",
    "JRNLSEC": "a journal entry", "MARGININTEREST": "margin interest", "CLOSUREOPT": "the end of an option",
}  # fmt: skip
"""Entries of an investment account, which its statement lists beside the bookings of its money."""

_KINDS: Final = {
    "INT": "Interest", "DIV": "Dividend", "FEE": "Fee", "SRVCHG": "Service charge", "DEP": "Deposit",
    "ATM": "Cash machine", "POS": "Card payment", "XFER": "Transfer", "CHECK": "Cheque", "PAYMENT": "Payment",
    "CASH": "Cash", "DIRECTDEP": "Direct deposit", "DIRECTDEBIT": "Direct debit", "REPEATPMT": "Standing order",
    "HOLD": "Hold",
}  # fmt: skip


@dataclass(slots=True)
class _Entry:
    """One STMTTRN: leaves by name, those of a part as `PART.NAME`."""

    row: int
    start: int
    pending: bool
    account: int
    leaves: dict[str, str] = field(default_factory=dict)
    raw: str = ""


@dataclass(slots=True)
class _Found:
    """One statement response."""

    number: str | None = None
    currency: str | None = None
    closing: dict[str, str] = field(default_factory=dict)
    period: dict[str, str] = field(default_factory=dict)
    has_list: bool = False


@dataclass(slots=True)
class _Document:
    statements: list[_Found] = field(default_factory=list)
    entries: list[_Entry] = field(default_factory=list)
    institution: str = ""
    refusal: str = ""
    securities: list[Rejected] = field(default_factory=list)


def read_ofx(data: bytes, options: ReadOptions, _name: str | None) -> Statement:
    """Every bank, card and cash entry of every statement in the file.

    Raises `NoBookings`, `TooManyRows`, `UnreadableFile`.
    """
    text, used = _decode(data, options.encoding)
    document = _parse(text)
    if not document.entries and not any(found.has_list or found.closing for found in document.statements):
        raise NoBookings(_nothing(document))
    order = dates.decide_order([written for entry in document.entries if not _day(written := _written(entry))]).order
    style = amounts.style_of(dict.fromkeys(entry.leaves.get("TRNAMT", "") for entry in document.entries))
    lines: list[Line] = []
    rejected = list(document.securities)
    for entry in document.entries:
        found = document.statements[entry.account]
        booked = _day(_written(entry)) or dates.read_date(_written(entry), order)
        read = _line(entry, booked, found.currency or options.currency, style)
        if isinstance(read, str):
            rejected.append(Rejected(entry.row, read, entry.raw))
        else:
            read.amount = -read.amount if options.sign == "inverted" else read.amount
            lines.append(read)
    rejected.sort(key=lambda item: item.row)
    bad = len(rejected) - len(document.securities)
    frame = frame_of(lines)
    return Statement(
        format="ofx",
        encoding=used,
        lines=frame,
        accounts=_accounts(document, frame, options),
        fingerprint=hashlib.sha256(f"ofx\x1f{document.institution}".encode()).hexdigest()[:32],
        confidence=max(0.05, 1.0 - 0.5 * bad / max(1, len(document.entries))),
        rejected=tuple(rejected[:REJECTED_ROWS_KEPT_MAX]),
        rejected_count=len(rejected),
    )


def _nothing(document: _Document) -> str:
    if document.refusal:
        return f"The bank answered with an error instead of a statement: “{document.refusal[:200]}”. Download it again."
    if document.securities:
        return (
            f"This OFX file holds only securities entries ({len(document.securities)}) and no bookings of money: "
            "download a bank, card or cash account."
        )
    if document.statements:
        return (
            "This OFX file names an account but lists no bookings; it may be cut off: download it again, with the "
            "transactions included."
        )
    return "This OFX file holds no statement of a bank or card account, only sign-on, profile or securities data."


def _decode(data: bytes, asked: str | None) -> tuple[str, str]:
    """UTF-8 where the bytes are UTF-8, else what the header names, else by evidence."""
    if asked is None:
        named = _CHARSET.search(data[:2000])
        name = (named[1] or named[2]).decode("ascii") if named else ""
        name = f"cp{name}" if name.isdigit() else name
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                data.decode(name)
                asked = codecs.lookup(name).name
            except (LookupError, ValueError):
                asked = None
    text, used = encoding.decode(data, asked)
    return (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text), used


def _parse(text: str) -> _Document:
    """Collects statements and entries in one pass over the tags."""
    text = _NO_CONTENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    text = _CDATA.sub(lambda match: html.escape(match[1]), text)
    reader = _Reader(text)
    for opening, name, value, start, end in _tags(text):
        if opening:
            reader.open(name, value, start)
        else:
            reader.close(name, end)
    reader.finish(len(text))
    return reader.document


def _tags(text: str) -> Iterator[tuple[bool, str, str, int, int]]:
    """Opening?, name, text that follows, position of the tag, position behind it."""
    last: re.Match[str] | None = None
    for match in _TAG.finditer(text):
        if last is not None:
            yield not last[1], last[2].upper(), text[last.end() : match.start()], last.start(), last.end()
        last = match
    if last is not None:
        yield not last[1], last[2].upper(), text[last.end() :], last.start(), last.end()


class _Reader:
    """The place in the document: statement, entry, part of an entry, balance."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.document = _Document()
        self.entry: _Entry | None = None
        self.part = ""
        self.line, self.counted = 1, 0
        self.listing = self.failed = False

    def open(self, name: str, value: str, start: int) -> None:
        """An opening tag with the text behind it."""
        if name in _STATEMENTS:
            self._end_entry(start)
            self.listing = False
            self.document.statements.append(_Found())
        elif name in _ENTRIES:
            self._begin_entry(name, start)
        elif name in _SECURITIES and self.entry is None and not value.strip():
            if len(self.document.securities) < REJECTED_ROWS_KEPT_MAX:
                reason = f"{_SECURITIES[name]} of securities, which is no booking of money"
                self.document.securities.append(Rejected(self._row(start), reason, name))
        elif name in _PARTS | _ACCOUNTS | {"LEDGERBAL", "AVAILBAL", "BAL", "FI"} and not value.strip():
            self.part = name
        elif name in {"BANKTRANLIST", "BANKTRANLISTP"}:
            self._statement().has_list = True
        elif name == "ACCTINFO":
            self.listing = True
        elif value.strip():
            said = _spaced(value) if name in _TEXTS else value.strip().split("\n")[0].strip()
            self._leaf(name, html.unescape(said))

    def close(self, name: str, end: int) -> None:
        """A closing tag."""
        if name == self.part:
            self.part = ""
        elif name in _ENTRIES | {"BANKTRANLIST", "BANKTRANLISTP"}:
            self._end_entry(end)

    def finish(self, end: int) -> None:
        """The end of the text, which may have cut an entry."""
        self._end_entry(end)

    def _statement(self) -> _Found:
        if not self.document.statements:
            self.document.statements.append(_Found())
        return self.document.statements[-1]

    def _begin_entry(self, name: str, start: int) -> None:
        self._end_entry(start)
        row = self._row(start)
        if len(self.document.entries) >= FILE_ROWS_MAX:
            raise TooManyRows
        self._statement().has_list = True
        self.entry = _Entry(row, start, name == "STMTTRNP", len(self.document.statements) - 1)
        self.part = ""

    def _row(self, start: int) -> int:
        """The 1-based line of a place behind the one asked for before."""
        self.line += self.text.count("\n", self.counted, start)
        self.counted = start
        return self.line

    def _end_entry(self, end: int) -> None:
        if self.entry is not None:
            self.entry.raw = self.text[self.entry.start : end].strip()
            self.document.entries.append(self.entry)
        self.entry, self.part = None, ""

    def _leaf(self, name: str, value: str) -> None:
        if self.entry is not None:
            self.entry.leaves.setdefault(f"{self.part}.{name}" if self.part else name, value)
        elif self.part in _ACCOUNTS and name == "ACCTID" and not self.listing:
            self._statement().number = value
        elif self.part == "LEDGERBAL" and self.document.statements:
            self._statement().closing.setdefault(name, value)
        elif name in {"DTSTART", "DTEND"} and self.document.statements:
            self._statement().period.setdefault(name, value)
        elif name == "CURDEF":
            self._statement().currency = value.upper() if value.upper() in CURRENCIES else None
        elif name == "SEVERITY":
            self.failed = value.upper() == "ERROR"
        elif name == "MESSAGE" and self.failed:
            self.document.refusal = value
        elif name in {"ORG", "FID"}:
            self.document.institution += f"{value}\x1f"


def _written(entry: _Entry) -> str:
    """The day of booking as the file writes it; where there is none, the day of the purchase."""
    names = ("DTPOSTED", "DTTRAN", "DTUSER")
    found = [entry.leaves[name] for name in names if entry.leaves.get(name)]
    return next(filter(_day, found), found[0] if found else "")


def _line(entry: _Entry, booked: date | None, currency: str | None, style: amounts.Style) -> Line | str:
    """The line of an entry, or why there is none."""
    leaves = entry.leaves
    if booked is None:
        written = _written(entry)
        return f"“{written[:40]}” is not a date that exists" if written else "no date"
    own = leaves.get("CURRENCY.CURSYM", "").upper()
    currency = own if own in CURRENCIES else currency
    read = amounts.to_minor(leaves.get("TRNAMT", ""), _exact(leaves.get("TRNAMT", ""), style, currency), currency)
    if read is None:
        written = leaves.get("TRNAMT", "")
        return f"“{written[:40]}” is not an amount" if written else "no amount"
    payee = _spaced(leaves.get("NAME") or leaves.get("PAYEE.NAME") or leaves.get("EXTDNAME") or "")
    valued = _day(leaves.get("DTAVAIL", "")) or _day(leaves.get("DTUSER", ""))
    return Line(
        row=entry.row,
        booked_on=booked,
        value_on=valued,
        amount=read[0],
        currency=currency,
        payee=payee,
        description=_description(leaves, payee),
        reference=leaves.get("CHECKNUM") or leaves.get("REFNUM"),
        provider_id=leaves.get("FITID"),
        account_index=entry.account,
        status="pending" if entry.pending else "booked",
        raw=entry.raw,
        counterparty=leaves.get("BANKACCTTO.ACCTID") or leaves.get("CCACCTTO.ACCTID"),
        bank_code=_bank_code(leaves),
        corrects=leaves.get("CORRECTFITID"),
    )


def _bank_code(leaves: dict[str, str]) -> str | None:
    """The merchant code where there is one, else the type of the entry where it says more than the sign."""
    if leaves.get("SIC", "").isdigit():
        return f"mcc:{leaves['SIC'].zfill(4)}"
    kind = leaves.get("TRNTYPE", "").upper()
    return f"ofx:{kind}" if kind in _KINDS else None


def _exact(written: str, style: amounts.Style, currency: str | None) -> amounts.Style:
    """The file's style; but OFX knows no groups, so as many digits as the currency has decimals are decimals."""
    separators = [letter for letter in written if letter in ".,"]
    if (
        len(separators) == 1
        and currency
        and len(written.strip()) - written.strip().index(separators[0]) - 1 == exponent(currency)
    ):
        return amounts.Style(separators[0])
    return style


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _description(leaves: dict[str, str], payee: str) -> str:
    """Name, long name and memo, each only if it says something new; the kind of entry where nothing is said."""
    said = payee
    for name in ("PAYEE.NAME", "EXTDNAME", "MEMO"):
        part = _spaced(leaves.get(name, ""))
        if not part or part.casefold() in said.casefold():
            continue
        said = part if part.casefold().startswith(said.casefold()) else f"{said} {part}"
    if said:
        return said
    kind = _KINDS.get(leaves.get("TRNTYPE", "").upper(), "")
    return f"{kind} {leaves.get('CHECKNUM', '')}".strip() if kind else ""


def _day(text: str) -> date | None:
    """The calendar day as written: the offset behind it would only move it."""
    match = _DAY.match(text)
    if match is None:
        return None
    try:
        found = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return found if found.year >= 1900 else None


def _accounts(document: _Document, lines: pl.DataFrame, options: ReadOptions) -> tuple[Account, ...]:
    counts = dict(lines["account_index"].value_counts().iter_rows())
    found = []
    for place, statement in enumerate(document.statements):
        currency = statement.currency or (options.currency if options.currency in CURRENCIES else None)
        closing = _closing(statement, currency)
        since, until = (_day(statement.period.get(name, "")) for name in ("DTSTART", "DTEND"))
        period = (since, until) if since and until and since <= until else None
        found.append(Account(statement.number, currency, counts.get(place, 0), None, closing, period))
    return tuple(found)


def _closing(statement: _Found, currency: str | None) -> Balance | None:
    written = statement.closing.get("BALAMT", "")
    read = amounts.to_minor(written, amounts.style_of([written]), currency)
    on = _day(statement.closing.get("DTASOF", ""))
    return Balance(on, read[0]) if read and on else None
