"""Connections. Every one of them acts as the application role, which owns nothing and obeys row-level security."""

from __future__ import annotations

from typing import Any, TypeAlias

import psycopg
from psycopg.rows import DictRow, dict_row
from psycopg.types.json import set_json_dumps, set_json_loads
from psycopg_pool import AsyncConnectionPool

from smartspend.db.roles import APP_ROLE

Connection: TypeAlias = psycopg.AsyncConnection[DictRow]
Pool: TypeAlias = AsyncConnectionPool[Connection]

STATEMENT_TIMEOUT = "60s"
APPLICATION_OPTIONS = f"-c role={APP_ROLE} -c timezone=UTC -c lock_timeout=10s"
"""libpq's `options` for every connection of the running product."""


def _as_application(url: str, name: str) -> dict[str, Any]:
    return {"conninfo": url, "options": APPLICATION_OPTIONS, "application_name": f"smartspend-{name}"}


def _dumps(value: Any) -> bytes:
    import orjson

    return orjson.dumps(value)


def _loads(data: str | bytes) -> Any:
    import orjson

    return orjson.loads(data)


async def _prepare(connection: Connection) -> None:
    set_json_dumps(_dumps, connection)
    set_json_loads(_loads, connection)


def make_pool(url: str, *, name: str, size_max: int = 10, statement_timeout: str = STATEMENT_TIMEOUT) -> Pool:
    """A pool that is not open yet. `statement_timeout` is PostgreSQL's; "0" for workers, whose jobs may be long."""
    arguments = _as_application(url, name)
    arguments["options"] += f" -c statement_timeout={statement_timeout}"
    conninfo = arguments.pop("conninfo")
    return AsyncConnectionPool(
        conninfo,
        connection_class=psycopg.AsyncConnection[DictRow],
        kwargs={**arguments, "row_factory": dict_row, "autocommit": True, "prepare_threshold": 2},
        configure=_prepare,
        min_size=1,
        max_size=size_max,
        timeout=15,
        max_idle=120,
        reconnect_timeout=60,
        open=False,
        name=name,
    )


async def connect(url: str, *, name: str) -> Connection:
    """One connection outside any pool, for LISTEN."""
    arguments = _as_application(url, name)
    conninfo = arguments.pop("conninfo")
    connection = await psycopg.AsyncConnection.connect(conninfo, autocommit=True, row_factory=dict_row, **arguments)
    await _prepare(connection)
    return connection
