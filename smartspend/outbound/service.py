"""The one client for everything outside: redacted, limited in size and time, recorded, and never led astray.

A name is resolved once, each of its addresses is looked at, and the connection goes to one of those. Redirects are
answers, not orders; settings of the environment such as proxies do not count.
"""

from __future__ import annotations

import asyncio
import random
import ssl
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from uuid import UUID

import certifi
import httpx
import orjson

from smartspend.db.checkout import transaction
from smartspend.db.pool import Pool
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import DomainError, Unavailable
from smartspend.kernel.ids import uuid7
from smartspend.outbound import network, queries
from smartspend.outbound.destination import DestinationRefused, Service, Target
from smartspend.outbound.payload import encode
from smartspend.outbound.redaction import Redactor
from smartspend.outbound.retrying import wait_before

SENT_SHOWN_MAX: Final = 8_000
"""Characters of a body that the ledger keeps."""

EVERYBODY: Final = UUID(int=0)
"""In place of a household: what is asked for the whole installation, with nothing of any household in it."""

Resolve: TypeAlias = Callable[[str, int], Awaitable[list[str]]]
Pause: TypeAlias = Callable[[float], Awaitable[None]]


class ServiceUnreachable(Unavailable):
    """The service did not answer."""


class AnswerTooLarge(Unavailable):
    """The service answered with more than is read."""


@dataclass(frozen=True, slots=True)
class Call:
    """One question to a service. Texts of the household in `payload` are `Private`; `purpose` is for people."""

    service: Service
    path: str
    payload: Any
    purpose: str
    redactor: Redactor
    method: str = "POST"


@dataclass(frozen=True, slots=True)
class Download:
    """One file that a service gives to everybody. Nothing of a household goes along; `accept` is a media type."""

    service: Service
    path: str
    purpose: str
    accept: str = "*/*"


@dataclass(frozen=True, slots=True)
class _Request:
    """What is sent: no `body` means a question that consists of its address."""

    service: Service
    target: Target
    purpose: str
    method: str
    accept: str
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service said, as it said it."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """The body as JSON; None where it is none."""
        try:
            return orjson.loads(self.body)
        except orjson.JSONDecodeError:
            return None


async def addresses_of(host: str, port: int) -> list[str]:
    """The addresses of a host. Raises `ServiceUnreachable`."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=1)
    except OSError:
        raise ServiceUnreachable(f"{host} has no address.") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Client:
    """Asks for one household, in whose ledger each attempt stands before it is made.

    For `EVERYBODY` it only downloads, and every household sees that in its ledger.
    """

    pool: Pool
    household_id: UUID
    resolve: Resolve = addresses_of
    pause: Pause = asyncio.sleep

    async def ask(self, call: Call) -> Answer:
        """The last answer, whatever its status; asks again where that may help.

        Raises `DestinationRefused`, `PrivateLeft`, `BodyTooLarge`, `AnswerTooLarge`, `ServiceUnreachable`.
        """
        if self.household_id == EVERYBODY:
            raise DestinationRefused("Nothing was sent: texts of a household leave in its own name only.")
        target = call.service.target(call.path)
        body = encode(call.payload, call.redactor, call.service.body_max)
        return await self._asked(_Request(call.service, target, call.purpose, call.method, "application/json", body))

    async def download(self, file: Download) -> Answer:
        """The last answer, whatever its status; asks again where that may help.

        Raises `DestinationRefused`, `AnswerTooLarge`, `ServiceUnreachable`.
        """
        target = file.service.target(file.path)
        return await self._asked(_Request(file.service, target, file.purpose, "GET", file.accept, None))

    async def _asked(self, request: _Request) -> Answer:
        service = request.service
        patience = service.patience
        for attempt in range(1, service.attempts + 1):
            answer, failure = await self._recorded(request)
            status, headers, said = (answer.status, answer.headers, answer.body) if answer else (None, {}, b"")
            jitter = random.random()  # noqa: S311  # no secret
            wait = wait_before(attempt, status, headers, said, now=utc_now(), jitter=jitter)
            if wait is None or wait > patience or attempt == service.attempts:
                break
            patience -= wait
            await self.pause(wait)
        if answer is None:
            raise failure or ServiceUnreachable
        return answer

    async def _recorded(self, request: _Request) -> tuple[Answer | None, ServiceUnreachable | None]:
        """One attempt, in the ledger before it begins and after it ended. Raises what asking again does not help."""
        own, started = uuid7(), time.monotonic()
        target, body = request.target, request.body or b""
        row = {
            "id": own,
            "service": request.service.name,
            "purpose": request.purpose,
            "method": request.method,
            "host": target.authority,
            "path": target.path,
            "sent": body.decode()[:SENT_SHOWN_MAX],
            "sent_bytes": len(body),
        }
        await self._write(
            queries.begin_installation_call if self.household_id == EVERYBODY else queries.begin_call, row
        )
        answer: Answer | None = None
        failure: DomainError | asyncio.CancelledError | None = None
        try:
            async with asyncio.timeout(request.service.timeout):
                answer = await self._attempt(request)
        except TimeoutError:
            failure = ServiceUnreachable(f"{target.host} did not answer in time.")
        except (DomainError, asyncio.CancelledError) as error:
            failure = error
        ended = {
            "id": own,
            "status": answer.status if answer else None,
            "received_bytes": len(answer.body) if answer else None,
            "duration_ms": round((time.monotonic() - started) * 1000),
            "failure": _in_words(failure),
            "unsent": isinstance(failure, DestinationRefused),
        }
        end = queries.end_installation_call if self.household_id == EVERYBODY else queries.end_call
        await asyncio.shield(self._write(end, ended))
        if failure is None or isinstance(failure, ServiceUnreachable):
            return answer, failure
        raise failure

    async def _attempt(self, request: _Request) -> Answer:
        target = request.target
        checked = await self._checked(request.service, target)
        for last, address in zip([*[False] * (len(checked) - 1), True], checked, strict=True):
            try:
                return await _send(request, address)
            except httpx.ConnectError:
                if last:
                    raise ServiceUnreachable(f"{target.host} cannot be reached.") from None
            except httpx.HTTPError as error:
                raise ServiceUnreachable(f"{target.host} broke off ({type(error).__name__}).") from None
        raise ServiceUnreachable(f"{target.host} has no address.")

    async def _checked(self, service: Service, target: Target) -> list[str]:
        """Every address of the host; one that may not be called condemns them all."""
        found = await self.resolve(target.host, target.port)
        for address in found:
            reason = network.refusal(address, home=service.home)
            if reason is not None:
                raise DestinationRefused(f"Nothing was sent to {target.host}: {reason}.")
        return found

    async def _write(self, query: Callable[..., Awaitable[None]], row: dict[str, Any]) -> None:
        async with transaction(self.pool) as connection:
            if self.household_id != EVERYBODY:
                await connection.execute("SELECT set_config('app.household', %s, true)", [str(self.household_id)])
            await query(connection, row)


