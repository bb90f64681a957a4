"""Coming in, staying in, going out, and what a person sees when the server cannot be reached."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints, OpenBrowser
from tests.browser.people import Resident
from tests.conftest import PASSWORD


def sign_in(page: Page, email: str, password: str) -> None:
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_wrong_password_is_said_in_a_sentence(
    open_browser: OpenBrowser, ada: Resident, complaints: Complaints
) -> None:
    complaints.expect(r"401.*/auth/login")
    page = open_browser().new_page()
    page.goto("/sign-in")
    sign_in(page, ada.email, "not the password")
    expect(page.get_by_role("alert")).to_have_text("E-mail address and password do not belong together.")
    expect(page.get_by_label("E-mail address")).to_have_value(ada.email)
    sign_in(page, ada.email, PASSWORD)
    expect(page.get_by_role("heading", name="Where you stand, on one page")).to_be_visible()


def test_sign_in_leads_to_where_the_person_wanted_to_go(open_browser: OpenBrowser, ada: Resident) -> None:
    page = open_browser().new_page()
    page.goto("/transactions?q=rent")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    sign_in(page, ada.email, PASSWORD)
    expect(page).to_have_url(re.compile(r"/transactions\?q=rent$"))


def test_a_reload_keeps_the_session_and_signing_out_ends_it(page: Page) -> None:
    page.goto("/accounts")
    heading = page.get_by_role("heading", name="Accounts", level=1)
    expect(heading).to_be_visible()
    page.reload()
    expect(heading).to_be_visible()
    page.get_by_role("button", name="You").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.goto("/accounts")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_lost_line_is_shown_and_joined_again_with_what_was_missed(
    page: Page, ada: Resident, complaints: Complaints
) -> None:
    complaints.expect("ERR_INTERNET_DISCONNECTED")
    complaints.expect("fetching the script|NG05604")  # the service worker, where it has not been fetched before
    page.goto("/accounts")
    state = page.get_by_role("status").filter(has_text=re.compile("^(Live|Offline|Reconnecting)$"))
    expect(state).to_have_text("Live")
    page.context.set_offline(True)
    expect(state).to_have_text("Offline")
    ada.account(name="Made meanwhile")
    page.context.set_offline(False)
    expect(state).to_have_text("Live")
    expect(page.get_by_role("link", name="Made meanwhile")).to_be_visible()
