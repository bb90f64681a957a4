"""Which deliveries a message needs for one member, and when. Pure: wishes and the time in, deliveries out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Final

from smartspend.notifications.timing import next_digest, quiet_until
from smartspend.notifications.topics import OUTSIDE, wants

HIGH: Final = "high"
DIGEST_AT: Final = "08:00"


@dataclass(frozen=True, slots=True)
class Planned:
    """One delivery as it is written down. `next_at` is None where nothing is waited for."""

    channel: str
    target: str
    state: str
    next_at: datetime | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How a person wants to be told: quiet hours, whether what is urgent passes them, digests by channel."""

    zone: str
    quiet: tuple[time, time] | None
    urgent_passes: bool
    digests: Mapping[str, str]
    digest_at: time
    digest_weekday: int
    amounts_in_push: bool

    @classmethod
    def of(cls, stored: Mapping[str, Any] | None, zone: str) -> Manner:
        """From what is stored; what is missing is off."""
        own = stored or {}
        quiet = own.get("quiet_hours")
        return cls(
            zone,
            (time.fromisoformat(quiet["start"]), time.fromisoformat(quiet["end"])) if quiet else None,
            bool(own.get("urgent_passes")),
            own.get("digests") or {},
            time.fromisoformat(own.get("digest_at") or DIGEST_AT),
            int(own.get("digest_weekday") or 1),
            bool(own.get("amounts_in_push")),
        )

    def held_until(self, now: datetime, urgency: str) -> datetime | None:
        """When quiet hours that hold something back end; None where it may go now."""
        if self.quiet is None or (urgency == HIGH and self.urgent_passes):
            return None
        return quiet_until(now, self.zone, *self.quiet)

    def digest(self, channel: str, now: datetime) -> datetime | None:
        """When the next digest of a channel is due; None where each message goes by itself."""
        rhythm = self.digests.get(channel, "off")
        if rhythm not in {"daily", "weekly"}:
            return None
        return next_digest(now, self.zone, self.digest_at, self.digest_weekday if rhythm == "weekly" else None)


def planned(member: Mapping[str, Any], topic: str, urgency: str, now: datetime, *, mail: bool) -> Iterator[Planned]:
    """A member's deliveries; `member` is a row of everybody of the household, `mail` whether e-mail is set up."""
    manner = Manner.of(member["manner"], member["time_zone"])
    if wants(member["preferences"], topic, "inbox"):
        yield Planned("inbox", "", "sent")
    targets = {"email": [""] if mail else [], "push": member["devices"], "messenger": member["messengers"]}
    for channel in OUTSIDE:
        if not wants(member["preferences"], topic, channel):
            continue
        for target in targets[channel]:
            if channel == "email" and member["blocked"]:
                yield Planned(channel, "", "suppressed", problem=f"Mail to this address has {member['blocked']}.")
                continue
            yield _timed(channel, str(target), urgency, manner, now)


def _timed(channel: str, target: str, urgency: str, manner: Manner, now: datetime) -> Planned:
    passes = urgency == HIGH and manner.urgent_passes
    collected = None if passes else manner.digest(channel, now)
    if collected is not None:
        return Planned(channel, target, "digest", collected)
    return Planned(channel, target, "queued", manner.held_until(now, urgency))
