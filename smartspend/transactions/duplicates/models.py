"""What people decided about suspected duplicates."""

from __future__ import annotations

from sqlalchemy import Index

from smartspend.db.tables import household_table, identifier, instant, one_of, unique_index, words

duplicate_decisions = household_table(
    "duplicate_decisions",
    identifier("one_id"),
    identifier("other_id"),
    words("verdict"),
    words("decided_by"),
    instant("created_at", now=True),
    one_of("verdict", "merge", "keep"),
    unique_index("duplicate_decisions_pair_uq", "one_id", "other_id"),
    Index("duplicate_decisions_other_ix", "household_id", "other_id"),
)
