"""Reads QIF (Quicken interchange format) as banks and household programs write it.

A record is lines of a letter and a value up to `^`. The format fixes neither the order of day and month nor the
decimal sign, and names no currency: both are decided once, by everything the file says. Splits stay within their
record, securities entries are named and left out, and one bad record is a rejected row, never a failed file.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import Final

from smartspend.kernel.limits import FILE_ROWS_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.kernel.money import MINOR_MAX
from smartspend.statements import amounts, dates, encoding, qif_dates
from smartspend.statements.errors import NoBookings, TooManyRows
from smartspend.statements.options import DateOrder, ReadOptions
from smartspend.statements.statement import Account, Line, Question, Rejected, Statement, frame_of

_HEADER: Final = re.compile(r"!\s*(type|account|option|clear)\b\s*:?\s*(.*)", re.IGNORECASE)
_LISTS: Final = (
    "cat", "class", "memorized", "memorised", "mem", "security", "prices", "price", "budget", "tag", "template",
    "payee", "currency", "calender", "calendar",
)  # fmt: skip
_SECURITIES: Final = ("invst", "invest", "port", "401")
_PLACEHOLDERS: Final = frozenset({"--split--", "split", "splits", "(split)", "[split]", "--splits--"})
_RAW_MAX: Final = 4000


@dataclass(slots=True)
class _Split:
    category: str = ""
    memo: str = ""
    amount: str = ""


@dataclass(slots=True)
class _Record:
    """The lines of one record: single values by letter, addresses and splits in order."""

    row: int
    account: int = -1
    securities: bool = False
    values: dict[str, str] = field(default_factory=dict)
    address: list[str] = field(default_factory=list)
    splits: list[_Split] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)

    def say(self, letter: str, value: str) -> None:
        """Keeps a value; texts that go on in another line are joined, of everything else the first counts."""
        before = self.values.get(letter)
        if before is None:
            self.values[letter] = value
        elif letter in "MP":
            self.values[letter] = f"{before} {value}"[:_RAW_MAX]

    @property
    def is_blank(self) -> bool:
        return not self.values and not self.splits and not self.address

    @property
    def amount(self) -> str:
        """The total as written; Quicken repeats it under U with more digits."""
        return self.values.get("T") or self.values.get("U") or ""


@dataclass(slots=True)
class _Document:
    accounts: list[str | None] = field(default_factory=list)
    records: list[_Record] = field(default_factory=list)
    securities: list[_Record] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    stated: DateOrder | None = None


def read_qif(data: bytes, options: ReadOptions, _name: str | None) -> Statement:
    """Every entry of every bank, card, cash, asset and liability section.

    Amounts are hundredths where no currency is given. Raises `NoBookings`, `TooManyRows`, `UnreadableFile`.
    """
    text, used = encoding.decode(data, options.encoding)
    document = _Sections().read(text)
    if not document.records:
        raise NoBookings(_nothing(document))
    written = [qif_dates.plain(record.values.get("D", "")) for record in document.records]
    totals = [record.amount for record in document.records]
    decided, spelled = qif_dates.decide(written, totals, options.date_order, document.stated)
    style = amounts.style_of(dict.fromkeys(cell for record in document.records for cell in _amount_cells(record)))
    lines: list[Line] = []
    rejected = [
        Rejected(record.row, "an entry about securities, which is no booking of money", _raw(record))
        for record in document.securities
    ]
    for record, day in zip(document.records, spelled, strict=True):
        read = _line(record, day, decided.order, style, options)
        if isinstance(read, str):
            rejected.append(Rejected(record.row, read, _raw(record)))
        else:
            lines.append(read)
    rejected.sort(key=lambda item: item.row)
    bad = len(rejected) - len(document.securities)
    questions = _questions(decided, style)
    return Statement(
        format="qif",
        encoding=used,
        lines=frame_of(lines),
        accounts=_accounts(document, lines, options),
        fingerprint=hashlib.sha256(f"qif\x1f{decided.order}{style.decimal}{document.kinds}".encode()).hexdigest()[:32],
        confidence=max(0.05, 1.0 - 0.5 * bad / len(document.records) - 0.1 * len(questions)),
        rejected=tuple(rejected[:REJECTED_ROWS_KEPT_MAX]),
        rejected_count=len(rejected),
        questions=questions,
    )


def _nothing(document: _Document) -> str:
    if document.securities:
        return (
            f"This Quicken file holds only securities entries ({len(document.securities)}) and no bookings of money: "
            "export a bank, card or cash account."
        )
    return "This Quicken file holds no bookings, only lists or headers: export the account's transactions."


def _questions(decided: dates.Decision, style: amounts.Style) -> tuple[Question, ...]:
    asked = []
    if not decided.certain:
        asked.append(Question("date-order", decided.why, decided.order, ("dmy", "mdy", "ymd")))
    if style.mixed:
        evidence = "some amounts have a decimal comma, others a decimal point; each was read in the only way it can be"
        asked.append(Question("decimal", evidence, style.decimal, (".", ",")))
    return tuple(asked)


class _Sections:
    """The place in the file: which section, which account, which record."""

    def __init__(self) -> None:
        self.document = _Document()
        self.record: _Record | None = None
        self.section = "bank"
        self.named: str | None = None
        self.account = -1
        self.headed = False

    def read(self, text: str) -> _Document:
        """Collects the records in one pass over the lines."""
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        for row, written in enumerate(text.split("\n"), 1):
            line = written.strip(" \t\ufeff\x1a")
            if not line:
                continue
            header = _HEADER.match(line) if line[0] == "!" else None
            if header is not None:
                self._end()
                self._switch(header[1].lower(), " ".join(header[2].lower().split()))
            elif line[0] == "^":
                self._end()
            else:
                self._value(row, line)
        self._end()
        return self.document

    def _switch(self, word: str, kind: str) -> None:
        """A header opens a section; options say how dates are written and how lists are marked."""
        self.headed = True
        if word == "account":
            self.section = "account"
        elif word == "type":
            self.section = kind
            self.account = -1
            self.document.kinds.append(kind)
        elif word == "option" and kind in {"mdy", "dmy"}:
            self.document.stated = "mdy" if kind == "mdy" else "dmy"

    def _value(self, row: int, line: str) -> None:
        letter, value = line[0].upper(), line[1:].strip()
        if self.record is None:
            self.record = _Record(row)
        elif letter == "D" and self._goes_on():
            self._end()
            self.record = _Record(row)
        record = self.record
        if len(record.raw) < _RAW_MAX:
            record.raw.append(line)
        if letter == "A":
            record.address.append(value)
        elif letter == "S":
            record.splits.append(_Split(category=value))
        elif letter in "E$" and self.section != "account":
            if not record.splits:
                record.splits.append(_Split())
            if letter == "E":
                record.splits[-1].memo = value
            else:
                record.splits[-1].amount = value
        elif value:
            record.say(letter, value)

    def _goes_on(self) -> bool:
        """Whether a date begins another record although nothing ended the one before; a split may have a date too."""
        record = self.record
        return (
            record is not None
            and self.section != "account"
            and not record.splits
            and "D" in record.values
            and bool(record.amount)
        )

    def _end(self) -> None:
        record, self.record = self.record, None
        if record is None or record.is_blank:
            return
        if not self.headed and "D" not in record.values:
            return  # a remark in front of the first header
        if self.section == "account" and not _moves_money(record):
            self.named = record.values.get("N") or None
        elif self.section.startswith(_SECURITIES):
            self.document.securities.append(record)
        elif self.section not in _LISTS and not self.section.startswith("budget"):
            self._book(record)

    def _book(self, record: _Record) -> None:
        if len(self.document.records) >= FILE_ROWS_MAX:
            raise TooManyRows
        if self.account < 0:
            known = self.document.accounts
            if self.named is None or self.named not in known:
                known.append(self.named)
                self.account = len(known) - 1
            else:
                self.account = known.index(self.named)
        record.account = self.account
        self.document.records.append(record)


def _moves_money(record: _Record) -> bool:
    """Whether a record of the list of accounts is a booking, as where a file leaves the next header out."""
    return dates.is_date(qif_dates.plain(record.values.get("D", ""))) and amounts.is_amount(record.amount)


def _amount_cells(record: _Record) -> list[str]:
    return [cell for cell in (record.amount, *(split.amount for split in record.splits)) if cell]


def _raw(record: _Record) -> str:
    return "\n".join(record.raw)


def _line(record: _Record, day: str, order: dates.Order, style: amounts.Style, options: ReadOptions) -> Line | str:
    """The line of a record, or why there is none."""
    booked = dates.read_date(day, order)
    if booked is None:
        written = record.values.get("D", "")
        return f"“{written[:40]}” is not a date that exists" if written else "no date"
    marked = amounts.take_apart(record.amount)
    currency = options.currency or (marked.currency if marked else None)
    total = _total(record, style, currency)
    if isinstance(total, str):
        return total
    category, tag, transfer = _category(record.values.get("L", ""))
    payee = _spaced(record.values.get("P", ""))
    return Line(
        row=record.row,
        booked_on=booked,
        amount=-total if options.sign == "inverted" else total,
        currency=currency,
        payee=payee,
        description=_description(record, payee),
        reference=record.values.get("N"),
        category=category or _common(record.splits),
        account_index=record.account,
        raw=_raw(record),
        tags=[tag] if tag else None,
        transfer_to=transfer,
    )


def _total(record: _Record, style: amounts.Style, currency: str | None) -> int | str:
    """Minor units of the record; where it has no total, of its splits together."""
    written = record.amount
    if written:
        read = amounts.to_minor(written, style, currency)
        return read[0] if read else f"“{written[:40]}” is not an amount"
    parts = [amounts.to_minor(split.amount, style, currency) for split in record.splits if split.amount]
    found = [part[0] for part in parts if part]
    total = sum(found)
    return total if found and len(found) == len(parts) and abs(total) <= MINOR_MAX else "no amount"


def _category(written: str) -> tuple[str | None, str | None, str | None]:
    """Category, class and the account transferred to, of `Category:Sub/Class` or `[Account]/Class`."""
    written = _spaced(written)
    if not written or written.casefold() in _PLACEHOLDERS:
        return None, None, None
    if written.startswith("["):
        account, _, rest = written[1:].partition("]")
        return None, rest.lstrip("/ ") or None, account.strip() or None
    category, _, tag = written.partition("/")
    return category.strip() or None, tag.strip() or None, None


def _common(splits: list[_Split]) -> str | None:
    """The category that all splits share."""
    found = {_category(split.category)[0] for split in splits}
    return found.pop() if len(found) == 1 else None


def _description(record: _Record, payee: str) -> str:
    """Memo, splits and address, each only if it says something new."""
    parts = [record.values.get("M", "")]
    parts.extend(
        " ".join(part for part in (split.category.strip("[]"), split.memo, split.amount) if part)
        for split in record.splits
    )
    parts.extend(record.address)
    said = payee.casefold()
    kept: list[str] = []
    for part in map(_spaced, parts):
        if part and part.casefold() not in said:
            kept.append(part)
            said = f"{said} {part.casefold()}" if len(said) < _RAW_MAX else said
    return " · ".join(kept) if record.splits else " ".join(kept)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _accounts(document: _Document, lines: list[Line], options: ReadOptions) -> tuple[Account, ...]:
    counts = [0] * len(document.accounts)
    currencies: list[set[str | None]] = [set() for _ in counts]
    for line in lines:
        counts[line.account_index] += 1
        currencies[line.account_index].add(line.currency)
    return tuple(
        Account(None, options.currency or (found.pop() if len(found) == 1 else None), count, name=name)
        for name, count, found in zip(document.accounts, counts, currencies, strict=True)
    )
