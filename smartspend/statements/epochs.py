"""Dates written as seconds or milliseconds since 1970, in columns whose header speaks of a date or a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from smartspend.statements.vocabulary import meaning_of

_MEANINGS: Final = frozenset({"booked", "valued", "transacted", "dated", "clock"})
_EPOCH: Final = r"^[1-4]\d{9}(?:\d{3})?$"
_SECONDS_DIGITS: Final = 10


def as_days(region: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """The rows with such columns as ISO dates."""
    for place, name in enumerate(names):
        column = f"c{place}"
        if column not in region.columns or meaning_of(name)[0] not in _MEANINGS:
            continue
        cells = region[column].drop_nulls()
        cells = cells.filter(cells != "")
        if not cells.len() or not cells.head(1).str.contains(_EPOCH).all() or not cells.str.contains(_EPOCH).all():
            continue
        seconds = pl.col(column).str.slice(0, _SECONDS_DIGITS).cast(pl.Int64, strict=False)
        region = region.with_columns(pl.from_epoch(seconds).dt.strftime("%Y-%m-%d").alias(column))
    return region