def _in_words(failure: DomainError | asyncio.CancelledError | None) -> str | None:
    if failure is None:
        return None
    return failure.detail if isinstance(failure, DomainError) else "was broken off here"


def _trusted() -> ssl.SSLContext:
    """Whom to believe: the authorities of this machine (SSL_CERT_FILE adds one's own), and those that httpx brings."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


async def _send(request: _Request, address: str) -> Answer:
    service, target = request.service, request.target
    host = f"[{address}]" if ":" in address else address
    headers = {
        "Host": target.authority,
        "Accept": request.accept,
        "Accept-Encoding": "identity",
        "User-Agent": "SmartSpend",
    }
    if request.body is not None:
        headers["Content-Type"] = "application/json"
    if service.secret:
        headers["Authorization"] = f"Bearer {service.secret}"
    async with (
        httpx.AsyncClient(
            verify=_trusted() if target.scheme == "https" else True,
            trust_env=False,
            follow_redirects=False,
            timeout=service.timeout,
        ) as client,
        client.stream(
            request.method,
            f"{target.scheme}://{host}:{target.port}{target.path}",
            content=request.body,
            headers=headers,
            extensions={"sni_hostname": target.host},
        ) as response,
    ):
        peer = response.extensions["network_stream"].get_extra_info("server_addr")
        if peer is not None and str(peer[0]).partition("%")[0] != address.partition("%")[0]:
            raise DestinationRefused(f"{target.host} was answered by somebody else.")
        if response.headers.get("content-encoding", "identity") != "identity":
            raise ServiceUnreachable(f"{target.host} answered in an encoding that was not asked for.")
        pieces, size = [], 0
        async for piece in response.aiter_raw():
            size += len(piece)
            if size > service.answer_max:
                raise AnswerTooLarge
            pieces.append(piece)
        return Answer(response.status_code, dict(response.headers), b"".join(pieces))
