"""The review: what has no category, filed payee by payee with keys alone, taken back, and remembered."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Complaints, OpenBrowser
from tests.browser.people import Resident, statement

SHOPS = {"Zanzibar": 3, "Lidl": 2, "Quagga": 1}
"""How many rows each payee has; the product knows only the second one."""


@pytest.fixture(autouse=True)
def shops(ada: Resident) -> None:
    made = ada.account()
    for payee, rows in SHOPS.items():
        for number in range(rows):
            ada.spend(made, f"-{number + 1}.99", payee, f"2026-11-{20 - number}")


def waits(ada: Resident) -> list[str]:
    return [one["payee"] for one in ada.get("/review")["items"]]


def filed(ada: Resident, payee: str) -> set[str | None]:
    rows = ada.get("/transactions", q=payee)["items"]
    return {row["category"] and row["category"]["key"] for row in rows}


def shows(page: Page, payee: str, waiting: str) -> None:
    expect(page.get_by_role("heading", name=re.compile(f"^{payee}"), level=2)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(waiting)


def begin(page: Page) -> None:
    page.goto("/review")
    shows(page, "Zanzibar", "3 payees wait")


def test_everything_is_filed_without_a_mouse(page: Page, ada: Resident) -> None:
    page.goto("/overview")
    expect(page.get_by_role("link", name="Choose categories")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="Search, or type a command")).to_be_focused()
    page.keyboard.type("no category")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Review", level=1)).to_be_focused()
    shows(page, "Zanzibar", "3 payees wait")
    expect(page.get_by_role("checkbox")).to_have_count(3)
    second = page.get_by_role("list", name="Likely categories").get_by_role("button").nth(1).inner_text()
    page.keyboard.press("2")
    shows(page, "Lidl", "2 payees wait")
    expect(page.get_by_text(re.compile(f"Zanzibar: 3 filed under {second.split(chr(10))[-1]}"))).to_be_visible()
    expect(page.get_by_text(re.compile("% sure")).last).to_be_visible()
    page.keyboard.press("Enter")
    shows(page, "Quagga", "1 payee waits")
    expect(page.get_by_text("Lidl: 2 filed under Groceries")).to_be_visible()
    assert filed(ada, "lidl") == {"food.groceries"}
    page.keyboard.press("c")
    expect(page.get_by_role("combobox", name="Another category")).to_be_focused()
    page.keyboard.type("pets")
    page.keyboard.press("Enter")
    expect(page.get_by_text("All done.")).to_be_visible()
    expect(page.get_by_text("Quagga: 1 filed under Pets and vets")).to_be_visible()
    assert waits(ada) == []
    assert filed(ada, "quagga") == {"shopping.pets"}
    page.keyboard.press("u")
    shows(page, "Quagga", "1 payee waits")
    page.keyboard.press("c")
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    expect(page.get_by_text("All done.")).to_be_visible()
    expect(page.get_by_text(re.compile("Quagga: 1 filed"))).to_be_visible()
    assert {one["payee_key"] for one in ada.get("/learned")["items"]} == {"zanzibar", "lidl", "quagga"}
    ada.bring("later.csv", statement([("22.11.2026", "Zanzibar", "Again", "-1,00")]), auto=True)
    assert len(ada.get("/transactions", q="zanzibar")["items"]) == SHOPS["Zanzibar"] + 1
    assert len(filed(ada, "zanzibar") - {None}) == 1
    assert waits(ada) == []


def test_choices_are_taken_back_one_after_the_other(page: Page, ada: Resident) -> None:
    begin(page)
    page.keyboard.press("1")
    shows(page, "Lidl", "2 payees wait")
    expect(page.get_by_text(re.compile("Zanzibar: 3 filed"))).to_be_visible()
    page.keyboard.press("y")
    shows(page, "Quagga", "1 payee waits")
    expect(page.get_by_text(re.compile("Lidl: 2 filed"))).to_be_visible()
    page.keyboard.press("u")
    shows(page, "Lidl", "2 payees wait")
    page.keyboard.press("u")
    shows(page, "Zanzibar", "3 payees wait")
    expect(page.get_by_text("Undone", exact=True)).to_have_count(2)
    assert sorted(waits(ada)) == sorted(SHOPS)
    assert ada.get("/learned")["items"] == []


def test_one_moves_between_payees_and_leaves_some_for_later(page: Page, ada: Resident) -> None:
    begin(page)
    for key, payee in (("j", "Lidl"), ("j", "Quagga"), ("j", "Quagga"), ("k", "Lidl"), ("k", "Zanzibar")):
        page.keyboard.press(key)
        shows(page, payee, "3 payees wait")
    page.keyboard.press("s")
    shows(page, "Lidl", "3 payees wait")
    page.keyboard.press("s")
    shows(page, "Quagga", "3 payees wait")
    page.keyboard.press("s")
    expect(page.get_by_text("3 payees are left for later.")).to_be_visible()
    page.get_by_role("button", name="Look at them again").press("Enter")
    shows(page, "Zanzibar", "3 payees wait")
    assert len(waits(ada)) == 3


def test_enter_on_a_button_is_for_the_button(page: Page, ada: Resident) -> None:
    begin(page)
    page.keyboard.press("j")
    shows(page, "Lidl", "3 payees wait")
    page.get_by_role("button", name="Decide later").press("Enter")
    shows(page, "Quagga", "3 payees wait")
    assert len(waits(ada)) == 3


def test_a_choice_for_the_rows_that_are_ticked(page: Page, ada: Resident) -> None:
    begin(page)
    page.get_by_role("checkbox").first.check()
    page.get_by_role("checkbox").nth(1).check()
    page.keyboard.press("1")
    expect(page.get_by_text(re.compile("Zanzibar: 2 filed"))).to_be_visible()
    shows(page, "Lidl", "3 payees wait")
    assert ada.get("/review/summary")["rows"] == 4


def test_a_refused_choice_is_put_back(open_browser: OpenBrowser, ada: Resident, complaints: Complaints) -> None:
    complaints.expect("404")
    complaints.expect("Service Worker registration blocked")
    # What a service worker fetches passes by the answer that is put in its way here.
    page = open_browser(ada).new_page()
    page.route(
        "**/review/decide",
        lambda route: route.fulfill(
            status=404, content_type="application/problem+json", body='{"title": "No", "detail": "Not this one."}'
        ),
    )
    begin(page)
    page.keyboard.press("1")
    expect(page.get_by_role("alert")).to_contain_text("Not this one.")
    shows(page, "Zanzibar", "3 payees wait")
    assert len(waits(ada)) == 3


def test_by_touch_on_a_phone(open_browser: OpenBrowser, ada: Resident) -> None:
    page = open_browser(ada, size=PHONE).new_page()
    page.goto("/transactions")
    page.get_by_role("link", name="6 to review").tap()
    shows(page, "Zanzibar", "3 payees wait")
    page.get_by_role("list", name="Likely categories").get_by_role("button").first.tap()
    shows(page, "Lidl", "2 payees wait")
    page.get_by_role("button", name="File 2 transactions under Groceries").tap()
    shows(page, "Quagga", "1 payee waits")
    page.get_by_role("button", name="Decide later").tap()
    expect(page.get_by_text("One payee is left for later.")).to_be_visible()
    assert waits(ada) == ["Quagga"]


def test_what_is_asked_about_can_be_moved(page: Page) -> None:
    begin(page)
    page.get_by_text("Nearly all", exact=True).click()
    expect(page).to_have_url(re.compile(r"/review\?sure=95$"))
    page.goto("/review")
    expect(page.get_by_role("radio", name="Nearly all")).to_be_checked()
    shows(page, "Zanzibar", "3 payees wait")
