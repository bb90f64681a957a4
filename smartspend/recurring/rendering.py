"""Series as the wire shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from smartspend.edge.wire import money
from smartspend.identity.scope import Row
from smartspend.kernel.period import Month
from smartspend.recurring.service import Expected, Known, Shelf, monthly_totals

_ORDER = {"overdue": 0, "active": 1, "early": 1, "ended": 2}
_SAYS = {"name": "name", "own_cadence": "cadence", "own_minor": "amount", "own_next_on": "next_on"}


def told(one: Known) -> dict[str, Any]:
    """A series."""
    row = one.row
    currency, change = row["currency"], row["price_change"]
    amounts = {part: money(row[f"{part}_minor"], currency) for part in ("median", "low", "high")}
    return {
        "id": row["id"],
        "name": one.name,
        "payee": row["payee"],
        "direction": row["direction"],
        "kind": one.kind,
        "cadence": one.cadence,
        "amount": {**amounts, "behaviour": row["behaviour"]},
        "currency": currency,
        "first": row["first_on"],
        "last": row["last_on"],
        "next": {"on": one.next_on, "amount": money(one.minor, currency)} if one.goes_on else None,
        "state": one.state,
        "verdict": row["verdict"],
        "occurrences": row["occurrences"],
        "missed": row["missed"],
        "price_change": change
        and {
            "on": change["on"],
            "before": money(change["before"], currency),
            "after": money(change["after"], currency),
        },
        "monthly": money(one.monthly, currency),
        "sureness": round(row["sureness"], 3),
        "account_id": row["account_id"],
        "category": row["category_id"]
        and {"id": row["category_id"], "key": row["category_key"], "name": row["category_name"]},
        "known_until": one.known_until,
        "changed": [name for column, name in _SAYS.items() if row[column] is not None],
    }


def listed(items: Sequence[Known]) -> dict[str, Any]:
    """Series in the order in which they matter, and what they come to."""
    ordered = sorted(items, key=lambda one: (_ORDER[one.state], one.next_on, one.name, one.id))
    totals = {currency: (sums["in"], sums["out"]) for currency, sums in monthly_totals(items).items()}
    return {"items": [told(one) for one in ordered], "monthly": _totals(totals), "next_cursor": None}


def _totals(sums: dict[str, tuple[int, int]]) -> list[dict[str, Any]]:
    return [
        {"currency": currency, "income": money(income, currency), "bills": money(bills, currency)}
        for currency, (income, bills) in sorted(sums.items())
    ]


def coming(shelf: Shelf, until: date) -> dict[str, Any]:
    """What comes until a day."""
    expected = shelf.coming(until, late=True)
    return {
        "start": shelf.today + timedelta(days=1),
        "until": until,
        "pay_day": next_pay_day(shelf.today, shelf.pay_day),
        "items": [_coming(one) for one in expected],
        "totals": _totals(_sums(expected)),
    }


def _coming(one: Expected) -> dict[str, Any]:
    series = one.series
    return {
        "series_id": series.id,
        "name": series.name,
        "direction": series.row["direction"],
        "kind": series.kind,
        "on": one.on,
        "amount": money(one.minor, series.row["currency"]),
        "late": one.late,
    }


def _sums(expected: Iterable[Expected]) -> dict[str, tuple[int, int]]:
    sums: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in expected:
        if one.series.kind == "transfer":
            continue
        income, bills = sums[one.series.row["currency"]]
        sums[one.series.row["currency"]] = (income + max(one.minor, 0), bills + min(one.minor, 0))
    return sums


def next_pay_day(today: date, pay_day: int | None) -> date | None:
    """The first pay-day after today, in a short month its last day; None where nobody said when it is."""
    if pay_day is None:
        return None
    for month in (Month.of(today), Month.of(today).plus(1)):
        last = month.end - timedelta(days=1)
        on = month.first.replace(day=min(pay_day, last.day))
        if on > today:
            return on
    return None


def transaction(row: Row) -> dict[str, Any]:
    """One transaction of a series."""
    names = ("id", "account_id", "booked_on", "payee", "description")
    return {**{name: row[name] for name in names}, "amount": money(row["minor"], row["currency"])}
