"""Limits of budgets by period, what a crossing was judged against, and budgets for any of several tags."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_SQL = Path(__file__).resolve().parents[1] / "sql"


def upgrade() -> None:
    op.get_bind().exec_driver_sql((_SQL / "0019_dated_limits.sql").read_text().replace("%", "%%"))
