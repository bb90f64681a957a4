"""The memory of answers."""

from __future__ import annotations

from sqlalchemy import REAL, Column

from smartspend.db.tables import household_table, instant, one_of, unique_index, words

ai_answers = household_table(
    "ai_answers",
    words("model"),
    words("direction"),
    words("text"),
    words("category_key", nullable=True),
    Column("confidence", REAL, nullable=False),
    words("reason", default=""),
    instant("answered_at", now=True),
    one_of("direction", "in", "out"),
    unique_index("ai_answers_question_uq", "model", "direction", "text"),
)
"""What models said about redacted texts, so that none is asked twice; no category where they knew none."""
