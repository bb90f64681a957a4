"""Access tokens: short-lived JWTs (RFC 7519) bound to a session row, and personal API tokens, kept only as hashes."""

from __future__ import annotations

import hashlib
import secrets
import time
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final
from uuid import UUID

import jwt

from smartspend.kernel.errors import Unauthenticated

_ALGORITHM: Final = "HS256"
_AUDIENCE: Final = "smartspend"
_API_TOKEN_PREFIX: Final = "sst_"  # noqa: S105  # a mark that secret scanners look for, no secret


def issue(session_id: UUID, key: str, seconds: int) -> str:
    """An access token for the session, valid for `seconds`."""
    now = datetime.now(UTC)
    claims = {"sid": str(session_id), "aud": _AUDIENCE, "iat": now, "exp": now + timedelta(seconds=seconds)}
    return jwt.encode(claims, key, algorithm=_ALGORITHM)


@lru_cache(maxsize=4096)
def _verified(token: str, key: str) -> tuple[UUID, float]:
    """The session of a token whose signature and claims are right, and when it ends (Unix seconds)."""
    claims = jwt.decode(
        token, key, algorithms=[_ALGORITHM], audience=_AUDIENCE, options={"require": ["exp", "iat", "aud", "sid"]}
    )
    return UUID(claims["sid"]), float(claims["exp"])


def session_of(token: str, key: str) -> UUID:
    """The session a token is bound to. Raises `Unauthenticated` for anything but a valid, unexpired token of ours."""
    try:
        session_id, ends = _verified(token, key)
    except (jwt.InvalidTokenError, ValueError):
        raise Unauthenticated from None
    if ends <= time.time():
        raise Unauthenticated
    return session_id


def new_secret() -> str:
    """256 random bits as text, for refresh tokens."""
    return secrets.token_urlsafe(32)


def new_api_token() -> str:
    """A personal API token."""
    return _API_TOKEN_PREFIX + secrets.token_urlsafe(32)


def is_api_token(token: str) -> bool:
    """Whether the text looks like a personal API token."""
    return token.startswith(_API_TOKEN_PREFIX)


def hash_secret(secret: str) -> bytes:
    """What is stored of a random secret: it has 256 bits of its own, so one SHA-256 is enough."""
    return hashlib.sha256(secret.encode()).digest()
