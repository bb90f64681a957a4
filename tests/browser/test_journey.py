"""From nothing to a month understood: a new person, a file of their bank, a correction, and its way back."""

from __future__ import annotations

import re
import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESK, PHONE, OpenBrowser
from tests.browser.people import statement
from tests.conftest import PASSWORD

PAYEES = (
    ("REWE Markt", "Groceries on the way", "-23,45"),
    ("Shell Station", "Fuel", "-61,20"),
    ("Netflix", "Membership", "-12,99"),
    ("Quillzwyr Mbq", "Item", "-48,00"),
    ("Deutsche Bahn", "Ticket", "-39,90"),
)
LINES = 40
ZONE = ZoneInfo("Europe/Berlin")


def days_of_this_month() -> list[str]:
    today = datetime.now(ZONE).date()
    return [(today - timedelta(days=back)).strftime("%d.%m.%Y") for back in range(today.day)]


def bank_file() -> bytes:
    """Forty lines of this month: one of them, Quillzwyr, is nothing that a machine could know."""
    days = days_of_this_month()
    lines = []
    for place in range(LINES - 2):
        payee, purpose, amount = PAYEES[place % len(PAYEES)]
        if payee.startswith("Quill") and place > len(PAYEES):
            payee, purpose = "REWE Markt", "Evening"
        lines.append((days[place % len(days)], payee, f"{purpose} {place}", amount))
    lines.append((days[-1], "Harbour Works Ltd", "Salary", "3.210,55"))
    lines.append((days[-1], "Landlord Miller", "Rent", "-980,00"))
    return statement(lines)


def choose_file(page: Page, name: str, content: bytes) -> None:
    page.get_by_label("Bank files").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})


def spending(page: Page) -> Locator:
    return page.get_by_role("region", name="Where it went")


def go(page: Page, place: str) -> None:
    """By the rail, or by the bar at the foot of a phone."""
    page.get_by_role("navigation").get_by_role("link", name=place, exact=True).and_(page.locator(":visible")).click()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_from_registration_to_a_corrected_month_and_back(open_browser: OpenBrowser, size: tuple[int, int]) -> None:
    page = open_browser(size=size, service_workers="allow").new_page()
    page.goto("/")
    page.get_by_role("link", name="Create an account").click()
    page.get_by_label("Your name").fill("Ada Brook")
    page.get_by_label("E-mail address").fill(f"ada-{secrets.token_hex(6)}@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()

    expect(page.get_by_role("heading", name="Welcome, Ada")).to_be_visible()
    page.get_by_label("Currency").select_option("EUR")
    page.get_by_label("Time zone").select_option(ZONE.key)
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Import a file").click()

    expect(page.get_by_role("heading", name="Import", level=1)).to_be_visible()
    choose_file(page, "statement.csv", bank_file())
    columns = page.get_by_role("region", name="Columns of the file")
    for header, role in (
        ("Booking date", "Booking date"),
        ("Payee", "Payee"),
        ("Purpose", "Description"),
        ("Amount", "Amount"),
        ("Currency", "Currency"),
    ):
        chosen = columns.get_by_label(f"What “{header}” means")
        expect(chosen.locator("option:checked")).to_have_text(role)
    expect(page.get_by_role("region", name="The first lines as transactions")).to_contain_text("REWE Markt")
    page.get_by_role("button", name=f"Import {LINES} lines").click()

    expect(figure(page, "New")).to_have_text(str(LINES))
    expect(figure(page, "Known already")).to_have_text("0")
    page.get_by_role("link", name="Show the transactions").click()
    expect(page.get_by_text(f"{LINES} transactions")).to_be_visible()

    page.get_by_role("searchbox", name="Search transactions").fill("Quill")
    expect(page.get_by_text("1 transaction", exact=True)).to_be_visible()
    row = page.get_by_role("row").filter(has_text="Quillzwyr Mbq")
    expect(row).to_contain_text("Uncategorised")
    page.get_by_role("grid", name="Transactions").focus()
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.get_by_role("combobox", name="Category")).to_be_focused()
    page.keyboard.type("Clothing")
    page.keyboard.press("Enter")
    expect(row).to_contain_text("Clothing")
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_visible()

    go(page, "Overview")
    bar = spending(page).get_by_role("row").filter(has=page.get_by_role("link", name=re.compile("^Clothing")))
    expect(bar).to_contain_text("€48.00")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    expect(bar).to_have_count(0)


def figure(page: Page, name: str) -> Locator:
    """A number of the result, by the word above it."""
    return page.get_by_role("definition").and_(page.locator(f"dt:text-is('{name}') + dd"))
