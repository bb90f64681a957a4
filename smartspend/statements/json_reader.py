"""Reads JSON and lines of JSON: exports of applications and saved answers of bank interfaces.

The bookings become a table whose columns are named by what they mean, and that table is read by the same evidence as
a delimited file: order of dates, signs, balances as proof. Where no name is known, all leaves become the table.
"""

from __future__ import annotations

import csv
import hashlib
import io
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import polars as pl

from smartspend.kernel.limits import FILE_LINE_LENGTH_MAX, FILE_ROWS_MAX, REJECTED_ROWS_KEPT_MAX
from smartspend.statements import encoding, json_accounts, json_fields, json_lists, json_names, json_tree
from smartspend.statements.csv_reader import read_csv
from smartspend.statements.errors import EmptyFile, NoBookings, TooManyRows
from smartspend.statements.json_fields import Booking, Shape
from smartspend.statements.json_lists import Listed
from smartspend.statements.json_tree import Item, Loaded
from smartspend.statements.options import ReadOptions
from smartspend.statements.statement import LINES, Question, Rejected, Statement
from smartspend.statements.two_sided import Sides, legs, transfer_in

_SAMPLED: Final = 300
_SHARE: Final = 0.8
_COLUMNS_MAX: Final = 80
_PENDING_LISTS: Final = frozenset({"pending", "upcoming", "unbooked"})
_SIDES: Final = {-1: "debit", 0: "", 1: "credit"}
_DAMAGE: Final = "the file is damaged or cut off here: what is not whole was left out"


