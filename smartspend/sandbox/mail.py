"""Mail services: Resend as its documentation describes it, and an SMTP server that has bad days."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import socketserver
import time
from collections import deque
from typing import Any, Final, Literal, TypeAlias
from uuid import uuid4

from smartspend.sandbox.server import Received, Reply, Running, Simulator

SmtpBehaviour: TypeAlias = Literal["refuse_greeting", "greylist", "unknown_user", "full", "drop_after_data", "drop"]
_SECRET: Final = b"a secret between two servers"


class ResendSimulator(Simulator):
    """Takes letters; `letters` holds each accepted one once, by its idempotency key.

    `under_way` makes the next request with a key answer that the first one still runs. `quota` ends its patience.
    """

    webhook_secret = "whsec_" + base64.b64encode(_SECRET).decode()

    def __init__(self, *, port: int = 0) -> None:
        super().__init__(port=port)
        self.letters: dict[str, dict[str, Any]] = {}
        self.bodies: dict[str, tuple[str, str]] = {}
        self.under_way: set[str] = set()
        self.quota = False

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """Accepts a letter, or says why not."""
        del wrong
        if request.method != "POST" or request.path != "/emails":
            return _error(404, "not_found", "The requested endpoint does not exist.")
        if not request.headers.get("user-agent"):
            return Reply(403, "error code: 1010")
        if not request.headers.get("authorization", "").startswith("Bearer re_"):
            return _error(401, "missing_api_key", "Missing API key in the authorization header.")
        told, key = request.json(), request.headers.get("idempotency-key", str(uuid4()))
        if not isinstance(told, dict) or not told.get("from") or not told.get("to") or not told.get("subject"):
            return _error(422, "missing_required_field", "The request body is missing one or more required fields.")
        return self._take(key, request.body, told)

    def _take(self, key: str, body: str, told: dict[str, Any]) -> Reply:
        if key in self.under_way:
            self.under_way.discard(key)
            return _error(409, "concurrent_idempotent_requests", "Another request with the same key is under way.")
        if self.quota:
            return _error(429, "daily_quota_exceeded", "You have reached your daily email quota.")
        if key in self.bodies:
            former, own = self.bodies[key]
            if former != body:
                return _error(409, "invalid_idempotent_request", "This key was used with another body.")
            return Reply(200, {"id": own})
        own = str(uuid4())
        self.bodies[key], self.letters[key] = (body, own), told
        return Reply(200, {"id": own})

    def report(self, kind: str, to: str, **data: Any) -> tuple[dict[str, str], bytes]:
        """Headers and body of a report, signed as Svix does."""
        body = json.dumps({"type": kind, "created_at": "2026-11-20T10:00:00Z", "data": {"to": [to], **data}}).encode()
        own, now = f"msg_{uuid4().hex}", str(int(time.time()))
        mark = base64.b64encode(hmac.digest(_SECRET, f"{own}.{now}.".encode() + body, hashlib.sha256)).decode()
        headers = {"svix-id": own, "svix-timestamp": now, "svix-signature": f"v1,{mark}"}
        return {**headers, "Content-Type": "application/json"}, body


def _error(status: int, name: str, message: str) -> Reply:
    headers = {"Retry-After": "1"} if status == 429 else {}
    return Reply(status, {"statusCode": status, "message": message, "name": name}, headers)


class SmtpSimulator(Running):
    """A mail server on 127.0.0.1. What `misbehave` is told happens to one talk each, then all is well.

    `letters` are those it took, as bytes; `by_id` counts them by Message-ID.
    """

    def __init__(self, *, port: int = 0) -> None:
        self.letters: list[bytes] = []
        self.behaviours: deque[SmtpBehaviour] = deque()
        simulator = self

        class Handler(_Talk):
            owner = simulator

        super().__init__(socketserver.ThreadingTCPServer(("127.0.0.1", port), Handler))

    def misbehave(self, *how: SmtpBehaviour) -> None:
        """Has the next talks go wrong in these ways."""
        self.behaviours.extend(how)

    @property
    def by_id(self) -> dict[str, int]:
        """How often each letter came."""
        found: dict[str, int] = {}
        for letter in self.letters:
            mark = re.search(rb"^Message-ID: *(<[^>]+>)", letter, re.MULTILINE | re.IGNORECASE)
            name = mark[1].decode() if mark else ""
            found[name] = found.get(name, 0) + 1
        return found


class _Talk(socketserver.StreamRequestHandler):
    owner: SmtpSimulator
    timeout = 10

    def handle(self) -> None:
        how = self.owner.behaviours.popleft() if self.owner.behaviours else None
        if how == "drop":
            return
        if how == "refuse_greeting":
            self._say("554 no service here")
            return
        self._say("220 sandbox ESMTP")
        while line := self.rfile.readline(2_000):
            if not self._answer(line.decode("latin-1").strip(), how):
                return

    def _answer(self, line: str, how: SmtpBehaviour | None) -> bool:
        verb = line[:4].upper()
        if verb == "RCPT" and how in {"greylist", "unknown_user", "full"}:
            said = {"greylist": "451 4.7.1 try again later", "full": "452 4.2.2 mailbox full"}
            self._say(said.get(how, "550 5.1.1 no such user here"))
        elif verb == "DATA":
            self._say("354 go ahead")
            lines = []
            while (piece := self.rfile.readline()) not in {b".\r\n", b""}:
                lines.append(piece)
            if how == "drop_after_data":
                self.owner.letters.append(b"".join(lines))
                return False
            self.owner.letters.append(b"".join(lines))
            self._say("250 2.0.0 taken")
        elif verb == "QUIT":
            self._say("221 bye")
            return False
        else:
            self._say("250 sandbox")
        return True

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())
