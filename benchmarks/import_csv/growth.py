"""Whether a line costs the same in a large ledger as in a small one, through the real product.

    python -m benchmarks.import_csv.growth [--small 10000] [--large 1000000] [--rows 20000] [--repeat 5]

Two people get a ledger of ten years, a small and a large one, in one account each. Then both hand in the same monthly
files in turn, each later than all before. Compared is the processor time of worker and database per line, and the
clock, the median of the repetitions.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import httpx

from benchmarks.import_csv.run import WORKER, hand_in, machine, processor, product, sign_in
from smartspend.synthetic import bulk

BEGIN = date(2026, 1, 1)
MONTH_DAYS = 28


def past(rows: int) -> bytes:
    """A ledger that ends before the monthly files begin."""
    return "".join(bulk.rows(rows, 2026, until=BEGIN - timedelta(days=1))).encode()


def month(number: int, rows: int) -> bytes:
    """The lines of one month, oldest first."""
    lines = "".join(bulk.rows(rows, 100 + number, until=BEGIN)).splitlines()
    first = BEGIN + timedelta(days=number * MONTH_DAYS)
    moved = [
        f"{first + timedelta(days=place * MONTH_DAYS // rows)},{line.split(',', 1)[1]}"
        for place, line in enumerate(lines[1:])
    ]
    return "\n".join((lines[0], *moved, "")).encode()


def open_account(http: httpx.Client) -> str:
    """An account for all files of a person."""
    body = {"name": "Current account", "kind": "checking", "currency": "EUR"}
    made: dict[str, str] = http.post("/accounts", json=body).raise_for_status().json()
    return made["id"]


def record(http: httpx.Client, account_id: str, content: bytes, rows: int) -> tuple[float, float]:
    """Hands a file in: microseconds of processor time and of the clock for each line."""
    before = processor(WORKER) + processor("postgres")
    seconds, found = hand_in(http, content, account_id)
    if found["state"] != "done" or found["result"]["new"] != rows:
        raise SystemExit(f"The import went wrong: {found['state']} {found['problem']} {found['result']}")
    spent = processor(WORKER) + processor("postgres") - before
    return spent / rows * 1e6, seconds / rows * 1e6


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=1_000_000)
    parser.add_argument("--rows", type=int, default=20_000, help="lines of a monthly file")
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smartspend-benchmark-") as name:
        directory = Path(name)
        directory.chmod(0o755)
        with product(directory) as base:
            seen: dict[int, list[tuple[float, float]]] = {options.small: [], options.large: []}
            people = {size: sign_in(base) for size in seen}
            accounts = {size: open_account(http) for size, http in people.items()}
            for size, http in people.items():
                record(http, accounts[size], past(size), size)
            for number in range(options.repeat):
                content = month(number, options.rows)
                for size, http in people.items():
                    seen[size].append(record(http, accounts[size], content, options.rows))
    spent = {size: [median(one[part] for one in rounds) for part in (0, 1)] for size, rounds in seen.items()}
    for size, (processor_time, clock) in spent.items():
        print(f"beside {size:>9,} rows: {processor_time:.1f} µs of processor time a line, {clock:.1f} µs by the clock")
    ratios = [spent[options.large][part] / spent[options.small][part] for part in (0, 1)]
    print(f"large to small: {ratios[0]:.2f} by processor time, {ratios[1]:.2f} by the clock")
    print(f"{machine()}; python -m {' '.join(['benchmarks.import_csv.growth', *sys.argv[1:]])}")


if __name__ == "__main__":
    main()
