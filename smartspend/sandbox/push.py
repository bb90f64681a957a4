"""A push service as RFC 8030 describes it."""

from __future__ import annotations

import re
from collections import deque

from smartspend.sandbox.server import Received, Reply, Simulator

_PROOF = re.compile(r"vapid t=[\w-]+\.[\w-]+\.[\w-]+, *k=[\w-]{87}")
BODY_MAX = 4_096


class PushSimulator(Simulator):
    """`statuses` are answered first, one each; then 201. `pushed` are the encrypted bodies that it took, by path."""

    def __init__(self, *, port: int = 0) -> None:
        super().__init__(port=port)
        self.statuses: deque[int] = deque()
        self.pushed: list[Received] = []

    def endpoint(self, name: str) -> str:
        """Where one browser's messages go."""
        return f"{self.url}/send/{name}"

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """Takes a message, or says what is wrong with it."""
        del wrong
        headers = request.headers
        if "ttl" not in headers or headers.get("content-encoding") != "aes128gcm":
            return Reply(400, "TTL and Content-Encoding: aes128gcm are needed")
        if not _PROOF.fullmatch(headers.get("authorization", "")):
            return Reply(403, "no VAPID proof")
        if len(request.raw) > BODY_MAX:
            return Reply(413, "too large")
        status = self.statuses.popleft() if self.statuses else 201
        if status == 201:
            self.pushed.append(request)
        return Reply(status, "", {"Retry-After": "60"} if status == 429 else {})
