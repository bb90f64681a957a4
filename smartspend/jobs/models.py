"""The face of long work: one row a person can ask for. The queue itself is Procrastinate's."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index

from smartspend.db.tables import document, flag, household_table, identifier, instant, one_of, whole, words

jobs = household_table(
    "jobs",
    words("kind"),
    words("state", default="queued"),
    whole("done", default=0),
    whole("total", nullable=True),
    document("arguments", nullable=False),
    document("result"),
    document("problem"),
    whole("attempts", default=0),
    flag("cancel_requested", default=False),
    Column("queue_id", BigInteger, nullable=True),
    identifier("person_id", nullable=True),
    instant("created_at", now=True),
    instant("started_at", nullable=True),
    instant("finished_at", nullable=True),
    one_of("state", "queued", "running", "waiting", "done", "failed", "cancelled"),
    Index("jobs_created_at_ix", "household_id", "created_at"),
)
