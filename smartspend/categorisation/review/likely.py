"""Which categories to offer first for a payee nobody has decided about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

DOUBTFUL: Final = 0.75
"""Below this confidence a machine's category is asked about, unless somebody moves it."""

ROWS_MAX: Final = 500
LIKELY_MAX: Final = 5
LIKELIER_THAN_SIMILAR: Final = 0.5
"""A guess of so much confidence is offered before what people chose for payees of the same first word."""

WORD_MIN: Final = 3
"""A payee's first word says something about it from so many letters on."""

USUAL_OUT: Final = ("food.groceries", "food.restaurants", "shopping.general", "bills.subscriptions", "transport.fuel")
USUAL_IN: Final = ("income.salary", "income.refund", "transfers.internal", "income.benefits", "income.other")
"""What most households need first, for one that has decided nothing yet."""

Basis = Literal["guess", "similar", "used"]


@dataclass(frozen=True, slots=True)
class Likely:
    """One category to offer, on what basis, and from 0 to 1 how sure that is, where somebody knows."""

    category_id: UUID
    basis: Basis
    confidence: float | None = None


def first_word(payee_key: str) -> str | None:
    """The word by which similar payees are found, where it is long enough to say something."""
    word = payee_key.partition(" ")[0]
    return word if len(word) >= WORD_MIN else None


def likely(guesses: Iterable[tuple[UUID, float | None]], similar: Iterable[UUID], used: Iterable[UUID]) -> list[Likely]:
    """At most five, each once: what the product is rather sure of, what similar payees got, its other guesses, what is
    used most.
    """
    offered: dict[UUID, Likely] = {}
    guessed = list(guesses)
    for id_, confidence in guessed:
        if confidence is not None and confidence >= LIKELIER_THAN_SIMILAR:
            offered.setdefault(id_, Likely(id_, "guess", confidence))
    for id_ in similar:
        offered.setdefault(id_, Likely(id_, "similar"))
    for id_, confidence in guessed:
        offered.setdefault(id_, Likely(id_, "guess", confidence))
    for id_ in used:
        offered.setdefault(id_, Likely(id_, "used"))
    return list(offered.values())[:LIKELY_MAX]
