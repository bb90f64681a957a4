"""Reads delimited text: every question is answered from the whole file, every row ends as a line or as a rejection."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from smartspend.kernel.limits import REJECTED_ROWS_KEPT_MAX
from smartspend.kernel.money import CURRENCIES
from smartspend.statements import amounts, columns, dates, encoding, header, money_columns, rows, signs
from smartspend.statements.columns import Profile, Roles
from smartspend.statements.errors import EmptyFile, NoBookings, WrongColumn
from smartspend.statements.header import Header
from smartspend.statements.money_columns import Money
from smartspend.statements.options import ROLES, ReadOptions
from smartspend.statements.repair import mend
from smartspend.statements.statement import LINES, Account, Balance, Dialect, Question, Rejected, Statement
from smartspend.statements.vocabulary import FAILED, PENDING, plain

_SAMPLED: Final = 300
_IMPOSSIBLE_DATE: Final = "is not a date that exists"
_NOT_A_DATE: Final = "is not a date"
_NOT_AN_AMOUNT: Final = "is not an amount"
_ABOUT_A_CELL: Final = frozenset({_IMPOSSIBLE_DATE, _NOT_A_DATE, _NOT_AN_AMOUNT})
_DAY: Final = r"^['\"\[]?(\d{1,4}[./\-]\d{1,2}[./\-]'?\d{1,4}|\d{8})(?:[T ,]|$)"
_ISO_CODE: Final = re.compile(r"(?<![A-Z])(" + "|".join(sorted(CURRENCIES)) + r")(?![A-Z])")
_IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_NUMBERED: Final = re.compile(
    r"(?:account|konto|compte|cuenta|conta|conto|rekening|rachun\w*|ucet|racun|tili|сч[её]т|账号|卡号|账户|口座|iban)[^\d]{0,30}?([A-Z]{0,2}[\dX*]{2}[\dX* /-]{4,}\d)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Reading:
    """What is known about the file while it is read."""

    table: rows.Table
    header: Header
    region: pl.DataFrame
    names: tuple[str, ...]
    found: list[Profile]
    roles: Roles
    preamble: str
    questions: list[Question]
    doubt: float = 0.0

    def ask(self, question: Question, doubt: float) -> None:
        self.questions.append(question)
        self.doubt += doubt


def read_csv(data: bytes, options: ReadOptions, name: str | None) -> Statement:
    """The statement in delimited text. Raises `EmptyFile`, `NoBookings`, `WrongColumn`, `TooManyRows`, `UnreadableFile`."""
    text, used = encoding.decode(data, options.encoding)
    if not text.strip():
        raise EmptyFile
    table = rows.split(text, options.delimiter)
    reading = _understand(table, options)
    order = _date_order(reading, options)
    dated = _dates(reading, reading.roles.booked, order.order)
    money, currency = _money(reading, options, dated)
    money = _signed(reading, money, options, name or "")
    frame = _lines_frame(reading, dated, order, money, currency)
    lines = frame.filter(pl.col("reason").is_null())
    if not lines.height:
        raise NoBookings(_why_nothing(frame))
    rejected, count = _rejected(frame)
    _ask_about_rounding(reading, lines)
    accounts, index = _accounts(reading, lines, money)
    confidence = max(0.05, min(1.0, 1.0 - reading.doubt - 0.5 * min(1.0, count / (lines.height + count)) * (count > 3)))
    return Statement(
        format="csv",
        encoding=used,
        lines=lines.with_columns(account_index=index).select(LINES.names()).cast(dict(LINES.items())),
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


def _understand(table: rows.Table, options: ReadOptions) -> _Reading:
    """Header, columns and their roles."""
    found_header = header.find(table, options.header_row)
    region = table.frame.slice(found_header.first)
    width = len(found_header.names) or columns.common_width(region["width"].head(2000).to_list())
    region = mend(region, width)
    cells = [name for name in region.columns if name[0] == "c"]
    step = max(1, region.height // _SAMPLED)
    sample = pl.concat([region.head(_SAMPLED), region.gather_every(step).head(_SAMPLED)]).unique(
        "row", maintain_order=True
    )
    sampled = [[cell or "" for cell in row] for row in sample.select(cells).iter_rows()]
    bookings = [row for row in sampled if header.is_booking(row)]
    if not bookings and not options.columns:
        raise NoBookings
    names = found_header.names or tuple(str(place + 1) for place in range(len(cells)))
    found = columns.profiles(found_header.names, bookings or sampled, len(cells))
    roles = columns.choose(found, _asked(options, names))
    preamble = "\n".join(table.frame["raw"].head(found_header.index or 0).to_list())
    reading = _Reading(table, found_header, region, names, found, roles, preamble, [])
    if found_header.index is None or found_header.known == 0:
        reading.doubt += 0.15
    if roles.booked is None:
        raise NoBookings("No column of dates was found: name it with a correction.")
    return reading


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
    return region.select(pl.coalesce(cell.str.extract(_DAY), cell).alias("day"))["day"]


def _date_order(reading: _Reading, options: ReadOptions) -> dates.Decision:
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


def _turns(reading: _Reading, place: int | None) -> list[str]:
    """The days in file order, each only where it changes, and every distinct day of a very long file."""
    if place is None:
        return []
    days = _days(reading.region, place)
    turned = days.filter((days != days.shift(1)).fill_null(value=True)).drop_nulls()
    return turned.head(4000).to_list() + turned.slice(4000).unique(maintain_order=True).head(20_000).to_list()


def _order_hint(reading: _Reading) -> dates.Order | None:
    """Marks of American files, for when the dates themselves say nothing."""
    if reading.table.delimiter != ",":
        return None
    named = re.search(r"\b(?:check|zip|routing|memo)\b", plain(" ".join(reading.names)))
    dollars = any("$" in raw for raw in reading.table.frame["raw"].head(20).to_list())
    return "mdy" if named or (dollars and not reading.roles.pairs) else None


def _dates(reading: _Reading, place: int | None, order: dates.Order) -> pl.Series:
    """The dates of a column; null where a cell is none, or an impossible one."""
    if place is None:
        return pl.Series("day", [None] * reading.region.height, dtype=pl.Date)
    days = _days(reading.region, place)
    known = days.drop_nulls().unique().to_list()
    read = [dates.read_date(day, order) for day in known]
    return days.replace_strict(known, pl.Series(read, dtype=pl.Date), default=None, return_dtype=pl.Date)


def _money(reading: _Reading, options: ReadOptions, dated: pl.Series) -> tuple[Money, pl.Series]:
    roles = reading.roles
    places = [*roles.amounts, *(place for pair in roles.pairs for place in pair)]
    places += [place for place in (roles.amount, roles.debit, roles.credit, roles.balance) if place is not None]
    places = [place for place in dict.fromkeys(places) if place < reading.table.width]
    if not places:
        raise NoBookings("No column of amounts was found: name it with a correction.")
    style = money_columns.file_style(reading.region, places)
    currency = _currency(reading, options, places)
    named = roles.direction is not None and reading.found[roles.direction].meaning == "direction"
    trial = money_columns.Trial(reading.region, currency, style, named=named)
    money = money_columns.choose(trial, roles, dated.is_not_null())
    if money is None:
        raise NoBookings("No column of amounts was found: name it with a correction.")
    if style.mixed:
        evidence = "some amounts have a decimal comma, others a decimal point; each was read in the only way it can be"
        reading.ask(Question("decimal", evidence, style.decimal, (".", ",")), 0.05)
    return money, currency


def _currency(reading: _Reading, options: ReadOptions, places: Sequence[int]) -> pl.Series:
    """The currency of each row: its column, marks in the amount, the header, the preamble, the account's own."""
    height = reading.region.height
    default = options.currency if options.currency in CURRENCIES else None
    if reading.roles.currency is not None:
        cells = reading.region[f"c{reading.roles.currency}"].fill_null("")
        return _codes(cells, default)
    marks = _marks(reading.region[f"c{places[0]}"])
    if marks is not None:
        return marks.fill_null(default) if default else marks
    for text in (*(reading.names[place] for place in places if place < len(reading.names)), reading.preamble):
        code = _code_in(text)
        if code:
            return pl.Series("currency", [code], dtype=pl.String).new_from_index(0, height)
    return pl.Series("currency", [default], dtype=pl.String).new_from_index(0, height)


