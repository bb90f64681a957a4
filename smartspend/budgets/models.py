"""Limits on spending, sums by day, envelopes, and the thresholds that were crossed: each once per budget and period."""

from __future__ import annotations

from sqlalchemy import ARRAY, Boolean, Column, Computed, Date, Index, Integer, Text, Uuid

from smartspend.db.tables import (
    day,
    document,
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

# A budget for exactly one category names it in `category_id`, which goes with its category; several stand in
# `category_ids`. Null in the later columns is "as it always was", for rows that history brings back.
budgets = household_table(
    "budgets",
    words("name", nullable=True),
    identifier("category_id", nullable=True),
    minor_units("minor"),
    words("currency"),
    words("period", default="monthly"),
    Column("alert_at", ARRAY(Integer), nullable=False),
    words("rollover", default="none"),
    flag("archived", default=False),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    Column("category_ids", ARRAY(Uuid)),
    Column("account_ids", ARRAY(Uuid)),
    Column("tags", ARRAY(Text)),
    words("q", nullable=True),
    document("schedule"),
    # Limits that held before `minor`; no days are told apart where it is null.
    document("earlier_limits"),
    minor_units("rollover_cap", nullable=True),
    Column("rollover_from", Date),
    Column("pace_alert", Boolean),
    instant("paused_at", nullable=True),
    # Whether monthly totals cannot say what was spent on it.
    Column(
        "by_days",
        Boolean,
        Computed(
            "((period <> ALL (ARRAY['monthly'::text, 'yearly'::text])) "
            "OR (COALESCE(((schedule ->> 'start_day'::text))::integer, 1) <> 1) "
            "OR (tags IS NOT NULL) OR (q IS NOT NULL))",
            persisted=True,
        ),
    ),
    one_of("period", "weekly", "four_weekly", "monthly", "yearly", "payday", "custom"),
    one_of("rollover", "none", "surplus", "overspend", "both"),
    within_household("category_id", "categories", on_delete="CASCADE"),
    Index("budgets_created_in_ix", "household_id", "created_in"),
)

# A crossing outlives its budget, or a budget that was removed and brought back would tell everything a second time.
# Threshold 0 stands for the warning that a budget will not last.
budget_crossings = household_table(
    "budget_crossings",
    identifier("budget_id"),
    day("period_start"),
    whole("threshold"),
    identifier("transaction_id", nullable=True),
    minor_units("spent"),
    minor_units("limit_minor", nullable=True),
    instant("crossed_at", now=True),
    unique_index("budget_crossings_once_uq", "budget_id", "period_start", "threshold"),
)

budget_checks = household_table("budget_checks", day("checked_on"), key=())

budget_days = household_table(
    "budget_days",
    identifier("budget_id"),
    words("currency"),
    day("day"),
    minor_units("spent"),
    within_household("budget_id", "budgets", on_delete="CASCADE"),
    key=("budget_id", "currency", "day"),
)

budget_carries = household_table(
    "budget_carries",
    identifier("budget_id"),
    day("period_start"),
    words("promise"),
    words("rates", nullable=True),
    minor_units("carried"),
    within_household("budget_id", "budgets", on_delete="CASCADE"),
    key=("budget_id", "period_start"),
)

budget_stale_days = household_table(
    "budget_stale_days", identifier("budget_id", nullable=True), day("day", nullable=True)
)

envelope_plans = household_table(
    "envelope_plans",
    words("currency"),
    day("start_month"),
    minor_units("opening_minor", default=0),
    instant("updated_at", now=True),
    key=(),
)

envelope_assignments = household_table(
    "envelope_assignments",
    identifier("budget_id"),
    day("month"),
    minor_units("minor"),
    identifier("created_in"),
    instant("updated_at", now=True),
    within_household("budget_id", "budgets", on_delete="CASCADE"),
    unique_index("envelope_assignments_month_uq", "budget_id", "month"),
    Index("envelope_assignments_created_in_ix", "household_id", "created_in"),
)
