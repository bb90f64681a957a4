"""Feeds broken statement files to the readers: each must end in a statement or in one of the package's own errors.

    python benchmarks/fuzz/run.py [--inputs 10000] [--kind ofx --kind qif …] [--seed 1] [--seconds 300] [--progress 60]

Inputs are small files of each kind that `mutators` broke; the seed, the kind and the number of an input make it again
(`--first N --inputs 1`). Counted are inputs, those that were read, the slowest, and the memory that the process took. A
crash is printed with the bytes that cause it, and ends the run with status 1. Inputs are read in a process of its own,
which is made anew when one ends it; workbooks are unpacked in it by the inner part of the program that the product
starts for each, under the same limits.
"""

from __future__ import annotations

import argparse
import io
import json
import multiprocessing
import resource
import signal
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks.fuzz.mutators import mutated
from benchmarks.fuzz.seeds import SEEDS
from smartspend.kernel.errors import DomainError
from smartspend.kernel.limits import FILE_ROWS_MAX
from smartspend.statements import read, spreadsheet, spreadsheet_child

SLOW_SECONDS: Final = 10.0
MEMORY_MAX_MIB: Final = 500
_CRASHES_MAX: Final = 5
_CHUNK: Final = 20_000


@dataclass
class Outcome:
    """What became of the inputs of one kind.

    `slowest` is processor time in seconds, `memory` the peak in MiB, `ended` counts workbooks that hit a limit.
    """

    kind: str
    seed: int
    first: int
    inputs: int = 0
    read: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_input: int = 0
    memory: float = 0.0
    ended: int = 0
    crashes: list[str] = field(default_factory=list)


def one(outcome: Outcome, number: int) -> None:
    """Breaks one file and reads it."""
    rng = Random(f"{outcome.seed}/{outcome.kind}/{number}")
    data = mutated(rng, outcome.kind)
    started = time.process_time()
    try:
        read(data, name=f"file.{outcome.kind}")
        outcome.read += 1
    except DomainError:
        pass
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        outcome.crashes.append(f"input {number}: {type(error).__name__}: {error} on {data[:3000]!r}")
    took = time.process_time() - started
    if took > outcome.slowest:
        outcome.slowest, outcome.slowest_input = took, number
    outcome.inputs += 1


def torment(kind: str, options: argparse.Namespace) -> Outcome:
    """Reads so many broken files of one kind, or as many as the time allows."""
    outcome = Outcome(kind, options.seed, options.first)
    began = told = time.perf_counter()
    number = options.first
    while number < options.first + options.inputs and len(outcome.crashes) < _CRASHES_MAX:
        number = _in_child(outcome, number, min(number + options.chunk, options.first + options.inputs))
        now = time.perf_counter()
        if options.progress and now - told > options.progress:
            told = now
            print(f"{kind} {outcome.inputs:,} inputs, slowest {outcome.slowest:.2f} s", file=sys.stderr, flush=True)
        if options.seconds and now - began > options.seconds:
            break
    outcome.seconds = round(time.perf_counter() - began, 1)
    outcome.slowest = round(outcome.slowest, 3)
    return outcome


def _in_child(outcome: Outcome, first: int, behind: int) -> int:
    """Reads inputs in a process of its own; the number to go on with. One that a limit ends is a refusal by design."""
    context = multiprocessing.get_context("spawn")
    shared = context.Array("d", 5, lock=False)
    crashes, told = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(outcome.kind, outcome.seed, first, behind, shared, told))
    child.start()
    told.close()
    with suppress(EOFError):
        while True:
            outcome.crashes.append(crashes.recv())
    child.join()
    done, read_well, slowest, slowest_input, memory = shared[:]
    outcome.inputs += int(done)
    outcome.read += int(read_well)
    outcome.memory = max(outcome.memory, memory)
    if slowest > outcome.slowest:
        outcome.slowest, outcome.slowest_input = slowest, int(slowest_input)
    number = first + int(done)
    if not child.exitcode:
        return number
    outcome.inputs += 1
    if kind_is_limited(outcome.kind) and child.exitcode < 0:
        outcome.ended += 1
    else:
        outcome.crashes.append(f"input {number}: ended the process with {child.exitcode}")
        outcome.slowest, outcome.slowest_input = SLOW_SECONDS, number
    return number + 1


def _work(kind: str, seed: int, first: int, behind: int, shared: Any, told: Connection) -> None:  # noqa: PLR0917  # the arguments of a process
    """The other process: reads one input after the other and notes after each how far it is."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if kind_is_limited(kind):
        _limit()
    outcome = Outcome(kind, seed, first)
    for number in range(first, behind):
        signal.setitimer(signal.ITIMER_PROF, SLOW_SECONDS)
        one(outcome, number)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        shared[:] = [outcome.inputs, outcome.read, outcome.slowest, outcome.slowest_input, round(memory)]
        while outcome.crashes:
            told.send(outcome.crashes.pop())


def kind_is_limited(kind: str) -> bool:
    """Whether files of a kind are unpacked in a process of their own, which a limit may end."""
    return kind == "xlsx"


def _limit() -> None:
    read(SEEDS["csv"][0])
    held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + spreadsheet_child.MEMORY_MAX, held + spreadsheet_child.MEMORY_MAX))
    spreadsheet.run_child = _unpack_here


def _unpack_here(data: bytes) -> tuple[int, bytes]:
    out = io.StringIO()
    try:
        return spreadsheet_child.unpack(data, out, FILE_ROWS_MAX), out.getvalue().encode()
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return 1, b""  # what a Python program ends with that meets any other error


def main() -> int:
    """Runs, prints, and fails where anything crashed or took too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000, help="of each kind")
    parser.add_argument("--kind", choices=list(SEEDS), action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--chunk", type=int, default=_CHUNK, help="inputs that one process reads")
    parser.add_argument("--seconds", type=float, default=0, help="at most, for each kind")
    parser.add_argument("--progress", type=float, default=0, help="say every so many seconds how far it is")
    parser.add_argument("--json", action="store_true", help="one object a kind and line")
    options = parser.parse_args()
    failed = False
    for kind in options.kind or SEEDS:
        found = torment(kind, options)
        failed |= bool(found.crashes) or found.slowest > SLOW_SECONDS or found.memory > MEMORY_MAX_MIB
        if options.json:
            print(json.dumps(asdict(found)), flush=True)
            continue
        print(
            f"{kind:6} {found.inputs:>9,} inputs, {found.read:>9,} read, {found.seconds:>7} s, slowest {found.slowest} "
            f"s (input {found.slowest_input}), {found.memory:.0f} MiB, {found.ended} ended by a limit, "
            f"{len(found.crashes)} crashes",
            flush=True,
        )
        for crash in found.crashes:
            print(f"    {crash[:4000]}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
