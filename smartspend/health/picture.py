"""What the rules look at: the whole months up to a month, added up. Values only.

Money is in minor units of one currency; what goes out (`expense`, payments, bills) is above zero here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median_low
from typing import Final

from smartspend.kernel.period import Month

MONTHS_MAX: Final = 12
"""So many whole months are looked at."""


@dataclass(frozen=True, slots=True)
class MonthSums:
    """One whole month. `debt` is paid on loans and mortgages, `housing` on rent, mortgage, energy, water and waste."""

    month: Month
    income: int = 0
    expense: int = 0
    debt: int = 0
    housing: int = 0

    @property
    def saving(self) -> int:
        """What was left over."""
        return self.income - self.expense


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill: what was paid each time it was to come (of a kind of bill: in each month), 0 where nothing was."""

    name: str
    paid: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BudgetMonth:
    """A budget in a month."""

    name: str
    month: Month
    limit: int
    spent: int

    @property
    def over(self) -> int:
        """By how much it was passed."""
        return max(self.spent - self.limit, 0)


@dataclass(frozen=True, slots=True)
class Picture:
    """Whole months, oldest first and none before the first movement, and what was at hand at the end of the last one.

    `liquid` is what everyday, savings and cash accounts held; nothing where there is no such account. `bills` cover the
    same months; `budgets` the last three.
    """

    months: tuple[MonthSums, ...] = ()
    liquid: int | None = None
    bills: tuple[Bill, ...] = ()
    budgets: tuple[BudgetMonth, ...] = field(default=())

    @property
    def income(self) -> int:
        """What came in, in all months together."""
        return sum(one.income for one in self.months)

    @property
    def expense(self) -> int:
        """What went out, in all months together."""
        return sum(one.expense for one in self.months)

    @property
    def usual_expense(self) -> int:
        """What goes out in a usual month: the median."""
        return median_low([one.expense for one in self.months]) if self.months else 0

    @property
    def monthly_income(self) -> int:
        """What comes in in a month on average."""
        return self.income // len(self.months) if self.months else 0
