"""Reads statements that come packed: every file of a ZIP by the ordinary door, as one statement; a gzip as its file.

Nothing is written, no name becomes a path, and number, size and ratio of what is inside are known before any of it is
unpacked. What cannot be read is named; the archive is refused only if nothing in it can.
"""

from __future__ import annotations

import hashlib
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

import polars as pl

from smartspend.kernel.errors import DomainError
from smartspend.kernel.limits import FILE_ROWS_MAX, FILE_SIZE_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.statements.errors import (
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    NoBookings,
    TooManyRows,
    UnreadableFile,
    UnsupportedFormat,
    WrongColumn,
)
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Account, Question, Rejected, Statement

Door = Callable[[bytes, str, ReadOptions], Statement]
"""Reads one file by its content: bytes, name and corrections in, a statement out."""

FILES_MAX: Final = 200
_ENTRIES_MAX: Final = 5000
_RATIO_MAX: Final = 200
_RATIO_FROM: Final = 4 * 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_ZIP_END: Final = b"PK\x05\x06"
_GZIP: Final = b"\x1f\x8b\x08"
_DOCUMENT_PARTS: Final = frozenset({"[Content_Types].xml", "content.xml", "mimetype", "Index/Document.iwa"})
_TOO_MANY: Final = f"This archive holds more than {FILES_MAX} files: hand in fewer at a time."
_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, UnicodeError, KeyError,
)  # fmt: skip
_REFUSALS_TOLD: Final = 5


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    statement: Statement


def is_archive(data: bytes) -> bool:
    """Whether these bytes are packed files: a gzip, or a ZIP that is no office document and not damaged."""
    if data.startswith(_GZIP):
        return True
    if not data.startswith((_ZIP, _ZIP_END)):
        return False
    if _told_entries(data) > _ENTRIES_MAX:
        return True
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except _DAMAGED:
        return False
    return not any(name in _DOCUMENT_PARTS or name.startswith("xl/") for name in names)


def read_archive(data: bytes, options: ReadOptions, name: str | None, door: Door) -> Statement:
    """All statements of the archive as one: lines after each other, the accounts of each file apart.

    Raises `EmptyFile`, `EncryptedFile`, `FileTooLarge`, `NoBookings`, `TooManyRows`, `UnreadableFile`,
    `UnsupportedFormat`, and what the only file inside raises.
    """
    if data.startswith(_GZIP):
        inside = _unpacked(data)
        if is_archive(inside):
            raise UnsupportedFormat(
                "This is an archive inside an archive: unpack it and hand in the statements inside."
            )
        return door(inside, (name or "").removesuffix(".gz"), options)
    if _told_entries(data) > _ENTRIES_MAX:
        raise FileTooLarge(_TOO_MANY)
    with zipfile.ZipFile(BytesIO(data)) as packed:
        chosen = _chosen(packed.infolist())
        return _read(packed, chosen, options, door)


def _told_entries(data: bytes) -> int:
    """How many entries the archive's end says it has: known without reading its list."""
    end = data.rfind(_ZIP_END, max(0, len(data) - 70_000))
    return int.from_bytes(data[end + 10 : end + 12], "little") if end >= 0 else 0


def _unpacked(data: bytes) -> bytes:
    """The one file of a gzip, in as many pieces as it was written."""
    parts: list[bytes] = []
    left = FILE_SIZE_MAX
    while data.startswith(_GZIP):
        pipe = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            parts.append(pipe.decompress(data, left + 1))
        except zlib.error:
            raise UnreadableFile("This is a damaged archive (gzip): download it again from your bank.") from None
        left -= len(parts[-1])
        if left < 0:
            raise FileTooLarge
        if not pipe.eof:
            raise UnreadableFile("This archive (gzip) is cut off: download it again from your bank.")
        data = pipe.unused_data.lstrip(b"\x00")
    return b"".join(parts)


