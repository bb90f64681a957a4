"""Message encryption for Web Push (RFC 8291, aes128gcm of RFC 8188), and the sender's proof, VAPID (RFC 8292). Pure."""

from __future__ import annotations

import base64
import binascii
import os
import time
from dataclasses import dataclass
from typing import Final

import jwt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from smartspend.kernel.errors import Invalid

PLAIN_MAX: Final = 3_000
"""Bytes of a message that every service takes."""
_RECORD_SIZE: Final = 4_096
_PROOF_SECONDS: Final = 12 * 3_600
_LAST_RECORD: Final = b"\x02"


class UnusableSubscription(Invalid):
    """The browser's keys are not those of a push subscription."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where a browser's messages go, and the keys under which only it reads them."""

    endpoint: str
    p256dh: str
    auth: str


def to_text(raw: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def to_bytes(text: str) -> bytes:
    """Of base64url, with padding or without. Raises `UnusableSubscription`."""
    try:
        return base64.b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise UnusableSubscription from None


def check(subscription: Subscription) -> None:
    """Raises `UnusableSubscription` where nothing could be encrypted for it."""
    _public_key(to_bytes(subscription.p256dh))
    if len(to_bytes(subscription.auth)) != 16:
        raise UnusableSubscription


def encrypt(
    message: bytes,
    subscription: Subscription,
    *,
    salt: bytes | None = None,
    key: ec.EllipticCurvePrivateKey | None = None,
) -> bytes:
    """The body of a push message. `salt` and `key` are fresh ones unless a test says which."""
    receiver, auth = to_bytes(subscription.p256dh), to_bytes(subscription.auth)
    own, salt = key or ec.generate_private_key(ec.SECP256R1()), salt or os.urandom(16)
    sender = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = own.exchange(ec.ECDH(), _public_key(receiver))
    secret = _derive(shared, auth, b"WebPush: info\x00" + receiver + sender, 32)
    content_key = _derive(secret, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _derive(secret, salt, b"Content-Encoding: nonce\x00", 12)
    sealed = AESGCM(content_key).encrypt(nonce, message + _LAST_RECORD, None)
    return salt + _RECORD_SIZE.to_bytes(4, "big") + bytes([len(sender)]) + sender + sealed


def new_key() -> bytes:
    """A private key for an installation: the 32 bytes of its number."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return number.to_bytes(32, "big")


def _private_key(raw: bytes) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(raw, "big"), ec.SECP256R1())


def public_key_of(raw: bytes) -> str:
    """What browsers are told as `applicationServerKey`. Raises `ValueError` for what is no private key."""
    point = _private_key(raw).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return to_text(point)


def proof(raw: bytes, origin: str, contact: str) -> str:
    """The `Authorization` header for one push service."""
    claims = {"aud": origin, "exp": int(time.time()) + _PROOF_SECONDS, "sub": contact}
    token = jwt.encode(claims, _private_key(raw), algorithm="ES256")
    return f"vapid t={token}, k={public_key_of(raw)}"


def _public_key(raw: bytes) -> ec.EllipticCurvePublicKey:
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw)
    except ValueError:
        raise UnusableSubscription from None


def _derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)
