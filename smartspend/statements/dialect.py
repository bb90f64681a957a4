"""Delimiter and quoting, judged by which reading yields rows with a whole date and a whole amount."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from smartspend.statements import amounts, dates

DELIMITERS: Final = (",", ";", "\t", "|", "^", "~", "¦", "\x1f")
_SEP_LINE: Final = re.compile(r'^"?sep=(.)"?\s*$', re.IGNORECASE)
_HEAD: Final = 250
_MIDDLE: Final = 100


def sample_lines(text: str) -> list[str]:
    """Lines from the beginning and the middle of the file."""
    head = text[:200_000].split("\n")[:_HEAD]
    if len(text) <= 200_000:
        return head
    middle = text[len(text) // 2 : len(text) // 2 + 60_000].split("\n")[1 : _MIDDLE + 1]
    return head + middle


def find_delimiter(text: str) -> str:
    """The delimiter whose rows look most like bookings; the comma for a file of one column."""
    lines = sample_lines(text)
    named = _SEP_LINE.match(lines[0]) if lines else None
    if named:
        return named[1]
    present = [mark for mark in DELIMITERS if any(mark in line for line in lines)]
    return max(present, key=lambda mark: _score(lines, mark), default=",")


def tells(text: str, delimiter: str) -> bool:
    """Whether any row cut at the delimiter has a whole date and a whole amount."""
    return any(_tells(split_line(line[:20_000], delimiter)) for line in sample_lines(text) if delimiter in line)


def quotes_after_blank(text: str, delimiter: str) -> bool:
    """Whether fields are quoted after a blank: `1, "two, three"`."""
    sample = "\n".join(sample_lines(text)[:_HEAD])
    return delimiter != "\t" and len(re.findall(re.escape(delimiter) + ' +"', sample)) > sample.count(delimiter + '"')


def split_line(line: str, delimiter: str) -> list[str]:
    """One line on its own, whatever its quotes do."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return line.split(delimiter)


def _score(lines: Sequence[str], delimiter: str) -> float:
    rows = [cells for line in lines if line.strip() and len(cells := split_line(line[:20_000], delimiter)) > 1]
    if not rows:
        return 0.0
    widths = Counter(len(cells) for cells in rows)
    width, usual = widths.most_common(1)[0]
    telling = sum(_tells(cells) for cells in rows[:150])
    return telling * 10 + usual / len(lines) * 5 + math.log(width)


def _tells(cells: Sequence[str]) -> bool:
    has_date = any(dates.is_date(cell) for cell in cells)
    return has_date and any(amounts.is_amount(cell) and not dates.is_date(cell) for cell in cells)
