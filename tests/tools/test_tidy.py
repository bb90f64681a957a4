from __future__ import annotations

from typing import Final

import pytest

from tools import tidy

# Files are written in pieces where the house rules would otherwise ring on this very file.
PROMISE: Final = '"""Payees.\n\nOwns names. Never guesses.\n"""\n'
RINGING: Final = [
    ("file-length", "smartspend/kernel/long.py", "x = 1\n" * 451),
    ("file-length", "web/src/app/long.component.html", "<p></p>\n" * 451),
    ("function-length", "tools/long.py", "def long() -> None:\n" + "    print()\n" * 71),
    ("vague-name", "smartspend/kernel/utils.py", ""),
    ("vague-name", "web/src/app/helpers/dates.ts", ""),
    ("vague-name", "web/src/app/common.service.ts", ""),
    ("leftover", "docs/guide.md", "TO" + "DO: write this\n"),
    ("leftover", "web/src/app/app.ts", "// FIX" + "ME\n"),
    ("leftover", "web/src/app/app.ts", "// X" + "XX: check\n"),
    ("package-promise", "smartspend/payees/__init__.py", '"""Payees."""\n'),
    ("package-promise", "smartspend/payees/__init__.py", ""),
    ("waiting", "tests/kernel/test_clock.py", "time.sle" + "ep(1)\n"),
    ("waiting", "tests/browser/test_page.py", "page.wait_for_time" + "out(500)\n"),
    ("skipping", "tests/kernel/test_clock.py", "@pytest.mark.sk" + "ip\ndef test() -> None: ...\n"),
    ("skipping", "tests/kernel/test_clock.py", "@pytest.mark.xf" + "ail(reason='')\ndef test() -> None: ...\n"),
    ("skipping", "web/src/app/money.spec.ts", "it.on" + "ly('adds', () => {});\n"),
    ("float-money", "smartspend/budgets/pace.py", "share = float(spent_minor) / 100\n"),
    ("float-money", "smartspend/budgets/pace.py", "share = float(row.amount)\n"),
    ("registry", "requirements/runtime.txt", "--index-url " + "https://mirror.example/simple\n"),
    ("registry", "docs/setup.md", "see https://py" + "pi.org/simple\n"),
    ("registry", "web/package-lock.json", '"resol' + 'ved": "https://mirror.example/a.tgz"\n'),
    ("elsewhere", "docs/setup.md", "cd /wo" + "rk/main\n"),
    ("tests-mirror", "tests/payees/test_names.py", ""),
    ("tests-mirror", "smartspend/payees/names.py", ""),
    ("unused-module", "smartspend/payees/names.py", ""),
]
QUIET: Final = {
    "smartspend/payees/__init__.py": PROMISE,
    "smartspend/payees/names.py": "def clean(name: str) -> str:\n    return name\n\n\nSHARE = float('0.8')\n",
    "smartspend/cli/__init__.py": PROMISE,
    "smartspend/cli/main.py": "from smartspend.payees import names\n",
    "tests/payees/test_names.py": "def test_skips_nothing() -> None:\n    assert True\n",
    "tests/cli/test_main.py": "",
    "pyproject.toml": 'smartspend = "smartspend.cli.main:main"\n',
    "web/src/app/api/types.ts": "/* Generated from the interface. */\n" + "x;\n" * 900,
    "web/package-lock.json": '"resolved": "node_modules/a"\n',
    "docs/guide.md": "The network of banks; XXX is no currency\n",
}


def rules(files: dict[str, str]) -> set[str]:
    return {alarm.rule for alarm in tidy.alarms(files) if not alarm.warning}


def test_well_kept_files_are_quiet() -> None:
    assert tidy.alarms(QUIET) == []


@pytest.mark.parametrize(("rule", "path", "text"), RINGING)
def test_each_alarm_rings(rule: str, path: str, text: str) -> None:
    assert rule in rules({path: text})


def test_every_rule_has_a_case_that_rings() -> None:
    names = {rule.__name__ for rule in (*tidy.FILE_RULES, tidy.tests_mirror, tidy.unused_module)}

    assert {name.replace("_", "-") for name in names} == {rule for rule, _, _ in RINGING}


@pytest.mark.parametrize(("lines", "outcome"), [(400, []), (401, [True]), (450, [True]), (451, [False])])
def test_a_long_file_warns_before_it_fails(lines: int, outcome: list[bool]) -> None:
    found = tidy.file_length("tools/long.py", "x = 1\n" * lines)

    assert [alarm.warning for alarm in found] == outcome


def test_a_docstring_does_not_count_as_length() -> None:
    text = 'def described() -> None:\n    """' + "Why.\n" * 80 + '    """\n    print()\n'

    assert list(tidy.function_length("tools/described.py", text)) == []


@pytest.mark.parametrize(
    ("comment", "rings"),
    [
        ("# tidy: allow float-money - a statistic, not a sum", False),
        ("# tidy: allow float-money", True),
        ("# tidy: allow leftover - another rule", True),
    ],
)
def test_an_exemption_needs_the_rule_and_a_reason(comment: str, rings: bool) -> None:
    text = f"share = float(amount)  {comment}\n"

    assert ("float-money" in rules({**QUIET, "smartspend/payees/names.py": text})) is rings


def test_a_module_that_only_its_tests_import_is_unused() -> None:
    files = {**QUIET, "smartspend/cli/main.py": "", "tests/payees/test_names.py": "import smartspend.payees.names\n"}

    assert rules(files) == {"unused-module"}


@pytest.mark.parametrize(
    "use",
    ["import smartspend.payees.names", "from smartspend.payees import names", "JOBS = ['smartspend.payees.names']"],
)
def test_a_module_counts_as_used_however_it_is_named(use: str) -> None:
    assert rules({**QUIET, "smartspend/cli/main.py": use}) == set()


def test_a_line_is_named_where_the_alarm_rings() -> None:
    (alarm,) = tidy.leftover("docs/guide.md", "one\ntwo\nTO" + "DO three\n")

    assert str(alarm).startswith("docs/guide.md:3: ")
