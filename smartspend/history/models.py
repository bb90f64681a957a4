"""Batches of changes and, for each changed or removed row, its fields before and after. New rows carry their batch."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Identity, Index

from smartspend.db.tables import document, household_table, identifier, instant, one_of, whole, within_household, words

change_batches = household_table(
    "change_batches",
    words("actor_kind"),
    identifier("actor_id", nullable=True),
    words("actor_name", default=""),
    words("cause"),
    words("summary", default=""),
    whole("rows", default=0),
    instant("at", now=True),
    identifier("reverts", nullable=True),
    identifier("reverted_by", nullable=True),
    one_of("actor_kind", "person", "bank", "rule", "import", "system"),
    Index("change_batches_at_ix", "household_id", "at"),
)

changes = household_table(
    "changes",
    Column("seq", BigInteger, Identity(always=True), nullable=False),
    identifier("batch_id"),
    words("table_name"),
    identifier("row_id"),
    words("op"),
    document("before", nullable=False),
    document("after"),
    one_of("op", "insert", "update", "delete"),
    within_household("batch_id", "change_batches", on_delete="CASCADE"),
    Index("changes_batch_id_ix", "household_id", "batch_id", "seq"),
    Index("changes_row_id_ix", "household_id", "row_id", "seq"),
    key=("seq",),
)
