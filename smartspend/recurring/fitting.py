"""The rhythm in a list of days, or none.

Banks shift days for weekends, holidays and the ends of short months, now and then an occurrence is missing, and rarely
one is days late. Days that keep to no rhythm within those bounds have none.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, NamedTuple

from smartspend.recurring.rhythm import (
    LAST_DAY,
    MONTHS,
    WEEKS,
    Anchor,
    Cadence,
    Rhythm,
    Shift,
    month_of,
    nth_of,
    weekday_of,
)


class Bounds(NamedTuple):
    """What a cadence forgives: days that one occurrence may miss, and that all may miss on average."""

    most: int
    mean: float


BOUNDS: Final[dict[Cadence, Bounds]] = {
    "weekly": Bounds(2, 0.6),
    "biweekly": Bounds(3, 0.8),
    "four-weekly": Bounds(4, 1.2),
    "semimonthly": Bounds(4, 1.3),
    "monthly": Bounds(5, 1.8),
    "bimonthly": Bounds(7, 2.5),
    "quarterly": Bounds(10, 3.5),
    "semiannual": Bounds(12, 5.0),
    "annual": Bounds(18, 7.0),
}
_GAPS: Final[tuple[tuple[Cadence, int, int], ...]] = (
    ("monthly", 24, 37),
    ("four-weekly", 26, 30),
    ("semimonthly", 11, 20),
    ("biweekly", 12, 16),
    ("weekly", 5, 9),
    ("bimonthly", 53, 69),
    ("quarterly", 80, 104),
    ("semiannual", 166, 200),
    ("annual", 345, 385),
)
_OUTSIDE: Final = 0.15
"""So many of the days may belong to no slot, or to one that is taken."""
_OCCUPIED: Final = 0.7
"""So many of the slots between the first and the last must have a day."""
_TIGHT: Final = 0.7
_WINDOW: Final = 15


@dataclass(frozen=True, slots=True)
class Fit:
    """A rhythm and how a list of days keeps to it. `slots` and `misses` go with the days; a day out of bounds has the
    slot None. `mean` is the average miss of the others, `occupied` the share of slots that have a day.
    """

    rhythm: Rhythm
    slots: tuple[int | None, ...]
    misses: tuple[int, ...]
    mean: float
    occupied: float

    @property
    def kept(self) -> int:
        """How many different slots have a day."""
        return len({slot for slot in self.slots if slot is not None})


def fit(days: Sequence[int], outside: float = _OUTSIDE) -> Fit | None:
    """The rhythm of sorted days, at least two of them different; None where they keep to none."""
    different = sorted(set(days))
    if len(different) < 2:
        return None
    gap = median(later - earlier for earlier, later in itertools.pairwise(different))
    best: Fit | None = None
    for cadence, low, high in _GAPS:
        if not low <= gap <= high:
            continue
        for rhythm in _candidates(cadence, different):
            found = measure(rhythm, days, outside)
            if found is not None and (best is None or _worth(found) < _worth(best)):
                best = found
    return None if best is None else _settle(best, days)


def measure(rhythm: Rhythm, days: Sequence[int], outside: float = _OUTSIDE) -> Fit | None:
    """How days keep to a rhythm; None where they do not within its bounds."""
    bounds = BOUNDS[rhythm.cadence]
    slots: list[int | None] = []
    misses: list[int] = []
    for day in days:
        slot, miss = rhythm.nearest(day)
        slots.append(slot if miss <= bounds.most else None)
        misses.append(miss)
    inside = [(slot, miss) for slot, miss in zip(slots, misses, strict=True) if slot is not None]
    taken = {slot for slot, _ in inside}
    if len(taken) < 2 or len(days) - len(taken) > outside * len(days):
        return None
    mean = sum(miss for _, miss in inside) / len(inside)
    occupied = len(taken) / (max(taken) - min(taken) + 1)
    if mean > bounds.mean or occupied < _OCCUPIED:
        return None
    return Fit(rhythm, tuple(slots), tuple(misses), mean, occupied)


def _worth(found: Fit) -> tuple[float, float]:
    """Less is better: misses, holes and days left over, in parts of what a cadence forgives."""
    left_over = 1 - found.kept / len(found.slots)
    # A rhythm with two days a month fits more days than one with one: it must earn it.
    extra = 0.25 * (len(found.rhythm.anchors) - 1) if found.rhythm.anchors else 0.05
    return found.mean + 4 * (1 - found.occupied) + 4 * left_over + extra, found.mean


def _candidates(cadence: Cadence, days: Sequence[int]) -> Iterator[Rhythm]:
    if cadence in WEEKS:
        yield Rhythm(cadence, _phase(days, WEEKS[cadence]))
        return
    if cadence == "semimonthly":
        for first, second in _pairs(days):
            yield Rhythm(cadence, month_of(days[0])[0], (first, second))
        return
    if not _gather(days, BOUNDS[cadence].most):
        return
    for anchor in _anchors(days):
        yield Rhythm(cadence, _month_phase(days, anchor, MONTHS[cadence]), (anchor,))


def _gather(days: Sequence[int], most: int) -> bool:
    """Whether nearly all days lie so near to one day of the month that it may be theirs. Asked first, for it is quickly
    answered, and most payees are visited on any day.
    """
    counts = [0] * 31
    for day in days:
        counts[month_of(day)[1] - 1] += 1
    width = min(2 * most + 4, 31)
    around = sum(counts[:width])
    best = around
    for first in range(30):
        around += counts[(first + width) % 31] - counts[first]
        best = max(best, around)
    return best >= (1 - _OUTSIDE) * len(days) - 1


def _phase(days: Sequence[int], period: int) -> int:
    """The day from which, in steps of the period, the days are missed least; the earliest such."""
    rests = Counter(day % period for day in days)
    common = [rest for rest, _ in rests.most_common(3)]

    def missed(rest: int) -> int:
        return sum(count * min((other - rest) % period, (rest - other) % period) for other, count in rests.items())

    best = min(common, key=missed)
    first = days[0]
    return first + (best - first + period // 2) % period - period // 2


def _anchors(days: Sequence[int]) -> list[Anchor]:
    """Days of the month that the days may stand for, and the nth weekday if all are one."""
    places = [month_of(day) for day in days]
    counted = Counter(of_month for _, of_month, _ in places)
    wanted = {of_month for of_month, _ in counted.most_common(4)}
    circular = sorted(counted)
    wanted.add(circular[len(circular) // 2])
    if any(of_month >= 26 or of_month <= 2 for of_month in counted):
        # 28, 29 or 30 may be what a short month makes of a later day.
        wanted |= {LAST_DAY, 30, 29, 28, 1}
    found = [Anchor(day) for day in sorted(wanted, reverse=True)]
    if len(days) >= 4 and len({weekday_of(day) for day in days}) == 1:
        nths = {nth_of(day) for day in days}
        if len(nths) == 1 and nths <= {1, 2, 3, 4}:
            found.append(Anchor(0, nths.pop(), weekday_of(days[0])))
        elif all(of_month + 7 > length for _, of_month, length in places):
            found.append(Anchor(0, 5, weekday_of(days[0])))
    return found


def _month_phase(days: Sequence[int], anchor: Anchor, step: int) -> int:
    """A month in which the rhythm occurs: the rest that most days have, in steps of so many months."""
    months = [Rhythm("monthly", 0, (anchor,)).nearest(day)[0] for day in days]
    if step == 1:
        return months[0]
    rest = Counter(month % step for month in months).most_common(1)[0][0]
    return next((month for month in months if month % step == rest), months[0])


def _pairs(days: Sequence[int]) -> Iterator[tuple[Anchor, Anchor]]:
    """Two days of the month, about half a month apart, that the days may stand for by turns."""
    turns = [_anchors(days[start::2]) for start in (0, 1) if len(days) > start]
    if len(turns) < 2:
        return
    for one in turns[0][:6]:
        for other in turns[1][:6]:
            first, second = sorted((one, other), key=lambda anchor: anchor.day)
            if first.nth or second.nth or not 9 <= second.day - first.day <= 21:
                continue
            yield first, second


def _settle(found: Fit, days: Sequence[int]) -> Fit:
    """The fit with what its rhythm does on weekends, as far as its days tell."""
    moved: Counter[Shift] = Counter()
    for day, slot in zip(days, found.slots, strict=True):
        nominal = found.rhythm.nominal(slot) if slot is not None else day
        if slot is None or weekday_of(nominal) < 5:
            continue
        moved["none" if weekday_of(day) > 4 else "next" if day > nominal else "previous"] += 1
    if not moved:
        weekends = any(weekday_of(day) > 4 for day in days)
        return found if weekends or len(days) < 6 else _shifted(found, "next")
    return _shifted(found, moved.most_common(1)[0][0])


def _shifted(found: Fit, shift: Shift) -> Fit:
    return Fit(found.rhythm.with_shift(shift), found.slots, found.misses, found.mean, found.occupied)


def is_tight(found: Fit) -> bool:
    """Whether the days keep to the rhythm so closely that even amounts that vary belong to it."""
    bounds = BOUNDS[found.rhythm.cadence]
    return found.mean <= max(_TIGHT, bounds.mean / 2.5) and found.occupied >= 0.8