@dataclass(slots=True)
class _Table:
    """The rows to be read, for each the object that it comes from, and what no column of it holds."""

    rows: list[dict[str, str]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    extras: list[dict[str, Any]] = field(default_factory=list)
    columns: dict[str, Counter[str]] = field(default_factory=dict)


def read_json(data: bytes, options: ReadOptions, name: str | None) -> Statement:
    """The statement in JSON, with the row and the text of each booking's object.

    Raises `NoBookings`, `TooManyRows`, `UnreadableFile`.
    """
    text, used = encoding.decode(data, options.encoding)
    loaded = json_tree.load(text)
    try:
        listed = json_lists.bookings(loaded)
    except NoBookings:
        return _read_table(loaded, options, name, used)
    if sum(len(one.items) for one in listed) > FILE_ROWS_MAX:
        raise TooManyRows
    json_names.resolve(loaded.values, listed)
    table, sign = _table(listed, options)
    found = read_csv(
        _as_csv(table.rows), replace(options, encoding="utf-8", delimiter="\t", header_row=1, sign=sign), name
    )
    places = _Places(text, loaded)
    rejected = [
        replace(item, row=places.row(table.items[item.row - 2]), raw=places.raw(table.items[item.row - 2]))
        for item in found.rejected
    ]
    rejected += [
        Rejected(places.line(begin), _DAMAGE, text[begin:end][:FILE_LINE_LENGTH_MAX]) for begin, end in loaded.bad
    ]
    rejected.sort(key=lambda item: item.row)
    lines = _completed(found.lines, table, places)
    columns = {role: names.most_common(1)[0][0] for role, names in table.columns.items()}
    layout = "\x1f".join(["json", *sorted({one.path for one in listed}), *sorted(columns.values() or found.header)])
    return replace(
        found,
        format="json",
        encoding=used,
        lines=lines,
        accounts=json_accounts.complete(found, lines, listed),
        dialect=None,
        columns=columns or found.columns,
        rejected=tuple(rejected[:REJECTED_ROWS_KEPT_MAX]),
        rejected_count=found.rejected_count + len(loaded.bad),
        questions=(*found.questions, *_cut(loaded)),
        confidence=max(0.05, found.confidence - 0.3 * bool(loaded.bad)),
        fingerprint=hashlib.sha256(layout.encode()).hexdigest()[:32],
        header=(),
    )


def _cut(loaded: Loaded) -> tuple[Question, ...]:
    if not loaded.bad:
        return ()
    evidence = "the file is damaged or cut off; only what is whole was read"
    return (Question("cut", evidence, "kept", ("kept",)),)


def _read_table(loaded: Loaded, options: ReadOptions, name: str | None, used: str) -> Statement:
    """A table written as lists of lists. Its rows are counted as those of a sheet."""
    for rows in json_lists.tables(loaded.values):
        try:
            found = read_csv(_written(rows), replace(options, encoding="utf-8", delimiter="\t"), name)
        except (NoBookings, EmptyFile):
            continue
        return replace(found, format="json", encoding=used, dialect=None, questions=(*found.questions, *_cut(loaded)))
    raise NoBookings("This JSON file holds no list of bookings: nothing in it has a date together with an amount.")


class _Places:
    """Where objects stand in the text."""

    def __init__(self, text: str, loaded: Loaded) -> None:
        self.text, self.spans = text, loaded.spans
        self.ends: list[int] = []
        place = text.find("\n")
        while place >= 0:
            self.ends.append(place)
            place = text.find("\n", place + 1)

    def line(self, place: int) -> int:
        return bisect_right(self.ends, place - 1) + 1 if place else 1

    def row(self, item: Item) -> int:
        return self.line(self.spans[item.at][0])

    def raw(self, item: Item) -> str:
        begin, end = self.spans[item.at]
        return self.text[begin : min(end, begin + FILE_LINE_LENGTH_MAX)]


def _table(listed: Sequence[Listed], options: ReadOptions) -> tuple[_Table, Any]:
    """The table of all lists, and which sign its amounts have where that is known."""
    sample = [Booking(json_tree.leaves(json_tree.parted(item)[0])) for one in listed for item in one.items[:_SAMPLED]][
        : 2 * _SAMPLED
    ]
    known = sum(bool(booking.where("booked") and booking.where("amount")) for booking in sample)
    if known * 2 < len(sample) or options.columns:
        return _flat(listed), options.sign
    shape = json_fields.shape_of(sample)
    sided = sum(json_fields.side_of(booking.find("side")) != 0 for booking in sample) >= _SHARE * len(sample)
    table = _Table()
    for one in listed:
        around = json_accounts.around(one)
        for item in one.items:
            builder = _Builder(table, item, shape, around, sided=sided, waits=one.name.lower() in _PENDING_LISTS)
            builder.add()
    order = sorted(range(len(table.rows)), key=lambda place: table.items[place].at)
    table.rows = [table.rows[place] for place in order]
    table.items = [table.items[place] for place in order]
    table.extras = [table.extras[place] for place in order]
    return table, options.sign or ("as-is" if shape.signed else None)


def _flat(listed: Sequence[Listed]) -> _Table:
    """Every leaf as a column, for lists in words that are not known."""
    table = _Table()
    for item in sorted((item for one in listed for item in one.items), key=lambda item: item.at):
        leaves = json_tree.leaves(item)
        table.rows.append({path.replace(".", " "): str(value) for path, value in leaves.items() if value is not True})
        table.items.append(item)
        table.extras.append({})
    return table


class _Builder:
    """Puts the rows of one object together."""

    def __init__(
        self, table: _Table, item: Item, shape: Shape, around: json_accounts.Around, *, sided: bool, waits: bool
    ) -> None:
        self.table, self.item, self.shape, self.around = table, item, shape, around
        self.sided, self.waits = sided, waits
        self.booking = Booking(json_tree.leaves(item))

    def add(self) -> None:
        """Adds a row for each account that the booking moves."""
        leaves = self.booking.leaves
        sides = Sides.of(leaves)
        if sides is not None:
            for leg in legs(sides):
                told = {"Amount": leg.amount, "Currency": leg.currency, "Account": leg.account, "Payee": leg.other}
                self._row(told, leg.other if leg.is_transfer else None)
            return
        for part in json_tree.parted(self.item):
            self.booking = Booking(json_tree.leaves(part))
            self._plain()

    def _plain(self) -> None:
        booking = self.booking
        amount, currency = json_fields.amount_text(booking, "amount", self.shape, self.around.currency)
        if self.shape.inverted:
            amount = json_fields.negated(amount)
        side = json_fields.side_of(booking.find("side")) if self.sided else 0
        out = side < 0 or (not side and amount.startswith("-"))
        parties = ("creditor", "debtor") if out else ("debtor", "creditor")
        payee = booking.find("payee") or booking.find(parties[0])
        told = {"Amount": amount, "Currency": currency, "Account": booking.find("account")}
        told["Payee"] = payee or booking.find(parties[1]) * (not booking.texts)
        if self.sided:
            kind = booking.where("side").rpartition(".")[2] in {"type", "kind"}
            told["Type" if kind else "Direction"] = _SIDES[side]
        for title, name in (("Balance", "balance"), ("Fee", "fee")):
            told[title] = json_fields.amount_text(booking, name, self.shape, currency)[0]
        transfer = booking.find("transfer") or transfer_in(payee)
        other = booking.find("counterparty") or booking.find(f"{parties[0]}_account")
        self._row(told, transfer, other)

    def _row(self, told: dict[str, str], transfer: str | None, other: str = "") -> None:
        """Adds a row of what an account is told, and what every booking says."""
        booking = self.booking
        status = json_fields.status_of(booking)
        told |= {
            "Booking Date": json_fields.day_text(booking.find("booked")),
            "Value Date": json_fields.day_text(booking.find("valued")),
            "Description": booking.texts or _said_in(booking.find("reference")),
            "Reference": booking.find("reference"),
            "Category": booking.find("category"),
            "Account": told["Account"] or self.around.account,
            "Status": "pending" if self.waits and status == "booked" else status,
        }
        extras = {
            "provider_id": booking.find("provider_id"),
            "counterparty": "".join(other.split()),
            "bank_code": json_fields.bank_code(booking),
            "corrects": booking.find("corrects"),
            "tags": _tags(self.item),
            "transfer_to": transfer,
        }
        self.table.rows.append({name: value for name, value in told.items() if value})
        self.table.items.append(self.item)
        self.table.extras.append({name: value for name, value in extras.items() if value})
        self._note_columns()

    def _note_columns(self) -> None:
        """Counts the names under which the roles were found."""
        if len(self.table.rows) <= _SAMPLED:
            for role, name in _ROLES.items():
                path = self.booking.where(name)
                if path:
                    self.table.columns.setdefault(role, Counter())[path] += 1


def _said_in(reference: str) -> str:
    """A reference that is written for people, of several words; empty for a number."""
    return reference if " " in reference.strip() else ""


_ROLES: Final = {
    "booked_on": "booked", "value_on": "valued", "amount": "amount", "balance": "balance", "payee": "payee",
    "description": "text", "reference": "reference", "category": "category", "account": "account", "status": "status",
}  # fmt: skip


_TAG_PLACES: Final = ("attributes", "relationships", "data")


def _tags(item: Item) -> list[str]:
    """The tags of a booking: texts, objects with a name, or one text with commas."""
    for place in (item, *(inner for key in _TAG_PLACES if isinstance(inner := item.get(key), Item))):
        for key in ("tags", "labels", "Tags"):
            value = place.get(key)
            value = value.get("data") if isinstance(value, Item) else value
            parts = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
            names = [
                part.get("name") or part.get("label") or part.get("id") if isinstance(part, Item) else part
                for part in parts
            ]
            found = [json_tree.clean(name) for name in names if isinstance(name, str) and name.strip()]
            if found:
                return list(dict.fromkeys(found))
    return []


def _completed(lines: pl.DataFrame, table: _Table, places: _Places) -> pl.DataFrame:
    """The lines with the place and text of their objects, and with what the table could not say."""
    chosen = [row - 2 for row in lines["row"]]
    added = [
        pl.Series("row", [places.row(table.items[place]) for place in chosen], dtype=pl.Int64),
        pl.Series("raw", [places.raw(table.items[place]) for place in chosen], dtype=pl.String),
    ]
    for name in ("provider_id", "counterparty", "bank_code", "corrects", "tags", "transfer_to"):
        values = [table.extras[place].get(name) for place in chosen]
        if any(value is not None for value in values):
            added.append(pl.Series(name, values, dtype=LINES[name]))
    return lines.with_columns(added).sort("row", maintain_order=True)


def _as_csv(rows: Sequence[dict[str, str]]) -> bytes:
    """The rows as a delimited file with the columns that are filled anywhere."""
    names = list(dict.fromkeys(name for row in rows for name, value in row.items() if value))[:_COLUMNS_MAX]
    return _written([names, *([row.get(name, "") for name in names] for row in rows)])


def _written(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(rows)
    return text.getvalue().encode()
