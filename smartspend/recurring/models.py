"""Series as they were last found, their transactions, and what a person decided about them."""

from __future__ import annotations

from sqlalchemy import REAL, Column, Index

from smartspend.db.tables import (
    day,
    document,
    household_table,
    identifier,
    instant,
    minor_units,
    one_of,
    whole,
    within_household,
    words,
)

# Derived from transactions, so not in the history. A series that a person decided about stays, even without any.
recurring_series = household_table(
    "recurring_series",
    identifier("account_id"),
    words("payee_key"),
    words("family"),
    words("payee"),
    words("currency"),
    words("direction"),
    words("cadence"),
    document("rhythm", nullable=False),
    words("behaviour"),
    minor_units("median_minor"),
    minor_units("low_minor"),
    minor_units("high_minor"),
    minor_units("next_minor"),
    day("first_on"),
    day("last_on"),
    identifier("last_id", nullable=True),
    whole("occurrences"),
    whole("missed", default=0),
    document("price_change"),
    Column("sureness", REAL, nullable=False),
    day("told_overdue", nullable=True),
    instant("found_at", now=True),
    instant("updated_at", now=True),
    one_of("direction", "in", "out"),
    Index("recurring_series_family_ix", "household_id", "family"),
)

recurring_transactions = household_table(
    "recurring_transactions",
    identifier("transaction_id"),
    identifier("series_id"),
    day("booked_on"),
    minor_units("minor"),
    within_household("series_id", "recurring_series", on_delete="CASCADE"),
    Index("recurring_transactions_series_ix", "household_id", "series_id", "booked_on"),
    key=("transaction_id",),
)

# Its id is that of the series, which stays as long as there is a decision: so it needs no key of its own.
recurring_decisions = household_table(
    "recurring_decisions",
    words("verdict", nullable=True),
    words("name", nullable=True),
    words("cadence", nullable=True),
    minor_units("minor", nullable=True),
    day("next_on", nullable=True),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    one_of("verdict", "confirmed", "dismissed"),
    Index("recurring_decisions_created_in_ix", "household_id", "created_in"),
)
