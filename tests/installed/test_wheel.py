from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import environment

pytestmark = pytest.mark.installed

ROOT = Path(__file__).resolve().parents[2]
UV = Path(sys.executable).with_name("uv")
START_SECONDS = 180


def uv(*arguments: str | Path) -> None:
    """Runs the installer of the set-up, which has most of what is needed at hand."""
    settings = {**os.environ, **environment.pip_settings(), "UV_PYTHON_DOWNLOADS": "never"}
    subprocess.run([UV, "--quiet", *arguments], check=True, env=settings)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("wheel")
    uv("build", "--wheel", "--python", sys.executable, "--out-dir", directory, ROOT)
    (found,) = directory.glob("smartspend-*.whl")
    return found


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` directory of an environment that holds the wheel and what it needs, and nothing else."""
    home = tmp_path_factory.mktemp("clean") / "venv"
    uv("venv", "--python", sys.executable, home)
    install = ("pip", "install", "--python", home / "bin" / "python")
    uv(*install, "--require-hashes", "-r", ROOT / "requirements" / "runtime.txt")
    uv(*install, "--no-deps", wheel)
    return home / "bin"


def without_node(programs: Path, home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SMARTSPEND_", "PYTHON"))}
    return {**kept, "PATH": str(programs), "HOME": str(home)}


def test_the_wheel_holds_the_web_app_and_the_migrations(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert "smartspend/web_dist/index.html" in names
    assert any(re.fullmatch(r"smartspend/web_dist/main-\w+\.js", name) for name in names)
    assert "smartspend/migrations/env.py" in names
    assert any(re.fullmatch(r"smartspend/migrations/versions/\w+\.py", name) for name in names)
    assert {name.split("/")[0] for name in names} == {"smartspend", f"{wheel.name.split('-py3')[0]}.dist-info"}


def test_the_command_knows_its_version(programs: Path, tmp_path: Path) -> None:
    shown = subprocess.run(
        [str(programs / "smartspend"), "--version"],
        env=without_node(programs, tmp_path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert re.search(r"\b\d+\.\d+\.\d+\b", shown.stdout)


@pytest.fixture
def served(programs: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A server started from the wheel on an empty data directory."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (tmp_path / "log").open("wb")
    server = subprocess.Popen(
        [str(programs / "smartspend"), "serve", "--port", str(port), "--data-dir", str(tmp_path / "data")],
        env=without_node(programs, tmp_path),
        cwd=tmp_path,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        yield server, f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)
        log.close()


def read(url: str) -> str:
    asked = urllib.request.Request(url, headers={"Accept": "text/html,*/*"})  # noqa: S310 - our own address
    with urllib.request.urlopen(asked, timeout=START_SECONDS) as answer:  # noqa: S310 - our own address
        return str(answer.read(), "utf-8")


def read_once_up(server: subprocess.Popen[bytes], url: str) -> str:
    """Read a page as soon as the server answers well; fail at once when the server ends."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return read(url)
        except OSError:
            if time.monotonic() > deadline:
                raise
        with contextlib.suppress(subprocess.TimeoutExpired):
            pytest.fail(f"the server ended with status {server.wait(timeout=0.1)}")


def test_it_serves_the_app_without_node(served: tuple[subprocess.Popen[bytes], str]) -> None:
    server, address = served
    read_once_up(server, f"{address}/health/ready")

    page = read(f"{address}/")
    (script,) = re.findall(r'src="/?(main-\w+\.js)"', page)
    assert read(f"{address}/{script}")
