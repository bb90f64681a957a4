"""A gate of our own for a program that brings its own client: the only way out it has.

It speaks the part of HTTP by which clients ask a proxy for a way (CONNECT, and whole addresses for plain http), wants
a password made for this one use, looks at each address as for every other call, and writes each way into the ledger
before it opens. What passes through an encrypted way stays unread; who opened the gate says what it is.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hmac
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from smartspend.kernel.errors import DomainError
from smartspend.outbound.destination import DestinationRefused, Target
from smartspend.outbound.parcel import target_of
from smartspend.outbound.service import Client, ServiceUnreachable, checked_addresses

PASSED_MAX: Final = 4 * 1024 * 1024
_HEAD_MAX: Final = 32 * 1024
_CONNECT_SECONDS: Final = 10.0
_PIECE: Final = 64 * 1024


@dataclass(slots=True)
class Gate:
    """One open gate. `url` is what a client is given as its proxy; `refusals` are sentences about ways not opened."""

    client: Client
    service: str
    purpose: str
    shown: str
    at_home: bool
    password: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    port: int = 0
    refusals: list[str] = field(default_factory=list)

    def __repr__(self) -> str:
        """Without the password."""
        return f"Gate({self.service!r}, {self.port})"

    @property
    def url(self) -> str:
        """As clients are told of a proxy."""
        return f"http://gate:{self.password}@127.0.0.1:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client that asks for a way."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n"))[:_HEAD_MAX].decode("latin-1")
            method, address, headers = _read(head)
            if not self._knows(headers):
                await _say(writer, 407)
                return
            target = target_of(
                f"https://{address}/" if method == "CONNECT" else address,
                at_home=self.at_home,
            )
            await self._pass(reader, writer, method, target, headers)
        except DestinationRefused as error:
            self.refusals.append(error.detail)
            await _say(writer, 403)
        except (ServiceUnreachable, OSError, TimeoutError):
            await _say(writer, 502)
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            await _say(writer, 400)
        finally:
            writer.close()

    def _knows(self, headers: dict[str, str]) -> bool:
        expected = base64.b64encode(f"gate:{self.password}".encode()).decode()
        return hmac.compare_digest(headers.get("proxy-authorization", "").encode(), f"Basic {expected}".encode())

    async def _pass(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        method: str,
        target: Target,
        headers: dict[str, str],
    ) -> None:
        row = {
            "service": self.service,
            "purpose": self.purpose,
            "method": method,
            "host": target.authority,
            "path": "/…",
            "sent": self.shown,
            "sent_bytes": len(self.shown.encode()),
        }
        own, started = await self.client.begin(row), time.monotonic()
        failure: DomainError | None = None
        received = 0
        try:
            addresses = await checked_addresses(target, home=self.at_home, resolve=self.client.resolve)
            there, back = await _connect(addresses, target)
            try:
                if method == "CONNECT":
                    writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    back.write(_forwarded(method, target, headers))
                received = await _both_ways(reader, writer, there, back)
            finally:
                back.close()
        except (DestinationRefused, ServiceUnreachable) as error:
            failure = error
            raise
        finally:
            await self.client.end(own, started, received_bytes=received, failure=failure)


@asynccontextmanager
async def open_gate(client: Client, *, service: str, purpose: str, shown: str, at_home: bool) -> AsyncIterator[Gate]:
    """A gate for the length of the block. `shown` is what the ledger keeps of what goes through."""
    gate = Gate(client, service, purpose, shown, at_home)
    under_way: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            under_way.add(task)
            task.add_done_callback(under_way.discard)
        await gate.serve(reader, writer)

    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=_HEAD_MAX)
    gate.port = server.sockets[0].getsockname()[1]
    try:
        yield gate
    finally:
        server.close()
        for task in list(under_way):
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


def _read(head: str) -> tuple[str, str, dict[str, str]]:
    first, *rest = head.split("\r\n")
    method, address, _ = first.split(" ", 2)
    headers = {}
    for line in rest:
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip().lower()] = value.strip()
    return method, address, headers


async def _say(writer: asyncio.StreamWriter, status: int) -> None:
    with contextlib.suppress(OSError):
        writer.write(f"HTTP/1.1 {status} Gate\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()


async def _connect(addresses: list[str], target: Target) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    for address in addresses:
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(_CONNECT_SECONDS):
                return await asyncio.open_connection(address, target.port)
    raise ServiceUnreachable(f"{target.host} cannot be reached.")


def _forwarded(method: str, target: Target, headers: dict[str, str]) -> bytes:
    kept = {name: value for name, value in headers.items() if not name.startswith("proxy-") and name != "connection"}
    lines = [f"{method} {target.path} HTTP/1.1", *(f"{name}: {value}" for name, value in kept.items())]
    return ("\r\n".join([*lines, "connection: close"]) + "\r\n\r\n").encode("latin-1")


async def _both_ways(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    there: asyncio.StreamReader,
    back: asyncio.StreamWriter,
) -> int:
    """Passes bytes on until either side has said all, or too much; gives the number that came back."""
    received = 0

    async def out() -> None:
        sent = 0
        while (piece := await reader.read(_PIECE)) and (sent := sent + len(piece)) <= PASSED_MAX:
            back.write(piece)
            await back.drain()

    async def home() -> None:
        nonlocal received
        while (piece := await there.read(_PIECE)) and (received := received + len(piece)) <= PASSED_MAX:
            writer.write(piece)
            await writer.drain()

    ways = [asyncio.create_task(out()), asyncio.create_task(home())]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        if not ways[1].done():  # all is said; the answer may still be on its way
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_CONNECT_SECONDS):
                    await asyncio.wait({ways[1]})
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
    return received
