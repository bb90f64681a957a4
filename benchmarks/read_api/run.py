"""How fast the API answers reads when a household has a million transactions, through the real product.

    python benchmarks/read_api/run.py [--rows 1000000] [--requests 400] [--json]

One household: two years, five accounts, every category, two thousand payees, some rows split, some without a category.
The rows are written by plain INSERT, so that the product's own triggers sum and remember them. Each report is asked for
by ten clients at once, a page of fifty rows by sixteen too. `304` is the same report asked again with its ETag.
Reports that nothing changed are not computed twice; those called "computed anew" are, at each request.
The clients share the machine with the product and its database.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import psutil
import psycopg

from smartspend.db.embedded import EmbeddedServer

PATIENCE_SECONDS = 300.0
CHUNK = 100_000
DAYS = 730
PAYEES = 2_000
WARM_UP = 40
DEPTH = 0.9

Case: TypeAlias = tuple[str, str, int]
"""A name, a path below /api/v1, the number of clients."""

SEED_ROWS = """
INSERT INTO transactions (household_id, id, account_id, booked_on, minor, currency, payee, description, payee_key,
                          category_id, category_source, category_confidence, splits, source, created_in)
SELECT %(household)s, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       (%(accounts)s::uuid[])[1 + (n / 3) %% 5], %(first)s::date + (n * %(days)s::bigint / %(rows)s)::int,
       CASE WHEN n %% 50 = 0 THEN 1 ELSE -1 END * (100 + (n * 7919) %% 20000), 'EUR',
       'Payee ' || pick, 'Card payment ' || n, 'payee ' || pick,
       category, CASE WHEN category IS NOT NULL THEN 'merchant' END,
       CASE WHEN category IS NOT NULL THEN CASE WHEN n %% 20 = 11 THEN 0.7 ELSE 0.97 END END,
       CASE WHEN n %% 200 = 7 THEN jsonb_build_array(
           jsonb_build_object('category_id', (%(categories)s::uuid[])[1], 'minor', -60),
           jsonb_build_object('category_id', (%(categories)s::uuid[])[2], 'minor', 60 - (100 + (n * 7919) %% 20000)))
       END, 'demo', %(batch)s
FROM generate_series(%(from)s::bigint, %(to)s::bigint - 1) AS n
CROSS JOIN LATERAL (SELECT (n * 104729) %% %(payees)s AS pick,
    CASE WHEN n %% 30 <> 3
         THEN (%(categories)s::uuid[])[1 + (n * 31337) %% cardinality(%(categories)s::uuid[])] END AS category) chosen
