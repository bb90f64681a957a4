# ruff: noqa: RUF001 -- banks write in many alphabets
"""Which columns carry the money, tried out on the whole file: one signed column, one with a direction, or a pair."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

import polars as pl

from smartspend.statements import amounts, signs
from smartspend.statements.amounts import Style
from smartspend.statements.columns import Roles

_TELLING: Final = r"[.,]\d{1,2}\D*$|[.,].*[.,]|['’ \x{a0}]\d{3}"


@dataclass(frozen=True, slots=True)
class Money:
    """The chosen reading. `amount` is signed minor units per row, null where there is none."""

    amount: pl.Series
    rounded: pl.Series
    style: Style
    column: int | None = None
    debit: int | None = None
    credit: int | None = None
    balance: int | None = None
    balances: pl.Series | None = None
    proof: signs.Proof | None = None
    side: pl.Series | None = None
    directed: bool = False

    @property
    def explained(self) -> bool:
        """Whether signs are proved by a balance, a direction, or two columns."""
        return (
            self.directed
            or self.debit is not None
            or self.credit is not None
            or (self.proof is not None and self.proof.holds)
        )


def file_style(frame: pl.DataFrame, places: Sequence[int]) -> Style:
    """The number style of all money columns together."""
    cells: list[str] = []
    for place in places:
        column = frame[f"c{place}"].drop_nulls().unique(maintain_order=True)
        cells += column.filter(column.str.contains(_TELLING)).head(1500).to_list() + column.head(500).to_list()
    return amounts.style_of(dict.fromkeys(cells))


class Trial:
    """Reads money columns of one table, each once."""

    def __init__(self, frame: pl.DataFrame, currency: pl.Series, style: Style, *, named: bool) -> None:
        self.frame, self.currency, self.style, self.named = frame, currency, style, named
        self._read: dict[int, pl.DataFrame] = {}

    def read(self, place: int) -> pl.DataFrame:
        """`minor` and `rounded` of a column."""
        if place not in self._read:
            cells = self.frame[f"c{place}"]
            self._read[place] = amounts.minor_units(cells, self.currency, self.style)
        return self._read[place]

    def single(self, place: int, side: pl.Series | None) -> Money:
        """One column, signed by itself or by a direction."""
        read = self.read(place)
        amount, directed = read["minor"], False
        if side is not None:
            amount, directed = signs.with_direction(amount, side, named=self.named)
        return Money(
            amount, read["rounded"], self.style, column=place, side=side if directed else None, directed=directed
        )

    def pair(self, debit: int, credit: int) -> Money:
        """Money out and money in apart; the net of both where both are filled."""
        out, into = self.read(debit), self.read(credit)
        amount = _net(_turned(out["minor"], 1), _turned(into["minor"], -1))
        return Money(amount, out["rounded"] | into["rounded"], self.style, debit=debit, credit=credit)


def _turned(values: pl.Series, usual: int) -> pl.Series:
    """Positive for what the column stands for, whichever sign the bank gives it; the rare other sign is a reversal."""
    negative, positive = int((values < 0).sum()), int((values > 0).sum())
    return -values if negative > positive else values * abs(usual)


def _net(out: pl.Series, into: pl.Series) -> pl.Series:
    frame = pl.DataFrame({"out": out, "into": into})
    both = pl.col("into").fill_null(0) - pl.col("out").fill_null(0)
    return frame.select(
        pl.when(pl.col("out").is_null() & pl.col("into").is_null()).then(None).otherwise(both).alias("net")
    )["net"]


def choose(trial: Trial, roles: Roles, dated: pl.Series) -> Money | None:
    """The reading that fills most dated rows and that a balance proves; None without any money column."""
    side = None
    if roles.direction is not None:
        side = signs.direction_of(trial.frame[f"c{roles.direction}"], named=True)["side"]
    found: list[tuple[float, Money]] = []
    places = [roles.amount] if roles.amount is not None else roles.amounts
    for rank, place in enumerate(places):
        money = trial.single(place, side)
        signed = 0.5 if money.directed or int((money.amount < 0).sum()) else 0.0
        found.append((2.0 * _filled(money.amount, dated) + signed - 0.1 * rank, money))
    for rank, (debit, credit) in enumerate(roles.pairs):
        money = trial.pair(debit, credit)
        found.append((2.2 * _filled(money.amount, dated) - 0.1 * rank, money))
    found += _one_sided(trial, roles, dated)
    if not found:
        return None
    proved = [_with_balance(trial, money, roles.balance, score) for score, money in found]
    if roles.balance is None and not roles.pairs and len(roles.amounts) > 1:
        proved += _unnamed(trial, roles.amounts, dated)
    return _with_fee(trial, max(proved, key=lambda item: item[0])[1], roles.fee)


def _with_fee(trial: Trial, money: Money, place: int | None) -> Money:
    """The amount with the fee beside it, where only both together lead from balance to balance."""
    if place is None or place >= trial.frame.width or money.column is None or money.balances is None:
        return money
    fee = trial.read(place)["minor"].fill_null(0).abs()
    amount = money.amount - fee
    proof = signs.prove(amount, money.balances)
    if not int((fee != 0).sum()) or money.proof is None or proof.share <= money.proof.share:
        return money
    return dataclasses.replace(money, amount=amount, proof=proof)


def _one_sided(trial: Trial, roles: Roles, dated: pl.Series) -> list[tuple[float, Money]]:
    if roles.pairs or (roles.debit is None) == (roles.credit is None):
        return []
    place = next(side for side in (roles.debit, roles.credit) if side is not None)
    read = trial.read(place)
    amount = _turned(read["minor"], 1)
    money = Money(
        -amount if roles.debit is not None else amount,
        read["rounded"],
        trial.style,
        debit=roles.debit,
        credit=roles.credit,
    )
    return [(1.5 * _filled(amount, dated), money)]


def _filled(amount: pl.Series, dated: pl.Series) -> float:
    rows = int(dated.sum())
    return int((amount.is_not_null() & dated).sum()) / rows if rows else 0.0


def _with_balance(trial: Trial, money: Money, place: int | None, score: float) -> tuple[float, Money]:
    if place is None:
        return score, money
    balances = trial.read(place)["minor"]
    proof = signs.prove(money.amount, balances)
    return score + (1.5 if proof.holds else 0.0), _replace(money, place, balances, proof)


def _replace(money: Money, place: int, balances: pl.Series, proof: signs.Proof) -> Money:
    return Money(
        money.amount, money.rounded, money.style, money.column, money.debit, money.credit,
        place, balances, proof, money.side, money.directed,
    )  # fmt: skip


def _unnamed(trial: Trial, places: Sequence[int], dated: pl.Series) -> list[tuple[float, Money]]:
    """Without header words: try columns as amount and balance, and two that exclude each other as a pair."""
    found: list[tuple[float, Money]] = []
    few = list(places)[:6]
    for amount, balance in permutations(few, 2):
        score, money = _with_balance(
            trial, trial.single(amount, None), balance, 2.0 * _filled(trial.read(amount)["minor"], dated)
        )
        if money.proof is not None and money.proof.holds:
            found.append((score, money))
    for debit, credit in permutations(few, 2):
        if not _exclusive(trial, debit, credit, dated):
            continue
        score = 3.0 * _filled(trial.pair(debit, credit).amount, dated) - (0.1 if debit > credit else 0.0)
        found.append((score, trial.pair(debit, credit)))
        rest = [place for place in few if place not in {debit, credit}]
        tried = [_with_balance(trial, trial.pair(debit, credit), place, score) for place in rest]
        found += [
            (score, money) for score, money in tried if money.proof and money.proof.holds and not money.proof.inverted
        ]
    return found


def _exclusive(trial: Trial, one: int, other: int, dated: pl.Series) -> bool:
    first, second = trial.read(one)["minor"].fill_null(0) != 0, trial.read(other)["minor"].fill_null(0) != 0
    rows = int(dated.sum())
    return (
        rows > 0
        and int(((first ^ second) & dated).sum()) >= 0.95 * rows
        and bool((first & dated).any())
        and bool((second & dated).any())
    )
