"""Rules on single imports inside the product, which a contract on layers cannot say; `.importlinter` holds the layers.

Inside a package: `endpoints` and `jobs` use `service`, that uses `queries`, that `models`, that `facts` and `schemas`;
a module with another name is pure and knows none of the first four. From another package: its `service`, `facts`,
`models` and pure modules only, because the rest is how it does things and may change any day.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

# Outermost first. A module may use what stands further right, never what stands further left or beside it.
ORDER: Final = ({"endpoints", "jobs"}, {"service"}, {"queries"}, {"models"}, {"facts", "schemas"})
PRIVATE: Final = {"endpoints", "jobs", "queries", "schemas"}
NOT_FOR_PURE: Final = {"endpoints", "jobs", "service", "queries"}

# These put the product together: they mount every endpoint and start every job.
ASSEMBLING: Final = {"cli", "worker", "relay", "api", "wiring"}
ASSEMBLED: Final = {"endpoints", "jobs", "schemas"}

EXEMPT: Final = {
    # A scope writes the facts of its transaction before it commits; there is no use case in between.
    ("smartspend.identity.scope", "smartspend.events.queries"),
}


def depth(name: str) -> int | None:
    """Return where a module's name stands in the order, 0 being outermost; None for a pure module."""
    return next((place for place, names in enumerate(ORDER) if name in names), None)


def problem(importer: str, imported: str) -> str | None:
    """Say why one import is wrong, or None when it is right. Both are full module names."""
    using, used = importer.split("."), imported.split(".")
    if len(used) < 3 or len(using) < 2 or (importer, imported) in EXEMPT:
        return None
    name = used[2]
    if using[1] != used[1]:
        if name not in PRIVATE or (using[1] in ASSEMBLING and name in ASSEMBLED):
            return None
        return f"{importer} reaches into another package: {imported} is private to smartspend.{used[1]}"
    if len(using) < 3 or using[2] == name:
        return None
    outer, inner = depth(using[2]), depth(name)
    if outer is None:
        return f"{importer} is no longer pure: it imports {imported}" if name in NOT_FOR_PURE else None
    if inner is not None and inner <= outer:
        return f"{importer} imports {imported}, which stands above or beside it"
    return None


def problems(imports: Iterable[tuple[str, str]]) -> list[str]:
    """Return what is wrong with the imports, each a pair (importer, imported)."""
    return sorted({text for importer, imported in imports if (text := problem(importer, imported))})
