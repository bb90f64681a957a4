"""Pages by key: a cursor names the last row of the page before, so that depth costs nothing."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import orjson

from smartspend.kernel.errors import FieldError, Invalid


class InvalidCursor(Invalid):
    """This cursor is not one that was given out: start again without it."""

    def __init__(self) -> None:
        super().__init__(errors=[FieldError("/cursor", "not a cursor that was given out")])


def to_cursor(*key: Any) -> str:
    """An opaque text of the key of a page's last row."""
    return base64.urlsafe_b64encode(orjson.dumps(key)).decode().rstrip("=")


def from_cursor(cursor: str, length: int) -> list[Any]:
    """The key in a cursor. Raises `InvalidCursor` where it is damaged or has another length."""
    try:
        key = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError):
        key = None
    if not isinstance(key, list) or len(key) != length:
        raise InvalidCursor
    return key
