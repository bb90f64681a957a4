"""Budgets: made for anything, edited where they stand, suggested, paused; and envelopes."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, OpenBrowser
from tests.browser.people import Resident

TODAY = str(datetime.now(UTC).date())


def eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def make(ada: Resident, amount: str, **fields: Any) -> str:
    return str(ada.say(ada.api.post("/budgets", json={"amount": eur(amount), **fields}), 201)["id"])


def row(page: Page, budget: str) -> Locator:
    return page.locator(f'[data-budget="{budget}"]')


def choose(page: Page, menu: str, item: str) -> None:
    page.get_by_role("button", name=f"Actions for {menu}").click()
    page.get_by_role("menuitem", name=item, exact=True).click()


def test_a_budget_for_several_things_is_made_by_keyboard(page: Page, ada: Resident) -> None:
    giro = ada.account(name="Giro")
    ada.spend(giro, "-30.00", "Market", TODAY, category_id=ada.category("food.groceries"))
    page.goto("/budgets")
    expect(page.get_by_text("A budget is a limit on what you spend")).to_be_visible()
    page.keyboard.press("n")
    for typed in ("Groceries", "Fuel"):
        picker = page.get_by_label(re.compile("ategory$")).first
        picker.fill(typed)
        picker.press("Enter")
    page.get_by_label("Limit", exact=True).fill("120")
    page.get_by_label("How often").select_option("weekly")
    page.get_by_label("First day of the week").select_option("7")
    page.get_by_text("More: accounts").click()
    page.get_by_label("Only these accounts").select_option(label="Giro")
    page.get_by_label("Carry over", exact=True).select_option("surplus")
    page.get_by_label("Limit", exact=True).press("Enter")
    expect(page.get_by_text("Budget added")).to_be_visible()
    expect(page.get_by_role("heading", name="Across categories")).to_be_visible()
    [made] = ada.get("/budgets")["items"]
    assert made["name"] == "Groceries, Fuel, Giro"
    assert (made["period"], made["schedule"]["first_weekday"], made["rollover"]) == ("weekly", 7, "surplus")
    expect(row(page, made["id"])).to_contain_text("€30.00 of")
    row(page, made["id"]).get_by_role("link").click()
    expect(page).to_have_url(re.compile("category=food.groceries&category=transport.fuel"))
    expect(page).to_have_url(re.compile(f"account_id={giro}"))
    expect(page.get_by_role("gridcell").filter(has_text="Market")).to_be_visible()


def test_what_is_wrong_is_said_beside_the_field(page: Page, ada: Resident, complaints: Any) -> None:
    complaints.expect("422")
    page.goto("/budgets")
    page.get_by_role("main").get_by_role("button", name="Add budget").first.click()
    picker = page.get_by_role("combobox", name="Category", exact=True)
    expect(picker).to_be_visible()
    page.get_by_role("button", name="Add budget").last.click()
    expect(page.get_by_text("Choose what the budget is for.")).to_be_visible()
    expect(page.get_by_text("Give an amount above zero.")).to_be_visible()
    picker.fill("Groceries")
    picker.press("Enter")
    page.get_by_label("Limit", exact=True).fill("5")
    page.get_by_label("How often").select_option("four_weekly")
    page.get_by_label("Limit", exact=True).press("Enter")
    expect(page.get_by_text("is missing")).to_be_visible()
    assert ada.get("/budgets")["items"] == []


def test_a_limit_is_edited_where_it_stands(page: Page, ada: Resident) -> None:
    budget = make(ada, "100.00", category_id=ada.category("food"))
    page.goto("/budgets")
    limit = row(page, budget).get_by_role("button", name="Limit of Food & Dining")
    limit.click()
    field = row(page, budget).get_by_role("textbox", name="Limit of Food & Dining")
    field.fill("250")
    field.press("Escape")
    expect(limit).to_contain_text("€100.00")
    limit.press("Enter")
    field.fill("nothing")
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("250")
    field.press("Enter")
    expect(limit).to_contain_text("€250.00")
    expect(limit).to_be_focused()
    expect(page.get_by_text("Limit changed")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(limit).to_contain_text("€100.00")


def test_a_limit_is_set_for_one_period_alone(page: Page, ada: Resident) -> None:
    budget = make(ada, "100.00", category_id=ada.category("food"))
    page.goto("/budgets")
    limit = row(page, budget).get_by_role("button", name="Limit of Food & Dining")
    limit.click()
    row(page, budget).get_by_role("textbox", name="Limit of Food & Dining").fill("250")
    page.keyboard.press("Tab")
    choice = row(page, budget).get_by_role("combobox", name="It holds")
    expect(choice).to_be_focused()
    choice.select_option("period")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Limit changed for this period")).to_be_visible()
    expect(limit).to_contain_text("€250.00")
    page.get_by_role("button", name="Month after").click()
    expect(limit).to_contain_text("€100.00")


def test_what_is_open_survives_a_live_reread(page: Page, ada: Resident) -> None:
    """Regression: what was being typed, and an open menu, were lost when figures were read anew just then."""
    giro, food = ada.account(name="Giro"), ada.category("food")
    budget = make(ada, "100.00", category_id=food, name="Eating")
    page.goto("/budgets")
    row(page, budget).get_by_role("button", name="Limit of Eating").click()
    field = row(page, budget).get_by_role("textbox", name="Limit of Eating")
    field.fill("25")
    ada.spend(giro, "-30.00", "Market", TODAY, category_id=food)
    expect(row(page, budget)).to_contain_text("€30.00 of")
    expect(field).to_have_value("25")
    field.press("Escape")
    choose(page, "Eating", "Edit")
    page.get_by_label("Name").fill("Eating out")
    ada.say(ada.api.patch(f"/budgets/{budget}", json={"amount": eur("90.00")}), 200)
    expect(page.get_by_label("Limit", exact=True)).to_have_value("90.00")
    expect(page.get_by_label("Name")).to_have_value("Eating out")
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Actions for Eating").click()
    ada.say(ada.api.patch(f"/budgets/{budget}", json={"paused": True}), 200)
    expect(row(page, budget).get_by_text("Paused: it tells you nothing")).to_be_attached()
    page.get_by_role("menuitem", name="Copy").click()
    expect(page.get_by_role("link", name="Eating (copy)")).to_be_visible()


def test_a_budget_is_paused_archived_copied_and_its_past_is_shown(page: Page, ada: Resident) -> None:
    budget = make(ada, "100.00", category_id=ada.category("food"), name="Eating")
    page.goto("/budgets")
    choose(page, "Eating", "Pause")
    expect(row(page, budget).get_by_text("Paused: it tells you nothing")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(row(page, budget).get_by_text("Nothing spent yet")).to_be_visible()
    choose(page, "Eating", "Show past periods")
    page.get_by_text("As a table").click()
    expect(page.get_by_role("row")).to_have_count(13)
    choose(page, "Eating", "Copy")
    expect(page.get_by_role("link", name="Eating (copy)")).to_be_visible()
    choose(page, "Eating (copy)", "Archive")
    expect(page.get_by_text("Archived: 1")).to_be_visible()
    page.get_by_text("Archived: 1").click()
    choose(page, "Eating (copy)", "Restore")
    expect(page.get_by_text("Archived:")).to_have_count(0)
    expect(page.get_by_text("Budget restored")).to_be_visible()
    choose(page, "Eating (copy)", "Delete")
    expect(page.get_by_role("link", name="Eating (copy)")).to_have_count(0)


def test_suggestions_are_taken_one_or_all(page: Page, ada: Resident) -> None:
    giro = ada.account(name="Giro")
    month = datetime.now(UTC).date().replace(day=1)
    for _ in range(5):
        month = (month - timedelta(days=1)).replace(day=1)
        for key, amount in (("food.groceries", "-100.00"), ("transport.fuel", "-60.00"), ("food.coffee", "-20.00")):
            ada.spend(giro, amount, "Somewhere", str(month), category_id=ada.category(key))
    page.goto("/budgets")
    page.get_by_role("button", name="Suggest some").click()
    expect(page.get_by_text("Median of the last 12 periods, 7 left out").first).to_be_visible()
    page.get_by_role("button", name="Take the budget for Fuel").click()
    expect(page.get_by_role("button", name="Take the budget for Fuel")).to_have_count(0)
    page.get_by_role("button", name="Take all 2").click()
    expect(page.get_by_text("Nothing to suggest")).to_be_visible()
    amounts = {one["amount"]["amount"] for one in ada.get("/budgets")["items"]}
    assert amounts == {"100.00", "60.00", "20.00"}


def test_envelopes_are_filled_covered_and_moved(page: Page, ada: Resident) -> None:
    giro = ada.account(name="Giro")
    make(ada, "100.00", category_id=ada.category("food"))
    make(ada, "80.00", category_id=ada.category("transport"))
    ada.spend(giro, "-120.00", "Market", TODAY, category_id=ada.category("food.groceries"))
    page.goto("/budgets/envelopes")
    page.get_by_label("To assign at the start").fill("1000")
    page.get_by_role("button", name="Begin in").click()
    expect(page.get_by_text("€1,000.00").first).to_be_visible()
    page.get_by_role("button", name="Fill 2 up to their limits").click()
    expect(page.get_by_text("€820.00")).to_be_visible()
    food = page.get_by_role("row").filter(has_text="Food & Dining")
    expect(food).to_contain_text("\u2212€20.00")
    page.get_by_role("button", name="Cover Food & Dining").click()
    expect(food).to_contain_text("€120.00")
    expect(page.get_by_text("€800.00")).to_be_visible()
    choose(page, "Transportation", "Move money from here")
    page.get_by_label("Move", exact=True).fill("30")
    page.get_by_label("To", exact=True).select_option(label="Food & Dining")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(food).to_contain_text("€150.00")
    page.get_by_role("button", name="Undo").last.click()
    expect(food).to_contain_text("€120.00")
    page.get_by_role("button", name="Assigned to Transportation").click()
    field = page.get_by_role("textbox", name="Assigned to Transportation")
    field.fill("0")
    field.press("Enter")
    expect(page.get_by_text("€880.00")).to_be_visible()


def test_on_a_phone(open_browser: OpenBrowser, ada: Resident) -> None:
    budget = make(ada, "100.00", category_id=ada.category("food"))
    page = open_browser(ada, size=PHONE).new_page()
    page.goto("/budgets")
    row(page, budget).get_by_role("button", name="Limit of").tap()
    field = row(page, budget).get_by_role("textbox", name="Limit of")
    field.fill("70")
    field.press("Enter")
    expect(row(page, budget)).to_contain_text("€70.00 left")
