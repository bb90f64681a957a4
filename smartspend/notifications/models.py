"""Messages, their deliveries, and what each person wants to hear of and how."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, text
from sqlalchemy.types import Uuid

from smartspend.db.tables import (
    document,
    household_table,
    identifier,
    instant,
    one_of,
    unique_index,
    whole,
    within_household,
    words,
)

notifications = household_table(
    "notifications",
    words("kind"),
    words("title"),
    words("body", default=""),
    words("link", nullable=True),
    words("once_key"),
    instant("created_at", now=True),
    words("topic", default=""),
    words("urgency", default="normal"),
    document("told"),
    unique_index("notifications_once_uq", "once_key"),
    Index("notifications_created_at_ix", "household_id", "created_at"),
)

deliveries = household_table(
    "deliveries",
    identifier("notification_id"),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    words("channel"),
    words("target", default=""),
    words("state"),
    whole("attempts", default=0),
    instant("next_at", nullable=True),
    words("problem", nullable=True),
    words("receipt", nullable=True),
    identifier("digest_id", nullable=True),
    instant("created_at", now=True),
    instant("first_tried_at", nullable=True),
    instant("sent_at", nullable=True),
    instant("read_at", nullable=True),
    within_household("notification_id", "notifications", on_delete="CASCADE"),
    one_of("channel", "inbox", "email", "push", "messenger"),
    one_of("state", "queued", "sent", "failed", "dead", "suppressed", "digest"),
    unique_index("deliveries_once_uq", "notification_id", "person_id", "channel", "target"),
    Index("deliveries_of_person_ix", "household_id", "person_id", "created_at"),
    Index(
        "deliveries_unread_ix",
        "household_id",
        "person_id",
        postgresql_where=text("channel = 'inbox' AND read_at IS NULL"),
    ),
    Index("deliveries_digest_ix", "household_id", "digest_id", postgresql_where=text("digest_id IS NOT NULL")),
    Index(
        "deliveries_open_ix",
        "household_id",
        "next_at",
        postgresql_where=text("state = ANY (ARRAY['queued'::text, 'failed'::text, 'digest'::text])"),
    ),
)

notification_preferences = household_table(
    "notification_preferences",
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    document("preferences", nullable=False),
    instant("updated_at", now=True),
    document("manner"),
    key=("person_id",),
)
