"""What was understood of a file, before and after it is in the ledger: sentences, questions, corrections, conflicts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import FilePayload, Locator, Page, Route, expect

from tests.browser.conftest import DESK, PHONE, OpenBrowser
from tests.browser.people import Resident, statement
from tests.browser.test_imports import FILE
from tests.browser.test_journey import choose_file, figure
from tests.browser.test_pages import TEXT_MIN_PX, TOO_SMALL, TOO_WIDE, show_on, violations
from tests.product import Product

DASH, MINUS = "\N{EN DASH}", "\N{MINUS SIGN}"
CARD = "Date,Who,Amount\n01/{month}/2026,Lidl,12.00\n03/{month}/2026,Esso,40.00\n"
LEDGER = (
    "Date,Payee,Amount,Currency,Status\n2026-01-02,Baker,-1.00,EUR,booked\n2026-01-03,Lidl,-12.34,EUR,booked\n"
    "2026-01-05,Hotel Sonne,-100.00,EUR,booked\n2026-01-09,Esso,-40.00,EUR,booked\n"
    "2026-01-10,Cinema,-9.00,EUR,pending\n2026-01-11,Baker,-2.00,EUR,booked\n"
)
CORRECTED = LEDGER.replace("-100.00", "-104.50").replace("9.00,EUR,pending", "9.00,EUR,booked")
SWIFT = (
    ":20:STARTUMSE\r\n:25:12030000/202051\r\n:28C:1/1\r\n:60F:C260301EUR1000,00\r\n"
    ":61:2603020302D23,45NMSCNONREF\r\n:86:105?00KARTENZAHLUNG?20Einkauf?32REWE MARKT\r\n:62F:C260305EUR976,55\r\n-\r\n"
)


def card(month: int) -> bytes:
    """A card's file whose dates exist in both orders and whose amounts do not say which way the money went."""
    return CARD.format(month=f"{month:02d}").encode()