def _chosen(entries: Sequence[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The files worth reading. Everything is refused here that could grow beyond its limit."""
    chosen = [entry for entry in entries if not entry.is_dir() and not _is_hidden(entry.filename)]
    if not chosen:
        raise EmptyFile("This archive (ZIP) holds no files.")
    if any(entry.flag_bits & 1 for entry in chosen):
        raise EncryptedFile
    if len(chosen) > FILES_MAX:
        raise FileTooLarge(_TOO_MANY)
    total = sum(entry.file_size for entry in chosen)
    if total > FILE_SIZE_MAX:
        raise FileTooLarge("The files in this archive are together larger than 100 MB: hand in fewer at a time.")
    if total > _RATIO_FROM and total > _RATIO_MAX * sum(entry.compress_size for entry in chosen):
        raise UnreadableFile("This archive (ZIP) unpacks to far more than a statement holds and was not opened.")
    return chosen


def _is_hidden(name: str) -> bool:
    """What systems add by themselves: folders of macOS, hidden files, indexes of thumbnails."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    last = parts[-1].casefold() if parts else ""
    return "__MACOSX" in parts or last.startswith(".") or last in {"", "thumbs.db", "desktop.ini"}


def _read(packed: zipfile.ZipFile, chosen: list[zipfile.ZipInfo], options: ReadOptions, door: Door) -> Statement:
    members: list[_Member] = []
    refused: list[tuple[str, DomainError]] = []
    wrong: WrongColumn | None = None
    for entry in chosen:
        name = _shown(entry.filename)
        try:
            inside = _content(packed, entry)
            try:
                read = door(inside, name, options)
            except WrongColumn as error:
                wrong = error
                read = door(inside, name, replace(options, columns={}, header_row=None, delimiter=None))
        except TooManyRows:
            raise
        except DomainError as refusal:
            refused.append((name, refusal))
        else:
            members.append(_Member(name, read))
    if wrong is not None and not _is_named(options, members):
        raise wrong
    if not members:
        raise _nothing(refused)
    return _combined(members, refused)


def _is_named(options: ReadOptions, members: Sequence[_Member]) -> bool:
    """Whether the columns that a person corrected exist in any of the files."""
    headers = {text for member in members for text in member.statement.header}
    return any(column in headers for column in options.columns)


def _content(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """One file; never more than it was said to be."""
    try:
        with packed.open(entry) as source:
            inside = source.read(entry.file_size + 1)
    except _DAMAGED:
        raise UnreadableFile("This file is damaged or packed in an unknown way.") from None
    if len(inside) > entry.file_size:
        raise UnreadableFile("This file is larger than the archive says.")
    if is_archive(inside):
        raise UnsupportedFormat("This is an archive inside an archive: unpack it and hand it in by itself.")
    return inside


def _shown(name: str) -> str:
    """The file's own name, without folders and control characters: only ever shown."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(letter for letter in last if letter.isprintable())[:120] or "unnamed"


def _nothing(refused: list[tuple[str, DomainError]]) -> DomainError:
    """Why no file could be read: the reason itself where there is only one."""
    if len(refused) == 1:
        return refused[0][1]
    told = "; ".join(f"{name}: {refusal.detail}" for name, refusal in refused[:_REFUSALS_TOLD])
    more = f"; and {len(refused) - _REFUSALS_TOLD} more" if len(refused) > _REFUSALS_TOLD else ""
    return NoBookings(f"None of the {len(refused)} files in this archive is a statement that can be read. {told}{more}")


def _combined(members: Sequence[_Member], refused: Sequence[tuple[str, DomainError]]) -> Statement:
    frames: list[pl.DataFrame] = []
    accounts: list[Account] = []
    rejected: list[Rejected] = []
    questions: list[Question] = []
    for member in members:
        read = member.statement
        frames.append(read.lines.with_columns(pl.col("account_index") + pl.lit(len(accounts), dtype=pl.Int32)))
        accounts.extend(replace(item, name=item.name or member.name) for item in read.accounts)
        rejected.extend(replace(item, reason=f"{member.name}: {item.reason}") for item in read.rejected)
        questions.extend(item for item in read.questions if item not in questions)
    if sum(frame.height for frame in frames) > FILE_ROWS_MAX:
        raise TooManyRows
    rejected.extend(Rejected(0, f"{name}: {refusal.detail}", "") for name, refusal in refused)
    only = members[0].statement if len(members) == 1 else None
    kinds = {member.statement.format for member in members}
    encodings = {member.statement.encoding for member in members}
    layouts = sorted({member.statement.fingerprint for member in members})
    first = members[0].statement
    return Statement(
        format=first.format if len(kinds) == 1 else "zip",
        encoding=first.encoding if len(encodings) == 1 else "mixed",
        lines=pl.concat(frames),
        accounts=tuple(accounts),
        fingerprint=layouts[0]
        if len(layouts) == 1
        else hashlib.sha256("\x1f".join(["zip", *layouts]).encode()).hexdigest()[:32],
        confidence=min(member.statement.confidence for member in members),
        dialect=first.dialect if only or len(layouts) == 1 else None,
        columns=first.columns if only or len(layouts) == 1 else None,
        rejected=tuple(rejected[:REJECTED_ROWS_KEPT_MAX]),
        rejected_count=sum(member.statement.rejected_count for member in members) + len(refused),
        questions=tuple(questions),
        header=first.header if only or len(layouts) == 1 else (),
    )
