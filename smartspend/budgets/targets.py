"""What a budget is for. Categories are any of those named and all below them, accounts any of those named, tags any of
those named; between the kinds all must hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from smartspend.analytics.definitions import INCOME, TRANSFERS
from smartspend.transactions.selection import Filter

NO_CATEGORY: Final = UUID(int=0)
"""Stands for the absence of a category in sums."""


@dataclass(frozen=True, slots=True)
class Target:
    """What counts for a budget; what is empty asks for nothing."""

    categories: tuple[UUID, ...] = ()
    accounts: tuple[UUID, ...] = ()
    tags: tuple[str, ...] = ()
    q: str = ""

    @property
    def searched(self) -> bool:
        """Whether the rows themselves must be looked at: sums by category and account do not tell."""
        return bool(self.tags or self.q)

    @property
    def empty(self) -> bool:
        """Whether nothing is asked at all."""
        return not (self.categories or self.accounts or self.searched)

    def filter(self) -> Filter:
        """The filter of transactions that finds the same rows."""
        categories = tuple(str(one) for one in self.categories)
        return Filter(account_ids=self.accounts, categories=categories, any_tags=self.tags, q=self.q)


def target_of(row: Mapping[str, Any]) -> Target:
    """What a budget that is stored is for."""
    categories = (row["category_id"],) if row["category_id"] else tuple(row["category_ids"] or ())
    return Target(categories, tuple(row["account_ids"] or ()), tuple(row["tags"] or ()), row["q"] or "")


class Tree:
    """The household's categories, as far as budgets must know them."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.groups: Final[dict[UUID, str]] = {row["id"]: row["group_key"] for row in rows}
        self._below: Final[dict[UUID, list[UUID]]] = {}
        for row in rows:
            if row["parent_id"] is not None:
                self._below.setdefault(row["parent_id"], []).append(row["id"])

    def family(self, categories: Iterable[UUID]) -> set[UUID]:
        """These categories and all below them."""
        found: set[UUID] = set()
        waiting = list(categories)
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self._below.get(one, [])
        return found

    def counted(self, target: Target) -> set[UUID]:
        """The categories whose rows count: those named, else all spending and what has no category."""
        if target.categories:
            return self.family(target.categories)
        spending = {one for one, group in self.groups.items() if group not in {INCOME, TRANSFERS}}
        return spending | {NO_CATEGORY}


def overlap(one: Target, other: Target, tree: Tree) -> bool:
    """Whether a row can count for both. Different tags and different searches are taken to find different rows."""
    if one.accounts and other.accounts and not set(one.accounts) & set(other.accounts):
        return False
    alike = set(one.tags) & set(other.tags) or (one.q and one.q == other.q)
    if one.searched and other.searched and not alike:
        return False
    return bool(tree.counted(one) & tree.counted(other))
