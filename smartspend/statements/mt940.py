"""Reads MT940 statements and MT942 interim reports (SWIFT) as banks really send them.

A file is a run of messages, each one page of a statement: fields begin with `:NN:` at the start of a line, what follows
belongs to the field before. Pages that go on from an intermediate balance become one section. Damaged entries are
rejected rows; everything else is read.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from smartspend.kernel.limits import FILE_ROWS_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.kernel.money import CURRENCIES
from smartspend.statements import amounts, encoding
from smartspend.statements.errors import NoBookings, TooManyRows
from smartspend.statements.mt940_details import Details, details, is_reference
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Account, Balance, Line, Rejected, Statement, frame_of

_FIELD: Final = re.compile(
    r"[ \t]*:(20|21|25P?|28[A-Z]?|13[A-Z]?|34F|60[FM]?|61|62[FM]?|64|65|86|90[CD]|NS):(.*)", re.DOTALL
)
_HEADER: Final = re.compile(r"\{[1235]:[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*\}")
_BLOCK: Final = re.compile(r"\{4:")
_END: Final = re.compile(r"\s*-\}?\s*(?:\{.*)?$")
_ENTRY: Final = re.compile(
    r"\s*(?P<valued>\d{6})\s*(?P<booked>\d{4})?\s*(?P<mark>R[CD]|E[CD]|[CD])\s*(?P<funds>[A-Z])?\s*"
    r"(?P<amount>\d[\d.]*,?\d*|,\d+)(?P<kind>[A-Z][A-Z0-9]{3})?(?P<rest>.*)",
    re.DOTALL,
)
_BALANCE: Final = re.compile(r"\s*([CD])\s*(\d{6})\s*([A-Z]{3})\s*(\d[\d.]*,?\d*|,\d+)")
_TOTAL: Final = re.compile(r"\s*\d*\s*([A-Z]{3})")
_STYLE: Final = amounts.Style(",")
_HALF_YEAR: Final = 183
_CENTURY: Final = 80


@dataclass(slots=True)
class _Entry:
    """One :61: with its :86: lines."""

    row: int
    head: list[str]
    text: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Section:
    """One statement: messages that go on from each other."""

    number: str | None = None
    currency: str | None = None
    opening: Balance | None = None
    closing: Balance | None = None
    page: bool = False
    entries: list[_Entry] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        """Whether there is more than a heading."""
        return bool(self.entries or self.opening or self.closing)


def read_mt940(data: bytes, options: ReadOptions, _name: str | None) -> Statement:
    """Every entry of every statement in the file.

    Raises `NoBookings`, `TooManyRows`, `UnreadableFile`.
    """
    text, used = encoding.decode(data, options.encoding)
    sections = _joined(_sections(text))
    if not sections:
        raise NoBookings("This SWIFT file (MT940) holds no statement: neither an entry nor a balance.")
    lines: list[Line] = []
    rejected: list[Rejected] = []
    for place, section in enumerate(sections):
        for entry in section.entries:
            read = _line(entry, section.currency or options.currency, place)
            if isinstance(read, Rejected):
                rejected.append(read)
                continue
            if options.sign == "inverted":
                read.amount = -read.amount
            lines.append(read)
    return Statement(
        format="mt940",
        encoding=used,
        lines=frame_of(lines),
        accounts=tuple(_account(section, place, lines, options) for place, section in enumerate(sections)),
        fingerprint=hashlib.sha256(f"mt940\x1f{_bank(sections[0].number)}".encode()).hexdigest()[:32],
        confidence=max(0.05, 1.0 - 0.5 * len(rejected) / max(1, len(lines) + len(rejected))),
        rejected=tuple(rejected[:REJECTED_ROWS_KEPT_MAX]),
        rejected_count=len(rejected),
    )


def _fields(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Row, tag and lines of each field; an empty tag ends a message."""
    row, tag, held = 0, "", list[str]()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, written in enumerate(lines, start=1):
        line = written
        if "{" in line:
            line = _BLOCK.sub("", _HEADER.sub("", line))
        found = _FIELD.match(line)
        if found is not None:
            if tag:
                yield row, tag, held
            row, tag, held = number, found[1], [found[2].rstrip()]
        elif _END.match(line) and _next_begins(lines, number):
            if tag:
                yield row, tag, held
            tag = ""
            yield number, "", []
        elif tag and line.strip():
            held.append(line.rstrip())
    if tag:
        yield row, tag, held


def _next_begins(lines: list[str], place: int) -> bool:
    """Whether a message may end here: the next line that says something begins one, or none follows."""
    following = next((line.strip() for line in lines[place : place + 20] if line.strip()), "")
    return not following or following.startswith(("{", ":20:", "-")) or _FIELD.match(following) is not None


def _sections(text: str) -> Iterator[_Section]:
    section = _Section()
    within = False
    entries = 0
    for row, tag, held in _fields(text):
        if tag in {"", "20"}:
            if section.says_something:
                yield section
                section = _Section()
            elif tag == "20":
                section = _Section()
            within = False
            continue
        if tag == "61":
            entries += 1
            if entries > FILE_ROWS_MAX:
                raise TooManyRows
            section.entries.append(_Entry(row, held))
            within = True
            continue
        if tag == "86":
            if within:
                section.entries[-1].text += held
            continue
        within = within and tag == "NS"
        _heading(section, tag, "".join(held))
    if section.says_something:
        yield section


