"""Endpoints of programs that want to hear of facts, and everything that was sent to them."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, text

from smartspend.db.tables import (
    flag,
    household_table,
    identifier,
    instant,
    one_of,
    whole,
    within_household,
    word_list,
    words,
)

webhooks = household_table(
    "webhooks",
    words("name"),
    words("url"),
    word_list("events"),
    Column("sealed", LargeBinary, nullable=False),
    Column("former_sealed", LargeBinary, nullable=True),
    instant("former_until", nullable=True),
    flag("active", default=True),
    words("stopped_because", nullable=True),
    instant("created_at", now=True),
    instant("updated_at", now=True),
)

webhook_deliveries = household_table(
    "webhook_deliveries",
    identifier("webhook_id"),
    words("type"),
    words("body"),
    words("state", default="queued"),
    whole("attempts", default=0),
    instant("next_at", nullable=True),
    whole("status", nullable=True),
    whole("duration_ms", nullable=True),
    words("problem", nullable=True),
    instant("created_at", now=True),
    instant("first_tried_at", nullable=True),
    instant("sent_at", nullable=True),
    within_household("webhook_id", "webhooks", on_delete="CASCADE"),
    one_of("state", "queued", "sent", "failed", "dead", "suppressed"),
    Index("webhook_deliveries_of_webhook_ix", "household_id", "webhook_id", "created_at"),
    Index(
        "webhook_deliveries_open_ix",
        "household_id",
        "next_at",
        postgresql_where=text("state = ANY (ARRAY['queued'::text, 'failed'::text])"),
    ),
)