def _codes(cells: pl.Series, default: str | None) -> pl.Series:
    words = cells.unique().to_list()
    codes = [
        word.upper() if word.upper() in CURRENCIES else amounts.CURRENCY_SIGNS.get(word.casefold(), default)
        for word in words
    ]
    return cells.replace_strict(words, pl.Series(codes, dtype=pl.String), return_dtype=pl.String).alias("currency")


def _marks(cells: pl.Series) -> pl.Series | None:
    """Currency marks inside amounts; None where there are none."""
    letters = cells.str.contains(r"[\p{L}\p{Sc}]").fill_null(value=False)
    if int(letters.sum()) * 2 < cells.len() - int(cells.is_in(["", None]).sum()):
        return None
    words = cells.unique().drop_nulls().to_list()
    codes = [reading.currency if (reading := amounts.take_apart(word)) else None for word in words]
    if not any(codes):
        return None
    return cells.replace_strict(words, pl.Series(codes, dtype=pl.String), default=None, return_dtype=pl.String).alias(
        "currency"
    )


def _code_in(text: str) -> str | None:
    codes = _ISO_CODE.findall(text)
    if codes:
        return max(dict.fromkeys(codes), key=codes.count)
    bracketed = re.findall(r"[(\[（]([^)\]）]{1,6})[)\]）]", text)
    for word in (*bracketed, *re.findall(r"[€£₹₽₺₴₩₫₪₱฿]", text[:200])):
        code = amounts.CURRENCY_SIGNS.get(word.strip().casefold().removeprefix("in "))
        if code:
            return code
    return None


