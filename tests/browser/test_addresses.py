"""The address says what is shown: it can be kept, sent, reloaded, and gone back from."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import Resident


@pytest.fixture
def ledger(ada: Resident) -> str:
    """Three rows of two months; the id of the oldest."""
    account = ada.account()
    ada.spend(account, "-30.00", "Corner shop", "2026-11-05")
    ada.spend(account, "1200.00", "Harbour Works", "2026-11-01")
    return ada.spend(account, "-45.00", "Corner shop", "2026-10-05", category_id=ada.category("food.groceries"))


def rows(page: Page) -> Locator:
    """Rows of the table, without the headers of days."""
    return page.get_by_role("grid", name="Transactions").get_by_role("row").filter(has_text=re.compile("Current acc"))


@pytest.mark.usefixtures("ledger")
def test_filters_survive_reload_and_back(page: Page) -> None:
    page.goto("/transactions?q=corner&month=2026-10")
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("\N{MINUS SIGN}€45.00")
    page.reload()
    expect(page.get_by_role("searchbox", name="Search transactions")).to_have_value("corner")
    expect(page.get_by_role("button", name="in October 2026", exact=True)).to_be_visible()
    expect(rows(page)).to_have_count(1)
    page.get_by_role("button", name="Without “in October 2026”").click()
    expect(page).to_have_url(re.compile(r"/transactions\?q=corner$"))
    expect(rows(page)).to_have_count(2)
    page.go_back()
    expect(page).to_have_url(re.compile("month=2026-10"))
    expect(rows(page)).to_have_count(1)


def test_the_row_that_is_open_is_in_the_address(page: Page, ledger: str) -> None:
    page.goto("/transactions")
    rows(page).filter(has_text="\N{MINUS SIGN}€45.00").get_by_role("gridcell", name="Details").click()
    pane = page.get_by_role("complementary", name="Corner shop")
    expect(pane).to_contain_text("Monday, 5 October 2026")
    expect(page).to_have_url(re.compile(f"open={ledger}"))
    page.reload()
    expect(pane).to_contain_text("Monday, 5 October 2026")
    page.go_back()
    expect(pane).to_have_count(0)


@pytest.mark.usefixtures("ledger")
def test_the_month_is_in_the_address(page: Page) -> None:
    page.goto("/overview")
    expect(page.get_by_role("main")).to_contain_text("€30.00")
    page.goto("/overview?month=2026-10")
    where = page.get_by_role("region", name="Where it went")
    expect(where).to_contain_text("€45.00")
    page.reload()
    expect(page.get_by_role("group", name="Month")).to_contain_text("Oct 2026")
    page.get_by_role("button", name="Month before").click()
    expect(page).to_have_url(re.compile("month=2026-09"))
    expect(where).to_contain_text("Nothing spent in this month.")
    page.go_back()
    expect(where).to_contain_text("€45.00")
    where.get_by_role("link", name="Groceries").click()
    expect(page).to_have_url(re.compile(r"/transactions\?.*month=2026-10"))
    expect(rows(page)).to_have_count(1)


@pytest.mark.usefixtures("ledger")
def test_the_overview_leads_to_a_single_row(page: Page) -> None:
    page.goto("/overview")
    page.get_by_role("link", name="Harbour Works").click()
    expect(page.get_by_role("complementary", name="Harbour Works")).to_contain_text("+€1,200.00")
