"""Goals in the browser: made, fed, wondered about, reached, and taken back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints
from tests.browser.people import Resident


def eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def make_goal(resident: Resident, name: str, target: str, **fields: object) -> str:
    body = {"name": name, "target": eur(target), **fields}
    return str(resident.say(resident.api.post("/goals", json=body), 201)["id"])


def test_a_goal_from_its_making_to_its_end(page: Page) -> None:
    page.goto("/goals")
    page.get_by_role("main").get_by_role("button", name="Add goal").first.click()
    page.get_by_label("What for").fill("Bicycle")
    page.get_by_label("Amount", exact=True).fill("600")
    page.get_by_label("Each month (if you know)").fill("100")
    page.get_by_role("button", name="Add goal").last.click()
    card = page.get_by_role("article", name="Bicycle")
    expect(card).to_contain_text("€0.00 of €600.00")
    expect(card).to_contain_text(re.compile(r"€100\.00 a month gets you there in"))

    card.get_by_role("button", name="Add money").click()
    card.get_by_label("Amount").fill("250")
    card.get_by_role("button", name="Put aside").click()
    expect(card).to_contain_text("€250.00 of €600.00")
    page.get_by_role("button", name="Undo").last.click()
    expect(card).to_contain_text("€0.00 of €600.00")

    card.get_by_role("button", name="Add money").click()
    card.get_by_label("Amount").fill("600")
    card.get_by_role("button", name="Put aside").click()
    expect(card).to_contain_text("All of it is there.")
    expect(card).to_contain_text("Reached")
    card.get_by_role("button", name="Contributions").click()
    card.get_by_role("button", name="Remove €600.00, By hand").click()
    expect(card).to_contain_text("€0.00 of €600.00")


def test_a_slider_says_the_month_at_once(page: Page, ada: Resident) -> None:
    make_goal(ada, "Roof", "1200.00", monthly=eur("100.00"))
    page.goto("/goals")
    card = page.get_by_role("article", name="Roof")
    card.get_by_role("button", name="What if").click()
    slider = card.get_by_role("slider", name="Saved each month")
    before = card.get_by_text("You would be there in").inner_text()
    slider.press("End")
    expect(card.get_by_text("You would be there in")).not_to_have_text(before)
    slider.press("Home")
    expect(card).to_contain_text("With that you would not get there.")
    slider.press("End")
    card.get_by_role("button", name="Keep as my plan").click()
    expect(page.get_by_text("Plan saved: Roof")).to_be_visible()
    expect(card).not_to_contain_text("€100.00 a month gets you there")


def test_goals_that_share_an_account_say_so(page: Page, ada: Resident) -> None:
    account = ada.account(name="Savings", kind="savings", opening_balance="300.00")
    for name in ("First", "Second"):
        make_goal(ada, name, "200.00", account_id=account)
    page.goto("/goals")
    expect(page.get_by_text("€100.00 more would be needed for all of them")).to_be_visible()
    expect(page.get_by_role("article", name="Second")).to_contain_text("€100.00 of €200.00")
    page.get_by_role("button", name="Actions for Second").click()
    page.get_by_role("menuitem", name="Move up").click()
    expect(page.get_by_role("article", name="First")).to_contain_text("€100.00 of €200.00")


def test_what_cannot_be_put_aside_is_said_at_the_field(page: Page, ada: Resident, complaints: Complaints) -> None:
    complaints.expect("422")
    account = ada.account(name="Savings", kind="savings", opening_balance="50.00")
    make_goal(ada, "Car", "200.00", account_id=account, counts="contributions")
    page.goto("/goals")
    card = page.get_by_role("article", name="Car")
    card.get_by_role("button", name="Add money").click()
    card.get_by_label("Amount").fill("60")
    card.get_by_role("button", name="Put aside").click()
    expect(card.get_by_role("alert")).to_contain_text("must be at most 50.00 EUR")
    card.get_by_label("Amount").fill("50")
    card.get_by_role("button", name="Put aside").click()
    expect(card).to_contain_text("€50.00 of €200.00")