def _signed(reading: _Reading, money: Money, options: ReadOptions, name: str) -> Money:
    """Turns the signs where the balance, the texts or a person says so."""
    inverted = False
    if options.sign is not None:
        inverted = options.sign == "inverted"
    elif money.proof is not None and money.proof.holds and not money.directed and money.debit is None:
        inverted = money.proof.inverted
    elif not money.explained:
        places = [place for place in (*reading.roles.description, reading.roles.payee) if place is not None]
        said = _said(reading.region.head(2000), places)
        surroundings = " ".join((*reading.names, reading.preamble[:2000], name.replace("_", " ")))
        decision = signs.decide(money.amount, said, surroundings)
        inverted = decision.inverted
        if not decision.certain:
            choice = "inverted" if inverted else "as-is"
            reading.ask(Question("sign", decision.why, choice, ("as-is", "inverted")), 0.15)
    if not inverted:
        return money
    return Money(
        -money.amount, money.rounded, money.style, money.column, money.debit, money.credit,
        money.balance, money.balances, money.proof, money.side, money.directed,
    )  # fmt: skip


def _said(region: pl.DataFrame, places: Sequence[int]) -> list[str]:
    """All texts of each row together."""
    if not places:
        return []
    cells = [pl.col(f"c{place}") for place in places]
    return region.select(pl.concat_str(cells, separator=" ", ignore_nulls=True).alias("said"))["said"].to_list()


def _text(place: int | None) -> pl.Expr:
    if place is None:
        return pl.lit("", dtype=pl.String)
    return pl.col(f"c{place}").fill_null("").str.replace_all(r"[\s\x00-\x1f]+", " ").str.strip_chars(" '")


def _described(places: Sequence[int]) -> pl.Expr:
    """The texts joined, each only if the ones before do not say it already."""
    joined: pl.Expr | None = None
    for place in places:
        part = _text(place)
        blank = part.is_in(["/", "-", "--"])
        if joined is None:
            joined = pl.when(blank).then(pl.lit("")).otherwise(part)
        else:
            known = blank | joined.str.contains(part, literal=True)
            joined = pl.when(known).then(joined).when(joined == "").then(part).otherwise(joined + " " + part)
    return pl.lit("", dtype=pl.String) if joined is None else joined


def _nothing_as_null(place: int | None) -> pl.Expr:
    text = _text(place)
    return pl.when(text.is_in(["", "-", "--", "/"])).then(None).otherwise(text)


