"""Takes the pictures of the README from the product itself, filled with sample data.

    python tools/screenshots.py        writes docs/images/overview.png

Needs the web app built and a Chromium (SMARTSPEND_CHROMIUM, or the one on PATH).
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import ViewportSize, expect, sync_playwright

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that it can be called as a program

from tests.browser.people import Resident  # noqa: E402 - the line above makes it findable
from tests.product import running  # noqa: E402
from tools.chromium import found  # noqa: E402

WINDOW: Final[ViewportSize] = {"width": 1440, "height": 1200}
PATIENCE_MS: Final = 20_000


def main() -> int:
    """Print what was written, or say what is missing."""
    chromium = found()
    if chromium is None:
        print("no Chromium was found: SMARTSPEND_CHROMIUM=/path/to/chromium", file=sys.stderr)
        return 1
    picture = ROOT / "docs" / "images" / "overview.png"
    picture.parent.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="smartspend-pictures-") as directory,
        running(Path(directory)) as product,
        sync_playwright() as playwright,
    ):
        person = Resident(product, "Ada")
        person.have_samples()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(
            base_url=product.url,
            viewport=WINDOW,
            locale="en-GB",
            color_scheme="light",
            reduced_motion="reduce",
            storage_state=person.browser_state(),
        )
        page.goto("/overview")
        expect(page.get_by_role("heading", name="Where it went")).to_be_visible(timeout=PATIENCE_MS)
        expect(page.get_by_text("Live", exact=True)).to_be_visible(timeout=PATIENCE_MS)
        for chart in page.get_by_role("main").get_by_role("figure").all():
            expect(chart.locator("svg text").first).to_be_attached(timeout=PATIENCE_MS)
        for message in page.get_by_role("button", name="Close message").all():
            message.click()
        expect(page.get_by_role("button", name="Close message")).to_have_count(0)
        page.screenshot(path=picture, animations="disabled")
        browser.close()
    print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
