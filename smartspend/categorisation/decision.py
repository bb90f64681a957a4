"""The one answer every stage of the cascade gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Source = Literal["rule", "learned", "bank", "merchant", "model", "ai"]
"""Which stage decided, in the order of trust."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a transaction is for, how sure that is, and why.

    `category` is a built-in key (`food.groceries`), a household's own category id or label, or None where the evidence
    is too thin. `confidence` is 0 to 1: so often an answer given with it has the right group. `reason` is a plain
    sentence for people. `merchant` is the recognised merchant's name. `alternatives` are other categories with their
    confidence, best first; an abstention keeps its best guess there.
    """

    category: str | None
    confidence: float
    source: Source | None
    reason: str
    merchant: str | None = None
    alternatives: tuple[tuple[str, float], ...] = ()


UNDECIDED: Final = Decision(None, 0.0, None, "Nothing known about this text yet.")
"""The answer of a cascade in which every stage abstained."""
