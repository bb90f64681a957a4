"""What people can hear of and over which channels, and what holds for those who set nothing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

Topic: TypeAlias = Literal["budget_alerts", "pace_warnings", "goals", "imports", "reports", "security"]
Channel: TypeAlias = Literal["inbox", "email", "push", "messenger"]

TOPICS: Final[tuple[Topic, ...]] = ("budget_alerts", "pace_warnings", "goals", "imports", "reports", "security")
CHANNELS: Final[tuple[Channel, ...]] = ("inbox", "email", "push", "messenger")
OUTSIDE: Final[tuple[Channel, ...]] = ("email", "push", "messenger")
"""Channels that leave the product, so that quiet hours and digests hold for them."""

_EMAILED: Final = frozenset({"budget_alerts", "goals", "reports", "security"})
_INTERRUPTING: Final = frozenset({"budget_alerts", "pace_warnings", "goals", "security"})


def usual(topic: str, channel: str) -> bool:
    """Whether who set nothing hears of a topic over a channel.

    Everything lies in the inbox; what asks for attention goes to devices and messengers, which one adds on purpose.
    """
    if channel == "inbox":
        return True
    return topic in (_EMAILED if channel == "email" else _INTERRUPTING)


def wants(preferences: Mapping[str, Any] | None, topic: str, channel: str) -> bool:
    """Whether a person wants to hear of a topic over a channel; `preferences` as they are stored."""
    chosen = (preferences or {}).get(topic)
    value = chosen.get(channel) if isinstance(chosen, Mapping) else None
    return value if isinstance(value, bool) else usual(topic, channel)
