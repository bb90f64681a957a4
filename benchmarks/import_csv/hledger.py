"""The same CSV through hledger, for comparison: reading with a rules file, and importing it into a journal.

    python -m benchmarks.import_csv.hledger [--rows 100000]

hledger comes from the system's packages (`apt-get install hledger`). `print` is its reading alone: columns named by a
rules file, four rules of categories. `import` also looks for what it knows and appends to a journal; the second one
finds nothing new. Beside it stands this product's `inspect`, which is told nothing, on the same file; `run.py` has the
figures of its whole import.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.import_csv.run import machine, statement

RULES = """skip 1
fields date, payee, details, amount, currency
description %payee %details
date-format %Y-%m-%d
account1 assets:checking
if (REWE|LIDL|TESCO)
 account2 expenses:groceries
if (NETFLIX|SPOTIFY)
 account2 expenses:streaming
if (SHELL|ARAL|BP)
 account2 expenses:fuel
if (AMAZON|ZALANDO)
 account2 expenses:shopping
"""


def timed(command: list[str], directory: Path) -> tuple[float, float]:
    """Seconds by the clock, and the peak of memory in MiB."""
    script = (
        "import resource, subprocess, sys; "
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, *command], cwd=directory, check=True, capture_output=True, text=True
    )
    return time.perf_counter() - started, float(done.stdout)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smartspend-benchmark-") as name:
        directory = Path(name)
        (directory / "statement.csv").write_bytes(statement(options.rows))
        (directory / "statement.csv.rules").write_text(RULES)
        (directory / "ledger.journal").touch()
        inspect = [sys.executable, "-m", "smartspend.cli.main", "inspect", "statement.csv", "--json"]
        bring = ["hledger", "-f", "ledger.journal", "import", "statement.csv"]
        for words, command in (
            ("hledger print", ["hledger", "-f", "statement.csv", "print"]),
            ("hledger import", bring),
            ("hledger import again", bring),
            ("smartspend inspect", inspect),
        ):
            seconds, memory = timed(command, directory)
            print(f"{words:22} {seconds:6.2f} s  {options.rows / seconds:>9,.0f} rows/s  {memory:6.0f} MiB")
    version = subprocess.run(["hledger", "--version"], check=True, capture_output=True, text=True).stdout.split()[1]
    called = " ".join(["python -m benchmarks.import_csv.hledger", *sys.argv[1:]])
    print(f"hledger {version.rstrip(',')}; {machine()}; {called}")


if __name__ == "__main__":
    main()
