"""Questions to a zero-shot classifier: which group a payment belongs to, then which category of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from smartspend.categorisation.outside.question import Question, offered
from smartspend.categorisation.wording import noun
from smartspend.outbound.payload import Private

TEMPLATE: Final = "This payment is for {}."
_GROUPS: Final = {
    "food": "food and drink", "transport": "transport", "shopping": "shopping", "entertainment": "entertainment",
    "bills": "bills, housing and insurance", "health": "health and sport", "travel": "travel", "income": "income",
    "transfers": "a transfer of money", "other": "services, donations or authorities",
}  # fmt: skip


def groups(question: Question, keys: Mapping[str, Any]) -> dict[str, str]:
    """Groups by their labels, for a question."""
    found = dict.fromkeys(key.partition(".")[0] for key in offered(keys, question.direction))
    return {_GROUPS.get(group, group): group for group in found}


def categories(question: Question, keys: Mapping[str, Any], group: str) -> dict[str, str]:
    """Categories of a group by their labels."""
    return {noun(key): key for key in offered(keys, question.direction) if key.partition(".")[0] == group}


def payload(question: Question, labels: Sequence[str]) -> dict[str, Any]:
    """The request."""
    parameters = {"candidate_labels": list(labels), "hypothesis_template": TEMPLATE, "multi_label": False}
    return {"inputs": Private(question.text), "parameters": parameters}


def best(reply: Any, labels: Mapping[str, str]) -> tuple[str, float] | None:
    """What the best label stands for, and its score; None where the reply is none, or names labels nobody offered.

    Both shapes are read: today's list of labels with scores, and the object with two lists of older models.
    """
    if isinstance(reply, list) and len(reply) == 1 and isinstance(reply[0], dict | list) and "label" not in reply[0]:
        reply = reply[0]
    pairs: list[tuple[Any, Any]] = []
    if isinstance(reply, list):
        pairs = [(one.get("label"), one.get("score")) for one in reply if isinstance(one, dict)]
    elif isinstance(reply, dict) and isinstance(reply.get("labels"), list) and isinstance(reply.get("scores"), list):
        pairs = list(zip(reply["labels"], reply["scores"], strict=False))
    scored = [
        (float(score), labels[label])
        for label, score in pairs
        if isinstance(label, str) and label in labels and isinstance(score, int | float) and math.isfinite(score)
    ]
    if not scored:
        return None
    score, value = max(scored)
    return value, min(max(score, 0.0), 1.0)
