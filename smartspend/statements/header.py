"""Finds where the table of bookings begins, and its header row if it has one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartspend.statements import amounts, dates, edges
from smartspend.statements.rows import Table
from smartspend.statements.vocabulary import meaning_of

SEARCHED: Final = 250
_FOOTER: Final = 8
_SURE: Final = 1.6
_DATES: Final = frozenset({"booked", "valued", "transacted", "dated"})
_MONEY: Final = frozenset({"amount", "billed", "debit", "credit", "original", "balance"})


@dataclass(frozen=True, slots=True)
class Header:
    """`index` counts the table's rows, None for a table without header; `first` is the first row after it.

    `apart` are the line numbers of rows among the bookings that are none by their form.
    """

    index: int | None
    first: int
    names: tuple[str, ...]
    row: int | None
    known: float
    apart: frozenset[int] = frozenset()


def is_booking(cells: Sequence[str]) -> bool:
    """Whether a row has a date and, elsewhere, an amount."""
    days = [place for place, cell in enumerate(cells) if dates.is_date(cell)]
    return bool(days) and any(amounts.is_amount(cell) for place, cell in enumerate(cells) if place != days[0])


def find(table: Table, asked_row: int | None = None) -> Header:
    """The header by vocabulary and by the bookings that follow it; by its form where no word is known.

    `asked_row` is a person's word: a physical line, 0 for no header.
    """
    head = [table.cells(index) for index in range(min(SEARCHED, table.frame.height))]
    numbers = table.frame["row"].head(SEARCHED).to_list()
    bookings = [is_booking(cells) for cells in head]
    if asked_row is not None:
        index = next((place for place, number in enumerate(numbers) if number == asked_row), None)
    else:
        index = _by_words(head, bookings)
        index = _by_form(head, bookings) if index is None else index
    if index is None:
        first = 0 if asked_row == 0 else _first(bookings)
        first += asked_row is None and edges.begins_otherwise(head[first:], bookings[first:])
        last = _last(table, first)
        later = [cells for cells, is_one in zip(head[first:], bookings[first:], strict=True) if is_one]
        is_apart = last > first and edges.ends_otherwise(later, table.cells(last))
        apart = frozenset({table.frame["row"][last]}) if is_apart else frozenset()
        return Header(None, first, (), None, 0.0, apart)
    names = tuple(cell.strip().strip("'\"") for cell in head[index])
    below = _second_row(names, head, bookings, index)
    return Header(index, index + (2 if below else 1), below or names, numbers[index], _known(head[index]))


def _second_row(
    names: Sequence[str], head: Sequence[Sequence[str]], bookings: Sequence[bool], index: int
) -> tuple[str, ...]:
    """The names where the row below the header goes on naming columns: `Debit` and `Credit` under `Amount`."""
    if index + 1 >= len(head) or bookings[index + 1]:
        return ()
    below = [cell.strip() for cell in head[index + 1]]
    said = {meaning_of(cell) for cell in below if cell}
    if not {("debit", 1.0), ("credit", 1.0)} <= said or {meaning_of(name)[0] for name in names} & {"debit", "credit"}:
        return ()
    width = max(len(names), len(below))
    above = [*names, *[""] * (width - len(names))]
    return tuple(cell or name for name, cell in zip(above, [*below, *[""] * (width - len(below))], strict=True))


def _first(bookings: Sequence[bool]) -> int:
    return next((place for place, is_one in enumerate(bookings) if is_one), 0)


def _last(table: Table, first: int) -> int:
    """The last row with a date and an amount; a few lines of text may stand below it."""
    end = table.frame.height - 1
    behind = range(end, max(first, end - _FOOTER), -1)
    return next((place for place in behind if is_booking(table.cells(place))), end)


def _known(cells: Sequence[str]) -> float:
    """How much of a row is header words: the surest of each meaning, added; 0 where numbers stand in it."""
    if any(dates.is_date(cell) for cell in cells):
        return 0.0
    best: dict[str, float] = {}
    numbers = 0
    for cell in cells:
        meaning, sure = meaning_of(cell)
        numbers += not meaning and amounts.is_amount(cell)
        best[meaning] = max(best.get(meaning, 0.0), sure)
    best.pop("", None)
    score = sum(best.values()) - numbers
    if not best.keys() & _DATES:
        score -= 0.8
    if not best.keys() & _MONEY:
        score -= 0.8
    return max(0.0, score)


def _by_words(head: Sequence[Sequence[str]], bookings: Sequence[bool]) -> int | None:
    scores = [0.0 if is_one else _known(cells) for cells, is_one in zip(head, bookings, strict=True)]
    candidates = [place for place, score in enumerate(scores) if score >= _SURE]
    if not candidates:
        return None
    ends = [*candidates[1:], len(head)]
    weights = {
        place: scores[place] * (0.2 + math.log1p(sum(bookings[place + 1 : end])))
        for place, end in zip(candidates, ends, strict=True)
    }
    return max(candidates, key=lambda place: weights[place])


def _by_form(head: Sequence[Sequence[str]], bookings: Sequence[bool]) -> int | None:
    """The row of plain words right above the first booking, in a language the vocabulary does not know."""
    if not any(bookings):
        return None
    first = _first(bookings)
    width = sum(bool(cell) for cell in head[first])
    for place in range(first - 1, max(-1, first - 3), -1):
        cells = [cell for cell in head[place] if cell]
        if len(cells) >= max(3, width - 1) and not any(
            amounts.is_amount(cell) or dates.is_date(cell) for cell in cells
        ):
            return place
    return None
