"""Rules on single imports inside the product, which a contract on layers cannot say; `.importlinter` holds the layers.

Inside a package: `endpoints` and `jobs` use `service`, that uses `queries`, that `models`, that `facts` and `schemas`;
a module with another name is pure and knows none of the first four. A part of a package (`transactions.transfers`) is
judged by the same names. From another package: its `service`, `facts`, `models` and pure modules only, because the
rest is how it does things and may change any day.
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

# Whoever holds a transaction writes its facts in it and reads them there: there is no use case in between.
# Jobs and outbound calls lie below people and households, so their endpoints stand in `api`, which asks them directly.
PUBLISHED: Final = {"smartspend.events.queries", "smartspend.jobs.queries", "smartspend.outbound.queries"}

# Use cases large enough for a module of their own beside `service`, named for what they answer.
USE_CASES: Final = {
    "smartspend.analytics.attention",
    "smartspend.analytics.freshness",
    "smartspend.analytics.overview",
    "smartspend.budgets.alerts",
    "smartspend.budgets.bills",
    "smartspend.budgets.standing",
    "smartspend.goals.contributing",
    "smartspend.goals.rendering",
    "smartspend.health.files",
    "smartspend.health.gathering",
    "smartspend.recurring.finding",
    "smartspend.recurring.rendering",
    # Ways out that are not one HTTP request, each with a client of its own.
    "smartspend.outbound.gate",
    "smartspend.outbound.messengers",
    "smartspend.outbound.smtp",
}


def depth(name: str) -> int | None:
    """Return where a module's name stands in the order, 0 being outermost; None for a pure module."""
    return next((place for place, names in enumerate(ORDER) if name in names), None)


def problem(importer: str, imported: str) -> str | None:
    """Say why one import is wrong, or None when it is right. Both are full module names."""
    using, used = importer.split("."), imported.split(".")
    if len(used) < 3 or len(using) < 2 or imported in PUBLISHED:
        return None
    if using[1] != used[1]:
        return problem_between(using[1], importer, imported)
    if importer in USE_CASES or using[1] in ASSEMBLING:
        return None
    inside = problem_inside(using[-1], used[-1]) if len(using) > 2 else None
    return inside and f"In smartspend.{using[1]}, {inside}"


def problem_between(package: str, importer: str, imported: str) -> str | None:
    """Judge an import from another package."""
    _, owner, *inner = imported.split(".")
    if inner[-1] not in PRIVATE or (package in ASSEMBLING and inner[-1] in ASSEMBLED):
        return None
    return f"{importer} reaches into another package: {imported} is private to smartspend.{owner}"


def problem_inside(using: str, used: str) -> str | None:
    """Judge an import between two modules of one package, given by their last names."""
    outer, inner = depth(using), depth(used)
    if outer is None:
        return f"{using} is no longer pure: it imports {used}" if used in NOT_FOR_PURE else None
    if using != used and inner is not None and inner <= outer:
        return f"{using} imports {used}, which stands above or beside it"
    return None


def problems(imports: Iterable[tuple[str, str]]) -> list[str]:
    """Return what is wrong with the imports, each a pair (importer, imported)."""
    return sorted({text for importer, imported in imports if (text := problem(importer, imported))})
