"""The spine: people, ledger, imports, categories, budgets, facts, jobs, and how the database itself guards them."""

from __future__ import annotations

from pathlib import Path

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQL = Path(__file__).resolve().parents[1] / "sql"


def upgrade() -> None:
    connection = op.get_bind()
    connection.exec_driver_sql((_SQL / "0001_tables.sql").read_text().replace("%", "%%"))
    connection.exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))
    connection.exec_driver_sql((_SQL / "0001_behaviour.sql").read_text().replace("%", "%%"))
