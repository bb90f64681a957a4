"""When are two statement lines the same line? Decided from what the bank said, never from ids it may change.

Two deliveries write one line with other white space, punctuation, letter case or accents, or split its text between
payee and description in another way: none of that counts. Equal lines of one delivery are told apart by counting them.
Lines that say the same in other words are recognised by `matching`.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import polars as pl

_AT_ONCE: Final = 100_000
_SEPARATOR: Final = "\x1f"
_MEANINGLESS: Final = r"[^\p{L}\p{N}]+"


def identify(lines: pl.DataFrame) -> pl.DataFrame:
    """Adds `identity` to statement lines: SHA-256 of day, amount, currency and normalised words, as hexadecimal text.

    Needs `booked_on`, `amount` in minor units, `currency`, `payee` and `description`. The account is no part of the
    hash, so that lines recognise their account; it stands beside it in every key.
    """
    basis = lines.select(
        pl.concat_str(
            pl.col("booked_on").dt.to_string("iso"),
            pl.col("amount"),
            pl.col("currency").fill_null(""),
            normalised(pl.concat_str("payee", "description")),
            separator=_SEPARATOR,
        )
    ).to_series()
    hashed = pl.Series("identity", [], dtype=pl.String)
    for start in range(0, basis.len(), _AT_ONCE):
        texts = basis.slice(start, _AT_ONCE).to_list()
        hashed.append(pl.Series([sha256(text.encode()).hexdigest() for text in texts], dtype=pl.String))
    return lines.with_columns(hashed)


def counted(lines: pl.DataFrame) -> pl.DataFrame:
    """Adds `occurrence` (from 1) to the lines of one delivery of one account, all with `identity` and `status`.

    Booked lines are counted before pending ones: of two equal purchases the booked one stays the first while the
    pending one is still to come, whatever the order in which the bank lists them.
    """
    place = pl.int_range(1, pl.len() + 1, dtype=pl.Int32).over("identity", "status")
    pending = pl.col("status") == "pending"
    if lines.select(pending.any()).item():
        booked = (~pending).sum().over("identity").cast(pl.Int32)
        place = place + pl.when(pending).then(booked).otherwise(0)
    return lines.with_columns(place.alias("occurrence"))


def normalised(text: pl.Expr) -> pl.Expr:
    """Letters and digits only, lower case, without accents and compatibility forms (ﬁ, ①, full-width)."""
    bare = text.str.normalize("NFKD").str.replace_all(_MEANINGLESS, "").str.to_lowercase()
    return pl.when(text.str.len_bytes() == 0).then(pl.lit("")).otherwise(bare)
