"""The read model: sums by month, account, category and currency, kept by the database itself."""

from __future__ import annotations

from smartspend.db.tables import day, household_table, identifier, minor_units, whole, within_household, words

monthly_totals = household_table(
    "monthly_totals",
    day("month"),
    identifier("account_id"),
    identifier("category_id"),
    words("currency"),
    minor_units("inflow"),
    minor_units("outflow"),
    whole("n"),
    within_household("account_id", "accounts", on_delete="CASCADE"),
    key=("month", "account_id", "category_id", "currency"),
)
