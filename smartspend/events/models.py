"""The table of facts: what happened in a household, in the order in which it became visible."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Identity

from smartspend.db.tables import document, household_table, instant, words

facts = household_table(
    "facts",
    Column("seq", BigInteger, Identity(always=True), nullable=False),
    words("type"),
    document("payload", nullable=False),
    instant("at", now=True),
    key=("seq",),
)
