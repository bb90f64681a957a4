"""A household's own say in what machines decide."""

from __future__ import annotations

from sqlalchemy import REAL, CheckConstraint, Column

from smartspend.db.tables import household_table, instant

categorisation_choices = household_table(
    "categorisation_choices",
    Column("threshold", REAL, nullable=False),
    instant("updated_at", now=True),
    CheckConstraint("threshold >= 0 AND threshold <= 1", name="threshold_share"),
    key=(),
)
"""One row of a household that moved the threshold; without one the usual threshold holds."""
