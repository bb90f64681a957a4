"""Builds the lines from columns whose roles are known: texts joined, status told, a reason for every row left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import polars as pl

from smartspend.statements.columns import Roles
from smartspend.statements.money_columns import Money
from smartspend.statements.reading import Reading
from smartspend.statements.states import BALANCE_HINT, is_balance, is_closed, is_failed, is_pending
from smartspend.statements.two_sided import TRANSFER_PATTERN

IMPOSSIBLE_DATE: Final = "is not a date that exists"
NOT_A_DATE: Final = "is not a date"
NOT_AN_AMOUNT: Final = "is not an amount"
_SHORT: Final = 48
_UNEVEN: Final = r"[^\S ]|  |[\x00-\x1f]"
ABOUT_A_CELL: Final = frozenset({IMPOSSIBLE_DATE, NOT_A_DATE, NOT_AN_AMOUNT})


def _text(place: int | None) -> pl.Expr:
    return pl.lit("", dtype=pl.String) if place is None else pl.col(f"t{place}")


def _texts(region: pl.DataFrame, places: Sequence[int | None]) -> list[pl.Expr]:
    """The texts of columns as `t0`, `t1`, …, each made once: no line feeds and doubled blanks, no quotes around."""
    found = []
    for place in dict.fromkeys(place for place in places if place is not None):
        cell = pl.col(f"c{place}").fill_null("")
        if region[f"c{place}"].str.contains(_UNEVEN).any():
            cell = cell.str.replace_all(r"[\s\x00-\x1f]+", " ")
        found.append(cell.str.strip_chars(" '").alias(f"t{place}"))
    return found


def _described(read: pl.DataFrame, places: Sequence[int]) -> pl.Series:
    """The texts joined, each only if the ones before do not say it already.

    Column after column: one expression for all of them would double in size with each.
    """
    joined, part = pl.col("joined"), pl.col("part")
    said = pl.Series("joined", [""], dtype=pl.String).new_from_index(0, read.height)
    for place in places:
        texts = read.select(_text(place).alias("part"))["part"]
        texts = texts.set(texts.is_in(["/", "-", "--"]), "")
        known = joined.str.contains(part, literal=True)
        both = pl.when(known).then(joined).when(joined == "").then(part).otherwise(joined + " " + part)
        said = pl.DataFrame({"joined": said, "part": texts}).select(both.alias("joined"))["joined"]
    return said


def _nothing_as_null(place: int | None) -> pl.Expr:
    text = _text(place)
    return pl.when(text.is_in(["", "-", "--", "/"])).then(None).otherwise(text)


def _tags(place: int | None) -> pl.Expr:
    """The tags of a cell: words behind #, else what commas, semicolons or bars part."""
    if place is None:
        return pl.lit(None, dtype=pl.List(pl.String))
    text = _text(place)
    parts = pl.when(text.str.starts_with("#")).then(text.str.replace_all(r"\s*#", ",")).otherwise(text)
    found = parts.str.replace_all(r"\s*[,;|]\s*", ",").str.strip_chars(", ")
    return pl.when(found.is_in(["", "-", "--"])).then(None).otherwise(found.str.split(","))


def build(reading: Reading, dated: pl.Series, valued: pl.Series, money: Money, currency: pl.Series) -> pl.DataFrame:
    """Every row of the region in the schema of lines, plus `reason` for those that are none."""
    roles = reading.roles
    read = reading.region.with_columns(
        dated.alias("booked"), valued.alias("valued"), money.amount.alias("amount"), money.rounded.alias("rounded"),
        currency.alias("currency"),
        _or_nulls(money.balances, dated.len()).alias("balance"), _or_nulls(money.side, dated.len()).alias("side"),
    )  # fmt: skip
    single = (roles.payee, roles.payer, roles.reference, roles.provider_id, roles.category, roles.tags)
    read = read.with_columns(_texts(reading.region, (*single, *roles.description)))
    payee = _text(roles.payee)
    if roles.payer is not None:
        payer = _text(roles.payer)
        payee = (
            pl.when((pl.col("amount") > 0) & (payer != "")).then(payer).otherwise(payee)
            if roles.payee is not None
            else payer
        )
    read = read.with_columns(
        _described(read, [place for place in roles.description if place != roles.payee]).alias("said")
    )
    description = pl.col("said")
    booked_cell = pl.col(f"c{roles.booked}").fill_null("")
    lines = read.select(
        "row", "raw", "amount", "currency", "balance", "rounded",
        booked_cell.alias("date_cell"), _amount_cell(money).alias("amount_cell"),
        pl.coalesce("booked", "valued").alias("booked_on"), pl.col("valued").alias("value_on"),
        payee.alias("payee"),
        pl.when(description == "").then(payee).otherwise(description).alias("description"),
        _nothing_as_null(roles.reference).alias("reference"),
        _nothing_as_null(roles.provider_id).alias("provider_id"),
        _nothing_as_null(roles.category).alias("category"),
        payee.str.extract(TRANSFER_PATTERN).alias("transfer_to"),
        _tags(roles.tags).alias("tags"),
        _status(reading, roles, booked_cell).alias("status"),
        _reason(reading, roles, booked_cell, money).alias("reason"),
    )  # fmt: skip
    return lines.filter(pl.col("reason").is_null() | (pl.col("reason") != "header"))


