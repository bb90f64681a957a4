"""Files a second time, taken back, and files that are none."""

from __future__ import annotations

import base64
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Resident, statement
from tests.browser.test_journey import choose_file, figure

FILE = statement(
    [
        ("03.11.2026", "REWE Markt", "Groceries", "-23,45"),
        ("04.11.2026", "Shell Station", "Fuel", "-61,20"),
        ("05.11.2026", "Netflix", "Membership", "-12,99"),
    ]
)
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_the_same_file_again_adds_nothing(page: Page, ada: Resident) -> None:
    assert ada.bring("november.csv", FILE, auto=True)["result"]["new"] == 3
    page.goto("/import")
    choose_file(page, "november again.csv", FILE)
    page.get_by_role("button", name="Import 3 lines").click()
    expect(figure(page, "New")).to_have_text("0")
    expect(figure(page, "Known already")).to_have_text("3")


def test_a_file_is_taken_back_and_the_taking_back_undone(page: Page, ada: Resident) -> None:
    ada.bring("november.csv", FILE, auto=True)
    page.goto("/import")
    file = page.get_by_role("listitem").filter(has_text="november.csv")
    file.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("3 transactions taken back")).to_be_visible()
    expect(file.get_by_role("button", name="Take back")).to_have_count(0)
    assert ada.get("/transactions")["items"] == []
    page.get_by_role("button", name="Undo").click()
    expect(file.get_by_role("button", name="Take back")).to_be_visible()
    assert len(ada.get("/transactions")["items"]) == 3


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(PICTURE, "PNG image|an image|a picture"), (b"", "empty")],
    ids=["a picture", "nothing at all"],
)
def test_a_file_that_is_no_statement_is_refused_in_a_sentence(page: Page, content: bytes, sentence: str) -> None:
    page.goto("/import")
    choose_file(page, "statement.csv", content)
    expect(page.get_by_role("alert").or_(page.get_by_role("main")).first).to_contain_text(
        re.compile(sentence, re.IGNORECASE)
    )
    expect(page.get_by_text("Nothing of this file is in the ledger.")).to_be_visible()
    page.get_by_role("link", name="Choose another file").click()
    expect(page.get_by_role("button", name="Choose files")).to_be_visible()
