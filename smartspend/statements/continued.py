"""Bookings spread over several rows: texts that go on below, and days that are written once for all their bookings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from smartspend.statements.columns import Roles
from smartspend.statements.money_columns import Money

_ROWS_MAX: Final = 12
_USUAL: Final = 0.3


def _blank(places: Sequence[int]) -> pl.Expr:
    if not places:
        return pl.lit(value=True)
    return pl.all_horizontal([pl.col(f"c{place}").fill_null("") == "" for place in places])


def join(region: pl.DataFrame, roles: Roles) -> pl.DataFrame:
    """The rows with each row that has nothing but more text joined to the booking right above it."""
    texts = list(dict.fromkeys(place for place in (*roles.description, roles.payee) if place is not None))
    days = [place for place in (roles.booked, roles.valued) if place is not None]
    pairs = [place for pair in roles.pairs for place in pair]
    lone = [place for place in (roles.amount, roles.debit, roles.credit, roles.balance) if place is not None]
    money = list(dict.fromkeys((*roles.amounts, *pairs, *lone)))
    if not texts or not money:
        return region
    above = (pl.col("row") + 1 + pl.col("raw").str.count_matches("\n", literal=True)).shift(1)
    more = _blank(days) & _blank(money) & ~_blank(texts) & (pl.col("row") == above).fill_null(value=False)
    marked = region.with_columns(more.alias("more"), (~_blank(days) & ~_blank(money)).alias("booking"))
    if not marked["more"].any():
        return region
    marked = marked.with_columns((~pl.col("more")).cum_sum().alias("group"))
    counted = pl.len().over("group")
    joins = pl.col("booking").first().over("group") & (counted > 1) & (counted <= _ROWS_MAX)
    marked = marked.with_columns(joins.alias("joins"))
    if not marked["joins"].any():
        return region
    said = [pl.col(f"c{place}").filter(pl.col(f"c{place}").fill_null("") != "").str.join(" ") for place in texts]
    rest = [pl.col(name).first() for name in region.columns if name not in {f"c{place}" for place in texts} | {"raw"}]
    joined = (
        marked.filter("joins")
        .group_by("group", maintain_order=True)
        .agg(*rest, pl.col("raw").str.join("\n"), *said)
        .select(region.columns)
    )
    return pl.concat([marked.filter(~pl.col("joins")).select(region.columns), joined]).sort("row")


def carried(region: pl.DataFrame, dated: pl.Series, money: Money, roles: Roles) -> pl.Series:
    """The days with each row that has a text, an amount and a blank date given the day above it.

    Only where the balance goes on from row to row, or where so many rows are written like that that it is the custom
    of the file.
    """
    texts = [place for place in (*roles.description[:1], roles.payee) if place is not None]
    if roles.booked is None or not texts or not dated.null_count():
        return dated
    frame = region.select((_blank([roles.booked]) & ~_blank(texts)).alias("blank")).with_columns(
        dated.alias("dated"), money.amount.alias("amount")
    )
    bare = frame["blank"] & frame["dated"].is_null() & (frame["amount"] != 0).fill_null(value=False)
    if not bare.any():
        return dated
    if money.balances is not None:
        step = money.balances - money.balances.shift(1)
        back = money.balances - money.balances.shift(-1)
        bare &= ((step == money.amount) | (back == money.amount)).fill_null(value=False)
    elif int(bare.sum()) < _USUAL * dated.len() or bare[-1]:
        return dated
    filled = frame.select(pl.col("dated").forward_fill())["dated"]
    return pl.select(pl.when(bare).then(filled).otherwise(dated)).to_series()
