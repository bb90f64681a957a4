"""The inbox, and what each person wants to hear of."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index
from sqlalchemy.types import Uuid

from smartspend.db.tables import document, household_table, instant, unique_index, words

notifications = household_table(
    "notifications",
    words("kind"),
    words("title"),
    words("body", default=""),
    words("link", nullable=True),
    words("once_key"),
    instant("created_at", now=True),
    instant("read_at", nullable=True),
    unique_index("notifications_once_uq", "once_key"),
    Index("notifications_created_at_ix", "household_id", "created_at"),
)

notification_preferences = household_table(
    "notification_preferences",
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    document("preferences", nullable=False),
    instant("updated_at", now=True),
    key=("person_id",),
)
