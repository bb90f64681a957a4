"""Rates of the installation and of households, and each attempt to fetch some."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, Index, Numeric, PrimaryKeyConstraint, Table, Text

from smartspend.db.tables import day, household_table, identifier, instant, metadata, one_of, unique_index, whole, words

# What was published is the same for everybody: one row for the whole installation.
reference_rates = Table(
    "reference_rates",
    metadata,
    Column("currency", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("rate", Numeric, nullable=False),
    instant("recorded_at", now=True),
    PrimaryKeyConstraint("currency", "day", name="reference_rates_pk"),
    Index("reference_rates_recorded_ix", "recorded_at"),
    CheckConstraint("rate > 0", name="rate_positive"),
)

rate_fetches = Table(
    "rate_fetches",
    metadata,
    identifier("id"),
    instant("at", now=True),
    words("file"),
    whole("rates", default=0),
    day("newest_day", nullable=True),
    words("failure", nullable=True),
    PrimaryKeyConstraint("id", name="rate_fetches_pk"),
)

household_rates = household_table(
    "household_rates",
    words("currency"),
    day("day"),
    Column("rate", Numeric, nullable=False),
    words("source", default="typed"),
    instant("updated_at", now=True),
    CheckConstraint("rate > 0", name="rate_positive"),
    one_of("source", "typed", "file"),
    unique_index("household_rates_day_uq", "currency", "day", "source"),
)