def _heading(section: _Section, tag: str, value: str) -> None:
    """Account, currency and balances."""
    if tag in {"25", "25P"}:
        section.number, currency = _number(value)
        section.currency = section.currency or currency
    elif tag.startswith(("60", "62")):
        balance = _balance(value)
        if balance is None:
            return
        section.currency = balance[1]
        if tag.startswith("60"):
            section.opening = section.opening or balance[0]
            section.page = tag == "60M"
        else:
            section.closing = balance[0]
    elif tag in {"34F", "90C", "90D", "64", "65"} and section.currency is None:
        total = _TOTAL.match(value.lstrip("CD0123456789") if tag in {"64", "65"} else value)
        section.currency = total[1] if total and total[1] in CURRENCIES else None


def _joined(sections: Iterator[_Section]) -> list[_Section]:
    """Statements: a page with an intermediate opening balance goes on from the page before."""
    found: list[_Section] = []
    for section in sections:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, section):
            before.entries += section.entries
            before.closing = section.closing
            continue
        found.append(section)
    return found


def _goes_on(before: _Section, section: _Section) -> bool:
    if not section.page or before.number != section.number or before.closing is None or section.opening is None:
        return False
    return before.closing.amount == section.opening.amount


def _number(value: str) -> tuple[str | None, str | None]:
    """Account number and currency of field 25: an IBAN, or bank code and number, and perhaps a currency behind."""
    text = value.strip()
    currency = text[-3:] if text[-3:] in CURRENCIES and len(text) > len("EUR") else None
    text = text[: -len(currency)] if currency else text
    text = text.strip(" /")
    parts = [part.strip() for part in text.split("/") if part.strip()]
    number = parts[-1] if parts else text
    return (number.replace(" ", "") or None), currency


def _bank(number: str | None) -> str:
    return (number or "")[:12] if (number or "")[:2].isalpha() else (number or "")[:4]


def _balance(value: str) -> tuple[Balance, str] | None:
    match = _BALANCE.match(value)
    if match is None or match[3] not in CURRENCIES:
        return None
    on, minor = _day(match[2]), _minor(match[4], match[3])
    if on is None or minor is None:
        return None
    return Balance(on, -minor if match[1] == "D" else minor), match[3]


def _minor(written: str, currency: str | None) -> int | None:
    """Minor units of an amount whose comma is the decimal sign, digits behind it or not."""
    text = f"0{written}" if written.startswith(",") else written.removesuffix(",")
    read = amounts.to_minor(text, _STYLE, currency)
    return None if read is None else read[0]


def _day(written: str) -> date | None:
    """YYMMDD; the 30th of a February, as interest is counted, is its last day."""
    year = int(written[:2])
    return _within(year + (1900 if year >= _CENTURY else 2000), int(written[2:4]), int(written[4:6]))


def _within(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), following - timedelta(days=1))


def _booked(written: str | None, near: date) -> date | None:
    """MMDD in the year that brings it closest to the value date."""
    if not written or not written.isdigit():
        return None
    days = [_within(year, int(written[:2]), int(written[2:])) for year in (near.year - 1, near.year, near.year + 1)]
    close = [day for day in days if day is not None and abs((day - near).days) <= _HALF_YEAR]
    return min(close, key=lambda day: abs((day - near).days), default=None)


def _line(entry: _Entry, currency: str | None, account: int) -> Line | Rejected:
    raw = "\n".join([f":61:{entry.head[0]}", *entry.head[1:], *([f":86:{entry.text[0]}"] if entry.text else [])])
    raw = "\n".join([raw, *entry.text[1:]])
    match = _ENTRY.match(entry.head[0])
    if match is None:
        return Rejected(entry.row, f"“{entry.head[0][:40]}” is not an entry: day, sign and amount are expected", raw)
    valued = _day(match["valued"])
    if valued is None:
        return Rejected(entry.row, f"“{match['valued']}” is not a date that exists", raw)
    minor = _minor(match["amount"], currency)
    if minor is None:
        return Rejected(entry.row, f"“{match['amount'][:40]}” is not an amount", raw)
    customer, _, bank = match["rest"].partition("//")
    second = " ".join(part.strip() for part in entry.head[1:])
    said = details(entry.text, second)
    customer, bank = customer.strip(), bank.strip()
    return Line(
        row=entry.row,
        booked_on=_booked(match["booked"], valued) or valued,
        value_on=valued,
        amount=minor if match["mark"] in {"C", "RD", "EC"} else -minor,
        currency=currency,
        payee=said.payee,
        description=said.description or _without_text(said, customer, bank),
        reference=said.reference or (customer if is_reference(customer) and customer != "KREF+" else None),
        provider_id=bank if is_reference(bank) else None,
        account_index=account,
        raw=raw,
        counterparty=said.counterparty,
        bank_code=f"gvc:{said.code}" if said.code else (f"swift:{match['kind']}" if match["kind"] else None),
    )


def _without_text(said: Details, customer: str, bank: str) -> str:
    """What an entry without a text of its own is called."""
    if said.payee:
        return ""
    return " ".join(part for part in (customer, bank) if is_reference(part))


def _account(section: _Section, place: int, lines: list[Line], options: ReadOptions) -> Account:
    mine = [line for line in lines if line.account_index == place]
    opening, closing = section.opening, section.closing
    days = [line.booked_on for line in mine]
    period = None
    if opening is not None and closing is not None and opening.on <= closing.on:
        # The opening balance is the evening before: its day belongs to the statement only where entries stand on it.
        since = min([min(opening.on + timedelta(days=1), closing.on), *days])
        period = (since, max([closing.on, *days]))
    proven = None
    if opening is not None and closing is not None and len(mine) == len(section.entries):
        proven = opening.amount + sum(line.amount for line in mine) == closing.amount
    currency = section.currency or (options.currency if options.currency in CURRENCIES else None)
    return Account(section.number, currency, len(mine), opening, closing, period, proven)
