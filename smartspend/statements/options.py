"""What a person may correct about the reading of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

DateOrder = Literal["dmy", "mdy", "ymd"]
Sign = Literal["as-is", "inverted"]

ROLES: Final = (
    "booked_on",
    "value_on",
    "amount",
    "debit",
    "credit",
    "direction",
    "balance",
    "currency",
    "payee",
    "description",
    "reference",
    "category",
    "account",
    "status",
    "ignore",
)
"""What a column can mean. `ignore` takes a column out of every guess."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Corrections; everything left out is inferred from the whole file.

    `columns` maps a header text (or a 1-based column number as text) to one of `ROLES`. `header_row` is the 1-based
    physical line of the header, 0 for a file without one. `currency` (ISO 4217) is the account's own, used where the
    file names none. `sign="inverted"` turns every amount round (card lists that show spending as positive).
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    date_order: DateOrder | None = None
    sign: Sign | None = None
    currency: str | None = None
    header_row: int | None = None
    delimiter: str | None = None
    encoding: str | None = None
