"""The ledger of calls to the outside: who was asked for what, and what was sent, redacted."""

from __future__ import annotations

from sqlalchemy import Index

from smartspend.db.tables import household_table, instant, whole, words

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
