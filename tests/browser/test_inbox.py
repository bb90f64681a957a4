"""The inbox and what one hears of: told live, read once, chosen, and a webhook whose secret is shown once."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints
from tests.browser.people import Resident
from tests.waiting import until

FILE = b"Date,Payee,Amount\n2026-03-05,Corner shop,-12.00\n2026-03-06,Bakery,-3.00\n"


def test_a_message_comes_by_itself_and_is_read(page: Page, ada: Resident) -> None:
    page.goto("/inbox")
    expect(page.get_by_text("Nothing yet. Budgets")).to_be_visible()
    ada.bring("march.csv", FILE, auto=True)
    message = page.get_by_role("button", name="march.csv is imported")
    expect(message).to_be_visible()
    expect(page.get_by_role("button", name="Messages, 1 unread")).to_be_visible()
    page.get_by_label("Topic").select_option("goals")
    expect(page.get_by_text("No message fits what you chose.")).to_be_visible()
    page.get_by_role("button", name="Show all messages").click()
    message.click()
    expect(page).to_have_url(re.compile("/import/"))
    expect(page.get_by_role("button", name="Messages", exact=True)).to_be_visible()
    page.go_back()
    page.get_by_text("Unread", exact=True).click()
    expect(page.get_by_text("No message fits what you chose.")).to_be_visible()


def test_what_one_does_not_want_to_hear(page: Page, ada: Resident) -> None:
    page.goto("/settings/notifications")
    box = page.get_by_role("checkbox", name="Imports: Inbox")
    expect(box).to_be_checked()
    box.uncheck()
    until(lambda: not ada.get("/notifications/preferences")["imports"]["inbox"], what="the choice to be kept")
    page.get_by_role("switch", name="Quiet hours").check()
    page.get_by_label("From").fill("21:30")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    assert ada.get("/notifications/manner")["quiet_hours"] == {"start": "21:30", "end": "07:00"}
    page.reload()
    expect(page.get_by_role("checkbox", name="Imports: Inbox")).not_to_be_checked()
    expect(page.get_by_label("From")).to_have_value("21:30")
    expect(page.get_by_text("This installation sends no e-mail.")).to_be_visible()


def test_a_webhook_is_made_and_its_secret_shown_once(page: Page, complaints: Complaints) -> None:
    complaints.expect("422")  # an address that is refused belongs to the story
    page.goto("/settings/webhooks")
    page.get_by_role("button", name="Add webhook").click()
    page.get_by_label("Name").fill("My spreadsheet")
    page.get_by_label("Address").fill("https://127.0.0.1/hook")
    page.get_by_label("import.finished").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").filter(has_text="private network")).to_be_visible()
    page.get_by_label("Address").fill("https://example.org/hook")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(re.compile("^whsec_"))).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Close", exact=True).last.click()
    expect(page.get_by_text("https://example.org/hook")).to_be_visible()
    page.reload()
    expect(page.get_by_text("My spreadsheet", exact=True)).to_be_visible()
    expect(page.get_by_text(re.compile("^whsec_"))).to_have_count(0)
    page.get_by_role("button", name="Actions for My spreadsheet").click()
    page.get_by_role("menuitem", name="Remove").click()
    expect(page.get_by_text("Add an address of a program")).to_be_visible()
