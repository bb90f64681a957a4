"""Rules: written with groups, seen before they act, put in order, and taken back."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.people import Resident

LIDL = {"field": "payee", "operator": "contains", "value": "lidl"}


def a_rule(ada: Resident, name: str, actions: dict[str, Any]) -> str:
    body = {"name": name, "conditions": [LIDL], "actions": actions}
    return str(ada.say(ada.api.post("/rules", json=body), 201)["id"])


def names(page: Page) -> Locator:
    return page.get_by_role("switch", name="Use ")


def test_a_rule_with_a_group_is_seen_before_it_acts_and_taken_back(page: Page, ada: Resident) -> None:
    giro = ada.account(name="Giro")
    row = ada.spend(giro, "-10.00", "Lidl 1", "2026-11-03")
    ada.spend(giro, "-60.00", "Lidl 2", "2026-11-05")
    page.goto("/settings/rules")
    page.get_by_role("button", name="Add rule").first.click()
    editor = page.get_by_role("dialog", name="New rule")
    editor.get_by_label("Name").fill("Small shopping")
    editor.get_by_label("In one line").fill('"lidl" amount:<50')
    editor.get_by_role("button", name="Use", exact=True).click()
    expect(editor.get_by_label("Value")).to_have_count(2)
    editor.get_by_role("button", name="Add group").click()
    inner = editor.get_by_role("group", name="Group of conditions")
    inner.get_by_text("None", exact=True).click()
    inner.get_by_label("Value").fill("aldi")
    editor.get_by_label("Note, where there is none").fill("Weekly")
    editor.get_by_label("What becomes of it").select_option("transfer")
    expect(editor.get_by_text("One would change.")).to_be_visible()
    expect(editor.get_by_text("Category: \u2013 → Between own accounts")).to_be_visible()
    expect(editor.get_by_text("Note: \u2013 → Weekly")).to_be_visible()
    editor.get_by_role("button", name="Save rule").click()
    expect(page.get_by_text("none of: Payee contains “aldi”")).to_be_visible()

    page.get_by_role("button", name="Actions for Small shopping").click()
    page.get_by_role("menuitem", name="Apply to all transactions").click()
    expect(page.get_by_text("1 transactions changed")).to_be_visible()
    assert ada.get(f"/transactions/{row}")["notes"] == "Weekly"
    page.get_by_role("button", name="Actions for Small shopping").click()
    page.get_by_role("menuitem", name="What it did").click()
    runs = page.get_by_role("dialog", name="Small shopping")
    runs.get_by_role("button", name="Take back").click()
    expect(runs.get_by_text("Taken back", exact=True)).to_be_visible()
    assert ada.get(f"/transactions/{row}")["notes"] == ""


def test_rules_are_put_in_order_by_hand_and_by_keyboard(page: Page, ada: Resident) -> None:
    for name in ("One", "Two", "Three"):
        a_rule(ada, name, {"note": name})
    page.goto("/settings/rules")
    expect(names(page)).to_have_count(3)
    page.get_by_role("button", name="Actions for Three").press("Enter")
    page.get_by_role("menuitem", name="Move up").press("Enter")
    expect(page.get_by_text("Rules in another order")).to_be_visible()
    assert [one["name"] for one in ada.get("/rules")["items"]] == ["One", "Three", "Two"]

    handles = page.locator("[cdkDragHandle]")
    start, end = handles.nth(0).bounding_box(), handles.nth(2).bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 8, end["y"] + 4, steps=8)
    page.mouse.move(end["x"] + 8, end["y"] + 16, steps=8)
    with page.expect_response("**/rules/order"):
        page.mouse.up()
    assert [one["name"] for one in ada.get("/rules")["items"]] == ["Three", "Two", "One"]
    page.get_by_role("region", name="Messages").get_by_role("button", name="Undo").last.press("Enter")
    expect(page.get_by_text("Undone")).to_be_visible()
    assert [one["name"] for one in ada.get("/rules")["items"]] == ["One", "Three", "Two"]


def test_a_suggestion_becomes_a_rule_and_rules_leave_and_come_back(page: Page, ada: Resident) -> None:
    giro, coffee = ada.account(name="Giro"), ada.category("food.coffee")
    for place, payee in enumerate(("Linde Bakery", "Old Mill Bakery", "Bakery Corner")):
        row = ada.spend(giro, f"-{place + 3}.00", payee, "2026-11-03")
        ada.say(ada.api.patch(f"/transactions/{row}", json={"category_id": coffee}), 200)
    page.goto("/settings/rules")
    page.get_by_role("button", name="Make a rule").click()
    editor = page.get_by_role("dialog", name="New rule")
    expect(editor.get_by_label("Value").first).to_have_value("bakery")
    expect(editor.get_by_text("Fits 3 transactions.")).to_be_visible()
    editor.get_by_role("button", name="Save rule").click()
    expect(page.get_by_role("switch", name="Use Bakery", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Make a rule")).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    written = download.value.path()
    page.locator("input[type=file]").set_input_files(written)
    expect(page.get_by_text("1 rules imported")).to_be_visible()
    expect(page.get_by_role("switch", name="Use Bakery", exact=True)).to_have_count(2)


def test_what_a_rule_ignores_says_so_and_counts_again(page: Page, ada: Resident) -> None:
    row = ada.spend(ada.account(name="Giro"), "-10.00", "Lidl 1", "2026-11-03")
    rule = a_rule(ada, "Not ours", {"ignore": True})
    ada.say(ada.api.post(f"/rules/{rule}/apply"), 200)
    page.goto(f"/transactions?open={row}")
    expect(page.get_by_role("grid").get_by_text("left out", exact=True)).to_be_visible()
    page.get_by_role("grid").get_by_text("Lidl 1").click()
    expect(page.get_by_text("Left out of totals, budgets and reports.")).to_be_visible()
    page.get_by_role("button", name="Count it again").click()
    expect(page.get_by_text("Lidl 1 counts again")).to_be_visible()
    assert ada.get(f"/transactions/{row}")["ignored"] is False
    page.get_by_role("region", name="Messages").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Count it again")).to_be_visible()