def _lines_frame(
    reading: _Reading, dated: pl.Series, order: dates.Decision, money: Money, currency: pl.Series
) -> pl.DataFrame:
    """Every row of the region in the schema of lines, plus `reason` for those that are none."""
    roles = reading.roles
    valued = _dates(reading, roles.valued, order.order)
    read = reading.region.with_columns(
        dated.alias("booked"), valued.alias("valued"), money.amount.alias("amount"), money.rounded.alias("rounded"),
        currency.alias("currency"),
        (money.balances if money.balances is not None else pl.Series([None], dtype=pl.Int64).new_from_index(0, dated.len())).alias("balance"),
        (money.side if money.side is not None else pl.Series([None], dtype=pl.Int64).new_from_index(0, dated.len())).alias("side"),
    )  # fmt: skip
    payee = _text(roles.payee)
    if roles.payer is not None:
        payer = _text(roles.payer)
        payee = (
            pl.when((pl.col("amount") > 0) & (payer != "")).then(payer).otherwise(payee)
            if roles.payee is not None
            else payer
        )
    description = _described([place for place in roles.description if place != roles.payee])
    booked_cell = pl.col(f"c{roles.booked}").fill_null("")
    lines = read.select(
        "row", "raw", "amount", "currency", "balance", "rounded", booked_cell.alias("date_cell"), _amount_cell(money).alias("amount_cell"),
        pl.coalesce("booked", "valued").alias("booked_on"),
        pl.when(pl.col("valued").is_not_null() & pl.lit(roles.valued is not None)).then("valued").otherwise(None).alias("value_on"),
        payee.alias("payee"),
        pl.when(description == "").then(payee).otherwise(description).alias("description"),
        _nothing_as_null(roles.reference).alias("reference"),
        _nothing_as_null(roles.provider_id).alias("provider_id"),
        _nothing_as_null(roles.category).alias("category"),
        _status(reading, roles, booked_cell).alias("status"),
        _reason(reading, roles, booked_cell, money).alias("reason"),
    )  # fmt: skip
    return lines.filter(pl.col("reason").is_null() | (pl.col("reason") != "header"))


def _amount_cell(money: Money) -> pl.Expr:
    places = [place for place in (money.column, money.debit, money.credit) if place is not None]
    return pl.concat_str([pl.col(f"c{place}").fill_null("") for place in places], separator=" ").str.strip_chars(" ")


def _words_of(frame: pl.DataFrame, place: int, words: frozenset[str]) -> list[str]:
    return [cell for cell in frame[f"c{place}"].drop_nulls().unique().to_list() if plain(cell) in words]


def _status(reading: _Reading, roles: Roles, booked_cell: pl.Expr) -> pl.Expr:
    """Pending by the status column, or by a blank booking date beside another date."""
    waits = (booked_cell == "") & pl.col("valued").is_not_null()
    if roles.status is not None:
        waits = waits | pl.col(f"c{roles.status}").is_in(_words_of(reading.region, roles.status, PENDING))
    return pl.when(waits).then(pl.lit("pending")).otherwise(pl.lit("booked"))


def _reason(reading: _Reading, roles: Roles, booked_cell: pl.Expr, money: Money) -> pl.Expr:
    no_date = pl.col("booked").is_null() & pl.col("valued").is_null()
    dated_cell = booked_cell.str.contains(r"^\D{0,3}\d{1,4}[./\-]\d{1,2}[./\-]\d{2,4}")
    amount_cell = _amount_cell(money)
    said = amount_cell.str.contains(r"\d")
    failed = pl.lit(value=False)
    if roles.status is not None:
        failed = pl.col(f"c{roles.status}").is_in(_words_of(reading.region, roles.status, FAILED))
    unsided = pl.lit(money.directed) & pl.col("side").is_null()
    repeated = pl.lit(value=False)
    if reading.header.index is not None:
        head = pl.concat_list(
            [pl.col(f"c{place}").fill_null("") for place in range(min(len(reading.names), reading.table.width))]
        )
        repeated = head.list.join("\x1f") == "\x1f".join(
            reading.table.cells(reading.header.index)[: reading.table.width]
        )
    return (
        pl.when(repeated).then(pl.lit("header"))
        .when(no_date & dated_cell).then(pl.lit(_IMPOSSIBLE_DATE))
        .when(no_date & (booked_cell == "")).then(pl.lit("no date"))
        .when(no_date).then(pl.lit(_NOT_A_DATE))
        .when(failed).then(pl.lit("not carried out, says its status"))
        .when(pl.lit(money.directed) & (pl.col("side") == 0)).then(pl.lit("neither income nor spending, says the file"))
        .when(unsided & pl.col(f"c{money.column}").is_not_null() if money.column is not None else pl.lit(value=False))
        .then(pl.lit("does not say which way the money went"))
        .when(pl.col("amount").is_null() & said).then(pl.lit(_NOT_AN_AMOUNT))
        .when(pl.col("amount").is_null()).then(pl.lit("no amount"))
        .otherwise(None)
    )  # fmt: skip


