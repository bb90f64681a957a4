"""UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids sort by their making."""

from __future__ import annotations

import os
import time
from uuid import UUID

_VARIANT = 0b10 << 62
_RAND_B_START_MAX = 1 << 61
"""A counter that starts below this cannot run into the variant's bits."""


def uuid7() -> UUID:
    """One new id."""
    return uuid7s(1)[0]


def uuid7s(count: int) -> list[UUID]:
    """`count` new ids in strictly ascending order."""
    return [UUID(text) for text in uuid7_texts(count)]


def uuid7_texts(count: int) -> list[str]:
    """The same as 32 hexadecimal digits each, a tenth of the work: a counter (RFC 9562 §6.2, method 2) in `rand_b`."""
    stamp, rand_a = time.time_ns() // 1_000_000, int.from_bytes(os.urandom(2), "big") & 0xFFF
    front = f"{stamp:012x}7{rand_a:03x}"
    start = _VARIANT | int.from_bytes(os.urandom(8), "big") % _RAND_B_START_MAX
    return [f"{front}{number:016x}" for number in range(start, start + (count << 4), 16)]
