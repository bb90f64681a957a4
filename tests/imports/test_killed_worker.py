"""A worker dies in the middle of recording a file: nothing half is in the ledger, and the next one finishes the job."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from tests.waiting import until

ROWS = 60_000


def statement() -> bytes:
    """So many rows that recording them takes a while; every amount is a cent."""
    rows = (f"2026-{1 + n % 12:02d}-{1 + n % 28:02d},Shop {n % 50},Purchase {n},-0.01,EUR\n" for n in range(ROWS))
    return ("Date,Payee,Description,Amount,Currency\n" + "".join(rows)).encode()


@contextmanager
def worker(database_url: str, directory: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker's process."""
    own = {"SMARTSPEND_DATABASE_URL": database_url, "SMARTSPEND_DATA_DIR": str(directory)}
    process = subprocess.Popen([sys.executable, "-m", "smartspend.worker"], env={**os.environ, **own})
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def state_of(database_url: str, job_id: str) -> Any:
    """A job's state and how far it is."""
    with psycopg.connect(database_url) as connection:
        return connection.execute("SELECT state, done FROM jobs WHERE id = %s", [job_id]).fetchone()


async def test_the_ledger_is_exact(desk: Any, database_url: str, tmp_path: Path) -> None:
    files = {"file": ("long.csv", statement())}
    sent = (await desk.http.post("/imports", params={"auto": "true"}, files=files)).json()

    def at_work() -> bool:
        state, done = state_of(database_url, sent["job_id"])
        assert state in {"queued", "running"}
        return bool(done > 0)

    with worker(database_url, tmp_path) as first:
        until(at_work, what="the first lines", within=60)
        first.kill()
        first.wait()
        state, done = state_of(database_url, sent["job_id"])
        assert state == "running"
        assert 0 < done < ROWS
    await desk.exact(0, 0)
    assert await desk.records() == 0

    with worker(database_url, tmp_path):
        until(lambda: state_of(database_url, sent["job_id"])[0] == "done", what="the second worker", within=120)
    found = await desk.look(sent["import_id"])
    assert (found["state"], found["result"]["new"]) == ("done", ROWS)
    await desk.exact(ROWS, -ROWS)
    assert await desk.records() == ROWS
