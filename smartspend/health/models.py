"""Which months were reported to a household, and reports as files that need not be made twice."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary

from smartspend.db.tables import day, household_table, instant, whole

health_reports = household_table(
    "health_reports",
    day("month"),
    whole("score", nullable=True),
    instant("announced_at", now=True),
    key=("month",),
)

report_files = household_table(
    "report_files",
    Column("digest", LargeBinary, nullable=False),
    day("month"),
    Column("data", LargeBinary, nullable=False),
    instant("made_at", now=True),
    Index("report_files_made_at_ix", "household_id", "made_at"),
    key=("digest",),
)
