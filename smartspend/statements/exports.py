"""Tables of household programs that a list of lines cannot hold as they are, rewritten into one that can.

Double entry (Firefly III) names source and destination of a movement: each account of one's own gets its line. A split
booking (Actual) is followed by its parts: they are read in its place, each with its own category.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from smartspend.statements.dialect import find_delimiter
from smartspend.statements.json_tree import spelled
from smartspend.statements.records import Records
from smartspend.statements.two_sided import NEEDED, Sides, legs

_LINES_MAX: Final = 500_000
_HEADER_WITHIN: Final = 5
_PARTED: Final = frozenset({"account", "date", "amount", "split_amount"})
_WHOLE: Final = re.compile(r"\(SPLIT INTO (\d{1,4})\)", re.IGNORECASE)
_LEG: Final = {"Amount": "amount", "Currency": "currency", "Account": "account", "Payee": "other"}
_TOLD: Final = {
    "Date": ("date",), "Description": ("description", "notes"), "Category": ("category", "category_name"),
    "Tags": ("tags",),
}  # fmt: skip
Row = tuple[int, str, dict[str, str]]


def find(text: str) -> Records | None:
    """The table rewritten, None where it is none of these."""
    head = text[:20_000].lower().replace(" ", "_")
    if not ("split_amount" in head or ("source_name" in head and "destination_name" in head)):
        return None
    if text.count("\n") > _LINES_MAX:
        return None
    delimiter = find_delimiter(text.replace("\r\n", "\n"))
    cells = list(_cells(text, delimiter))
    for place, (_, _, header) in enumerate(cells[:_HEADER_WITHIN]):
        names = [spelled(name) for name in header]
        rows = [
            (number, raw, dict(zip(names, row, strict=False))) for number, raw, row in cells[place + 1 :] if any(row)
        ]
        if set(names) >= NEEDED:
            return _cut_at(delimiter, _double_entry(rows))
        if set(names) >= _PARTED:
            return _cut_at(delimiter, _parts([name for name in names if name != "split_amount"], rows))
    return None


def _cut_at(delimiter: str, found: Records | None) -> Records | None:
    return None if found is None else replace(found, delimiter=delimiter)


def _cells(text: str, delimiter: str) -> Iterator[tuple[int, str, list[str]]]:
    """Number of its first line, raw text and cells of each row."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter)
    begin = 0
    try:
        for row in reader:
            yield begin + 1, "\n".join(lines[begin : reader.line_num]), row
            begin = reader.line_num
    except csv.Error:
        return


def _double_entry(rows: Sequence[Row]) -> Records | None:
    told: list[dict[str, str]] = []
    places: list[Row] = []
    transfers: list[str | None] = []
    for place in rows:
        row = place[2]
        sides = Sides.of(row)
        if sides is None:
            continue
        for leg in legs(sides):
            said = {name: str(getattr(leg, attribute)) for name, attribute in _LEG.items()}
            for name, keys in _TOLD.items():
                said[name] = " ".join(filter(None, (row.get(key, "") for key in keys)))
            told.append(said)
            places.append(place)
            transfers.append(leg.other if leg.is_transfer else None)
    return _records([*_LEG, *_TOLD], told, places, transfers) if told else None


def _parts(names: Sequence[str], rows: Sequence[Row]) -> Records | None:
    told: list[dict[str, str]] = []
    places: list[Row] = []
    for at, place in enumerate(rows):
        row = place[2]
        whole = _WHOLE.match(row.get("notes", ""))
        following = (
            [other[2].get("split_amount", "") for other in rows[at + 1 : at + 1 + int(whole[1])]] if whole else []
        )
        if following and all(amount.strip("0.,") for amount in following):
            continue
        part = row.get("split_amount", "")
        told.append(row | {"amount": part} if part.strip("0.,") and not row.get("amount", "").strip("0.,") else row)
        places.append(place)
    return _records(names, told, places, [None] * len(told)) if told else None


def _records(
    names: Sequence[str], told: Sequence[dict[str, str]], places: Sequence[Row], transfers: list[str | None]
) -> Records:
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(name.replace("_", " ").title() for name in names)
    writer.writerows([" ".join(row.get(name, "").split()) for name in names] for row in told)
    rows, raws = [row for row, _, _ in places], [raw for _, raw, _ in places]
    return Records(out.getvalue().encode(), rows, raws, transfers)
