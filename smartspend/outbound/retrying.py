"""Whether and when to ask again."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

import orjson

AGAIN: Final = frozenset({408, 429, 500, 502, 503, 504})
_FIRST_SECONDS: Final = 0.5


def wait_before(
    attempt: int, status: int | None, headers: Mapping[str, str], body: bytes, *, now: datetime, jitter: float
) -> float | None:
    """Seconds to wait before the attempt after this one (they count from 1), or None where asking again is useless.

    `status` is None where no answer came. What the service says (Retry-After, the estimated time of a model that is
    loading) wins over our own doubling pauses, which `jitter` (0 to 1) spreads by a quarter.
    """
    if status is not None and (status not in AGAIN or _is_out_of_credit(body)):
        return None
    told = _told(headers, body, now) if status is not None else None
    return told if told is not None else _FIRST_SECONDS * 2 ** (attempt - 1) * (1 + jitter / 4)


def _told(headers: Mapping[str, str], body: bytes, now: datetime) -> float | None:
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        if (seconds := _number(headers.get(name))) is not None:
            return seconds * unit
    if text := headers.get("retry-after"):
        try:
            return max(0.0, (parsedate_to_datetime(text) - now).total_seconds())
        except (TypeError, ValueError):
            pass
    estimated = _json(body).get("estimated_time")
    return _number(str(estimated)) if isinstance(estimated, int | float) else None


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _is_out_of_credit(body: bytes) -> bool:
    error = _json(body).get("error")
    return isinstance(error, dict) and "insufficient_quota" in {error.get("code"), error.get("type")}


def _json(body: bytes) -> dict[str, Any]:
    try:
        read = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return read if isinstance(read, dict) else {}
