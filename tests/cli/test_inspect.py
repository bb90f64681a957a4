"""`smartspend inspect` from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from smartspend.cli.inspect import inspect

CSV = "Date;Text;Amount\n05/01/2024;Shop;-12,34\n07/01/2024;Wages;1.000,00\n"


class Run:
    """Runs the command on a text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app = typer.Typer()
        self.app.command()(inspect)

    def __call__(self, text: str, *arguments: str) -> Result:
        path = self.folder / "file.csv"
        path.write_text(text, "utf-8")
        return CliRunner().invoke(self.app, [str(path), *arguments])


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_json_has_the_promised_shape(run: Run) -> None:
    result = run(CSV, "--json", "--account-currency", "eur")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found["format"] == "csv"
    assert found["dialect"] == {
        "delimiter": ";",
        "quote": '"',
        "header_row": 1,
        "decimal": ",",
        "thousands": ".",
        "date_format": "%d/%m/%Y",
    }
    assert found["columns"]["amount"] == "Amount"
    assert found["sum"] == {"EUR": "987.66"}
    assert (found["first"]["booked_on"], found["first"]["amount"]) == ("2024-01-05", "-12.34")
    assert (found["last"]["booked_on"], found["last"]["amount"]) == ("2024-01-07", "1000.00")


def test_lines_prints_one_object_a_row(run: Run) -> None:
    lines = [json.loads(line) for line in run(CSV, "--lines").stdout.splitlines()]
    assert [line["amount"] for line in lines] == ["-12.34", "1000.00"]
    assert lines[0]["currency"] is None


def test_corrections_are_obeyed(run: Run) -> None:
    found = json.loads(run(CSV, "--json", "--date-order", "mdy", "--map", "Text=payee").stdout)
    assert found["first"]["booked_on"] == "2024-05-01"
    assert found["first"]["payee"] == "Shop"


def test_a_refusal_is_a_problem_object_and_exit_status_1(run: Run) -> None:
    result = run("hello", "--json")
    assert result.exit_code == 1
    problem = json.loads(result.stdout)
    assert problem["type"] == "/problems/no-bookings"
    assert set(problem) == {"type", "title", "status", "detail"}
    assert run("hello").exit_code == 1


def test_wrong_use_is_exit_status_2(run: Run) -> None:
    assert run(CSV, "--date-order", "xyz").exit_code == 2
    assert run(CSV, "--map", "nothing").exit_code == 2


def test_standard_input_and_a_missing_file() -> None:
    app = typer.Typer()
    app.command()(inspect)
    assert json.loads(CliRunner().invoke(app, ["-", "--json"], input=CSV).stdout)["lines"] == 2
    missing = CliRunner().invoke(app, ["/nowhere/file.csv", "--json"])
    assert missing.exit_code == 1
    assert json.loads(missing.stdout)["type"] == "/problems/file-not-readable"


def test_people_get_a_table(run: Run) -> None:
    result = run(CSV + "x;y;z\n")
    assert result.exit_code == 0
    assert "-12.34" in result.stdout
    assert "row 4" in result.stdout
