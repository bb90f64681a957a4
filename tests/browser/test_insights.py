"""The health report and the month's report in the browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.people import Resident


def test_the_score_shows_what_it_stands_on(page: Page, ada: Resident) -> None:
    ada.have_samples()
    page.goto("/insights")
    expect(page.get_by_role("heading", name="Health report")).to_be_visible()
    expect(page.get_by_role("progressbar", name="Health score")).to_be_visible()
    rule = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Savings rate"))
    expect(rule).to_contain_text("of income is left over.")
    rule.get_by_text("What it stands on").click()
    expect(rule).to_contain_text("All Your Worth")
    rule.get_by_role("link", name="Where the numbers come from").click()
    expect(page).to_have_url(re.compile("/overview"))


def test_the_month_s_report_is_read_and_saved(page: Page, ada: Resident) -> None:
    ada.have_samples()
    month = ada.get("/reports/monthly")["month"]
    page.goto(f"/insights/month?month={month}")
    expect(page.get_by_role("heading", name="Biggest changes")).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("button", name="Download PDF").click()
    assert started.value.suggested_filename == f"smart-spend-{month}.pdf"
    assert started.value.path().read_bytes().startswith(b"%PDF-")
    page.get_by_role("navigation", name="Insights").get_by_role("link", name="Health").click()
    expect(page.get_by_role("heading", name="Health report")).to_be_visible()
