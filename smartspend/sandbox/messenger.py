"""ntfy, as its documentation describes it: a message is posted to a topic."""

from __future__ import annotations

import json
import time
from collections import deque
from typing import Any

from smartspend.sandbox.server import Received, Reply, Simulator


class NtfySimulator(Simulator):
    """`statuses` are answered first, one each; then 200. `messages` are those that it took."""

    def __init__(self, *, port: int = 0) -> None:
        super().__init__(port=port)
        self.statuses: deque[int] = deque()
        self.messages: list[dict[str, Any]] = []

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """Takes a message in JSON, or plain to the path of a topic."""
        del wrong
        status = self.statuses.popleft() if self.statuses else 200
        if status != 200:
            return Reply(status, {"code": status * 100 + 1, "http": status, "error": "refused"})
        told = request.json()
        message = told if isinstance(told, dict) else {"topic": request.path.strip("/"), "message": request.body}
        self.messages.append(message)
        stamp = {"id": f"m{len(self.messages)}", "time": int(time.time()), "event": "message"}
        return Reply(200, json.dumps({**stamp, **message}))
