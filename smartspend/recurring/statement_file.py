"""The series in a bank's file, without a database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from smartspend.categorisation import cascade, descriptor
from smartspend.recurring.payees import bills_regularly, key_of, marks
from smartspend.recurring.series import FRAME, Series, find
from smartspend.statements import Statement


@dataclass(frozen=True, slots=True)
class Found:
    """A series, the payee's name as people write it, and the file's 1-based data rows."""

    series: Series
    payee: str
    rows: tuple[int, ...]


def in_statement(statement: Statement) -> list[Found]:
    """The series among the lines of a statement."""
    lines = statement.lines.filter(pl.col("status") != "pending").with_row_index("number")
    if not lines.height:
        return []
    payees, descriptions = lines["payee"].to_list(), lines["description"].to_list()
    texts = [payee or description for payee, description in zip(payees, descriptions, strict=True)]
    known = {text: key_of(text) for text in set(texts)}
    keys = [known[text] for text in texts]
    counterparties = lines["counterparty"].fill_null("").to_list()
    judged = _judged(lines)
    names = judged["merchant"].to_list()
    told = marks(keys, [f"{payee} {text}" for payee, text in zip(payees, descriptions, strict=True)])
    frame = lines.select(
        pl.col("number").cast(pl.Int64),
        pl.col("booked_on").alias("day"),
        pl.col("amount").alias("minor"),
        pl.col("currency").fill_null(""),
        pl.Series("key", keys, dtype=pl.String),
        pl.col("account_index").cast(pl.String).alias("account"),
        pl.Series("mark", [one or other for one, other in zip(counterparties, told, strict=True)], dtype=pl.String),
        judged["likely"],
    )
    rows = _data_rows(statement, lines["row"])
    return [
        Found(series, names[last] or descriptor.read(texts[last]).merchant, tuple(rows[number] for number in numbers))
        for series in find(frame.select(FRAME.names()))
        for numbers, last in [(series.numbers, series.numbers[-1])]
    ]


def as_of(statement: Statement) -> date:
    """The day until which a statement that has lines tells everything."""
    day: date = max(statement.lines["booked_on"].to_list())
    return day


def _judged(lines: pl.DataFrame) -> pl.DataFrame:
    """For each line the merchant that is known in it, and whether it is of somebody who bills regularly; each distinct
    text is judged once.
    """
    asked = lines.select("payee", "description", (pl.col("amount") > 0).alias("in"))
    kinds = asked.unique(maintain_order=True)
    answers = cascade.decide(
        [cascade.Line(payee, description, 1 if comes else -1) for payee, description, comes in kinds.iter_rows()]
    )
    known = kinds.with_columns(
        pl.Series("likely", [bills_regularly(answer.category) for answer in answers], dtype=pl.Boolean),
        pl.Series("merchant", [answer.merchant for answer in answers], dtype=pl.String),
    )
    return asked.join(known, on=["payee", "description", "in"], how="left", maintain_order="left")


def _data_rows(statement: Statement, starts: pl.Series) -> list[int]:
    """The 1-based number of each line among the file's data rows, those that could not be read counted as well."""
    header = statement.dialect.header_row if statement.dialect is not None else None
    rejected = [item.row for item in statement.rejected if item.row > (header or 0)]
    every = sorted([*statement.lines["row"].to_list(), *rejected])
    place: dict[int, int] = {}
    for number, row in enumerate(every, 1):
        place.setdefault(row, number)
    return [place[row] for row in starts.to_list()]
