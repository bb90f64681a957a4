"""A transaction on a pooled connection, although some connections may have died in the meantime."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

import psycopg

from smartspend.db.pool import Connection, Pool

_TRIES: Final = 12  # more than a pool keeps


@asynccontextmanager
async def transaction(pool: Pool) -> AsyncIterator[Connection]:
    """A connection with an open transaction, committed at the end of the block.

    After a restart of the database each pooled connection is dead: it shows at the BEGIN, and the next one is tried,
    which costs nothing while all is well. Raises `psycopg.OperationalError` when none can be had.
    """
    async with AsyncExitStack() as stack:
        yield await _begun(pool, stack)


async def _begun(pool: Pool, stack: AsyncExitStack) -> Connection:
    for attempt in range(_TRIES):
        connection = await pool.getconn()
        block = connection.transaction()
        try:
            await block.__aenter__()
        except psycopg.OperationalError:
            await pool.putconn(connection)
            if attempt == _TRIES - 1:
                raise
        else:
            stack.push_async_callback(pool.putconn, connection)
            stack.push_async_exit(block.__aexit__)
            return connection
    raise AssertionError("unreachable")
