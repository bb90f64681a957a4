"""A file written in another form says the same: another delimiter, quoting, encoding, order, lines around the table."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from itertools import cycle

import pytest

from smartspend.statements import Statement, read
from tests.statements.corpus.document import LAYOUTS
from tests.statements.corpus.layout import Layout

Change = Callable[[str, str], bytes]
"""The text of a file and its delimiter in, the file in another form out."""


def dumped(text: str, delimiter: str, other: str, quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    """The table of `text` written once more, blank lines included."""
    out = io.StringIO()
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    csv.writer(out, delimiter=other, quoting=quoting, lineterminator="\n").writerows(rows)  # type: ignore[arg-type]  # one of csv's constants
    return out.getvalue().encode()


CHANGES: dict[str, Change] = {
    "semicolons": lambda text, mark: dumped(text, mark, ";"),
    "tabs": lambda text, mark: dumped(text, mark, "\t"),
    "bars": lambda text, mark: dumped(text, mark, "|"),
    "every cell quoted": lambda text, mark: dumped(text, mark, mark, csv.QUOTE_ALL),
    "line ends of Windows": lambda text, _: text.replace("\n", "\r\n").encode(),
    "a byte order mark": lambda text, _: text.encode("utf-8-sig"),
    "two bytes a letter": lambda text, _: text.encode("utf-16"),
    "a delimiter at each end": lambda text, mark: text.replace("\n", f"{mark}\n").encode(),
    "lines before": lambda text, mark: f"Account{mark}statement\nCustomer{mark}A. Person\n\n{text}".encode(),
    "lines behind": lambda text, _: f"{text}\nThis is for information only\nCreated by online banking\n".encode(),
}
PLAIN = [
    layout
    for layout in LAYOUTS
    if layout.days and '" , "' not in layout.text and "sep=" not in layout.text and "~|~" not in layout.text
]
CASES = list(zip(PLAIN[::2], cycle(CHANGES)))
ONE_LINE_EACH = [layout for layout in PLAIN if '"' not in layout.text][::4]


def answer(statement: Statement) -> list[tuple[object, ...]]:
    """Days, amounts and texts of all lines."""
    return statement.lines.select("booked_on", "value_on", "amount", "payee", "description").rows()


@pytest.mark.parametrize(("layout", "change"), CASES, ids=[f"{one.country}-{one.bank}: {how}" for one, how in CASES])
def test_another_form_says_the_same(layout: Layout, change: str) -> None:
    original = read(layout.data, name="export.csv")
    assert original.dialect is not None
    changed = CHANGES[change](layout.text, original.dialect.delimiter)
    assert answer(read(changed, name="export.csv")) == answer(original)


@pytest.mark.parametrize("layout", ONE_LINE_EACH, ids=[f"{one.country}-{one.bank}" for one in ONE_LINE_EACH])
def test_the_other_order_says_the_same(layout: Layout) -> None:
    original = read(layout.data, name="export.csv")
    lines = layout.text.split("\n")
    places = [row - 1 for row in original.lines["row"]]
    turned = dict(zip(places, reversed(places), strict=True))
    text = "\n".join(lines[turned.get(place, place)] for place in range(len(lines)))
    assert answer(read(text.encode(), name="export.csv")) == answer(original)[::-1]
