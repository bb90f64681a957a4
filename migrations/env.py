"""Alembic's entry: runs the migrations on the connection it is given, in one transaction each."""

from __future__ import annotations

from alembic import context
from sqlalchemy import text

from smartspend.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=True)
connection.execute(text("SET lock_timeout = '5s'"))
connection.commit()
with context.begin_transaction():
    context.run_migrations()
