"""Web Push: the installation's key, devices, and messages on their screens."""

from __future__ import annotations

import hashlib
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

import orjson

from smartspend.db.pool import Connection
from smartspend.db.sealing import KeyRing, Place
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Conflict, FieldError, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.notifications import facts
from smartspend.notifications.backoff import retry_after
from smartspend.notifications.deliveries import queries as deliveries
from smartspend.notifications.message import Message
from smartspend.notifications.outcome import Outcome, again, never, sent
from smartspend.notifications.push import queries
from smartspend.notifications.push.encryption import (
    PLAIN_MAX,
    Subscription,
    UnusableSubscription,
    check,
    encrypt,
    new_key,
    proof,
    public_key_of,
    to_bytes,
    to_text,
)
from smartspend.outbound.destination import DestinationRefused, Target
from smartspend.outbound.parcel import Parcel, target_of
from smartspend.outbound.service import Answer, Client, ServiceUnreachable
from smartspend.settings import Settings

DEVICES_MAX: Final = 20
_KEY: Final = "push_key"
_TTL_SECONDS: Final = {"high": 6 * 3_600, "normal": 24 * 3_600, "low": 3 * 24 * 3_600}
_TOPIC_LENGTH: Final = 32
_TEXT_LENGTH_MAX: Final = 300
_GONE: Final = "This device does not take messages any more."


class UnknownDevice(NotFound):
    """There is no such device of yours."""


class TooManyDevices(Conflict):
    """There are as many devices as one person may have: remove one first."""


async def installation_key(connection: Connection, settings: Settings, keys: KeyRing) -> bytes:
    """The private key that push services know this installation by: the operator's, or one made once."""
    if settings.push_key is not None:
        return to_bytes(settings.push_key.get_secret_value())
    place = Place(None, "installation_secrets", "sealed", _KEY)
    sealed = await queries.secret(connection, _KEY)
    if sealed is None:
        await queries.keep_secret(connection, _KEY, keys.seal(new_key(), place))
        sealed = await queries.secret(connection, _KEY)
    return keys.open(sealed or b"", place)


async def devices(scope: Scope, settings: Settings, keys: KeyRing, person_id: UUID) -> dict[str, Any]:
    """A person's devices, and the key with which a browser subscribes."""
    key = await installation_key(scope.connection, settings, keys)
    return {"public_key": public_key_of(key), "items": await queries.of_person(scope, person_id)}


async def subscribe(
    scope: Scope, settings: Settings, keys: KeyRing, *, person_id: UUID, subscription: Subscription, name: str
) -> Row:
    """Keeps a browser's subscription. Raises `UnusableSubscription`, `TooManyDevices`."""
    target = _target(subscription, at_home=settings.messages_at_home)
    if await queries.count(scope, person_id) >= DEVICES_MAX:
        raise TooManyDevices
    own = uuid7()
    plain = orjson.dumps({"endpoint": subscription.endpoint, "p256dh": subscription.p256dh, "auth": subscription.auth})
    row = {"id": own, "person_id": person_id, "name": name, "host": target.host}
    row |= {"endpoint_hash": hashlib.sha256(subscription.endpoint.encode()).digest()}
    stored = await queries.insert(scope, {**row, "sealed": keys.seal(plain, _place(scope, own))})
    scope.announce(facts.settings_changed())
    return stored or row


def _target(subscription: Subscription, *, at_home: bool) -> Target:
    try:
        check(subscription)
        return target_of(subscription.endpoint, at_home=at_home)
    except (UnusableSubscription, DestinationRefused) as error:
        pointer = "/keys" if isinstance(error, UnusableSubscription) else "/endpoint"
        raise UnusableSubscription(error.detail, errors=[FieldError(pointer, error.detail)]) from None


async def unsubscribe(scope: Scope, person_id: UUID, subscription_id: UUID) -> None:
    """Forgets a device. Raises `UnknownDevice`."""
    if not await queries.remove(scope, subscription_id, person_id):
        raise UnknownDevice
    await deliveries.suppress(scope, person_id, "push", str(subscription_id), "The device was removed.")
    scope.announce(facts.settings_changed())


def _place(scope: Scope, subscription_id: UUID) -> Place:
    return Place(scope.household_id, "push_subscriptions", "sealed", str(subscription_id))


async def send(settings: Settings, keys: KeyRing, client: Client, scope: Scope, message: Message) -> Outcome:
    """Pushes a message to one device. One that is gone is forgotten."""
    row = await queries.one(scope, UUID(message.target))
    if row is None:
        return never(_GONE)
    told = orjson.loads(keys.open(bytes(row["sealed"]), _place(scope, row["id"])))
    subscription = Subscription(**told)
    try:
        body = encrypt(content(message), subscription)
        key = await installation_key(scope.connection, settings, keys)
        parcel = _parcel(settings, key, subscription, message, body)
        answer = await client.deliver(parcel)
    except UnusableSubscription as error:
        return never(error.detail)
    except (ServiceUnreachable, DestinationRefused) as error:
        return again(error.detail)
    if answer.status in {404, 410}:
        await queries.remove(scope, row["id"], row["person_id"])
        scope.announce(facts.settings_changed())
        return never(_GONE)
    if answer.status < 300:
        await queries.used(scope, row["id"], utc_now())
    return _judged(answer)


def _judged(answer: Answer) -> Outcome:
    if answer.status < 300:
        return sent()
    problem = f"The push service answered {answer.status}."
    if answer.status in {400, 413}:
        return never(problem)
    return again(problem, retry_after(answer.headers, utc_now()))


def content(message: Message) -> bytes:
    """What the service worker of the web app shows: no amounts, unless their owner wants to see them there."""
    first = message.items[0]
    shown = message.amounts_in_push or not any(item.amounts for item in message.items)
    text = first.text if len(message.items) == 1 else "\n".join(item.title for item in message.items)
    link = first.link if len(message.items) == 1 else "/inbox"
    told: dict[str, Any] = {
        "title": message.heading[:_TEXT_LENGTH_MAX],
        "body": text[:_TEXT_LENGTH_MAX] if shown or len(message.items) > 1 else "",
        "icon": "icon-192.png",
        "tag": str(message.delivery_id),
        "data": {
            "onActionClick": {"default": {"operation": "navigateLastFocusedOrOpen", "url": link or "/inbox"}},
        },
    }
    plain = orjson.dumps({"notification": told})
    if len(plain) > PLAIN_MAX:
        plain = orjson.dumps({"notification": {**told, "title": message.heading[:80], "body": ""}})
    return plain


def _parcel(settings: Settings, key: bytes, to: Subscription, message: Message, body: bytes) -> Parcel:
    parts = urlsplit(to.endpoint)
    contact = settings.push_contact or settings.public_url or "mailto:nobody@localhost.invalid"
    topic = to_text(hashlib.sha256(message.delivery_id.bytes).digest())[:_TOPIC_LENGTH]
    return Parcel(
        service="Web Push",
        url=to.endpoint,
        body=body,
        purpose="A message to a device of a member",
        shown=f"({len(body)} bytes that only the device can read)",
        headers={
            "TTL": str(_TTL_SECONDS.get(message.urgency, _TTL_SECONDS["normal"])),
            "Urgency": message.urgency if message.urgency in _TTL_SECONDS else "normal",
            "Topic": topic,
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "Authorization": proof(key, f"{parts.scheme}://{parts.netloc}", contact),
        },
        path_shown="/…",
        at_home=settings.messages_at_home,
    )
