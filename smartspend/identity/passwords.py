"""Passwords: Argon2id (RFC 9106, the profile for little memory: 64 MiB, three passes), checked off the event loop."""

from __future__ import annotations

import asyncio
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from smartspend.kernel.errors import FieldError, Invalid

LENGTH_MIN: Final = 10
LENGTH_MAX: Final = 200

_hasher: Final = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)
_one_at_a_time: Final = asyncio.Semaphore(2)
_nobody: Final = "$argon2id$v=19$m=65536,t=3,p=4$c21hcnRzcGVuZC1ub2JvZHk$Nn0kYzXh3nPBkR3oQnwIhUq1dbE5xQ1eJ3m4x0q0b8M"


class WeakPassword(Invalid):
    """The password is too short or too easy to guess."""


def check_strength(password: str, *, email: str, name: str) -> None:
    """Raises `WeakPassword` for short ones, for a repeated character, and for one's own name or address."""
    detail = None
    folded = password.casefold()
    if len(password) < LENGTH_MIN:
        detail = f"Use at least {LENGTH_MIN} characters: a few words in a row are strong and easy to remember."
    elif len(password) > LENGTH_MAX:
        detail = f"Use at most {LENGTH_MAX} characters."
    elif len(set(password)) < LENGTH_MIN // 2:
        detail = "Use more than a few different characters."
    elif folded in {email.casefold(), email.casefold().partition("@")[0], name.casefold()}:
        detail = "Do not use your name or address as your password."
    if detail:
        raise WeakPassword(detail, errors=[FieldError("/password", detail)])


async def hash_password(password: str) -> str:
    """The encoded hash to store."""
    async with _one_at_a_time:
        return await asyncio.to_thread(_hasher.hash, password)


async def verify_password(encoded: str | None, password: str) -> bool:
    """Whether the password is the one; takes as long for nobody (`encoded` None) as for somebody."""
    async with _one_at_a_time:
        return await asyncio.to_thread(_verify, encoded or _nobody, password) and encoded is not None


def _verify(encoded: str, password: str) -> bool:
    try:
        return _hasher.verify(encoded, password)
    except (VerificationError, InvalidHashError):
        return False
