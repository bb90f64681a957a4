"""Addresses that mail no longer goes to. They belong to the installation: who complained once is left alone."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from smartspend.db.tables import instant, metadata, one_of, words

mail_blocks = Table(
    "mail_blocks",
    metadata,
    Column("email_key", Text, primary_key=True),
    words("reason"),
    words("detail", default=""),
    instant("at", now=True),
    one_of("reason", "bounced", "complained"),
)
