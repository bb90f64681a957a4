"""The product as its users have it: a process of its own that serves a port, on a data directory of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil

from tests.conftest import PASSWORD
from tests.waiting import until

SMARTSPEND = [sys.executable, "-m", "smartspend.cli.main"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def command_line(process: psutil.Process) -> str:
    """Empty for one that has just ended."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


class Product:
    """One running product on its own port and data directory."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None
        self.http = httpx.Client(base_url=self.url, timeout=20)

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SMARTSPEND_")}
        command = [*SMARTSPEND, "serve", "--port", str(self.port), "--data-dir", str(self.data_dir)]
        with (self.data_dir.parent / "serve.log").open("ab") as log:
            self.process = subprocess.Popen(command, env=environment, stderr=log, stdout=log, cwd=self.data_dir.parent)
        until(self.healthy, what="a healthy product", within=240)

    def healthy(self) -> bool:
        try:
            health = self.http.get("/health").json()
        except (httpx.HTTPError, ValueError):
            return False
        return bool(health["status"] == "ok")

    def child(self, mark: str) -> psutil.Process | None:
        assert self.process is not None
        family = psutil.Process(self.process.pid).children()
        return next((one for one in family if mark in command_line(one)), None)

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        assert self.process is not None
        family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(how)
        status = self.process.wait(60)
        until(
            lambda: not any(one.is_running() and one.status() != "zombie" for one in family),
            what="the end of all parts",
        )
        return status

    def sign_up(self, email: str, name: str = "Ada") -> dict[str, Any]:
        body = {"email": email, "password": PASSWORD, "name": name}
        answer = self.http.post("/api/v1/auth/register", json=body)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    def can_sign_in(self, email: str) -> bool:
        try:
            answer = self.http.post("/api/v1/auth/login", json={"email": email, "password": PASSWORD})
        except httpx.HTTPError:
            return False
        return answer.status_code == 200


@contextmanager
def running(base: Path) -> Iterator[Product]:
    """A product that has started, with its data below `base`; ended at the end, however often it was restarted."""
    for directory in (base, *base.parents):  # PostgreSQL runs as another user where this one is root
        if directory.owner() == psutil.Process().username():
            directory.chmod(directory.stat().st_mode | 0o111)
    made = Product(base / "data")
    made.data_dir.mkdir()
    try:
        made.start()
        yield made
    finally:
        if made.process is not None and made.process.poll() is None:
            made.stop(signal.SIGTERM)
        made.http.close()
