"""Signatures of Standard Webhooks 1.0.0, for what leaves and for what services that use them (Svix) report. Pure.

Signed is ID.TIMESTAMP.BODY with HMAC-SHA256. A secret is shown as `whsec_` and base64 of 24 to 64 random bytes.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
from collections.abc import Mapping, Sequence
from typing import Final

PREFIX: Final = "whsec_"
TOLERANCE_SECONDS: Final = 300
_SECRET_BYTES: Final = 32


def new_secret() -> bytes:
    """A secret for one endpoint."""
    return secrets.token_bytes(_SECRET_BYTES)


def shown(secret: bytes) -> str:
    """A secret as its owner gets to see it, once."""
    return PREFIX + base64.b64encode(secret).decode()


def secret_of(text: str) -> bytes:
    """The secret in its usual form. Raises `ValueError`."""
    try:
        return base64.b64decode(text.strip().removeprefix(PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("a webhook secret is whsec_ and base64") from None


def signature(secret: bytes, message_id: str, timestamp: int, body: bytes) -> str:
    """One signature, `v1,` and base64."""
    mark = hmac.digest(secret, f"{message_id}.{timestamp}.".encode() + body, "sha256")
    return f"v1,{base64.b64encode(mark).decode()}"


def headers(live: Sequence[bytes], message_id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """What goes along with a message: one signature for each secret that is live."""
    signed = " ".join(signature(secret, message_id, timestamp, body) for secret in live)
    return {"webhook-id": message_id, "webhook-timestamp": str(timestamp), "webhook-signature": signed}


def verified(given: Mapping[str, str], body: bytes, secret: bytes, now: int, *, prefix: str = "webhook") -> str | None:
    """The message's id where a signature is right and of these five minutes; else None. Compares in constant time."""
    message_id, told = given.get(f"{prefix}-id", ""), given.get(f"{prefix}-timestamp", "")
    if not message_id or not (told.isascii() and told.isdigit()) or abs(now - int(told)) > TOLERANCE_SECONDS:
        return None
    expected = signature(secret, message_id, int(told), body).encode()
    marks = given.get(f"{prefix}-signature", "").encode().split()
    right = [hmac.compare_digest(expected, mark) for mark in marks]
    return message_id if any(right) else None
