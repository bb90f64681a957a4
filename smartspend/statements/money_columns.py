# ruff: noqa: RUF001 -- banks write in many alphabets
"""Which columns carry the money, tried out on the whole file: one signed column, one with a direction, or a pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Final

import polars as pl

from smartspend.kernel.money import exponent
from smartspend.statements import amounts, balances, signs
from smartspend.statements.amounts import Style
from smartspend.statements.balances import Proof
from smartspend.statements.columns import Roles

_TELLING: Final = r"[.,]\d{1,2}\D*$|[.,].*[.,]|['’ \x{a0}]\d{3}"
_MARKED_IN: Final = r"(?i)^\s*\+|\bcr\.?\s*$|\dcr\.?\s*$"
_MARKED_OUT: Final = r"(?i)[-−(]|\bdr\.?\s*$|\ddr\.?\s*$"
_TRIED_MAX: Final = 6
_USUAL: Final = 2
_FLUKE: Final = 2
"""So few steps between two columns of amounts fit by chance."""


@dataclass(frozen=True, slots=True)
class Money:
    """The chosen reading. `amount` is signed minor units per row, null where there is none.

    `directed` where a direction column gave the signs, `told` where something else beside the amounts confirms them.
    """

    amount: pl.Series
    rounded: pl.Series
    style: Style
    column: int | None = None
    debit: int | None = None
    credit: int | None = None
    balance: int | None = None
    balances: pl.Series | None = None
    proof: Proof | None = None
    side: pl.Series | None = None
    directed: bool = False
    told: bool = False

    @property
    def explained(self) -> bool:
        """Whether signs are proved by a balance, a direction, or two columns."""
        return (
            self.directed
            or self.told
            or self.debit is not None
            or self.credit is not None
            or (self.proof is not None and self.proof.holds)
        )


@dataclass(frozen=True, slots=True)
class Days:
    """Which rows have a date, and in which order the dates run (`newest_first`), None where they do not tell."""

    dated: pl.Series
    newest_first: bool | None

    @classmethod
    def of(cls, dated: pl.Series) -> Days:
        """The days of a column of dates."""
        known = dated.drop_nulls().cast(pl.Int32)
        steps = known.diff().drop_nulls()
        up, down = int((steps > 0).sum()), int((steps < 0).sum())
        return cls(dated.is_not_null(), None if not up + down or up * down else down > 0)


def file_style(frame: pl.DataFrame, places: Sequence[int], currency: pl.Series, delimiter: str) -> Style:
    """The number style of all money columns together."""
    codes = [code for code in currency.unique().to_list() if code]
    decimals = exponent(codes[0]) if len(codes) == 1 else None
    cells: list[str] = []
    for place in places:
        column = frame[f"c{place}"].drop_nulls().unique(maintain_order=True)
        cells += column.filter(column.str.contains(_TELLING)).head(1500).to_list() + column.head(500).to_list()
    return amounts.style_of(
        dict.fromkeys(cells), decimals=None if decimals == _USUAL else decimals, delimiter=delimiter
    )


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
        """One column, signed by itself, by marks on one side only, or by a direction."""
        read = self.read(place)
        money = Money(read["minor"], read["rounded"], self.style, column=place)
        if side is not None:
            signed = signs.with_direction(money.amount, side, named=self.named)
            if signed.needed or signed.told:
                return replace(
                    money,
                    amount=signed.amount,
                    side=side if signed.needed else None,
                    directed=signed.needed,
                    told=signed.told,
                )
        return self._marked(money, place)

    def _marked(self, money: Money, place: int) -> Money:
        """Where only what came in is marked (`+`, `CR`), everything unmarked went out."""
        if bool((money.amount < 0).any()):
            return money
        cells = self.frame[f"c{place}"]
        marked = cells.str.contains(_MARKED_IN).fill_null(value=False)
        plain = ~marked & (money.amount != 0).fill_null(value=False)
        if not bool(marked.any()) or not bool(plain.any()) or bool(cells.str.contains(_MARKED_OUT).any()):
            return money
        side = pl.select(pl.when(marked).then(1).otherwise(-1)).to_series()
        return replace(money, amount=money.amount * side, told=True)

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


def choose(trial: Trial, roles: Roles, days: Days, header: str = "") -> Money | None:
    """The reading that fills most dated rows and that a balance proves; None without any money column.

    `header` is the text above the column of directions.
    """
    side = None
    if roles.direction is not None:
        side = signs.direction_of(trial.frame[f"c{roles.direction}"], named=True, header=header)["side"]
    found: list[tuple[float, Money]] = []
    places = [roles.amount] if roles.amount is not None else roles.amounts
    for rank, place in enumerate(places):
        money = trial.single(place, side)
        signed = 0.5 if money.directed or money.told or int((money.amount < 0).sum()) else 0.0
        found.append((2.0 * _filled(money.amount, days) + signed - 0.1 * rank, money))
    for rank, (debit, credit) in enumerate(roles.pairs):
        money = trial.pair(debit, credit)
        found.append((2.2 * _filled(money.amount, days) - 0.1 * rank, money))
    found += _one_sided(trial, roles, days)
    if roles.blank_side is not None and not any(money.told or money.directed for _, money in found):
        money = trial.pair(roles.amounts[0], roles.blank_side)
        found.append((2.1 * _filled(money.amount, days), money))
    proved = [_with_balance(trial, money, roles.balance, score, days) for score, money in found]
    if not roles.pairs and (roles.balance is None or not roles.named_amount) and len(roles.amounts) > 1:
        proved += [
            (score, money)
            for score, money in _unnamed(trial, roles.amounts, days, roles.balance)
            if not roles.named_amount or money.proof is None or money.proof.steps > _FLUKE
        ]
    if not proved:
        return None
    return _with_fee(trial, max(proved, key=lambda item: item[0])[1], roles.fee, days)


def _with_fee(trial: Trial, money: Money, place: int | None, days: Days) -> Money:
    """The amount with the fee beside it, where only both together lead from balance to balance."""
    if place is None or place >= trial.frame.width or money.balances is None:
        return money
    fee = trial.read(place)["minor"].fill_null(0).abs()
    amount = money.amount - fee
    proof = balances.prove(amount, money.balances, newest_first=days.newest_first)
    if not int((fee != 0).sum()) or money.proof is None or proof.share <= money.proof.share:
        return money
    return replace(money, amount=amount, proof=proof)


def _one_sided(trial: Trial, roles: Roles, days: Days) -> list[tuple[float, Money]]:
    """A column of one side alone, or with the nameless column that is filled where it is not."""
    if roles.pairs or (roles.debit is None) == (roles.credit is None):
        return []
    place = next(side for side in (roles.debit, roles.credit) if side is not None)
    found: list[tuple[float, Money]] = []
    for other in roles.spare[:_TRIED_MAX]:
        if _exclusive(trial, place, other, days):
            money = trial.pair(place, other) if roles.debit is not None else trial.pair(other, place)
            found.append((2.1 * _filled(money.amount, days), money))
    read = trial.read(place)
    amount = _turned(read["minor"], 1)
    money = Money(
        -amount if roles.debit is not None else amount,
        read["rounded"],
        trial.style,
        debit=roles.debit,
        credit=roles.credit,
    )
    return [*found, (1.5 * _filled(amount, days), money)]


def _filled(amount: pl.Series, days: Days) -> float:
    """The share of dated rows with an amount; a little less where they are nothing but zeros."""
    rows = int(days.dated.sum())
    if not rows:
        return 0.0
    said, moved = amount.is_not_null() & days.dated, (amount != 0).fill_null(value=False) & days.dated
    return int(said.sum()) / rows - (0.0 if moved.any() else 0.1)


def _with_balance(trial: Trial, money: Money, place: int | None, score: float, days: Days) -> tuple[float, Money]:
    if place is None:
        return score, money
    told = trial.read(place)["minor"]
    if money.column is not None and not money.explained:
        stepped = balances.sides(money.amount, told)
        if stepped is not None:
            side, proof = stepped
            amount = money.amount * side
            return score + 1.5, replace(money, amount=amount, balance=place, balances=told, proof=proof, told=True)
    proof = balances.prove(money.amount, told, newest_first=days.newest_first)
    return score + (1.5 if proof.holds else 0.0), replace(money, balance=place, balances=told, proof=proof)


def _unnamed(trial: Trial, places: Sequence[int], days: Days, balance: int | None) -> list[tuple[float, Money]]:
    """Without header words: try columns as amount and balance, and two that exclude each other as a pair."""
    found: list[tuple[float, Money]] = []
    few = list(places)[:_TRIED_MAX]
    for amount, other in permutations(few, 2) if balance is None else ():
        score, money = _with_balance(
            trial, trial.single(amount, None), other, 2.0 * _filled(trial.read(amount)["minor"], days), days
        )
        if money.proof is not None and money.proof.holds:
            found.append((score, money))
    found += _between_balances(trial, few, days) if balance is None else []
    for debit, credit in permutations(few, 2):
        if not _exclusive(trial, debit, credit, days):
            continue
        score = 3.0 * _filled(trial.pair(debit, credit).amount, days) - (0.1 if debit > credit else 0.0)
        found.append((score, trial.pair(debit, credit)))
        rest = [balance] if balance is not None else [place for place in few if place not in {debit, credit}]
        tried = [_with_balance(trial, trial.pair(debit, credit), place, score, days) for place in rest]
        found += [
            (score, money) for score, money in tried if money.proof and money.proof.holds and not money.proof.inverted
        ]
    return found


def _between_balances(trial: Trial, places: Sequence[int], days: Days) -> list[tuple[float, Money]]:
    """An amount beside the balances before and after it, which tell the sign in each row."""
    found: list[tuple[float, Money]] = []
    for before, after, place in permutations(places, 3):
        amount = trial.read(place)["minor"]
        told = trial.read(after)["minor"]
        step = told - trial.read(before)["minor"]
        same = ((step.abs() == amount.abs()) & (amount != 0)).fill_null(value=False) & days.dated
        plain = (amount < 0).any() and not ((step == amount) | ~same).all()
        if not same.any() or int(same.sum()) < 0.9 * int(days.dated.sum()) or plain:
            continue
        money = trial.single(place, None)
        found.append((4.0, replace(money, amount=step, balance=after, balances=told, told=True)))
    return found


def _exclusive(trial: Trial, one: int, other: int, days: Days) -> bool:
    first, second = trial.read(one)["minor"].fill_null(0) != 0, trial.read(other)["minor"].fill_null(0) != 0
    rows = int(days.dated.sum())
    return (
        rows > 0
        and int(((first ^ second) & days.dated).sum()) >= 0.95 * rows
        and bool((first & days.dated).any())
        and bool((second & days.dated).any())
    )
