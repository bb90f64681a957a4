"""Which categories differ most from a usual month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from smartspend.analytics.pace import median

MONTHS_MIN: Final = 2
_SHARE_MIN: Final = Fraction(1, 4)


@dataclass(frozen=True, slots=True)
class Change:
    """A category with what was spent in the month and what is usual, in minor units."""

    key: str
    name: str
    spent: int
    usual: int


def biggest_changes(
    spent: Mapping[tuple[str, str], tuple[int, Sequence[int]]], *, least: int, complete: bool
) -> list[Change]:
    """Categories that differ by at least `least` and a quarter of what is usual, the largest difference first.

    `spent` gives, by key and name, the month's spending and that of the months before. Usual is their median; there
    must be two of them. A month that is not `complete` can only show more than usual: less may still come.
    """
    found = []
    for (key, name), (own, before) in spent.items():
        if len(before) < MONTHS_MIN:
            continue
        usual = median(before)
        difference = own - usual
        if abs(difference) < max(Fraction(least), abs(usual) * _SHARE_MIN) or (difference < 0 and not complete):
            continue
        found.append(Change(key, name, own, usual))
    return sorted(found, key=lambda one: (-abs(one.spent - one.usual), one.key))
