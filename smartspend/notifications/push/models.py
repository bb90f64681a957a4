"""Browsers that want pushed messages, and secrets of the whole installation."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, Table, Text
from sqlalchemy.types import Uuid

from smartspend.db.tables import household_table, instant, metadata, unique_index, words

push_subscriptions = household_table(
    "push_subscriptions",
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    words("name"),
    words("host"),
    Column("endpoint_hash", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    instant("created_at", now=True),
    instant("last_sent_at", nullable=True),
    unique_index("push_subscriptions_endpoint_uq", "endpoint_hash"),
)

installation_secrets = Table(
    "installation_secrets",
    metadata,
    Column("name", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    instant("created_at", now=True),
)
