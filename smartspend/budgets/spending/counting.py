"""What was spent on a budget, in its currency. Values in, value out.

Sums come by stretch of days in the budget's own currency, and by day in others. Those are turned into the budget's
currency by the rate of their day; what has no rate is counted apart, never dropped and never guessed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from smartspend.budgets.periods import BudgetPeriod
from smartspend.budgets.progress import Bill


class Rates(Protocol):
    """What turns one currency into another."""

    def convert(self, minor: int, currency: str, to: str, day: date) -> int | None:
        """`minor` of `currency` in `to` by the rates of `day`; nothing where there is none."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """What was spent on a day in another currency than the budget's."""

    day: date
    currency: str
    spent: int


@dataclass(slots=True)
class Counted:
    """What was spent. `closed` is by closed period, oldest first; `spent` is everything booked in the current one, of
    which `ahead` lies in days to come; `unconverted` is by currency and only of the current period. `foreign` says
    that exchange rates had a part in it.
    """

    closed: list[int] = field(default_factory=list)
    spent: int = 0
    ahead: list[Bill] = field(default_factory=list)
    unconverted: dict[str, int] = field(default_factory=dict)
    foreign: bool = False


def stretches(closed: Sequence[BudgetPeriod], current: BudgetPeriod, today: date) -> list[BudgetPeriod]:
    """The stretches whose sums are asked for: closed periods, then the current one until today, if that has begun."""
    until = min(max(today + timedelta(days=1), current.start), current.end)
    return [*closed, BudgetPeriod(current.start, until)]


@dataclass(slots=True)
class Tally:
    """What is gathered about a budget before it is put together: `sums` of the stretches that are asked for, in the
    budget's own currency; single days after them; days in other currencies.
    """

    asked: list[BudgetPeriod]
    current: BudgetPeriod
    currency: str
    sums: list[int] = field(init=False)
    ahead: list[Bill] = field(default_factory=list)
    foreign: list[Foreign] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sums = [0] * len(self.asked)

    @property
    def until(self) -> date:
        """The day with which what is still to come begins."""
        return self.asked[-1].end


def count(tally: Tally, rates: Rates) -> Counted:
    """Puts together what was spent."""
    *closed, spent = tally.sums
    bills = list(tally.ahead)
    missing: dict[str, int] = defaultdict(int)
    for one in tally.foreign:
        converted = rates.convert(one.spent, one.currency, tally.currency, one.day)
        if converted is None:
            if tally.current.start <= one.day < tally.current.end:
                missing[one.currency] += one.spent
        elif one.day >= tally.until:
            bills.append(Bill(one.day, converted, counted=True))
        elif one.day >= tally.current.start:
            spent += converted
        elif closed:
            closed[bisect_right(tally.asked, one.day, hi=len(closed), key=lambda period: period.start) - 1] += converted
    spent += sum(one.spent for one in bills)
    unconverted = {name: minor for name, minor in sorted(missing.items()) if minor}
    return Counted(closed, spent, bills, unconverted, bool(tally.foreign))
