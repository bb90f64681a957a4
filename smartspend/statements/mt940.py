"""Reads SWIFT statements: MT940 (end of day) and MT942 (during the day), in the dialects of many banks.

A file is a row of fields; a message is what stands from one field 20 to the next. Pages of one statement (60M, 62M) are
joined, balances prove the lines, and one bad entry is a rejected row, never a failed file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from smartspend.kernel.limits import FILE_ROWS_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.statements import encoding, mt940_fields
from smartspend.statements.errors import NoBookings, TooManyRows
from smartspend.statements.mt940_details import details, is_reference
from smartspend.statements.mt940_fields import Amount, Entry, Field
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Account, Balance, Line, Rejected, Statement, frame_of

_OPENINGS: Final = ("60F", "60M", "60")
_CLOSINGS: Final = ("62F", "62M", "62")


@dataclass(slots=True)
class _Booking:
    """Field 61 with the lines of its fields 86."""

    entry: Field
    texts: list[Field] = field(default_factory=list)


@dataclass(slots=True)
class _Message:
    """One statement: a message, or its pages together."""

    number: str | None = None
    currency: str | None = None
    opening: Amount | None = None
    closing: Amount | None = None
    interim: bool = False
    begins_within: bool = False
    ends_within: bool = False
    within: bool = False
    seen: set[str] = field(default_factory=set)
    bookings: list[_Booking] = field(default_factory=list)

    @property
    def is_report(self) -> bool:
        """Whether this tells of the day so far (MT942): entries that the evening's statement brings again."""
        return self.interim and self.opening is None and self.closing is None


def read_mt940(data: bytes, options: ReadOptions, _name: str | None) -> Statement:
    """Every entry of every statement; entries of MT942 and expected ones (EC, ED) are pending.

    A statement with balances and no entries is one without lines. Raises `NoBookings`, `TooManyRows`,
    `UnreadableFile`.
    """
    text, used = encoding.decode(data, options.encoding)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    messages = _joined(_messages(text))
    if not messages:
        raise NoBookings("This SWIFT statement (MT940) holds no bookings and no balances, only headers.")
    lines: list[Line] = []
    rejected: list[Rejected] = []
    accounts: list[Account] = []
    for place, message in enumerate(messages):
        found, bad = _lines(message, place, options)
        accounts.append(_account(message, found, options, whole=not bad))
        lines.extend(found)
        rejected.extend(bad)
    lines.sort(key=lambda line: line.row)
    rejected.sort(key=lambda item: item.row)
    return Statement(
        format="mt940",
        encoding=used,
        lines=frame_of(lines),
        accounts=tuple(accounts),
        fingerprint=hashlib.sha256(f"mt940\x1f{_bank(accounts[0].number or '')}".encode()).hexdigest()[:32],
        confidence=max(0.05, 1.0 - 0.5 * len(rejected) / max(1, len(lines) + len(rejected))),
        rejected=tuple(rejected[:REJECTED_ROWS_KEPT_MAX]),
        rejected_count=len(rejected),
    )


def _messages(text: str) -> list[_Message]:
    """The messages of the file; one begins at field 20, or where a field comes again that a message has once."""
    found: list[_Message] = []
    current = _Message()
    count = 0
    for item in mt940_fields.fields(text):
        tag = item.tag
        if tag in {"20", "25", "25P", *_OPENINGS} and _begins(tag, current.seen):
            current = _Message()
        if not current.seen:
            found.append(current)
        current.seen.add(tag)
        if tag == "61":
            count += 1
            if count > FILE_ROWS_MAX:
                raise TooManyRows
            current.bookings.append(_Booking(item))
            current.within = True
        else:
            _take(current, item)
    return [message for message in found if message.bookings or message.opening or message.closing]


def _begins(tag: str, seen: set[str]) -> bool:
    if tag == "20":
        return bool(seen)
    if tag in _OPENINGS:
        return not seen.isdisjoint((*_OPENINGS, *_CLOSINGS, "61"))
    return not seen.isdisjoint({"25", "25P"})


def _take(message: _Message, item: Field) -> None:
    """What a field other than 61 says about its message."""
    tag = item.tag
    if tag in {"25", "25P"}:
        written = next((line for line in item.lines if line.strip()), "")
        message.number, named = mt940_fields.account_of(written)
        message.currency = message.currency or named
    elif tag in _OPENINGS:
        message.opening = mt940_fields.balance_of(item, message.currency)
        message.begins_within = tag == "60M"
        message.currency = message.opening.currency if message.opening else message.currency
    elif tag in _CLOSINGS:
        message.closing = mt940_fields.balance_of(item, message.currency)
        message.ends_within = tag == "62M"
        if message.currency is None and message.closing:
            message.currency = message.closing.currency
    elif tag in {"34F", "13D", "13"}:
        message.interim = True
        if tag == "34F" and message.currency is None:
            message.currency = mt940_fields.account_of(f"0{item.lines[0][:3]}")[1]
    elif tag in {"86", "NS"} and message.within:
        message.bookings[-1].texts.append(item)
    message.within = message.within and tag in {"86", "NS"}


