"""Recognises what kind of file the bytes are, and names those that are no statement."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final

from smartspend.statements.errors import EncryptedFile, UnreadableFile, UnsupportedFormat

_ADVICE: Final = "Export the statement from your bank as CSV or OFX and hand in that file."
_MAGIC: Final = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x00\x00\x00\x18ftyphei", "a picture (HEIC)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive (7z)"),
    (b"Rar!", "a compressed archive (RAR)"),
    (b"BZh", "a compressed archive (bzip2)"),
    (b"\xfd7zXZ", "a compressed archive (xz)"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"PAR1", "a Parquet file"),
)
_RIFF: Final = re.compile(rb"RIFF....WEBP", re.DOTALL)
_OFX: Final = re.compile(
    r"OFXHEADER\s*[:=]|<\?OFX\b|<(?:\w{1,20}:)?(?:OFX[\s>]|(?:BANK|CREDITCARD|INVSTMT)MSGSRSV\d>|BANKTRANLIST>|STMTTRN>)",
    re.IGNORECASE,
)
_MT940: Final = re.compile(
    r"(?:^|[\r\n}])[ \t]*:(?:(?:20|25P?|60[FM]|28C?):[^\r\n]{0,200}[\r\n]+[ \t]*:\d\d[A-Z]?:|61:[ \t]*\d{6})"
    r"|:6[02][FM]:[ \t]*R?[CD][ \t]*\d{6}[A-Z]{3}"
)
_QIF: Final = re.compile(r"(?:^|[\r\n])[ \t]*!\s*(?:type\s*:|account\b|option\s*:|clear\s*:)", re.IGNORECASE)
_QIF_RECORD: Final = tuple(
    re.compile(rf"(?:^|[\r\n])[ \t]*{line}[ \t]*(?=[\r\n]|$)", re.IGNORECASE)
    for line in (r"D[ \t]*\d[\d ./'-]*\d", r"[TU][-+ $€£]*[\d.,][\d.,' ]*+", r"\^")
)
"""A QIF file without its header: somewhere a date, a total and the end of a record, each on its own line."""

_JSON: Final = re.compile(r"[\ufeff\s\x1e]*(?:\[\s*(?:[{\[\"\]]|$)|\{\s*(?:[\"}]|$))")
_CAMT: Final = re.compile(r"<(?:[\w.-]+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)")
_XML_KINDS: Final = (
    (
        re.compile(r"<\?mso-application|schemas-microsoft-com:office:spreadsheet", re.IGNORECASE),
        "an Excel XML spreadsheet",
    ),
    (re.compile(r"<(?:!doctype\s+)?html|<table|<body", re.IGNORECASE), "a web page (HTML)"),
)


def sniff(head: str) -> str:
    """`json`, `ofx`, `qif`, `camt`, `mt940` or `csv`, from the beginning of the file as text.

    Raises `UnsupportedFormat` for what is known and not read.
    """
    kinds = {
        "json": _JSON.match(head),
        "ofx": _OFX.search(head),
        "qif": _QIF.search(head) or all(line.search(head) for line in _QIF_RECORD),
        "camt": _CAMT.search(head),
        "mt940": _MT940.search(head),
    }
    for kind, found in kinds.items():
        if found:
            return kind
    _refuse_text(head)
    return "camt" if head.lstrip("\ufeff \t\r\n").startswith("<") else "csv"


def refuse_binary(data: bytes) -> None:
    """Names what is no text.

    Raises `EncryptedFile`, `UnsupportedFormat`, and `UnreadableFile` for a damaged archive.
    """
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        if b"/Encrypt" in data:
            raise EncryptedFile
        raise UnsupportedFormat(f"This is a PDF document. {_ADVICE}")
    if data.startswith(b"PK\x03\x04"):
        _refuse_zip(data)
    for magic, what in _MAGIC:
        if data.startswith(magic) and (len(magic) > 2 or b"\x00" in data[:64]):
            raise UnsupportedFormat(f"This is {what}, not a bank statement. {_ADVICE}")
    if _RIFF.match(data):
        raise UnsupportedFormat(f"This is a picture (WebP), not a bank statement. {_ADVICE}")


def _refuse_zip(data: bytes) -> None:
    try:
        entries = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        raise UnreadableFile("This is a damaged archive (ZIP): download it again from your bank.") from None
    if any(entry.flag_bits & 1 for entry in entries):
        raise EncryptedFile
    raise UnsupportedFormat(f"This is a document of an office program or an archive (ZIP). {_ADVICE}")


def _refuse_text(head: str) -> None:
    if head.lstrip("\ufeff \t\r\n").startswith("<"):
        for pattern, what in _XML_KINDS:
            if pattern.search(head):
                raise UnsupportedFormat(f"This looks like {what}. {_ADVICE}")
