"""The zero-shot classification of Hugging Face's inference service, as its documentation describes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from smartspend.sandbox.server import Received, Reply, Simulator

_PATH = re.compile(r"/hf-inference/models/[\w.-]+/[\w.-]+")


class ZeroShotSimulator(Simulator):
    """`knows` maps parts of texts to labels. `shape` is that of today's replies, or of older models."""

    error_style = "huggingface"

    def __init__(
        self, knows: Mapping[str, str] | None = None, *, shape: Literal["list", "object"] = "list", port: int = 0
    ) -> None:
        super().__init__(port=port)
        self.knows = dict(knows or {})
        self.shape = shape

    @property
    def base_url(self) -> str:
        """What stands before a model's name."""
        return f"{self.url}/hf-inference/models"

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """Scores of the labels, the best first."""
        problem = self._problem(request)
        if problem is not None:
            return problem
        asked = request.json()
        labels = ["quarks"] if wrong else list(dict.fromkeys(asked["parameters"]["candidate_labels"]))
        known = {label for part, label in self.knows.items() if part.lower() in asked["inputs"].lower()}
        best = [label for label in labels if label in known][:1]
        rest = [label for label in labels if label not in best]
        share = 0.08 if best else 1.0
        scores = [0.92] * len(best) + [round(share / max(1, len(rest)), 6)] * len(rest)
        if self.shape == "object":
            return Reply(200, {"sequence": asked["inputs"], "labels": best + rest, "scores": scores})
        return Reply(200, [{"label": label, "score": score} for label, score in zip(best + rest, scores, strict=True)])

    def _problem(self, request: Received) -> Reply | None:
        if request.method != "POST" or not _PATH.fullmatch(request.path):
            return Reply(404, {"error": f"Model {request.path} is not served"})
        if not request.headers.get("authorization", "").startswith("Bearer hf_"):
            return Reply(401, {"error": "Invalid credentials in Authorization header"})
        asked: Any = request.json()
        parameters = asked.get("parameters") if isinstance(asked, dict) else None
        labels = parameters.get("candidate_labels") if isinstance(parameters, dict) else None
        if not isinstance(labels, list) or not labels or not isinstance(asked.get("inputs"), str):
            return Reply(400, {"error": ["`inputs` and `parameters.candidate_labels` are required"]})
        return None
