# ruff: noqa: E501 -- word lists in many alphabets
"""Which way money went: direction columns, balances as proof, and card lists that show spending as positive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from smartspend.statements.vocabulary import CARD_WORDS, DIRECTIONS, NEUTRAL, PAYMENT_WORDS, plain

_ALWAYS_IN: Final = re.compile(
    r"\b(?:refund\w*|thank you|autopay|pagamento recebido|pago recibido|su pago|paiement recu|payment received|zahlung erhalten|betaling ontvangen|betaling mottatt|inbetalning|cashback|cash back|zahlung dankend|ruckerstattung|rueckerstattung|erstattung|remboursement|devolucion|reembolso|rimborso|estorno|"
    r"tilbagebetaling|aterbetalning|zwrot|vraceni|visszaterites|povrat|rambursare|возврат|iade|income|payroll|paychecks?|wages?|ingresos|einkommen|revenus|salary|gehalt|lohn|salaire|nomina|stipendio|salario|wynagrodzenie)\b|还款|退款|退货|還款|返金|זיכוי",
)
_STEPS_MIN: Final = 2
_PROOF: Final = 0.6


@dataclass(frozen=True, slots=True)
class Proof:
    """How well a balance column follows from an amount column.

    `share` of the steps fit; `newest_first` is the order in which they fit, `inverted` says that signs must be turned.
    """

    share: float
    steps: int
    newest_first: bool
    inverted: bool

    @property
    def holds(self) -> bool:
        """Whether the balance proves the amounts."""
        return self.share >= _PROOF and self.steps >= _STEPS_MIN


def prove(amount: pl.Series, balance: pl.Series) -> Proof:
    """The best of the four readings (oldest or newest first, signs as they are or turned)."""
    frame = pl.DataFrame({"amount": amount, "balance": balance}).drop_nulls()
    steps = frame.height - 1
    if steps < 1:
        return Proof(0.0, 0, newest_first=False, inverted=False)
    best = Proof(0.0, steps, newest_first=False, inverted=False)
    for newest_first in (False, True):
        moved = frame["balance"] - frame["balance"].shift(-1 if newest_first else 1)
        for inverted in (False, True):
            fits = (moved == (-frame["amount"] if inverted else frame["amount"])) & (frame["amount"] != 0)
            counted = int((frame["amount"].filter(moved.is_not_null()) != 0).sum())
            share = int(fits.sum()) / counted if counted else 0.0
            if share > best.share:
                best = Proof(share, counted, newest_first, inverted)
    return best


def direction_of(cells: pl.Series, *, named: bool) -> pl.DataFrame:
    """`side` per cell: -1 out, 1 in, 0 neither; null where the word is unknown.

    With words of one side only, a blank means the other side; a named but empty column means money out.
    """
    words = cells.fill_null("").unique(maintain_order=True).to_list()
    known: dict[str, int | None] = {word: _side(word) for word in words}
    sides: set[int] = {side for word, side in known.items() if word and side}
    if "" in known and (len(sides) == 1 or (not sides and named)):
        known[""] = -sides.pop() if sides else -1
    side = cells.fill_null("").replace_strict(list(known), list(known.values()), return_dtype=pl.Int64)
    return pl.DataFrame({"side": side})


def _side(word: str) -> int | None:
    form = plain(word) or word.strip()
    if word.strip() in NEUTRAL or form in NEUTRAL:
        return 0
    for phrases in ([form], form.split()):
        sides = {side for phrase in phrases for side, words in DIRECTIONS.items() if phrase in words}
        if len(sides) == 1:
            return sides.pop()
    return None


def with_direction(amount: pl.Series, side: pl.Series, *, named: bool) -> tuple[pl.Series, bool]:
    """Amounts signed by their direction, and whether the direction was needed.

    Amounts that already are negative where the direction says out stay as they are; so do signed amounts beside a
    column that only happens to hold words of direction (`named` is False), such as kinds of entries.
    """
    if not named and int((amount < 0).sum()):
        return amount, False
    frame = pl.DataFrame({"amount": amount, "side": side}).filter(
        pl.col("side").is_in([-1, 1]) & (pl.col("amount") != 0)
    )
    out = frame.filter(pl.col("side") == -1)
    negative_out = int((out["amount"] < 0).sum())
    if out.height and negative_out * 2 > out.height:
        return amount, False
    if not out.height and int((frame["amount"] < 0).sum()):
        return amount, False
    return amount * side, True


@dataclass(frozen=True, slots=True)
class SignDecision:
    """Whether signs are turned, how sure that is, and why in words."""

    inverted: bool
    certain: bool
    why: str


def decide(amount: pl.Series, texts: Sequence[str], surroundings: str) -> SignDecision:
    """For amounts that neither a balance nor a direction explains.

    A card's list shows spending as positive when refunds and payments to the card are its negative rows, or when most
    rows are positive. `texts` belong to the first amounts; `surroundings` are headers, preamble and file name.
    """
    values = amount.drop_nulls().to_list()
    moved = [value for value in values if value]
    if not moved:
        return SignDecision(inverted=False, certain=True, why="no amounts")
    positive = sum(value > 0 for value in moved) / len(moved)
    is_card = CARD_WORDS.search(plain(surroundings)) is not None
    pairs = [
        (value, plain(text)) for value, text in zip(amount.head(len(texts)).to_list(), texts, strict=False) if value
    ]
    verdict = _by_texts(pairs, _ALWAYS_IN) or (_by_texts(pairs, PAYMENT_WORDS) if is_card else None)
    if verdict is not None:
        return verdict
    if is_card and positive > 0.5:
        certain = positive < 1.0 and len(moved) >= 10
        return SignDecision(inverted=True, certain=certain, why="a card's list whose amounts are mostly positive")
    if positive == 1.0 and len(moved) >= 5:
        return SignDecision(
            inverted=False, certain=False, why="every amount is positive and no column says which way money went"
        )
    return SignDecision(inverted=False, certain=True, why="negative amounts are money out")


def _by_texts(pairs: Sequence[tuple[int, str]], words: re.Pattern[str]) -> SignDecision | None:
    said = [value for value, text in pairs if words.search(text)]
    other = [value for value, text in pairs if not words.search(text)]
    if not said or not other:
        return None
    lowering = sum(value < 0 for value in said) / len(said)
    spending = sum(value > 0 for value in other) / len(other)
    enough = 0.7 if len(said) > 1 else 0.99
    if lowering >= enough and spending >= enough:
        return SignDecision(
            inverted=True, certain=True, why="refunds and payments are negative, everything else is positive"
        )
    if lowering <= 0.3 and spending <= 0.5:
        return SignDecision(inverted=False, certain=True, why="refunds and payments are positive, spending is negative")
    return None
