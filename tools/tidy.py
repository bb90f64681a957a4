"""House rules that no off-the-shelf linter knows. Each has its reason beside it; `script/lint` runs them all.

A rule that is wrong in one place is lifted there, in the open, with a reason: `tidy: allow RULE - because …` in a
comment on that line (or anywhere in the file, for a rule about the whole file).

    tidy.py [--root DIRECTORY]
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

LINES_MAX: Final = 450
LINES_WARN: Final = 400
FUNCTION_LINES_MAX: Final = 70
GENERATED_WITHIN: Final = 200  # characters

CODE: Final = {".py", ".ts", ".html", ".scss", ".css"}
BINARY: Final = {".png", ".ico", ".woff2", ".ttf", ".jpg", ".webp", ".gz", ".zip", ".xlsx", ".xls", ".parquet", ".pdf"}
VAGUE_NAMES: Final = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}
ALLOW: Final = re.compile(r"tidy: allow (?P<rule>[a-z-]+) - \S+")

# Written in pieces, so that this file does not ring its own alarms.
# The triple X is a note only at the start of a comment: elsewhere it is ISO 4217's code for "no currency".
LEFTOVER: Final = re.compile(
    r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "HA" + "CK"]) + r")\b|(#|//|/\*|<!--) *X" + r"XX\b"
)
REGISTRY: Final = re.compile(
    "|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.(org|com)", "yarn" + r"pkg\.com"])
    + r'|"resolved":\s*"(https?|file):|^\s*(--(extra-)?index-url|--find-links|registry\s*=)',
    re.MULTILINE,
)
ELSEWHERE: Final = re.compile(r"(?<![\w.~-])/wo" + r"rk/|/tmp/br" + r"ief|DEVELO" + r"PERS\.md", re.IGNORECASE)
WAITING: Final = re.compile(r"\bsle" + r"ep\(|waitForTime" + r"out\(|wait_for_time" + r"out\(")
SKIPPING: Final = re.compile(
    r"pytest\.(mark\.)?(sk" + r"ip|skip" + r"if|xf" + r"ail|importor" + r"skip)\b"
    r"|\b(it|test|describe)\.(sk"
    + r"ip|on"
    + r"ly|to"
    + r"do)\(|\b(x"
    + r"it|f"
    + r"it|x"
    + r"describe|f"
    + r"describe)\("
)
MONEY_WORD: Final = re.compile(r"amount|money|minor|balance|price|total|\bsum\b|budgeted|spent", re.IGNORECASE)

# Test directories beside those that mirror a package: they show the product as a whole.
WHOLE_PRODUCT_TESTS: Final = {"browser", "installed", "tools", "migrations", "benchmarks", "deploy", "sdk", "scenarios"}


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """One place where a rule is broken. `line` counts from 1; 0 means the file as a whole."""

    path: str
    line: int
    rule: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        """Write it the way editors understand."""
        return f"{self.path}:{self.line or 1}: {'warning: ' if self.warning else ''}{self.message} [{self.rule}]"


Rule = Callable[[str, str], Iterator[Alarm]]


def matches(pattern: re.Pattern[str], path: str, text: str, rule: str, message: str) -> Iterator[Alarm]:
    """Ring at every line where the pattern is found."""
    for found in pattern.finditer(text):
        yield Alarm(path, text.count("\n", 0, found.start()) + 1, rule, message.format(found[0].strip()))


def parts(path: str) -> tuple[str, ...]:
    """Return the directories and the file of a path."""
    return PurePosixPath(path).parts


def is_test(path: str) -> bool:
    """Tell whether a file tests, in Python or in the web app."""
    return path.startswith("tests/") or path.endswith(".spec.ts")


# --- rules about one file ---------------------------------------------------------------------------------------------


def file_length(path: str, text: str) -> Iterator[Alarm]:
    """Keep files that one can read in one sitting: a longer one holds two ideas. Generated ones say so on top."""
    lines = 0 if "generated" in text[:GENERATED_WITHIN].lower() else text.count("\n")
    if PurePosixPath(path).suffix in CODE and lines > LINES_WARN:
        message = f"{lines} lines; {LINES_MAX} are the limit"
        yield Alarm(path, 0, "file-length", message, warning=lines <= LINES_MAX)


def function_length(path: str, text: str) -> Iterator[Alarm]:
    """Keep functions that fit a screen. The docstring does not count, or it would be cut short."""
    if not path.endswith(".py"):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            lines = (node.end_lineno or 0) - first.lineno + 1
            if lines > FUNCTION_LINES_MAX:
                message = f"{node.name} has {lines} lines; {FUNCTION_LINES_MAX} are the limit"
                yield Alarm(path, node.lineno, "function-length", message)


def vague_name(path: str, text: str) -> Iterator[Alarm]:  # noqa: ARG001 - every rule is asked the same way
    """Name a module for its idea: one called `utils` collects whatever has no home."""
    if PurePosixPath(path).suffix not in CODE:
        return
    words = [re.split(r"[.]", part)[0] for part in parts(path)]
    for word in VAGUE_NAMES.intersection(words):
        yield Alarm(path, 0, "vague-name", f"`{word}` says nothing about what is inside")


def leftover(path: str, text: str) -> Iterator[Alarm]:
    """Finish the work or open an issue: a note in the code is read by nobody."""
    return matches(LEFTOVER, path, text, "leftover", "leftover note {}")


def package_promise(path: str, text: str) -> Iterator[Alarm]:
    """Let every package say what it owns and what it never does: that is where newcomers start."""
    if len(parts(path)) == 3 and path.startswith("smartspend/") and path.endswith("/__init__.py"):
        docstring = (ast.get_docstring(ast.parse(text)) or "").lower()
        if not re.search(r"\bowns?\b", docstring) or "never" not in docstring:
            yield Alarm(
                path, 1, "package-promise", "the docstring must say what the package owns and what it never does"
            )


def waiting(path: str, text: str) -> Iterator[Alarm]:
    """Wait for what happens, not for time: a pause is either too long or, one day, too short."""
    return matches(WAITING, path, text, "waiting", "a test waits with {}") if is_test(path) else iter(())


def skipping(path: str, text: str) -> Iterator[Alarm]:
    """Mend a test or remove it: one that is not run proves nothing and looks as if it did."""
    return matches(SKIPPING, path, text, "skipping", "a test is left out by {}") if is_test(path) else iter(())


def float_money(path: str, text: str) -> Iterator[Alarm]:
    """Count money in integers: a float loses cents. Statistics on money give their reason beside the exemption."""
    if not (path.endswith(".py") and path.startswith("smartspend/")):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float":
            argument = ", ".join(map(ast.unparse, node.args))
            if MONEY_WORD.search(argument):
                yield Alarm(path, node.lineno, "float-money", f"float({argument}) turns money into a float")


def registry(path: str, text: str) -> Iterator[Alarm]:
    """Leave the choice of a registry to the user's own pip and npm: many work behind a mirror."""
    return matches(REGISTRY, path, text, "registry", "names a package registry: {}")


