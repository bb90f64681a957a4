"""Which rows are the two sides of one transfer, from evidence. Pure.

A pair must agree in amount and lie within a few days. Then speaks, in this order: the bank names the other account; the
words on both sides; the words on one; that nothing else fits. Between pairs that fit alike nothing is chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final
from uuid import UUID

DAYS: Final = 5
"""So many days apart the two sides may be booked, month ends and weekends included."""

_PROOF: Final = 8.0
_WORDS: Final = 2.0
_RATE_SLACK: Final = 0.03
_ALONE_DAYS: Final = 3
_ENOUGH: Final = 2.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two rows that could be one transfer: money leaves by `out` and arrives by `into`, in minor units above zero.

    `named` is how many sides name the other's account number, `worded` how many speak of a transfer, `settled` whether
    a side is known to be something else. `single` says that both amounts are rare enough to speak for themselves.
    """

    out: UUID
    into: UUID
    left: int
    arrived: int
    currency: str
    other_currency: str
    apart: int
    named: int
    worded: int
    settled: bool
    single: bool = True

    @property
    def rate(self) -> float:
        """What one minor unit became."""
        return self.arrived / self.left

    @property
    def score(self) -> float:
        """The surer, the more."""
        return _PROOF * (self.named > 0) + self.named + _WORDS * self.worded + (DAYS - self.apart) / 10


def chosen(candidates: Iterable[Candidate], rates: dict[tuple[str, str], Sequence[float]]) -> list[Candidate]:
    """The pairs that are transfers, each row in one at most.

    `rates` holds what earlier transfers between two currencies were changed at.
    """
    open_ = [one for one in candidates if _believable(one, rates)]
    taken: list[Candidate] = []
    used: set[UUID] = set()
    while open_:
        best = max(one.score for one in open_)
        level = [one for one in open_ if one.score >= best]
        outs, intos = Counter(one.out for one in open_), Counter(one.into for one in open_)
        for one in _clear(level):
            alone = outs[one.out] == 1 and intos[one.into] == 1
            if one.score >= _ENOUGH or _speaks_for_itself(one, alone=alone):
                taken.append(one)
        used |= {row for one in level for row in (one.out, one.into)}
        open_ = [one for one in open_ if one.out not in used and one.into not in used]
    return taken


def _clear(level: list[Candidate]) -> list[Candidate]:
    """Those of equally strong pairs that nobody contests, and whole groups in which any choice is the same."""
    groups: list[set[Candidate]] = []
    for one in level:
        touching = [group for group in groups if any(one.out == other.out or one.into == other.into for other in group)]
        groups = [group for group in groups if group not in touching] + [{one}.union(*touching)]
    clear: list[Candidate] = []
    for group in groups:
        outs = sorted({one.out for one in group})
        intos = sorted({one.into for one in group})
        if len(outs) == len(intos) and len(group) == len(outs) * len(intos):
            wanted = set(zip(outs, intos, strict=True))
            clear += [one for one in group if (one.out, one.into) in wanted]
    return clear


def _speaks_for_itself(one: Candidate, *, alone: bool) -> bool:
    same = one.currency == one.other_currency
    return same and alone and one.single and one.apart <= _ALONE_DAYS and not one.settled


def _believable(one: Candidate, rates: dict[tuple[str, str], Sequence[float]]) -> bool:
    if one.settled and not one.named:
        return False
    if one.currency == one.other_currency:
        return one.left == one.arrived
    known = rates.get((one.currency, one.other_currency), ())
    if known:
        usual = median(known)
        return abs(one.rate / usual - 1) <= _RATE_SLACK and one.worded + one.named > 0
    return one.named > 0 or one.worded == len((one.out, one.into))
