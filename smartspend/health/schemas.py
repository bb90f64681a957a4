"""Shapes of health on the wire."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import MoneyWire

Level = Literal["good", "fair", "weak"]


class Mark(BaseModel):
    """A value and its grade; between two marks the grade follows a straight line."""

    value: float
    grade: int


class EvidenceWire(BaseModel):
    """A number that a finding stands on."""

    key: str
    kind: Literal["money", "share", "number", "months"]
    money: MoneyWire | None
    number: float | None


class AdviceWire(BaseModel):
    """One thing to do. `effect` is what it is about, `once` or each month; `subject` names a bill or a budget."""

    key: str
    effect: MoneyWire | None
    once: bool
    subject: str | None


class RuleWire(BaseModel):
    """A rule and what it found. Where it cannot judge, `lack` says what is missing and the rest is empty.

    `weight` is its part of a hundred, `points` of `points_max` what it adds to the score.
    """

    key: str
    weight: int
    unit: Literal["share", "months"]
    source: str
    marks: list[Mark]
    points: float
    points_max: float
    lack: str | None
    value: float | None
    grade: int | None
    level: Level | None
    evidence: list[EvidenceWire]
    advice: AdviceWire | None
    link: str | None


class ScoreOfMonth(BaseModel):
    """The score at the end of a month; nothing where too little was known."""

    month: str
    score: int | None


class Unconverted(BaseModel):
    """What is in no figure, as its currency has no rate: what came in and went out, and what accounts held at the end
    where they hold any of it.
    """

    income: MoneyWire
    expense: MoneyWire
    held: MoneyWire | None


class HealthReport(BaseModel):
    """The score at the end of a month, from 0 to 100, the rules behind it, and how it was before.

    `weight` is how much of a hundred could be judged: below 40 there is no score. Everything is in `currency`; what
    there was in `other_currencies` was converted by the rates of its days.
    """

    month: str = Field(examples=["2026-10"])
    currency: str
    from_: str | None = Field(alias="from", examples=["2025-11"])
    months: int
    other_currencies: list[str]
    unconverted: list[Unconverted]
    score: int | None
    level: Level | None
    weight: int
    rules: list[RuleWire]
    trend: list[ScoreOfMonth]


class ReportFlows(BaseModel):
    """What came in, went out, and was left over."""

    income: MoneyWire
    expense: MoneyWire
    saving: MoneyWire
    saving_rate: float | None


class ReportMonthFlows(ReportFlows):
    """The same of a month."""

    month: str


class ReportMonth(ReportFlows):
    """The month beside the one before, a usual one (medians), and the last twelve."""

    previous: ReportFlows | None
    usual: ReportFlows | None
    months: list[ReportMonthFlows]


class ReportCategory(BaseModel):
    """A category against what is usual: `difference` is above zero where more was spent."""

    key: str
    name: str
    group: str
    amount: MoneyWire
    usual: MoneyWire
    difference: MoneyWire
    share: float


class ReportBudget(BaseModel):
    """A budget of the month."""

    name: str
    limit: MoneyWire
    spent: MoneyWire
    kept: bool


class ReportGoal(BaseModel):
    """A goal as it is today; `added` is what the month brought it."""

    id: UUID
    name: str
    saved: MoneyWire
    target: MoneyWire
    share: float
    standing: str
    added: MoneyWire


class ReportScore(BaseModel):
    """The score, and that of the month before."""

    score: int | None
    level: Level | None
    weight: int
    before: int | None


class MonthlyReport(BaseModel):
    """The report of a month. `usual_months` is how many months before it tell what is usual.

    Everything but budgets and goals, which keep their own, is in `currency`; what there was in `other_currencies` was
    converted by the rates of its days.
    """

    month: str
    currency: str
    complete: bool
    usual_months: int
    other_currencies: list[str]
    unconverted: list[Unconverted]
    flows: ReportMonth
    categories: list[ReportCategory]
    changes: list[ReportCategory]
    budgets: list[ReportBudget]
    goals: list[ReportGoal]
    health: ReportScore