def archive() -> bytes:
    """A bank's download of two accounts, and a picture that came along."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(
            "march.csv", "Date,Payee,Amount,Currency\n2026-03-02,Tesco,-12.00,GBP\n2026-03-09,Tesco,-14.00,GBP\n"
        )
        packed.writestr("bank.sta", SWIFT)
        packed.writestr("holiday.jpg", b"\xff\xd8\xff\xe0" + bytes(400))
    return out.getvalue()


def tab_to(page: Page, place: Locator) -> None:
    """Goes on by the Tab key until it is there."""
    for _ in range(60):
        if place.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("cannot be reached by the Tab key")


def question(page: Page) -> Locator:
    return page.get_by_role("group", name="Which comes first, day or month?")


def test_a_sentence_says_what_was_understood_and_colours_have_words(page: Page) -> None:
    page.goto("/import")
    choose_file(page, "november.csv", FILE)
    expect(
        page.get_by_text(f"Bank CSV from Germany, 3 lines, 3 {DASH} 5 November 2026, sum {MINUS}€97.64")
    ).to_be_visible()
    legend = page.get_by_role("list", name="Colours of the columns")
    for word in ("Dates", "Texts", "Money"):
        expect(legend.get_by_role("listitem").filter(has_text=word)).to_be_visible()
    page.get_by_label("What “Purpose” means").select_option("ignore")
    expect(legend.get_by_text("Not used")).to_be_visible()
    expect(
        page.get_by_text("Remembered for files like this once it is imported: “Purpose” is not used.")
    ).to_be_visible()


def test_a_question_is_answered_by_keys_and_not_asked_again(page: Page, ada: Resident) -> None:
    page.goto("/import")
    choose_file(page, "february.csv", card(2))
    asked = question(page)
    expect(asked).to_be_visible()
    expect(asked.get_by_text("The first such line is of Friday, 2 January 2026")).to_be_visible()
    asked.get_by_role("radio").first.focus()
    page.keyboard.press("2")
    expect(asked.get_by_role("radio").nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    expect(asked).to_have_count(0)
    expect(page.get_by_text(f"2 January {DASH} 2 March 2026")).to_be_visible()
    expect(page.get_by_text("once it is imported: dates begin with the month")).to_be_visible()
    expect(page.get_by_role("button", name="Import 2 lines")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 lines added.")).to_be_visible()

    later = ada.bring("later.csv", card(4), auto=False)
    page.goto(f"/import/{later['id']}")
    expect(page.get_by_text("As you corrected an earlier file like this: dates begin with the month")).to_be_visible()
    expect(question(page)).to_have_count(0)
    page.get_by_role("button", name="Read it without this").click()
    expect(question(page)).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(question(page)).to_have_count(0)
    expect(page.get_by_label("Order of dates").locator("option:checked")).to_have_text(re.compile("Month, day"))


def test_a_file_goes_in_and_out_again_without_a_mouse(page: Page, ada: Resident) -> None:
    page.goto("/import")
    chooser = page.get_by_role("button", name="Choose files")
    with page.expect_file_chooser() as opened:
        chooser.press("Enter")
    opened.value.set_files({"name": "november.csv", "mimeType": "text/csv", "buffer": FILE})
    enter = page.get_by_role("button", name="Import 3 lines")
    expect(enter).to_be_visible()
    page.get_by_role("link", name="All files").focus()
    tab_to(page, page.get_by_label("What “Purpose” means"))
    page.keyboard.press("End")
    expect(page.get_by_text("“Purpose” is not used")).to_be_visible()
    tab_to(page, enter)
    page.keyboard.press("Enter")
    expect(page.get_by_text("3 lines added.")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Take back"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("This file was taken back")).to_be_visible()
    assert ada.get("/transactions")["items"] == []


def test_notices_of_the_ledger_are_shown_with_the_result(page: Page, ada: Resident) -> None:
    done = ada.bring("november.csv", FILE, auto=True)

    def notice(route: Route) -> None:
        found = route.fetch().json()
        found["result"]["notices"] = [{"kind": "gap", "text": "Nothing is known of October.", "account_id": None}]
        route.fulfill(json=found)

    page.route(f"**/api/v1/imports/{done['id']}", notice)
    page.goto(f"/import/{done['id']}")
    expect(page.get_by_role("status").filter(has_text="Nothing is known of October.")).to_be_visible()


def test_each_account_of_an_archive_has_its_sentence_and_its_place(page: Page, ada: Resident) -> None:
    ada.account(name="Island account", currency="GBP")
    page.goto("/import")
    choose_file(page, "banks.zip", archive())
    expect(page.get_by_text(f"ZIP archive, 2 accounts, 3 lines, 2 {DASH} 9 March 2026")).to_be_visible()
    british, german = page.get_by_role("group", name="march.csv"), page.get_by_role("group", name="bank.sta")
    expect(british.get_by_text(f"2 lines, 2 {DASH} 9 March 2026, sum {MINUS}£26.00")).to_be_visible()
    expect(german.get_by_text("agrees with its balances")).to_be_visible()
    expect(german.get_by_label("Account", exact=True).locator("option")).to_have_text(["A new account"])
    british.get_by_label("Account", exact=True).select_option(label="Island account")
    german.get_by_label("Name of the new account").fill("Everyday")
    expect(page.get_by_text("1 file in it was not read")).to_be_visible()
    german.locator("summary").click()
    expect(german.get_by_text("?00KARTENZAHLUNG?20Einkauf").last).to_be_visible()
    page.get_by_role("button", name="Import 3 lines").click()
    expect(page.get_by_role("heading", name="Where the lines went")).to_be_visible()
    for name in ("Island account", "Everyday"):
        expect(page.get_by_role("link", name=name)).to_be_visible()
    accounts = {one["name"]: one["id"] for one in ada.get("/accounts")["items"]}
    assert set(accounts) == {"Island account", "Everyday"}
    lines = [(one["account_id"], one["amount"]["amount"]) for one in ada.get("/transactions")["items"]]
    assert sorted(lines) == sorted(
        [
            (accounts["Island account"], "-12.00"),
            (accounts["Island account"], "-14.00"),
            (accounts["Everyday"], "-23.45"),
        ]
    )


def test_what_a_file_corrects_stands_side_by_side(page: Page, ada: Resident) -> None:
    ada.bring("january.csv", LEDGER.encode(), auto=True)
    again = ada.bring("corrected.csv", CORRECTED.encode(), auto=True)
    page.goto(f"/import/{again['id']}")
    expect(page.get_by_text("Nothing new, and some lines brought up to date.")).to_be_visible()
    hotel = page.get_by_role("listitem").filter(has_text="Hotel Sonne")
    expect(hotel).to_contain_text(f"{MINUS}€100.00")
    expect(hotel.locator(".differs")).to_have_text(f"{MINUS}€104.50")
    expect(page.get_by_role("listitem").filter(has_text="Cinema")).to_contain_text("Pending before, booked now")
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("This file was taken back")).to_be_visible()
    amounts = {one["payee"]: one["amount"]["amount"] for one in ada.get("/transactions")["items"]}
    assert amounts["Hotel Sonne"] == "-100.00"


def test_a_file_that_is_wholly_known_says_so(page: Page, ada: Resident) -> None:
    ada.bring("november.csv", FILE, auto=True)
    again = ada.bring("november again.csv", FILE, auto=True)
    page.goto(f"/import/{again['id']}")
    expect(page.get_by_text("Nothing new: all 3 lines were already here.")).to_be_visible()
    expect(page.get_by_role("link", name="Show the transactions")).to_have_count(0)
    expect(figure(page, "Known already")).to_have_text("3")


def test_several_files_at_once_are_imported_together(page: Page, ada: Resident) -> None:
    months = [
        statement([(f"0{day}.{month:02d}.2026", f"Shop {day}", "Things", "-5,00") for day in range(1, 4)])
        for month in (7, 8, 9)
    ]
    page.goto("/import")
    files: list[FilePayload] = [
        {"name": f"month {n}.csv", "mimeType": "text/csv", "buffer": content} for n, content in enumerate(months)
    ]
    page.get_by_label("Bank files").set_input_files(files)
    page.get_by_role("button", name="Import all 3 that leave nothing open").click()
    expect(page.get_by_text("3 new", exact=True)).to_have_count(3)
    assert len(ada.get("/accounts")["items"]) == 1
    assert len(ada.get("/transactions")["items"]) == 9


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("statement.pdf", b"%PDF-1.7\n" + bytes(500), "This is a PDF document"),
        ("broken.zip", archive()[:150], "damaged archive"),
        (
            "locked.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 50,
            "save a copy without the password",
        ),
        (
            "letter.txt",
            b"Dear customer,\n\nplease find enclosed nothing at all.\n" * 5,
            "at least a date and an amount",
        ),
    ],
    ids=["a document", "a damaged archive", "a workbook with a password", "prose"],
)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(
    page: Page, name: str, content: bytes, sentence: str
) -> None:
    page.goto("/import")
    choose_file(page, name, content)
    expect(page.get_by_role("alert")).to_contain_text(sentence)
    expect(page.get_by_text("Nothing of this file is in the ledger.")).to_be_visible()


def test_a_correction_that_does_not_fit_is_taken_away_again(page: Page) -> None:
    page.goto("/import")
    choose_file(page, "november.csv", FILE)
    page.get_by_label("Order of dates").select_option("ymd")
    again = page.get_by_role("button", name=re.compile("Read it without"))
    expect(again).to_be_visible()
    again.click()
    expect(page.get_by_text(f"3 {DASH} 5 November 2026")).to_be_visible()


@dataclass(frozen=True)
class Shelf:
    """Somebody with files in every state, by what they are."""

    owner: Resident
    ids: dict[str, str]


@pytest.fixture(scope="module")
def shelf(product: Product) -> Iterator[Shelf]:
    owner = Resident(product, "Shelf")
    owner.bring("january.csv", LEDGER.encode(), auto=True)
    ids = {
        "a question": owner.bring("card.csv", card(2), auto=False),
        "several accounts": owner.bring("banks.zip", archive(), auto=False),
        "lines in their own words": owner.bring("bank.sta", SWIFT.encode(), auto=False),
        "what was corrected": owner.bring("corrected.csv", CORRECTED.encode(), auto=True),
        "a file refused": owner.bring("statement.pdf", b"%PDF-1.7\n" + bytes(500), auto=False),
    }
    yield Shelf(owner, {name: found["id"] for name, found in ids.items()})
    owner.api.close()


@pytest.mark.parametrize(
    "name",
    ["a question", "several accounts", "lines in their own words", "what was corrected", "a file refused", "all"],
)
def test_every_state_is_for_everybody(name: str, open_browser: OpenBrowser, shelf: Shelf) -> None:
    page = open_browser(shelf.owner).new_page()
    page.goto("/import" if name == "all" else f"/import/{shelf.ids[name]}")
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()
    page.wait_for_load_state("load")
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    wrong: list[str] = []
    for size in (DESK, PHONE):
        show_on(page, size)
        wrong += [f"{size[0]} px, light: {said}" for said in violations(page, "light")]
        wrong += [f"{size[0]} px, dark: {said}" for said in violations(page, "dark")]
        wrong += [f"{size[0]} px: {said}" for said in page.evaluate(TOO_WIDE)]
        wrong += [f"{size[0]} px: {said}" for said in page.evaluate(TOO_SMALL, TEXT_MIN_PX)]
    assert not wrong, "\n".join(wrong)
