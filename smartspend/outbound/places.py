"""Towns, by which texts of card payments end: where one stands last and nobody is named, a shop was paid."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

TABLE: Final = Path(__file__).with_name("places.txt")
_WORDS_MAX: Final = 3


@lru_cache(maxsize=1)
def towns() -> frozenset[str]:
    """The table, read once; names as `names.folded` gives them, without dots."""
    lines = TABLE.read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split(","))


def words_of_town(keys: Sequence[str]) -> int:
    """How many of the last words, by their keys, are the name of a town; 0 where they are none."""
    for count in range(min(_WORDS_MAX, len(keys)), 0, -1):
        if " ".join(keys[-count:]) in towns() or "-".join(keys[-count:]) in towns():
            return count
    return 0
