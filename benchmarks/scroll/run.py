"""How smoothly the table of transactions scrolls, in a real Chromium before the real product.

    python benchmarks/scroll/run.py [--rows 100000] [--seconds 5] [--speed 3000] [--json]

The list moves by itself, so many pixels a second, once down from its top. Between two frames passes what the browser
says itself (`requestAnimationFrame`). Beside the times stand the share of frames that showed rows still to come, and
the most elements the page held.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it can be called as a program

from smartspend.synthetic import bulk
from tests.browser.people import Resident
from tests.product import Product, running
from tools.chromium import found

PATIENCE_MS = 30_000
RIDE = """async (grid, {seconds, speed}) => {
  let scroller = grid;
  while (!/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
  const frames = [];
  let [coming, elements] = [0, 0];
  const start = await new Promise(requestAnimationFrame);
  let [before, now] = [start, start];
  while (now - start < seconds * 1000) {
    scroller.scrollTop = ((now - start) / 1000) * speed;
    now = await new Promise(requestAnimationFrame);
    frames.push(now - before);
    before = now;
    coming += grid.textContent.includes('Loading') ? 1 : 0;
    elements = Math.max(elements, document.getElementsByTagName('*').length);
  }
  return {frames, coming, elements, reached: scroller.scrollTop};
}"""


@dataclass(frozen=True)
class Figures:
    """Milliseconds between frames; `late` and `with_rows_to_come` are shares of all frames, from 0 to 1."""

    rows: int
    frames: int
    median: float
    p95: float
    longest: float
    late: float
    with_rows_to_come: float
    elements: int
    pixels: int


def measure(product: Product, chromium: str, asked: argparse.Namespace) -> Figures:
    """Scrolls once through a ledger of a person nobody has seen before."""
    person = Resident(product, "Keeper")
    content = "".join(bulk.rows(asked.rows, 7, until=date(2026, 11, 20))).encode()
    person.bring("bulk.csv", content, auto=True, within=300)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(
            base_url=product.url,
            viewport={"width": 1440, "height": 900},
            locale="en-GB",
            storage_state=person.browser_state(),
        )
        page.goto("/transactions")
        expect(page.get_by_text(f"{asked.rows:,} transactions")).to_be_visible(timeout=PATIENCE_MS)
        grid = page.get_by_role("grid", name="Transactions")
        ride: dict[str, Any] = grid.evaluate(RIDE, {"seconds": asked.seconds, "speed": asked.speed})
        browser.close()
    frames: list[float] = ride["frames"]
    return Figures(
        rows=asked.rows,
        frames=len(frames),
        median=round(median(frames), 1),
        p95=round(quantiles(frames, n=20)[-1], 1),
        longest=round(max(frames), 1),
        late=round(sum(one > 25 for one in frames) / len(frames), 4),
        with_rows_to_come=round(ride["coming"] / len(frames), 4),
        elements=ride["elements"],
        pixels=round(ride["reached"]),
    )


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--speed", type=float, default=3000.0, help="pixels a second")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    chromium = found()
    if chromium is None:
        print("no Chromium was found: SMARTSPEND_CHROMIUM=/path/to/chromium", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="smartspend-scroll-") as directory, running(Path(directory)) as product:
        figures = measure(product, chromium, asked)
    if asked.json:
        print(json.dumps(asdict(figures)))
    else:
        for name, value in asdict(figures).items():
            print(f"{name.replace('_', ' '):<20}{value:>12,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
