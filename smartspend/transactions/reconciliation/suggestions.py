"""What may explain a difference between a stated balance and the ledger. Pure.

Each suggestion names rows and what to do with them; done, it closes the difference exactly. The likeliest come first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias
from uuid import UUID

Kind: TypeAlias = Literal["restore", "amount", "duplicate", "remove", "confirm", "sign", "digits", "moved", "pair"]

LIKELIEST: Final = 8
_PAIR_ROWS: Final = 200
_SWAP: Final = 9
"""Two digits that were swapped change an amount by a multiple of nine."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the days in question, or shortly after. `said` is the bank's amount where a bank told of the row.

    `counts` is whether the row is part of the computed balance: on time, not removed, not pending.
    """

    id: UUID
    on: date
    minor: int
    payee: str
    removed: bool = False
    pending: bool = False
    said: int | None = None
    counts: bool = True

    @property
    def by_hand(self) -> bool:
        """Whether only a person tells of it."""
        return self.said is None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to do with which rows. `minor` is the amount that a row should have, where that is the question.

    Of a duplicate both are named, the one that is too much last.
    """

    kind: Kind
    entries: tuple[Entry, ...]
    minor: int | None = None


def suggest(difference: int, entries: Sequence[Entry]) -> list[Suggestion]:
    """What would close a difference of stated minus computed, likeliest first."""
    found: list[Suggestion] = []
    seen: set[frozenset[UUID]] = set()
    for one in _all(difference, entries):
        ids = frozenset(entry.id for entry in one.entries)
        if ids not in seen:
            seen.add(ids)
            found.append(one)
    return found[:LIKELIEST]


def _all(difference: int, entries: Sequence[Entry]) -> Iterator[Suggestion]:
    counted = [one for one in entries if one.counts]
    removed = [one for one in entries if one.removed and one.minor == difference]
    waiting = [one for one in entries if one.pending and not one.removed and one.minor == difference]
    late = [
        one for one in entries if not one.counts and not one.removed and not one.pending and one.minor == difference
    ]
    too_much = [one for one in counted if one.minor == -difference]
    delivered = [(one, _twin(one, counted)) for one in too_much if not one.by_hand]
    yield from (Suggestion("restore", (one,)) for one in removed)
    for one in counted:
        if one.said is not None and one.said - one.minor == difference:
            yield Suggestion("amount", (one,), one.said)
    yield from (Suggestion("remove", (one,)) for one in too_much if one.by_hand)
    yield from (Suggestion("duplicate", (twin, one)) for one, twin in delivered if twin is not None)
    yield from (Suggestion("confirm", (one,)) for one in waiting)
    yield from (Suggestion("moved", (one,)) for one in late)
    for one in counted:
        if one.by_hand and -2 * one.minor == difference:
            yield Suggestion("sign", (one,), -one.minor)
    for one in counted:
        if one.by_hand and _swapped(one.minor, one.minor + difference):
            yield Suggestion("digits", (one,), one.minor + difference)
    yield from _pairs(difference, [one for one in counted if one.by_hand])
    yield from (Suggestion("remove", (one,)) for one, twin in delivered if twin is None)


def _twin(one: Entry, counted: Sequence[Entry]) -> Entry | None:
    """Another row that tells of the same: the nearest of those with its amount and payee."""
    twins = [
        other
        for other in counted
        if other.id != one.id and (other.minor, other.payee.casefold()) == (one.minor, one.payee.casefold())
    ]
    return min(twins, key=lambda other: (abs(other.on - one.on), other.id), default=None)


def _swapped(one: int, other: int) -> bool:
    if (one - other) % _SWAP or one == other or (one < 0) != (other < 0):
        return False
    first, second = str(abs(one)), str(abs(other))
    if len(first) != len(second):
        return False
    apart = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    return len(apart) == len("ab") and apart[1] == apart[0] + 1 and first[apart[0]] == second[apart[1]]


def _pairs(difference: int, entries: list[Entry]) -> Iterator[Suggestion]:
    rows = entries[:_PAIR_ROWS]
    by_amount = {one.minor: one for one in rows}
    for one in rows:
        other = by_amount.get(-difference - one.minor)
        if other is not None and other.id != one.id:
            yield Suggestion("pair", tuple(sorted((one, other), key=lambda entry: entry.id)))
