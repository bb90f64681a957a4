"""Mail: letters are handed over, addresses that refuse them are remembered, and there is always a way out."""

from __future__ import annotations

import asyncio
import base64
from typing import Any, Final, Literal
from uuid import UUID

import orjson

from smartspend.db.checkout import transaction
from smartspend.db.pool import Connection, Pool
from smartspend.db.sealing import KeyRing
from smartspend.identity.scope import SYSTEM, Scope, open_scope
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Invalid
from smartspend.notifications import facts
from smartspend.notifications import queries as wishes
from smartspend.notifications.backoff import retry_after
from smartspend.notifications.deliveries import queries as deliveries
from smartspend.notifications.mail import queries
from smartspend.notifications.mail.configured import Mail, Resend, configured, public_url
from smartspend.notifications.mail.enclosure import Enclosure, enclosures_of
from smartspend.notifications.mail.letter import Letter, html_of, one_line, text_of, with_footer
from smartspend.notifications.mail.unsubscribe import Unsubscription, token_of
from smartspend.notifications.message import Item, Message
from smartspend.notifications.outcome import Outcome, again, never, sent
from smartspend.notifications.topics import TOPICS
from smartspend.outbound.destination import DestinationRefused
from smartspend.outbound.parcel import Parcel
from smartspend.outbound.service import Answer, Client, ServiceUnreachable
from smartspend.outbound.smtp import Envelope, MailServer, hand_in
from smartspend.settings import Settings, SettingsError

UNSUBSCRIBE: Final = "/api/v1/mail/unsubscribe"
_USELESS: Final = frozenset({400, 404, 405, 413, 422, 451})
_QUOTA_SECONDS: Final = 3_600.0

_STOPPED: Final = {"bounced": "Letters to this address came back.", "complained": "Letters were reported as unwanted."}


class UnknownLink(Invalid):
    """This link is not one that we sent: sign in and look under Settings, Notifications."""


async def send(settings: Settings, _: KeyRing, client: Client, scope: Scope, message: Message) -> Outcome:
    """Hands one letter over."""
    try:
        mail = configured(settings)
    except SettingsError as error:
        return again(f"E-mail is not set up well: {error}")
    if mail is None:
        return never("E-mail is not set up on this installation.")
    if message.blocked:
        return never(_STOPPED[message.blocked])
    letter = _letter(settings, mail, message, await enclosures_of(scope, message.items))
    try:
        if isinstance(mail.way, Resend):
            return await _by_resend(client, mail.way, letter)
        return await _by_smtp(client, scope, mail, mail.way, letter=letter, person_id=message.person_id)
    except (ServiceUnreachable, DestinationRefused) as error:
        return again(error.detail)


def _letter(settings: Settings, mail: Mail, message: Message, enclosed: list[Enclosure]) -> Letter:
    home = public_url(settings)
    own = Unsubscription(message.household_id, message.person_id, message.topic)
    way_out = f"{home}{UNSUBSCRIBE}?token={token_of(own, settings.signing_key())}"
    return Letter(
        key=str(message.delivery_id),
        sender=mail.sender,
        recipient=message.address,
        subject=one_line(message.heading),
        text=text_of(message.items, home, way_out, [one.text for one in enclosed]),
        html=_page(message.items, home, way_out, enclosed),
        unsubscribe=way_out,
        written_at=message.written_at,
        attached=tuple(one.file for one in enclosed if one.file),
    )


def _page(items: tuple[Item, ...], home: str, way_out: str, enclosed: list[Enclosure]) -> str:
    """A report that comes alone is the letter; among other messages it has its card, and its file goes along."""
    if len(items) == 1 and enclosed:
        return with_footer(enclosed[0].html, items[0].link or "", home, way_out)
    return html_of(items, home, way_out)


def _shown(letter: Letter) -> str:
    """What the ledger keeps: without the link that works without signing in."""
    files = "".join(f"Attached: {one.name}, {len(one.content)} bytes\n" for one in letter.attached)
    return f"{letter.subject}\n\n{files}{letter.text}".replace(letter.unsubscribe, "…")


