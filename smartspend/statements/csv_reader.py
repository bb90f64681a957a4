"""Reads delimited text: every question is answered from the whole file, every row ends as a line or as a rejection."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import polars as pl

from smartspend.kernel.limits import REJECTED_ROWS_KEPT_MAX
from smartspend.statements import (
    bare_days,
    columns,
    continued,
    csv_accounts,
    csv_lines,
    currencies,
    dates,
    encoding,
    header,
    money_columns,
    rows,
    signs,
)
from smartspend.statements.errors import EmptyFile, NoBookings, WrongColumn
from smartspend.statements.money_columns import Money
from smartspend.statements.options import ROLES, ReadOptions
from smartspend.statements.reading import Reading
from smartspend.statements.repair import mend
from smartspend.statements.statement import LINES, Dialect, Question, Rejected, Statement
from smartspend.statements.vocabulary import plain

_SAMPLED: Final = 300
_DAY: Final = r"^['\"\[]?([0-9]{1,4}[./\-][0-9]{1,2}[./\-]'?[0-9]{1,4}|[0-9]{8})(?:[T ,/]|$)"
_PERIOD: Final = r"[0-9][./\-][0-9]{2,4} +(?:[-\u2013]|to|bis|a|au|al|t/m) +[0-9]{1,4}[./\-]"


def read_csv(data: bytes, options: ReadOptions, name: str | None) -> Statement:
    """The statement in delimited text.

    Raises `EmptyFile`, `NoBookings`, `WrongColumn`, `TooManyRows`, `UnreadableFile`.
    """
    text, used = encoding.decode(data, options.encoding)
    if not text.strip():
        raise EmptyFile
    table = rows.split(text, options.delimiter)
    del text  # of a large file it is too much to hold twice
    reading = _understand(table, options)
    order = _date_order(reading, options)
    dated = _dates(reading, reading.roles.booked, order.order)
    valued = _dates(reading, reading.roles.valued, order.order)
    money, currency = _money(reading, options, dated)
    money = _signed(reading, money, options, name or "")
    dated = continued.carried(reading.region, dated, money, reading.roles)
    frame = csv_lines.build(reading, dated, valued, money, currency)
    lines = frame.filter(pl.col("reason").is_null())
    if not lines.height:
        raise NoBookings(_why_nothing(frame))
    rejected, count = _rejected(frame)
    _ask_about_rounding(reading, lines)
    accounts, index = csv_accounts.of_lines(reading, lines, money)
    _ask_about_balance(reading, lines, index, money)
    confidence = max(0.05, min(1.0, 1.0 - reading.doubt - 0.5 * min(1.0, count / (lines.height + count)) * (count > 3)))
    return Statement(
        format="csv",
        encoding=used,
        lines=_complete(lines.with_columns(account_index=index)),
        accounts=accounts,
        fingerprint=_fingerprint(reading),
        confidence=confidence,
        dialect=Dialect(
            table.delimiter, '"', reading.header.row, money.style.decimal, money.style.thousands, order.format
        ),
        columns=_columns(reading, money),
        rejected=rejected,
        rejected_count=count,
        questions=tuple(reading.questions),
        header=reading.names,
    )


def _understand(table: rows.Table, options: ReadOptions) -> Reading:
    """Header, columns and their roles."""
    found_header = header.find(table, options.header_row)
    region = bare_days.as_days(
        table.frame.slice(found_header.first),
        found_header.names,
        "\n".join(table.frame["raw"].head(found_header.first).to_list()),
    )
    width = len(found_header.names) or _usual_width(region, table.delimiter)
    region = mend(region, width)
    cells = [name for name in region.columns if name[0] == "c"]
    sample = _sample(region)
    sampled = [[cell or "" for cell in row] for row in sample.select(cells).iter_rows()]
    bookings = [row for row in sampled if header.is_booking(row)]
    if not bookings and not options.columns:
        raise NoBookings
    names = found_header.names or tuple(str(place + 1) for place in range(len(cells)))
    found = columns.profiles(found_header.names, bookings or sampled, len(cells))
    roles = columns.choose(found, _asked(options, names))
    preamble = "\n".join(
        table.frame["raw"].head(found_header.first if found_header.index is None else found_header.index).to_list()
    )
    region = continued.join(region, roles)
    reading = Reading(table, found_header, region, names, found, roles, preamble, [])
    if found_header.index is None or found_header.known == 0:
        reading.doubt += 0.15
    if roles.booked is None:
        raise NoBookings("No column of dates was found: name it with a correction.")
    return reading


def _usual_width(region: pl.DataFrame, delimiter: str) -> int:
    """The number of cells of most rows, blank ones at their end included."""
    head = region.head(2000)
    marks = head["raw"].str.count_matches(delimiter, literal=True).to_list()
    return max(columns.common_width(head["width"].to_list()), columns.common_width(marks) + 1)


def _sample(region: pl.DataFrame) -> pl.DataFrame:
    """The first rows, and rows from everywhere."""
    if region.height <= _SAMPLED:
        return region
    everywhere = region.gather_every(region.height // _SAMPLED).head(_SAMPLED)
    return pl.concat([region.head(_SAMPLED), everywhere]).unique("row", maintain_order=True)


def _asked(options: ReadOptions, names: Sequence[str]) -> dict[int, str]:
    asked: dict[int, str] = {}
    plain_names = [plain(name) for name in names]
    for column, role in options.columns.items():
        if role not in ROLES:
            raise WrongColumn(f"“{role[:40]}” is no role. Roles are: {', '.join(ROLES)}.")
        if column in names:
            asked[list(names).index(column)] = role
        elif plain(column) and plain(column) in plain_names:
            asked[plain_names.index(plain(column))] = role
        elif column.isdigit() and 1 <= int(column) <= len(names):
            asked[int(column) - 1] = role
        else:
            raise WrongColumn(f"There is no column “{column[:80]}”. Columns are: {', '.join(names)[:500]}.")
    return asked


def _days(region: pl.DataFrame, place: int) -> pl.Series:
    """The date cells without their time of day, so that few are distinct."""
    cell = pl.col(f"c{place}")
    day = pl.when(cell.str.contains(_PERIOD)).then(pl.lit("")).otherwise(pl.coalesce(cell.str.extract(_DAY), cell))
    return region.select(day.alias("day"))["day"]


def _date_order(reading: Reading, options: ReadOptions) -> dates.Decision:
    """The order of the booking dates; the second date column helps where they leave it open."""
    roles, hint = reading.roles, _order_hint(reading)
    decided = dates.decide_order(_turns(reading, roles.booked), hint=hint, asked=options.date_order)
    if not decided.certain and roles.valued is not None:
        second = dates.decide_order(_turns(reading, roles.valued), hint=hint)
        if second.certain:
            decided = replace(decided, order=second.order, certain=True, why=second.why)
    if not decided.certain:
        reading.ask(Question("date-order", decided.why, decided.order, ("dmy", "mdy", "ymd")), 0.1)
    return decided


def _turns(reading: Reading, place: int | None) -> list[str]:
    """The days in file order, each only where it changes, and every distinct day of a very long file."""
    if place is None:
        return []
    days = _days(reading.region, place)
    turned = days.filter((days != days.shift(1)).fill_null(value=True)).drop_nulls()
    return turned.head(4000).to_list() + turned.slice(4000).unique(maintain_order=True).head(20_000).to_list()


def _order_hint(reading: Reading) -> dates.Order | None:
    """Marks of American files, for when the dates themselves say nothing."""
    if reading.table.delimiter != ",":
        return None
    named = re.search(r"\b(?:check|zip|routing|memo)\b", plain(" ".join(reading.names)))
    dollars = any("$" in raw for raw in reading.table.frame["raw"].head(20).to_list())
    return "mdy" if named or (dollars and not reading.roles.pairs) else None


def _dates(reading: Reading, place: int | None, order: dates.Order) -> pl.Series:
    """The dates of a column; null where a cell is none, or an impossible one."""
    if place is None:
        return pl.Series("day", [None] * reading.region.height, dtype=pl.Date)
    days = _days(reading.region, place)
    known = days.drop_nulls().unique().to_list()
    read = [dates.read_date(day, order) for day in known]
    if days.len() <= _SAMPLED:
        by_day = dict(zip(known, read, strict=True))
        return pl.Series("day", [by_day.get(day) for day in days.to_list()], dtype=pl.Date)
    return days.replace_strict(known, pl.Series(read, dtype=pl.Date), default=None, return_dtype=pl.Date)


def _money(reading: Reading, options: ReadOptions, dated: pl.Series) -> tuple[Money, pl.Series]:
    roles = reading.roles
    places = [*roles.amounts, *(place for pair in roles.pairs for place in pair)]
    places += [place for place in (roles.amount, roles.debit, roles.credit, roles.balance) if place is not None]
    places = [place for place in dict.fromkeys(places) if place < reading.table.width]
    if not places:
        raise NoBookings("No column of amounts was found: name it with a correction.")
    currency = currencies.of_rows(reading, options, places)
    style = money_columns.file_style(reading.region, places, currency, reading.table.delimiter)
    named = roles.direction is not None and reading.found[roles.direction].meaning == "direction"
    trial = money_columns.Trial(reading.region, currency, style, named=named)
    header_of_side = (
        reading.names[roles.direction] if roles.direction is not None and roles.direction < len(reading.names) else ""
    )
    money = money_columns.choose(trial, roles, money_columns.Days.of(dated), header_of_side)
    if money is None:
        raise NoBookings("No column of amounts was found: name it with a correction.")
    if style.mixed:
        evidence = "some amounts have a decimal comma, others a decimal point; each was read in the only way it can be"
        reading.ask(Question("decimal", evidence, style.decimal, (".", ",")), 0.05)
    return money, currency


def _signed(reading: Reading, money: Money, options: ReadOptions, name: str) -> Money:
    """Turns the signs where the balance, the texts or a person says so."""
    inverted = False
    if options.sign is not None:
        inverted = options.sign == "inverted"
    elif (
        money.proof is not None and money.proof.holds and not money.directed and not money.told and money.debit is None
    ):
        inverted = money.proof.inverted
    elif not money.explained:
        roles = reading.roles
        places = [place for place in (*roles.description, roles.payee, roles.category) if place is not None]
        said = _said(reading.region.head(2000), places)
        surroundings = " ".join((*reading.names, reading.preamble[:2000], name.replace("_", " ")))
        days = {reading.found[place].meaning for place in (roles.booked, roles.valued) if place is not None}
        two_days = days == {"booked", "transacted"} and roles.balance is None
        meanings = {item.meaning for item in reading.found}
        of_account = "counter_account" in meanings
        abroad = {"original", "rate"} <= meanings and roles.balance is None
        decision = signs.decide(money.amount, said, signs.Surroundings(surroundings, two_days, of_account, abroad))
        inverted = decision.inverted
        if not decision.certain:
            choice = "inverted" if inverted else "as-is"
            reading.ask(Question("sign", decision.why, choice, ("as-is", "inverted")), 0.15)
    return replace(money, amount=-money.amount) if inverted else money


def _said(region: pl.DataFrame, places: Sequence[int]) -> list[str]:
    """All texts of each row together."""
    if not places:
        return []
    cells = [pl.col(f"c{place}") for place in places]
    return region.select(pl.concat_str(cells, separator=" ", ignore_nulls=True).alias("said"))["said"].to_list()


def _rejected(frame: pl.DataFrame) -> tuple[tuple[Rejected, ...], int]:
    bad = frame.filter(pl.col("reason").is_not_null())
    kept = bad.head(REJECTED_ROWS_KEPT_MAX).select("row", "reason", "raw", "date_cell", "amount_cell")
    return tuple(_rejection(*row) for row in kept.iter_rows()), bad.height


def _rejection(row: int, reason: str, raw: str, date_cell: str, amount_cell: str) -> Rejected:
    cell = amount_cell if reason == csv_lines.NOT_AN_AMOUNT else date_cell
    return Rejected(row, f"“{cell[:40]}” {reason}" if reason in csv_lines.ABOUT_A_CELL else reason, raw)


def _why_nothing(frame: pl.DataFrame) -> str:
    reasons = frame["reason"].drop_nulls().value_counts(sort=True)
    usual = reasons.row(0)[0] if reasons.height else "no date"
    return (
        f"No bookings were found: none of the {frame.height} rows has both a date and an amount (most often: {usual})."
    )


def _ask_about_rounding(reading: Reading, lines: pl.DataFrame) -> None:
    rounded = int(lines["rounded"].sum())
    if rounded:
        reading.ask(
            Question("rounding", f"{rounded} amounts have more decimals than their currency", "rounded", ("rounded",)),
            0.02,
        )


def _ask_about_balance(reading: Reading, lines: pl.DataFrame, index: pl.Series, money: Money) -> None:
    """Says where balances that else follow from line to line do not: a booking may be missing there."""
    broken = csv_accounts.breaks(lines, index, money)
    if broken:
        evidence = f"the balance does not follow from line to line at row {', '.join(map(str, broken[:5]))}"
        reading.ask(Question("balance", f"{evidence}: bookings may be missing there", "as-is", ("as-is",)), 0.02)


def _complete(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines with the columns of `LINES`, those that this file does not have empty."""
    known = set(lines.columns)
    return lines.select(
        pl.col(name) if name in known and lines.schema[name] == kind
        else (pl.col(name) if name in known else pl.lit(None)).cast(kind).alias(name)
        for name, kind in LINES.items()
    )  # fmt: skip


