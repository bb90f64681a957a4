"""Balances that people read off their statements."""

from __future__ import annotations

from smartspend.db.tables import (
    day,
    household_table,
    identifier,
    instant,
    minor_units,
    unique_index,
    within_household,
    words,
)

balance_assertions = household_table(
    "balance_assertions",
    identifier("account_id"),
    day("day"),
    minor_units("minor"),
    words("stated_by"),
    instant("created_at", now=True),
    within_household("account_id", "accounts", on_delete="CASCADE"),
    unique_index("balance_assertions_day_uq", "account_id", "day"),
    through_account=True,
)
