"""What counts as income, as spending, and as neither. The database sums by the same rules (`income_part`,
`spending_part`).

    category's group      money in                    money out
    income                income                      lowers income (a salary taken back)
    transfers             neither                     neither
    any other             a refund: lowers spending   spending
    without a category    income                      spending

So `saving = income - expense` is exactly what the accounts gained, transfers left out. A row that is split counts by
its parts. The ledger keeps spending below zero, as everything that goes out; reports show `expense`, its opposite, so
that an expense of 20.00 is 20.00, and below zero only where refunds outweigh what was bought.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

INCOME: Final = "income"
TRANSFERS: Final = "transfers"

UNCATEGORISED_KEY: Final = "none"
UNCATEGORISED_NAME: Final = "Uncategorised"


@dataclass(frozen=True, slots=True)
class Flows:
    """What came in and went out, in minor units of one currency. `expense` is money out net of refunds, sign turned."""

    income: int = 0
    expense: int = 0

    @property
    def saving(self) -> int:
        """What was left over; below zero where more was spent than earned."""
        return self.income - self.expense

    @property
    def saving_rate(self) -> float | None:
        """The share of income that was left over; nothing without income."""
        return round(self.saving / self.income, 4) if self.income > 0 else None

    def __add__(self, other: Flows) -> Flows:
        return Flows(self.income + other.income, self.expense + other.expense)


def flows_of(group: str | None, inflow: int, outflow: int) -> Flows:
    """Income and expense of a category's `inflow` (≥ 0) and `outflow` (≤ 0). `group` is nothing without a category."""
    if group is None:
        return Flows(income=inflow, expense=-outflow)
    if group == TRANSFERS:
        return Flows()
    return Flows(income=inflow + outflow) if group == INCOME else Flows(expense=-(inflow + outflow))


def share(part: int, whole: int) -> float:
    """How much of `whole` is `part`, from 0 to 1; 0 where there is no whole."""
    return round(part / whole, 4) if whole > 0 else 0.0
