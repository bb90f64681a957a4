"""`smartspend recurring` from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from smartspend.cli.recurring import recurring

_APP = typer.Typer()
_APP.command()(recurring)
_FILE = """Date,Amount,Currency,Description
2023-01-05,-12.99,EUR,NETFLIX.COM 8812 AMSTERDAM
2023-01-09,-41.20,EUR,TESCO STORES 2041
soon,-1.00,EUR,LOST
2023-02-06,-12.99,EUR,NETFLIX.COM 9120 AMSTERDAM
2023-02-20,-18.33,EUR,TESCO STORES 2041
2023-03-06,-12.99,EUR,NETFLIX.COM 1120 AMSTERDAM
2023-04-05,-13.99,EUR,NETFLIX.COM 1127 AMSTERDAM
2023-05-05,-13.99,EUR,NETFLIX.COM 0077 AMSTERDAM
"""


def run(path: Path, text: str, *arguments: str) -> tuple[int, str]:
    file = path / "rows.csv"
    file.write_text(text, "utf-8")
    result = CliRunner().invoke(_APP, [str(file), *arguments])
    return result.exit_code, result.stdout


def test_each_series_is_an_object_with_its_data_rows(tmp_path: Path) -> None:
    status, printed = run(tmp_path, _FILE, "--json")
    assert status == 0
    assert json.loads(printed) == [
        {
            "payee": "Netflix", "direction": "out", "cadence": "monthly", "currency": "EUR",
            "amount": {"median": "-12.99", "low": "-13.99", "high": "-12.99", "behaviour": "stepped"},
            "first": "2023-01-05", "last": "2023-05-05", "next": {"on": "2023-06-05", "amount": "-13.99"},
            "state": "active", "missed": 0, "sureness": json.loads(printed)[0]["sureness"],
            "price_change": {"on": "2023-04-05", "before": "-12.99", "after": "-13.99"}, "rows": [1, 4, 6, 7, 8],
        }
    ]  # fmt: skip


def test_people_get_a_table(tmp_path: Path) -> None:
    status, printed = run(tmp_path, _FILE)
    assert status == 0
    assert "Netflix" in printed
    assert "2023-06-05" in printed


@pytest.mark.parametrize(("arguments", "printed"), [(("--json",), "[]"), ((), "Nothing in this file recurs.")])
def test_a_file_without_series_says_so(tmp_path: Path, arguments: tuple[str, ...], printed: str) -> None:
    status, said = run(tmp_path, "Date,Amount,Description\n2023-01-05,-1.00,A\n2023-01-06,-3.00,B\n", *arguments)
    assert (status, said.strip()) == (0, printed)


def test_a_file_that_is_no_statement_is_a_problem(tmp_path: Path) -> None:
    status, printed = run(tmp_path, "", "--json")
    assert status == 1
    assert json.loads(printed)["status"] == 422
