"""Files handed in, their bytes in pieces, and what became of them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, LargeBinary

from smartspend.db.tables import (
    document,
    flag,
    household_table,
    identifier,
    instant,
    one_of,
    whole,
    within_household,
    words,
)

imports = household_table(
    "imports",
    identifier("account_id", nullable=True),
    identifier("file_id"),
    words("file_name"),
    Column("size", BigInteger, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    words("state", default="reading"),
    flag("auto", default=False),
    identifier("job_id", nullable=True),
    document("options"),
    document("reading"),
    document("result"),
    document("problem"),
    identifier("batch_id", nullable=True),
    identifier("person_id", nullable=True),
    instant("created_at", now=True),
    instant("finished_at", nullable=True),
    one_of("state", "reading", "needs_mapping", "importing", "done", "failed", "reverted"),
    within_household("account_id", "accounts", on_delete="SET NULL (account_id)"),
    Index("imports_created_at_ix", "household_id", "created_at"),
)

file_pieces = household_table(
    "file_pieces",
    identifier("file_id"),
    whole("number"),
    Column("data", LargeBinary, nullable=False),
    key=("file_id", "number"),
)
