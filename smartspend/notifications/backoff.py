"""When to try again. Pure: attempts and what the other side said in, seconds out."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

MESSAGE_PAUSES: Final[Sequence[float]] = (5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 21_600, 28_800)
"""Seconds after each attempt to bring a message to a person. Together 22 hours: within the day for which mail services
remember a key, so that no later attempt can be taken for a new message."""

WEBHOOK_PAUSES: Final[Sequence[float]] = (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
"""Seconds after each attempt to bring a fact to a program, as Standard Webhooks suggests: three days in all."""

_JITTER: Final = 0.1
_TOLD_MAX: Final = 86_400.0


def pause(attempt: int, pauses: Sequence[float], *, told: float | None, jitter: float) -> float | None:
    """Seconds to wait after the attempt of this number (from 1), or None where it was the last.

    What the other side said (`told`) counts where it is longer. `jitter` (0 to 1) adds up to a tenth, so that those who
    failed together do not come back together.
    """
    if attempt > len(pauses):
        return None
    own = pauses[attempt - 1] * (1 + _JITTER * jitter)
    return max(own, min(told, _TOLD_MAX)) if told is not None else own


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that a service asks for in `Retry-After`, as a number or a date; None where it says nothing usable."""
    text = next((value for name, value in headers.items() if name.lower() == "retry-after"), "").strip()
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(text) - now).total_seconds()
        except (TypeError, ValueError):
            return None
    return max(0.0, seconds) if math.isfinite(seconds) else None
