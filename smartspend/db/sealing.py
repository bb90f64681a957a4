"""Secrets at rest: sealed with AES-256-GCM, so that neither a copy of the database nor a row put elsewhere opens them.

A sealed secret begins with a version and the id of its key. Household, table, column and row are bound to it: moved
into another row it does not open. The first key of the ring seals, every key opens: to rotate, put a new one in front.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from smartspend.kernel.errors import DomainError

KEY_BYTES: Final = 32
_VERSION: Final = b"\x01"
_ID_BYTES: Final = 4
_NONCE_BYTES: Final = 12


class NotOpened(DomainError):
    """A stored secret cannot be opened: its key is missing from this installation's key ring."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a secret is stored. `household_id` is None for what belongs to the installation."""

    household_id: UUID | None
    table: str
    column: str
    row: str

    def bound(self) -> bytes:
        """As associated data; no part can hold the separator."""
        return "\x1f".join([str(self.household_id or ""), self.table, self.column, self.row]).encode()


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Keys of 32 bytes, the newest first."""

    keys: tuple[bytes, ...]

    def __repr__(self) -> str:
        """Without the keys."""
        return f"KeyRing({len(self.keys)} keys)"

    def seal(self, secret: bytes, place: Place) -> bytes:
        """The secret, sealed for one place with the newest key."""
        key, nonce = self.keys[0], os.urandom(_NONCE_BYTES)
        return _VERSION + _id_of(key) + nonce + AESGCM(key).encrypt(nonce, secret, place.bound())

    def open(self, sealed: bytes, place: Place) -> bytes:
        """The secret. Raises `NotOpened` where the key is missing, the place is another, or a bit was changed."""
        head = len(_VERSION)
        key_id, rest = sealed[head : head + _ID_BYTES], sealed[head + _ID_BYTES :]
        for key in self.keys if sealed[:head] == _VERSION else ():
            if _id_of(key) == key_id:
                try:
                    return AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], place.bound())
                except (InvalidTag, ValueError):
                    break
        raise NotOpened


def _id_of(key: bytes) -> bytes:
    return hashlib.sha256(b"smartspend key id" + key).digest()[:_ID_BYTES]


def read_keys(texts: Sequence[str]) -> KeyRing:
    """A ring of keys in base64. Raises `ValueError` where one is no key of 32 bytes, or there is none."""
    keys = []
    for text in texts:
        try:
            key = base64.b64decode(text.strip().replace("-", "+").replace("_", "/"), validate=True)
        except (binascii.Error, ValueError):
            raise ValueError("a sealing key is not base64") from None
        if len(key) != KEY_BYTES:
            raise ValueError(f"a sealing key has {len(key)} bytes instead of {KEY_BYTES}")
        keys.append(key)
    if not keys:
        raise ValueError("there is no sealing key")
    return KeyRing(tuple(keys))
