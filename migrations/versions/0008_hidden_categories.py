"""Categories can be hidden: they keep what is in them, and are not offered any more."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_SQL = Path(__file__).resolve().parents[1] / "sql"


def upgrade() -> None:
    op.get_bind().exec_driver_sql((_SQL / "0008_hidden_categories.sql").read_text().replace("%", "%%"))
