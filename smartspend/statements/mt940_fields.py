"""The fields of an MT940 or MT942 message: where each begins, and what the fixed ones say."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from smartspend.kernel.money import CURRENCIES, MINOR_MAX, exponent
from smartspend.statements.mt940_details import iban_in
from smartspend.statements.statement import UNKNOWN_CURRENCY_DECIMALS

_FIELD: Final = re.compile(
    r"\s*:(NS|13[A-Z]?|20|21|25P?|28C?|34F|60[FM]?|61|62[FM]?|64|65|86|90[CD]|\d{2}[A-Z]):\s?", re.IGNORECASE
)
_INLINE: Final = re.compile(r"(?<=.):(?=(?:20|25P?|28C?|34F|60[FM]|61|62[FM]|64|86|90[CD]):)")
_BLOCKS: Final = re.compile(r"\s*-?\}?(?:\{[1235]:(?:[^{}]|\{[^{}]*\})*\}\s*)*(?:\{4:)?")
_END: Final = re.compile(r"\s*-(?:\}.*|X{3}|\s*)$")
_BALANCE: Final = re.compile(r"\s*(R?[CD])\s*(\d{6})\s*([A-Z]{3})\s*(-?[\d.,' ]*\d[.,]?)", re.IGNORECASE)
_ENTRY: Final = re.compile(
    r"\s*(\d{6})[ /]?(\d{4}|[\d ]{0,6}?)\s?(R[CD]|E[CD]|[CD])\s?([A-Z]{0,3})\s?"
    r"(-?\d{1,3}(?:'\d{3})+(?:[.,]\d{0,3})?|-?[\d.,]*\d[.,]?|-?\d[\d ]*,\d{0,3})\s?(.*)",
    re.IGNORECASE | re.DOTALL,
)
_GROUP: Final = 3
_KIND: Final = re.compile(r"(?!NO(?:N)?REF)([A-Z][A-Z0-9][A-Z0-9 ]{2}|[NSF] {3}\S?)", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """One field: its tag in capitals, its physical lines without the tag, and the row where it begins."""

    tag: str
    row: int
    lines: list[str]


@dataclass(frozen=True, slots=True)
class Amount:
    """A balance: minor units with sign, its day (null for an impossible one) and its currency."""

    minor: int
    on: date | None
    currency: str | None


@dataclass(slots=True)
class Entry:
    """Field 61: `minor` with the sign of its mark; `reversal` for RC and RD; `expected` for EC and ED."""

    value_on: date
    booked_on: date
    minor: int
    reversal: bool
    expected: bool
    kind: str
    reference: str
    bank_reference: str
    second: str
    lines: list[str] = field(default_factory=list)


def fields(text: str) -> Iterator[Field]:
    """The fields of all messages in file order; `-` is a field that ends a message.

    Lines before the first field, block headers and what banks write between messages belong to no field.
    """
    current: Field | None = None
    lines = list(_lines(text))
    for place, (row, line) in enumerate(lines):
        if "{" in line[:3] or line.startswith("-}"):
            cut = _BLOCKS.match(line)
            rest = line[cut.end() :] if cut else line
            if line.lstrip()[:2] == "-}":
                if current is not None:
                    yield current
                current = None
                yield Field("-", row, [])
            line = rest  # noqa: PLW2901 -- the envelope of the line is gone
        match = _FIELD.match(line)
        if match is not None:
            if current is not None:
                yield current
            current = Field(match[1].upper(), row, [line[match.end() :]])
        elif current is not None:
            if _END.match(line) and not _goes_on(lines, place, current.tag):
                yield current
                current = None
                yield Field("-", row, [])
            else:
                current.lines.append(line)
    if current is not None:
        yield current


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Physical row and text of each line; `@@` stands for a line's end in some banks' files."""
    marked = text.lstrip().startswith("@@") or "@@:" in text[:4000]
    unbroken = text.count("\n:") < 2 and not marked
    for row, line in enumerate(text.split("\n"), 1):
        pieces = line.split("@@") if marked else [line]
        for piece in pieces:
            if unbroken and len(piece) > 12:
                for part in _INLINE.sub("\n:", piece).split("\n"):
                    yield row, part
            else:
                yield row, piece


