"""How large an amount is, in steps that mean about the same in every currency: what amounts may tell apart.

Within a step nothing is told apart but by a household's own rules and corrections, so that lines of the same text and
step share one answer, whichever of them comes first.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from smartspend.categorisation import places
from smartspend.kernel import money

STEPS: Final = 16
"""The first is for nothing at all, the last for everything above what the one before holds."""
PER_DECADE: Final = 3
LEAST: Final = -1.0
"""The logarithm (base 10) of the dollars at which the second step begins."""


def step(size: float) -> int:
    """The step of a size in dollars, without sign."""
    return 0 if size == 0 else 1 + min(STEPS - 2, max(0, int((math.log10(size) - LEAST) * PER_DECADE)))


def middle(number: int) -> float:
    """The dollars in the middle of a step, in the sense of factors; 0 of the first."""
    return float(10 ** (LEAST + (number - 0.5) / PER_DECADE)) if number else 0.0


@lru_cache(maxsize=512)
def dollars(currency: str) -> float:
    """About what a minor unit of a currency is worth in dollars; a cent for a currency unknown here."""
    digits = money.exponent(currency) if currency in money.CURRENCIES else 2
    return float(1 / (10**digits * places.dollar(currency)))
