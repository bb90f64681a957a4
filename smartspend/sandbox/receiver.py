"""A program that takes webhooks: answers as told, and counts what came by its id."""

from __future__ import annotations

from collections import Counter, deque

from smartspend.sandbox.server import Received, Reply, Simulator


class WebhookReceiver(Simulator):
    """`statuses` are answered first, one each; then 200. `taken` counts the messages it said yes to, by their id."""

    def __init__(self, *, port: int = 0) -> None:
        super().__init__(port=port)
        self.statuses: deque[int] = deque()
        self.told_to_wait: str | None = None
        self.taken: Counter[str] = Counter()

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """A status, and where to look instead if it is a redirect."""
        del wrong
        status = self.statuses.popleft() if self.statuses else 200
        if 200 <= status < 300:
            self.taken[request.headers.get("webhook-id", "")] += 1
        headers = {"Location": f"{self.url}/elsewhere"} if 300 <= status < 400 else {}
        if self.told_to_wait and status >= 400:
            headers["Retry-After"] = self.told_to_wait
        return Reply(status, {}, headers)
