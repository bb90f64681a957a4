# ruff: noqa: E501 -- word lists in many alphabets
"""Which way money went: direction columns, marks on one side only, and card lists that show spending as positive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from smartspend.statements.vocabulary import CARD_WORDS, DIRECTIONS, NEUTRAL, PAYMENT_WORDS, PHRASES, meaning_of, plain

_RETURNED: Final = (
    r"\b(?:refund\w*|thank ?you|(?:zahlung|payment|paiement|betaling|betalning|pago|pagamento)\w* (?:\w+ ){0,2}(?:danke|merci|gracias|grazie|obrigad[oa]|tack|takk|bedankt|kiitos)|"
    r"betalning mottagen|innbetaling|indbetaling|prijata platba|splata karty|dobropis|storno|payments? and credits|directpay|pagamento efetuado|inclusao de pagamento|pagamento de fatura|"
    r"autopay|pagamento recebido|pago recibido|su pago|pago a (?:tu|su) tarjeta|paiement recu|payment received|zahlung erhalten|betaling ontvangen|betaling mottatt|inbetalning|cashback|cash back|zahlung dankend|ruckerstattung|rueckerstattung|erstattung|remboursement|devolucion|reembolso|rimborso|estorno|"
    r"tilbagebetaling|aterbetalning|zwrot|vraceni|visszaterites|povrat|rambursare|возврат|iade)\b|还款|退款|退货|還款|返金|זיכוי"
)
_EARNED: Final = (
    r"\b(?:income|payroll|paychecks?|wages?|ingresos|einkommen|revenus|salary|gehalt|lohn|salaire|nomina|stipendio|salario|wynagrodzenie|lon|lonn|palkka|mzda|fizetes|salariu|placa|зарплата|заплата|maas|"
    r"incoming|входящии|пополнение|зачисление|поступление|przychodzacy|prichozi|prijem|bejovo|gelen|recibida|recebida|ricevuto)\b|工资|薪|給与|給料|급여|משכורת|راتب"
)
_BACK: Final = re.compile(_RETURNED)
_ALWAYS_IN: Final = re.compile(f"{_RETURNED}|{_EARNED}")


def direction_of(cells: pl.Series, *, named: bool, header: str = "") -> pl.DataFrame:
    """`side` per cell: -1 out, 1 in, 0 neither; null where the word is unknown.

    Letters that are the initials of both words of the header mean these words (`Cargo/Abono` with C and A). With words
    of one side only, a blank means the other side; a named but empty column means money out.
    """
    words = cells.fill_null("").unique(maintain_order=True).to_list()
    initials = _initials(header)
    if initials and all(word.strip().casefold() in initials for word in words if word.strip()):
        known: dict[str, int | None] = {word: initials.get(word.strip().casefold()) for word in words}
    else:
        known = {word: _side(word) for word in words}
    sides: set[int] = {side for word, side in known.items() if word and side}
    if "" in known and (len(sides) == 1 or (not sides and named)):
        known[""] = -sides.pop() if sides else -1
    side = cells.fill_null("").replace_strict(list(known), list(known.values()), return_dtype=pl.Int64)
    return pl.DataFrame({"side": side})


def _initials(header: str) -> dict[str, int]:
    """The first letters of a header's two words for out and in; empty where it has no two such words."""
    halves = [half.strip() for half in re.split(r"[/|\\-]", header)]
    sides = [{"debit": -1, "credit": 1}.get(meaning_of(half)[0]) for half in halves if len(half) > 1]
    if len(halves) != 2 or None in sides or len(set(sides)) != 2 or halves[0][0].casefold() == halves[1][0].casefold():
        return {}
    return {half[0].casefold(): side for half, side in zip(halves, sides, strict=True) if side is not None}


def _side(word: str) -> int | None:
    form = plain(word) or word.strip()
    if word.strip() in NEUTRAL or form in NEUTRAL:
        return 0
    for phrases in ([form], form.split()):
        sides = {side for phrase in phrases for side, words in DIRECTIONS.items() if phrase in words}
        if len(sides) == 1:
            return sides.pop()
    return {"debit": -1, "credit": 1}.get(PHRASES.get(form, ""))


@dataclass(frozen=True, slots=True)
class Directed:
    """Amounts signed by their direction; `needed` where they were not signed so before, `told` where both agree."""

    amount: pl.Series
    needed: bool
    told: bool


