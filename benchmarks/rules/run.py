"""How fast rules are tried out and applied and the review answers in a large household; what rules cost an import.

    python -m benchmarks.rules.run [--rows 100000] [--requests 40] [--rules 0 50 500] [--lines 100000] [--json]

The household is that of `read_api`: of its rows 3 % have no category and 5 % a doubtful one. Each question is asked by
one client, then by four at once; “while typing” is the preview of the newest rows that the editor asks for first.

A rule is applied and taken back by turns. The imports are of made-up lines with two thousand texts, each into a
household of its own with so many rules, half of which look at amounts as well; one before them does not count.
The clients share the machine with the product and its database.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import httpx

from benchmarks.read_api.run import machine, product, seed, sign_in, today
from smartspend.synthetic import bulk

CLIENTS = 4
WHILE_TYPING = 20_000
PATIENCE_SECONDS = 900.0
FEW = {"field": "payee", "operator": "contains", "value": "payee 1234"}
SOME = {"field": "payee", "operator": "contains", "value": "payee 12"}
MANY = {"field": "description", "operator": "contains", "value": "payment"}
LARGE = {"field": "amount", "operator": "greater", "value": "50"}

Ask = Callable[[httpx.Client], httpx.Response]


@dataclass(frozen=True)
class Figure:
    """Milliseconds of one kind of request at the median, the 95th percentile and at most."""

    name: str
    clients: int
    requests: int
    p50: float
    p95: float
    most: float


def rule(name: str, *conditions: dict[str, Any], **actions: Any) -> dict[str, Any]:
    """A rule as it is sent."""
    return {"name": name, "match": "all", "conditions": list(conditions), "actions": actions}


def questions() -> list[tuple[str, Ask]]:
    """What is measured, beside applying."""

    def preview(body: dict[str, Any]) -> Ask:
        return lambda http: http.post("/rules/preview", json=body)

    def typing(body: dict[str, Any]) -> Ask:
        return lambda http: http.post("/rules/preview", json=body, params={"newest": WHILE_TYPING})

    def get(path: str) -> Ask:
        return lambda http: http.get(path)

    nested = {"match": "any", "conditions": [FEW, {"field": "text", "operator": "word", "value": "payee"}]}
    rules = [
        ("a payee", rule("Few", FEW, note="x")),
        ("every row", rule("Many", MANY, add_tags=["x"])),
        ("group and amount", rule("Nested", nested, LARGE, note="x")),
    ]
    return [
        *((f"while typing: {name}", typing(body)) for name, body in rules),
        *((f"preview: {name}", preview(body)) for name, body in rules),
        ("review: first page", get("/review")),
        ("review: summary", get("/review/summary")),
        ("review: summary, nearly all", get("/review/summary?threshold=0.98")),
        ("review: rows of a payee", get("/review/rows?payee_key=payee%203&direction=out")),
        ("duplicates: counts", get("/transactions/duplicates/counts")),
        ("duplicates: pairs", get("/transactions/duplicates")),
        ("threshold with its counts", get("/categorisation/threshold")),
    ]


def measure(base: httpx.URL, token: str, question: tuple[str, Ask], clients: int, requests: int) -> Figure:
    """Asks `requests` times from `clients` at once."""
    name, ask = question
    spent: list[float] = []
    waiting: Iterator[int] = iter(range(requests))

    def work(_: int) -> None:
        with httpx.Client(base_url=base.join("/api/v1"), timeout=PATIENCE_SECONDS) as http:
            http.headers["Authorization"] = f"Bearer {token}"
            ask(http).raise_for_status()
            for _number in waiting:
                started = time.perf_counter()
                ask(http).raise_for_status()
                spent.append((time.perf_counter() - started) * 1000)

    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(work, range(clients)))
    return figure(name, clients, spent)


def figure(name: str, clients: int, spent: list[float]) -> Figure:
    """What came out."""
    spent.sort()
    p50, p95 = (round(spent[int((len(spent) - 1) * share)], 1) for share in (0.5, 0.95))
    return Figure(name, clients, len(spent), p50, p95, round(spent[-1], 1))


def apply(http: httpx.Client, name: str, body: dict[str, Any], times: int) -> Figure:
    """Applies a rule and takes it back, so many times; only the applying counts."""
    made = http.post("/rules", json=body).raise_for_status().json()
    spent, changed = [], 0
    for _ in range(times):
        started = time.perf_counter()
        done = http.post(f"/rules/{made['id']}/apply").raise_for_status().json()
        spent.append((time.perf_counter() - started) * 1000)
        changed = done["changed"]
        http.post(f"/history/{done['batch_id']}/revert").raise_for_status()
    http.delete(f"/rules/{made['id']}").raise_for_status()
    return figure(f"{name} ({changed:,} rows)", 1, spent)


def import_with(base: httpx.URL, rules: int, file: Path) -> float:
    """Lines a second, from the first byte of the upload to the ledger, in a household with so many rules."""
    http, _ = sign_in(base)
    with closing(http):
        known = http.get("/categories").raise_for_status().json()["items"]
        categories = [one["id"] for one in known if one["parent_id"]]
        for number in range(rules):
            text = {"field": "text", "operator": "contains", "value": f"market {number}"}
            conditions = [text, LARGE] if number % 2 else [text]
            body = rule(f"Rule {number}", *conditions, category_id=categories[number % len(categories)])
            http.post("/rules", json=body).raise_for_status()
        started = time.perf_counter()
        with file.open("rb") as content:
            answer = http.post("/imports", params={"auto": "true"}, files={"file": (file.name, content, "text/csv")})
        job = answer.raise_for_status().json()["job_id"]
        while (state := http.get(f"/jobs/{job}").json())["state"] not in {"done", "failed"}:
            time.sleep(0.05)
        spent = time.perf_counter() - started
    if state["state"] != "done":
        raise SystemExit(f"The import failed: {state['problem']}")
    return float(state["result"]["new"]) / spent


@contextmanager
def place() -> Iterator[Path]:
    """A directory for the product's data."""
    with tempfile.TemporaryDirectory(prefix="smartspend-benchmark-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--requests", type=int, default=40)
    parser.add_argument("--rules", type=int, nargs="*", default=[0, 50, 500])
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    options = parser.parse_args()
    figures: list[Figure] = []
    imported: dict[int, int] = {}
    with place() as directory, product(directory) as base:
        if options.rules:
            file = directory / "lines.csv"
            bulk.write(file, options.lines, 1, until=today())
            import_with(base, 0, file)  # the worker loads what it knows
            imported = {rules: round(import_with(base, rules, file)) for rules in options.rules}
        if options.rows:
            http, token = sign_in(base)
            with closing(http):
                seed(http, directory, options.rows)
                for question in questions():
                    figures += [measure(base, token, question, clients, options.requests) for clients in (1, CLIENTS)]
                figures.append(apply(http, "apply: a payee", rule("Few", FEW, note="x"), 5))
                figures.append(apply(http, "apply: a twentieth", rule("Some", SOME, add_tags=["x"]), 2))
    report: dict[str, Any] = {"rows": options.rows, "lines": options.lines, "machine": machine()}
    report |= {"figures": [asdict(one) for one in figures], "lines_a_second": imported, "command": command()}
    if options.json:
        print(json.dumps(report))
        return
    print(f"{'':36}{'clients':>8}{'times':>8}{'p50 ms':>10}{'p95 ms':>10}{'most ms':>10}")
    for one in figures:
        print(f"{one.name:36}{one.clients:8}{one.requests:8}{one.p50:10.1f}{one.p95:10.1f}{one.most:10.1f}")
    for rules, speed in imported.items():
        print(f"{options.lines:,} lines with {rules} rules: {speed:,} lines a second")
    print(f"{options.rows:,} transactions; {report['machine']}; {report['command']}")


def command() -> str:
    """How this was started."""
    return " ".join(["python -m benchmarks.rules.run", *sys.argv[1:]])


if __name__ == "__main__":
    main()
