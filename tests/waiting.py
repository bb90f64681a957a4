"""Waiting for what comes by itself: asks again until the answer is something, and says what it waited for if not."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

_pause = threading.Event()


def until(probe: Callable[[], Answer | None], *, what: str, within: float = 30.0) -> Answer:
    """The first answer of `probe` that is neither nothing nor false."""
    deadline = time.monotonic() + within
    while not (answer := probe()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {within:.0f} s in vain for {what}")
        _pause.wait(0.05)
    return answer
