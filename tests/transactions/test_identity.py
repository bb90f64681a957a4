"""When two statement lines are the same line."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.transactions.identity import counted, identify

DAY = date(2026, 3, 1)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
rows = st.lists(
    st.tuples(st.integers(0, 3), st.integers(-500, 500), st.sampled_from(["EUR", "USD"]), texts, texts), max_size=20
)


def lines(*found: tuple[int, int, str, str, str], account: str = "a") -> pl.DataFrame:
    """Statement lines: day, minor units, currency, payee, description."""
    schema = {
        "booked_on": pl.Date,
        "amount": pl.Int64,
        "currency": pl.String,
        "payee": pl.String,
        "description": pl.String,
    }
    dated = [(DAY + timedelta(days=day), *rest) for day, *rest in found]
    frame = pl.DataFrame(dated, schema=schema, orient="row")
    return frame.with_columns(pl.lit(account).alias("account_id"), pl.lit("booked").alias("status"))


def identity(payee: str, description: str, amount: int = -100, currency: str = "EUR", day: int = 0) -> str:
    """The identity of one line."""
    return str(identify(lines((day, amount, currency, payee, description)))["identity"][0])


SAME = [
    ("Müller & Söhne", "Straße  7", "MULLER+SOHNE", "straße 7"),
    ("Lidl", "sagt danke", "Lidl sagt danke", ""),
    ("", "CAFÉ ﬁn", "café", "fin"),
    ("\uff11\uff12\uff13", "ｶﾌｪ", "123", "カフェ"),
]


@pytest.mark.parametrize(("payee", "description", "other_payee", "other_description"), SAME)
def test_ways_of_writing_do_not_count(payee: str, description: str, other_payee: str, other_description: str) -> None:
    assert identity(payee, description) == identity(other_payee, other_description)


def test_day_amount_currency_and_words_count() -> None:
    one = identity("Lidl", "x")
    others = {identity("Lidl", "y"), identity("Lidl", "x", amount=100), identity("Lidl", "x", currency="USD")}
    assert one not in others | {identity("Lidl", "x", day=1)}


@given(rows)
def test_equal_lines_are_counted_and_a_delivery_names_each_line_once(
    found: list[tuple[int, int, str, str, str]],
) -> None:
    identified = counted(identify(lines(*found)))
    assert identified.height == len(found)
    keys = identified.select("identity", "occurrence")
    assert keys.unique().height == len(found)
    highest = identified.group_by("identity").agg(pl.col("occurrence").max(), pl.len())
    assert (highest["occurrence"] == highest["len"].cast(pl.Int32)).all()


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_a_delivery_does_not_matter(found: list[tuple[int, int, str, str, str]], draw: object) -> None:
    mixed = list(found)
    draw.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    keys = [counted(identify(lines(*some))).select("identity", "occurrence").rows() for some in (found, mixed)]
    assert set(keys[0]) == set(keys[1])


def test_accounts_share_identities() -> None:
    assert identity("Lidl", "") == str(identify(lines((0, -100, "EUR", "Lidl", ""), account="b"))["identity"][0])


def test_of_equal_lines_the_booked_ones_are_counted_first() -> None:
    one = lines((0, -100, "EUR", "Lidl", ""))
    waiting = one.with_columns(pl.lit("pending").alias("status"))
    for frame in (pl.concat([waiting, one, one]), pl.concat([one, waiting, one])):
        found = counted(identify(frame))
        assert dict(found.select("occurrence", "status").iter_rows()) == {1: "booked", 2: "booked", 3: "pending"}
