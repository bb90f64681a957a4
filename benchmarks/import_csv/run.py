"""How fast a statement file becomes transactions, through the real product: upload, worker, embedded database.

    python benchmarks/import_csv/run.py [--rows 100000] [--repeat 3] [--hard] [--json]

Each round hands the same file to a person nobody has seen before. The clock runs from the upload's first byte to the
moment at which the import says that it is done. Beside it stands the limit: a plain COPY of the same rows into a bare
table of the same server, without keys, identity, categories, history or totals.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import psutil
import psycopg

from smartspend.db.embedded import EmbeddedServer
from smartspend.synthetic import bulk

PATIENCE_SECONDS = 600.0
WORKER = "smartspend.worker"


@dataclass(frozen=True)
class Figure:
    """One round: `seconds` from the upload to the end of the import, `memory` the worker's peak in MiB.

    `again_per_second` counts the rows of the same file handed in once more, all known.

    `worker` and `database` are seconds of processor time, which tell more where the machine is busy with other things.
    """

    rows: int
    seconds: float
    rows_per_second: float
    again_per_second: float
    memory: float
    worker: float
    database: float
    categorised: int


def statement(rows: int) -> bytes:
    """Ten years of made-up payments of all kinds of shops, oldest first."""
    return "".join(bulk.rows(rows, 2026, until=date(2026, 11, 23))).encode()


def hard(content: bytes) -> bytes:
    """The same file with a reference number in every description, so that no text comes twice."""
    rng, lines = random.Random(2026), content.decode().splitlines()
    cells = [line.split(",") for line in lines[1:]]
    numbered = [",".join((*one[:2], f"{one[2]} ref {rng.randrange(10**9):09d}", *one[3:])) for one in cells]
    return "\n".join((lines[0], *numbered, "")).encode()


@contextmanager
def product(directory: Path) -> Iterator[str]:
    """The whole product on a free port; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "smartspend.cli.main", "serve", "--port", str(port), "--data-dir", str(directory)]
    environment = {**os.environ, "SMARTSPEND_LOG_LEVEL": "warning"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        base = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not alive(base):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("The product did not start.")
            time.sleep(0.1)
        yield base
    finally:
        process.terminate()
        process.wait(60)


def alive(base: str) -> bool:
    """Whether the product answers."""
    try:
        return httpx.get(f"{base}/health/ready", timeout=5).is_success
    except httpx.HTTPError:
        return False


class Memory:
    """Watches the largest resident size of the product's worker, in MiB, ten times a second."""

    def __init__(self) -> None:
        self.peak = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(0.1):
            for process in psutil.Process().children(recursive=True):
                try:
                    if WORKER in process.cmdline():
                        self.peak = max(self.peak, process.memory_info().rss / 1024**2)
                except psutil.Error:
                    continue

    def stop(self) -> float:
        """The peak."""
        self._over.set()
        self._thread.join()
        return self.peak


def processor(name: str) -> float:
    """Seconds of processor time that those of the product's processes have had whose command has this word."""
    spent = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            if any(name in word for word in process.cmdline()):
                times = process.cpu_times()
                spent += times.user + times.system
        except psutil.Error:
            continue
    return spent


def sign_in(base: str) -> httpx.Client:
    """Somebody new."""
    http = httpx.Client(base_url=f"{base}/api/v1", timeout=PATIENCE_SECONDS)
    person = {"email": f"{secrets.token_hex(8)}@example.org", "password": secrets.token_urlsafe(20), "name": "Ada"}
    http.post("/auth/register", json=person).raise_for_status()
    person.pop("name")
    token = http.post("/auth/login", json=person).raise_for_status().json()["access_token"]
    http.headers["Authorization"] = f"Bearer {token}"
    return http


def hand_in(http: httpx.Client, content: bytes, account_id: str | None = None) -> tuple[float, dict[str, Any]]:
    """Hands the file in and waits: seconds, and the import in the end. Without an account it finds or makes its own."""
    started = time.perf_counter()
    place = {} if account_id is None else {"account_id": account_id}
    answer = http.post("/imports", params={"auto": "true"}, data=place, files={"file": ("statement.csv", content)})
    import_id = answer.raise_for_status().json()["import_id"]
    while (found := http.get(f"/imports/{import_id}").json())["state"] in {"reading", "importing"}:
        time.sleep(0.02)
    return time.perf_counter() - started, found


def one_round(base: str, content: bytes, rows: int) -> Figure:
    """Hands the file in twice and waits."""
    memory = Memory()
    worker, database = processor(WORKER), processor("postgres")
    with closing(sign_in(base)) as http:
        seconds, found = hand_in(http, content)
        again, repeated = hand_in(http, content)
    peak = memory.stop()
    if found["state"] != "done" or found["result"]["new"] != rows or repeated["result"]["known"] != rows:
        raise SystemExit(f"The import went wrong: {found['state']} {found['problem']} {found['result']}")
    worker, database = processor(WORKER) - worker, processor("postgres") - database
    return Figure(
        rows=rows,
        seconds=round(seconds, 2),
        rows_per_second=round(rows / seconds),
        again_per_second=round(rows / again),
        memory=round(peak),
        worker=round(worker, 2),
        database=round(database, 2),
        categorised=found["result"]["categorised"],
    )


def plain_copy(directory: Path, content: bytes, rows: int) -> float:
    """Rows a second of a COPY into a bare table."""
    url = EmbeddedServer(directory).url
    with psycopg.connect(url) as connection:
        connection.execute(
            "CREATE TABLE bare (booked_on date, payee text, description text, amount numeric, currency text)"
        )
        started = time.perf_counter()
        with connection.cursor().copy("COPY bare FROM STDIN (FORMAT csv, HEADER)") as copy:
            copy.write(content)
        connection.commit()
        spent = time.perf_counter() - started
        connection.execute("DROP TABLE bare")
    return rows / spent


def machine() -> str:
    """What this ran on."""
    memory = psutil.virtual_memory().total / 1024**3
    software = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {software}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--hard", action="store_true", help="no text comes twice")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of sentences")
    options = parser.parse_args()
    content = statement(options.rows)
    content = hard(content) if options.hard else content
    with tempfile.TemporaryDirectory(prefix="smartspend-benchmark-") as name:
        directory = Path(name)
        directory.chmod(0o755)
        with product(directory) as base:
            rounds = [one_round(base, content, options.rows) for _ in range(options.repeat)]
            limit = plain_copy(directory, content, options.rows)
    best = max(rounds, key=lambda one: one.rows_per_second)
    report: dict[str, Any] = {"best": asdict(best), "rounds": [asdict(one) for one in rounds]}
    report |= {"plain_copy_rows_per_second": round(limit), "file_mib": round(len(content) / 1024**2, 1)}
    report |= {"machine": machine(), "command": " ".join(["python", *sys.argv])}
    if options.json:
        print(json.dumps(report))
        return
    for one in rounds:
        print(
            f"{one.rows:,} rows in {one.seconds} s: {one.rows_per_second:,} rows/s, the same again "
            f"{one.again_per_second:,} rows/s, worker at most {one.memory:.0f} MiB"
        )
        print(f"    processor time: worker {one.worker} s, database {one.database} s")
    print(f"plain COPY into a bare table: {limit:,.0f} rows/s")
    print(f"{report['machine']}; {report['file_mib']} MiB; {report['command']}")


if __name__ == "__main__":
    main()
