"""How soon a household hears that a budget's threshold was crossed, with much in the ledger and an import beside it.

    python benchmarks/alerts/run.py [--rows 1000000] [--import-rows 100000] [--crossings 60] [--json]

Each crossing is a transaction entered through the API into a category of its own. The time counts from the instant of
its fact, which is taken just before the commit: to the crossing on the live stream, and to the letter at a simulated
Resend. `beside_the_import` says how many crossings were made while the file was being imported; `live_beside` and
`mail_beside` are of those alone.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import quantiles
from typing import Any

import httpx

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it can be called as a program

from benchmarks.read_api.run import seed
from smartspend.sandbox.mail import ResendSimulator
from smartspend.sandbox.server import Received, Reply
from smartspend.synthetic import bulk
from tests.browser.people import Resident
from tests.product import running

PATIENCE_SECONDS = 60.0
BETWEEN_SECONDS = 0.25


class Clocked(ResendSimulator):
    """Notes when each letter came, by its subject."""

    def __init__(self) -> None:
        super().__init__()
        self.came: dict[str, float] = {}

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """As Resend does."""
        self.came.setdefault(str(request.json()["subject"]), time.time())
        return super().answer(request, wrong=wrong)


class Listener(threading.Thread):
    """Follows the live stream, and notes each fact with the moment of its arrival."""

    def __init__(self, url: str, token: str) -> None:
        super().__init__(daemon=True)
        self.heard: list[tuple[float, dict[str, Any]]] = []
        self._url, self._token = url, token
        self.open = threading.Event()

    def run(self) -> None:
        """Listens until the program ends."""
        headers = {"Authorization": f"Bearer {self._token}"}
        with (
            httpx.Client(timeout=None) as http,  # noqa: S113  # a stream has no end
            http.stream("GET", f"{self._url}/api/v1/stream", headers=headers) as answer,
        ):
            for line in answer.iter_lines():
                self.open.set()
                if line.startswith("data: "):
                    self.heard.append((time.time(), json.loads(line[6:])))


def cross(person: Resident, account: str, number: int) -> tuple[str, str]:
    """Makes a category with a budget and crosses it; gives the budget's id and the category's name."""
    name = f"Purpose {number}"
    category = person.say(person.api.post("/categories", json={"name": name}), 201)["id"]
    body = {"category_id": category, "amount": {"amount": "100.00", "currency": "EUR"}, "alert_at": [0.8]}
    budget = person.say(person.api.post("/budgets", json=body), 201)["id"]
    person.spend(account, "-90.00", f"Shop {number}", datetime.now(UTC).date().isoformat(), category_id=category)
    return str(budget), name


def subject_of(name: str) -> str:
    """What the letter about a budget's threshold is headed."""
    return f"{name}: 80 % of the budget is used"


def summed(delays: list[float]) -> dict[str, float]:
    """Milliseconds at the median, the 99th percentile, and at worst."""
    cuts = quantiles(delays, n=100, method="inclusive")
    return {"p50_ms": round(cuts[49], 1), "p99_ms": round(cuts[98], 1), "max_ms": round(max(delays), 1)}


def instant(fact: dict[str, Any]) -> float:
    """When a fact was written."""
    return datetime.fromisoformat(fact["at"]).timestamp()


def measure(person: Resident, resend: Clocked, listener: Listener, crossings: int, import_rows: int) -> dict[str, Any]:
    """Crosses budgets while a file is imported."""
    account = person.account(name="Daily")
    file = "".join(bulk.rows(import_rows, 7, until=date(2026, 11, 1))).encode()
    job = person.say(
        person.api.post(
            "/imports", params={"auto": "true"}, data={"account_id": account}, files={"file": ("long.csv", file)}
        ),
        202,
    )["job_id"]
    made: dict[str, str] = {}
    beside: set[str] = set()
    while len(made) < crossings:
        running_ = person.get(f"/jobs/{job}")["state"] in {"queued", "running"}
        budget, name = cross(person, account, len(made))
        made[budget] = name
        if running_:
            beside.add(budget)
        time.sleep(BETWEEN_SECONDS)
    deadline = time.monotonic() + PATIENCE_SECONDS
    wanted = {subject_of(name) for name in made.values()}
    while not wanted <= resend.came.keys() and time.monotonic() < deadline:
        time.sleep(0.1)
    recorded = [fact for _, fact in listener.heard if fact["type"] == "transactions.recorded"]
    crossed = {
        fact["budget_id"]: (at, fact) for at, fact in listener.heard if fact["type"] == "budget.threshold_crossed"
    }
    told = [at for at, fact in listener.heard if fact["type"] == "notifications.created"]
    live, mail = dict[str, float](), dict[str, float]()
    for budget, name in made.items():
        at, fact = crossed[budget]
        before = max(instant(one) for one in recorded if instant(one) <= instant(fact))
        live[budget] = (at - before) * 1000
        mail[budget] = (resend.came[subject_of(name)] - before) * 1000
    return {
        "crossings": len(made),
        "beside_the_import": len(beside),
        "messages": len(told),
        "letters": len(resend.letters),
        "live": summed([*live.values()]),
        "mail": summed([*mail.values()]),
        "live_beside": summed([live[one] for one in beside]) if len(beside) > 1 else None,
        "mail_beside": summed([mail[one] for one in beside]) if len(beside) > 1 else None,
    }


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--import-rows", type=int, default=100_000)
    parser.add_argument("--crossings", type=int, default=60)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smartspend-alerts-") as directory, Clocked() as resend:
        base = Path(directory)
        (base / ".env").write_text(
            "SMARTSPEND_MAIL_KIND=resend\nSMARTSPEND_MAIL_FROM=money@example.org\n"
            f"SMARTSPEND_RESEND_KEY=re_1\nSMARTSPEND_RESEND_URL={resend.url}\n"
        )
        with running(base) as product:
            person = Resident(product, "Ada")
            if asked.rows:
                seed(person.api, product.data_dir, asked.rows)
            listener = Listener(product.url, person.api.headers["Authorization"].removeprefix("Bearer "))
            listener.start()
            assert listener.open.wait(30)
            figures = {"rows": asked.rows, "import_rows": asked.import_rows}
            figures |= measure(person, resend, listener, asked.crossings, asked.import_rows)
    print(json.dumps(figures, indent=None if asked.json else 2))


if __name__ == "__main__":
    main()
