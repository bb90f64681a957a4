from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A made-up checkout whose environment was finished at the level `web`."""
    requirements = tmp_path / "requirements"
    requirements.mkdir()
    for name in ("runtime", "uv", "web", "dev"):
        (requirements / f"{name}.txt").write_text(f"{name}==1\n")
    (tmp_path / "web" / "src").mkdir(parents=True)
    (tmp_path / "web" / "src" / "main.ts").write_text("start();\n")
    for name, path in {
        "ROOT": tmp_path,
        "WEB": tmp_path / "web",
        "WEB_APP": tmp_path / "web" / "dist" / "browser",
        "TOOLS": tmp_path / ".tools",
        "LOG": tmp_path / ".tools" / "setup.log",
        "VENV_STAMP": tmp_path / "stamp.json",
        "VENV_PYTHON": Path(sys.executable),
    }.items():
        monkeypatch.setattr(environment, name, path)
    digest = environment.python_digest("web")
    (tmp_path / "stamp.json").write_text(f'{{"level": "web", "digest": "{digest}"}}')
    return tmp_path


@pytest.mark.parametrize(("level", "ready"), [("python", True), ("web", True), ("dev", False)])
def test_a_level_holds_the_ones_before_it(checkout: Path, level: str, ready: bool) -> None:
    assert (checkout / "stamp.json").exists()
    assert environment.python_ready(level) is ready


@pytest.mark.parametrize(("changed", "ready"), [("runtime", False), ("web", False), ("dev", True)])
def test_a_changed_lock_file_asks_for_its_levels_again(checkout: Path, changed: str, ready: bool) -> None:
    (checkout / "requirements" / f"{changed}.txt").write_text("other==2\n")

    assert environment.python_ready("web") is ready


@pytest.mark.parametrize("stamp", ["", "{", "[]", '{"level": "unknown"}'])
def test_a_damaged_stamp_means_unfinished(checkout: Path, stamp: str) -> None:
    (checkout / "stamp.json").write_text(stamp)

    assert not environment.python_ready("python")


def test_the_web_app_is_rebuilt_when_its_sources_change(checkout: Path) -> None:
    environment.WEB_APP.mkdir(parents=True)
    (environment.WEB_APP / "index.html").write_text("<html></html>")
    (checkout / "web" / "dist" / environment.STAMP).write_text(environment.digest(environment.web_sources()))
    assert environment.web_ready()

    (checkout / "web" / "src" / "main.ts").write_text("restart();\n")
    assert not environment.web_ready()


def test_a_failing_step_shows_the_end_of_its_output(checkout: Path) -> None:
    (checkout / ".tools").mkdir()

    with pytest.raises(
        environment.SetupProblem, match=r"Counting failed \(exit status 3\):\nno more numbers\nThe full log"
    ):
        environment.run(["sh", "-c", "echo no more numbers; exit 3"], what="Counting")


def test_only_one_set_up_runs_at_a_time(checkout: Path) -> None:
    with environment.only_one():
        refused = subprocess.run(["flock", "--nonblock", str(checkout / ".tools" / "setup.lock"), "true"], check=False)
    free = subprocess.run(["flock", "--nonblock", str(checkout / ".tools" / "setup.lock"), "true"], check=False)

    assert (refused.returncode, free.returncode) == (1, 0)


def test_pips_settings_reach_uv(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    configuration = tmp_path / "pip.conf"
    configuration.write_text(
        "[global]\nindex-url = https://one.example/simple\nextra-index-url =\n    https://two.example\n"
    )
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(configuration))

    assert environment.pip_settings().items() >= {
        ("UV_DEFAULT_INDEX", "https://one.example/simple"),
        ("UV_INDEX", "https://two.example"),
    }

    monkeypatch.setenv("PIP_INDEX_URL", "https://three.example/simple")
    assert environment.pip_settings()["UV_DEFAULT_INDEX"] == "https://three.example/simple"

    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://four.example/simple")
    assert "UV_DEFAULT_INDEX" not in environment.pip_settings()
