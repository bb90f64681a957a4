"""What a budget carries from one period to the next. Values in, value out; everything follows from what was spent.

left = limit + carried - spent
carried to the next period = left, as far as the rule lets it, and never further from zero than the cap
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

Rollover: TypeAlias = Literal["none", "surplus", "overspend", "both"]


def carried(closed: Iterable[tuple[int, int]], rule: Rollover, cap: int | None) -> int:
    """What begins the period after `closed` ones, in minor units: below zero for a debt.

    Of each of those, oldest first, its limit and what was spent. `cap` is above zero.
    """
    carry = 0
    for limit, spent in closed:
        carry = kept(limit + carry - spent, rule, cap)
    return carry


def kept(left: int, rule: Rollover, cap: int | None) -> int:
    """How much of what was `left` goes over to the next period."""
    if rule == "none" or (rule == "surplus" and left < 0) or (rule == "overspend" and left > 0):
        return 0
    return left if cap is None else max(-cap, min(left, cap))
