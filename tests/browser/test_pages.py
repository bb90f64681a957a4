"""Every page, on a desk and on a phone, by day and by night: for everybody, within its window, in letters to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from smartspend.kernel.clock import utc_now
from tests.browser.conftest import DESK, PHONE, Complaints, new_browser
from tests.browser.people import Resident, mt940, statement
from tests.product import Product

Who = Literal["nobody", "newcomer", "beginner", "household"]
TEXT_MIN_PX = 12

TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const around = (one) => (getComputedStyle(one).position === 'absolute' ? one.offsetParent : one.parentElement);
  const within = (one) => {
    for (let up = around(one); up && up !== document.body; up = around(up)) {
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > width + 1 && !within(one))
    .map((one) => `${one.tagName.toLowerCase()} ${one.className} ${one.getBoundingClientRect().right}`)
    .concat([`the page is ${document.documentElement.scrollWidth} px wide`]);
}"""
SETTLED = "Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => true)"
TOO_SMALL = """(least) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) {
    const [text, parent] = [walker.currentNode.data.trim(), walker.currentNode.parentElement];
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (text && size < least && parent.checkVisibility()) found.add(`${text}: ${size} px`);
  }
  return [...found];
}"""


@dataclass(frozen=True)
class Place:
    """A page as one finds it: who looks, at which address, what shows that it is there, and what is done first."""

    name: str
    who: Who
    path: str
    there: Callable[[Page], Locator]
    then: Callable[[Page], object] = lambda _: None


def heading(name: str | re.Pattern[str]) -> Callable[[Page], Locator]:
    return lambda page: page.get_by_role("heading", name=name, exact=isinstance(name, str)).first


def skip_facts(page: Page) -> None:
    page.get_by_role("button", name="Skip").click()
    expect(heading("Where do the numbers come from?")(page)).to_be_visible()


def edit_category(page: Page) -> None:
    page.get_by_role("button", name="Actions for Groceries").click()
    page.get_by_role("menuitem", name="Edit").click()
    expect(page.get_by_role("radio", name="Colour 10")).to_be_attached()


def press_button(name: str, shows: Callable[[Page], Locator]) -> Callable[[Page], None]:
    def press(page: Page) -> None:
        page.get_by_role("main").get_by_role("button", name=name).first.click()
        expect(shows(page)).to_be_visible()

    return press


def write_line(page: Page) -> None:
    page.get_by_role("textbox", name="The transaction in one line").fill("12.50 Starbucks yesterday #trip")
    expect(page.locator("#quick-said")).to_contain_text("Starbucks")
    expect(page.get_by_role("heading", name="Templates")).to_be_visible()


def edit_template(page: Page) -> None:
    page.get_by_role("button", name="Actions for Coffee").click()
    page.get_by_role("menuitem", name="Edit").click()
    expect(page.get_by_role("dialog").get_by_label("Payee")).to_be_visible()


