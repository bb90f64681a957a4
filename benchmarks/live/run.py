"""How many browsers one process keeps informed: memory, and how long a fact takes to reach all of them.

    python benchmarks/live/run.py [--streams 1000] [--facts 40] [--json]

All streams follow one household, so every fact goes to each. A fact's own instant is taken in its transaction, before
the commit: from there the time counts, until the bytes are read by a client on the same machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from typing import Any

import httpx
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it can be called as a program

from tests.browser.people import Resident
from tests.product import Product, running

PATIENCE_SECONDS = 120


async def follow(product: Product, token: str, heard: list[tuple[float, str]], last: str = "") -> asyncio.StreamWriter:
    """Opens a stream and notes when each fact is read; gives the connection to be closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", product.port, limit=1 << 16)
    again = f"Last-Event-ID: {last}\r\n" if last else ""
    head = f"GET /api/v1/stream HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n{again}\r\n"
    writer.write(head.encode())
    await reader.readuntil(b": open\n\n")

    async def read() -> None:
        while line := await reader.readline():
            if line.startswith(b"data: "):
                heard.append((time.time(), line[6:].decode()))

    reading.add(asyncio.create_task(read()))
    return writer


reading: set[asyncio.Task[None]] = set()


async def measure(product: Product, person: Resident, streams: int, facts: int) -> dict[str, Any]:
    """Opens the streams, tells facts, and sums up when they came."""
    api = product.child("smartspend.api.server")
    assert api is not None
    token = person.api.headers["Authorization"].removeprefix("Bearer ")
    account = person.account()
    first = {"account_id": account, "booked_on": "2026-11-02", "amount": {"amount": "-1.00", "currency": "EUR"}}
    # Judged by the API, so that what that loads is there before and is not taken for the weight of streams.
    person.say(person.api.post("/transactions", json={**first, "payee": "Warm-up"}), 201)
    before = api.memory_info().rss
    heard: list[tuple[float, str]] = []
    started = time.monotonic()
    writers = []
    for begun in range(0, streams, 50):
        writers += await asyncio.gather(*(follow(product, token, heard) for _ in range(min(50, streams - begun))))
    opened = time.monotonic() - started
    opened_rss = api.memory_info().rss
    async with httpx.AsyncClient(base_url=f"{product.url}/api/v1", headers=person.api.headers, timeout=60) as http:
        for number in range(facts):
            money = {"amount": f"-{number + 1}.00", "currency": "EUR"}
            body = {"account_id": account, "booked_on": "2026-11-02", "amount": money, "payee": f"Shop {number}"}
            (await http.post("/transactions", json=body)).raise_for_status()
            await asyncio.sleep(0.5)
    wanted = streams * facts
    for _ in range(PATIENCE_SECONDS * 5):
        if count(heard) >= wanted:
            break
        await asyncio.sleep(0.2)
    after = api.memory_info().rss
    for writer in writers:
        writer.close()
    for task in reading:
        task.cancel()
    delays = sorted(delay for delay in map(delay_of, heard) if delay is not None)
    cuts = quantiles(delays, n=100, method="inclusive")
    return {
        "streams": streams,
        "facts": facts,
        "arrived": len(delays),
        "expected": wanted,
        "opened_in_s": round(opened, 1),
        "memory_more_mb": round((max(after, opened_rss) - before) / 1e6, 1),
        "p50_ms": round(cuts[49], 1),
        "p99_ms": round(cuts[98], 1),
        "max_ms": round(delays[-1], 1),
    }


def count(heard: list[tuple[float, str]]) -> int:
    """How many arrivals are of facts that the benchmark told."""
    return sum('"transactions.recorded"' in told for _, told in heard)


def delay_of(one: tuple[float, str]) -> float | None:
    """Milliseconds from a fact to its arrival."""
    at, told = one
    fact = json.loads(told)
    if fact["type"] != "transactions.recorded":
        return None
    return (at - datetime.fromisoformat(fact["at"]).timestamp()) * 1000


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--streams", type=int, default=1_000)
    parser.add_argument("--facts", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 8_192)), hard))
    with tempfile.TemporaryDirectory(prefix="smartspend-live-") as directory, running(Path(directory)) as product:
        figures = asyncio.run(measure(product, Resident(product, "Ada"), asked.streams, asked.facts))
    figures["machine"] = f"{psutil.cpu_count()} cores"
    print(json.dumps(figures) if asked.json else "\n".join(f"{name:16} {value}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
