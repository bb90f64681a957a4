"""What holds for every request: an id, a log line, a limit on the body, and headers that keep a browser safe."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from smartspend.edge.answers import to_json
from smartspend.kernel.limits import BODY_SIZE_MAX, FILE_SIZE_MAX, RATES_FILE_SIZE_MAX

log = structlog.get_logger("smartspend.http")

_FORM_OVERHEAD: Final = 64 * 1024
_FILES: Final = {
    "/api/v1/imports": FILE_SIZE_MAX + _FORM_OVERHEAD,
    "/api/v1/upload": FILE_SIZE_MAX + _FORM_OVERHEAD,
    "/api/v1/rates/import": RATES_FILE_SIZE_MAX,
}
_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
_SAFETY: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    ),
}
_DOCUMENTS: Final = ("/docs", "/redoc")


class Manners:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if _REQUEST_ID.fullmatch(given) else uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        limit = _limit(scope)
        if _declared(headers) > limit:
            await _refuse(scope, send, request_id, limit)
            return
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request=request_id)
        started, answered = time.perf_counter(), Answered()
        try:
            await self.app(scope, _counted(receive, limit), _marked(send, scope["path"], request_id, answered))
        except BodyTooLarge:
            if answered.status == 0:
                answered.status = 413
                await _refuse(scope, send, request_id, limit)
        finally:
            spent = round((time.perf_counter() - started) * 1000, 1)
            if scope["path"].startswith("/api/"):
                log.info("request", method=scope["method"], path=scope["path"], status=answered.status, ms=spent)


@dataclass(slots=True)
class Answered:
    """What became of a request; 0 where no answer has begun."""

    status: int = 0


def _counted(receive: Receive, limit: int) -> Receive:
    received = 0

    async def count() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            raise BodyTooLarge(limit)
        return message

    return count


def _marked(send: Send, path: str, request_id: str, answered: Answered) -> Send:
    async def mark(message: Message) -> None:
        if message["type"] == "http.response.start":
            answered.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["X-Request-Id"] = request_id
            if not path.startswith(_DOCUMENTS):
                for name, value in _SAFETY.items():
                    headers.setdefault(name, value)
        await send(message)

    return mark


class BodyTooLarge(Exception):
    """More bytes came than this address takes."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} bytes")


def _limit(scope: Scope) -> int:
    return _FILES.get(scope["path"].rstrip("/"), BODY_SIZE_MAX) if scope["method"] == "POST" else BODY_SIZE_MAX


def _declared(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() else 0


async def _refuse(scope: Scope, send: Send, request_id: str, limit: int) -> None:
    megabytes = limit // (1024 * 1024)
    body = to_json(
        {
            "type": "/problems/too-large",
            "title": "Too large",
            "status": 413,
            "detail": f"This is larger than the {megabytes} MB that are accepted here: split it into several files.",
            "instance": scope["path"],
            "errors": [],
            "request_id": request_id,
        }
    )
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    headers += [(b"connection", b"close"), (b"x-request-id", request_id.encode())]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