def write_rule(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Add rule").first.click()
    editor = page.get_by_role("dialog")
    editor.get_by_role("button", name="Add group").click()
    for number, value in enumerate(("e", "xyz")):
        editor.get_by_label("Value").nth(number).fill(value)
    editor.get_by_text("Any", exact=True).first.click()
    editor.get_by_label("What becomes of it").select_option("split")
    editor.get_by_label("How much").fill("30")
    expect(editor.get_by_text("would change")).to_be_visible()


def show_past_periods(page: Page) -> None:
    page.get_by_role("button", name="Actions for Groceries").click()
    page.get_by_role("menuitem", name="Show past periods").click()
    page.get_by_text("As a table").click()
    expect(page.get_by_role("table")).to_be_visible()


def write_budget(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Add budget").first.click()
    page.get_by_label("How often").select_option("custom")
    page.get_by_text("More: accounts").click()
    page.get_by_label("Carry over", exact=True).select_option("both")
    expect(page.get_by_label("Carry over at most")).to_be_visible()


def move_money(page: Page) -> None:
    page.get_by_role("button", name="Actions for envelopes").click()
    page.get_by_role("menuitem", name="Move money", exact=True).click()
    expect(page.get_by_label("From", exact=True)).to_be_visible()


def open_goals(page: Page) -> None:
    page.get_by_role("article", name="Holiday").get_by_role("button", name="What if").click()
    page.get_by_role("article", name="Bicycle").get_by_role("button", name="Contributions").click()
    page.get_by_role("article", name="Roof").get_by_role("button", name="Add money").click()
    expect(page.get_by_text("from the jar")).to_be_visible()
    expect(page.get_by_role("slider")).to_be_visible()


def add_goal(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Add goal").first.click()
    page.get_by_label("What counts", exact=True).select_option("earmark")
    page.get_by_label("What counts by itself").select_option("filter")
    page.get_by_role("button", name="Add goal").last.click()
    expect(page.get_by_text("Give it a name.")).to_be_visible()


def open_evidence(page: Page) -> None:
    page.get_by_text("What it stands on").first.click()
    expect(page.get_by_text("Left over a month")).to_be_visible()


PLACES = (
    Place("sign-in", "nobody", "/sign-in", heading("Sign in")),
    Place("register", "nobody", "/register", heading("Create an account")),
    Place("welcome", "newcomer", "/welcome", heading(re.compile("^Welcome"))),
    Place("welcome, second step", "newcomer", "/welcome", heading(re.compile("^Welcome")), skip_facts),
    Place("overview, empty", "beginner", "/overview", heading("Where you stand, on one page")),
    Place("transactions, empty", "beginner", "/transactions", lambda page: page.get_by_text("Every line of every")),
    Place("accounts, empty", "beginner", "/accounts", lambda page: page.get_by_text("The places where your money")),
    Place("budgets, empty", "beginner", "/budgets", heading("Budgets")),
    Place("import, empty", "beginner", "/import", lambda page: page.get_by_text("Every file you import is listed")),
    Place("overview", "household", "/overview", heading("Where it went")),
    Place("transactions", "household", "/transactions", lambda page: page.get_by_role("gridcell").first),
    Place(
        "transactions, one open",
        "household",
        "/transactions?open={transaction}",
        heading("What the bank wrote"),
        press_button("Origin and changes", lambda page: page.get_by_text("04.11.2026;Shell")),
    ),
    Place(
        "transactions, filter",
        "household",
        "/transactions?month=2026-10&direction=out",
        lambda page: page.get_by_role("gridcell").first,
        press_button("Filter", lambda page: page.get_by_role("dialog")),
    ),
    Place("import", "household", "/import", lambda page: page.get_by_role("button", name="Take back").first),
    Place("import, preview", "household", "/import/{waiting}", heading("How it was read")),
    Place("import, result", "household", "/import/{done}", lambda page: page.get_by_text("Known already")),
    Place("accounts", "household", "/accounts", lambda page: page.get_by_role("listitem").first),
    Place(
        "duplicates, none", "beginner", "/transactions/duplicates", lambda page: page.get_by_text("Nothing looks as")
    ),
    Place("duplicates", "household", "/transactions/duplicates", heading(re.compile("^Bakery"))),
    Place("review, none", "beginner", "/review", lambda page: page.get_by_text("Nothing waits for you")),
    Place("review", "household", "/review", lambda page: page.get_by_role("checkbox").first),
    Place("account, covered", "household", "/accounts/{delivered}", heading("What statements cover")),
    Place(
        "reconcile, differs",
        "household",
        "/accounts/{delivered}/reconcile?on=2026-11-25",
        lambda page: page.get_by_role("button", name="Remove it"),
    ),
    Place(
        "reconcile, agrees",
        "household",
        "/accounts/{agreeing}/reconcile",
        lambda page: page.get_by_text("Everything agrees until"),
    ),
    Place(
        "reconcile, nothing stated",
        "household",
        "/accounts/{account}/reconcile",
        lambda page: page.get_by_text("Nobody has stated a balance yet."),
    ),
    Place("import, with holes", "household", "/import/{late}", lambda page: page.get_by_text("is missing: import it")),
    Place("account", "household", "/accounts/{account}", lambda page: page.get_by_text("Opening balance")),
    Place("budgets", "household", "/budgets", lambda page: page.get_by_text("where even spending would be")),
    Place(
        "budgets, past periods",
        "household",
        "/budgets",
        lambda page: page.get_by_text("where even spending would be"),
        show_past_periods,
    ),
    Place(
        "budgets, editor",
        "household",
        "/budgets",
        lambda page: page.get_by_text("where even spending would be"),
        write_budget,
    ),
    Place(
        "budgets, suggestions",
        "household",
        "/budgets",
        lambda page: page.get_by_text("where even spending would be"),
        press_button("Suggestions", lambda page: page.get_by_role("button", name="Take all")),
    ),
    Place("envelopes, none", "beginner", "/budgets/envelopes", heading("Envelopes")),
    Place("envelopes", "household", "/budgets/envelopes", heading("To assign"), move_money),
    Place("bills, empty", "beginner", "/bills", lambda page: page.get_by_text("Bills, subscriptions and incomes")),
    Place("bills", "household", "/bills", heading("What comes")),
    Place("goals, empty", "beginner", "/goals", lambda page: page.get_by_text("A goal is an amount you save for")),
    Place("goals", "household", "/goals", heading("Holiday"), open_goals),
    Place("goals, editor", "household", "/goals", heading("Holiday"), add_goal),
    Place("health, empty", "beginner", "/insights", lambda page: page.get_by_text("After the first whole months")),
    Place("health", "household", "/insights/health", heading("Savings rate"), open_evidence),
    Place("month, empty", "beginner", "/insights/month", lambda page: page.get_by_text("Nothing moved in this month")),
    Place("month", "household", "/insights/month?month={month}", heading("Where it went")),
    Place("settings, profile", "household", "/settings/profile", heading("Profile")),
    Place("settings, categories", "household", "/settings/categories", heading("Categories")),
    Place("settings, category", "household", "/settings/categories", heading("Categories"), edit_category),
    Place("settings, rules", "household", "/settings/rules", heading("Rules")),
    Place("settings, learned, none", "beginner", "/settings/learned", lambda page: page.get_by_text("Nothing yet.")),
    Place("settings, learned", "household", "/settings/learned", lambda page: page.get_by_role("switch").first),
    Place("settings, rule editor", "household", "/settings/rules", heading("Rules"), write_rule),
    Place(
        "quick add",
        "household",
        "/budgets?add=1",
        lambda page: page.get_by_text("An amount and what it was"),
        write_line,
    ),
    Place(
        "settings, templates, none", "beginner", "/settings/templates", lambda page: page.get_by_text("Nothing is kept")
    ),
    Place("settings, templates", "household", "/settings/templates", heading("Templates"), edit_template),
    Place("settings, rates, none", "beginner", "/settings/rates", lambda page: page.get_by_text("No rate of this day")),
    Place(
        "settings, rates",
        "household",
        "/settings/rates",
        lambda page: page.get_by_text("typed in"),
        press_button("Type in a rate", lambda page: page.get_by_label("Units for one euro")),
    ),
    Place("inbox, empty", "beginner", "/inbox", lambda page: page.get_by_text("Nothing yet. Budgets")),
    Place("inbox", "household", "/inbox", lambda page: page.get_by_text("is imported").first),
    Place("settings, notifications", "household", "/settings/notifications", heading("Messengers")),
    Place(
        "settings, notifications, messenger",
        "household",
        "/settings/notifications",
        heading("Messengers"),
        press_button("Add messenger", lambda page: page.get_by_role("dialog")),
    ),
    Place(
        "settings, webhooks, none", "beginner", "/settings/webhooks", lambda page: page.get_by_text("Add an address")
    ),
    Place("settings, webhooks", "household", "/settings/webhooks", lambda page: page.get_by_role("switch").first),
    Place(
        "settings, webhooks, log",
        "household",
        "/settings/webhooks",
        lambda page: page.get_by_role("switch").first,
        press_button("Log", lambda page: page.get_by_role("dialog")),
    ),
    Place("settings, access", "household", "/settings/access", heading("Sessions and tokens")),
    Place(
        "settings, outbound, empty",
        "household",
        "/settings/outbound",
        lambda page: page.get_by_text("Nothing has left"),
    ),
    Place("settings, data", "household", "/settings/data", heading("Your data")),
    Place("nowhere", "household", "/nowhere", heading(re.compile("."))),
)


@dataclass(frozen=True)
class Street:
    """Everybody who looks at pages here, and what the addresses need to know of the household."""

    people: dict[Who, Resident | None]
    names: dict[str, Any]


def save_up(household: Resident) -> None:
    """Goals of every kind: one on its way, one reached, two that share an account which holds too little."""
    account = household.account(name="Rainy days", kind="savings", opening_balance="900.00")

    def goal(name: str, target: str, **fields: object) -> str:
        body = {"name": name, "target": {"amount": target, "currency": "EUR"}, **fields}
        return str(household.say(household.api.post("/goals", json=body), 201)["id"])

    monthly = {"amount": "120.00", "currency": "EUR"}
    goal("Holiday", "1200.00", monthly=monthly, starting_amount={"amount": "480.00", "currency": "EUR"})
    bicycle = goal("Bicycle", "600.00")
    household.say(
        household.api.post(
            f"/goals/{bicycle}/contributions",
            json={"amount": {"amount": "600.00", "currency": "EUR"}, "note": "from the jar"},
        ),
        201,
    )
    goal("Emergency", "800.00", account_id=account)
    goal("Car", "5000.00", account_id=account, target_date=f"{utc_now().year + 1}-06-30")
    goal("Roof", "20000.00", target_date=f"{utc_now().year + 2}-02-28", interest_rate=2.5)


@pytest.fixture(scope="module")
def street(product: Product) -> Iterator[Street]:
    newcomer = Resident(product, "Newcomer", onboarded=False)
    beginner = Resident(product, "Beginner")
    household = Resident(product, "Household")
    household.have_samples()
    plan = {"start": "2026-01", "opening": {"amount": "900.00", "currency": "EUR"}}
    household.say(household.api.put("/budgets/envelopes", json=plan), 200)
    file = statement([("03.11.2026", "Corner shop", "Bread", "-23,45"), ("04.11.2026", "Shell", "Fuel", "-61,20")])
    wrong = file + b"99.99.2026;Nobody;No such day;-1,00;EUR\r\n"
    names = {
        "waiting": household.bring("waiting.csv", wrong, auto=False)["id"],
        "done": household.bring("done.csv", wrong, auto=True)["id"],
        "account": household.get("/accounts")["items"][0]["id"],
    }
    names["transaction"] = household.get("/transactions", import_id=names["done"])["items"][0]["id"]
    names["delivered"] = household.bring("january.sta", mt940(1, 10_000, [(5, -2_000, "Market")]), auto=True)[
        "account_id"
    ]
    names["late"] = household.bring("march.sta", mt940(3, 7_000, [(5, -2_000, "Market")]), auto=True)["id"]
    for _ in range(2):
        household.spend(names["delivered"], "-7.50", "Bakery", "2026-11-24")
    stated = household.account(name="Agreeing account", opening_balance="10.00")
    names["agreeing"] = stated
    for account_id, balance in ((stated, "10.00"), (names["delivered"], "52.50")):
        body = {"on": "2026-11-25", "balance": {"amount": balance, "currency": "EUR"}}
        household.say(household.api.post(f"/accounts/{account_id}/assertions", json=body), 201)
    coffee = {
        "name": "Coffee",
        "payee": "Starbucks",
        "amount": {"amount": "-3.20", "currency": "EUR"},
        "tags": ["work"],
    }
    household.say(household.api.post("/templates", json=coffee), 201)
    rate = {"currency": "USD", "day": utc_now().date().isoformat(), "rate": "1.0823"}
    household.say(household.api.post("/rates", json=rate), 201)
    hook = {"url": "https://example.org/hook", "name": "My program", "events": ["import.finished"]}
    household.say(household.api.post("/webhooks", json=hook), 201)
    fuel = {"category_id": household.category("transport.fuel")}
    household.say(household.api.patch(f"/transactions/{names['transaction']}", json=fuel), 200)
    save_up(household)
    names["month"] = household.get("/reports/monthly")["month"]
    yield Street({"nobody": None, "newcomer": newcomer, "beginner": beginner, "household": household}, names)
    for one in (newcomer, beginner, household):
        one.api.close()


@pytest.fixture(scope="module")
def windows(chromium: Browser, product: Product, street: Street) -> Iterator[dict[Who, BrowserContext]]:
    """One browser for each of them: what all pages share is loaded once, and nobody signs in for every page."""
    made = {
        who: new_browser(chromium, product, person, service_workers="allow") for who, person in street.people.items()
    }
    yield made
    for one in made.values():
        one.close()


@pytest.fixture
def look(windows: dict[Who, BrowserContext], complaints: Complaints) -> Iterator[Callable[[Who], Page]]:
    """Opens a new page in somebody's browser, and listens to what it complains about."""
    opened: list[Page] = []

    def open_page(who: Who) -> Page:
        page = windows[who].new_page()
        complaints.follow(page)
        opened.append(page)
        return page

    yield open_page
    for page in opened:
        page.close()


@cache
def axe() -> str:
    script: str = Axe().axe_script
    return script


def show_on(page: Page, size: tuple[int, int]) -> None:
    """Resizes the window; below the width of a tablet it is a screen one touches."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    touching = {"enabled": size[0] < 720, "maxTouchPoints": 1}
    page.context.new_cdp_session(page).send("Emulation.setTouchEmulationEnabled", touching)


def violations(page: Page, scheme: Literal["light", "dark"]) -> list[str]:
    """What gets in somebody's way. By night only the colours are others, so only they are looked at again."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(SETTLED)
    options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
    if scheme == "dark":
        options["runOnly"] = ["color-contrast", "link-in-text-block"]
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(axe())
    found = page.evaluate("(options) => axe.run(options).then(({ violations }) => violations)", options)
    return [
        f"{one['id']} ({one['help']}): "
        + "; ".join(f"{node['target']} {node['html'][:160]}" for node in one["nodes"][:4])
        for one in found
    ]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_page_is_for_everybody(place: Place, look: Callable[[Who], Page], street: Street) -> None:
    page = look(place.who)
    page.goto(place.path.format(**street.names))
    expect(place.there(page)).to_be_visible()
    place.then(page)
    wrong: list[str] = []
    for size in (DESK, PHONE):
        show_on(page, size)
        wrong += [f"{size[0]} px, light: {said}" for said in violations(page, "light")]
        wrong += [f"{size[0]} px, dark: {said}" for said in violations(page, "dark")]
        wrong += [f"{size[0]} px: {said}" for said in page.evaluate(TOO_WIDE)]
        wrong += [f"{size[0]} px: {said}" for said in page.evaluate(TOO_SMALL, TEXT_MIN_PX)]
    assert not wrong, "\n".join(wrong)
