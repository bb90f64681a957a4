"""Write `smartspend/categorisation/reliability.tsv`: what each trait of an answer is worth, from labelled lines.

    python -m tools.knowledge.calibrate [--set FILE.csv …]

A logistic regression over the traits of `reliability`, on the sets of `benchmarks/categorisation` that may be looked at
and the made-up household, so that the repository alone gives the same weights again. What it prints is measured on
what was left out: set after set, and country after country of the lines by another hand. `--set` measures on further
files in their format, which the weights never see.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from benchmarks.categorisation import household
from benchmarks.categorisation.run import line
from benchmarks.categorisation.sets import Set, open_sets, read
from smartspend.categorisation import cascade, reliability
from tools.knowledge.brands import PACKAGE

SHRINK: Final = 1.0
"""How strongly weights are drawn to nothing, against as many lines as a set counts for."""
COUNTS: Final = 300.0
"""For how many lines a set counts."""
OTHER_HAND: Final = 3
"""So many times a set counts whose author saw nothing of the product: its lines are the least tidy ones."""
PRINTED: Final = 2
"""The same for lines as tills print them."""
NOBODYS: Final = 0.4
"""The same for the made-up household: of real payees that nobody knows twice as many are what their amount says."""
MENDED: Final = 1.5
"""How many errors an error stands for where a word was known: what was read while building was mended, and lines that
nobody has read hold more.
"""
FIRST: Final = {"mixed": -2.0}
"""Where weights are drawn instead, and held more firmly: written lines of a shop that sells for several groups are
mostly of the group it is known for, and real ones are not.
"""
FIRMLY: Final = 30.0
STEPS: Final = 30
BINS: Final = 10


@dataclass(frozen=True)
class Judged:
    """The traits of the answers to a set's lines, which answers were right by group, and the lines' countries.

    It counts for `counts` lines, however many it has.
    """

    name: str
    traits: list[dict[str, float]]
    right: list[bool]
    countries: list[str] = field(default_factory=list)
    counts: float = COUNTS

    def only(self, country: str, *, but: bool = False) -> Judged:
        """The part of a country, or everything else, with the weight that its lines have in the whole."""
        kept = [place for place, one in enumerate(self.countries) if (one == country) != but]
        traits, right = [self.traits[place] for place in kept], [self.right[place] for place in kept]
        counts = self.counts * len(kept) / len(self.right)
        return Judged(self.name, traits, right, [self.countries[place] for place in kept], counts)


def judged(found: Set, counts: float = COUNTS) -> Judged:
    """What the product answers, with what it rests on."""
    traits: list[dict[str, float]] = []
    right, countries = [], []
    lines = [line(row) for row in found.rows]
    for row, given in zip(found.rows, cascade.unjudged(lines), strict=True):
        if given is not None:
            traits.append(dict(reliability.traits(given[1])))
            right.append(row.right(given[0].category, {}))
            countries.append(row.cells.get("country", ""))
    return Judged(found.name, traits, right, countries, counts)


def table(sets: Sequence[Judged], names: Sequence[str]) -> tuple[Any, Any, Any]:
    """Traits as numbers, what was right, and how much each line counts."""
    rows = [[traits.get(name, 0.0) for name in names] for found in sets for traits in found.traits]
    right = [float(hit) for found in sets for hit in found.right]
    counts = [
        found.counts / len(found.right) * (MENDED if not hit and "share of the payee" in traits else 1.0)
        for found in sets
        for traits, hit in zip(found.traits, found.right, strict=True)
    ]
    return np.array(rows), np.array(right), np.array(counts)


def fitted(inputs: Any, right: Any, counts: Any, names: Sequence[str] = ()) -> Any:
    """Weights by Newton's method, shrunk to nothing, or to `FIRST` for the columns that it names."""
    first, shrink = np.zeros(inputs.shape[1]), np.full(inputs.shape[1], SHRINK)
    for place, name in enumerate(names):
        if name in FIRST:
            first[place], shrink[place] = FIRST[name], FIRMLY
    weights = first.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (counts * (right - chance)) - shrink * (weights - first)
        bend = (inputs * (counts * chance * (1 - chance))[:, None]).T @ inputs + np.diag(shrink)
        weights += np.linalg.solve(bend, slope)
    return weights


def gap(chance: Any, right: Any) -> float:
    """Expected calibration error over ten bins, in percent."""
    bins = np.minimum(BINS - 1, (chance * BINS).astype(int))
    gaps = sum(abs((right - chance)[bins == place].sum()) for place in range(BINS))
    return 100 * float(gaps) / len(right)


def chances(weights: Any, found: Judged, names: Sequence[str]) -> Any:
    """How sure the product would be of answers, within its limits."""
    inputs, _, _ = table([found], names)
    limit = np.array(
        [reliability.BY_AMOUNT if "amount alone" in traits else reliability.MOST for traits in found.traits]
    )
    return np.clip(1 / (1 + np.exp(-inputs @ weights)), reliability.LEAST, limit)


def by_country(sets: Sequence[Judged], apart: Judged, names: Sequence[str]) -> float:
    """The calibration error of a set, each of its countries judged with weights that never saw it."""
    rest = [found for found in sets if found is not apart]
    felt, right = [], []
    for country in sorted(set(apart.countries)):
        weights = fitted(*table([*rest, apart.only(country, but=True)], names), names)
        asked = apart.only(country)
        felt.append(chances(weights, asked, names))
        right.append(np.array(asked.right, float))
    return gap(np.concatenate(felt), np.concatenate(right))


def main() -> None:
    """Measures with each set left out, then fits all and writes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--set", type=Path, action="append", default=[], dest="sets", metavar="FILE")
    options = parser.parse_args()
    *own, other, printed = open_sets()
    blind = judged(other, OTHER_HAND * COUNTS)
    nobody, tills = judged(household.year(), NOBODYS * COUNTS), judged(printed, PRINTED * COUNTS)
    sets = [*map(judged, own), nobody, tills, blind]
    names = sorted({name for found in sets for traits in found.traits for name in traits})
    for apart in sets:
        weights = fitted(*table([found for found in sets if found is not apart], names), names)
        error = gap(chances(weights, apart, names), np.array(apart.right, float))
        print(f"{apart.name}: calibration error {error:.1f} when left out")
    print(f"{blind.name}: calibration error {by_country(sets, blind, names):.1f} with a country left out at a time")
    weights = fitted(*table(sets, names), names)
    for further in map(judged, map(read, options.sets)):
        error = gap(chances(weights, further, names), np.array(further.right, float))
        print(f"{further.name}: calibration error {error:.1f}, never seen")
    rows = ["trait\tweight", *(f"{name}\t{weight:.3f}" for name, weight in zip(names, weights, strict=True))]
    (PACKAGE / "reliability.tsv").write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
