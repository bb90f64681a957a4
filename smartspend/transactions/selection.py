"""From a filter to the conditions of a query. Values are always parameters; texts here are constants."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal
from uuid import UUID

from smartspend.kernel.money import CURRENCIES, exponent

_ODD: Final = {places: sorted(one for one in CURRENCIES if exponent(one) == places) for places in (0, 3)}


def _in_list(currencies: list[str]) -> str:
    return ", ".join(f"'{one}'" for one in currencies)


_NO_DECIMALS: Final = f"t.currency IN ({_in_list(_ODD[0])})"
_THREE_DECIMALS: Final = f"t.currency IN ({_in_list(_ODD[3])})"

SCALE: Final = f"(CASE WHEN {_NO_DECIMALS} THEN 1 WHEN {_THREE_DECIMALS} THEN 1000 ELSE 100 END)"
"""How many minor units one unit of a row's currency has."""

PLACES: Final = f"(CASE WHEN {_NO_DECIMALS} THEN 0 WHEN {_THREE_DECIMALS} THEN 3 ELSE 2 END)"
"""How many decimals a row's currency has."""


OF_IMPORT: Final = (
    "t.import_id = %(import_id)s AND t.created_in = ANY (ARRAY("
    "SELECT p.recorded_in FROM statement_periods p WHERE p.household_id = current_household() "
    "AND p.import_id = %(import_id)s))"
)
"""Rows of one import, found by the batches that recorded them."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which transactions somebody asks for. Days are both included; amounts are signed units of the row's currency. A
    row has all of `tags`, and any of `any_tags`.
    """

    account_ids: tuple[UUID, ...] = ()
    categories: tuple[str, ...] = ()
    start_date: date | None = None
    end_date: date | None = None
    min_amount: Decimal | None = None
    max_amount: Decimal | None = None
    direction: Literal["in", "out"] | None = None
    is_anomaly: bool | None = None
    status: Literal["booked", "pending"] | None = None
    tags: tuple[str, ...] = ()
    any_tags: tuple[str, ...] = ()
    q: str = ""
    import_id: UUID | None = None
    transfer_id: UUID | None = None
    ignored: bool | None = None


@dataclass(slots=True)
class Selection:
    """A filter made ready. `accounts` and `categories` None means all; `uncategorised` asks for rows without one too.

    `plain` says that nothing but accounts and days is asked, so that the daily totals know the answer; `few` that an
    index gives a short list of ids, so that no walk is needed.
    """

    conditions: list[str] = field(
        default_factory=lambda: ["t.household_id = current_household() AND t.deleted_at IS NULL"]
    )
    values: dict[str, Any] = field(default_factory=dict)
    accounts: list[UUID] | None = None
    categories: list[UUID] | None = None
    uncategorised: bool = False
    plain: bool = True
    few: bool = False

    def add(self, condition: str, **values: Any) -> None:
        """Asks for one thing more."""
        self.conditions.append(condition)
        self.values.update(values)
        self.plain = False

    def days(self, start: date | None, end: date | None) -> None:
        """Bounds the days, both included."""
        if start is not None:
            self.conditions.append("t.booked_on >= %(start)s")
        if end is not None:
            self.conditions.append("t.booked_on <= %(end)s")
        self.values |= {"start": start, "end": end}

    @property
    def by_category(self) -> bool:
        """Whether categories are asked for at all."""
        return self.categories is not None or self.uncategorised

    @property
    def where(self) -> str:
        """Every condition but those on account and category."""
        return " AND ".join(self.conditions)

    def category_condition(self) -> str:
        """The condition on categories, for questions that are not asked category by category."""
        if not self.by_category:
            return "true"
        own = "t.category_id = ANY (%(categories)s)" + (" OR t.category_id IS NULL" if self.uncategorised else "")
        return f"(t.splits IS NULL AND ({own}) OR {self.split_condition()})"

    def split_condition(self) -> str:
        """Rows that are split, with a part in one of the categories."""
        parts = f"SELECT FROM jsonb_array_elements(t.splits) AS part WHERE {self.part_condition()}"
        return f"(t.splits IS NOT NULL AND EXISTS ({parts}))"

    def part_condition(self) -> str:
        """A part of a split row that is in one of the categories."""
        if not self.by_category:
            return "true"
        missing = " OR part ->> 'category_id' IS NULL" if self.uncategorised else ""
        return f"((part ->> 'category_id')::uuid = ANY (%(categories)s){missing})"

    def account_condition(self) -> str:
        """The condition on accounts."""
        return "true" if self.accounts is None else "t.account_id = ANY (%(accounts)s)"

    def parameters(self, **more: Any) -> dict[str, Any]:
        """Every value that the conditions name."""
        return {**self.values, "accounts": self.accounts or [], "categories": self.categories or [], **more}


def branches(selection: Selection) -> tuple[str, list[str]]:
    """How to walk the rows newest first along an index: what to walk for each, and the conditions of each walk.

    Many accounts or categories are walked one by one and merged, so that none has to be read to its end. Split rows,
    which are few, are a walk of their own.
    """
    where = selection.where
    if selection.few:
        return "", [f"{where} AND {selection.account_condition()} AND {selection.category_condition()}"]
    if selection.by_category:
        account = selection.account_condition()
        walks = [f"{where} AND {account} AND t.splits IS NULL AND t.category_id = walk.id"]
        if selection.uncategorised:
            walks.append(f"{where} AND {account} AND t.splits IS NULL AND t.category_id IS NULL")
        return "categories", [*walks, f"{where} AND {account} AND {selection.split_condition()}"]
    if selection.accounts is not None:
        return "accounts", [f"{where} AND t.account_id = walk.id"]
    return "", [where]
