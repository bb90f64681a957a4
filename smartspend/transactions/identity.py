"""When are two statement lines the same line? Decided from what the bank said, never from ids it may change.

Two deliveries write one line with other white space, punctuation, letter case or accents, or split its text between
payee and description in another way: none of that counts. Equal lines of one delivery are told apart by counting them.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import polars as pl

_SEPARATOR: Final = "\x1f"
_MEANINGLESS: Final = r"[^\p{L}\p{N}]+"


def identify(lines: pl.DataFrame) -> pl.DataFrame:
    """Adds `identity` (SHA-256 as hexadecimal text) and `occurrence` (from 1) to statement lines, in their order.

    Needs `booked_on`, `amount` in minor units, `currency`, `payee`, `description`, and `account_id` or `account_index`.
    The account is no part of the hash, so that lines recognise their account; it stands beside it in every key.
    """
    account = "account_id" if "account_id" in lines.columns else "account_index"
    basis = lines.select(
        pl.concat_str(
            pl.col("booked_on").dt.to_string("iso"),
            pl.col("amount"),
            pl.col("currency").fill_null(""),
            normalised(pl.concat_str("payee", "description")),
            separator=_SEPARATOR,
        )
    ).to_series()
    hashes = pl.Series("identity", [sha256(text.encode()).hexdigest() for text in basis.to_list()], dtype=pl.String)
    return lines.with_columns(hashes).with_columns(
        pl.int_range(1, pl.len() + 1, dtype=pl.Int32).over(account, "identity").alias("occurrence")
    )


def normalised(text: pl.Expr) -> pl.Expr:
    """Letters and digits only, lower case, without accents and compatibility forms (ﬁ, ①, full-width)."""
    bare = text.str.normalize("NFKD").str.replace_all(_MEANINGLESS, "").str.to_lowercase()
    return pl.when(text.str.len_bytes() == 0).then(pl.lit("")).otherwise(bare)
