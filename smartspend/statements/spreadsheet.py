"""Reads XLSX, XLS, XLSB and ODS: the first sheet that holds bookings, by the same evidence as a delimited file.

The workbook is unpacked by `spreadsheet_child` in a process of its own, with limits on memory and time.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from smartspend.kernel.errors import DomainError
from smartspend.kernel.limits import FILE_ROWS_MAX
from smartspend.statements import spreadsheet_child
from smartspend.statements.csv_reader import read_csv
from smartspend.statements.errors import EncryptedFile, FileTooLarge, NoBookings, TooManyRows, UnreadableFile
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Statement

_DEADLINE: Final = 30.0
_UNPACKED_MAX: Final = 400 * 1024 * 1024
_RATIO_MAX: Final = 200
_RATIO_FREE: Final = 20 * 1024 * 1024
_PARTS_MAX: Final = 5000
_OLE: Final = b"\xd0\xcf\x11\xe0"


def is_spreadsheet(data: bytes) -> bool:
    """Whether the bytes are a workbook of one of these kinds."""
    if data.startswith(_OLE):
        return True
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        return b"xl/" in data[:4000]
    return "content.xml" in names or any(name.startswith("xl/") for name in names)


def read_spreadsheet(data: bytes, options: ReadOptions, name: str | None) -> Statement:
    """The bookings of the first sheet that has any.

    Raises `EncryptedFile`, `UnreadableFile`, `FileTooLarge`, `TooManyRows`, `NoBookings`.
    """
    kind = _checked(data)
    failure: DomainError | None = None
    for rows in _sheets(_unpacked(data)):
        if len(rows) < 1:
            continue
        try:
            found = read_csv(_as_csv(rows), replace(options, encoding=None, delimiter="\t"), name)
        except NoBookings as error:
            failure = failure or error
            continue
        dialect = None if found.dialect is None else replace(found.dialect, delimiter="", quote="")
        return replace(found, format=kind, encoding="binary" if kind == "xls" else "utf-8", dialect=dialect)
    raise failure or NoBookings("This workbook is empty: no sheet holds a row with a date and an amount.")


def _checked(data: bytes) -> str:
    """The kind of workbook. Refuses what would unpack to far more than a statement can be."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise EncryptedFile
        return "xls"
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        raise UnreadableFile("This workbook is damaged: download it again from your bank.") from None
    if any(part.flag_bits & 1 for part in parts):
        raise EncryptedFile
    size = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    if len(parts) > _PARTS_MAX or size > _UNPACKED_MAX or (size > _RATIO_FREE and size > _RATIO_MAX * packed):
        raise FileTooLarge("This workbook unpacks to far more than a bank statement holds: export a shorter period.")
    names = {part.filename for part in parts}
    if "content.xml" in names:
        return "ods"
    return "xlsb" if "xl/workbook.bin" in names else "xlsx"


def _unpacked(data: bytes) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - our own program; the file is only its input
            [sys.executable, "-I", str(Path(spreadsheet_child.__file__)), str(FILE_ROWS_MAX)],
            input=data,
            capture_output=True,
            timeout=_DEADLINE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise FileTooLarge("Reading this workbook takes too long: export a shorter period, or CSV.") from None
    if done.returncode == 0:
        return done.stdout
    if done.returncode == spreadsheet_child.PASSWORD:
        raise EncryptedFile
    if done.returncode == spreadsheet_child.TOO_LARGE:
        raise TooManyRows("This workbook claims far more rows than a bank statement holds: export it again, or as CSV.")
    if done.returncode < 0:
        raise FileTooLarge("This workbook needs more memory than a bank statement should: export a shorter period.")
    raise UnreadableFile("This workbook is damaged: download it again from your bank, or export it as CSV.")


def _sheets(unpacked: bytes) -> Iterator[list[list[str]]]:
    """The rows of each sheet, in the workbook's order."""
    rows: list[list[str]] | None = None
    for line in unpacked.splitlines():
        value = json.loads(line)
        if isinstance(value, str):
            if rows is not None:
                yield rows
            rows = []
        elif rows is not None:
            rows.append(value)
    if rows is not None:
        yield rows


def _as_csv(rows: list[list[str]]) -> bytes:
    """The rows as a delimited file, one line each, so that row numbers are the sheet's."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerows([" ".join(cell.split()) for cell in row] for row in rows)
    return text.getvalue().encode()
