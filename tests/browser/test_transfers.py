"""Transfers between own accounts: the other side is shown, taken apart, and linked by hand."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.people import Resident


def linked(ada: Resident, id_: str) -> bool:
    return ada.get(f"/transactions/{id_}")["transfer_id"] is not None


def test_a_transfer_is_linked_by_hand_and_leads_to_its_other_side(page: Page, ada: Resident) -> None:
    giro, savings = ada.account(name="Giro"), ada.account(name="Rainy days")
    out = ada.spend(giro, "-4.50", "Standing order", "2026-11-03")
    into = ada.spend(savings, "4.50", "Credit", "2026-11-05")
    ada.spend(savings, "4.50", "Far away", "2026-11-19")
    page.goto(f"/transactions?open={out}")
    details = page.get_by_role("complementary", name="Standing order")
    details.get_by_role("button", name="Link as a transfer").click()
    expect(details.get_by_role("listitem").filter(has_text="Far away")).to_have_count(0)
    details.get_by_role("button", name=re.compile("Rainy days")).press("Enter")
    expect(details.get_by_text("Went to", exact=True)).to_be_visible()
    assert linked(ada, out)
    details.get_by_role("button", name=re.compile("Rainy days")).press("Enter")
    expect(page).to_have_url(re.compile(f"open={into}"))
    other = page.get_by_role("complementary", name="Credit")
    expect(other.get_by_text("Came from", exact=True)).to_be_visible()
    other.get_by_role("button", name="Not a transfer").press("Enter")
    expect(other.get_by_role("button", name="Link as a transfer")).to_be_visible()
    expect(page.get_by_text("No transfer any more")).to_be_visible()
    assert not linked(ada, out)
    page.get_by_role("region", name="Messages").get_by_role("button", name="Undo").last.press("Enter")
    expect(other.get_by_text("Came from", exact=True)).to_be_visible()
    assert linked(ada, out)


def test_where_nothing_fits_it_is_said(page: Page, ada: Resident) -> None:
    giro = ada.account(name="Giro")
    ada.account(name="Rainy days")
    out = ada.spend(giro, "-4.50", "Standing order", "2026-11-03")
    page.goto(f"/transactions?open={out}")
    details = page.get_by_role("complementary", name="Standing order")
    details.get_by_role("button", name="Link as a transfer").click()
    expect(details.get_by_text("No other account has this amount the other way")).to_be_visible()
