"""`smartspend serve`, as a process: starts, survives the death of each of its parts, stops cleanly, starts again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

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


def alive(process: psutil.Process) -> bool:
    return bool(command_line(process))


class Product:
    """One running product on its own port and data directory."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.http = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=20)

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SMARTSPEND_")}
        command = [*SMARTSPEND, "serve", "--port", str(self.port), "--data-dir", str(self.data_dir)]
        with (self.data_dir.parent / "serve.log").open("ab") as log:
            self.process = subprocess.Popen(command, env=environment, stderr=log, stdout=log, cwd=self.data_dir.parent)
        until(self.healthy, what="a healthy product", within=90)

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

    def sign_up(self, email: str) -> dict[str, Any]:
        body = {"email": email, "password": PASSWORD, "name": "Ada"}
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


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    base = tmp_path_factory.mktemp("serve")
    for directory in (base, *base.parents):
        if directory.owner() == psutil.Process().username():
            directory.chmod(directory.stat().st_mode | 0o111)
    made = Product(base / "data")
    made.data_dir.mkdir()
    made.start()
    yield made
    if made.process is not None and made.process.poll() is None:
        made.stop(signal.SIGTERM)
    made.http.close()


@pytest.mark.parametrize("mark", ["smartspend.api.server", "smartspend.worker", "bin/postgres"])
def test_a_killed_part_comes_back_and_nothing_is_lost(product: Product, mark: str) -> None:
    email = f"{mark.replace('/', '.')}@example.org"
    product.sign_up(email)
    victim = until(lambda: product.child(mark), what=mark)
    victim.kill()
    until(lambda: (one := product.child(mark)) is not None and one.pid != victim.pid, what=f"another {mark}", within=60)
    until(product.healthy, what="a healthy product", within=60)
    assert until(lambda: product.can_sign_in(email), what="the person who was stored before")


def test_one_data_directory_is_served_once(product: Product) -> None:
    command = [*SMARTSPEND, "serve", "--port", str(free_port()), "--data-dir", str(product.data_dir)]
    second = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert second.returncode == 1
    assert "already serves" in second.stderr


def test_commands_use_the_running_server(product: Product) -> None:
    product.sign_up("listed@example.org")
    command = [*SMARTSPEND, "user", "list", "--json", "--data-dir", str(product.data_dir)]
    listed = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "listed@example.org" in listed.stdout


def test_a_killed_supervisor_leaves_nothing_behind_and_the_next_start_works(product: Product) -> None:
    product.sign_up("before-the-kill@example.org")
    product.stop(signal.SIGKILL)
    product.start()
    assert product.can_sign_in("before-the-kill@example.org")


def test_ctrl_c_stops_everything(product: Product) -> None:
    assert product.stop(signal.SIGINT) == 0
    assert not (product.data_dir / "postgres-18" / "postmaster.pid").exists()
    product.start()


def test_doctor_says_what_is_wrong(tmp_path: Path) -> None:
    environment = {**os.environ, "SMARTSPEND_MODE": "production", "SMARTSPEND_SECRET_KEY": "short"}
    command = [*SMARTSPEND, "doctor", "--json", "--data-dir", str(tmp_path)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert told.returncode == 1
    assert "SMARTSPEND_SECRET_KEY has fewer than 32 characters" in told.stdout
