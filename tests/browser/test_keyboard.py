"""Everything without a mouse: past the rail, by commands, and always with the place in sight."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Resident

FOCUS = """() => {
  const one = document.activeElement;
  // A field may be ringed together with its sign, by the label around both.
  const ringed = [one, one.closest('label')].filter(Boolean).map((ring) => getComputedStyle(ring))
    .some((look) => (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none');
  const box = one.getBoundingClientRect();
  const what = one.getAttribute('aria-label') || one.innerText || one.tagName;
  return {what, ringed, seen: box.width * box.height > 1};
}"""


@pytest.fixture(autouse=True)
def there(page: Page, ada: Resident) -> None:
    account = ada.account()
    for day in range(1, 6):
        ada.spend(account, f"-{day}.00", f"Shop {day}", f"2026-11-0{day}")
    page.goto("/transactions")
    expect(page.get_by_text("5 transactions")).to_be_visible()


def test_the_first_stop_leads_past_the_rail(page: Page) -> None:
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the page")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").locator(":focus")).to_have_count(1)


def test_the_focus_is_always_in_sight(page: Page) -> None:
    stops: list[str] = []
    for _ in range(16):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        assert at["ringed"], f"no ring around {at['what']}"
        assert at["seen"], f"nothing to see of {at['what']}"
        stops.append(at["what"])
    assert len(set(stops)) > 12, stops


def test_the_palette_leads_to_pages_and_searches(page: Page) -> None:
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Search, or type a command")
    expect(box).to_be_focused()
    page.keyboard.type("budg")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Budgets", level=1)).to_be_focused()
    page.keyboard.press("Control+k")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.press("t")
    expect(page).to_have_url(re.compile("/transactions"))


def test_a_question_mark_lists_every_key(page: Page) -> None:
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keyboard")
    for said in ("Next row", "Choose the category", "Undo the last change", "Search and commands"):
        expect(keys.get_by_role("term").filter(has_text=said)).to_be_visible()
    page.keyboard.press("Escape")
    expect(keys).to_have_count(0)


def test_rows_are_selected_changed_and_put_back_by_keys(page: Page) -> None:
    grid = page.get_by_role("grid", name="Transactions")
    grid.focus()
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(grid.get_by_role("row", selected=True)).to_have_count(2)
    page.keyboard.press("c")
    expect(page.get_by_role("combobox", name="Category")).to_be_focused()
    page.keyboard.type("Groceries")
    page.keyboard.press("Enter")
    expect(grid.get_by_role("row").filter(has_text="Groceries")).to_have_count(2)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.keyboard.press("u")
    expect(grid.get_by_role("row").filter(has_text="Groceries")).to_have_count(0)


def test_letters_faster_than_the_page_all_arrive(page: Page) -> None:
    """Regression: a letter typed into a closed field for categories was wiped out by the next, before it was drawn."""
    page.keyboard.press("N")
    field = page.get_by_role("dialog").get_by_role("combobox", name="Category")
    field.focus()
    field.evaluate(
        """(field) => {
          for (const letter of 'Groc') {
            field.value += letter;
            field.dispatchEvent(new Event('input'));
          }
        }"""
    )
    page.keyboard.press("Enter")
    expect(field).to_have_value("Groceries")


def test_keys_faster_than_the_page_all_count(page: Page) -> None:
    """Regression: `c` was lost when the bar of the selection had not been drawn yet."""
    page.get_by_role("grid", name="Transactions").focus()
    page.evaluate(
        """() => {
          for (const key of 'jxc') {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
          }
        }"""
    )
    expect(page.get_by_role("combobox", name="Category of the selected transactions")).to_be_focused()
