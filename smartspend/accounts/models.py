"""Accounts and what moved on each day of each."""

from __future__ import annotations

from sqlalchemy import Index

from smartspend.db.tables import (
    day,
    flag,
    household_table,
    identifier,
    instant,
    minor_units,
    one_of,
    whole,
    within_household,
    words,
)

KINDS = ("checking", "savings", "credit_card", "cash", "loan", "investment", "other")

accounts = household_table(
    "accounts",
    words("name"),
    words("kind"),
    words("currency"),
    words("number", nullable=True),
    words("institution", nullable=True),
    minor_units("opening_minor", default=0),
    day("opened_on", nullable=True),
    flag("archived", default=False),
    whole("position", default=0),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    instant("deleted_at", nullable=True),
    flag("opening_stated", default=False),
    one_of("kind", *KINDS),
    Index("accounts_created_in_ix", "household_id", "created_in"),
)

daily_totals = household_table(
    "daily_totals",
    identifier("account_id"),
    day("day"),
    minor_units("minor"),
    whole("n"),
    minor_units("income", default=0),
    minor_units("spending", default=0),
    within_household("account_id", "accounts", on_delete="CASCADE"),
    key=("account_id", "day"),
)
