"""What a budget carries from one period to the next. Values in, value out; everything follows from what was spent.

left = limit + carried - spent
carried to the next period = left, as far as the rule lets it, and never further from zero than the cap
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

Rollover: TypeAlias = Literal["none", "surplus", "overspend", "both"]


def carried(limit: int, spent: Iterable[int], rule: Rollover, cap: int | None) -> int:
    """What the period after those in `spent` (oldest first) begins with, in minor units: below zero for a debt.

    `limit` is that of each period, as it is now. `cap` is above zero.
    """
    carry = 0
    for one in spent:
        carry = kept(limit + carry - one, rule, cap)
    return carry


def kept(left: int, rule: Rollover, cap: int | None) -> int:
    """How much of what was `left` goes over to the next period."""
    if rule == "none" or (rule == "surplus" and left < 0) or (rule == "overspend" and left > 0):
        return 0
    return left if cap is None else max(-cap, min(left, cap))
