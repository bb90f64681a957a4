"""Rows of a plain CSV with a header, as lines to be judged: what `smartspend categorise` reads."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import IO, Final

from smartspend.categorisation.cascade import Line
from smartspend.kernel import money
from smartspend.kernel.errors import Invalid

FIELD_MAX: Final = 1_000_000
"""Characters of one cell; the longest descriptions of banks have a few hundred."""
_NEEDED: Final = ("description", "amount")
_MINOR_LIMIT: Final = Decimal(money.MINOR_MAX)


class UnusableHeader(Invalid):
    """The first line must name the columns, `description` and `amount` among them."""


class UnusableRow(Invalid):
    """A row cannot be read as CSV."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line of the household's past and the label it was given."""

    line: Line
    label: str


def opened(file: str) -> IO[str]:
    """The text of a file, or of standard input for `-`. A byte that is no UTF-8 becomes a mark, and stops nothing."""
    source: IO[bytes] = sys.stdin.buffer if file == "-" else Path(file).open("rb")  # noqa: SIM115 the text closes it
    return io.TextIOWrapper(source, "utf-8-sig", errors="replace", newline="")


def lines(source: IO[str]) -> Iterator[Line]:
    """Each row as a line. Raises `UnusableHeader`, `UnusableRow`."""
    for line, _ in _read(source):
        yield line


def labelled(source: IO[str]) -> Iterator[Labelled]:
    """Each row that has a label in `category`. Raises `UnusableHeader`, `UnusableRow`."""
    for line, label in _read(source, "category"):
        if label:
            yield Labelled(line, label)


def _read(source: IO[str], *more: str) -> Iterator[tuple[Line, str]]:
    csv.field_size_limit(FIELD_MAX)
    rows = csv.reader(source)
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        if missing := [name for name in (*_NEEDED, *more) if name not in names]:
            raise UnusableHeader(f"The first line must name the columns; {', '.join(missing)} is missing.")
        place = {name: names.index(name) for name in names}
        label = place.get("category", -1)
        for row in rows:
            if row:
                yield _line(row, place), row[label].strip() if 0 <= label < len(row) else ""
    except csv.Error as error:
        raise UnusableRow(f"Line {rows.line_num} cannot be read: {error}.") from None


def _line(row: list[str], place: dict[str, int]) -> Line:
    width = len(row)

    def cell(name: str) -> str:
        at = place.get(name, width)
        return row[at].strip() if at < width else ""

    currency = cell("currency").upper()
    return Line(
        payee=cell("payee"),
        description=cell("description"),
        amount=_minor(cell("amount"), currency),
        currency=currency,
        mcc=cell("mcc"),
        country=cell("country").lower(),
        day=_day(cell("date")),
    )


@lru_cache(maxsize=65_536)
def _minor(text: str, currency: str) -> int:
    """Minor units; 0 where the amount cannot be read, because the description alone says enough."""
    known = currency if currency in money.CURRENCIES else "EUR"
    with suppress(Invalid):
        return money.to_minor(text, known)
    try:
        amount = Decimal(text.replace(",", "")).scaleb(money.exponent(known))
    except InvalidOperation:
        return 0
    return int(amount) if amount.is_finite() and abs(amount) <= _MINOR_LIMIT else 0


@lru_cache(maxsize=8_192)
def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text[:10]) if text else None
    return None
