"""Pictures for the rules, made of kept totals: one question for two years of months, whatever the ledger's size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from smartspend.analytics.definitions import flows_of
from smartspend.budgets.service import active_statuses
from smartspend.health import queries
from smartspend.health.picture import MONTHS_MAX, Bill, BudgetMonth, MonthSums, Picture
from smartspend.health.regular import MONTHLY, RegularBill
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.money import to_minor
from smartspend.kernel.period import Month
from smartspend.recurring import service as recurring

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
    regular: list[RegularBill] = field(default_factory=list)

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
        """Bills that are known to recur, occurrence by occurrence; where none is of a category, its months."""
        recurring = [(one.key, bill) for one in self.regular if (bill := one.within(months[0], months[-1])) is not None]
        known_keys = {key for key, _ in recurring}
        paid: dict[str, dict[Month, int]] = defaultdict(dict)
        for month in months:
            for row in self.rows.get(month, ()):
                if row["key"] in _BILLS - known_keys and row["outflow"] < 0:
                    paid[row["name"]][month] = -row["outflow"]
        by_month = (Bill(name, tuple(known.get(one, 0) for one in months)) for name, known in paid.items())
        return tuple(sorted([*by_month, *(bill for _, bill in recurring)], key=lambda bill: (bill.name, bill.paid)))


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
    made.regular = await _regular(scope, currency, start.first, last)
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


async def _regular(scope: Scope, currency: str, start: date, last: Month) -> list[RegularBill]:
    known = [
        one
        for one in (await recurring.shelf(scope)).items
        if one.counts_as_bill
        and one.cadence in MONTHLY
        and one.row["category_key"] in _BILLS
        and one.row["currency"] == currency
    ]
    paid: dict[UUID, dict[date, int]] = defaultdict(dict)
    for row in await recurring.payments_of(scope, [one.id for one in known], start, last.end) if known else ():
        paid[row["series_id"]][row["booked_on"]] = -row["minor"]
    return [
        RegularBill(
            one.name,
            one.row["category_key"],
            one.rhythm,
            one.row["first_on"],
            one.row["last_on"] if one.state == "ended" else one.known_until,
            paid[one.id],
        )
        for one in known
        if paid[one.id]
    ]


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