"""


@dataclass(frozen=True)
class Figure:
    """One kind of request: milliseconds at the median and the 95th percentile, requests a second, bytes of a body."""

    name: str
    clients: int
    status: int
    p50: float
    p95: float
    per_second: float
    size: int


class Connection:
    """An HTTP/1.1 connection that is kept open and costs as little as possible, so that the product is measured."""

    def __init__(self, host: str, port: int, token: str) -> None:
        self._at, self._token = (host, port), token

    async def open(self) -> None:
        """Connects."""
        self._reader, self._writer = await asyncio.open_connection(*self._at)

    async def get(self, path: str, tag: str = "") -> tuple[int, str, int]:
        """Status, ETag and size of the answer."""
        condition = f"If-None-Match: {tag}\r\n" if tag else ""
        head = f"GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {self._token}\r\n{condition}\r\n"
        self._writer.write(head.encode())
        lines = (await self._reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:] if line)}
        size = int(headers.get("content-length", 0))
        await self._reader.readexactly(size)
        return int(lines[0].split()[1]), headers.get("etag", ""), size

    def close(self) -> None:
        """Hangs up."""
        self._writer.close()


async def measure(base: httpx.URL, token: str, case: Case, requests: int, *, again: bool) -> Figure:
    """Asks `requests` times from `clients` connections; `again` sends the ETag along."""
    name, path, clients = case
    connections = [Connection(base.host, base.port or 80, token) for _ in range(clients)]
    for one in connections:
        await one.open()
    spent: list[float] = []
    seen: set[tuple[int, int]] = set()
    left = iter(range(requests))

    async def work(connection: Connection, tag: str) -> None:
        for number in left:
            asked = path.replace("{n}", str(number))
            started = time.perf_counter()
            status, _, size = await connection.get(f"/api/v1{asked}", tag)
            spent.append((time.perf_counter() - started) * 1000)
            seen.add((status, size))

    for _ in range(WARM_UP):
        for one in connections[:2]:
            _, tag, _ = await one.get(f"/api/v1{path}")
    started = time.perf_counter()
    await asyncio.gather(*(work(one, tag if again else "") for one in connections))
    seconds = time.perf_counter() - started
    for one in connections:
        one.close()
    if len(seen) != 1:
        raise SystemExit(f"{path} answered differently: {seen}")
    ((status, size),) = seen
    if status != (304 if again else 200):
        raise SystemExit(f"{path} answered {status}")
    spent.sort()
    p50, p95 = (round(spent[int(len(spent) * share)], 1) for share in (0.5, 0.95))
    return Figure(name, clients, status, p50, p95, round(requests / seconds), size)


def seed(http: httpx.Client, directory: Path, rows: int) -> float:
    """Fills the household and gives the seconds that took."""
    accounts = []
    for number in range(5):
        body = {"name": f"Account {number}", "kind": "checking", "currency": "EUR"}
        accounts.append(http.post("/accounts", json=body).raise_for_status().json()["id"])
    categories = [one for one in http.get("/categories").json()["items"] if one["parent_id"]]
    for one in [one for one in categories if one["group"] in {"food", "bills", "transport"}][:10]:
        limit = {"amount": "5000.00", "currency": "EUR"}
        http.post("/budgets", json={"category_id": one["id"], "amount": limit}).raise_for_status()
    household = http.get("/auth/me").json()["household_id"]
    values: dict[str, Any] = {
        "household": household,
        "accounts": accounts,
        "rows": rows,
        "days": DAYS,
        "payees": PAYEES,
    }
    values |= {"categories": [one["id"] for one in categories], "first": today() - timedelta(days=DAYS - 1)}
    started = time.perf_counter()
    with psycopg.connect(EmbeddedServer(directory).url, autocommit=True) as connection:
        connection.execute("SET ROLE smartspend_app")
        for start in range(0, rows, CHUNK):
            with connection.transaction():
                connection.execute("SELECT set_config('app.household', %s, true)", [household])
                batch = connection.execute(
                    "INSERT INTO change_batches (household_id, id, actor_kind, cause) "
                    "VALUES (%s, gen_random_uuid(), 'system', 'benchmark') RETURNING id",
                    [household],
                ).fetchone()
                assert batch is not None
                connection.execute("SELECT set_config('app.batch', %s, true)", [str(batch[0])])
                chunk = {"from": start, "to": min(start + CHUNK, rows), "batch": batch[0]}
                connection.execute(SEED_ROWS, {**values, **chunk})
        spent = time.perf_counter() - started
        connection.execute("RESET ROLE")
        connection.execute("VACUUM ANALYZE")
    return spent


def today() -> date:
    """The day it is for somebody whose profile says UTC."""
    return datetime.now(UTC).date()


def cases(http: httpx.Client, rows: int) -> list[Case]:
    """What is measured."""
    page = int(rows * DEPTH / 50)
    deep = http.get("/transactions", params={"limit": 50, "page": page}).raise_for_status().json()["next_cursor"]
    month = f"{today() - timedelta(days=40):%Y-%m}"
    return [
        ("page of 50", "/transactions?limit=50", 16),
        ("page of 50", "/transactions?limit=50", 10),
        ("page of 50 at nine tenths", f"/transactions?limit=50&cursor={deep}", 10),
        ("summary of a month", f"/analytics/summary?month={month}", 10),
        ("categories of a month", f"/analytics/categories?month={month}", 10),
        ("trends of a year", "/analytics/trends", 10),
        ("overview", "/overview", 10),
        ("overview, computed anew", "/overview?n={n}", 10),
        ("summary, computed anew", f"/analytics/summary?month={month}&n={{n}}", 10),
        ("budgets with status", "/budgets", 10),
        ("health", "/reports/health", 10),
        ("health, computed anew", "/reports/health?n={n}", 10),
        ("report of a month", f"/reports/monthly?month={month}", 10),
        ("report of a month, anew", f"/reports/monthly?month={month}&n={{n}}", 10),
    ]


@contextmanager
def product(directory: Path) -> Iterator[httpx.URL]:
    """The whole product on a free port; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "smartspend.cli.main", "serve", "--port", str(port), "--data-dir", str(directory)]
    environment = {**os.environ, "SMARTSPEND_LOG_LEVEL": "warning", "SMARTSPEND_ACCESS_TOKEN_SECONDS": "7200"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        base = httpx.URL(f"http://127.0.0.1:{port}")
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not alive(base):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("The product did not start.")
            time.sleep(0.1)
        yield base
    finally:
        process.terminate()
        process.wait(60)


def alive(base: httpx.URL) -> bool:
    """Whether the product answers."""
    try:
        return httpx.get(base.join("/health/ready"), timeout=5).is_success
    except httpx.HTTPError:
        return False


def sign_in(base: httpx.URL) -> tuple[httpx.Client, str]:
    """Somebody new, and their token."""
    http = httpx.Client(base_url=base.join("/api/v1"), timeout=PATIENCE_SECONDS)
    person = {"email": f"{secrets.token_hex(8)}@example.org", "password": secrets.token_urlsafe(20), "name": "Ada"}
    http.post("/auth/register", json=person).raise_for_status()
    person.pop("name")
    token = http.post("/auth/login", json=person).raise_for_status().json()["access_token"]
    http.headers["Authorization"] = f"Bearer {token}"
    return http, token


def machine() -> str:
    """What this ran on."""
    memory = psutil.virtual_memory().total / 1024**3
    software = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {software}"


async def measure_all(base: httpx.URL, http: httpx.Client, token: str, rows: int, requests: int) -> list[Figure]:
    """Every case, then the same with the ETag of the answer."""
    figures = []
    for case in cases(http, rows):
        figures.append(await measure(base, token, case, requests, again=False))
        if case[2] == 10 and "{n}" not in case[1]:
            figures.append(await measure(base, token, case, requests, again=True))
    return figures


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smartspend-benchmark-") as name:
        directory = Path(name)
        directory.chmod(0o755)
        with product(directory) as base:
            http, token = sign_in(base)
            seconds = seed(http, directory, options.rows)
            figures = asyncio.run(measure_all(base, http, token, options.rows, options.requests))
            http.close()
    report: dict[str, Any] = {"rows": options.rows, "seeding_seconds": round(seconds, 1), "machine": machine()}
    report |= {"figures": [asdict(one) for one in figures], "command": " ".join(["python", *sys.argv])}
    if options.json:
        print(json.dumps(report))
        return
    print(f"{'':28}{'clients':>8}{'status':>8}{'p50 ms':>8}{'p95 ms':>8}{'per s':>8}{'bytes':>8}")
    for one in figures:
        print(f"{one.name:28}{one.clients:8}{one.status:8}{one.p50:8.1f}{one.p95:8.1f}{one.per_second:8}{one.size:8}")
    print(f"{options.rows:,} transactions, written in {seconds:.0f} s; {report['machine']}; {report['command']}")


if __name__ == "__main__":
    main()
