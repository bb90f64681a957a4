"""What a rule is: it looks at a picture and says how it stands by a published rule of thumb, or cannot. Pure."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Final, Literal, TypeAlias

from smartspend.health.picture import Picture

Level: TypeAlias = Literal["good", "fair", "weak"]
Unit: TypeAlias = Literal["share", "months"]
Lack: TypeAlias = Literal["months", "income", "spending", "accounts", "housing", "bills", "budgets"]

Marks: TypeAlias = tuple[tuple[float, int], ...]

GOOD: Final = 80
FAIR: Final = 50


@dataclass(frozen=True, slots=True)
class Evidence:
    """One number a finding stands on: money in minor units, a share, a count, or months."""

    key: str
    kind: Literal["money", "share", "number", "months"]
    value: float


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do. `effect` is what it is about in minor units, once or each month; `subject` names a bill or a
    budget.
    """

    key: str
    effect: int | None = None
    once: bool = False
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """How something stands: `grade` from 0 to 100. `link` is where the rows behind it are in the web app."""

    value: float
    grade: int
    evidence: tuple[Evidence, ...]
    advice: Advice
    link: str

    @property
    def level(self) -> Level:
        """The grade in a word."""
        return level_of(self.grade)


@dataclass(frozen=True, slots=True)
class NotEnough:
    """Too little is known: `lack` says what is missing. The rule then has no part in the score."""

    lack: Lack


class Rule(ABC):
    """One rule of thumb. `weight` is its part of the score in hundredths; `unit` that of its value.

    `source` says who published it, `marks` the values at which the grade changes its course, as (value, grade).
    """

    key: ClassVar[str]
    weight: ClassVar[int]
    unit: ClassVar[Unit]
    source: ClassVar[str]
    marks: ClassVar[Marks]

    @abstractmethod
    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""


def level_of(grade: int) -> Level:
    """A grade in a word."""
    if grade >= GOOD:
        return "good"
    return "fair" if grade >= FAIR else "weak"


def graded(value: float, marks: Marks) -> int:
    """The grade of a value on the straight lines between marks, whose values ascend; flat beyond them."""
    if value <= marks[0][0]:
        return marks[0][1]
    for (low, below), (high, above) in pairwise(marks):
        if value <= high:
            return round(below + (above - below) * (value - low) / (high - low))
    return marks[-1][1]
