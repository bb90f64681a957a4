"""An account is brought into agreement with its bank: the difference is found, put right, and taken back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Resident, mt940

Preparation = Callable[[Resident, str], str]
"""Makes a ledger that is wrong and gives the balance that the bank states for the end of March."""

JANUARY = mt940(1, 10_000, [(5, -2_000, "Market"), (9, -3_000, "Books")])
FEBRUARY = mt940(2, 5_000, [(3, -1_000, "Cinema")])
MARCH = mt940(3, 4_000, [(3, -1_500, "Theatre")])
MINUS = "\N{MINUS SIGN}"


def deliver(ada: Resident, *statements: bytes) -> str:
    """The account that these statements made."""
    done = [ada.bring(f"{number}.sta", one, auto=True) for number, one in enumerate(statements, 1)]
    return str(done[0]["account_id"])


def agrees(page: Page, until: str) -> None:
    expect(page.get_by_text(f"Everything agrees until {until}.")).to_be_visible()


def restore(ada: Resident, account: str) -> str:
    ada.api.delete(f"/transactions/{ada.spend(account, '-30.00', 'Books', '2026-03-05')}").raise_for_status()
    return "-30.00"


def amount(ada: Resident, account: str) -> str:
    ada.bring("march.csv", b"Date,Description,Amount\n2026-03-05,Market,-20.00\n", auto=True, account_id=account)
    (row,) = ada.get("/transactions")["items"]
    correction = {"amount": {"amount": "-25.00", "currency": "EUR"}}
    ada.api.post(f"/transactions/{row['id']}/reconcile", json=correction).raise_for_status()
    return "-20.00"


def duplicate(ada: Resident, account: str) -> str:
    for day in (5, 6):
        line = f"Date,Description,Amount\n2026-03-0{day},Coffee Corner,-2.50\n".encode()
        ada.bring(f"{day}.csv", line, auto=True, account_id=account)
    assert len(ada.get("/transactions")["items"]) == 2
    return "-2.50"


def remove(ada: Resident, account: str) -> str:
    ada.spend(account, "-7.00", "Lunch", "2026-03-05")
    return "0.00"


def confirm(ada: Resident, account: str) -> str:
    ada.spend(account, "-7.00", "Hotel", "2026-03-05", status="pending")
    return "-7.00"


def sign(ada: Resident, account: str) -> str:
    ada.spend(account, "20.00", "Shoes", "2026-03-05")
    return "-20.00"


def digits(ada: Resident, account: str) -> str:
    ada.spend(account, "-12.54", "Lunch", "2026-03-05")
    return "-12.45"


def moved(ada: Resident, account: str) -> str:
    ada.spend(account, "-9.00", "Train", "2026-04-02")
    return "-9.00"


def pair(ada: Resident, account: str) -> str:
    ada.spend(account, "-3.00", "Kiosk", "2026-03-05")
    ada.spend(account, "-4.00", "Bakery", "2026-03-06")
    return "0.00"


@pytest.mark.parametrize(
    ("prepare", "action"),
    [
        (restore, "Bring it back"),
        (amount, f"Take the bank’s {MINUS}€20.00"),  # noqa: RUF001 - as the page writes it
        (duplicate, "Merge the two into one"),
        (remove, "Remove it"),
        (confirm, "Mark it as booked"),
        (sign, f"Make it {MINUS}€20.00"),
        (digits, f"Make it {MINUS}€12.45"),
        (moved, "Date it 31 Mar 2026"),
        (pair, "Remove both"),
    ],
    ids=lambda one: one.__name__ if callable(one) else "",
)
def test_what_is_suggested_puts_it_right_and_can_be_taken_back(
    page: Page, ada: Resident, prepare: Preparation, action: str
) -> None:
    account = ada.account()
    body = {"on": "2026-03-31", "balance": {"amount": prepare(ada, account), "currency": "EUR"}}
    ada.api.post(f"/accounts/{account}/assertions", json=body).raise_for_status()
    page.goto(f"/accounts/{account}/reconcile")
    expect(page.get_by_role("button", name=action, exact=True)).to_be_visible()
    page.keyboard.press("y")
    agrees(page, "31 Mar 2026")
    assert ada.get(f"/accounts/{account}")["reconciliation"]["state"] == "agrees"
    page.keyboard.press("u")
    expect(page.get_by_role("button", name=action, exact=True)).to_be_visible()
    assert ada.get(f"/accounts/{account}")["reconciliation"]["state"] == "differs"


def test_a_balance_is_typed_and_the_difference_found_without_a_mouse(page: Page, ada: Resident) -> None:
    account = ada.account(opening_balance="100.00")
    ada.spend(account, "-12.54", "Lunch", "2026-03-05")
    page.goto(f"/accounts/{account}/reconcile")
    expect(page.get_by_text("Nobody has stated a balance yet.")).to_be_visible()
    page.keyboard.press("b")
    expect(page.get_by_role("textbox", name="Balance")).to_be_focused()
    page.keyboard.type("87,55")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?on=\d{4}-\d\d-\d\d$"))
    expect(page.get_by_text("The bank has €0.09 more than the ledger.")).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("^What makes the difference on"))).to_be_focused()
    page.keyboard.press("y")
    expect(page.get_by_text("Lunch corrected")).to_be_visible()
    expect(page.get_by_text("Everything agrees until")).to_be_visible()
    assert ada.get("/transactions")["items"][0]["amount"]["amount"] == "-12.45"


def test_a_stated_balance_is_forgotten_and_stated_again(page: Page, ada: Resident) -> None:
    account = ada.account(opening_balance="100.00")
    body = {"on": "2026-03-31", "balance": {"amount": "100.00", "currency": "EUR"}}
    ada.api.post(f"/accounts/{account}/assertions", json=body).raise_for_status()
    page.goto(f"/accounts/{account}/reconcile")
    agrees(page, "31 Mar 2026")
    page.get_by_role("button", name="Forget the balance of 31 Mar 2026").press("Enter")
    expect(page.get_by_text("Nobody has stated a balance yet.")).to_be_visible()
    page.keyboard.press("u")
    agrees(page, "31 Mar 2026")


def test_a_missing_statement_is_named_and_leads_to_the_import(page: Page, ada: Resident) -> None:
    account = deliver(ada, JANUARY, MARCH)
    page.goto("/accounts")
    differs = page.get_by_role("link", name=f"Differs by {MINUS}€10.00 on 28 Mar 2026")
    differs.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("^Reconcile "), level=1)).to_be_focused()
    expect(page.get_by_text(re.compile(r"29 January\s?–\s?28 February 2026 are in no statement"))).to_be_visible()  # noqa: RUF001 - as the page writes it
    page.get_by_role("link", name="Import the statement").press("Enter")
    expect(page).to_have_url(re.compile(f"/import.account={account}"))
    expect(page.get_by_text(re.compile(r"Drop the statement of .* for 29 January"))).to_be_visible()
    ada.bring("february.sta", FEBRUARY, auto=True)
    page.go_back()
    agrees(page, "28 Mar 2026")


def test_the_months_that_statements_cover(page: Page, ada: Resident) -> None:
    account = deliver(ada, JANUARY, MARCH)
    page.goto(f"/accounts/{account}")
    months = page.get_by_role("table", name=re.compile("that statements cover"))
    expect(months.get_by_role("cell", name="March 2026: covered by statements")).to_be_visible()
    months.get_by_role("link", name="February 2026: in no statement").click()
    expect(page.get_by_text(re.compile("^Drop the statement of "))).to_be_visible()
    covered = page.get_by_role("region", name="What statements cover")
    covered.get_by_role("link", name="February 2026: in no statement").focus()
    page.goto("/import")
    covered.get_by_role("link", name="Import the statement").press("Enter")
    expect(page.get_by_role("button", name="Choose files")).to_be_focused()
    ada.bring("february.sta", FEBRUARY, auto=True)
    expect(covered.get_by_role("cell", name="February 2026: covered by statements")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="2.sta")).to_contain_text("a statement beside it is missing")


def test_what_a_file_shows_is_told_with_what_to_do(page: Page, ada: Resident) -> None:
    deliver(ada, JANUARY)
    done = ada.bring("march.sta", MARCH, auto=True)
    page.goto(f"/import/{done['id']}")
    expect(page.get_by_text("The statement from 29 Jan 2026 to 28 Feb 2026 is missing")).to_be_visible()
    page.get_by_role("link", name="Find the difference").click()
    expect(page.get_by_role("heading", name=re.compile("^What makes the difference on"))).to_be_visible()


def test_a_link_leads_to_the_difference_of_one_day(page: Page, ada: Resident) -> None:
    account = ada.account(opening_balance="100.00")
    for day, balance in (("2026-02-28", "90.00"), ("2026-03-28", "80.00")):
        body = {"on": day, "balance": {"amount": balance, "currency": "EUR"}}
        ada.api.post(f"/accounts/{account}/assertions", json=body).raise_for_status()
    page.goto(f"/accounts/{account}/reconcile?on=2026-03-28")
    expect(page.get_by_role("heading", name="What makes the difference on 28 Mar 2026?")).to_be_visible()
    page.goto(f"/accounts/{account}/reconcile")
    expect(page.get_by_role("heading", name="What makes the difference on 28 Feb 2026?")).to_be_visible()
    page.get_by_role("button", name="Find the difference of 28 Mar 2026").press("Enter")
    expect(page).to_have_url(re.compile(r"\?on=2026-03-28$"))
    expect(page.get_by_role("heading", name="What makes the difference on 28 Mar 2026?")).to_be_visible()


def test_what_happens_elsewhere_shows_at_once(page: Page, ada: Resident) -> None:
    account = deliver(ada, JANUARY)
    row = next(row for row in ada.get("/transactions")["items"] if row["amount"]["amount"] == "-30.00")
    page.goto(f"/accounts/{account}/reconcile")
    agrees(page, "28 Jan 2026")
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    ada.api.delete(f"/transactions/{row['id']}").raise_for_status()
    expect(page.get_by_role("button", name="Bring it back")).to_be_visible()
    ada.api.post(f"/transactions/{row['id']}/restore").raise_for_status()
    agrees(page, "28 Jan 2026")
