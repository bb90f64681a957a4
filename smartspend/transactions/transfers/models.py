"""What people said against a transfer."""

from __future__ import annotations

from smartspend.db.tables import household_table, identifier, instant, unique_index

unlinked_transfers = household_table(
    "unlinked_transfers",
    identifier("out_id"),
    identifier("into_id"),
    instant("created_at", now=True),
    unique_index("unlinked_transfers_pair_uq", "out_id", "into_id"),
)
