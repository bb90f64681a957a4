"""What is in the envelopes, and what is still to be assigned. Values in, value out; months follow each other.

    available = what was left before, if above zero, + assigned - spent
    to assign = what was to assign before + income - assigned - spent outside of all envelopes - overspent before

An envelope that is overspent at the end of a month begins the next one empty: what it lacked is taken from what is to
be assigned. So at the end of each month everything in the envelopes and all that is to be assigned add up to the
opening amount and what was earned, less what was spent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class MonthFlows(Generic[Key]):
    """What happened in a month, in minor units: `income`, all that was `spent` (net of refunds), and by envelope what
    was spent from it and assigned to it (below zero where money was taken out).
    """

    income: int
    spent: int
    by_envelope: Mapping[Key, int]
    assigned: Mapping[Key, int]


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope in a month. `carried` is what it began with; `available` is below zero where it is overspent."""

    carried: int
    assigned: int
    spent: int
    available: int


@dataclass(frozen=True, slots=True)
class EnvelopeMonth(Generic[Key]):
    """All envelopes of a month. `overspent` is what those lacked that were overspent the month before; `outside` was
    spent on what no envelope is for.
    """

    before: int
    income: int
    assigned: int
    outside: int
    overspent: int
    to_assign: int
    envelopes: dict[Key, Envelope]


def months(opening: int, flows: Sequence[MonthFlows[Key]], keys: Sequence[Key]) -> list[EnvelopeMonth[Key]]:
    """Each month after the other, from the plan's beginning on. `keys` are the envelopes there are."""
    to_assign, available = opening, dict.fromkeys(keys, 0)
    shown = []
    for month in flows:
        overspent = -sum(min(left, 0) for left in available.values())
        envelopes = {key: _filled(max(available[key], 0), month, key) for key in keys}
        assigned = sum(one.assigned for one in envelopes.values())
        outside = month.spent - sum(one.spent for one in envelopes.values())
        before, to_assign = to_assign, to_assign + month.income - assigned - outside - overspent
        shown.append(EnvelopeMonth(before, month.income, assigned, outside, overspent, to_assign, envelopes))
        available = {key: one.available for key, one in envelopes.items()}
    return shown


def _filled(carried: int, month: MonthFlows[Key], key: Key) -> Envelope:
    assigned, spent = month.assigned.get(key, 0), month.by_envelope.get(key, 0)
    return Envelope(carried, assigned, spent, carried + assigned - spent)
