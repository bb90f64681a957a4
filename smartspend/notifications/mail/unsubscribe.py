"""Links by which somebody stops mail without signing in: they say whose mail and about what, and are signed."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass
from typing import Final
from uuid import UUID

_MARK_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Unsubscription:
    """Who wants no more mail about a topic."""

    household_id: UUID
    person_id: UUID
    topic: str


def token_of(one: Unsubscription, key: str) -> str:
    """A text for a link; it has no end, because old letters must keep their way out."""
    plain = one.household_id.bytes + one.person_id.bytes + one.topic.encode()
    return base64.urlsafe_b64encode(_mark(plain, key) + plain).decode().rstrip("=")


def read(token: str, key: str) -> Unsubscription | None:
    """What a token says; None for one that was not made here."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return None
    mark, plain = raw[:_MARK_BYTES], raw[_MARK_BYTES:]
    if len(plain) <= 32 or not hmac.compare_digest(mark, _mark(plain, key)):
        return None
    return Unsubscription(UUID(bytes=plain[:16]), UUID(bytes=plain[16:32]), plain[32:].decode())


def _mark(plain: bytes, key: str) -> bytes:
    own = hashlib.sha256(b"smartspend unsubscribe" + key.encode()).digest()
    return hmac.digest(own, plain, "sha256")[:_MARK_BYTES]
