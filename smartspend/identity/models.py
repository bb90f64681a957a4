"""People, credentials, sessions and households. These tables belong to the installation, not to one household,
except profiles and answers kept for repeated requests.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, PrimaryKeyConstraint, Table, Text, text
from sqlalchemy.types import Uuid

from smartspend.db.tables import (
    document,
    flag,
    household_table,
    identifier,
    instant,
    metadata,
    minor_units,
    whole,
    word_list,
    words,
)

roles = Table(
    "roles",
    metadata,
    Column("name", Text, primary_key=True),
    word_list("permissions"),
    flag("built_in", default=False),
    instant("created_at", now=True),
)

people = Table(
    "people",
    metadata,
    Column("id", Uuid, primary_key=True),
    words("email"),
    words("email_key"),
    words("name"),
    words("password_hash"),
    Column("role", Text, ForeignKey("roles.name", onupdate="CASCADE"), nullable=False),
    instant("created_at", now=True),
    instant("disabled_at", nullable=True),
    Index("people_email_key_uq", "email_key", unique=True),
)

households = Table(
    "households", metadata, Column("id", Uuid, primary_key=True), words("name"), instant("created_at", now=True)
)

memberships = Table(
    "memberships",
    metadata,
    Column("household_id", Uuid, ForeignKey("households.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    words("role", default="owner"),
    instant("created_at", now=True),
    PrimaryKeyConstraint("household_id", "person_id"),
    Index("memberships_person_id_ix", "person_id"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("household_id", Uuid, ForeignKey("households.id", ondelete="CASCADE"), nullable=False),
    instant("created_at", now=True),
    instant("last_seen_at", now=True),
    instant("expires_at"),
    instant("revoked_at", nullable=True),
    words("user_agent", default=""),
    words("ip", default=""),
    Index("sessions_person_id_ix", "person_id"),
)

refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("session_id", Uuid, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    instant("issued_at", now=True),
    instant("used_at", nullable=True),
    Index("refresh_tokens_session_id_ix", "session_id"),
)

api_tokens = Table(
    "api_tokens",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("household_id", Uuid, ForeignKey("households.id", ondelete="CASCADE"), nullable=False),
    words("name"),
    word_list("scopes"),
    Column("hash", LargeBinary, nullable=False),
    instant("created_at", now=True),
    instant("last_used_at", nullable=True),
    instant("expires_at", nullable=True),
    Index("api_tokens_hash_uq", "hash", unique=True),
    Index("api_tokens_person_id_ix", "person_id"),
)

login_attempts = Table(
    "login_attempts",
    metadata,
    Column("key", Text, primary_key=True),
    whole("failures", default=0),
    instant("last_at", now=True),
    instant("blocked_until", nullable=True),
)

profiles = household_table(
    "profiles",
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    words("currency"),
    words("time_zone"),
    words("language", default="en"),
    minor_units("monthly_income_minor", nullable=True),
    whole("pay_day", nullable=True),
    word_list("goals"),
    flag("onboarded", default=False),
    instant("updated_at", now=True),
    key=("person_id",),
)

kept_answers = household_table(
    "kept_answers",
    words("key"),
    words("request"),
    Column("request_hash", LargeBinary, nullable=False),
    whole("status", nullable=True),
    document("headers"),
    Column("body", LargeBinary, nullable=True),
    identifier("person_id"),
    instant("created_at", now=True),
    Index("kept_answers_created_at_ix", text("created_at")),
    key=("person_id", "key"),
)
