"""Shapes of notifications on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from smartspend.edge.wire import Name, Wire
from smartspend.notifications.deliveries.plan import DIGEST_AT
from smartspend.notifications.topics import usual


class Notification(BaseModel):
    """A message in the inbox. `link` is a path of the web app; `values` is what title and body say, for other words."""

    id: UUID
    kind: Annotated[str, Field(examples=["budget-alert", "import-finished", "import-failed"])]
    topic: str
    urgency: Literal["low", "normal", "high"]
    title: str
    body: str
    link: str | None
    values: dict[str, Any] | None
    created_at: datetime
    read_at: datetime | None


class Notifications(BaseModel):
    """Your inbox, newest first; `unread` counts all of it."""

    items: list[Notification]
    next_cursor: str | None
    unread: int


class Channels(Wire):
    """Where a kind of message goes. What is left out stays as it usually is."""

    inbox: bool | None = None
    email: bool | None = None
    push: bool | None = None
    messenger: bool | None = None


class Preferences(Wire):
    """What you want to hear of."""

    budget_alerts: Channels = Channels()
    pace_warnings: Channels = Channels()
    goals: Channels = Channels()
    imports: Channels = Channels()
    reports: Channels = Channels()
    security: Channels = Channels()

    def chosen(self) -> dict[str, Any]:
        """What was said, as it is stored."""
        return self.model_dump(exclude_none=True)

    def shown(self) -> dict[str, dict[str, bool]]:
        """Every topic and channel, with what holds where nothing was said."""
        return {
            topic: {channel: usual(topic, channel) if said is None else said for channel, said in channels.items()}
            for topic, channels in self.model_dump().items()
        }


Clock = Annotated[str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["22:00"])]
Rhythm = Literal["off", "daily", "weekly"]


class QuietHours(Wire):
    """From when until when nothing disturbs you, in your time zone. Over midnight where the end is earlier."""

    start: Clock = "22:00"
    end: Clock = "07:00"


class Digests(Wire):
    """Whether messages of a channel are collected and come together."""

    email: Rhythm = "off"
    push: Rhythm = "off"
    messenger: Rhythm = "off"


class MannerWire(Wire):
    """How you want to be told. `digest_weekday`: 1 is Monday. Amounts show on a locked screen only if you want so."""

    quiet_hours: QuietHours | None = None
    urgent_passes: bool = False
    digests: Digests = Digests()
    digest_at: Clock = DIGEST_AT
    digest_weekday: Annotated[int, Field(ge=1, le=7)] = 1
    amounts_in_push: bool = False


class NewTrial(Wire):
    """Which channel to try; `target` is one device or messenger, else each is tried."""

    channel: Literal["email", "push", "messenger"]
    target: UUID | None = None


class Trial(BaseModel):
    """Messages under way: their outcomes show up in the list of deliveries under these ids."""

    deliveries: list[UUID]


class Delivery(BaseModel):
    """One message on its way to you over one channel. `next_at`: when it is sent, or tried again."""

    id: UUID
    channel: str
    target: str
    state: Literal["queued", "sent", "failed", "dead", "suppressed", "digest"]
    attempts: int
    next_at: datetime | None
    problem: str | None
    created_at: datetime
    sent_at: datetime | None
    kind: str
    topic: str
    title: str


class Deliveries(BaseModel):
    """Your last deliveries, newest first."""

    items: list[Delivery]


class EmailState(BaseModel):
    """Whether this installation sends e-mail, and whether it goes to your address."""

    available: bool
    address: str
    state: Literal["ok", "bounced", "complained"]
    since: datetime | None
    detail: str | None


class PushKeys(Wire):
    """The browser's keys."""

    p256dh: Annotated[str, Field(max_length=200)]
    auth: Annotated[str, Field(max_length=100)]


class NewDevice(Wire):
    """A push subscription as browsers give it, and what to call the device."""

    endpoint: Annotated[str, Field(max_length=1_500, examples=["https://push.example.org/send/abc"])]
    keys: PushKeys
    expirationTime: float | None = None  # noqa: N815  # the browser's own name
    name: Name = "Browser"


class Device(BaseModel):
    """A browser that shows messages. `fingerprint` is the SHA-256 of its endpoint: it knows itself by it."""

    id: UUID
    name: str
    host: str
    fingerprint: str
    created_at: datetime
    last_sent_at: datetime | None


class Devices(BaseModel):
    """Your devices, and the key with which a browser subscribes."""

    public_key: str
    items: list[Device]


class NewMessenger(Wire):
    """A messenger by its Apprise address, which is kept sealed and never shown again."""

    url: Annotated[str, Field(min_length=5, max_length=1_000, examples=["ntfy://a-long-random-topic"])]
    name: Name = "Messenger"


class Messenger(BaseModel):
    """A messenger. `problem` is what went wrong the last time, if it did."""

    id: UUID
    name: str
    kind: str
    created_at: datetime
    last_sent_at: datetime | None
    problem: str | None


class Messengers(BaseModel):
    """Your messengers, and the kinds that there are: what stands before `://`, and its name."""

    items: list[Messenger]
    kinds: dict[str, str]
