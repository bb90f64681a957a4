"""Reads XLSX, XLS, XLSB and ODS: the sheet with the most bookings, by the same evidence as a delimited file.

The workbook is unpacked by `spreadsheet_child` in a process of its own, with limits on memory and time.
"""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from smartspend.kernel.errors import DomainError
from smartspend.kernel.limits import FILE_ROWS_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.statements import spreadsheet_child
from smartspend.statements.csv_reader import read_csv
from smartspend.statements.errors import (
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    NoBookings,
    TooManyRows,
    UnreadableFile,
    WrongColumn,
)
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Rejected, Statement

_DEADLINE: Final = 30.0
_UNPACKED_MAX: Final = 400 * 1024 * 1024
_RATIO_MAX: Final = 200
_RATIO_FREE: Final = 20 * 1024 * 1024
_PARTS_MAX: Final = 5000
_EMPTY: Final = "This workbook is empty: no sheet holds a row with a date and an amount."
_TOO_LONG: Final = "Reading this workbook takes too long: export a shorter period, or CSV."
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
    """The bookings of the sheet that has most of them, the first of several; the others are named.

    Raises `EncryptedFile`, `UnreadableFile`, `FileTooLarge`, `TooManyRows`, `NoBookings`.
    """
    kind = _checked(data)
    failure: DomainError | None = None
    read: list[tuple[str, Statement]] = []
    for sheet, rows in _sheets(_unpacked(data)):
        try:
            read.append((sheet, read_csv(_as_csv(rows), replace(options, encoding=None, delimiter="\t"), name)))
        except EmptyFile:
            continue
        except (NoBookings, WrongColumn) as error:
            failure = failure or error
    if not read:
        raise failure or NoBookings(_EMPTY)
    found = max((statement for _, statement in read), key=lambda statement: statement.lines.height)
    left = tuple(_left_out(sheet, statement) for sheet, statement in read if statement is not found)
    return replace(
        found,
        format=kind,
        encoding="binary" if kind == "xls" else "utf-8",
        dialect=None if found.dialect is None else replace(found.dialect, delimiter="", quote=""),
        rejected=(*left, *found.rejected)[:REJECTED_ROWS_KEPT_MAX],
        rejected_count=found.rejected_count + len(left),
    )


def _left_out(sheet: str, statement: Statement) -> Rejected:
    """A sheet whose bookings are not read."""
    reason = f"the sheet “{sheet[:60]}” holds bookings too ({statement.lines.height}): hand it in as a file of its own"
    return Rejected(1, reason, "")


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


def run_child(data: bytes) -> tuple[int, bytes]:
    """Exit status and output of the process that unpacks the workbook. Raises `FileTooLarge` at the deadline."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program; the file is only its input
            [sys.executable, "-I", str(Path(spreadsheet_child.__file__)), str(FILE_ROWS_MAX)],
            input=data,
            capture_output=True,
            timeout=_DEADLINE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise FileTooLarge(_TOO_LONG) from None
    return done.returncode, done.stdout


def _unpacked(data: bytes) -> bytes:
    status, said = run_child(data)
    if status == 0:
        return said
    if status == spreadsheet_child.PASSWORD:
        raise EncryptedFile
    if status == spreadsheet_child.TOO_LARGE:
        raise TooManyRows("This workbook claims far more rows than a bank statement holds: export it again, or as CSV.")
    if status == -getattr(signal, "SIGXCPU", 24):
        raise FileTooLarge(_TOO_LONG)
    if status < 0:
        raise FileTooLarge("This workbook needs more memory than a bank statement should: export a shorter period.")
    raise UnreadableFile("This workbook is damaged: download it again from your bank, or export it as CSV.")


def _sheets(unpacked: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """Name and rows of each sheet that has any, in the workbook's order."""
    name, rows = "", list[list[str]]()
    for line in unpacked.splitlines():
        value = json.loads(line)
        if not isinstance(value, str):
            rows.append(value)
            continue
        if rows:
            yield name, rows
        name, rows = value, []
    if rows:
        yield name, rows


def _as_csv(rows: list[list[str]]) -> bytes:
    """The rows as a delimited file, one line each, so that row numbers are the sheet's."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerows([" ".join(cell.split()) for cell in row] for row in rows)
    return text.getvalue().encode()