def _columns(reading: Reading, money: Money) -> dict[str, str | list[str] | None]:
    def name(place: int | None) -> str | None:
        return None if place is None else (reading.names[place] if place < len(reading.names) else str(place + 1))

    roles = reading.roles
    return {
        "booked_on": name(roles.booked),
        "value_on": name(roles.valued),
        "amount": name(money.column),
        "debit": name(money.debit),
        "credit": name(money.credit),
        "direction": name(roles.direction) if money.directed else None,
        "balance": name(money.balance),
        "currency": name(roles.currency),
        "payee": name(roles.payee if roles.payee is not None else roles.payer),
        "description": [text for place in roles.description if (text := name(place)) is not None],
        "reference": name(roles.reference),
        "category": name(roles.category),
        "tags": name(roles.tags),
        "account": name(roles.account),
        "status": name(roles.status),
    }


def _fingerprint(reading: Reading) -> str:
    """Equal for files of one bank's layout: delimiter and header, or the kinds of columns without one."""
    if reading.header.index is not None:
        layout = [plain(name) for name in reading.names]
    else:
        layout = ["date" if item.date > 0.6 else "money" if item.is_money else "text" for item in reading.found]
    return hashlib.sha256("\x1f".join(["csv", reading.table.delimiter, *layout]).encode()).hexdigest()[:32]
