"""Reports: what came in, what went out and for what, and how that compares. Money is shown in one currency at a
time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Literal, TypeAlias
from uuid import UUID

from smartspend.analytics import queries
from smartspend.analytics.definitions import (
    INCOME,
    TRANSFERS,
    UNCATEGORISED_KEY,
    UNCATEGORISED_NAME,
    Flows,
    flows_of,
    share,
)
from smartspend.analytics.stretch import Stretch
from smartspend.edge.wire import money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import today
from smartspend.kernel.errors import FieldError
from smartspend.kernel.money import CURRENCIES, UnknownCurrency
from smartspend.kernel.period import Month

Grouping: TypeAlias = Literal["category", "group", "payee", "account", "day"]
Wire: TypeAlias = dict[str, Any]
Line: TypeAlias = tuple[str, str, int, int | None]
"""Key, name, amount spent and number of transactions."""

PAYEES_MAX: Final = 100


@dataclass(frozen=True, slots=True)
class Basis:
    """What every report of a request stands on. `seq` is the household's newest fact: while it stays, nothing
    changed.
    """

    seq: int
    currency: str
    today: date


async def basis(scope: Scope, person_id: UUID | None = None, currency: str | None = None) -> Basis:
    """The currency reports are in, and the day it is where the person lives.

    The currency is the one asked for, else the profile's where an account holds it, else that of most transactions.
    Raises `UnknownCurrency`.
    """
    row = await queries.basis(scope, person_id)
    if currency is not None and currency not in CURRENCIES:
        detail = "is not an ISO 4217 currency code such as EUR"
        raise UnknownCurrency(f"“{currency[:12]}” {detail}.", errors=[FieldError("/currency", detail)])
    chosen = currency or row["currency"]
    if currency is None and not row["held"]:
        chosen = await queries.most_used_currency(scope) or chosen
    return Basis(row["seq"], chosen, today(row["time_zone"]))


def told(flows: Flows, currency: str) -> Wire:
    """Income, expense and saving as the wire shows them."""
    return {
        "income": money(flows.income, currency),
        "expense": money(flows.expense, currency),
        "saving": money(flows.saving, currency),
    }


def period(stretch: Stretch) -> Wire:
    """First and last day, both included."""
    return {"start": stretch.start, "end": stretch.last}


def last_day(month: Month) -> date:
    """The last day of a month."""
    return Stretch.of_month(month).last


async def summary(scope: Scope, basis: Basis, stretch: Stretch) -> Wire:
    """Income, expense and saving of a stretch, of the one before, and in the other currencies."""
    current: dict[str, Flows] = {}
    before = Flows()
    transactions = 0
    for row in await queries.flows(scope, stretch, stretch.previous):
        flows = Flows(row["income"], -row["spending"])
        if row["current"]:
            current[row["currency"]] = flows
            transactions += row["n"] if row["currency"] == basis.currency else 0
        elif row["currency"] == basis.currency:
            before = flows
    own = current.pop(basis.currency, Flows())
    others = [
        {"currency": one, "income": money(flows.income, one), "expense": money(flows.expense, one)}
        for one, flows in sorted(current.items())
    ]
    return {
        "period": period(stretch),
        "currency": basis.currency,
        **told(own, basis.currency),
        "saving_rate": own.saving_rate,
        "transactions": transactions,
        "previous": told(before, basis.currency),
        "other_currencies": others,
    }


def spending_by_category(current: list[Row], previous: list[Row], currency: str) -> list[Wire]:
    """What was spent in each category, most first, beside the stretch before. Income and transfers are left out."""
    before = {row["category_id"]: _expense(row) for row in previous}
    spent = [(row, _expense(row)) for row in current if row["group_key"] not in {INCOME, TRANSFERS}]
    known = {row["category_id"] for row, _ in spent}
    spent += [
        ({**row, "n": 0}, 0)
        for row in previous
        if row["category_id"] not in known and row["group_key"] not in {INCOME, TRANSFERS}
    ]
    whole = sum(amount for _, amount in spent)
    return [
        {
            **_category(row),
            "amount": money(amount, currency),
            "share": share(amount, whole),
            "transactions": row["n"],
            "previous": money(before.get(row["category_id"], 0), currency),
        }
        for row, amount in sorted(spent, key=lambda one: (-one[1], str(one[0]["key"])))
        if amount or before.get(row["category_id"])
    ]


def _expense(row: Row) -> int:
    return flows_of(row["group_key"], row["inflow"], row["outflow"]).expense


def _category(row: Row) -> Wire:
    if row["key"] is None:
        return {"category_id": None, "key": UNCATEGORISED_KEY, "name": UNCATEGORISED_NAME, "group": UNCATEGORISED_KEY}
    return {"category_id": row["category_id"], "key": row["key"], "name": row["name"], "group": row["group_key"]}


async def categories(scope: Scope, basis: Basis, stretch: Stretch) -> Wire:
    """Spending by category, most first."""
    current = await queries.by_category(scope, basis.currency, stretch)
    previous = await queries.by_category(scope, basis.currency, stretch.previous)
    items = spending_by_category(current, previous, basis.currency)
    return {"period": period(stretch), "currency": basis.currency, "items": items}


async def spending(scope: Scope, basis: Basis, stretch: Stretch, group_by: Grouping) -> Wire:
    """Spending by category, group, payee, account or day; days oldest first, everything else most first."""
    lines: list[Line]
    if group_by == "day":
        rows = await queries.daily_flows(scope, basis.currency, stretch)
        lines = [(str(row["day"]), str(row["day"]), -row["spending"], None) for row in rows if row["spending"]]
    elif group_by == "account":
        rows = await queries.spending_by_account(scope, basis.currency, stretch)
        lines = [(str(row["id"]), row["name"], row["spent"], None) for row in rows]
    elif group_by == "payee":
        rows = await queries.spending_by_payee(scope, basis.currency, stretch, PAYEES_MAX)
        lines = [(row["key"], row["name"], row["spent"], row["n"]) for row in rows]
    else:
        lines = await _by_category_or_group(scope, basis, stretch, group_by)
        rows = []
    whole = rows[0]["whole"] if rows and group_by == "payee" else sum(amount for _, _, amount, _ in lines)
    items = [
        {
            "key": key,
            "name": name,
            "amount": money(amount, basis.currency),
            "share": share(amount, whole),
            "transactions": n,
        }
        for key, name, amount, n in lines
    ]
    shown = {"period": period(stretch), "currency": basis.currency, "group_by": group_by}
    return {**shown, "total": money(whole, basis.currency), "items": items}


async def _by_category_or_group(scope: Scope, basis: Basis, stretch: Stretch, group_by: Grouping) -> list[Line]:
    rows = [
        (row, _expense(row))
        for row in await queries.by_category(scope, basis.currency, stretch)
        if row["group_key"] not in {INCOME, TRANSFERS}
    ]
    names = await queries.group_names(scope) if group_by == "group" else {}
    sums: dict[str, Line] = {}
    for row, amount in rows:
        own = _category(row)
        key = str(own["group"] if group_by == "group" else own["key"])
        name = str(names.get(key, own["name"]) if group_by == "group" else own["name"])
        _, _, so_far, n = sums.get(key, (key, name, 0, 0))
        sums[key] = (key, name, so_far + amount, (n or 0) + row["n"])
    return sorted((one for one in sums.values() if one[2]), key=lambda one: (-one[2], one[0]))


def by_month(days: Iterable[tuple[date, int, int]], first: Month, months: int) -> list[tuple[Month, Flows]]:
    """Income and expense of each of `months` months from `first` on, of days with their income and spending."""
    income: dict[tuple[int, int], int] = defaultdict(int)
    spent: dict[tuple[int, int], int] = defaultdict(int)
    for day, came, went in days:
        income[day.year, day.month] += came
        spent[day.year, day.month] -= went
    asked = [first.plus(ahead) for ahead in range(months)]
    return [(one, Flows(income[one.year, one.month], spent[one.year, one.month])) for one in asked]


async def trends(scope: Scope, basis: Basis, months: int) -> Wire:
    """Income, expense and saving of each of the last `months` months, this one included, oldest first."""
    first = Month.of(basis.today).plus(1 - months)
    days = await queries.daily_flows(scope, basis.currency, Stretch(first.first, Month.of(basis.today).end))
    known = [(row["day"], row["income"], row["spending"]) for row in days]
    items = [{"month": str(month), **told(flows, basis.currency)} for month, flows in by_month(known, first, months)]
    return {"currency": basis.currency, "items": items}


async def cashflow(scope: Scope, basis: Basis, month: Month) -> Wire:
    """What came in and went out on each day of a month, transfers left out, and what the accounts held in the evening.

    `out` is below zero; a refund counts against it. `balance` counts everything, transfers included.
    """
    stretch = Stretch.of_month(month)
    rows = {row["day"]: row for row in await queries.daily_flows(scope, basis.currency, stretch)}
    balance = await queries.balance_before(scope, basis.currency, stretch.start)
    items, day = [], stretch.start
    while day < stretch.end:
        row = rows.get(day, {"income": 0, "spending": 0, "minor": 0})
        balance += row["minor"]
        amounts = {
            "in": row["income"],
            "out": row["spending"],
            "net": row["income"] + row["spending"],
            "balance": balance,
        }
        items.append({"on": day, **{name: money(amount, basis.currency) for name, amount in amounts.items()}})
        day += timedelta(days=1)
    return {"month": str(month), "currency": basis.currency, "items": items}


async def net_worth(scope: Scope, basis: Basis, months: int) -> Wire:
    """What all accounts of the currency held at the end of each of the last months, and today; oldest first."""
    current = Month.of(basis.today)
    ends = [current.plus(-back).first - timedelta(days=1) for back in range(months - 2, -1, -1)]
    points: dict[date, list[Row]] = {day: [] for day in [*ends, basis.today]}
    for row in await queries.balances_on(scope, list(points)):
        points[row["on"]].append(row)
    items = [
        {
            "on": day,
            "total": money(sum(row["minor"] for row in rows if row["currency"] == basis.currency), basis.currency),
            "accounts": [{"id": row["id"], "balance": money(row["minor"], row["currency"])} for row in rows],
        }
        for day, rows in points.items()
    ]
    return {"currency": basis.currency, "items": items}
