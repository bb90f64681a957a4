"""`smartspend redact`: one line in, one line out."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from smartspend.cli.main import app

TEXTS = "Transfer to Maria Schmidt DE89 3704 0044 0532 0130 00\r\nLIDL SAGT DANKE\n\n"


def test_lines_of_standard_input_as_json() -> None:
    result = CliRunner().invoke(app, ["redact", "--json"], input=TEXTS)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert lines[0] == {
        "text": "Transfer to ⟦PERSON_1⟧ ⟦IBAN_1⟧",
        "found": [{"kind": "PERSON", "start": 12, "end": 25}, {"kind": "IBAN", "start": 26, "end": 53}],
    }
    assert lines[1:] == [{"text": "LIDL SAGT DANKE", "found": []}, {"text": "", "found": []}]


def test_a_file_with_broken_bytes_and_a_name_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "texts"
    file.write_bytes(b"QUIBBLE \xff LTD\n")
    result = CliRunner().invoke(app, ["redact", str(file), "--own-name", "Ada Quibble"])
    assert result.stdout == "⟦PERSON_1⟧ � LTD\n"


def test_no_such_file(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["redact", str(tmp_path / "none")])
    assert result.exit_code == 1
    assert "cannot be opened" in result.stderr
