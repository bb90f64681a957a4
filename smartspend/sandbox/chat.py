"""A server for chat completions as OpenAI defines them, with structured output."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from smartspend.sandbox.server import Received, Reply, Simulator

_LINE = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)


class ChatSimulator(Simulator):
    """`knows` maps parts of numbered lines to one of the values that the schema offers.

    `says` are texts that are said, one each, before it begins to answer by itself. Without `structured` it refuses
    `response_format`, as small local servers do.
    """

    def __init__(self, knows: Mapping[str, str] | None = None, *, structured: bool = True, port: int = 0) -> None:
        super().__init__(port=port)
        self.knows = dict(knows or {})
        self.says: list[str] = []
        self.structured = structured

    @property
    def base_url(self) -> str:
        """What clients are given."""
        return f"{self.url}/v1"

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """A completion."""
        if request.method == "GET" and request.path == "/v1/models":
            return Reply(200, {"object": "list", "data": [{"id": "sandbox", "object": "model", "owned_by": "sandbox"}]})
        if request.method != "POST" or request.path != "/v1/chat/completions":
            return self.error(404, f"Unknown request URL: {request.path}", "not_found_error")
        asked = request.json()
        if not _is_request(asked):
            return self.error(400, "model and messages are required", "invalid_request_error")
        if asked.get("response_format") and not self.structured:
            return self.error(400, "response_format is not supported", "invalid_request_error")
        said = self.says.pop(0) if self.says else json.dumps(self._answers(asked, wrong=wrong))
        message = {"role": "assistant", "content": said, "refusal": None}
        usage = {"prompt_tokens": len(request.body) // 4, "completion_tokens": len(said) // 4}
        return Reply(
            200,
            {
                "id": "chatcmpl-sandbox",
                "object": "chat.completion",
                "created": 1_790_000_000,
                "model": asked["model"],
                "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                "usage": {**usage, "total_tokens": sum(usage.values())},
            },
        )

    def _answers(self, asked: dict[str, Any], *, wrong: bool) -> dict[str, Any]:
        lines = _LINE.findall(asked["messages"][-1]["content"])
        answers = []
        for number, text in lines:
            known = next((value for part, value in self.knows.items() if part.lower() in text.lower()), "unknown")
            category = "quarks" if wrong else known
            sure = 0.2 if category == "unknown" else 0.9
            reason = f"It reads like {text[:60]}"
            answers.append({"n": int(number), "category": category, "confidence": sure, "reason": reason})
        return {"answers": answers}


def _is_request(asked: Any) -> bool:
    return (
        isinstance(asked, dict)
        and isinstance(asked.get("model"), str)
        and isinstance(asked.get("messages"), list)
        and bool(asked["messages"])
        and all(isinstance(one, dict) and isinstance(one.get("content"), str) for one in asked["messages"])
    )
