"""Write `smartspend/categorisation/reliability.tsv`: what each trait of an answer is worth, from labelled lines.

    python -m tools.knowledge.calibrate [--set FILE.csv …]

A logistic regression over the traits of `reliability`, on the sets of `benchmarks/categorisation` that may be looked at
and on further files in their format. Each set counts the same however many lines it has, and weights that little speaks
for stay near nothing. What it prints is measured on sets left out one after the other. The weights that come with the
package were made with one file more, given twice so that it counts twice: every other line of 503 real American ones,
which are not part of the project.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks.categorisation.run import line
from benchmarks.categorisation.sets import Set, open_sets, read
from smartspend.categorisation import cascade, reliability
from tools.knowledge.brands import PACKAGE

SHRINK: Final = 1.0
"""How strongly weights are drawn to nothing, against as many lines as a set counts for."""
COUNTS: Final = 300.0
"""For how many lines each set counts."""
STEPS: Final = 30
BINS: Final = 10


@dataclass(frozen=True)
class Judged:
    """The traits of the answers to a set's lines, and which answers were right by group."""

    name: str
    traits: list[dict[str, float]]
    right: list[bool]


def judged(found: Set) -> Judged:
    """What the product answers, with what it rests on."""
    traits: list[dict[str, float]] = []
    right = []
    lines = [line(row) for row in found.rows]
    for row, given in zip(found.rows, cascade.unjudged(lines), strict=True):
        if given is not None:
            traits.append(dict(reliability.traits(given[1])))
            right.append(row.right(given[0].category, {}))
    return Judged(found.name, traits, right)


def table(sets: Sequence[Judged], names: Sequence[str]) -> tuple[Any, Any, Any]:
    """Traits as numbers, what was right, and how much each line counts."""
    rows = [[traits.get(name, 0.0) for name in names] for found in sets for traits in found.traits]
    right = [float(hit) for found in sets for hit in found.right]
    counts = [COUNTS / len(found.right) for found in sets for _ in found.right]
    return np.array(rows), np.array(right), np.array(counts)


def fitted(inputs: Any, right: Any, counts: Any) -> Any:
    """Weights by Newton's method, shrunk."""
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (counts * (right - chance)) - SHRINK * weights
        bend = (inputs * (counts * chance * (1 - chance))[:, None]).T @ inputs + SHRINK * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def gap(chance: Any, right: Any) -> float:
    """Expected calibration error over ten bins, in percent."""
    bins = np.minimum(BINS - 1, (chance * BINS).astype(int))
    gaps = sum(abs((right - chance)[bins == place].sum()) for place in range(BINS))
    return 100 * float(gaps) / len(right)


def main() -> None:
    """Measures with each set left out, then fits all and writes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--set", type=Path, action="append", default=[], dest="sets", metavar="FILE")
    options = parser.parse_args()
    sets = [judged(found) for found in [*open_sets(), *map(read, options.sets)]]
    names = sorted({name for found in sets for traits in found.traits for name in traits})
    for place, apart in enumerate(sets):
        rest = [*sets[:place], *sets[place + 1 :]]
        weights = fitted(*table(rest, names))
        inputs, right, _ = table([apart], names)
        print(f"{apart.name}: calibration error {gap(1 / (1 + np.exp(-inputs @ weights)), right):.1f} when left out")
    weights = fitted(*table(sets, names))
    rows = ["trait\tweight", *(f"{name}\t{weight:.3f}" for name, weight in zip(names, weights, strict=True))]
    (PACKAGE / "reliability.tsv").write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
