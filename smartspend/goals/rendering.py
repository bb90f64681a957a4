"""Goals as the wire shows them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from smartspend.edge.wire import money
from smartspend.goals.plan import Aim, months_to, needed, payment_days, payments_until, reached_on
from smartspend.goals.service import Standings, UnknownGoal
from smartspend.goals.tally import Account
from smartspend.identity.scope import Row

_PLAIN = (
    "id",
    "name",
    "icon",
    "target_date",
    "account_id",
    "counts",
    "match",
    "started_on",
    "paused",
    "archived",
    "position",
    "reached_at",
    "created_at",
    "updated_at",
)


def told(now: Standings, goal: Row) -> dict[str, Any]:
    """A goal and where it stands."""
    own, currency = now.tally.worth[goal["id"]], goal["currency"]
    shown = {name: goal[name] for name in _PLAIN}
    shown |= {
        "target": money(goal["minor"], currency),
        "saved": money(own.saved, currency),
        "asked": money(own.asked, currency),
        "left": money(max(goal["minor"] - own.saved, 0), currency),
        "first": money(own.first, currency),
        "share": round(max(own.saved, 0) / goal["minor"], 4),
        "monthly": money(goal["monthly_minor"], currency) if goal["monthly_minor"] else None,
        "interest_rate": goal["rate"] / 100,
        "problems": own.problems,
        "plan": _plan(now, goal),
    }
    return shown


def _plan(now: Standings, goal: Row) -> dict[str, Any]:
    basis, pace, plan = now.tally.plan_of(goal, now.pay_day)
    currency = goal["currency"]
    return {
        "standing": plan.standing,
        "basis": basis,
        "monthly": money(plan.monthly, currency),
        "pace": None if pace is None else money(pace, currency),
        "reached_on": plan.reached_on,
        "needed": None if plan.needed is None else money(plan.needed, currency),
        "payments": plan.payments,
        "next_payment_on": payment_days(now.today, now.pay_day, 1),
    }


def one(now: Standings, goal_id: UUID) -> tuple[Row, dict[str, Any]]:
    """One goal as it is stored and as it is shown. Raises `UnknownGoal`."""
    for goal in now.goals:
        if goal["id"] == goal_id:
            return goal, told(now, goal)
    raise UnknownGoal


def everything(now: Standings) -> dict[str, Any]:
    """Every goal, and the accounts they share."""
    return {
        "items": [told(now, goal) for goal in now.goals],
        "accounts": [_account(account) for account in now.tally.accounts.values()],
        "next_cursor": None,
    }


def _account(account: Account) -> dict[str, Any]:
    row, shared = account.row, account.shared
    return {
        "id": row["id"],
        "name": row["name"],
        "balance": money(row["minor"], row["currency"]),
        "taken": money(sum(shared.shares), row["currency"]),
        "free": money(shared.free, row["currency"]),
        "short": money(shared.short, row["currency"]),
    }


def what_if(aim: Aim, today: date, currency: str, *, monthly: int | None, by: date | None) -> dict[str, Any]:
    """When the goal is reached at `monthly`, or else what each payment must be for it to be reached by `by`."""
    if monthly is not None:
        payments = months_to(aim, monthly)
        reached = reached_on(aim, monthly, today)
        return {"monthly": money(monthly, currency), "by": by, "payments": payments, "reached_on": reached}
    payments = payments_until(today, by, aim.pay_day) if by else 0
    takes = needed(aim, payments)
    return {
        "monthly": None if takes is None else money(takes, currency),
        "by": by,
        "payments": payments,
        "reached_on": None if takes is None else reached_on(aim, takes, today),
    }
