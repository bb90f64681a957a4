"""The one client for everything outside: redacted, limited in size and time, recorded, and never led astray.

A name is resolved once, each of its addresses is looked at, and the connection goes to one of those. Redirects are
answers, not orders; settings of the environment such as proxies do not count.
"""

from __future__ import annotations

import asyncio
import os
import random
import ssl
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
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
from smartspend.outbound.parcel import ANSWER_KEPT_MAX, Parcel, target_of
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
        return await self._asked(call.service, _of_call(call))

    async def download(self, file: Download) -> Answer:
        """The last answer, whatever its status; asks again where that may help.

        Raises `DestinationRefused`, `AnswerTooLarge`, `ServiceUnreachable`.
        """
        return await self._asked(file.service, _of_download(file))

    async def _asked(self, service: Service, exchange: _Exchange) -> Answer:
        patience = service.patience
        for attempt in range(1, service.attempts + 1):
            answer, failure = await self._recorded(exchange)
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

    async def deliver(self, parcel: Parcel) -> Answer:
        """The answer to one attempt, whatever its status; who sends parcels knows when to try again.

        Raises `DestinationRefused`, `ServiceUnreachable`.
        """
        if self.household_id == EVERYBODY:
            raise DestinationRefused("Nothing was sent: messages leave in the name of their household only.")
        answer, failure = await self._recorded(_of_parcel(parcel))
        if answer is None:
            raise failure or ServiceUnreachable
        return answer

    async def begin(self, row: dict[str, Any]) -> UUID:
        """Writes down a call that is about to be made, and gives its id. For calls that are not HTTP."""
        own = uuid7()
        begin = queries.begin_installation_call if self.household_id == EVERYBODY else queries.begin_call
        await self._write(begin, {"id": own, **row})
        return own

    async def end(
        self,
        own: UUID,
        started: float,
        *,
        status: int | None = None,
        received_bytes: int | None = None,
        failure: DomainError | asyncio.CancelledError | None = None,
    ) -> None:
        """Writes down how a call ended, even where its job is being broken off. `started` is of the monotonic clock."""
        ended = {
            "id": own,
            "status": status,
            "received_bytes": received_bytes,
            "duration_ms": round((time.monotonic() - started) * 1000),
            "failure": _in_words(failure),
            "unsent": isinstance(failure, DestinationRefused),
        }
        end = queries.end_installation_call if self.household_id == EVERYBODY else queries.end_call
        await asyncio.shield(self._write(end, ended))

    async def _recorded(self, exchange: _Exchange) -> tuple[Answer | None, ServiceUnreachable | None]:
        """One attempt, in the ledger before it begins and after it ended. Raises what asking again does not help."""
        own, started = await self.begin(exchange.row()), time.monotonic()
        answer: Answer | None = None
        failure: DomainError | asyncio.CancelledError | None = None
        try:
            async with asyncio.timeout(exchange.timeout):
                answer = await self._attempt(exchange)
        except TimeoutError:
            failure = ServiceUnreachable(f"{exchange.target.host} did not answer in time.")
        except (DomainError, asyncio.CancelledError) as error:
            failure = error
        status, received = (answer.status, len(answer.body)) if answer else (None, None)
        await self.end(own, started, status=status, received_bytes=received, failure=failure)
        if failure is None or isinstance(failure, ServiceUnreachable):
            return answer, failure
        raise failure

    async def _attempt(self, exchange: _Exchange) -> Answer:
        target = exchange.target
        checked = await checked_addresses(target, home=exchange.home, resolve=self.resolve)
        for last, address in zip([*[False] * (len(checked) - 1), True], checked, strict=True):
            try:
                return await _send(exchange, address)
            except httpx.ConnectError:
                if last:
                    raise ServiceUnreachable(f"{target.host} cannot be reached.") from None
            except httpx.HTTPError as error:
                raise ServiceUnreachable(f"{target.host} broke off ({type(error).__name__}).") from None
        raise ServiceUnreachable(f"{target.host} has no address.")

    async def _write(self, query: Callable[..., Awaitable[None]], row: dict[str, Any]) -> None:
        async with transaction(self.pool) as connection:
            if self.household_id != EVERYBODY:
                await connection.execute("SELECT set_config('app.household', %s, true)", [str(self.household_id)])
            await query(connection, row)


async def checked_addresses(target: Target, *, home: bool, resolve: Resolve = addresses_of) -> list[str]:
    """Every address of the host; one that may not be called condemns them all. Raises `DestinationRefused`."""
    found = await resolve(target.host, target.port)
    for address in found:
        reason = network.refusal(address, home=home)
        if reason is not None:
            raise DestinationRefused(f"Nothing was sent to {target.host}: {reason}.")
    return found


