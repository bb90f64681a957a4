"""`smartspend doctor` says whether a model outside is asked, and what is missing where it should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from smartspend.cli.main import app


def about_the_model(tmp_path: Path) -> dict[str, object]:
    result = CliRunner().invoke(app, ["doctor", "--json", "--data-dir", str(tmp_path)])
    found: dict[str, object] = next(one for one in json.loads(result.stdout)["checks"] if one["about"] == "AI model")
    return found


def test_it_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTSPEND_AI_KIND", "")
    assert about_the_model(tmp_path)["found"] == "off; nothing leaves this machine"


def test_what_is_asked_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTSPEND_AI_KIND", "huggingface")
    monkeypatch.setenv("SMARTSPEND_AI_KEY", "hf_hush")
    told = about_the_model(tmp_path)
    assert told["found"] == "facebook/bart-large-mnli at router.huggingface.co (huggingface, outside)"
    assert "hush" not in str(told)


def test_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTSPEND_AI_KIND", "openai")
    told = about_the_model(tmp_path)
    assert told["ok"] is False
    assert "SMARTSPEND_AI_URL" in str(told["advice"])
