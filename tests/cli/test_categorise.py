"""`smartspend categorise` from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from smartspend.cli.categorise import categorise


class Run:
    """Runs the command on texts, and answers with the status and what it printed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app = typer.Typer()
        self.app.command()(categorise)

    def __call__(self, text: str | bytes, *arguments: str, history: str | None = None) -> tuple[int, list[Any]]:
        path = self.folder / "rows.csv"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        more = list(arguments)
        if history is not None:
            past = self.folder / "history.csv"
            past.write_text(history, "utf-8")
            more += ["--history", str(past)]
        result = CliRunner().invoke(self.app, [str(path), *more, "--json"])
        return result.exit_code, [json.loads(line) for line in result.stdout.splitlines() if line]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_one_object_per_row_in_order(run: Run) -> None:
    status, found = run("description,amount,currency\nTESCO STORES 2041,-12.30,GBP\n,-1,GBP\nqwxz,-5,GBP\n")
    assert status == 0
    assert [item["row"] for item in found] == [1, 2, 3]
    assert found[0] == {
        "row": 1, "category": "food.groceries", "group": "food", "confidence": found[0]["confidence"],
        "source": "merchant", "reason": "Tesco is a supermarket", "merchant": "Tesco",
    }  # fmt: skip
    assert (found[1]["category"], found[1]["group"]) == (None, None)


def test_always_names_the_best_guess(run: Run) -> None:
    row = "description,amount,currency\nQwxzy,-5,EUR\n"
    assert run(row)[1][0]["category"] is None
    assert run(row, "--always")[1][0]["category"] is not None


def test_columns_may_stand_in_any_order_and_further_ones_are_read(run: Run) -> None:
    text = "mcc,amount,payee,description,currency\n5812,-9.50,Qwxz,table 4,EUR\n,-9.50,Lidl,,EUR\n"
    assert [item["category"] for item in run(text)[1]] == ["food.restaurants", "food.groceries"]


def test_a_file_without_the_needed_columns_is_refused_with_a_problem(run: Run) -> None:
    status, (problem,) = run("date,text\n2024-01-01,Tesco\n")
    assert (status, problem["status"], problem["type"]) == (1, 422, "/problems/unusable-header")
    assert "description" in problem["detail"]


def test_a_file_that_is_not_there_is_refused_with_a_problem(tmp_path: Path) -> None:
    app = typer.Typer()
    app.command()(categorise)
    result = CliRunner().invoke(app, [str(tmp_path / "nowhere.csv"), "--json"])
    assert (result.exit_code, json.loads(result.stdout)["status"]) == (1, 404)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        "\u0645\u062d\u0644 \u0628\u0642\u0627\u0644\u0629 \u200f123",
        "\U0001f355\U0001f354 \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "Кафе カフェ café \u0e23\u0e49\u0e32\u0e19",
        "\u202e" * 30,
        "' OR 1=1; --",
        "******",
    ],
)
def test_any_text_is_answered(run: Run, text: str) -> None:
    status, found = run(f'description,amount\n"{text}",-1.00\n', "--always")
    assert (status, len(found)) == (0, 1)


def test_bytes_that_are_no_utf_8_and_amounts_that_are_no_numbers_stop_nothing(run: Run) -> None:
    status, found = run(b"description,amount\nB\xe4ckerei,abc\nLidl,\nLidl,1e99\nLidl,-1.234\n")
    assert (status, len(found)) == (0, 4)
    assert found[3]["category"] == "food.groceries"


def test_the_households_own_past_decides_in_its_own_words(run: Run) -> None:
    past = (
        "description,amount,currency,date,category\n"
        "QWXZ STUDIO 0412,-25.00,EUR,2026-01-05,Pottery\n"
        "ALDI SUED,-12.00,EUR,2026-01-06,Groceries\n"
        ",-1,EUR,,\n"
    )
    asked = "description,amount,currency\nQWXZ STUDIO 0977,-30.00,EUR\nREWE MARKT,-8.00,EUR\nNETFLIX,-9.99,EUR\n"
    status, found = run(asked, history=past)
    assert status == 0
    assert [(item["category"], item["source"]) for item in found] == [
        ("Pottery", "learned"),
        ("Groceries", "merchant"),
        ("entertainment.streaming", "merchant"),
    ]
    assert [item["group"] for item in found] == [None, "food", "entertainment"]


def test_a_past_without_labels_teaches_nothing(run: Run) -> None:
    status, found = run("description,amount\nLIDL,-1\n", history="description,amount,category\nLIDL,-1,\n")
    assert (status, found[0]["category"]) == (0, "food.groceries")


def test_a_past_without_the_label_column_is_refused_by_name(run: Run) -> None:
    status, (problem,) = run("description,amount\nLIDL,-1\n", history="description,amount\nLIDL,-1\n")
    assert (status, problem["type"]) == (1, "/problems/unusable-header")
    assert "category" in problem["detail"]


def test_answers_are_the_same_for_a_file_in_one_piece_and_row_by_row(run: Run) -> None:
    rows = ["LIDL,-1.00,EUR", "Qwxz Grill,-20.00,EUR", "Salary ACME,2000.00,EUR", "PAYPAL *SPOTIFY,-9.99,EUR"]
    together = run("description,amount,currency\n" + "\n".join(rows) + "\n")[1]
    alone = [run(f"description,amount,currency\n{row}\n")[1][0] for row in rows]
    assert [{**item, "row": 0} for item in together] == [{**item, "row": 0} for item in alone]
