"""A transaction in one line: understood while it is written, entered with Enter, taken back, and again by template."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Complaints, OpenBrowser
from tests.browser.people import Resident


def line(page: Page) -> Locator:
    return page.get_by_role("textbox", name="The transaction in one line")


def test_one_line_after_the_other(page: Page, ada: Resident) -> None:
    ada.account(name="Cash", kind="cash")
    page.goto("/overview")
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    page.keyboard.press("n")
    expect(line(page)).to_be_focused()
    line(page).fill("12.50 Starbucks yesterday #trip")
    said = page.locator("#quick-said")
    for word in ("12.50", "Starbucks", "Cash", "Coffee", "trip"):
        expect(said).to_contain_text(word)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Starbucks added")).to_be_visible()
    expect(line(page)).to_be_focused()
    expect(line(page)).to_have_value("")
    line(page).fill("3,20 bakery")
    page.keyboard.press("Enter")
    expect(page.get_by_text("bakery added")).to_be_visible()
    assert {one["payee"] for one in ada.get("/transactions")["items"]} == {"Starbucks", "bakery"}
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    expect(page.get_by_text("Undone")).to_be_visible()
    assert [one["payee"] for one in ada.get("/transactions")["items"]] == ["Starbucks"]


def test_what_is_missing_is_said(page: Page, ada: Resident, complaints: Complaints) -> None:
    complaints.expect("422")
    ada.account()
    page.goto("/overview?add=1")
    line(page).fill("lunch")
    expect(page.get_by_text("Say how much it was, such as 12.50.")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Say how much it was")
    assert ada.get("/transactions")["items"] == []


def test_a_row_is_repeated_and_kept_as_a_template(page: Page, ada: Resident) -> None:
    account = ada.account()
    row = ada.spend(account, "-4.10", "Corner shop", "2026-03-05")
    page.goto(f"/transactions?open={row}")
    page.get_by_role("button", name="Keep as a template").click()
    expect(page.get_by_text("Kept as a template")).to_be_visible()
    page.get_by_role("button", name="Enter it again for today").click()
    expect(page.get_by_text("Corner shop entered for today")).to_be_visible()
    assert len(ada.get("/transactions")["items"]) == 2
    page.goto("/overview")
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_role("button", name="Corner shop")).to_be_visible()
    line(page).press("Alt+1")
    expect(page.get_by_text("Corner shop added")).to_be_visible()
    assert len(ada.get("/transactions")["items"]) == 3


def test_the_primary_action_of_a_phone(open_browser: OpenBrowser, ada: Resident) -> None:
    ada.account()
    page = open_browser(ada, size=PHONE).new_page()
    page.goto("/accounts")
    page.get_by_role("button", name="Add a transaction").click()
    line(page).fill("5 bread")
    page.get_by_role("dialog").get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("bread added")).to_be_visible()
    page.goto("/transactions")
    expect(page.get_by_role("button", name="New transaction")).to_have_count(0)
    page.get_by_role("button", name="Add a transaction").click()
    page.get_by_role("link", name="Fill in a form instead").click()
    expect(page.get_by_role("dialog", name="New transaction").get_by_label("Payee")).to_be_visible()
