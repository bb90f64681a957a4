"""Suspected duplicates: found from anywhere, decided by keys, taken back, and remembered."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints, OpenBrowser
from tests.browser.people import Resident

PAYEES = ("Netflix", "Corner shop", "Shell")
HEADING = "Suspected duplicates"


@pytest.fixture(autouse=True)
def pairs(ada: Resident) -> list[tuple[str, str]]:
    """Three pairs, the one of the first payee newest."""
    account = ada.account()
    return [
        (
            ada.spend(account, f"-{number + 1}.99", payee, f"2026-11-{20 - number}", tags=["left"]),
            ada.spend(account, f"-{number + 1}.99", payee, f"2026-11-{20 - number}", tags=["right"]),
        )
        for number, payee in enumerate(PAYEES)
    ]


def left(ada: Resident) -> int:
    return int(ada.get("/transactions/duplicates/counts")["count"])


def begin(page: Page, address: str = "/transactions/duplicates") -> None:
    page.goto(address)
    expect(page.get_by_role("heading", name=HEADING, level=1)).to_be_visible()


def shows(page: Page, payee: str, place: str) -> None:
    expect(page.get_by_role("heading", name=re.compile(f"^{payee}"), level=2)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(place)


def test_every_pair_is_decided_without_a_mouse(page: Page, ada: Resident, pairs: list[tuple[str, str]]) -> None:
    page.goto("/overview")
    expect(page.get_by_role("link", name="Compare them")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="Search, or type a command")).to_be_focused()
    page.keyboard.type("suspected")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=HEADING, level=1)).to_be_focused()
    shows(page, "Netflix", "1 of 3")
    page.keyboard.press("2")
    expect(page.get_by_role("radio", name="Number 2")).to_be_checked()
    page.keyboard.press("m")
    shows(page, "Corner shop", "2 of 3")
    page.keyboard.press("k")
    shows(page, "Shell", "3 of 3")
    expect(page.get_by_text("Corner shop stays twice")).to_be_visible()
    page.keyboard.press("s")
    expect(page.get_by_text("One pair is left for later.")).to_be_visible()
    assert left(ada) == 1
    (stays,) = ada.get("/transactions", q="netflix")["items"]
    assert (stays["id"], stays["tags"]) == (pairs[0][1], ["right", "left"])
    assert len(ada.get("/transactions", q="corner")["items"]) == 2
    page.get_by_role("button", name="Look at them again").press("Enter")
    shows(page, "Shell", "3 of 3")
    page.keyboard.press("m")
    expect(page.get_by_text("All decided.")).to_be_visible()
    expect(page.get_by_text("Shell is there once now")).to_be_visible()
    assert left(ada) == 0


def test_decisions_are_taken_back_one_after_the_other(page: Page, ada: Resident) -> None:
    begin(page)
    shows(page, "Netflix", "1 of 3")
    page.keyboard.press("m")
    shows(page, "Corner shop", "2 of 3")
    page.keyboard.press("k")
    shows(page, "Shell", "3 of 3")
    expect(page.get_by_text("Corner shop stays twice")).to_be_visible()
    page.keyboard.press("u")
    shows(page, "Corner shop", "2 of 3")
    page.keyboard.press("u")
    shows(page, "Netflix", "1 of 3")
    expect(page.get_by_text("Undone", exact=True)).to_have_count(2)
    assert left(ada) == 3
    assert len(ada.get("/transactions")["items"]) == 6


def test_what_was_kept_is_not_asked_again(page: Page, ada: Resident) -> None:
    begin(page)
    shows(page, "Netflix", "1 of 3")
    page.keyboard.press("k")
    shows(page, "Corner shop", "2 of 3")
    expect(page.get_by_text("Netflix stays twice")).to_be_visible()
    page.reload()
    shows(page, "Corner shop", "1 of 2")
    assert len(ada.get("/transactions")["items"]) == 6


def test_what_differs_is_marked(page: Page) -> None:
    begin(page)
    expect(page.get_by_role("rowheader", name=re.compile("^Tags"))).to_contain_text("differs")
    expect(page.get_by_role("rowheader", name=re.compile("^Payee"))).not_to_contain_text("differs")


def test_a_link_leads_to_one_pair_or_one_account(page: Page, ada: Resident, pairs: list[tuple[str, str]]) -> None:
    other = ada.account(name="Second account")
    for _ in range(2):
        ada.spend(other, "-5.00", "Kiosk", "2026-11-01")
    begin(page, f"/transactions/duplicates?first={pairs[2][0]}")
    shows(page, "Shell", "1 of 4")
    page.goto("/transactions")
    expect(page.get_by_role("link", name="4 may be there twice")).to_be_visible()
    page.goto(f"/accounts/{other}")
    page.get_by_role("link", name="1 transaction may be there twice").click()
    shows(page, "Kiosk", "1 of 1")
    page.go_back()
    expect(page.get_by_role("heading", name="Second account")).to_be_visible()


def test_a_refused_decision_is_put_back(open_browser: OpenBrowser, ada: Resident, complaints: Complaints) -> None:
    complaints.expect("409")
    complaints.expect("Service Worker registration blocked")
    # What a service worker fetches passes by the answer that is put in its way here.
    page = open_browser(ada).new_page()
    page.route(
        "**/duplicates/decide",
        lambda route: route.fulfill(
            status=409, content_type="application/problem+json", body='{"title": "No", "detail": "Not these two."}'
        ),
    )
    begin(page)
    shows(page, "Netflix", "1 of 3")
    page.keyboard.press("m")
    expect(page.get_by_role("alert")).to_contain_text("Not these two.")
    shows(page, "Netflix", "1 of 3")
    assert left(ada) == 3


def test_a_decision_shows_in_another_tab(page: Page) -> None:
    other = page.context.new_page()
    for tab in (page, other):
        begin(tab)
        shows(tab, "Netflix", "1 of 3")
        expect(tab.get_by_text("Live", exact=True)).to_be_visible()
    page.bring_to_front()
    page.keyboard.press("k")
    shows(page, "Corner shop", "2 of 3")
    shows(other, "Corner shop", "1 of 2")


def test_what_was_just_taken_back_is_decided_again_at_once(page: Page, ada: Resident) -> None:
    begin(page)
    shows(page, "Netflix", "1 of 3")
    page.keyboard.press("m")
    expect(page.get_by_text("Netflix is there once now")).to_be_visible()
    page.keyboard.press("u")
    shows(page, "Netflix", "1 of 3")
    page.keyboard.press("k")
    expect(page.get_by_text("Netflix stays twice")).to_be_visible()
    assert len(ada.get("/transactions", q="netflix")["items"]) == 2
    assert left(ada) == 2
