"""Mends rows in which an unquoted delimiter inside a text made too many cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from smartspend.statements import amounts, dates

_MENDED_MAX: Final = 20_000


def mend(region: pl.DataFrame, width: int) -> pl.DataFrame:
    """The rows with each row of more than `width` filled cells rejoined, where the kinds of its cells say how."""
    if width < 3 or region.width - 3 <= width:
        return region
    beyond = [f"c{place}" for place in range(width, region.width - 3)]
    long = region.filter((pl.col("width") > width) & pl.any_horizontal(pl.col(beyond).fill_null("") != ""))
    if not long.height or long.height > _MENDED_MAX or long.height * 2 > region.height:
        return region
    usual = region.filter(pl.col("width") <= width).head(200)
    kinds = _kinds(usual, width)
    cells = [f"c{place}" for place in range(region.width - 3)]
    mended = []
    for row in long.iter_rows(named=True):
        found = _rejoin([row[cell] or "" for cell in cells][: row["width"]], kinds, width)
        if found:
            mended.append(
                {"row": row["row"], "width": width}
                | dict(zip(cells, [*found, *[""] * (len(cells) - width)], strict=True))
            )
    if not mended:
        return region
    return region.update(pl.DataFrame(mended, schema_overrides={"width": pl.Int64}), on="row", how="left")


def _kinds(usual: pl.DataFrame, width: int) -> list[str]:
    """`date`, `money` or `text` for each column of the rows that are well."""
    kinds = []
    for place in range(width):
        cells = [cell for cell in usual[f"c{place}"].to_list() if cell]
        share = max(1, len(cells)) * 0.8
        is_day = sum(map(dates.is_date, cells)) >= share
        kinds.append("date" if is_day else "money" if cells and sum(map(amounts.is_amount, cells)) >= share else "text")
    return kinds


def _rejoin(cells: Sequence[str], kinds: Sequence[str], width: int) -> list[str] | None:
    cells = list(cells)
    while len(cells) > width and not cells[-1]:
        cells.pop()
    extra = len(cells) - width
    if extra <= 0:
        return None
    for place, kind in enumerate(kinds):
        if kind != "text":
            continue
        tried = [*cells[:place], ", ".join(cells[place : place + extra + 1]), *cells[place + extra + 1 :]]
        if all(_fits(cell, kind) for cell, kind in zip(tried, kinds, strict=True)):
            return tried
    return None


def _fits(cell: str, kind: str) -> bool:
    if kind == "date":
        return dates.is_date(cell)
    return kind == "text" or not cell or amounts.is_amount(cell)
