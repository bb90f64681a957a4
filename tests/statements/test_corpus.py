"""Every layout of the corpus is read without configuration, in every fact that is written down for it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from smartspend.statements import read
from tests.statements.corpus.document import DOCUMENT, LAYOUTS, banks
from tests.statements.corpus.layout import Layout, written

SHAPES = written("shapes")


def stands(line: dict[str, Any], wanted: tuple[str, str]) -> bool:
    """Whether a line has that amount, booked or valued on that day."""
    return Decimal(line["amount"]) == Decimal(wanted[1]) and wanted[0] in {line["booked_on"], line["value_on"]}


@pytest.mark.parametrize("layout", LAYOUTS, ids=[f"{one.country}-{one.bank}" for one in LAYOUTS])
def test_a_layout_is_read_unaided(layout: Layout) -> None:
    check(layout)


@pytest.mark.parametrize("layout", SHAPES, ids=[one.bank for one in SHAPES])
def test_an_odd_shape_of_file_is_read_unaided(layout: Layout) -> None:
    check(layout)


def check(layout: Layout) -> None:
    """That everything written down about a layout is found in it."""
    statement = read(layout.data, name="export.csv")
    found = statement.to_inspect()
    assert found["lines"] == layout.lines
    assert sum(map(Decimal, found["sum"].values())) == Decimal(layout.total)
    assert stands(found["first"], layout.first), found["first"]
    assert stands(found["last"], layout.last), found["last"]
    days = statement.lines.select("booked_on", "value_on").cast(pl.String).rows()
    assert [day for day, line in zip(layout.days, days, strict=False) if day not in line] == []
    said = f"{found['first']['payee']} {found['first']['description']}".casefold()
    assert [word for word in layout.words.split() if word.casefold() not in said] == []


def test_the_document_lists_the_corpus() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == banks(), "run: python -m tests.statements.corpus"
