"""First and last rows of a table without header that are no bookings: lines about the account and its balance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from smartspend.kernel.money import CURRENCIES
from smartspend.statements import amounts, dates

_ACCOUNT_DIGITS: Final = 10
_COMPARED_MIN: Final = 1
_SHORTER_BY: Final = 2
_COMPARED_MAX: Final = 30


def begins_otherwise(rows: Sequence[Sequence[str]], bookings: Sequence[bool]) -> bool:
    """Whether the first row has no date, or one of another form, where all bookings after it have theirs alike."""
    later = [row for row, is_one in zip(rows[1:], bookings[1:], strict=True) if is_one][:_COMPARED_MAX]
    if len(later) < _COMPARED_MIN:
        return False
    if _tells_the_account(rows[0]) and not any(cell.strip() in CURRENCIES for row in later for cell in row):
        return True
    for place in range(min(map(len, later))):
        forms = {_form(row[place]) for row in later}
        if len(forms) == 1 and "" not in forms and _form(_cell(rows[0], place)) not in forms:
            return True
    return False


def _tells_the_account(row: Sequence[str]) -> bool:
    """Whether a row names an account's number and its currency."""
    numbered = any(sum(map(str.isdigit, cell)) >= _ACCOUNT_DIGITS and not dates.is_date(cell) for cell in row)
    return numbered and any(cell.strip() in CURRENCIES for cell in row)


def ends_otherwise(rows: Sequence[Sequence[str]], last: Sequence[str]) -> bool:
    """Whether the last row is shorter than all others and lacks a text that they all have."""
    others = [row for row in rows if list(row) != list(last)][:_COMPARED_MAX]
    if len(others) < _COMPARED_MIN:
        return False
    if len(last) > min(map(len, others)) - (1 if len(others) > 1 else _SHORTER_BY):
        return False
    return any(
        not _cell(last, place) and all(_is_text(row[place]) for row in others) for place in range(min(map(len, others)))
    )


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _is_text(cell: str) -> bool:
    return bool(cell) and not amounts.is_amount(cell) and not dates.is_date(cell)


def _form(cell: str) -> str:
    """The form of a date, such as `2.2.4` for 31.12.2026; empty for anything else."""
    parts = dates.take_apart(cell) if dates.is_date(cell) else None
    if parts is None:
        return ""
    return f"{parts.shape}{parts.separator}{'year first' if parts.widths[0] > 2 else ''}"
