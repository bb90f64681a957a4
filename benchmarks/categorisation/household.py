"""A made-up household's year whose payees nobody can know: only what the household corrects can tell what they are.

Seventy payees with made-up names, of which ten serve two purposes that differ in their amounts, each visited in its
own rhythm; the bank adds numbers, towns and dates. Labels are the household's own words.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Final

from benchmarks.categorisation.sets import Labelled, Set

LABELS: Final = {
    "Weekly shop": "food", "Eating out": "food", "Lunch at work": "food", "Sweets": "food",
    "Getting around": "transport",
    "The car": "transport", "Clothes": "shopping", "Presents": "shopping", "House and garden": "shopping",
    "Hobby": "shopping", "Evenings out": "entertainment", "Club": "entertainment", "The flat": "bills",
    "School": "bills", "Policies": "bills", "Doctor": "health", "Weekends away": "travel", "Good causes": "other",
}  # fmt: skip
SYLLABLES: Final = "bra ko mi stel la ven do ri pau lu hal te mon gra si be no fer cal ti ros ka den mar lo zu wie"
TOWNS: Final = "HALM VENNE LORBACH TISSEN MARUN"
PAYEES: Final = 70
DOUBLE: Final = 10
SMALLEST, LARGEST = 3.0, 400.0


def year(seed: int = 1) -> Set:
    """The household's lines in the order of their days."""
    draw = random.Random(seed)
    syllables, towns = SYLLABLES.split(), TOWNS.split()
    rows = []
    for place in range(PAYEES):
        name = " ".join("".join(draw.choices(syllables, k=draw.randint(2, 3))) for _ in range(draw.choice((1, 2, 2))))
        usual = draw.uniform(SMALLEST, 60)
        uses = [(draw.choice(list(LABELS)), usual)]
        if place < DOUBLE:
            uses.append((draw.choice([label for label in LABELS if label != uses[0][0]]), usual * draw.uniform(3, 6)))
        every = draw.choice((3, 7, 7, 14, 30, 30, 45))
        for day in range(draw.randint(0, every), 365, every):
            label, typical = draw.choice(uses)
            amount = min(LARGEST, typical * draw.uniform(0.85, 1.15))
            on = date(2025, 1, 1) + timedelta(days=day)
            card, reference = draw.randint(1000, 9999), draw.randint(10**6, 10**7)
            text = f"KARTE {card} {on:%d.%m} {name.upper()} {draw.choice(towns)} {reference}"
            cells = {"description": text, "amount": f"-{amount:.2f}", "currency": "EUR", "date": on.isoformat()}
            rows.append(Labelled(cells, frozenset({LABELS[label]}), label))
    rows.sort(key=lambda row: row.cells["date"])
    return Set("a household whose payees nobody knows", rows, {label: frozenset({g}) for label, g in LABELS.items()})
