"""The score: what the rules find, weighed. Pure. What cannot be judged has no part in it, and that is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from smartspend.health.load import DebtLoad, HousingLoad
from smartspend.health.picture import Picture
from smartspend.health.rule import Finding, Level, NotEnough, Rule, level_of
from smartspend.health.saving import EmergencyFund, SavingsRate
from smartspend.health.steadiness import BillRegularity, BudgetDiscipline, IncomeSteadiness, SpendingSteadiness

RULES: Final[tuple[Rule, ...]] = (
    SavingsRate(),
    EmergencyFund(),
    DebtLoad(),
    HousingLoad(),
    BillRegularity(),
    BudgetDiscipline(),
    IncomeSteadiness(),
    SpendingSteadiness(),
)
"""Every rule; their weights add up to a hundred."""

WEIGHT_MIN: Final = 40
"""With less than this judged there is no score: it would say more about what is missing than about the money."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule and what it found; `points` is what it adds to the score, of at most `points_max`."""

    rule: Rule
    outcome: Finding | NotEnough
    points: float
    points_max: float


@dataclass(frozen=True, slots=True)
class Health:
    """A score from 0 to 100, nothing where too little can be judged, and the rules it comes from."""

    score: int | None
    judged: tuple[Judged, ...]

    @property
    def level(self) -> Level | None:
        """The score in a word."""
        return None if self.score is None else level_of(self.score)

    @property
    def weight(self) -> int:
        """How much of the hundred could be judged."""
        return sum(one.rule.weight for one in self.judged if isinstance(one.outcome, Finding))


def health_of(picture: Picture) -> Health:
    """What the rules say about a picture."""
    outcomes = [(rule, rule.judge(picture)) for rule in RULES]
    whole = sum(rule.weight for rule, outcome in outcomes if isinstance(outcome, Finding))
    judged = []
    for rule, outcome in outcomes:
        most = 100 * rule.weight / whole if isinstance(outcome, Finding) else 0.0
        points = most * outcome.grade / 100 if isinstance(outcome, Finding) else 0.0
        judged.append(Judged(rule, outcome, points, most))
    score = round(sum(one.points for one in judged)) if whole >= WEIGHT_MIN else None
    return Health(score, tuple(judged))
