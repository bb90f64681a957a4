"""Learned corrections: found, changed, applied to the past after a look, and forgotten; each taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Resident


@pytest.fixture(autouse=True)
def taught(ada: Resident) -> str:
    """Two payees are learned; two past rows of the first one are filed otherwise. Gives the account."""
    account = ada.account()
    for payee, key in (("Zanzibar", "shopping.pets"), ("Quagga", "food.coffee")):
        row = ada.spend(account, "-3.00", payee, "2026-11-20")
        ada.say(ada.api.patch(f"/transactions/{row}", json={"category_id": ada.category(key)}), 200)
    for day in ("2026-10-01", "2026-10-02"):
        ada.spend(account, "-4.00", "Zanzibar", day)
    return account


def keys(ada: Resident) -> dict[str, str]:
    return {one["payee_key"]: one["category_key"] for one in ada.get("/learned")["items"]}


def begin(page: Page) -> None:
    page.goto("/settings/learned")
    expect(page.get_by_text("2 of 2")).to_be_visible()


def test_it_is_applied_to_the_past_after_a_look(page: Page, ada: Resident) -> None:
    begin(page)
    page.get_by_label("Search").last.fill("pets")
    expect(page.get_by_text("1 of 2")).to_be_visible()
    page.get_by_role("button", name="Actions for Zanzibar").click()
    page.get_by_role("menuitem", name="Apply to past transactions").click()
    dialog = page.get_by_role("dialog", name="Zanzibar")
    expect(dialog.get_by_role("listitem")).to_have_count(2)
    assert ada.get("/review/summary")["rows"] == 2
    dialog.get_by_role("button", name="Change 2 transactions").click()
    expect(page.get_by_text("2 transactions changed")).to_be_visible()
    assert ada.get("/review/summary")["rows"] == 0
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    assert ada.get("/review/summary")["rows"] == 2


def test_it_is_changed_switched_off_and_forgotten(page: Page, ada: Resident) -> None:
    begin(page)
    page.get_by_role("combobox", name="Category for Quagga").click()
    page.keyboard.type("bars")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Category changed for Quagga")).to_be_visible()
    assert keys(ada)["quagga"] == "food.bars"
    page.get_by_role("switch", name="Use what was learned for Quagga").click()
    expect(page.get_by_text("Switched off: Quagga")).to_be_visible()
    page.get_by_role("button", name="Actions for Zanzibar").click()
    page.get_by_role("menuitem", name="Forget").click()
    expect(page.get_by_text("Forgotten: Zanzibar")).to_be_visible()
    assert keys(ada) == {"quagga": "food.bars"}
    page.keyboard.press("u")
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    expect(page.get_by_text("Use what was learned for Zanzibar")).to_be_attached()
    assert set(keys(ada)) == {"quagga", "zanzibar"}


def test_its_amounts_are_changed_and_put_back(page: Page, ada: Resident, taught: str) -> None:
    for amount, key in (("-54.00", "shopping.books_office"), ("-9.99", "entertainment.streaming")):
        row = ada.spend(taught, amount, "Okapi", "2026-11-20")
        ada.say(ada.api.patch(f"/transactions/{row}", json={"category_id": ada.category(key)}), 200)
    page.goto("/settings/learned")
    page.get_by_role("button", name="Actions for Okapi").first.click()
    page.get_by_role("menuitem", name="Amounts").click()
    dialog = page.get_by_role("dialog", name="Amounts of Okapi")
    dialog.get_by_label("To").fill("2")
    expect(dialog.get_by_role("button", name="Save")).to_be_disabled()
    dialog.get_by_label("To").fill("20")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Amounts changed for Okapi")).to_be_visible()
    expect(page.get_by_text("€8.32 to €20.00")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("€8.32 to €11.99")).to_be_visible()
