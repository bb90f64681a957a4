"""Add up pytest's reports (JUnit XML) into one last line, and fail when a test failed, was skipped, or none was run.

verdict.py REPORT.xml…
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from defusedxml import ElementTree


def counted(reports: Sequence[Path]) -> tuple[Counter[str], float]:
    """Return how many tests had which outcome, and the seconds they took together."""
    outcomes: Counter[str] = Counter()
    seconds = 0.0
    for report in reports:
        for suite in ElementTree.fromstring(report.read_bytes()).iter("testsuite"):
            seconds += float(suite.get("time", "0"))
            for case in suite.iter("testcase"):
                kinds = {child.tag for child in case}
                outcome = next((word for word in ("error", "failure", "skipped") if word in kinds), "passed")
                outcomes[{"failure": "failed", "error": "errors"}.get(outcome, outcome)] += 1
    return outcomes, seconds


def line(outcomes: Counter[str], seconds: float) -> str:
    """Write the outcomes the way pytest does."""
    words = [f"{outcomes[word]} {word}" for word in ("failed", "errors", "passed", "skipped") if outcomes[word]]
    return f" {', '.join(words) or 'no tests ran'} in {seconds:.2f}s ".center(80, "=")


def main(paths: Sequence[str]) -> int:
    """Print the line; a skipped test counts as a failure, because nobody looks at it again."""
    outcomes, seconds = counted([Path(path) for path in paths if Path(path).exists()])
    missing = [path for path in paths if not Path(path).exists()]
    for path in missing:
        print(f"{path} was not written: that run of pytest did not get to its end.")
    if outcomes["skipped"]:
        print("Skipped tests are not allowed here; pytest's own summary above names them.")
    print(line(outcomes, seconds))
    return 0 if outcomes["passed"] and set(+outcomes) == {"passed"} and not missing else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