def _rejected(frame: pl.DataFrame) -> tuple[tuple[Rejected, ...], int]:
    bad = frame.filter(pl.col("reason").is_not_null())
    kept = bad.head(REJECTED_ROWS_KEPT_MAX).select("row", "reason", "raw", "date_cell", "amount_cell")
    return tuple(_rejection(*row) for row in kept.iter_rows()), bad.height


def _rejection(row: int, reason: str, raw: str, date_cell: str, amount_cell: str) -> Rejected:
    cell = amount_cell if reason == _NOT_AN_AMOUNT else date_cell
    return Rejected(row, f"“{cell[:40]}” {reason}" if reason in _ABOUT_A_CELL else reason, raw)


def _why_nothing(frame: pl.DataFrame) -> str:
    reasons = frame["reason"].drop_nulls().value_counts(sort=True)
    usual = reasons.row(0)[0] if reasons.height else "no date"
    return (
        f"No bookings were found: none of the {frame.height} rows has both a date and an amount (most often: {usual})."
    )


def _ask_about_rounding(reading: _Reading, lines: pl.DataFrame) -> None:
    rounded = int(lines["rounded"].sum())
    if rounded:
        reading.ask(
            Question("rounding", f"{rounded} amounts have more decimals than their currency", "rounded", ("rounded",)),
            0.02,
        )


def _accounts(reading: _Reading, lines: pl.DataFrame, money: Money) -> tuple[tuple[Account, ...], pl.Series]:
    """The accounts of the file and the index of each line's account."""
    number = _number(reading.preamble)
    place = reading.roles.account
    keys = pl.Series([number], dtype=pl.String).new_from_index(0, lines.height)
    if place is not None:
        cells = reading.region.select("row", pl.col(f"c{place}").fill_null("").str.strip_chars(" '").alias("key"))
        keys = lines.select("row").join(cells, on="row", how="left", maintain_order="left")["key"]
    names = keys.unique(maintain_order=True).to_list()
    if len(names) > 50:
        names, keys = [number], pl.Series([number], dtype=pl.String).new_from_index(0, lines.height)
    position = {name: index for index, name in enumerate(names)}
    index = pl.Series([0], dtype=pl.Int32).new_from_index(0, lines.height)
    if len(names) > 1:
        index = keys.replace_strict(names, list(position.values()), return_dtype=pl.Int32)
    newest_first = bool(money.proof.newest_first) if money.proof and money.proof.holds else _newest_first(lines)
    accounts = [
        _account(lines.filter(index == place), name or None, newest_first=newest_first)
        for name, place in position.items()
    ]
    return tuple(accounts), index


def _newest_first(lines: pl.DataFrame) -> bool:
    days = lines["booked_on"]
    return bool(days[0] > days[-1])


def _account(lines: pl.DataFrame, number: str | None, *, newest_first: bool) -> Account:
    currencies = lines["currency"].unique().to_list()
    currency = currencies[0] if len(currencies) == 1 else None
    told = lines.filter(pl.col("balance").is_not_null()) if len(currencies) == 1 else lines.head(0)
    if not told.height:
        return Account(number, currency, lines.height)
    first, last = (
        (told.row(-1, named=True), told.row(0, named=True))
        if newest_first
        else (told.row(0, named=True), told.row(-1, named=True))
    )
    opening = Balance(first["booked_on"], first["balance"] - first["amount"])
    return Account(number, currency, lines.height, opening, Balance(last["booked_on"], last["balance"]))


def _number(preamble: str) -> str | None:
    found = _IBAN.search(preamble) or _NUMBERED.search(preamble)
    return str(found[found.lastindex or 0]).strip() if found else None


def _columns(reading: _Reading, money: Money) -> dict[str, str | list[str] | None]:
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
        "account": name(roles.account),
        "status": name(roles.status),
    }


def _fingerprint(reading: _Reading) -> str:
    """Equal for files of one bank's layout: delimiter and header, or the kinds of columns without one."""
    if reading.header.index is not None:
        layout = [plain(name) for name in reading.names]
    else:
        layout = ["date" if item.date > 0.6 else "money" if item.is_money else "text" for item in reading.found]
    return hashlib.sha256("\x1f".join(["csv", reading.table.delimiter, *layout]).encode()).hexdigest()[:32]
