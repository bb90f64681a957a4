"""Reads any bank's file into statement lines.

Owns: recognising the format, decoding, finding out how the file writes dates, amounts and signs, and naming every row
it could not read. Pure: bytes in, a `Statement` out. Never asks a person, never touches a database or the network.

    statement = read(Path("export.csv"))
    statement.lines        # a Polars frame, see `LINES`
    statement.rejected     # rows that are no lines, with number and reason
    statement.questions    # what stays ambiguous, and the choice taken
"""

from __future__ import annotations

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
from smartspend.statements.formats import read
from smartspend.statements.options import ROLES, ReadOptions
from smartspend.statements.statement import LINES, Account, Balance, Dialect, Question, Rejected, Statement

__all__ = [
    "LINES",
    "ROLES",
    "Account",
    "Balance",
    "Dialect",
    "EmptyFile",
    "EncryptedFile",
    "FileTooLarge",
    "NoBookings",
    "Question",
    "ReadOptions",
    "Rejected",
    "Statement",
    "TooManyRows",
    "UnreadableFile",
    "UnsupportedFormat",
    "WrongColumn",
    "read",
]
