"""Which limit a budget has in which period. Values in, value out, in minor units of the budget's currency.

A limit that is changed from a period on leaves those before as they were, so that what was said of a month stays said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Literal, TypeAlias

from smartspend.budgets.periods import BudgetPeriod

Reach: TypeAlias = Literal["onwards", "period", "always"]
"""For which periods a limit is set: for one and all after it, for one alone, or for all there ever were."""

LIMITS_MAX: Final = 500
"""So many limits a budget can have had."""


@dataclass(frozen=True, slots=True)
class NewLimit:
    """A limit that somebody sets, for the period that holds the day `since`, else the current one, and as `reach`
    says.
    """

    minor: int
    since: date | None = None
    reach: Reach = "onwards"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A limit that held up to, and without, the day `until`, or the day on which the one before it ended."""

    until: date
    minor: int


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a budget: those that held before, oldest first and no two neighbours alike, and `minor`, the one
    that holds in the end.
    """

    minor: int
    earlier: tuple[Earlier, ...] = ()

    def of(self, period: BudgetPeriod) -> int:
        """The limit of a period: the one on the day in its middle.

        Limits change where periods begin. Where those have moved since, with another pay-day for instance, it is the
        limit of the period that was there for most of the days.
        """
        return self._on(period.start + timedelta(days=period.days // 2))

    def _on(self, day: date) -> int:
        return next((one.minor for one in self.earlier if day < one.until), self.minor)

    def changed(self, minor: int, period: BudgetPeriod, reach: Reach) -> Limits:
        """The limits with another one for `period`, as far as `reach` says. What was planned for later goes with it,
        unless it is for that period alone.
        """
        if reach == "always":
            return Limits(minor)
        kept = [one for one in self.earlier if one.until < period.start]
        kept.append(Earlier(period.start, self._on(period.start - timedelta(days=1))))
        if reach == "onwards":
            return _told_apart(minor, kept)
        later = [one for one in self.earlier if one.until > period.end]
        return _told_apart(self.minor, [*kept, Earlier(period.end, minor), *later])

    def stored(self) -> dict[str, Any]:
        """As columns of a budget."""
        earlier = [{"until": str(one.until), "minor": one.minor} for one in self.earlier]
        return {"minor": self.minor, "earlier_limits": earlier or None}

    def since(self) -> list[tuple[date | None, int]]:
        """Each limit with the day from which it holds, oldest first; nothing for the one there was from the start."""
        begins: list[date | None] = [None, *(one.until for one in self.earlier)]
        return list(zip(begins, [*(one.minor for one in self.earlier), self.minor], strict=True))


def _told_apart(minor: int, earlier: list[Earlier]) -> Limits:
    """Limits without those that are followed by their like."""
    following = [*(one.minor for one in earlier[1:]), minor]
    return Limits(minor, tuple(one for one, then in zip(earlier, following, strict=True) if one.minor != then))


def limits_of(row: Mapping[str, Any]) -> Limits:
    """The limits of a budget that is stored."""
    stored = row["earlier_limits"] or ()
    return Limits(row["minor"], tuple(Earlier(date.fromisoformat(one["until"]), one["minor"]) for one in stored))
