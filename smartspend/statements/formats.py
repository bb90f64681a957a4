"""The door: takes a file in any form, finds out its format, hands it to that format's reader.

A new format is one function in `READERS` and one rule in `sniff`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from smartspend.kernel.limits import FILE_SIZE_MAX
from smartspend.statements import encoding, exports, records
from smartspend.statements.archive import is_archive, read_archive
from smartspend.statements.camt import read_camt
from smartspend.statements.csv_reader import read_csv
from smartspend.statements.errors import EmptyFile, FileTooLarge
from smartspend.statements.json_reader import read_json
from smartspend.statements.mt940 import read_mt940
from smartspend.statements.ofx import read_ofx
from smartspend.statements.options import ReadOptions
from smartspend.statements.qif import read_qif
from smartspend.statements.sniff import refuse_binary, sniff
from smartspend.statements.spreadsheet import is_spreadsheet, read_spreadsheet
from smartspend.statements.statement import Statement

Reader = Callable[[bytes, ReadOptions, str | None], Statement]
"""Bytes, corrections and the file's name in, a statement out."""

READERS: Final[dict[str, Reader]] = {
    "camt": read_camt,
    "csv": read_csv,
    "json": read_json,
    "mt940": read_mt940,
    "ofx": read_ofx,
    "qif": read_qif,
}
_HEAD: Final = 65_536


def read(source: Path | bytes | BinaryIO, *, name: str | None = None, options: ReadOptions | None = None) -> Statement:
    """The statement in a bank's file, whatever its format, encoding and layout.

    `name` is the file's name, a weak hint only. `options` are a person's corrections. Rows that are no lines are values
    in `Statement.rejected`; a file that cannot be read as a whole raises one of the errors of this package
    (`EmptyFile`, `EncryptedFile`, `UnsupportedFormat`, `UnreadableFile`, `NoBookings`, `WrongColumn`: all `Invalid`;
    `FileTooLarge`, `TooManyRows`: both `TooLarge`), and `OSError` where a path cannot be opened.
    """
    data = _bytes(source)
    if name is None and isinstance(source, Path):
        name = source.name
    options = options or ReadOptions()
    if is_archive(data):
        return read_archive(data, options, name, _read)
    return _read(data, name, options)


def _read(data: bytes, name: str | None, options: ReadOptions) -> Statement:
    """One file that is not packed."""
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise EmptyFile
    if is_spreadsheet(data):
        return read_spreadsheet(data, options, name)
    refuse_binary(data)
    head, _ = encoding.decode(data[:_HEAD], options.encoding)
    kind = sniff(head)
    for finder in (records.find, exports.find) if kind == "csv" else ():
        if finder(head) is not None:
            return records.read_records(data, options, name, finder)
    return READERS[kind](data, options, name)


def _bytes(source: Path | bytes | BinaryIO) -> bytes:
    if isinstance(source, Path):
        if source.stat().st_size > FILE_SIZE_MAX:
            raise FileTooLarge
        return source.read_bytes()
    data = source if isinstance(source, bytes) else source.read(FILE_SIZE_MAX + 1)
    if len(data) > FILE_SIZE_MAX:
        raise FileTooLarge
    return data
