"""The ledger of calls to the outside: who was asked for what, and what was sent, redacted."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from smartspend.db.tables import household_table, identifier, instant, metadata, whole, words

outbound_calls = household_table(
    "outbound_calls",
    words("purpose"),
    words("method"),
    words("host"),
    words("path"),
    words("sent", default=""),
    whole("status", nullable=True),
    whole("duration_ms", nullable=True),
    words("failure", nullable=True),
    instant("at", now=True),
    words("service", default=""),
    whole("sent_bytes", default=0),
    whole("received_bytes", nullable=True),
    Index("outbound_calls_at_ix", "household_id", "at"),
)

# Calls for the whole installation, with nothing of any household in them. Every household may see them.
installation_calls = Table(
    "installation_calls",
    metadata,
    identifier("id"),
    words("purpose"),
    words("method"),
    words("host"),
    words("path"),
    whole("status", nullable=True),
    whole("duration_ms", nullable=True),
    words("failure", nullable=True),
    instant("at", now=True),
    words("service", default=""),
    whole("received_bytes", nullable=True),
    PrimaryKeyConstraint("id", name="installation_calls_pk"),
    Index("installation_calls_at_ix", "at"),
)