def with_direction(amount: pl.Series, side: pl.Series, *, named: bool) -> Directed:
    """Amounts signed by their direction.

    Amounts that already are negative where the direction says out stay as they are, those that are negative exactly
    where it says in are turned. So do signed amounts stay beside a column that only happens to hold words of direction
    (`named` is False), such as kinds of entries.
    """
    frame = pl.DataFrame({"amount": amount, "side": side}).filter(
        pl.col("side").is_in([-1, 1]) & (pl.col("amount") != 0)
    )
    signed = bool((amount < 0).any())
    against = int((frame["amount"].sign() == -frame["side"]).sum())
    both = frame["side"].n_unique() == 2
    if signed and both and against == frame.height:
        return Directed(-amount, needed=False, told=True)
    if signed and not named:
        return Directed(amount, needed=False, told=both and against == 0)
    out = frame.filter(pl.col("side") == -1)
    negative_out = int((out["amount"] < 0).sum())
    if out.height and negative_out * 2 > out.height:
        return Directed(amount, needed=False, told=both and against * 10 <= frame.height)
    if not out.height and int((frame["amount"] < 0).sum()):
        return Directed(amount, needed=False, told=False)
    return Directed(amount * side, needed=True, told=True)


@dataclass(frozen=True, slots=True)
class SignDecision:
    """Whether signs are turned, how sure that is, and why in words."""

    inverted: bool
    certain: bool
    why: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the amounts: headers, preamble and file name as text (`said`), and what the columns tell.

    `two_days` where the file tells the day of purchase beside the day of booking, as lists of cards do;
    `of_account` where it has columns that only accounts have, such as the other party's account; `abroad` where it tells
    amounts in other currencies with their rates and no balance.
    """

    said: str
    two_days: bool = False
    of_account: bool = False
    abroad: bool = False


def decide(amount: pl.Series, texts: Sequence[str], around: Surroundings) -> SignDecision:
    """For amounts that neither a balance nor a direction explains.

    A card's list shows spending as positive when refunds and payments to the card are its negative rows, or when most
    rows are positive. `texts` belong to the first amounts.
    """
    values = amount.drop_nulls().to_list()
    moved = [value for value in values if value]
    if not moved:
        return SignDecision(inverted=False, certain=True, why="no amounts")
    positive = sum(value > 0 for value in moved) / len(moved)
    is_card = CARD_WORDS.search(plain(around.said)) is not None
    pairs = [
        (value, plain(text)) for value, text in zip(amount.head(len(texts)).to_list(), texts, strict=False) if value
    ]
    verdict = _by_texts(pairs, _ALWAYS_IN) or _by_payments(pairs, is_card=is_card, two_days=around.two_days)
    if verdict is not None:
        return verdict
    if is_card and not around.of_account and positive > 0.5:
        certain = positive < 1.0 and len(moved) >= 10
        return SignDecision(inverted=True, certain=certain, why="a card's list whose amounts are mostly positive")
    if around.abroad and not around.of_account and positive == 1.0 and len(moved) > 1:
        return SignDecision(inverted=True, certain=False, why="purchases abroad, and every amount is positive")
    if positive == 1.0 and len(moved) >= 5:
        return SignDecision(
            inverted=False, certain=False, why="every amount is positive and no column says which way money went"
        )
    return SignDecision(inverted=False, certain=True, why="negative amounts are money out")


def _by_payments(pairs: Sequence[tuple[int, str]], *, is_card: bool, two_days: bool) -> SignDecision | None:
    """In a card's list, by payments to it; where it holds nothing else, by these alone."""
    if not (is_card or two_days):
        return None
    if pairs and all(PAYMENT_WORDS.search(text) or _ALWAYS_IN.search(text) for _, text in pairs):
        lowering = sum(value < 0 for value, _ in pairs)
        if not lowering:
            return SignDecision(inverted=False, certain=True, why="payments to a card are positive")
        if is_card and lowering == len(pairs) and all(_BACK.search(text) for _, text in pairs):
            return SignDecision(inverted=True, certain=False, why="refunds and payments to a card are negative")
        return None
    said = sum(PAYMENT_WORDS.search(text) is not None for _, text in pairs)
    spent = sum(value > 0 for value, text in pairs if not PAYMENT_WORDS.search(text))
    if spent < said + (not is_card):
        return None
    return _by_texts(pairs, PAYMENT_WORDS)


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
