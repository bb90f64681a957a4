"""A fact: something that happened in a household, told once, in the transaction that made it happen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fact:
    """`type` is dotted (`transactions.recorded`). `payload` is small JSON: ids and counts, never rows or texts."""

    type: str
    payload: dict[str, Any] = field(default_factory=dict)
