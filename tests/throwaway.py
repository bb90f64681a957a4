"""Databases that nobody looks at after the tests."""

from __future__ import annotations

from typing import Final, LiteralString

import psycopg

HURRIED: Final[tuple[LiteralString, ...]] = ("fsync", "full_page_writes", "synchronous_commit")


def need_not_last(url: str) -> None:
    """Has a server never wait for the disk; `url` is its superuser's. It need not survive a power cut."""
    with psycopg.connect(url, autocommit=True) as connection:
        for name in HURRIED:
            connection.execute(f"ALTER SYSTEM SET {name} = off")
        connection.execute("SELECT pg_reload_conf()")