def _or_nulls(values: pl.Series | None, height: int) -> pl.Series:
    return pl.Series([None], dtype=pl.Int64).new_from_index(0, height) if values is None else values


def _amount_cell(money: Money) -> pl.Expr:
    places = [place for place in (money.column, money.debit, money.credit) if place is not None]
    return pl.concat_str([pl.col(f"c{place}").fill_null("") for place in places], separator=" ").str.strip_chars(" ")


def _judged(frame: pl.DataFrame, place: int) -> list[str]:
    return [cell for cell in frame[f"c{place}"].drop_nulls().unique().to_list() if is_pending(cell)]


def _status(reading: Reading, roles: Roles, booked_cell: pl.Expr) -> pl.Expr:
    """Pending by the status column, or by a blank booking date beside another date."""
    waits = (booked_cell == "") & pl.col("valued").is_not_null()
    if roles.status is not None:
        waits = waits | pl.col(f"c{roles.status}").is_in(_judged(reading.region, roles.status))
    return pl.when(waits).then(pl.lit("pending")).otherwise(pl.lit("booked"))


def _tells_a_balance(reading: Reading, roles: Roles) -> pl.Expr:
    """Rows with a cell that is nothing but a word for a balance or a total, where that is not what every row says."""
    first = roles.description[:1]
    further = (*roles.description[1:], roles.payee, roles.reference, roles.booked, roles.valued)
    found = [_is_one_of(reading, place, is_balance) for place in first]
    for place in dict.fromkeys(place for place in further if place is not None):
        told = _is_one_of(reading, place, is_balance)
        if int(reading.region.select(told.sum()).item() or 0) < reading.region.height:
            found.append(told)
    return pl.any_horizontal(found) if found else pl.lit(value=False)


def _is_one_of(reading: Reading, place: int, judge: Callable[[str], bool]) -> pl.Expr:
    cell = pl.col(f"c{place}")
    told = (
        reading.region.lazy()
        .select(cell)
        .unique()
        .filter(cell.str.len_chars() < _SHORT, cell.str.contains(BALANCE_HINT))
    )
    return cell.is_in([word for word in told.collect()[f"c{place}"].to_list() if judge(word)])


def _reason(reading: Reading, roles: Roles, booked_cell: pl.Expr, money: Money) -> pl.Expr:
    no_date = pl.col("booked").is_null() & pl.col("valued").is_null()
    dated_cell = booked_cell.str.contains(r"^[^0-9]{0,3}[0-9]{1,4}[./\-][0-9]{1,2}[./\-][0-9]{2,4}")
    amount_cell = _amount_cell(money)
    said = ~amount_cell.is_in(["", "-", "--", "/"])
    failed = pl.lit(value=False)
    if roles.status is not None:
        cells = reading.region[f"c{roles.status}"].drop_nulls().unique().to_list()
        failed = pl.col(f"c{roles.status}").is_in([cell for cell in cells if is_failed(cell)])
        closed = pl.col(f"c{roles.status}").is_in([cell for cell in cells if is_closed(cell)])
        failed = failed | (closed & (pl.col("side").fill_null(0) == 0))
    unsided = pl.lit(money.directed) & pl.col("side").is_null()
    repeated = pl.lit(value=False)
    if reading.header.index is not None:
        head = reading.table.cells(reading.header.index)[: reading.table.width]
        places = range(min(len(reading.names), len(head)))
        repeated = pl.all_horizontal([pl.col(f"c{place}").fill_null("") == head[place] for place in places])
    apart = pl.col("row").is_in(list(reading.header.apart))
    return (
        pl.when(repeated).then(pl.lit("header"))
        .when(no_date & dated_cell).then(pl.lit(IMPOSSIBLE_DATE))
        .when(no_date & (booked_cell == "")).then(pl.lit("no date"))
        .when(no_date).then(pl.lit(NOT_A_DATE))
        .when(apart | _tells_a_balance(reading, roles)).then(pl.lit("a balance, not a booking"))
        .when(failed).then(pl.lit("not carried out, says its status"))
        .when(pl.lit(money.directed) & (pl.col("side") == 0)).then(pl.lit("neither income nor spending, says the file"))
        .when(unsided & pl.col(f"c{money.column}").is_not_null() if money.column is not None else pl.lit(value=False))
        .then(pl.lit("does not say which way the money went"))
        .when(pl.col("amount").is_null() & said).then(pl.lit(NOT_AN_AMOUNT))
        .when(pl.col("amount").is_null()).then(pl.lit("no amount"))
        .otherwise(None)
    )  # fmt: skip
