"""What is sent: JSON in which each text of the household is marked, and leaves only redacted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson

from smartspend.kernel.errors import DomainError, TooLarge
from smartspend.outbound.identifiers import certain
from smartspend.outbound.redaction import Redactor


class PrivateLeft(DomainError):
    """Nothing was sent: there was still something private in it."""


class BodyTooLarge(TooLarge):
    """Nothing was sent: there was too much of it."""


@dataclass(frozen=True, slots=True)
class Private:
    """A text of the household inside a payload."""

    text: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A text put together from the product's own words and texts of the household."""

    parts: tuple[str | Private, ...]


def encode(payload: Any, redactor: Redactor, size_max: int) -> bytes:
    """The body. Raises `PrivateLeft`, `BodyTooLarge` (`size_max` is in bytes)."""

    def redacted(value: Any) -> str:
        if isinstance(value, Private):
            return redactor.redact(value.text).text
        if isinstance(value, Joined):
            return "".join(part if isinstance(part, str) else redacted(part) for part in value.parts)
        raise TypeError(f"{type(value).__name__} cannot be sent")

    body = orjson.dumps(payload, default=redacted, option=orjson.OPT_PASSTHROUGH_DATACLASS)
    if len(body) > size_max:
        raise BodyTooLarge
    if any(certain(body.decode())):
        raise PrivateLeft
    return body
