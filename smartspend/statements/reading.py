"""What is known about a delimited file while it is read."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from smartspend.statements.columns import Profile, Roles
from smartspend.statements.header import Header
from smartspend.statements.rows import Table
from smartspend.statements.statement import Question


@dataclass(slots=True)
class Reading:
    """The table, the part of it that holds bookings (`region`), its columns, and what remained doubtful."""

    table: Table
    header: Header
    region: pl.DataFrame
    names: tuple[str, ...]
    found: list[Profile]
    roles: Roles
    preamble: str
    questions: list[Question]
    doubt: float = 0.0

    def ask(self, question: Question, doubt: float) -> None:
        """Notes a question and how much of the confidence it costs."""
        self.questions.append(question)
        self.doubt += doubt