@dataclass(frozen=True, slots=True)
class _Exchange:
    """One request as it leaves, and what the ledger says of it: no `body` means a question that is all address."""

    service: str
    purpose: str
    method: str
    target: Target
    headers: Mapping[str, str]
    body: bytes | None
    shown: str
    path_shown: str
    home: bool
    timeout: float
    answer_max: int
    cut: bool

    def row(self) -> dict[str, Any]:
        return {
            "service": self.service,
            "purpose": self.purpose,
            "method": self.method,
            "host": self.target.authority,
            "path": self.path_shown,
            "sent": self.shown[:SENT_SHOWN_MAX],
            "sent_bytes": len(self.body or b""),
        }


_JSON: Final = {"Content-Type": "application/json", "Accept": "application/json"}


def _of_call(call: Call) -> _Exchange:
    service, target = call.service, call.service.target(call.path)
    body = encode(call.payload, call.redactor, service.body_max)
    return _Exchange(
        service=service.name,
        purpose=call.purpose,
        method=call.method,
        target=target,
        headers=_JSON | _authorised(service),
        body=body,
        shown=body.decode(),
        path_shown=target.path,
        home=service.home,
        timeout=service.timeout,
        answer_max=service.answer_max,
        cut=False,
    )


def _of_download(file: Download) -> _Exchange:
    service, target = file.service, file.service.target(file.path)
    return _Exchange(
        service=service.name,
        purpose=file.purpose,
        method="GET",
        target=target,
        headers={"Accept": file.accept} | _authorised(service),
        body=None,
        shown="",
        path_shown=target.path,
        home=service.home,
        timeout=service.timeout,
        answer_max=service.answer_max,
        cut=False,
    )


def _authorised(service: Service) -> dict[str, str]:
    return {"Authorization": f"Bearer {service.secret}"} if service.secret else {}


def _of_parcel(parcel: Parcel) -> _Exchange:
    target = target_of(parcel.url, at_home=parcel.at_home)
    return _Exchange(
        service=parcel.service,
        purpose=parcel.purpose,
        method=parcel.method,
        target=target,
        headers=parcel.headers,
        body=parcel.body,
        shown=parcel.shown,
        path_shown=parcel.path_shown or target.path.partition("?")[0],
        home=parcel.at_home,
        timeout=parcel.timeout,
        answer_max=ANSWER_KEPT_MAX,
        cut=True,
    )


def _in_words(failure: DomainError | asyncio.CancelledError | None) -> str | None:
    if failure is None:
        return None
    return failure.detail if isinstance(failure, DomainError) else "was broken off here"


def trusted() -> ssl.SSLContext:
    """Whom to believe: the authorities of this machine (SSL_CERT_FILE adds one's own), and those that httpx brings."""
    return _trusted(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(maxsize=2)
def _trusted(_file: str | None, _directory: str | None) -> ssl.SSLContext:
    """Reading all authorities takes as long as a call: it is done once for what the environment says."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


async def _send(exchange: _Exchange, address: str) -> Answer:
    target = exchange.target
    host = f"[{address}]" if ":" in address else address
    own = {"Host": target.authority, "Accept-Encoding": "identity", "User-Agent": "SmartSpend"}
    async with (
        httpx.AsyncClient(
            verify=trusted(),
            trust_env=False,
            follow_redirects=False,
            timeout=exchange.timeout,
        ) as client,
        client.stream(
            exchange.method,
            f"{target.scheme}://{host}:{target.port}{target.path}",
            content=exchange.body,
            headers={**exchange.headers, **own},
            extensions={"sni_hostname": target.host},
        ) as response,
    ):
        peer = response.extensions["network_stream"].get_extra_info("server_addr")
        if peer is not None and str(peer[0]).partition("%")[0] != address.partition("%")[0]:
            raise DestinationRefused(f"{target.host} was answered by somebody else.")
        if not exchange.cut and response.headers.get("content-encoding", "identity") != "identity":
            raise ServiceUnreachable(f"{target.host} answered in an encoding that was not asked for.")
        body = await _read(response, exchange)
        return Answer(response.status_code, dict(response.headers), body)


async def _read(response: httpx.Response, exchange: _Exchange) -> bytes:
    pieces, size = [], 0
    async for piece in response.aiter_raw():
        size += len(piece)
        pieces.append(piece)
        if size > exchange.answer_max:
            if exchange.cut:
                break
            raise AnswerTooLarge
    return b"".join(pieces)[: exchange.answer_max]
