"""`smartspend doctor` says whether exchange rates are fetched, and what is wrong where they cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from smartspend.cli.main import app


def about_rates(tmp_path: Path) -> dict[str, object]:
    result = CliRunner().invoke(app, ["doctor", "--json", "--data-dir", str(tmp_path)])
    found: dict[str, object] = next(one for one in json.loads(result.stdout)["checks"] if one["about"] == "rates")
    return found


def test_they_are_not_fetched_unless_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTSPEND_RATES", "")
    assert about_rates(tmp_path)["found"] == "not fetched"


def test_where_they_come_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTSPEND_RATES", "ecb")
    assert about_rates(tmp_path)["found"] == "fetched from www.ecb.europa.eu"


def test_an_address_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTSPEND_RATES", "ecb")
    monkeypatch.setenv("SMARTSPEND_RATES_URL", "http://rates.example.org")
    told = about_rates(tmp_path)
    assert told["ok"] is False
    assert "SMARTSPEND_RATES_URL" in str(told["advice"])
