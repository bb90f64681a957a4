"""Reads the files in which the European Central Bank publishes its reference rates. Bytes in, rates out.

Known are the XML files (one day, ninety days, all days) and the CSV files, bare or as the only file of a ZIP.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from smartspend.kernel.errors import Invalid, TooLarge
from smartspend.kernel.limits import RATES_FILE_SIZE_MAX
from smartspend.kernel.money import CURRENCIES
from smartspend.rates.conversion import Rate
from smartspend.rates.plausible import FIRST_DAY, InvalidRate, rate_of

_UNPACKED_MAX: Final = 4 * RATES_FILE_SIZE_MAX
_SPACE: Final = "{http://www.ecb.int/vocabulary/2002-08-01/eurofxref}"
_CODE: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_NOTHING: Final = frozenset({"", "N/A", "-"})
_SHOWN: Final = 40


class NotReferenceRates(Invalid):
    """This is no file of the European Central Bank's reference rates."""


class DamagedReferenceRates(Invalid):
    """This file of reference rates is damaged: fetch it again."""


class ReferenceRatesTooLarge(TooLarge):
    """This file is larger than any file of reference rates."""


@dataclass(frozen=True, slots=True)
class ReferenceRates:
    """What a file says; `unknown` are codes of currencies that are gone, which nobody can book in."""

    rates: tuple[Rate, ...]
    unknown: tuple[str, ...]

    @property
    def first_day(self) -> date:
        """The oldest day."""
        return min(one.day for one in self.rates)

    @property
    def last_day(self) -> date:
        """The newest day."""
        return max(one.day for one in self.rates)


def read(data: bytes, today: date) -> ReferenceRates:
    """The rates of a file, of days up to `today`.

    Raises `NotReferenceRates`, `DamagedReferenceRates`, `ReferenceRatesTooLarge`.
    """
    if len(data) > RATES_FILE_SIZE_MAX:
        raise ReferenceRatesTooLarge
    if data.startswith(b"PK\x03\x04"):
        data = _unpacked(data)
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:256].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise NotReferenceRates("This is a web page, not a file of reference rates.")
    return _gathered(_of_xml(data) if start.startswith(b"<") else _of_csv(data), today)


def _unpacked(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            if len(entries) != 1:
                raise NotReferenceRates(f"This archive holds {len(entries)} files; that of the rates holds one.")
            if entries[0].file_size > _UNPACKED_MAX:
                raise ReferenceRatesTooLarge
            with packed.open(entries[0]) as inside:
                unpacked = inside.read(_UNPACKED_MAX + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError):
        raise DamagedReferenceRates from None
    if len(unpacked) > _UNPACKED_MAX:
        raise ReferenceRatesTooLarge
    return unpacked


Told = tuple[str, str, str]
"""Day, currency and rate as they stand in the file."""


def _of_xml(data: bytes) -> Iterator[Told]:
    try:
        root = fromstring(data, forbid_dtd=True)
    except (ParseError, ValueError, DefusedXmlException):
        if b"eurofxref" not in data[:1024]:
            raise NotReferenceRates from None
        raise DamagedReferenceRates("This file of reference rates is cut off or damaged: fetch it again.") from None
    days = [one for one in root.iter(f"{_SPACE}Cube") if "time" in one.attrib]
    if not days:
        raise NotReferenceRates
    for day in days:
        for one in day.iter(f"{_SPACE}Cube"):
            if "currency" in one.attrib:
                yield day.attrib["time"], one.attrib["currency"], one.attrib.get("rate", "")


def _of_csv(data: bytes) -> Iterator[Told]:
    try:
        rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        header = [cell.strip() for cell in next(rows, [])]
        codes = [cell for cell in header[1:] if cell]
        if header[:1] != ["Date"] or not codes or not all(_CODE.fullmatch(code) for code in codes):
            raise NotReferenceRates
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            if len(row) < len(codes) + 1:
                raise DamagedReferenceRates(f"The line of {row[0][:_SHOWN]} is cut off: fetch the file again.")
            for code, cell in zip(codes, row[1:], strict=False):
                yield row[0].strip(), code, cell.strip()
    except (UnicodeDecodeError, csv.Error):
        raise NotReferenceRates from None


def _gathered(told: Iterable[Told], today: date) -> ReferenceRates:
    found: dict[tuple[str, date], Decimal] = {}
    unknown: dict[str, None] = {}
    days: dict[str, date] = {}
    for day_text, code, text in told:
        if text in _NOTHING:
            continue
        if code not in CURRENCIES:
            unknown[code[:3]] = None
            continue
        day = days.get(day_text) or days.setdefault(day_text, _day(day_text, today))
        rate = _rate(text, code, day)
        if found.setdefault((code, day), rate) != rate:
            raise DamagedReferenceRates(f"This file has two rates of {code} for {day}.")
    if not found:
        raise NotReferenceRates("There is no rate in this file.")
    return ReferenceRates(tuple(Rate(code, day, rate) for (code, day), rate in found.items()), tuple(unknown))


def _day(text: str, today: date) -> date:
    for form in ("%Y-%m-%d", "%d %B %Y"):
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007  # a day, no instant
        except ValueError:
            continue
        if not FIRST_DAY <= day <= today:
            raise DamagedReferenceRates(f"This file has rates of {day}, which cannot be.")
        return day
    raise DamagedReferenceRates(f"“{text[:_SHOWN]}” is no day.")


def _rate(text: str, code: str, day: date) -> Decimal:
    try:
        return rate_of(text)
    except InvalidRate as error:
        raise DamagedReferenceRates(f"The rate of {code} for {day} cannot be: {error.detail}") from None
