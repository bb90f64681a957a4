"""Pictures for the rules, made of kept totals: one question for two years of months, whatever the ledger's size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from smartspend.analytics.definitions import flows_of
from smartspend.budgets.service import active_statuses
from smartspend.health import queries
from smartspend.health.picture import MONTHS_MAX, Bill, BudgetMonth, MonthSums, Picture
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.money import to_minor
from smartspend.kernel.period import Month

BUDGET_MONTHS: Final = 3

_DEBT: Final = frozenset({"bills.loan", "bills.mortgage"})
_HOUSING: Final = frozenset({"bills.rent", "bills.mortgage", "bills.energy", "bills.water", "bills.waste"})
_BILLS: Final = frozenset(
    {
        *_HOUSING,
        "bills.internet_tv",
        "bills.phone",
        "bills.insurance",
        "bills.loan",
        "bills.childcare",
    }
)


@dataclass(slots=True)
class Album:
    """Everything from which the picture of any of its months can be taken."""

    currency: str
    first: Month | None
    rows: dict[Month, list[Row]] = field(default_factory=lambda: defaultdict(list))
    liquid: dict[Month, int] | None = None
    budgets: dict[Month, list[BudgetMonth]] = field(default_factory=dict)

    def picture(self, last: Month) -> Picture:
        """The picture of the whole months up to `last`."""
        if self.first is None or last < self.first:
            return Picture()
        begin = max(self.first, last.plus(1 - MONTHS_MAX))
        months = tuple(_months(begin, last))
        return Picture(
            months=tuple(self._sums(month) for month in months),
            liquid=None if self.liquid is None else self.liquid.get(last),
            bills=self._bills(months),
            budgets=tuple(one for month in months[-BUDGET_MONTHS:] for one in self.budgets.get(month, [])),
        )

    def _sums(self, month: Month) -> MonthSums:
        income = expense = debt = housing = 0
        for row in self.rows.get(month, ()):
            flows = flows_of(row["group_key"], row["inflow"], row["outflow"])
            income, expense = income + flows.income, expense + flows.expense
            debt += flows.expense if row["key"] in _DEBT else 0
            housing += flows.expense if row["key"] in _HOUSING else 0
        return MonthSums(month, income, expense, debt, housing)

    def _bills(self, months: Sequence[Month]) -> tuple[Bill, ...]:
        paid: dict[str, dict[Month, int]] = defaultdict(dict)
        for month in months:
            for row in self.rows.get(month, ()):
                if row["key"] in _BILLS and row["outflow"] < 0:
                    paid[row["name"]][month] = -row["outflow"]
        return tuple(Bill(name, tuple(known.get(one, 0) for one in months)) for name, known in sorted(paid.items()))


def _months(first: Month, last: Month) -> list[Month]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [first.plus(ahead) for ahead in range(count)]


async def album(scope: Scope, currency: str, last: Month, *, back: int) -> Album:
    """What is known for the pictures of `last` and of `back` months before it."""
    start = last.plus(1 - MONTHS_MAX - back)
    known = await queries.first_movement(scope, currency)
    made = Album(currency, Month.of(known) if known else None)
    if made.first is None or made.first > last:
        return made
    for row in await queries.by_category(scope, currency, start.first, last.end):
        made.rows[Month.of(row["month"])].append(row)
    made.liquid = _running(await queries.liquid(scope, currency, start.first), start, last)
    names = await queries.budget_names(scope)
    for month in _months(max(made.first, last.plus(1 - BUDGET_MONTHS - back)), last) if names else ():
        statuses = await active_statuses(scope, month)
        made.budgets[month] = [
            BudgetMonth(names.get(one["budget_id"], ""), month, *(_minor(one[part]) for part in ("limit", "spent")))
            for one in statuses
            if one["period"]["start"] == month.first
            and Month.of(one["period"]["end"]) == month
            and one["limit"]["currency"] == currency
        ]
    return made


def _minor(amount: dict[str, str]) -> int:
    return to_minor(amount["amount"], amount["currency"])


def _running(rows: Sequence[Row], start: Month, last: Month) -> dict[Month, int] | None:
    """What was there at the end of each month."""
    if not rows:
        return None
    held = sum(row["minor"] for row in rows if row["month"] is None)
    moved = {Month.of(row["month"]): row["minor"] for row in rows if row["month"] is not None}
    ends = {}
    for month in _months(start, last):
        held += moved.get(month, 0)
        ends[month] = held
    return ends
