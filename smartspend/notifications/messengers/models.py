"""Messengers that people added. The address with its secret is sealed; only its kind can be read."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary
from sqlalchemy.types import Uuid

from smartspend.db.tables import household_table, instant, words

messengers = household_table(
    "messengers",
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    words("name"),
    words("kind"),
    Column("sealed", LargeBinary, nullable=False),
    instant("created_at", now=True),
    instant("last_sent_at", nullable=True),
    words("problem", nullable=True),
)
