"""`smartspend import` and `smartspend demo`, as they are typed, on an installation that serves nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from smartspend.cli.import_file import import_file

STATEMENT = b"Date,Payee,Amount,Currency\n2026-01-03,Lidl,-12.34,EUR\n2026-01-04,Esso,-40.00,EUR\n"


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Where the commands keep their database."""
    return tmp_path / "data"


def run(data_dir: Path, *arguments: str, given: bytes | None = None) -> tuple[int, Any]:
    """A command's exit status and what it printed."""
    command = [sys.executable, "-m", "smartspend.cli.main", *arguments, "--data-dir", str(data_dir), "--json"]
    done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=120)
    assert done.stdout, done.stderr.decode()
    return done.returncode, json.loads(done.stdout)


def test_a_ledger_from_the_command_line(data_dir: Path, tmp_path: Path) -> None:
    file = tmp_path / "january.csv"
    file.write_bytes(STATEMENT)
    status, refused = run(data_dir, "import", str(file))
    assert (status, refused["type"]) == (1, "/problems/unknown-person")

    status, filled = run(data_dir, "demo")
    assert (status, filled["email"]) == (0, "demo@example.com")
    assert filled["password"]
    assert filled["new"] > 1000
    status, refused = run(data_dir, "demo")
    assert (status, refused["type"]) == (1, "/problems/demo-present")

    status, first = run(data_dir, "import", str(file), "--account", "Everyday")
    assert status == 0
    assert {
        "account": "Everyday",
        "lines": 2,
        "new": 2,
        "known": 0,
        "changed": 0,
        "rejected": 0,
    }.items() <= first.items()
    status, second = run(data_dir, "import", "-", "--account", "everyday", given=STATEMENT)
    assert {"account": "Everyday", "new": 0, "known": 2}.items() <= second.items()
    status, refused = run(data_dir, "import", str(tmp_path / "nowhere.csv"))
    assert (status, refused["status"]) == (1, 404)
    status, refused = run(data_dir, "import", "-", given=b"")
    assert (status, refused["type"]) == (1, "/problems/empty-file")


@pytest.mark.parametrize("name", ["", "a\nb", "x" * 201])
def test_what_is_no_name_of_an_account_is_wrong_use(data_dir: Path, name: str) -> None:
    app = typer.Typer()
    app.command()(import_file)
    refused = CliRunner().invoke(app, ["-", "--account", name, "--data-dir", str(data_dir)], input=STATEMENT)
    assert refused.exit_code == 2
    assert not data_dir.exists()
