"""A running balance as proof: which way amounts go, in which order rows stand, and where a row is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

_STEPS_MIN: Final = 2
_PROOF: Final = 0.6
_UNSIGNED: Final = 0.8


@dataclass(frozen=True, slots=True)
class Proof:
    """How well a balance column follows from an amount column.

    `share` of the steps fit; `newest_first` is the order in which they fit, `inverted` says that signs must be turned.
    A single step counts (`lone`) where it fits one reading only and leaves the signs as the file writes them.
    """

    share: float
    steps: int
    newest_first: bool
    inverted: bool
    lone: bool = False

    @property
    def holds(self) -> bool:
        """Whether the balance proves the amounts."""
        return self.share >= _PROOF and (self.steps >= _STEPS_MIN or self.lone)


_NONE: Final = Proof(0.0, 0, newest_first=False, inverted=False)


def prove(amount: pl.Series, balance: pl.Series, *, newest_first: bool | None = None) -> Proof:
    """The best of the four readings (oldest or newest first, signs as they are or turned).

    `newest_first` is the order of the dates, None where they do not tell. Signed amounts that would have to be turned
    in an order the dates contradict stand beside the balance before each booking, and need no turning.
    """
    frame = pl.DataFrame({"amount": amount, "balance": balance}).drop_nulls()
    steps = frame.height - 1
    if steps < 1:
        return _NONE
    best, fitting = Proof(0.0, steps, newest_first=False, inverted=False), 0
    for backwards in (False, True):
        moved = frame["balance"] - frame["balance"].shift(-1 if backwards else 1)
        for inverted in (False, True):
            fits = (moved == (-frame["amount"] if inverted else frame["amount"])) & (frame["amount"] != 0)
            counted = int((frame["amount"].filter(moved.is_not_null()) != 0).sum())
            share = int(fits.sum()) / counted if counted else 0.0
            fitting += share == 1.0
            if share > best.share:
                best = Proof(share, counted, backwards, inverted)
    if best.inverted and newest_first is not None and newest_first != best.newest_first and _both_signs(amount):
        return Proof(best.share, best.steps, not best.newest_first, inverted=False)
    lone = best.steps == 1 and steps == 1 and best.share == 1.0 and fitting == 1 and not best.inverted
    return Proof(best.share, best.steps, best.newest_first, best.inverted, lone)


def _both_signs(amount: pl.Series) -> bool:
    return bool((amount < 0).any()) and bool((amount > 0).any())


def sides(amount: pl.Series, balance: pl.Series) -> tuple[pl.Series, Proof] | None:
    """For amounts without any sign: -1 or 1 per row as the balance falls or rises, and the proof of the signed amounts.

    None where the steps of the balance are not these amounts. The row at the beginning, whose step nobody sees, came in
    where it is all there is or where every other row did, and else went out.
    """
    if bool((amount < 0).any()):
        return None
    frame = pl.DataFrame({"amount": amount, "balance": balance}).with_row_index("place").drop_nulls()
    frame = frame.filter(pl.col("amount") != 0)
    if frame.height < _STEPS_MIN:
        return None
    found: list[tuple[float, bool, pl.DataFrame]] = []
    for backwards in (False, True):
        moved = pl.col("balance") - pl.col("balance").shift(-1 if backwards else 1)
        stepped = frame.with_columns(moved.alias("moved"))
        count = int((stepped["moved"].abs() == stepped["amount"]).sum())
        found.append((count / (frame.height - 1), backwards, stepped))
    share, backwards, stepped = max(found, key=lambda item: item[0])
    if share < _UNSIGNED or (frame.height == _STEPS_MIN and min(item[0] for item in found) == share):
        return None
    fits = pl.col("moved").abs() == pl.col("amount")
    whole = pl.col("balance") == pl.col("amount")
    seen = stepped["moved"].drop_nulls()
    rises = seen.len() >= _STEPS_MIN and bool((seen > 0).all())
    unseen = pl.when(whole | pl.lit(rises)).then(1).otherwise(-1)
    side = pl.when(fits).then(pl.col("moved").sign()).when(pl.col("moved").is_null()).then(unseen).otherwise(-1)
    told = stepped.select("place", side.cast(pl.Int64).alias("side"))
    every = pl.DataFrame({"place": pl.int_range(amount.len(), eager=True, dtype=pl.UInt32)})
    joined = every.join(
        told.with_columns(pl.col("place").cast(pl.UInt32)), on="place", how="left", maintain_order="left"
    )
    return joined["side"].fill_null(1), Proof(share, max(_STEPS_MIN, frame.height - 1), backwards, inverted=False)
