"""`smartspend serve`, as a process: starts, survives the death of each of its parts, stops cleanly, starts again."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.product import SMARTSPEND, Product, free_port, running
from tests.waiting import until


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    with running(tmp_path_factory.mktemp("serve")) as made:
        yield made


@pytest.mark.parametrize("mark", ["smartspend.api.server", "smartspend.worker", "bin/postgres"])
def test_a_killed_part_comes_back_and_nothing_is_lost(product: Product, mark: str) -> None:
    email = f"{mark.replace('/', '.')}@example.org"
    product.sign_up(email)
    victim = until(lambda: product.child(mark), what=mark)
    victim.kill()
    until(lambda: (one := product.child(mark)) is not None and one.pid != victim.pid, what=f"another {mark}", within=60)
    until(product.healthy, what="a healthy product", within=60)
    assert until(lambda: product.can_sign_in(email), what="the person who was stored before")


def test_a_database_that_dies_while_it_starts_is_started_once_more(product: Product) -> None:
    product.sign_up("patient@example.org")
    killed: set[int] = set()

    def another() -> psutil.Process | None:
        found = product.child("bin/postgres")
        return found if found is not None and found.pid not in killed else None

    for _ in range(3):
        victim = until(another, what="another database server", within=60)
        victim.kill()
        killed.add(victim.pid)
    assert until(lambda: product.can_sign_in("patient@example.org"), what="a product that lives on", within=60)


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
