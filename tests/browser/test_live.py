"""What happens elsewhere shows here, without a reload."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.people import Resident


def test_an_edit_in_one_tab_shows_in_the_other(page: Page, ada: Resident) -> None:
    account = ada.account()
    ada.spend(account, "-12.50", "Corner shop", "2026-11-05")
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto("/transactions")
        expect(tab.get_by_role("row").filter(has_text="Corner shop")).to_contain_text("\N{MINUS SIGN}€12.50")
        expect(tab.get_by_text("Live", exact=True)).to_be_visible()
    page.bring_to_front()
    page.get_by_role("grid", name="Transactions").focus()
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Payee").fill("Corner bakery")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row").filter(has_text="Corner bakery")).to_be_visible()
    expect(other.get_by_role("row").filter(has_text="Corner bakery")).to_be_visible()


def test_what_the_server_learns_shows_on_the_overview(page: Page, ada: Resident) -> None:
    account = ada.account(opening_balance="100.00")
    page.goto("/overview")
    expect(page.get_by_role("main")).to_contain_text("€100.00")
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    ada.spend(account, "-12.50", "Corner shop", "2026-11-05")
    expect(page.get_by_role("main")).to_contain_text("€87.50")


def test_sample_data_fills_the_overview(page: Page) -> None:
    page.goto("/overview")
    page.get_by_role("button", name="Try with sample data").click()
    where = page.get_by_role("region", name="Where it went")
    expect(where.get_by_role("row").nth(3)).to_be_visible()
    expect(page.get_by_role("heading", name="Where you stand, on one page")).to_have_count(0)
