"""Settings: every one is in `.env.example`, and production insists on a secret."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Any

import pytest

from smartspend.settings import Settings, SettingsError

EXAMPLE = Path(__file__).resolve().parents[1] / ".env.example"


def made(**values: Any) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]  # pydantic-settings takes it


def test_the_example_names_every_setting() -> None:
    named = set(re.findall(r"^# SMARTSPEND_(\w+)=", EXAMPLE.read_text(), re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}


def test_production_needs_a_secret(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="SMARTSPEND_SECRET_KEY"):
        made(mode="production", data_dir=tmp_path).signing_key()
    with pytest.raises(SettingsError, match="characters"):
        made(secret_key="short", data_dir=tmp_path).signing_key()


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    first = made(data_dir=tmp_path / "new").signing_key()
    assert made(data_dir=tmp_path / "new").signing_key() == first
    assert stat.S_IMODE((tmp_path / "new" / "secret.key").stat().st_mode) == 0o600
    assert made(data_dir=tmp_path / "other").signing_key() != first
