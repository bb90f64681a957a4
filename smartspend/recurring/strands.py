"""The series among the transactions of one payee, told apart by amount and day.

Tried in this order: all rows are one series; rows of equal amount are one each; a price changed and one series goes on
as the next; amounts a little apart (another currency's daily rate) are one; what is left is one with varying amounts.
Every step leaves rows over, and irregular purchases stay left over to the end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from statistics import median
from typing import Final, NamedTuple

from smartspend.recurring.amounts import behaviour, reach, spread
from smartspend.recurring.fitting import BOUNDS, Fit, fit, is_tight
from smartspend.recurring.rhythm import Cadence, Rhythm, month_of


class Payment(NamedTuple):
    """One transaction: the number by which the caller knows it, its day as an ordinal, and its minor units.

    `mark` is what tells one contract of a payee from another: the other side's account, a customer number; or nothing.
    """

    number: int
    day: int
    minor: int
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Strand:
    """Payments that are one series, in the order of time, one for each slot."""

    payments: tuple[Payment, ...]
    slots: tuple[int, ...]
    rhythm: Rhythm
    mean: float

    @property
    def amounts(self) -> list[int]:
        """Minor units in the order of time."""
        return [payment.minor for payment in self.payments]


class Least(NamedTuple):
    """How many occurrences prove a series: with one price, with amounts that vary, and of a payee that bills anyway."""

    fixed: int
    varying: int
    likely: int


LEAST: Final[dict[Cadence, Least]] = {
    "weekly": Least(5, 8, 4),
    "biweekly": Least(4, 6, 3),
    "four-weekly": Least(4, 6, 3),
    "semimonthly": Least(5, 7, 4),
    "monthly": Least(3, 5, 2),
    "bimonthly": Least(3, 4, 2),
    "quarterly": Least(3, 4, 2),
    "semiannual": Least(3, 4, 2),
    "annual": Least(3, 3, 2),
}
_DENSEST: Final = 5
_HABIT_SPREAD: Final = 0.08
_WAGE_SPREAD: Final = 0.35
_WIDE_SPREAD: Final = 0.35
_NEAR: Final = 0.04
_STEP: Final = 1.6
_YEARLY_STEP: Final = 1.35
_MISSED_MOST: Final = 3
_PHASES_APART: Final = 4
_ALIKE_LEAST: Final = 7
_PICKED_MEAN: Final = 1.2
_PICKED_OCCUPIED: Final = 0.85


def strands(payments: Sequence[Payment], *, likely: bool = False) -> tuple[list[Strand], list[Payment]]:
    """The series among one payee's payments of one direction, and the payments that belong to none.

    `likely` says that this payee is known to bill regularly: then fewer occurrences are proof.
    """
    rows = sorted(payments, key=lambda payment: (payment.day, payment.number))
    whole = one(rows, likely=likely)
    if whole is not None and behaviour(whole.amounts) != "varying":
        found, rest = [whole], _without(rows, [whole])
    else:
        found, rest = _by_amount(rows, likely=likely)
        if whole is not None and sum(len(strand.payments) for strand in found) < 0.9 * len(whole.payments):
            found, rest = [whole], _without(rows, [whole])
    found, rest = _grown(_joined(found), rest)
    for pieces, extra in ((_alike, 2), (_all, 0), (_by_mark, 0), (_by_phase, 2)):
        for piece in pieces(rest):
            strand = one(piece, likely=likely, extra=extra)
            if strand is not None and _is_free(strand, rest) and (not extra or _stands_out(strand, rest)):
                strand = extended(strand, rest, step=1 + 2 * _NEAR, miss=1) if pieces is _alike else strand
                found.append(strand)
                rest = _without(rest, [strand])
    return found, rest


def equal_amounts(payments: Sequence[Payment]) -> tuple[list[Strand], list[Payment]]:
    """The series of one price among payments whose payees are only similar, and the payments that belong to none."""
    rows = sorted(payments, key=lambda payment: (payment.day, payment.number))
    found, rest = _by_amount(rows, likely=False)
    sure = [strand for strand in found if len(strand.payments) > LEAST[strand.rhythm.cadence].fixed]
    return sure, rest if len(sure) == len(found) else _without(rows, sure)


def one(rows: Sequence[Payment], *, likely: bool = False, extra: int = 0) -> Strand | None:
    """The payments as one series, where nearly all of them are; `extra` is how many more it takes to prove that of
    payments that were picked out.
    """
    if len(rows) < 2 or len(rows) > (rows[-1].day - rows[0].day) / _DENSEST + 2:
        return None
    found = fit([row.day for row in rows])
    if found is None:
        return None
    strand = _picked(rows, found)
    return strand if len(strand.slots) > extra and _is_proof(strand, found, extra, likely=likely) else None


def _picked(rows: Sequence[Payment], found: Fit) -> Strand:
    """One payment for each slot: the one whose amount is most usual, then the one nearest to its day."""
    usual = median(row.minor for row in rows)
    best: dict[int, tuple[float, int, Payment]] = {}
    for row, slot, miss in zip(rows, found.slots, found.misses, strict=True):
        if slot is None:
            continue
        rank = (abs(row.minor - usual), miss, row)
        if slot not in best or rank[:2] < best[slot][:2]:
            best[slot] = rank
    slots = sorted(best)
    return Strand(tuple(best[slot][2] for slot in slots), tuple(slots), found.rhythm, found.mean)


def _is_proof(strand: Strand, found: Fit, extra: int, *, likely: bool) -> bool:
    """Whether so many payments with such days and amounts are a series, and not a habit or chance."""
    cadence, amounts = strand.rhythm.cadence, strand.amounts
    least, number = LEAST[cadence], len(amounts) - extra
    if _has_prices(amounts):
        needed = least.likely if likely else least.fixed + (amounts[0] != amounts[-1] and number < 12)
        if number > needed:
            return True
        # So few are proof only if each was there, and on its day.
        return number == needed and found.occupied == 1 and found.mean <= min(1.0, BOUNDS[cadence].mean / 1.5)
    if not is_tight(found):
        return False
    if cadence in {"weekly", "biweekly", "semimonthly"}:
        # People shop on the same day of each week, and wages differ from week to week.
        most = _WAGE_SPREAD if amounts[0] > 0 or likely else _HABIT_SPREAD
        return number >= least.varying and spread(amounts) <= most
    needed = least.likely + 1 if likely else least.varying + (spread(amounts) > _WIDE_SPREAD)
    return number >= needed


def _has_prices(amounts: Sequence[int]) -> bool:
    """Whether amounts are the same for a while, to the minor unit, and change seldom or little."""
    if behaviour(amounts) == "varying":
        return False
    equal = sum(one == other for one, other in pairwise(amounts))
    return 2 * equal >= len(amounts) - 1 or (len(amounts) <= 3 and reach(amounts) <= _YEARLY_STEP)


def _by_amount(rows: Sequence[Payment], *, likely: bool) -> tuple[list[Strand], list[Payment]]:
    """A series for each amount that recurs by itself, on one day or on several."""
    strata: dict[int, list[Payment]] = defaultdict(list)
    for row in rows:
        strata[row.minor].append(row)
    found: list[Strand] = []
    for stratum in strata.values():
        if len(stratum) >= (2 if likely else 3):
            # Among many other amounts a few equal ones are chance.
            found += _of_one_price(stratum, likely=likely, extra=int(4 * len(stratum) < len(rows)))
    return found, _without(rows, found)


def _of_one_price(rows: Sequence[Payment], extra: int, *, likely: bool) -> list[Strand]:
    strand = one(rows, likely=likely, extra=extra)
    if strand is not None:
        return [strand]
    pieces = [*_by_turn(rows), *_by_phase(rows)]
    found = [one(piece, likely=likely, extra=extra) for piece in pieces if 3 <= len(piece) < len(rows)]
    apart = [strand for strand in found if strand is not None]
    # Splitting what is irregular finds a rhythm in any part of it: only where nearly all is explained it is one.
    explained = {payment.number for strand in apart for payment in strand.payments}
    if len(explained) < 0.85 * len(rows):
        return []
    return _disjoint(apart)


def _by_turn(rows: Sequence[Payment]) -> list[Sequence[Payment]]:
    """Two subscriptions of one price on one day: the first of each day, the second of each day."""
    seen: Counter[int] = Counter()
    turns: dict[int, list[Payment]] = defaultdict(list)
    for row in rows:
        turns[seen[row.day]].append(row)
        seen[row.day] += 1
    return list(turns.values()) if len(turns) > 1 else []


def _by_phase(rows: Sequence[Payment]) -> list[Sequence[Payment]]:
    """Payments that gather around different days of the month."""
    if not rows:
        return []
    ordered = sorted(rows, key=lambda row: month_of(row.day)[1])
    pieces = [[ordered[0]]]
    for before, row in pairwise(ordered):
        if month_of(row.day)[1] - month_of(before.day)[1] > _PHASES_APART:
            pieces.append([])
        pieces[-1].append(row)
    if len(pieces) > 1 and month_of(ordered[0].day)[1] + 31 - month_of(ordered[-1].day)[1] <= _PHASES_APART:
        pieces[0] += pieces.pop()
    return [sorted(piece, key=lambda row: (row.day, row.number)) for piece in pieces]


def _all(rows: Sequence[Payment]) -> list[Sequence[Payment]]:
    return [rows]


def _alike(rows: Sequence[Payment]) -> list[Sequence[Payment]]:
    """Payments within a few percent of each other in amount and a few days in the month, as those of a price in
    another currency are.
    """
    if len(rows) < _ALIKE_LEAST:
        return []
    windows: dict[int, list[Payment]] = defaultdict(list)
    for row in rows:
        size = int(log(abs(row.minor)) / _NEAR)
        windows[size].append(row)
        windows[size + 1].append(row)
    around = [_around_a_day(window) for window in windows.values() if len(window) >= _ALIKE_LEAST]
    return sorted((piece for piece in around if len(piece) >= _ALIKE_LEAST), key=len, reverse=True)


def _around_a_day(rows: Sequence[Payment]) -> list[Payment]:
    """Those payments within a week of the month that most months have one in."""
    months: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        month, day, _ = month_of(row.day)
        for center in range(day - 3, day + 4):
            months[(center - 1) % 31].add(month)
    best = max(months, key=lambda center: len(months[center]))
    return [row for row in rows if (month_of(row.day)[1] - 1 - best + 3) % 31 <= 6]


def _by_mark(rows: Sequence[Payment]) -> list[Sequence[Payment]]:
    marks: dict[str, list[Payment]] = defaultdict(list)
    for row in rows:
        if row.mark:
            marks[row.mark].append(row)
    return [piece for piece in marks.values() if 3 <= len(piece) < len(rows)]


def _joined(found: Sequence[Strand]) -> list[Strand]:
    """The series with those made one that follow each other with another price."""
    open_ones = sorted(found, key=lambda strand: strand.payments[0].day)
    joined: list[Strand] = []
    while open_ones:
        first = open_ones.pop(0)
        followers = [other for other in open_ones if follows(first, other, _STEP)]
        if not followers:
            joined.append(first)
            continue
        nearest = min(followers, key=lambda other: abs(other.payments[0].minor - first.payments[-1].minor))
        open_ones.remove(nearest)
        open_ones.insert(0, chained(first, nearest))
    return joined


def follows(first: Strand, second: Strand, step: float) -> bool:
    """Whether the second is the first going on: in its rhythm, soon after it, and at no more than `step` times the
    price.
    """
    if first.rhythm.cadence != second.rhythm.cadence or reach([first.amounts[-1], second.amounts[0]]) > step:
        return False
    slot, miss = first.rhythm.nearest(second.payments[0].day)
    return miss <= BOUNDS[first.rhythm.cadence].most and 1 <= slot - first.slots[-1] <= _MISSED_MOST


def chained(first: Strand, second: Strand) -> Strand:
    """One series of two that follow each other, in the rhythm of the later one."""
    shift = second.rhythm.nearest(first.payments[-1].day)[0] - first.slots[-1]
    slots = (*(slot + shift for slot in first.slots), *second.slots)
    number = len(first.slots) + len(second.slots)
    mean = (first.mean * len(first.slots) + second.mean * len(second.slots)) / number
    return Strand((*first.payments, *second.payments), slots, second.rhythm, mean)


def _grown(found: Sequence[Strand], rest: list[Payment]) -> tuple[list[Strand], list[Payment]]:
    """The series with what is left over and falls on one of their slots: a new price seen once, an odd amount."""
    grown: list[Strand] = []
    for strand in found:
        crowded = len(rest) > len(strand.slots) / 2
        larger = extended(strand, rest, step=1.3 if crowded else _STEP, miss=1 if crowded else None)
        if larger is not strand:
            rest = _without(rest, [larger])
        grown.append(larger)
    return grown, rest


def extended(strand: Strand, rest: Iterable[Payment], *, step: float, miss: int | None = None) -> Strand:
    """The strand with those payments that fill a slot of it, or one soon after its end or before its beginning."""
    most = (BOUNDS[strand.rhythm.cadence].most + 1) // 2 if miss is None else miss
    offers: dict[int, list[Payment]] = defaultdict(list)
    for payment in rest:
        slot, missed = strand.rhythm.nearest(payment.day)
        if missed <= most:
            offers[slot].append(payment)
    taken = dict(zip(strand.slots, strand.payments, strict=True))
    first, last = strand.slots[0], strand.slots[-1]
    inner = [slot for slot in range(first + 1, last) if slot not in taken]
    for slot in inner:
        _take(taken, slot, slot - 1, offers, step)
    for start, way in ((last, 1), (first, -1)):
        edge, ahead = start, start + way
        while abs(ahead - edge) < _MISSED_MOST:
            if _take(taken, ahead, edge, offers, step):
                edge = ahead
            ahead += way
    if len(taken) == len(strand.slots):
        return strand
    slots = tuple(sorted(taken))
    return replace(strand, slots=slots, payments=tuple(taken[slot] for slot in slots))


def _take(taken: dict[int, Payment], slot: int, beside: int, offers: dict[int, list[Payment]], step: float) -> bool:
    nearby = taken.get(beside) or taken[min(taken, key=lambda other: abs(other - slot))]
    fitting = [offer for offer in offers.get(slot, ()) if reach([offer.minor, nearby.minor]) <= step]
    if not fitting:
        return False
    taken[slot] = min(fitting, key=lambda offer: abs(offer.minor - nearby.minor))
    return True


def _is_free(strand: Strand, rest: Iterable[Payment]) -> bool:
    numbers = {payment.number for payment in rest}
    return all(payment.number in numbers for payment in strand.payments)


def _stands_out(strand: Strand, rest: Iterable[Payment]) -> bool:
    """Whether payments that were picked for their days are no chance: nearly none is missing, and few of such an amount
    are elsewhere.
    """
    number = len(strand.slots)
    if strand.mean > _PICKED_MEAN or number < _PICKED_OCCUPIED * (strand.slots[-1] - strand.slots[0] + 1):
        return False
    low, high = min(map(abs, strand.amounts)) * (1 - _NEAR), max(map(abs, strand.amounts)) * (1 + _NEAR)
    return sum(low <= abs(payment.minor) <= high for payment in rest) - number <= number / 2


def _disjoint(found: Iterable[Strand]) -> list[Strand]:
    """The strands, the longest first, without those that share a payment with one before."""
    used: set[int] = set()
    kept = []
    for strand in sorted(found, key=lambda strand: -len(strand.payments)):
        numbers = {payment.number for payment in strand.payments}
        if not numbers & used:
            kept.append(strand)
            used |= numbers
    return kept


def _without(rows: Sequence[Payment], found: Iterable[Strand]) -> list[Payment]:
    used = {payment.number for strand in found for payment in strand.payments}
    return [row for row in rows if row.number not in used]
