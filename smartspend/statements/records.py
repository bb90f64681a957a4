"""Lists written as records, one `name: value` a line, turned into the table they are."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from smartspend.statements import encoding
from smartspend.statements.csv_reader import read_csv
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import Statement

_FIELD: Final = re.compile(r"\s*([^:\d\s][^:]{1,39}?)\s*:[\s\xa0]*(\S.*?)\s*$")
_SHARE: Final = 0.7
_REPEATED_MIN: Final = 2
_FIELDS_MIN: Final = 3
_LINES_MAX: Final = 500_000


def read_records(data: bytes, options: ReadOptions, name: str | None, finder: Finder) -> Statement:
    """The statement of what `finder` rewrites; each line keeps the row and the text that it comes from.

    Raises as the reader of delimited files does.
    """
    text, used = encoding.decode(data, options.encoding)
    records = finder(text)
    if records is None:
        return read_csv(data, options, name)
    found = read_csv(records.table, replace(options, encoding="utf-8", delimiter="\t", header_row=None), name)
    places = [row - 2 for row in found.lines["row"]]
    lines = found.lines.with_columns(
        pl.Series("row", [records.rows[place] for place in places], dtype=pl.Int64),
        pl.Series("raw", [records.raws[place] for place in places], dtype=pl.String),
    )
    if any(records.transfers):
        others = [records.transfers[place] for place in places]
        lines = lines.with_columns(pl.Series("transfer_to", others, dtype=pl.String))
    rejected = tuple(
        replace(item, row=records.rows[item.row - 2], raw=records.raws[item.row - 2])
        for item in found.rejected
        if 0 <= item.row - 2 < len(records.rows)
    )
    dialect = None if found.dialect is None else replace(found.dialect, delimiter=records.delimiter, header_row=None)
    return replace(found, encoding=used, lines=lines, rejected=rejected, dialect=dialect)


@dataclass(frozen=True, slots=True)
class Records:
    """The table as delimited text, and for each of its rows the physical line and raw text of its record.

    `transfers` names the other account of each row that is a transfer, empty where no row is. `delimiter` is what stood
    between the cells, or between names and values.
    """

    table: bytes
    rows: list[int]
    raws: list[str]
    transfers: list[str | None] = dataclasses.field(default_factory=list)
    delimiter: str = ":"


Finder = Callable[[str], Records | None]
"""Rewrites a text into a table; None where it is not what the finder knows."""


def find(text: str) -> Records | None:
    """The records of a text that is nothing but records, else nothing.

    A record begins where the first of the repeated names comes again; what stands before is no part of the table.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > _LINES_MAX:
        return None
    fields = [_FIELD.match(line) for line in lines]
    said = sum(bool(line.strip()) for line in lines)
    names = Counter(field[1] for field in fields if field)
    repeated = [name for name, often in names.items() if often >= _REPEATED_MIN]
    if len(repeated) < _FIELDS_MIN or sum(names[name] for name in repeated) < _SHARE * said:
        return None
    first = next(name for name in (field[1] for field in fields if field) if name in repeated)
    found: list[tuple[int, dict[str, str], list[str]]] = []
    for number, (line, field) in enumerate(zip(lines, fields, strict=True), start=1):
        name = field[1] if field else None
        if field and name == first:
            found.append((number, {}, []))
        if found and line.strip():
            found[-1][2].append(line)
            if field and name in repeated:
                found[-1][1].setdefault(str(name), field[2])
    if len(found) < _REPEATED_MIN:
        return None
    out = io.StringIO()
    writer = csv.DictWriter(out, repeated, delimiter="\t", restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(record for _, record, _ in found)
    return Records(out.getvalue().encode(), [row for row, _, _ in found], ["\n".join(raw) for _, _, raw in found])
