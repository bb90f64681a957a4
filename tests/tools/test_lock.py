from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tools import lock

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCKS = {name: (ROOT / "requirements" / f"{name}.txt").read_text() for name in lock.FILES}


def test_the_lock_files_belong_to_the_project() -> None:
    assert lock.problems(PYPROJECT, LOCKS) == []


def test_a_new_dependency_asks_for_new_lock_files() -> None:
    changed = {**PYPROJECT, "project": {**PYPROJECT["project"], "dependencies": ["something-else>=1"]}}

    assert len(lock.problems(changed, LOCKS)) == len(lock.FILES)


def test_development_must_not_change_what_a_server_runs_with() -> None:
    other = LOCKS["runtime"].replace("fastapi==", "fastapi==9")

    (problem,) = lock.problems(PYPROJECT, {**LOCKS, "runtime": other})

    assert "lacks fastapi==9" in problem


@pytest.mark.parametrize("name", lock.FILES)
def test_a_pin_without_a_hash_is_found(name: str) -> None:
    unhashed = {**LOCKS, "dev": LOCKS["dev"] + "\nfoo==1.0\n", name: LOCKS[name] + "\nfoo==1.0\n"}

    assert any("without a hash" in problem for problem in lock.problems(PYPROJECT, unhashed))


def test_the_wheel_is_built_with_the_locked_node() -> None:
    (node,) = PYPROJECT["dependency-groups"]["web"]

    assert node in PYPROJECT["build-system"]["requires"]
