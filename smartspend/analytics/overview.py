"""The figures of the Overview page: how much is there, how the month goes, where it went. Few statements, kept
totals.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from smartspend.analytics import queries
from smartspend.analytics.pace import MONTHS_BEFORE, PaceDay, pace
from smartspend.analytics.service import Basis, by_month, spending_by_category, told
from smartspend.analytics.stretch import Stretch
from smartspend.edge.wire import money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.period import Month

TREND_MONTHS: Final = 12

DayFlows: TypeAlias = tuple[date, int, int]
"""A day, its income and its spending (below zero where money went out), in minor units."""


async def figures(scope: Scope, basis: Basis, month: Month) -> dict[str, Any]:
    """Everything the page shows that comes from kept totals, in `basis.currency`; other currencies stand beside it."""
    first = month.plus(1 - TREND_MONTHS)
    year, both = Stretch(first.first, month.end), Stretch(month.plus(-1).first, month.end)
    row = await queries.overview(scope, basis.currency, year, both)
    days = list(zip(row["days"], row["income"], row["spending"], strict=True))
    own = str(month.first)
    current = [one for one in row["categories"] if one["month"] == own]
    previous = [one for one in row["categories"] if one["month"] != own]
    trend = by_month(days, first, TREND_MONTHS)
    return {
        "month": str(month),
        "currency": basis.currency,
        "balance": _balance(row["accounts"], basis.currency),
        "month_so_far": _so_far(days, month, basis),
        "pace": {"days": [_pace_day(day, basis.currency) for day in _pace(days, month, basis.today)]},
        "categories": spending_by_category(current, previous, basis.currency),
        "trend": [{"month": str(one), **told(flows, basis.currency)} for one, flows in trend],
        "attention": attention(row),
    }


def _balance(accounts: list[Row], currency: str) -> dict[str, Any]:
    sums: dict[str, int] = {currency: 0}
    for row in accounts:
        sums[row["currency"]] = sums.get(row["currency"], 0) + row["minor"]
    total = sums.pop(currency)
    shown = [
        {"id": row["id"], "name": row["name"], "kind": row["kind"], "balance": money(row["minor"], row["currency"])}
        for row in accounts
    ]
    others = [money(minor, one) for one, minor in sorted(sums.items())]
    return {"total": money(total, currency), "others": others, "accounts": shown}


def _so_far(days: list[DayFlows], month: Month, basis: Basis) -> dict[str, Any]:
    """The month, beside the one before: as many days of that as have passed in this one, or all where it is over."""
    before = month.plus(-1)
    last = min(basis.today.day, (month.first - before.first).days) if Month.of(basis.today) == month else 31
    until = before.first + timedelta(days=last)
    then = [day for day in days if before.first <= day[0] < min(until, month.first)]
    own = [day for day in days if day[0] >= month.first]
    ((_, flows),), ((_, previous),) = by_month(own, month, 1), by_month(then, before, 1)
    return {**told(flows, basis.currency), "previous": told(previous, basis.currency)}


def _pace(days: list[DayFlows], month: Month, today: date) -> list[PaceDay]:
    start = month.plus(-MONTHS_BEFORE).first
    return pace({day: -spending for day, _, spending in days if day >= start}, month, today)


def _pace_day(day: PaceDay, currency: str) -> dict[str, Any]:
    amounts = {"spent": day.spent, "usual": day.usual, "low": day.low, "high": day.high}
    shown = {name: None if amount is None else money(amount, currency) for name, amount in amounts.items()}
    return {"day": day.day, **shown}


def attention(waiting: Row) -> list[dict[str, Any]]:
    """What waits for the person: one line each, with where to act."""
    lines = []
    if count := waiting["imports"]:
        text = "A file waits for your answer" if count == 1 else f"{count} files wait for your answer"
        lines.append({"kind": "imports-waiting", "text": text, "count": count, "link": "/import"})
    if count := waiting["uncategorised"]:
        text = "1 transaction has no category" if count == 1 else f"{count} transactions have no category"
        lines.append({"kind": "uncategorised", "text": text, "count": count, "link": "/review"})
    return lines
