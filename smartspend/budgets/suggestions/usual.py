"""What is usual, of what was spent in past periods. Values in, value out, in minor units.

Periods before the first spending say nothing and are left out. So are those far from the others: further than one and a
half times the distance between the quartiles outside of them, where there are enough to tell. The median is the middle
of the rest, the trimmed mean the mean without the lowest and highest tenth of it, halves going up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from smartspend.analytics.pace import median, quantile

Method: TypeAlias = Literal["median", "trimmed_mean"]

PERIODS_MIN: Final = 3
"""Fewer periods show no habit."""

_ENOUGH: Final = 6
_TENTH: Final = 10
_STEPS: Final = 20
_POWERS: Final = 16


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual. `periods` is how many were looked at, `left_out` how many of those were not counted; `values` are
    all that were looked at, oldest first.
    """

    median: int
    trimmed_mean: int
    periods: int
    left_out: int
    values: tuple[int, ...]


def usual(spent: Sequence[int]) -> Usual | None:
    """What is usual of past periods, oldest first; nothing where too few tell anything, or nothing was spent."""
    first = next((place for place, one in enumerate(spent) if one), len(spent))
    known = spent[first:]
    counted = _without_outliers(sorted(known))
    if len(counted) < PERIODS_MIN:
        return None
    middle = median(counted)
    trimmed = counted[len(counted) // _TENTH : len(counted) - len(counted) // _TENTH]
    mean = (2 * sum(trimmed) + len(trimmed)) // (2 * len(trimmed))
    if middle <= 0 and mean <= 0:
        return None
    return Usual(middle, mean, len(spent), len(spent) - len(counted), tuple(spent))


def _without_outliers(ordered: Sequence[int]) -> list[int]:
    if len(ordered) < _ENOUGH:
        return list(ordered)
    low, high = quantile(ordered, 1, 4), quantile(ordered, 3, 4)
    reach = 3 * (high - low)
    return [one for one in ordered if 2 * (low - one) <= reach and 2 * (one - high) <= reach]


def rounded(minor: int, unit: int) -> int:
    """The amount as a limit that is easy to remember: up to the next step of about a twentieth of it, at least `unit`.

    Steps are 1, 2 and 5 times a power of ten of the unit.
    """
    steps = (unit * factor * 10**power for power in range(_POWERS) for factor in (1, 2, 5))
    step = max((one for one in steps if one * _STEPS <= minor), default=unit)
    return -(-minor // step) * step
