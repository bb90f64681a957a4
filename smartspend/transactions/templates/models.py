"""Templates of entries."""

from __future__ import annotations

from sqlalchemy import Index

from smartspend.db.tables import (
    household_table,
    identifier,
    instant,
    minor_units,
    whole,
    within_household,
    word_list,
    words,
)

# Accounts and categories that go take what pointed to them along only as far as it did: a template without an account
# goes to the one used last, one without a category is judged like any entry.
templates = household_table(
    "templates",
    words("name"),
    words("payee", default=""),
    minor_units("minor", nullable=True),
    words("currency", nullable=True),
    identifier("account_id", nullable=True),
    identifier("category_id", nullable=True),
    word_list("tags"),
    words("notes", default=""),
    whole("position", default=0),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    within_household("account_id", "accounts", on_delete="SET NULL (account_id)"),
    within_household("category_id", "categories", on_delete="SET NULL (category_id)"),
    Index("templates_position_ix", "household_id", "position"),
)
