"""Dates as QIF writes them: padded with blanks, years behind an apostrophe, day and month in either order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from smartspend.statements import dates
from smartspend.statements.options import DateOrder

_SHORT: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})(['./-])'?(\d{1,3})")
_DECIDING: Final = 20_000
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
    year_first = asked == "ymd" or any(
        (match := _SHORT.fullmatch(cell)) is not None and int(match[1]) > 31 for cell in written
    )
    spelled = [_full(cell, year_first=year_first) for cell in written]
    comma = any(_DECIMAL_COMMA.search(total) for total in totals)
    changes = [cell for place, cell in enumerate(spelled) if cell and (place == 0 or cell != spelled[place - 1])]
    sample = changes[:_DECIDING] + list(dict.fromkeys(changes[_DECIDING:]))
    decided = dates.decide_order(sample, hint=stated or ("dmy" if comma else "mdy"), asked=asked)
    if stated is not None and not decided.certain:
        decided = dates.decide_order(sample, asked=stated)
    return decided, spelled


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
