"""Kinds of expected failures. A domain derives its own from these; the HTTP edge turns them into RFC 9457 problems.

    DomainError ── Unauthenticated 401 ── Forbidden 403 ── NotFound 404 ── Conflict 409 ── Gone 410
                └─ PreconditionFailed 412 ── TooLarge 413 ── Invalid 422 ── TooMany 429 ── Unavailable 503

A class's docstring is its default message and its name, in kebab case, its `type`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field of the input. `pointer` is a JSON Pointer (RFC 6901) such as `/amount/currency`."""

    pointer: str
    detail: str


class DomainError(Exception):
    """Something expected went wrong."""

    status: ClassVar[int] = 500

    def __init__(self, detail: str | None = None, *, errors: list[FieldError] | None = None) -> None:
        self.detail = detail or _first_sentence(type(self).__doc__)
        self.errors = errors or []
        super().__init__(self.detail)

    @classmethod
    def kind(cls) -> str:
        """Stable slug of this error: `InvalidAmount` is `invalid-amount`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def title(cls) -> str:
        """The error's name in words: `InvalidAmount` is `Invalid amount`."""
        return cls.kind().replace("-", " ").capitalize()


class Unauthenticated(DomainError):
    """Sign in first: the access token is missing, expired or revoked."""

    status = 401


class Forbidden(DomainError):
    """You may not do this."""

    status = 403


class NotFound(DomainError):
    """There is nothing here under this address."""

    status = 404


class Conflict(DomainError):
    """This contradicts what is already there."""

    status = 409


class Gone(DomainError):
    """This existed once and is gone."""

    status = 410


class PreconditionFailed(DomainError):
    """Someone changed this since you read it: load it again and repeat your change."""

    status = 412


class TooLarge(DomainError):
    """This is larger than the product accepts."""

    status = 413


class Invalid(DomainError):
    """Something in the input is not as it must be."""

    status = 422


class UnusableValue(Invalid):
    """A value cannot be stored: it holds a character or a number that a database cannot hold."""


class TooMany(DomainError):
    """Too many attempts: wait a little and try again. `retry_after` is in seconds."""

    status = 429

    def __init__(self, detail: str | None = None, *, retry_after: int = 1) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class Unavailable(DomainError):
    """This part of the product is not reachable at the moment: try again shortly."""

    status = 503


def _first_sentence(text: str | None) -> str:
    return " ".join((text or "Something went wrong.").split("\n\n", maxsplit=1)[0].split())
