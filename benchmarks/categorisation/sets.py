"""Labelled sets: lines as a bank writes them, each with the groups that are right and the household's own label.

A set is a CSV with a header: `description`, `amount`, `groups` (one or several, separated by `|`), and optionally
`payee`, `currency`, `country`, `date`, `category` (the household's label; the first group otherwise). Without `groups`,
`category` holds the categories that are right.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

BUILT_IN: Final = Path(__file__).with_name("descriptors.csv")
BLIND: Final = Path(__file__).with_name("blind")
PRINTED: Final = Path(__file__).with_name("printed")
"""Lines as tills and banks print them, cut and abbreviated, most of them of small shops; a third is kept apart."""
LOOKED_AT: Final = frozenset("GB IN DE AU BR ES SE SG ZA CA".split())  # noqa: SIM905 a list of codes
"""Countries of the built-in set whose lines were read while words were added; the others never were."""
SPENDING: Final = frozenset("food transport shopping entertainment bills health travel".split())  # noqa: SIM905 a list


@dataclass(frozen=True)
class Labelled:
    """One line. `amount` is decimal text, negative is money out; any of `groups` is right."""

    cells: dict[str, str]
    groups: frozenset[str]
    label: str

    def right(self, category: str | None, meanings: dict[str, frozenset[str]]) -> bool:
        """Whether an answer is one of the groups, the label itself, or a label that means one of the groups."""
        if category is None:
            return False
        group = category.partition(".")[0]
        return group in self.groups or category == self.label or bool(meanings.get(category, frozenset()) & self.groups)


@dataclass(frozen=True)
class Set:
    """Labelled lines in the order of their dates, and the groups that each label means."""

    name: str
    rows: Sequence[Labelled]
    meanings: dict[str, frozenset[str]]


def read(path: Path, name: str = "", only: frozenset[str] | None = None, *, but: bool = False) -> Set:
    """A set from its file; `only` keeps lines of these countries, or all others with `but`."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        records = list(csv.DictReader(file))
    rows = []
    for record in records:
        if only is not None and (record.get("country", "") in only) == but:
            continue
        groups = frozenset(part.partition(".")[0] for part in (record.get("groups") or record["category"]).split("|"))
        label = record.get("category") or record["groups"].split("|")[0]
        if float(record["amount"]) > 0 and groups & SPENDING:
            groups |= {"income"}  # money back for a spending
        cells = {key: value for key, value in record.items() if key not in {"groups", "category"}}
        rows.append(Labelled(cells, groups, label))
    rows.sort(key=lambda row: row.cells.get("date", ""))
    meanings: dict[str, frozenset[str]] = {}
    for row in rows:
        meanings[row.label] = meanings.get(row.label, frozenset()) | row.groups
    return Set(name or path.stem, rows, meanings)


def open_sets() -> list[Set]:
    """Sets whose lines may be read while the product is built."""
    return [
        read(BUILT_IN, "lines of ten countries, read while building", LOOKED_AT),
        read(BUILT_IN, "lines of twelve countries", LOOKED_AT, but=True),
        read(BLIND / "read.csv", "by another hand, read while building"),
        read(PRINTED / "read.csv", "as tills print them, read while building"),
    ]


def built_in() -> list[Set]:
    """All sets beside this file; nobody who builds may look at the lines of the last."""
    return [
        *open_sets(),
        read(PRINTED / "apart.csv", "as tills print them, kept apart"),
        read(BLIND / "untouched.csv", "by another hand, never looked at"),
    ]
