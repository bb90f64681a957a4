"""What a correction changes in what is remembered of a payee: one card for all amounts, others for some.

A payee has at most one card without amounts. A correction to another category makes a card of its own, for amounts like
those corrected, as long as what a person filed under the first card's category lies clearly elsewhere: 9.99 is the
subscription, 54 the shopping. Amounts that lie among each other say that the person thinks otherwise now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from smartspend.identity.scope import Row
from smartspend.kernel.errors import Conflict, FieldError
from smartspend.kernel.money import InvalidAmount

APART: Final = 1.44
"""Amounts stand apart where the smaller of the larger ones is so many times the larger of the smaller ones."""
MARGIN: Final = 1.2
"""So far beyond the amounts that were corrected a card reaches, as a factor."""


class Span(NamedTuple):
    """Amounts from `low` to `high`, minor units without sign, of one currency."""

    low: int
    high: int
    currency: str

    def apart(self, other: Span) -> bool:
        """Whether two spans lie clearly apart; amounts of two currencies are never compared."""
        if self.currency != other.currency:
            return False
        return self.low > other.high * APART or other.low > self.high * APART

    def meets(self, other: Span) -> bool:
        """Whether two spans have an amount in common."""
        return self.currency == other.currency and self.low <= other.high and other.low <= self.high

    def reach(self) -> Span:
        """The span with its margin."""
        return Span(round(self.low / MARGIN), round(self.high * MARGIN), self.currency)

    def joined(self, other: Span) -> Span:
        """The span that holds both."""
        return Span(min(self.low, other.low), max(self.high, other.high), self.currency)


class AmountsMeet(Conflict):
    """Another correction of this payee counts for some of these amounts already."""


class Change(NamedTuple):
    """The card to write for a payee (`span` is None for all amounts), and the ids of cards that give way."""

    span: Span | None
    gone: tuple[UUID, ...]


def change(cards: Sequence[Row], filed: Sequence[Row], asked: Row, category_id: UUID) -> Change:
    """What filing rows of a payee under a category changes.

    `cards` are the payee's cards, `filed` the amounts that a person filed by category and currency (`low`, `high`), the
    corrected ones among them, and `asked` the corrected ones; its `currency` is None where they are of several.
    """
    given = _span(asked)
    main = next((card for card in cards if card["amount_from"] is None), None)
    others = [card for card in cards if card["amount_from"] is not None]
    if given is None or main is None or main["category_id"] == category_id:
        return Change(None, tuple(card["id"] for card in others if given is None or _of(card).meets(given)))
    elsewhere = [span for row in filed if row["category_id"] != category_id and (span := _span(row))]
    firsts = [span for row in filed if row["category_id"] == main["category_id"] and (span := _span(row))]
    if not firsts or not all(given.apart(span) for span in firsts):
        gone = tuple(card["id"] for card in others if _of(card).meets(given) or card["category_id"] == category_id)
        return Change(None, gone)
    reach = given.reach()
    same = [card for card in others if card["category_id"] == category_id and card["currency"] == given.currency]
    crossed = [card["id"] for card in others if card["category_id"] != category_id and _of(card).meets(given)]
    for card in same:
        wider = reach.joined(_of(card))
        if not any(wider.meets(span) for span in elsewhere):
            reach, crossed = wider, [*crossed, card["id"]]
    return Change(reach, tuple(crossed))


def must_fit(card: Row, values: Mapping[str, Any], cards: Sequence[Row]) -> None:
    """Raises where a card cannot have these amounts (None for all) beside the payee's other `cards`.

    `InvalidAmount` where they hold nothing, `AmountsMeet` where another card counts for some of them.
    """
    others = [one for one in cards if one["id"] != card["id"] and one["direction"] == card["direction"]]
    if values["currency"] is None:
        meets = any(one["amount_from"] is None for one in others)
    else:
        span = Span(values["amount_from"], values["amount_to"], values["currency"])
        if not 0 <= span.low <= span.high:
            detail = "Amounts go from a smaller one to a larger one, without sign."
            raise InvalidAmount(detail, errors=[FieldError("/amount_from", detail)])
        meets = any(one["amount_from"] is not None and _of(one).meets(span) for one in others)
    if meets:
        raise AmountsMeet


def _span(row: Row) -> Span | None:
    return Span(row["low"], row["high"], row["currency"]) if row.get("currency") else None


def _of(card: Row) -> Span:
    return Span(card["amount_from"], card["amount_to"], card["currency"])


def by_payee(rows: Sequence[Row]) -> dict[tuple[Any, Any], list[Row]]:
    """Rows by payee's key and direction."""
    found: dict[tuple[Any, Any], list[Row]] = {}
    for row in rows:
        found.setdefault((row["payee_key"], row["direction"]), []).append(row)
    return found
