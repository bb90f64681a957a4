"""Messengers: added by their owner, kept sealed, written to."""

from __future__ import annotations

import re
from typing import Final
from uuid import UUID

from smartspend.db.sealing import KeyRing, Place
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Conflict, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.notifications import facts
from smartspend.notifications.deliveries import queries as deliveries
from smartspend.notifications.mail.configured import public_url
from smartspend.notifications.message import Message
from smartspend.notifications.messengers import queries
from smartspend.notifications.outcome import Outcome, again, never, sent
from smartspend.outbound.messengers import Note, check, notify, schema_of
from smartspend.outbound.service import Client
from smartspend.settings import Settings

MESSENGERS_MAX: Final = 20
_STATUS: Final = re.compile(r"error[=: ]+(\d{3})", re.IGNORECASE)
_WAITING: Final = frozenset({408, 425, 429})


class UnknownMessenger(NotFound):
    """There is no such messenger of yours."""


class TooManyMessengers(Conflict):
    """There are as many messengers as one person may have: remove one first."""


async def add(scope: Scope, keys: KeyRing, person_id: UUID, url: str, name: str) -> Row:
    """Keeps a messenger. `url` was checked before. Raises `UnusableMessenger`, `TooManyMessengers`."""
    kind = schema_of(url)
    if len(await queries.of_person(scope, person_id)) >= MESSENGERS_MAX:
        raise TooManyMessengers
    own = uuid7()
    row = {"id": own, "person_id": person_id, "name": name, "kind": kind}
    stored = await queries.insert(scope, {**row, "sealed": keys.seal(url.encode(), _place(scope, own))})
    scope.announce(facts.settings_changed())
    return stored or row


async def remove(scope: Scope, person_id: UUID, messenger_id: UUID) -> None:
    """Forgets a messenger. Raises `UnknownMessenger`."""
    if not await queries.remove(scope, messenger_id, person_id):
        raise UnknownMessenger
    await deliveries.suppress(scope, person_id, "messenger", str(messenger_id), "The messenger was removed.")
    scope.announce(facts.settings_changed())


def _place(scope: Scope, messenger_id: UUID) -> Place:
    return Place(scope.household_id, "messengers", "sealed", str(messenger_id))


async def send(settings: Settings, keys: KeyRing, client: Client, scope: Scope, message: Message) -> Outcome:
    """Writes to one messenger."""
    row = await queries.one(scope, UUID(message.target))
    if row is None:
        return never("The messenger was removed.")
    note = Note(
        url=keys.open(bytes(row["sealed"]), _place(scope, row["id"])).decode(),
        title=message.heading,
        body=_body(message, public_url(settings)),
        purpose=f"A message to {row['name']}",
        kind="warning" if message.urgency == "high" else "info",
    )
    done = await notify(client, note, at_home=settings.messages_at_home)
    outcome = _judged(done.end, done.said)
    await queries.used(scope, row["id"], utc_now() if outcome.end == "sent" else None, outcome.problem)
    return outcome


def _judged(end: str, said: str) -> Outcome:
    if end == "sent":
        return sent()
    if end in {"refused", "unusable"}:
        return never(said or "The service cannot be used with this address.")
    status = _STATUS.search(said)
    if status and 400 <= int(status[1]) < 500 and int(status[1]) not in _WAITING:
        return never(said)
    return again(said or "The service did not take the message.")


def _body(message: Message, home: str) -> str:
    if len(message.items) == 1:
        item = message.items[0]
        return "\n".join(part for part in (item.text, f"{home}{item.link}" if item.link else "") if part)
    return "\n\n".join(f"{item.title}\n{item.text}".strip() for item in message.items) + f"\n\n{home}/inbox"


__all__ = ["add", "check", "remove", "send"]
