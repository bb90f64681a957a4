"""Pictures for tests of the rules."""

from __future__ import annotations

from typing import Any

from smartspend.health.picture import Bill, BudgetMonth, MonthSums, Picture
from smartspend.kernel.period import Month

FIRST = Month(2026, 1)


def picture(count: int = 12, *, income: int = 300_000, expense: int = 240_000, **more: Any) -> Picture:
    """So many equal months."""
    sums = {name: more.pop(name) for name in ("debt", "housing") if name in more}
    months = tuple(MonthSums(FIRST.plus(ahead), income, expense, **sums) for ahead in range(count))
    return Picture(months=months, **more)


def of_months(*flows: tuple[int, int]) -> Picture:
    """Months with such income and spending."""
    return Picture(tuple(MonthSums(FIRST.plus(ahead), *one) for ahead, one in enumerate(flows)))


def bill(name: str, *paid: int) -> Bill:
    return Bill(name, paid)


def budget(spent: int, limit: int = 10_000, name: str = "Food", ahead: int = 0) -> BudgetMonth:
    return BudgetMonth(name, FIRST.plus(ahead), limit, spent)
