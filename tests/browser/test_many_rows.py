"""A hundred thousand transactions: every one can be reached, and the page stays small."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from smartspend.synthetic.bulk import rows
from tests.browser.conftest import OpenBrowser
from tests.browser.people import Resident
from tests.product import Product
from tests.waiting import until

ROWS = 100_000
NODES_MAX = 5_000
MINUS = "\N{MINUS SIGN}"
LAST_DAY = date(2026, 11, 20)

SCROLLER = """let scroller = grid;
  while (!/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;"""
IN_VIEW = f"""(grid) => {{
  {SCROLLER}
  const view = scroller.getBoundingClientRect();
  return [...grid.querySelectorAll('[role=row][aria-rowindex]')]
    .map((row) => [row, row.getBoundingClientRect()])
    .filter(([, at]) => at.top >= view.top && at.bottom <= view.bottom)
    .map(([row]) => [Number(row.getAttribute('aria-rowindex')), row.innerText]);
}}"""
SCROLL = f"""(grid, share) => {{
  {SCROLLER}
  scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * share;
}}"""


@pytest.fixture(scope="module")
def keeper(product: Product) -> Iterator[Resident]:
    """Somebody who has kept everything for ten years."""
    made = Resident(product, "Keeper")
    content = "".join(rows(ROWS, 7, until=LAST_DAY)).encode()
    assert made.bring("ten years.csv", content, auto=True, within=120)["result"]["new"] == ROWS
    yield made
    made.api.close()


@pytest.fixture
def table(open_browser: OpenBrowser, keeper: Resident) -> Locator:
    page = open_browser(keeper).new_page()
    page.goto("/transactions")
    expect(page.get_by_text("100,000 transactions")).to_be_visible()
    return page.get_by_role("grid", name="Transactions")


class Expected:
    """What the server says stands in each line of the table: below the names, every day is a header and its rows."""

    def __init__(self, keeper: Resident) -> None:
        self.keeper = keeper
        self.days = keeper.get("/transactions/days")["items"]
        self.first = list(accumulate((day["count"] + 1 for day in self.days), initial=2))
        self.lines = self.first[-1] - 1
        self.read: dict[str, list[dict[str, Any]]] = {}

    def row(self, number: int) -> dict[str, Any] | None:
        """The transaction in a line, or nothing for the header of a day."""
        place = next(place for place, first in enumerate(self.first) if first > number) - 1
        day, offset = self.days[place]["on"], number - self.first[place] - 1
        if day not in self.read:
            self.read[day] = self.keeper.get("/transactions", start_date=day, end_date=day, limit=500)["items"]
        return self.read[day][offset] if offset >= 0 else None


def amount_text(money: dict[str, str]) -> str:
    """As the table writes it."""
    text = money["amount"]
    return f"{MINUS}€{text[1:]}" if text.startswith("-") else f"+€{text}"


def assert_right(table: Locator, expected: Expected, share: float) -> None:
    """What can be seen is what the server holds at that place, a share of the way down."""
    near = pytest.approx(share * expected.lines, abs=0.01 * expected.lines)

    def read() -> list[tuple[int, str]] | None:
        lines: list[tuple[int, str]] = table.evaluate(IN_VIEW)
        there = bool(lines) and lines[-1][0] == near and not any("Loading" in text for _, text in lines)
        return lines if there else None

    seen = until(read, what=f"rows {share:.0%} of the way down")
    compared = 0
    for number, text in seen:
        row = expected.row(number) if number > 1 else None
        if row:
            assert row["payee"] in text, f"line {number}"
            assert amount_text(row["amount"]) in text, f"line {number}"
            compared += 1
    assert compared > 5
    assert table.page.evaluate("document.querySelectorAll('*').length") < NODES_MAX


def test_every_part_of_a_long_list_can_be_reached(table: Locator, keeper: Resident) -> None:
    expected = Expected(keeper)
    assert sum(day["count"] for day in expected.days) == ROWS
    for share in (0.0, 0.5, 0.731, 1.0, 0.25):
        table.evaluate(SCROLL, share)
        assert_right(table, expected, share)


def test_the_end_is_one_key_away(table: Locator, keeper: Resident) -> None:
    table.focus()
    table.page.keyboard.press("j")
    table.page.keyboard.press("End")
    expected = Expected(keeper)
    assert_right(table, expected, 1.0)
    oldest = expected.row(expected.lines)
    assert oldest
    at = active_row(table.page)
    expect(at).to_contain_text(oldest["payee"])
    expect(at).to_have_attribute("aria-rowindex", str(expected.lines))


def active_row(page: Page) -> Locator:
    """The row that assistive technology is told to read."""
    name = page.get_by_role("grid", name="Transactions").get_attribute("aria-activedescendant")
    return page.locator(f"#{name}")
