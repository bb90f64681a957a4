"""How several goals share one account. Pure.

An account's balance is handed out in the order of the goals, each as much as it asks for, as long as there is any: what
is put aside for goals is never more than what is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shared:
    """What each goal gets, in their order, in minor units; `free` is what no goal asks for, `short` what is asked for
    and not there.
    """

    shares: tuple[int, ...]
    free: int
    short: int


def share_out(balance: int, asked: Sequence[int]) -> Shared:
    """Hands `balance` out to goals that ask for so much each (0 or more). A balance below zero is nothing."""
    left = max(balance, 0)
    shares = []
    for wish in asked:
        got = min(max(wish, 0), left)
        shares.append(got)
        left -= got
    return Shared(tuple(shares), left, sum(max(wish, 0) for wish in asked) - sum(shares))
