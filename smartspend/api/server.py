"""The API's process: Granian within this process's own event loop, so that it is one process and stops at once."""

from __future__ import annotations

import asyncio
import signal

import uvloop
from granian.constants import Interfaces
from granian.server.embed import Server

from smartspend import logs
from smartspend.api import create_app
from smartspend.categorisation.cascade import get_ready
from smartspend.settings import settings


async def serve() -> None:
    """Serves until SIGTERM or SIGINT."""
    own = settings()
    logs.configure(own, "api")
    app = create_app(own)
    server = Server(
        app,
        address=own.host,
        port=own.port,
        interface=Interfaces.ASGI,
        backlog=1024,
        websockets=False,
        log_enabled=False,
    )

    def stop() -> None:
        app.state.feed.close()  # an open stream would keep the server waiting
        server.stop()  # type: ignore[no-untyped-call]  # Granian does not say its type

    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stop)
    # Nobody's first transaction is to wait for this; threads, so that requests are served meanwhile.
    loading = asyncio.create_task(asyncio.to_thread(get_ready), name="categorisation")
    await server.serve()
    await loading


if __name__ == "__main__":
    uvloop.run(serve())
