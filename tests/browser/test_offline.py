"""Without a network the app starts, shows what it knew and since when, and keeps what is entered until it can go."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Complaints, OpenBrowser
from tests.browser.people import Resident
from tests.browser.test_quick_add import line
from tests.waiting import until

CONTROLLED = "() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"
CACHED = """async () => {
  const names = (await caches.keys()).filter((name) => name.includes(':data:') && name.endsWith(':cache'));
  const stores = await Promise.all(names.map((name) => caches.open(name)));
  return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => new URL(url).pathname);
}"""
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "504", "ERR_FAILED", "Failed to fetch", "ERR_CONNECTION", "NetworkError")


def at_home(context: BrowserContext, *paths: str) -> Page:
    """A window that a service worker looks after, and that has been at these places."""
    page = context.new_page()
    page.goto(paths[0])
    page.wait_for_function(CONTROLLED)
    for path in paths:
        page.goto(path)
        expect(page.get_by_text("Live", exact=True)).to_be_visible()
        expect(page.get_by_role("heading").first).to_be_visible()
    return page


def cached(page: Page) -> list[str]:
    found: list[str] = page.evaluate(CACHED)
    return found


def without_network(complaints: Complaints) -> None:
    for pattern in NO_NETWORK:
        complaints.expect(pattern)


def test_it_can_be_installed(open_browser: OpenBrowser, ada: Resident) -> None:
    page = open_browser(ada, service_workers="allow").new_page()
    page.goto("/overview")
    address = page.locator("link[rel=manifest]").get_attribute("href")
    answer = page.request.get(f"/{address}")
    told: dict[str, Any] = json.loads(answer.text())
    assert (told["name"], told["display"], told["start_url"]) == ("Smart Spend", "standalone", "/overview")
    assert {(one["sizes"], one["purpose"]) for one in told["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for one in told["icons"]:
        assert page.request.get(f"/{one['src']}").headers["content-type"] == "image/png"
    assert "/overview?add=1" in {one["url"] for one in told["shortcuts"]}
    page.wait_for_function(CONTROLLED)
    session = page.context.new_cdp_session(page)
    faults = {one["errorId"] for one in session.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert faults <= {"in-incognito"}  # every window of a test is one


def test_what_was_known_is_shown_with_its_age(open_browser: OpenBrowser, ada: Resident, complaints: Complaints) -> None:
    without_network(complaints)
    ada.spend(ada.account(name="Cash"), "-12.34", "Corner shop", "2026-11-05")
    context = open_browser(ada, service_workers="allow")
    page = at_home(context, "/overview", "/accounts", "/budgets", "/transactions")
    until(lambda: "/api/v1/transactions" in cached(page), what="the first page kept")
    context.set_offline(True)
    for path, text in (("/transactions", "Corner shop"), ("/accounts", "Cash"), ("/overview", "Corner shop")):
        page.goto(path)
        expect(page.get_by_role("main").get_by_text(text).first).to_be_visible()
        expect(page.get_by_text("No connection. What you see is as of")).to_be_visible()
    expect(page.get_by_text("Offline", exact=True)).to_be_visible()
    context.set_offline(False)
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    expect(page.get_by_text("No connection.")).to_have_count(0)


def test_what_is_written_without_a_network_is_entered_once(
    open_browser: OpenBrowser, ada: Resident, complaints: Complaints
) -> None:
    without_network(complaints)
    ada.account()
    context = open_browser(ada, service_workers="allow")
    page = at_home(context, "/overview")
    other = at_home(context, "/overview")
    context.set_offline(True)
    expect(page.get_by_text("Offline", exact=True)).to_be_visible()
    page.keyboard.press("n")
    for text in ("5 bread", "7.20 lunch"):
        line(page).fill(text)
        page.keyboard.press("Enter")
        expect(line(page)).to_have_value("")
    expect(page.get_by_text("waits for the connection")).to_have_count(2)
    for window in (page, other):
        expect(window.get_by_text("2 entries wait")).to_be_attached()
    page.reload()
    expect(page.get_by_text("2 entries wait")).to_be_visible()
    assert ada.get("/transactions")["items"] == []
    context.set_offline(False)
    for window in (page, other):
        expect(window.get_by_text("2 entries wait")).to_have_count(0)
    found = ada.get("/transactions")["items"]
    assert sorted(one["payee"] for one in found) == ["bread", "lunch"]


def test_a_lost_answer_enters_nothing_twice(open_browser: OpenBrowser, ada: Resident, complaints: Complaints) -> None:
    without_network(complaints)
    complaints.expect("blocked by Playwright")
    ada.account()
    context = open_browser(ada)
    page = context.new_page()
    page.goto("/overview")
    expect(page.get_by_text("Live", exact=True)).to_be_visible()

    def lose_the_answer(route: Any) -> None:
        route.fetch()
        route.abort("connectionfailed")

    page.route("**/api/v1/transactions/quick", lose_the_answer, times=1)
    page.keyboard.press("n")
    line(page).fill("5 bread")
    page.keyboard.press("Enter")
    expect(page.get_by_text("waits for the connection")).to_be_visible()
    assert len(ada.get("/transactions")["items"]) == 1
    expect(page.get_by_text("waits for the connection")).to_have_count(0)
    assert len(ada.get("/transactions")["items"]) == 1


def test_what_the_server_refuses_can_be_written_anew(
    open_browser: OpenBrowser, ada: Resident, complaints: Complaints
) -> None:
    without_network(complaints)
    complaints.expect("422")
    ada.account()
    context = open_browser(ada, service_workers="allow")
    page = at_home(context, "/overview")
    context.set_offline(True)
    expect(page.get_by_text("Offline", exact=True)).to_be_visible()
    page.keyboard.press("n")
    line(page).fill("lunch")
    page.keyboard.press("Enter")
    expect(page.get_by_text("waits for the connection")).to_be_visible()
    context.set_offline(False)
    expect(page.get_by_text("Say how much it was, such as 12.50.")).to_be_visible()
    page.get_by_role("button", name="Write it anew").click()
    expect(line(page)).to_have_value("lunch")
    line(page).fill("lunch 9")
    page.keyboard.press("Enter")
    expect(page.get_by_text("lunch added")).to_be_visible()
    assert [one["payee"] for one in ada.get("/transactions")["items"]] == ["lunch"]


def test_signing_out_leaves_nothing_to_read(open_browser: OpenBrowser, ada: Resident) -> None:
    ada.spend(ada.account(), "-12.34", "Corner shop", "2026-11-05")
    page = at_home(open_browser(ada, service_workers="allow"), "/overview")
    until(lambda: cached(page), what="answers kept")
    page.get_by_role("button", name="You").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    until(lambda: not cached(page), what="nothing kept")
