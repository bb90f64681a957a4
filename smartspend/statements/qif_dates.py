"""Dates as QIF writes them: padded with blanks, years behind an apostrophe, day and month in either order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from smartspend.statements import dates
from smartspend.statements.options import DateOrder

_SHORT: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})(['./-])'?(\d{1,3})")
_DECIDING: Final = 20_000
_ORDERS: Final[tuple[dates.Order, ...]] = ("dmy", "mdy", "ymd")
_CLOSER: Final = 8
"""How many times further apart the days must lie in every other order."""
_DECIMAL_COMMA: Final = re.compile(r",\d{1,2}$")


def plain(written: str) -> str:
    """The date without padding: ` 1/ 5'26` becomes `1/5'26`. Dates with words or times keep their blanks."""
    tight = "".join(written.split())
    return tight if tight and all(letter.isdigit() or letter in "./-'" for letter in tight) else written


def decide(
    written: Sequence[str], totals: Sequence[str], asked: DateOrder | None, stated: DateOrder | None
) -> tuple[dates.Decision, list[str]]:
    """The order of day and month for the whole file, and the dates with years of four digits.

    Where nothing in the dates decides, the order that the file states is taken. Without one, a decimal comma tells a
    country that puts the day first, else Quicken's own country is taken, where the month comes first; neither is
    certain.
    """
    year_first = asked == "ymd" or (asked is None and stated is None and _year_first(written))
    spelled = [_full(cell, year_first=year_first) for cell in written]
    comma = any(_DECIMAL_COMMA.search(total) for total in totals)
    changes = [cell for place, cell in enumerate(spelled) if cell and (place == 0 or cell != spelled[place - 1])]
    sample = changes[:_DECIDING] + list(dict.fromkeys(changes[_DECIDING:]))
    decided = dates.decide_order(sample, hint=stated or ("dmy" if comma else "mdy"), asked=asked)
    if stated is not None and not decided.certain:
        decided = dates.decide_order(sample, asked=stated)
    return decided, spelled


def _year_first(written: Sequence[str]) -> bool:
    """Whether years of two digits stand in front: one is no day, or only so the days lie close together."""
    cells = [cell for cell in dict.fromkeys(written) if cell][:_DECIDING]
    matches = [match for cell in cells if (match := _SHORT.fullmatch(cell)) is not None]
    if any(int(match[1]) > 31 for match in matches):
        return True
    if (
        len(matches) != len(cells)
        or len(cells) < 2
        or any("'" in cell or len(match[5]) != 2 for cell, match in zip(cells, matches, strict=True))
    ):
        return False
    spans = {order: _span([dates.read_date(cell, order) for cell in cells]) for order in _ORDERS}
    in_front = spans["ymd"]
    return in_front is not None and all(
        span is None or span > _CLOSER * (in_front + 1) for order, span in spans.items() if order != "ymd"
    )


def _span(days: Sequence[date | None]) -> int | None:
    """Days from the first to the last; None where one of them does not exist."""
    known = [day for day in days if day is not None]
    return (max(known) - min(known)).days if known and len(known) == len(days) else None


def _full(cell: str, *, year_first: bool) -> str:
    """The year in four digits: behind an apostrophe 20xx, otherwise 1970 to 2069. Three digits count from 1900."""
    match = _SHORT.fullmatch(cell)
    if match is None:
        return cell.replace("'", _separator(cell)) if "'" in cell else cell
    if year_first and "'" not in cell:
        return cell
    year = int(match[5])
    if len(match[5]) == 3:
        year += 1900
    elif "'" in cell or year < 70:
        year += 2000
    else:
        year += 1900
    return f"{match[1]}{match[2]}{match[3]}{match[2]}{year}"


def _separator(cell: str) -> str:
    """The sign between day and month, which stands in for an apostrophe."""
    return next((letter for letter in cell if letter in "./-"), "/")
