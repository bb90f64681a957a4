"""What became of one attempt to deliver something, whichever way it went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outcome:
    """`again` after a while, `never` where no attempt will help. `retry_after` is in seconds, as the service said it.

    `receipt` is what the service calls the message; `problem` is a sentence for the household.
    """

    end: Literal["sent", "again", "never"]
    problem: str | None = None
    receipt: str | None = None
    retry_after: float | None = None


def sent(receipt: str | None = None) -> Outcome:
    """It is delivered, as far as can be known."""
    return Outcome("sent", receipt=receipt)


def again(problem: str, retry_after: float | None = None) -> Outcome:
    """It may work later."""
    return Outcome("again", problem, retry_after=retry_after)


def never(problem: str) -> Outcome:
    """It will not work, however often it is tried."""
    return Outcome("never", problem)
