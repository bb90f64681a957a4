"""Limits on spending, and the thresholds that were crossed: each once per budget and period."""

from __future__ import annotations

from sqlalchemy import ARRAY, Column, Index, Integer

from smartspend.db.tables import (
    day,
    flag,
    household_table,
    identifier,
    instant,
    minor_units,
    one_of,
    unique_index,
    whole,
    within_household,
    words,
)

budgets = household_table(
    "budgets",
    words("name", nullable=True),
    identifier("category_id"),
    minor_units("minor"),
    words("currency"),
    words("period", default="monthly"),
    Column("alert_at", ARRAY(Integer), nullable=False),
    words("rollover", default="none"),
    flag("archived", default=False),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    one_of("period", "weekly", "monthly", "yearly"),
    one_of("rollover", "none", "surplus"),
    within_household("category_id", "categories", on_delete="CASCADE"),
    Index("budgets_created_in_ix", "household_id", "created_in"),
)

# A crossing outlives its budget, or a budget that was removed and brought back would tell everything a second time.
budget_crossings = household_table(
    "budget_crossings",
    identifier("budget_id"),
    day("period_start"),
    whole("threshold"),
    identifier("transaction_id", nullable=True),
    minor_units("spent"),
    instant("crossed_at", now=True),
    unique_index("budget_crossings_once_uq", "budget_id", "period_start", "threshold"),
)