def _joined(messages: list[_Message]) -> list[_Message]:
    """Pages of one statement together: a page that begins within one follows the page before it of that account."""
    found: list[_Message] = []
    open_pages: dict[str | None, _Message] = {}
    for message in messages:
        before = open_pages.pop(message.number, None)
        if (
            before is not None
            and message.begins_within
            and before.closing is not None
            and message.opening is not None
            and before.closing.minor == message.opening.minor
        ):
            before.bookings.extend(message.bookings)
            before.closing, before.ends_within = message.closing, message.ends_within
            page = before
        else:
            found.append(message)
            page = message
        if page.ends_within:
            open_pages[page.number] = page
    return found


def _lines(message: _Message, place: int, options: ReadOptions) -> tuple[list[Line], list[Rejected]]:
    """The lines of a statement, and the entries that are none."""
    currency = message.currency or options.currency
    read: list[tuple[_Booking, Entry]] = []
    rejected: list[Rejected] = []
    for booking in message.bookings:
        entry = mt940_fields.entry_of(booking.entry, currency)
        if isinstance(entry, str):
            rejected.append(Rejected(booking.entry.row, entry, _raw(booking)))
        else:
            read.append((booking, entry))
    if not rejected:
        _turn_reversals(message, [entry for _, entry in read])
    return [_line(booking, entry, place, message, options) for booking, entry in read], rejected


def _turn_reversals(message: _Message, entries: list[Entry]) -> None:
    """RC is money out and RD money in; some banks mean the second letter alone, which only their balances tell."""
    if message.opening is None or message.closing is None:
        return
    moved = message.closing.minor - message.opening.minor
    total = sum(entry.minor for entry in entries)
    turned = sum(entry.minor for entry in entries if entry.reversal)
    if turned and total != moved and total - 2 * turned == moved:
        for entry in entries:
            entry.minor = -entry.minor if entry.reversal else entry.minor


def _line(booking: _Booking, entry: Entry, place: int, message: _Message, options: ReadOptions) -> Line:
    texts: list[str] = []
    seen: set[str] = set()
    for item in booking.texts:
        whole = "\n".join(item.lines)
        if whole not in seen:
            texts.extend(_plain(item))
        seen.add(whole)
    said = details(texts, entry.second)
    own = entry.reference.removesuffix("+") if entry.reference not in {"KREF+", "EREF+"} else ""
    code = f"gvc:{said.code}" if said.code else f"swift:{entry.kind}" if entry.kind else None
    description = said.description
    if not description and not said.payee:
        description = " ".join(part for part in (entry.reference, entry.bank_reference) if is_reference(part))
    return Line(
        row=booking.entry.row,
        booked_on=entry.booked_on,
        value_on=entry.value_on,
        amount=-entry.minor if options.sign == "inverted" else entry.minor,
        currency=message.currency or options.currency,
        payee=said.payee,
        description=description,
        reference=said.reference or (own if is_reference(own) else None),
        provider_id=entry.bank_reference if is_reference(entry.bank_reference) else None,
        account_index=place,
        status="pending" if message.is_report or entry.expected else "booked",
        raw=_raw(booking),
        counterparty=said.counterparty,
        bank_code=code,
    )


def _plain(item: Field) -> list[str]:
    """The lines of a text field; a bank's own field (NS) numbers each line with two digits."""
    if item.tag != "NS":
        return item.lines
    return [f"{line[2:].rstrip()} " if line[:2].isdigit() else line for line in item.lines]


def _raw(booking: _Booking) -> str:
    parts = [booking.entry, *booking.texts]
    return "\n".join(f":{item.tag}:" + "\n".join(item.lines).rstrip() for item in parts)


def _account(message: _Message, lines: list[Line], options: ReadOptions, *, whole: bool) -> Account:
    opening, closing = message.opening, message.closing
    proven = period = None
    if opening is not None and closing is not None:
        booked = sum(line.amount for line in lines if line.status == "booked")
        moved = -booked if options.sign == "inverted" else booked
        proven = opening.minor + moved == closing.minor if whole else None
        if opening.on and closing.on and opening.on <= closing.on:
            # The opening balance is the evening before: its day counts only where entries stand on it.
            days = [line.booked_on for line in lines]
            period = (min([min(opening.on + timedelta(days=1), closing.on), *days]), max([closing.on, *days]))
    return Account(
        number=message.number,
        currency=message.currency or options.currency,
        lines=len(lines),
        opening=Balance(opening.on, opening.minor) if opening and opening.on else None,
        closing=Balance(closing.on, closing.minor) if closing and closing.on else None,
        period=period,
        proven=proven,
    )


def _bank(number: str) -> str:
    """The part of an account number that names the bank."""
    return number[:12] if number[:2].isalpha() else number[:4]