def _goes_on(lines: list[tuple[int, str]], place: int, tag: str) -> bool:
    """Whether a lone dash is a line of the text of an entry: text and no new message follows."""
    if tag not in {"86", "61"}:
        return False
    after = next((line for _, line in lines[place + 1 : place + 20] if line.strip()), "")
    return bool(after) and _FIELD.match(after) is None and "{" not in after[:3] and len(after.split()) > 1


def balance_of(item: Field, known: str | None) -> Amount | None:
    """What a field 60, 62 or 64 says; `known` is the currency where it names none that exists."""
    match = _BALANCE.match(" ".join(item.lines))
    if match is None:
        return None
    named = match[3].upper()
    currency = named if named in CURRENCIES else known
    minor = _minor(match[4], currency)
    if minor is None:
        return None
    return Amount(minor if match[1].upper()[-1] == "C" else -minor, _day(match[2]), currency)


def entry_of(item: Field, currency: str | None) -> Entry | str:
    """What a field 61 says, or why it says nothing."""
    match = _ENTRY.match(item.lines[0]) or _ENTRY.match("".join(item.lines[:2]))
    if match is None:
        return f"“{item.lines[0][:40]}” is not an entry: day, sign and amount are expected"
    valued = _day(match[1])
    if valued is None:
        return f"“{match[1]}” is not a date that exists"
    minor = _minor(match[5], currency)
    if minor is None:
        return f"“{match[5][:40]}” is not an amount"
    mark = match[3].upper()
    out = mark in {"D", "RC", "ED"}
    rest = match[6]
    kind = _KIND.match(rest)
    said = rest[kind.end() :] if kind else rest
    reference, _, bank_reference = said.partition("//")
    return Entry(
        value_on=valued,
        booked_on=_entry_day(match[2], valued) or valued,
        minor=-minor if out else minor,
        reversal=mark in {"RC", "RD"},
        expected=mark in {"EC", "ED"},
        kind=kind[1].strip().upper() if kind else "",
        reference=" ".join(reference.split()),
        bank_reference=" ".join(bank_reference.split()),
        second=" ".join(" ".join(item.lines[1:]).split()),
        lines=item.lines,
    )


def account_of(text: str) -> tuple[str | None, str | None]:
    """Account number (an IBAN where there is one, else what follows the bank's code) and currency of a field 25."""
    tight = "".join(text.split()).upper()
    tight = tight.removeprefix("IBAN").lstrip(":")
    currency = None
    for ending in (tight[-3:], tight[:3]):
        rest = tight.removesuffix(ending) if ending == tight[-3:] else tight.removeprefix(ending)
        if ending in CURRENCIES and any(letter.isdigit() for letter in rest[-2:]):
            tight, currency = rest.strip("/"), ending
            break
    parts = [part for part in tight.split("/") if part]
    number = next(filter(None, map(iban_in, [tight, *parts])), None) or (parts[-1] if parts else None)
    return number, currency


def _minor(written: str, currency: str | None) -> int | None:
    """Minor units of an amount. The last comma or point is the decimal sign, but points before three digits group."""
    text = "".join(written.split()).replace("'", "")
    negative = text.startswith("-")
    text = text.lstrip("-")
    place = max(text.rfind(","), text.rfind("."))
    digits = exponent(currency) if currency else UNKNOWN_CURRENCY_DECIMALS
    if "," not in text and (text.count(".") > 1 or (place > 0 and len(text) - place - 1 == _GROUP != digits)):
        place = -1
    whole = (text[:place] if place >= 0 else text).replace(",", "").replace(".", "")
    fraction = text[place + 1 :] if place >= 0 else ""
    if not (whole + fraction).isascii() or not (whole + fraction).isdigit() or len(whole) > 18:
        return None
    minor = int((whole or "0") + fraction[:digits].ljust(digits, "0")) + (fraction[digits : digits + 1] >= "5")
    if minor > MINOR_MAX:
        return None
    return -minor if negative else minor


def _day(text: str) -> date | None:
    """A day YYMMDD, 80 to 99 in the last century. Days that bankers count but months have not end the month."""
    year, month, day = int(text[:2]), int(text[2:4]), int(text[4:6])
    year += 1900 if year >= 80 else 2000
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))


def _entry_day(text: str, near: date) -> date | None:
    """A day MMDD in the year that puts it nearest to the value date; None for a damaged one."""
    digits = text.strip()
    if len(digits) != 4 or not digits.isdigit():
        return None
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(date(year, int(digits[:2]), int(digits[2:])))
        except ValueError:
            continue
    return min(found, key=lambda day: abs(day - near), default=None)
