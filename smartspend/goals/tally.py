"""What each goal has: contributions added up, accounts shared out, and the plan that follows. Pure.

`Tally.of` takes rows as the queries give them. Everything of a goal is in minor units of the goal's currency.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from smartspend.goals.plan import PACE_MONTHS, Aim, Plan, pace, plan
from smartspend.goals.shares import Shared, share_out
from smartspend.kernel.period import Month
from smartspend.rates.conversion import RateTable

Row: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class Worth:
    """What a goal has. `asked` was put aside for it, `saved` is really there, `first` goes to goals before it."""

    asked: int = 0
    saved: int = 0
    first: int = 0
    months: dict[Month, int] = field(default_factory=lambda: defaultdict(int))
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Account:
    """An account that goals share, in its own currency."""

    row: Row
    shared: Shared


@dataclass(slots=True)
class Tally:
    """Every goal's worth by its id, and the accounts they share by theirs."""

    worth: dict[UUID, Worth]
    accounts: dict[UUID, Account]
    today: date

    @classmethod
    def of(cls, goals: list[Row], sums: Iterable[Row], accounts: Iterable[Row], rates: RateTable, today: date) -> Tally:
        """Adds everything up. `goals` are in the household's order."""
        tally = cls({goal["id"]: Worth() for goal in goals}, {}, today)
        by_id = {goal["id"]: goal for goal in goals}
        for row in sums:
            tally._add(by_id[row["goal_id"]], row, rates)
        known = {row["id"]: row for row in accounts}
        for account in known.values():
            tally._share(account, [goal for goal in goals if goal["account_id"] == account["id"]], rates)
        for goal in goals:
            own = tally.worth[goal["id"]]
            if goal["account_id"] not in known:
                own.saved = own.asked
                if goal["account_id"] is not None or goal["counts"] == "balance":
                    own.problems.append("account_gone")
        return tally

    def _add(self, goal: Row, row: Row, rates: RateTable) -> None:
        own = self.worth[goal["id"]]
        minor = rates.convert(row["minor"], row["currency"], goal["currency"], row["on"])
        if minor is None:
            _note(own, "no_rate")
        elif goal["counts"] == "contributions":
            own.asked += minor
            if not row["began"]:
                own.months[Month.of(row["on"])] += minor

    def _share(self, account: Row, goals: list[Row], rates: RateTable) -> None:
        """Hands an account out to its goals. Archived ones keep what they were given and take nothing more."""
        active = [goal for goal in goals if not goal["archived"]]
        wishes = [self._wish(goal, account, rates) for goal in active]
        shared = share_out(account["minor"], [wish or 0 for wish in wishes])
        self.accounts[account["id"]] = Account(account, shared)
        ahead = 0
        for goal, wish, got in zip(active, wishes, shared.shares, strict=True):
            own = self.worth[goal["id"]]
            if wish is None:
                _note(own, "no_rate")
                continue
            whole = goal["minor"] if goal["counts"] == "balance" else own.asked
            own.saved = whole if got == wish else self._back(got, account, goal, rates)
            if goal["counts"] == "balance":
                own.asked = own.saved
                own.first, ahead = ahead, ahead + (goal["minor"] - own.saved)
                own.months = self._moved(account, goal, rates)
            elif got < wish:
                _note(own, "not_there")
        for goal in goals:
            if goal["archived"]:
                self.worth[goal["id"]].saved = self.worth[goal["id"]].asked

    def _wish(self, goal: Row, account: Row, rates: RateTable) -> int | None:
        asked = goal["minor"] if goal["counts"] == "balance" else max(self.worth[goal["id"]].asked, 0)
        return rates.convert(asked, goal["currency"], account["currency"], self.today)

    def _back(self, minor: int, account: Row, goal: Row, rates: RateTable) -> int:
        return rates.convert(minor, account["currency"], goal["currency"], self.today) or 0

    def _moved(self, account: Row, goal: Row, rates: RateTable) -> dict[Month, int]:
        moved = ((date.fromisoformat(day), minor) for day, minor in account["months"].items())
        return {Month.of(day): self._back_on(minor, day, account, goal, rates) for day, minor in moved}

    def _back_on(self, minor: int, day: date, account: Row, goal: Row, rates: RateTable) -> int:
        return rates.convert(minor, account["currency"], goal["currency"], day) or self._back(
            minor, account, goal, rates
        )

    def pace_of(self, goal: Row) -> int | None:
        """What a usual whole month brings a goal; nothing where none is over yet."""
        this, months = Month.of(self.today), self.worth[goal["id"]].months
        known = [month for month in months if month < this]
        if not known:
            return None
        return pace([months.get(this.plus(-back), 0) for back in range(PACE_MONTHS, 0, -1)])

    def aim_of(self, goal: Row, pay_day: int | None) -> Aim:
        """What a goal is to reach."""
        own = self.worth[goal["id"]]
        return Aim(
            target=goal["minor"],
            saved=own.saved,
            by=goal["target_date"],
            first=own.first,
            rate=goal["rate"],
            pay_day=pay_day,
        )

    def plan_of(self, goal: Row, pay_day: int | None) -> tuple[str, int | None, Plan]:
        """What its plan stands on (`pace`, `planned` or `none`), its pace, and its plan."""
        usual = self.pace_of(goal)
        if usual is not None:
            basis, monthly = "pace", usual
        elif goal["monthly_minor"]:
            basis, monthly = "planned", int(goal["monthly_minor"])
        else:
            basis, monthly = "none", 0
        own = plan(self.aim_of(goal, pay_day), monthly, self.today, paused=goal["paused"])
        if basis == "none" and own.standing == "behind":
            own = replace(own, standing="stalled")  # nobody can be behind a plan that there is not
        return basis, usual, own


def _note(worth: Worth, problem: str) -> None:
    if problem not in worth.problems:
        worth.problems.append(problem)
