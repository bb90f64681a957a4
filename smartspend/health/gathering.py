"""Pictures for the rules, made of kept totals: one question for two years of months, whatever the ledger's size.

Rows are looked at only for what moved in other currencies, whose rates are those of days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final, TypeAlias
from uuid import UUID

from smartspend.analytics.definitions import Flows, flows_of
from smartspend.analytics.service import Basis
from smartspend.budgets.service import active_statuses
from smartspend.budgets.standing import open_desk
from smartspend.health import queries
from smartspend.health.conversion import Held, Rates, converted, held, together
from smartspend.health.picture import MONTHS_MAX, Bill, BudgetMonth, MonthSums, Picture
from smartspend.health.regular import MONTHLY, RegularBill
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.money import to_minor
from smartspend.kernel.period import Month
from smartspend.rates import service as rates
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


Status: TypeAlias = dict[str, Any]
"""How far a budget is used, as the wire shows it."""


@dataclass(slots=True)
class Album:
    """Everything from which the picture of any of its months can be taken, in one currency.

    `missing` is what moved, by month and currency, that has no rate; `converted` are the currencies that have some.
    `statuses` are of the budgets whose period is the month, in their own currency, with their names; `budgets` are
    those of them that could be converted.
    """

    currency: str
    first: Month | None = None
    rows: dict[Month, list[Row]] = field(default_factory=dict)
    liquid: dict[Month, Held] = field(default_factory=dict)
    budgets: dict[Month, list[BudgetMonth]] = field(default_factory=dict)
    statuses: dict[Month, list[tuple[str, Status]]] = field(default_factory=dict)
    missing: dict[Month, dict[str, Flows]] = field(default_factory=dict)
    converted: set[str] = field(default_factory=set)
    regular: list[RegularBill] = field(default_factory=list)

    def picture(self, last: Month) -> Picture:
        """The picture of the whole months up to `last`."""
        if self.first is None or last < self.first:
            return Picture()
        begin = max(self.first, last.plus(1 - MONTHS_MAX))
        months = tuple(_months(begin, last))
        return Picture(
            months=tuple(self._sums(month) for month in months),
            liquid=self.liquid[last].minor if last in self.liquid else None,
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


async def album(scope: Scope, now: Basis, last: Month, *, back: int) -> Album:
    """What is known for the pictures of `last` and of `back` months before it, in the basis' currency."""
    start, currency = last.plus(1 - MONTHS_MAX - back), now.currency
    made = Album(currency)
    begun = await queries.first_movements(scope)
    if not begun or Month.of(min(begun.values())) > last:
        return made
    ends = {month: min(month.end - timedelta(days=1), now.today) for month in _months(start, last)}
    balances = _running(await queries.liquid(scope, start.first), start, last)
    made.statuses = await _statuses(
        scope, max(Month.of(min(begun.values())), last.plus(1 - BUDGET_MONTHS - back)), last
    )
    days = await queries.abroad(scope, currency, start.first, last.end) if begun.keys() - {currency} else []
    limits = {one["limit"]["currency"] for found in made.statuses.values() for _, one in found}
    named = {row["currency"] for row in days} | balances.keys() | limits | {currency}
    table = await rates.table(scope, named, start.first, max(ends.values()))
    foreign = converted(days, currency, table)
    made.missing, made.converted = foreign.missing, foreign.converted
    own: dict[Month, list[Row]] = defaultdict(list)
    for row in await queries.by_category(scope, currency, start.first, last.end):
        own[Month.of(row["month"])].append(row)
    made.rows = {one: together(own[one], foreign.rows.get(one, ())) for one in own.keys() | foreign.rows.keys()}
    made.first = min((Month.of(day) for one, day in begun.items() if one in {currency, *made.converted}), default=None)
    if balances:
        for month, day in ends.items():
            made.liquid[month] = held({one: sums[month] for one, sums in balances.items()}, currency, day, table)
    made.regular = await _regular(scope, currency, start.first, last, table)
    for month, found in made.statuses.items():
        for name, status in found:
            limit, spent = (_in(currency, status[part], ends[month], table) for part in ("limit", "spent"))
            if limit is not None and spent is not None:
                made.budgets.setdefault(month, []).append(BudgetMonth(name, month, limit, spent))
    return made


def _in(currency: str, amount: dict[str, str], day: date, table: Rates) -> int | None:
    return table.convert(_minor(amount), amount["currency"], currency, day)


async def _statuses(scope: Scope, first: Month, last: Month) -> dict[Month, list[tuple[str, Status]]]:
    """Of each month, the budgets whose period it is."""
    names = await queries.budget_names(scope)
    if not names:
        return {}
    desk = await open_desk(scope)
    return {
        month: [
            (names.get(one["budget_id"], ""), one)
            for one in await active_statuses(scope, month, desk)
            if one["period"]["start"] == month.first and Month.of(one["period"]["end"]) == month
        ]
        for month in _months(first, last)
    }


async def _regular(scope: Scope, currency: str, start: date, last: Month, table: Rates) -> list[RegularBill]:
    known = [
        one
        for one in (await recurring.shelf(scope)).items
        if one.counts_as_bill and one.cadence in MONTHLY and one.row["category_key"] in _BILLS
    ]
    paid: dict[UUID, dict[date, int]] = defaultdict(dict)
    for row in await recurring.payments_of(scope, [one.id for one in known], start, last.end) if known else ():
        minor = table.convert(-row["minor"], row["currency"], currency, row["booked_on"])
        if minor is not None:
            paid[row["series_id"]][row["booked_on"]] = minor
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


def _running(rows: Sequence[Row], start: Month, last: Month) -> dict[str, dict[Month, int]]:
    """What was there at the end of each month, by currency."""
    ends: dict[str, dict[Month, int]] = {}
    for currency in {row["currency"] for row in rows}:
        own = [row for row in rows if row["currency"] == currency]
        there = sum(row["minor"] for row in own if row["month"] is None)
        moved = {Month.of(row["month"]): row["minor"] for row in own if row["month"] is not None}
        ends[currency] = {}
        for month in _months(start, last):
            there += moved.get(month, 0)
            ends[currency][month] = there
    return ends
