"""Tables without delimiter, whose columns stand below each other: a mark is set between the columns."""

from __future__ import annotations

import re
from typing import Final

from smartspend.statements import amounts, dates

MARK: Final = "\x1f"
"""Set where a new column begins; never part of a bank's text."""

_GAP: Final = re.compile(r" {2,}")
_SAMPLED: Final = 400
_COLUMNS_MIN: Final = 3


def mark(text: str) -> str | None:
    """The text with `MARK` before each column but the first, None where its lines are no such table."""
    lines = text.split("\n")
    bookings = [line for line in lines[:_SAMPLED] if _is_booking(line)]
    if not bookings:
        return None
    starts = _starts(bookings)
    heads = [line for line in lines[:_SAMPLED] if _is_head(line, len(starts))]
    if heads:
        together = _starts([*bookings, heads[0]])
        starts = together if len(together) >= _COLUMNS_MIN else starts
    if len(starts) < _COLUMNS_MIN:
        return None
    return "\n".join(_cut(line, starts) for line in lines)


def _is_booking(line: str) -> bool:
    cells = [cell for cell in _GAP.split(line.strip()) if cell]
    days = [cell for cell in cells if dates.is_date(cell)]
    return bool(days) and any(amounts.is_amount(cell) and not dates.is_date(cell) for cell in cells)


def _is_head(line: str, width: int) -> bool:
    cells = [cell for cell in _GAP.split(line.strip()) if cell]
    return len(cells) >= max(_COLUMNS_MIN, width - 1) and not any(
        any(sign.isdigit() for sign in cell) for cell in cells
    )


def _starts(lines: list[str]) -> list[int]:
    """Where columns begin: behind at least two places that are blank in every line."""
    width = max(map(len, lines))
    blank = [all(len(line) <= place or line[place] == " " for line in lines) for place in range(width)]
    starts = [next((place for place in range(width) if not blank[place]), 0)]
    starts += [
        place
        for place in range(2, width)
        if not blank[place] and blank[place - 1] and blank[place - 2] and place > starts[0]
    ]
    return starts


def _cut(line: str, starts: list[int]) -> str:
    if not line.strip():
        return line
    ends = [*starts[1:], len(line)]
    return MARK.join(
        line[start if place else 0 : end] for place, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