async def _by_resend(client: Client, resend: Resend, letter: Letter) -> Outcome:
    body: dict[str, Any] = {
        "from": letter.sender,
        "to": [letter.recipient],
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
        "headers": letter.headers,
    }
    if letter.attached:
        body["attachments"] = [
            {
                "filename": one.name,
                "content": base64.b64encode(one.content).decode(),
                "content_type": one.media_type,
            }
            for one in letter.attached
        ]
    parcel = Parcel(
        service="E-mail (Resend)",
        url=f"{resend.url}/emails",
        body=orjson.dumps(body),
        purpose="A message to a member of the household",
        shown=_shown(letter),
        headers={
            "Authorization": f"Bearer {resend.key}",
            "Content-Type": "application/json",
            "Idempotency-Key": letter.key,
        },
        at_home=resend.at_home,
    )
    return judged(await client.deliver(parcel))


def judged(answer: Answer) -> Outcome:
    """What an answer of Resend means."""
    said = answer.json()
    told: dict[str, Any] = said if isinstance(said, dict) else {}
    if answer.status in {200, 201}:
        return sent(str(told["id"]) if told.get("id") else None)
    name = str(told.get("name") or answer.status)
    if name == "invalid_idempotent_request":
        # The key was used, so the letter is there; it was only worded otherwise, by another version of the product.
        return sent()
    problem = f"Resend said {name}: {one_line(str(told.get('message') or ''))}"
    if name in {"daily_quota_exceeded", "monthly_quota_exceeded"}:
        return again(problem, _QUOTA_SECONDS)
    if answer.status in _USELESS:
        return never(problem)
    return again(problem, retry_after(answer.headers, utc_now()))


async def _by_smtp(
    client: Client, scope: Scope, mail: Mail, server: MailServer, *, letter: Letter, person_id: UUID
) -> Outcome:
    envelope = Envelope(
        sender=mail.sender_address,
        recipient=letter.recipient,
        letter=await asyncio.to_thread(letter.mime),
        purpose="A message to a member of the household",
        shown=_shown(letter),
    )
    handed = await hand_in(client, server, envelope)
    if handed.code < 300:
        return sent()
    problem = f"The mail server said {handed.code}: {handed.text}"
    if handed.code < 500:
        return again(problem)
    if handed.recipient_refused:
        since = await queries.block(scope.connection, letter.recipient.casefold(), "bounced", handed.text)
        scope.announce(facts.email_stopped(person_id, "bounced", since))
    return never(problem)


async def stop(pool: Pool, addresses: list[str], reason: Literal["bounced", "complained"], detail: str) -> None:
    """Stops mail to addresses that a service reports, and tells who has them.

    A report that comes again is told again, of which the message's key makes one.
    """
    for address in addresses:
        key = address.strip().casefold()
        async with transaction(pool) as connection:
            people = await queries.households_of(connection, key)
            if not people:
                continue
            since = await queries.block(connection, key, reason, one_line(detail))
        for person_id, household_id in people:
            async with open_scope(pool, household_id, SYSTEM) as scope:
                await deliveries.suppress(scope, person_id, "email", "", _STOPPED[reason])
                scope.announce(facts.email_stopped(person_id, reason, since))
                scope.announce(facts.settings_changed())


async def unsubscribe(pool: Pool, one: Unsubscription, *, everything: bool) -> None:
    """Stops mail about a topic, or all of it, for who got the link."""
    async with open_scope(pool, one.household_id, SYSTEM) as scope:
        await switch_off(scope, one.person_id, TOPICS if everything else (one.topic,))


async def switch_off(scope: Scope, person_id: UUID, topics: tuple[str, ...]) -> None:
    """Has a person hear nothing more about topics by e-mail, and leaves everything else as it was."""
    stored = (await wishes.wishes(scope, person_id))["preferences"] or {}
    changed = stored | {topic: {**(stored.get(topic) or {}), "email": False} for topic in topics}
    await wishes.save_preferences(scope, person_id, changed)
    scope.announce(facts.settings_changed())


async def state_of(connection: Connection, settings: Settings, address: str) -> dict[str, Any]:
    """Whether mail is set up, and whether it goes to an address."""
    block = await queries.block_of(connection, address.casefold())
    try:
        available = configured(settings) is not None
    except SettingsError:
        available = False
    told = {"available": available, "address": address, "state": block["reason"] if block else "ok"}
    return told | {"since": block["at"] if block else None, "detail": block["detail"] if block else None}


async def trust_again(scope: Scope, address: str) -> None:
    """Lets mail go to an address again, because its owner says so."""
    if await queries.unblock(scope.connection, address.casefold()):
        scope.announce(facts.settings_changed())
