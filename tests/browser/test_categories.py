"""Categories in the settings: given another look, moved, merged and hidden; each taken back."""

from __future__ import annotations

from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from tests.browser.people import Json, Resident


def act(page: Page, category: str, action: str) -> None:
    page.get_by_role("button", name=f"Actions for {category}", exact=True).click()
    page.get_by_role("menuitem", name=action, exact=True).click()


def category(ada: Resident, key: str) -> Json | None:
    return next((one for one in ada.get("/categories")["items"] if one["key"] == key), None)


def begin(page: Page) -> None:
    page.goto("/settings/categories")
    expect(page.get_by_text("Coffee shops")).to_be_visible()


def test_a_category_gets_another_name_sign_and_colour(page: Page, ada: Resident) -> None:
    begin(page)
    act(page, "Coffee shops", "Edit")
    dialog = page.get_by_role("dialog", name="Coffee shops")
    dialog.get_by_label("Name").fill("Espresso")
    dialog.get_by_role("radio", name="Gift").check(force=True)
    dialog.get_by_role("radio", name="Colour 10").check(force=True)
    dialog.get_by_role("button", name="Save category").click()
    expect(page.get_by_text("Category saved")).to_be_visible()
    changed = {"name": "Espresso", "icon": "gift", "color": "10", "hidden": False}
    known = category(ada, "food.coffee")
    assert known is not None
    assert changed.items() <= known.items()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Coffee shops")).to_be_visible()


def test_a_category_is_moved_and_hidden(page: Page, ada: Resident) -> None:
    begin(page)
    act(page, "Restaurants", "Move up")
    expect(page.get_by_text("Restaurants moved")).to_be_visible()
    keys = [one["key"] for one in ada.get("/categories")["items"]]
    assert keys[1:3] == ["food.restaurants", "food.groceries"]
    act(page, "Restaurants", "Hide")
    expect(page.get_by_text("Restaurants is not offered any more")).to_be_visible()
    expect(page.get_by_text("hidden", exact=True)).to_be_visible()
    known = category(ada, "food.restaurants")
    assert known is not None
    assert known["hidden"]


def test_a_category_is_merged_and_taken_back(page: Page, ada: Resident) -> None:
    coffee = ada.category("food.coffee")
    ada.spend(ada.account(), "-3.00", "Blue Door", "2026-11-20", category_id=coffee)
    begin(page)
    act(page, "Coffee shops", "Merge into another")
    dialog = page.get_by_role("dialog", name="Merge Coffee shops into another")
    dialog.get_by_role("combobox", name="Merge into").click()
    page.keyboard.type("bars")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Merge Coffee shops").click()
    expect(page.get_by_text("Coffee shops merged into Bars and pubs")).to_be_visible()
    assert category(ada, "food.coffee") is None
    (row,) = ada.get("/transactions")["items"]
    assert row["category"]["key"] == "food.bars"
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    (row,) = ada.get("/transactions")["items"]
    assert row["category"]["id"] == coffee


def test_a_household_moves_how_sure_a_guess_must_be(page: Page, ada: Resident) -> None:
    ada.spend(ada.account(), "-3.00", "Lidl 12", str(datetime.now(UTC).date()))
    begin(page)
    usual = page.get_by_role("radio", name="Usual", exact=True)
    expect(usual).to_be_checked()
    expect(page.get_by_text("when it is at least 60% sure")).to_be_visible()
    expect(page.get_by_text("Of the one transaction of the last year")).to_be_visible()
    page.get_by_text("Ask most", exact=True).click()
    expect(page.get_by_text("Saved. It holds for what comes in from now on.")).to_be_visible()
    expect(page.get_by_text("when it is at least 90% sure")).to_be_visible()
    assert ada.get("/categorisation/threshold")["threshold"] == 0.9
    page.reload()
    expect(page.get_by_role("radio", name="Ask most")).to_be_checked()
