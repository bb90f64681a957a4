"""UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids sort by their making."""

from __future__ import annotations

import os
import time
from uuid import UUID

_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62
_RAND_A = 0xFFF << 64
_RAND_B = (1 << 62) - 1


def uuid7() -> UUID:
    """One new id."""
    return uuid7s(1)[0]


def uuid7s(count: int) -> list[UUID]:
    """`count` new ids in strictly ascending order: a counter (RFC 9562 §6.2, method 2) starts at a random number."""
    stamp = time.time_ns() // 1_000_000 << 80
    start = int.from_bytes(os.urandom(9), "big") >> 3 & ((1 << 67) - 1)
    return [UUID(int=stamp | _VERSION | _VARIANT | _spread(start + (n << 4))) for n in range(count)]


def _spread(number: int) -> int:
    """Lays 74 bits around the variant: the upper 12 into `rand_a`, the lower 62 into `rand_b`."""
    return ((number >> 62) << 64) & _RAND_A | number & _RAND_B
