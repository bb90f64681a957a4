"""What all simulators share: a real HTTP server that keeps what it received, and misbehaves when told to."""

from __future__ import annotations

import json
import socketserver
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Final, Literal, Self, TypeAlias

Misbehaviour: TypeAlias = Literal[
    "too_many", "broken", "loading", "silent", "half", "html", "garbage", "wrong_labels", "empty", "redirect", "huge",
    "compressed", "no_credit", "unauthorised", "refusal", "disconnect", "cut", "stale"
]  # fmt: skip
HUGE_BYTES: Final = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: str
    raw: bytes = b""

    def json(self) -> Any:
        """The body, read as JSON; None where it is none."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back: a status, a body that is JSON unless it is text or bytes, and further headers."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)


class Running:
    """A server that serves in a thread of its own while it is entered."""

    def __init__(self, server: ThreadingHTTPServer | socketserver.ThreadingTCPServer) -> None:
        self._server = server
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        self.port: int = server.server_address[1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class Simulator(Running):
    """A server on a free port of 127.0.0.1. What `misbehave` is told happens to one request each, then all is well."""

    error_style: Literal["openai", "huggingface"] = "openai"

    def __init__(self, *, port: int = 0) -> None:
        self.received: list[Received] = []
        self.retry_after: str = "1"
        self.estimated_time: float = 20.0
        self._misbehaviours: deque[Misbehaviour] = deque()
        self._always: Misbehaviour | None = None
        self._ending = threading.Event()
        simulator = self

        class Handler(_Handler):
            owner = simulator

        super().__init__(ThreadingHTTPServer(("127.0.0.1", port), Handler))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        super().__exit__(kind, error, trace)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def misbehave(self, *how: Misbehaviour, always: Misbehaviour | None = None) -> None:
        """Has the next requests, or all from now on, go wrong in these ways."""
        self._misbehaviours.extend(how)
        self._always = always

    def serve_for_ever(self) -> None:
        """Serves in this thread."""
        self._server.serve_forever()

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """What the service says; `wrong` asks for labels that nobody offered, or for a file that is out of date."""
        raise NotImplementedError

    def next_misbehaviour(self) -> Misbehaviour | None:
        """What this request suffers."""
        return self._misbehaviours.popleft() if self._misbehaviours else self._always

    def wait_for_end(self) -> None:
        """Keeps a client waiting until the server ends."""
        self._ending.wait(600)

    def error(self, status: int, message: str, code: str, **headers: str) -> Reply:
        """An error as this service words it."""
        told: Any = {"message": message, "type": code, "param": None, "code": code}
        return Reply(status, {"error": told if self.error_style == "openai" else message}, headers)

    def failure(self, how: Misbehaviour) -> Reply | None:
        """The answer for misbehaviours that are answers; None for the others."""
        if how == "loading" and self.error_style == "huggingface":
            return Reply(503, {"error": "Model is currently loading", "estimated_time": self.estimated_time})
        answers: dict[Misbehaviour, Reply] = {
            "too_many": self.error(
                429, "Rate limit reached", "rate_limit_exceeded", **{"Retry-After": self.retry_after}
            ),
            "broken": self.error(500, "The server had an error", "server_error"),
            "loading": Reply(503, {"error": {"code": 503, "message": "Loading model", "type": "unavailable_error"}}),
            "html": Reply(200, "<!doctype html><title>Sign in to the network</title>", {"Content-Type": "text/html"}),
            "garbage": Reply(200, "\x00\ufffd{]"),
            "empty": Reply(200, ""),
            "redirect": Reply(307, "", {"Location": "http://169.254.169.254/latest/meta-data/"}),
            "huge": Reply(200, "x" * HUGE_BYTES),
            "compressed": Reply(200, "not really", {"Content-Encoding": "gzip"}),
            "no_credit": self.error(402, "You have exceeded your monthly included credits", "insufficient_quota"),
            "unauthorised": self.error(401, "Invalid credentials", "invalid_api_key"),
        }
        return answers.get(how)


class _Handler(BaseHTTPRequestHandler):
    owner: Simulator
    protocol_version = "HTTP/1.1"
    server_version = "SmartSpendSandbox"

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Received(self.command, self.path, headers, raw.decode("utf-8", errors="replace"), raw)
        self.owner.received.append(request)
        how = self.owner.next_misbehaviour()
        self.close_connection = True
        if how == "silent":
            self.owner.wait_for_end()
            return
        if how == "disconnect":
            return
        reply = self.owner.failure(how) if how else None
        reply = reply or self.owner.answer(request, wrong=how in {"wrong_labels", "stale"})
        self._send(reply, half=how == "half", cut=how == "cut")

    def _send(self, reply: Reply, *, half: bool, cut: bool) -> None:
        """Sends a reply; or promises it whole and sends half of it; or sends half and says that this is all."""
        body = reply.body if isinstance(reply.body, str | bytes) else json.dumps(reply.body)
        data = body.encode() if isinstance(body, str) else body
        data = data[: len(data) // 2] if cut else data
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", "Connection": "close", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if half else data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the base class's
        """Says nothing: what came is in `received`."""
