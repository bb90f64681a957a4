"""A real Chromium before a real product. Whatever a page complains about fails the test that showed it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from smartspend.db.embedded import EmbeddedServer
from tests.browser.people import Resident
from tests.product import Product, running
from tests.throwaway import need_not_last

DESK = (1440, 900)
PHONE = (390, 844)
PATIENCE_MS = 20_000
# How long an answer takes says how busy the machine is, not whether it comes.
expect.set_options(timeout=PATIENCE_MS)
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


class Complaints:
    """What pages said on their console, and the requests that failed, but for those a test asked for."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.expected: list[str] = ["Service Worker registration blocked by Playwright"]

    def expect(self, pattern: str) -> None:
        """Complaints like this belong to the story."""
        self.expected.append(pattern)

    def follow(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.heard.append(f"uncaught: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def unexpected(self) -> list[str]:
        return [said for said in self.heard if not any(re.search(pattern, said) for pattern in self.expected)]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.heard.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def _failed(self, request: Request) -> None:
        # A page that is left, or asks anew, hangs up on what it no longer needs.
        if request.failure != "net::ERR_ABORTED":
            self.heard.append(f"failed: {request.method} {request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.heard.append(f"answered {response.status}: {response.request.method} {response.url}")


OpenBrowser = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    with running(tmp_path_factory.mktemp("browser")) as made:
        answer = made.http.get("/", headers={"Accept": "text/html"})
        assert answer.headers["Content-Type"].startswith("text/html"), (
            "the web app is not built: npm --prefix web run build"
        )
        need_not_last(EmbeddedServer(made.data_dir).url)
        yield made


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = os.environ.get("SMARTSPEND_CHROMIUM")
    if not path:
        pytest.fail("SMARTSPEND_CHROMIUM names no browser; script/test finds one, or leaves these tests out")
    # For a module and no longer: while it runs, no other event loop can run in this thread.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    made = Complaints()
    yield made
    assert not made.unexpected(), "\n".join(made.unexpected())


def new_browser(
    chromium: Browser,
    product: Product,
    person: Resident | None = None,
    *,
    size: tuple[int, int] = DESK,
    scheme: Literal["light", "dark"] = "light",
    service_workers: Literal["allow", "block"] = "block",
    **more: Any,
) -> BrowserContext:
    """A browser with nothing in it, or with the session of a person; `size` is that of the window.

    The app's service worker is allowed where a test is about it: it fetches the whole app into each new browser, which
    costs as much as the test, and from some moment on answers what the test wants to answer itself.
    """
    context = chromium.new_context(
        base_url=product.url,
        viewport={"width": size[0], "height": size[1]},
        has_touch=size[0] < 720,
        color_scheme=scheme,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        reduced_motion="reduce",
        storage_state=person.browser_state() if person else None,
        service_workers=service_workers,
        **more,
    )
    context.set_default_timeout(PATIENCE_MS)
    return context


@pytest.fixture
def open_browser(chromium: Browser, product: Product, complaints: Complaints) -> Iterator[OpenBrowser]:
    """Makes browsers as `new_browser` does, listens to what their pages complain about, and closes them."""
    opened: list[BrowserContext] = []

    def make(person: Resident | None = None, **more: Any) -> BrowserContext:
        context = new_browser(chromium, product, person, **more)
        context.on("page", complaints.follow)
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()


@pytest.fixture
def ada(product: Product) -> Iterator[Resident]:
    """Ada, past the welcome, with an empty ledger."""
    made = Resident(product, "Ada")
    yield made
    made.api.close()


@pytest.fixture
def page(open_browser: OpenBrowser, ada: Resident) -> Page:
    """Ada's window on a desk; she is signed in."""
    return open_browser(ada).new_page()
