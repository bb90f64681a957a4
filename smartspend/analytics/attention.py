"""What is odd and what matters: each finding with a sentence that says why."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from smartspend.analytics import queries
from smartspend.analytics.changes import Change, biggest_changes
from smartspend.analytics.definitions import INCOME, TRANSFERS, flows_of
from smartspend.analytics.oddities import odd_payments
from smartspend.analytics.pace import MONTHS_BEFORE
from smartspend.analytics.service import Basis, period
from smartspend.analytics.stretch import Stretch
from smartspend.edge.wire import money
from smartspend.identity.scope import Scope
from smartspend.kernel.money import exponent
from smartspend.kernel.period import Month

DAYS_BACK: Final = 90
FINDINGS_MAX: Final = 50
_PAYEES_MAX: Final = 400
_PAYMENTS_MAX: Final = 60
_LARGE_UNITS: Final = 50
_PER_KIND: Final = 5


async def anomalies(scope: Scope, basis: Basis, stretch: Stretch) -> dict[str, Any]:
    """Payments of a stretch that are far above what their payee usually gets, newest first."""
    payees = await queries.payments_by_payee(scope, basis.currency, stretch, _PAYEES_MAX, _PAYMENTS_MAX)
    found = []
    for row in payees:
        for odd in odd_payments(row["amounts"]):
            if row["days"][odd.index] < stretch.start:
                continue
            amount = row["amounts"][odd.index]
            shown = money(amount, basis.currency)["amount"]
            usual = money(odd.usual, basis.currency)
            found.append(
                {
                    "transaction_id": row["ids"][odd.index],
                    "kind": "unusual-amount",
                    "booked_on": row["days"][odd.index],
                    "payee": row["payee"],
                    "amount": money(-amount, basis.currency),
                    "usual": usual,
                    "usual_max": money(odd.usual_max, basis.currency),
                    "reason": f"{shown} {basis.currency} to {row['payee']}, which usually gets {usual['amount']} "
                    f"({len(row['amounts']) - 1} other payments).",
                }
            )
    found.sort(key=lambda one: (one["booked_on"], str(one["transaction_id"])), reverse=True)
    return {"period": period(stretch), "currency": basis.currency, "items": found[:FINDINGS_MAX]}


def last_days(basis: Basis) -> Stretch:
    """The last 90 days, today included."""
    return Stretch(basis.today - timedelta(days=DAYS_BACK - 1), basis.today + timedelta(days=1))


async def insights(scope: Scope, basis: Basis, month: Month) -> dict[str, Any]:
    """What stands out in a month: categories against a usual month, new payees with large amounts, double payments."""
    stretch = Stretch.of_month(month)
    items = [
        *[_change(one, basis, month) for one in await _changes(scope, basis, month)],
        *await _first_payments(scope, basis, stretch),
        *await _twice_paid(scope, basis, stretch),
    ]
    return {"month": str(month), "currency": basis.currency, "items": items}


async def _changes(scope: Scope, basis: Basis, month: Month) -> list[Change]:
    stretch = Stretch(month.plus(-MONTHS_BEFORE).first, month.end)
    names: dict[UUID, tuple[str, str]] = {}
    spent: dict[UUID, dict[Month, int]] = {}
    begun: Month | None = None
    for row in await queries.by_category_and_month(scope, basis.currency, stretch):
        own = Month.of(row["month"])
        begun = min(begun or own, own)
        if row["group_key"] in {INCOME, TRANSFERS, None}:
            continue
        names[row["category_id"]] = (row["key"], row["name"])
        spent.setdefault(row["category_id"], {})[own] = flows_of(
            row["group_key"], row["inflow"], row["outflow"]
        ).expense
    before = [month.plus(-back) for back in range(MONTHS_BEFORE, 0, -1) if begun and month.plus(-back) >= begun]
    by_key = {
        names[category]: (months.get(month, 0), [months.get(one, 0) for one in before])
        for category, months in spent.items()
    }
    least = _LARGE_UNITS * 10 ** exponent(basis.currency)
    return biggest_changes(by_key, least=least, complete=month.end <= basis.today)[:_PER_KIND]


def _change(change: Change, basis: Basis, month: Month) -> dict[str, Any]:
    more = change.spent > change.usual
    difference = money(abs(change.spent - change.usual), basis.currency)
    usual = money(change.usual, basis.currency)
    so_far = "" if month.end <= basis.today else " so far"
    reason = (
        f"{change.name}: {difference['amount']} {basis.currency} {'more' if more else 'less'} than in a usual month "
        f"({usual['amount']}){so_far}."
    )
    return {
        "kind": "spending-up" if more else "spending-down",
        "reason": reason,
        "amount": money(change.spent, basis.currency),
        "usual": usual,
        "category": change.key,
        "transaction_ids": [],
        "link": f"/transactions?category={change.key}&month={month}",
    }


async def _first_payments(scope: Scope, basis: Basis, stretch: Stretch) -> list[dict[str, Any]]:
    """Payments to payees never paid before, above three times the usual payment and above fifty units."""
    before = Stretch(stretch.start - timedelta(days=DAYS_BACK), stretch.start)
    usual = await queries.usual_payment(scope, basis.currency, before)
    if usual is None:
        return []
    least = max(3 * usual, _LARGE_UNITS * 10 ** exponent(basis.currency))
    rows = await queries.first_payments(scope, basis.currency, stretch, least, _PER_KIND)
    return [
        {
            "kind": "new-payee",
            "reason": f"First payment ever to {row['payee']}, and a large one: "
            f"{money(row['paid'], basis.currency)['amount']} {basis.currency} on {row['booked_on']}.",
            "amount": money(row["paid"], basis.currency),
            "usual": None,
            "category": None,
            "transaction_ids": [row["id"]],
            "link": f"/transactions?open={row['id']}",
        }
        for row in rows
    ]


async def _twice_paid(scope: Scope, basis: Basis, stretch: Stretch) -> list[dict[str, Any]]:
    rows = await queries.twice_paid(scope, basis.currency, stretch, _PER_KIND)
    return [
        {
            "kind": "possible-duplicate",
            "reason": f"{row['payee']} was paid {money(row['paid'], basis.currency)['amount']} {basis.currency} twice, "
            f"on {row['other_booked_on']} and on {row['booked_on']}.",
            "amount": money(row["paid"], basis.currency),
            "usual": None,
            "category": None,
            "transaction_ids": [row["other_id"], row["id"]],
            "link": f"/transactions?open={row['id']}",
        }
        for row in rows
    ]
