"""Exchange rates in the browser: typed in, refused in words, taken from a file, removed and brought back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from smartspend.kernel.clock import utc_now
from smartspend.sandbox.central_bank import as_csv
from tests.browser.conftest import Complaints


def test_a_rate_is_typed_in_removed_and_brought_back(page: Page, complaints: Complaints) -> None:
    page.goto("/settings/rates")
    page.get_by_role("button", name="Type in a rate").click()
    page.get_by_label("Currency").fill("usd")
    page.get_by_label("Units for one euro").fill("0")
    page.get_by_role("button", name="Save rate").click()
    expect(page.get_by_text("A number above zero, such as 1.0823.")).to_be_visible()
    page.get_by_label("Units for one euro").fill("1,0823")
    page.get_by_role("button", name="Save rate").click()
    row = page.get_by_role("listitem").filter(has_text="US Dollar")
    expect(row).to_contain_text("1.0823")
    complaints.expect("409")
    page.get_by_role("button", name="Type in a rate").click()
    page.get_by_label("Currency").fill("USD")
    page.get_by_label("Units for one euro").fill("1.09")
    page.get_by_role("button", name="Save rate").click()
    expect(page.get_by_text("has a rate of your own already")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    row.get_by_role("button", name="Remove the rate of USD").click()
    expect(page.get_by_text("No rate of this day")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(row).to_contain_text("typed in")


def test_the_banks_file_is_taken_and_another_refused(page: Page, complaints: Complaints, tmp_path: Path) -> None:
    complaints.expect("422")
    today = utc_now().date().isoformat()
    file = tmp_path / "eurofxref.csv"
    page.goto("/settings/rates")
    expect(page.get_by_role("heading", name="Rates that count")).to_be_visible()
    file.write_text("Date,Amount\n2026-01-01,3\n")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("no file of the European Central Bank")).to_be_visible()
    file.write_text(as_csv({today: {"USD": "1.0823", "JPY": "162.5"}}))
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("listitem").filter(has_text="Japanese Yen")).to_contain_text("162.5")
    expect(page.get_by_text("2 rates are new")).to_be_visible()