def elsewhere(path: str, text: str) -> Iterator[Alarm]:
    """Speak of nothing that a reader of this repository does not have."""
    return matches(ELSEWHERE, path, text, "elsewhere", "names something outside the repository: {}")


FILE_RULES: Final[tuple[Rule, ...]] = (
    *(file_length, function_length, vague_name, leftover, package_promise),
    *(waiting, skipping, float_money, registry, elsewhere),
)


# --- rules about all files together -----------------------------------------------------------------------------------


def tests_mirror(files: Mapping[str, str]) -> Iterator[Alarm]:
    """Find the tests of a package where its name says, and no tests of a package that is gone."""
    packages = {parts(path)[1] for path in files if path.startswith("smartspend/") and len(parts(path)) > 2}
    with_code = {
        parts(path)[1]
        for path in files
        if path.startswith("smartspend/") and len(parts(path)) > 2 and parts(path)[-1] != "__init__.py"
    }
    tested = {parts(path)[1] for path in files if path.startswith("tests/") and len(parts(path)) > 2}
    for name in sorted(tested - packages - WHOLE_PRODUCT_TESTS):
        yield Alarm(f"tests/{name}", 0, "tests-mirror", f"there is no package smartspend/{name}")
    for name in sorted(with_code - tested):
        yield Alarm(f"smartspend/{name}", 0, "tests-mirror", f"the package has no tests in tests/{name}")


def imported(path: str, text: str) -> Iterator[str]:
    """Name every module that a file imports, or could mean by `from package import name`."""
    package = list(parts(path)[:-1])
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{name.name}" for name in node.names)


def unused_module(files: Mapping[str, str]) -> Iterator[Alarm]:
    """Remove what only its own tests still use: it is read, maintained, and serves nobody."""
    product = {path: text for path, text in files.items() if not is_test(path)}
    used = {name for path, text in product.items() if path.endswith(".py") for name in imported(path, text)}
    for path in product:
        name = ".".join(PurePosixPath(path).with_suffix("").parts)
        if not (path.startswith("smartspend/") and path.endswith(".py")) or parts(path)[-1].startswith("__"):
            continue
        # Entry points and job modules are named as text: `smartspend.cli.main:main`.
        spelled = re.compile(re.escape(name) + r"(?![\w.])")
        others = (text for other, text in product.items() if other != path and PurePosixPath(other).suffix != ".md")
        if name not in used and not any(spelled.search(text) for text in others):
            yield Alarm(path, 0, "unused-module", "no part of the product imports this module")


# --- all together -----------------------------------------------------------------------------------------------------


def allowed(alarm: Alarm, text: str) -> bool:
    """Tell whether the place of an alarm carries its exemption with a reason."""
    lines = text.splitlines()
    place = lines[alarm.line - 1 : alarm.line] if alarm.line else lines
    return any(found["rule"] == alarm.rule for line in place for found in ALLOW.finditer(line))


def alarms(files: Mapping[str, str]) -> list[Alarm]:
    """Apply every rule to the files (path to text)."""
    found = [alarm for path, text in files.items() for rule in FILE_RULES for alarm in rule(path, text)]
    found += [*tests_mirror(files), *unused_module(files)]
    return sorted(alarm for alarm in found if not allowed(alarm, files.get(alarm.path, "")))


def committed(root: Path) -> dict[str, str]:
    """Read every text file that is, or is about to be, under version control."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = sorted({path for path in listing.split("\0") if path and PurePosixPath(path).suffix not in BINARY})
    return {path: (root / path).read_text(errors="replace") for path in paths if (root / path).is_file()}


def main(argv: Sequence[str]) -> int:
    """Print the alarms; fail when one is more than a warning."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    found = alarms(committed(parser.parse_args(argv).root))
    for alarm in found:
        print(alarm)
    return 1 if any(not alarm.warning for alarm in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
