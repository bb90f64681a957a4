"""Letters to a mail server that the operator named, in the ledger like every other call."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Final, Literal

import aiosmtplib

from smartspend.kernel.errors import DomainError
from smartspend.outbound.service import Client, ServiceUnreachable, trusted

TIMEOUT_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where letters are handed in. `tls` from the first byte, `starttls` after a plain greeting, or none at home."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    security: Literal["starttls", "tls", "none"] = "starttls"

    def __repr__(self) -> str:
        """Without the password."""
        return f"MailServer({self.host!r}, {self.port})"


@dataclass(frozen=True, slots=True)
class Envelope:
    """One letter for one address. `shown` is what the ledger keeps of it."""

    sender: str
    recipient: str
    letter: bytes
    purpose: str
    shown: str


@dataclass(frozen=True, slots=True)
class Handed:
    """What the server said last. `recipient_refused` where it was the address that it did not want."""

    code: int
    text: str
    recipient_refused: bool = False


async def hand_in(client: Client, server: MailServer, envelope: Envelope) -> Handed:
    """Gives a letter to the server, and its answer back, whatever that is. Raises `ServiceUnreachable`.

    A line that breaks after the letter was handed over leaves open whether it was taken: that is `ServiceUnreachable`
    too, and the letter's Message-ID is what tells a second one from a new one.
    """
    row = {
        "service": "E-mail",
        "purpose": envelope.purpose,
        "method": "SMTP",
        "host": f"{server.host}:{server.port}",
        "path": "",
        "sent": envelope.shown,
        "sent_bytes": len(envelope.letter),
    }
    own, started = await client.begin(row), time.monotonic()
    failure: DomainError | asyncio.CancelledError | None = None
    handed: Handed | None = None
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            handed = await _talk(server, envelope)
    except asyncio.CancelledError as error:
        failure = error
        raise
    except (aiosmtplib.SMTPException, TimeoutError, OSError) as error:
        failure = ServiceUnreachable(f"{server.host} cannot be reached, or broke off ({type(error).__name__}).")
        raise failure from None
    finally:
        code = handed.code if handed is not None else None
        await client.end(own, started, status=code, failure=failure)
    return handed


async def _talk(server: MailServer, envelope: Envelope) -> Handed:
    secure = server.security == "tls"
    talk = aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        use_tls=secure,
        start_tls=server.security == "starttls",
        tls_context=trusted() if server.security != "none" else None,
        timeout=TIMEOUT_SECONDS,
    )
    try:
        await talk.connect()
        if server.user:
            await talk.login(server.user, server.password)
        await talk.sendmail(envelope.sender, [envelope.recipient], envelope.letter)
    except aiosmtplib.SMTPRecipientsRefused as refused:
        first = refused.recipients[0]
        return Handed(first.code, _short(first.message), recipient_refused=True)
    except aiosmtplib.SMTPConnectResponseError as refused:
        return Handed(refused.code, _short(refused.message))
    except aiosmtplib.SMTPResponseException as refused:
        return Handed(refused.code, _short(refused.message))
    finally:
        talk.close()
    return Handed(250, "")


def _short(text: str) -> str:
    return " ".join(text.split())[:300]
