"""What reading a bank's file yields: its lines, its accounts, what was left out, and how it was understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from smartspend.kernel.money import to_text

_COLUMNS: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "row": pl.Int64,
    "booked_on": pl.Date,
    "value_on": pl.Date,
    "amount": pl.Int64,
    "currency": pl.String,
    "balance": pl.Int64,
    "payee": pl.String,
    "description": pl.String,
    "reference": pl.String,
    "provider_id": pl.String,
    "category": pl.String,
    "account_index": pl.Int32,
    "status": pl.String,
    "raw": pl.String,
    "counterparty": pl.String,
    "bank_code": pl.String,
    "corrects": pl.String,
    "tags": pl.List(pl.String),
    "transfer_to": pl.String,
}
LINES: Final = pl.Schema(_COLUMNS)
"""The columns of `Statement.lines`, in file order.

`row` is the 1-based physical line where the entry begins. `amount` and `balance` are minor units of `currency`,
negative is money out; where `currency` is null they are hundredths. `payee` and `description` are never null.
`provider_id` is the bank's own id (FITID), a hint and no identity. `category` is what the file calls it.
`status` is `booked` or `pending`. `raw` is the entry's unchanged text. `counterparty` is the other side's account
number (an IBAN without spaces where there is one). `bank_code` is the bank's own word for the kind of entry with its
code list in front: `mcc:5411`, `iso20022:PMNT-CCRD-POSD`, `gvc:105`, `swift:NDDT`, `ofx:ATM`. `corrects` is the
`provider_id` of an earlier entry that this one replaces. `tags` and `transfer_to` (the other account's name) come from
exports of other applications.
"""

UNKNOWN_CURRENCY_DECIMALS: Final = 2


@dataclass(slots=True)
class Line:
    """One entry while a reader that goes entry by entry puts it together; fields as in `LINES`."""

    row: int
    booked_on: date
    amount: int
    currency: str | None = None
    value_on: date | None = None
    balance: int | None = None
    payee: str = ""
    description: str = ""
    reference: str | None = None
    provider_id: str | None = None
    category: str | None = None
    account_index: int = 0
    status: str = "booked"
    raw: str = ""
    counterparty: str | None = None
    bank_code: str | None = None
    corrects: str | None = None
    tags: list[str] | None = None
    transfer_to: str | None = None


def frame_of(lines: Sequence[Line]) -> pl.DataFrame:
    """The lines as a frame with the columns of `LINES`."""
    return pl.DataFrame({name: [getattr(line, name) for line in lines] for name in LINES.names()}, schema=LINES)


@dataclass(frozen=True, slots=True)
class Rejected:
    """An entry that is no statement line, and why. `row` is its 1-based physical line."""

    row: int
    reason: str
    raw: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something the file does not decide.

    `about` is a slug, `choice` what was taken, `options` what a person may say instead.
    """

    about: str
    evidence: str
    choice: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """An account's balance at the end (for an opening: at the beginning) of a day, in minor units."""

    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class Account:
    """One account of the file, or one statement where a file holds several statements of an account.

    `currency` is null where the file names none, or several. `period` is the first and last day that the file itself
    says it covers; null where it says nothing. `proven` is whether opening balance and lines give the closing one, null
    where either is not told.
    """

    number: str | None
    currency: str | None
    lines: int
    opening: Balance | None = None
    closing: Balance | None = None
    period: tuple[date, date] | None = None
    proven: bool | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a columnar file is written. `header_row` is a 1-based physical line, null without a header."""

    delimiter: str
    quote: str
    header_row: int | None
    decimal: str
    thousands: str | None
    date_format: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything a file says. `rejected` is cut at a limit, `rejected_count` is the true number.

    `fingerprint` is equal for files of equal layout, so that corrections can be remembered. `confidence` is 0 to 1.
    """

    format: str
    encoding: str
    lines: pl.DataFrame
    accounts: tuple[Account, ...]
    fingerprint: str
    confidence: float
    dialect: Dialect | None = None
    columns: Mapping[str, str | list[str] | None] | None = None
    rejected: tuple[Rejected, ...] = ()
    rejected_count: int = 0
    questions: tuple[Question, ...] = ()
    header: tuple[str, ...] = field(default=())

    @property
    def sum(self) -> dict[str | None, int]:
        """Minor units moved, by currency (null: unknown), in order of appearance."""
        totals = self.lines.group_by("currency", maintain_order=True).agg(pl.col("amount").sum())
        return dict(totals.iter_rows())

    def line_objects(self) -> Iterator[dict[str, Any]]:
        """Each line as the command line prints it: amounts as decimal text, dates as ISO 8601."""
        for line in self.lines.iter_rows(named=True):
            yield _line_object(line)

    def to_inspect(self) -> dict[str, Any]:
        """The JSON object of `smartspend inspect --json`."""
        return {
            "format": self.format,
            "encoding": self.encoding,
            "dialect": _dialect_object(self.dialect),
            "columns": dict(self.columns) if self.columns is not None else None,
            "accounts": [_account_object(account) for account in self.accounts],
            "lines": self.lines.height,
            "sum": {currency or "": amount_text(total, currency) for currency, total in self.sum.items()},
            "first": _line_object(self.lines.row(0, named=True)) if self.lines.height else None,
            "last": _line_object(self.lines.row(-1, named=True)) if self.lines.height else None,
            "rejected": [{"row": item.row, "reason": item.reason} for item in self.rejected],
            "rejected_count": self.rejected_count,
            "confidence": round(self.confidence, 2),
            "questions": [
                {"about": item.about, "evidence": item.evidence, "choice": item.choice, "options": list(item.options)}
                for item in self.questions
            ],
            "fingerprint": self.fingerprint,
        }


def amount_text(minor: int, currency: str | None) -> str:
    """Decimal text of minor units; hundredths where the currency is unknown."""
    if currency is not None:
        return to_text(minor, currency)
    whole, rest = divmod(abs(minor), 10**UNKNOWN_CURRENCY_DECIMALS)
    return f"{'-' if minor < 0 else ''}{whole}.{rest:0{UNKNOWN_CURRENCY_DECIMALS}d}"


def _line_object(line: dict[str, Any]) -> dict[str, Any]:
    currency = line["currency"]
    balance = line["balance"]
    return {
        "row": line["row"],
        "booked_on": line["booked_on"].isoformat(),
        "value_on": line["value_on"].isoformat() if line["value_on"] else None,
        "amount": amount_text(line["amount"], currency),
        "currency": currency,
        "balance": None if balance is None else amount_text(balance, currency),
        "payee": line["payee"],
        "description": line["description"],
        "reference": line["reference"],
        "provider_id": line["provider_id"],
        "category": line["category"],
        "account": line["account_index"],
        "status": line["status"],
        "counterparty": line["counterparty"],
        "bank_code": line["bank_code"],
        "tags": line["tags"] or [],
        "transfer_to": line["transfer_to"],
    }


def _account_object(account: Account) -> dict[str, Any]:
    def balance(item: Balance | None) -> dict[str, str] | None:
        return (
            None if item is None else {"on": item.on.isoformat(), "amount": amount_text(item.amount, account.currency)}
        )

    return {
        "number": account.number,
        "currency": account.currency,
        "lines": account.lines,
        "opening": balance(account.opening),
        "closing": balance(account.closing),
        "period": None if account.period is None else [day.isoformat() for day in account.period],
        "proven": account.proven,
        "name": account.name,
    }


def _dialect_object(dialect: Dialect | None) -> dict[str, Any] | None:
    if dialect is None:
        return None
    return {
        "delimiter": dialect.delimiter,
        "quote": dialect.quote,
        "header_row": dialect.header_row,
        "decimal": dialect.decimal,
        "thousands": dialect.thousands,
        "date_format": dialect.date_format,
    }
