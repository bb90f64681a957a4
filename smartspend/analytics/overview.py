"""The figures of the Overview page: how much is there, how the month goes, where it went. Few statements, kept
totals.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from smartspend.analytics import queries
from smartspend.analytics.pace import MONTHS_BEFORE, PaceDay, pace
from smartspend.analytics.service import Basis, by_month, spending_by_category, sum_days, told
from smartspend.analytics.stretch import Stretch
from smartspend.edge.wire import money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.period import Month

TREND_MONTHS: Final = 12


async def figures(scope: Scope, basis: Basis, month: Month) -> dict[str, Any]:
    """Everything the page shows that comes from kept totals, in `basis.currency`; other currencies stand beside it."""
    first = month.plus(1 - TREND_MONTHS)
    days = await queries.daily_flows(scope, basis.currency, Stretch(first.first, month.end))
    by_category = await queries.by_category_and_month(scope, basis.currency, Stretch(month.plus(-1).first, month.end))
    current = [row for row in by_category if row["month"] == month.first]
    previous = [row for row in by_category if row["month"] != month.first]
    trend = by_month(days, first, TREND_MONTHS)
    return {
        "month": str(month),
        "currency": basis.currency,
        "balance": _balance(await queries.balances(scope), basis.currency),
        "month_so_far": _so_far(days, month, basis),
        "pace": {"days": [_pace_day(day, basis.currency) for day in _pace(days, month, basis.today)]},
        "categories": spending_by_category(current, previous, basis.currency),
        "trend": [{"month": str(one), **told(flows, basis.currency)} for one, flows in trend],
        "attention": attention(await queries.waiting(scope)),
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


def _so_far(days: list[Row], month: Month, basis: Basis) -> dict[str, Any]:
    """The month, beside the one before: as many days of that as have passed in this one, or all where it is over."""
    before = month.plus(-1)
    until = basis.today.day if Month.of(basis.today) == month else 31
    own = sum_days(day for day in days if day["day"] >= month.first)
    then = sum_days(day for day in days if Month.of(day["day"]) == before and day["day"].day <= until)
    return {**told(own, basis.currency), "previous": told(then, basis.currency)}


def _pace(days: list[Row], month: Month, today: date) -> list[PaceDay]:
    start = month.plus(-MONTHS_BEFORE).first
    return pace({day["day"]: -day["spending"] for day in days if day["day"] >= start}, month, today)


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
        lines.append({"kind": "uncategorised", "text": text, "count": count, "link": "/transactions?category=none"})
    return lines
