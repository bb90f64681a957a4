from __future__ import annotations

from pathlib import Path

import pytest

from tools import verdict


def report(path: Path, *outcomes: str) -> str:
    cases = "".join(f"<testcase name='t'>{f'<{outcome}/>' if outcome else ''}</testcase>" for outcome in outcomes)
    path.write_text(f"<testsuites><testsuite time='1.5'>{cases}</testsuite></testsuites>")
    return str(path)


@pytest.mark.parametrize(
    ("outcomes", "status", "line"),
    [
        (["", ""], 0, " 2 passed in 3.00s "),
        (["", "failure"], 1, " 1 failed, 1 passed in 3.00s "),
        (["", "error"], 1, " 1 errors, 1 passed in 3.00s "),
        (["", "skipped"], 1, " 1 passed, 1 skipped in 3.00s "),
    ],
)
def test_reports_are_added_up(
    outcomes: list[str], status: int, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [report(tmp_path / f"{number}.xml", outcome) for number, outcome in enumerate(outcomes)]

    assert verdict.main(paths) == status
    assert capsys.readouterr().out.splitlines()[-1] == line.center(80, "=")


def test_no_tests_and_a_missing_report_are_failures(tmp_path: Path) -> None:
    assert verdict.main([report(tmp_path / "empty.xml")]) == 1
    assert verdict.main([report(tmp_path / "one.xml", ""), str(tmp_path / "missing.xml")]) == 1
