"""Messages to ntfy, Telegram, Slack, SMS and many more through Apprise, in a process that can reach only our gate."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import parse_qsl

import orjson

from smartspend.kernel.errors import DomainError, FieldError, Invalid
from smartspend.outbound.gate import open_gate
from smartspend.outbound.service import Client

SECONDS_MAX: Final = 30.0
_WAITING_SECONDS: Final = 20
_LENGTH_MAX: Final = 1_000
_SCHEMA: Final = re.compile(r"([a-z][a-z0-9]{1,20})://(?=[!-~]+$)")

_SERVICES: Final = {
    "ntfy": "ntfy ntfys",
    "Telegram": "tgram",
    "Slack": "slack",
    "Discord": "discord",
    "Gotify": "gotify gotifys",
    "Matrix": "matrix matrixs",
    "Pushover": "pover",
    "Signal": "signal signals",
    "SMS (Twilio)": "twilio",
    "SMS (Vonage)": "vonage",
    "SMS (ClickSend)": "clicksend",
    "SMS (MessageBird)": "msgbird",
    "SMS (Sinch)": "sinch",
    "SMS (Plivo)": "plivo",
    "Microsoft Teams": "workflows",
    "Mattermost": "mmost mmosts",
    "Rocket.Chat": "rocket rockets",
    "Zulip": "zulip",
    "Pushbullet": "pbul",
    "Prowl": "prowl",
    "Bark": "bark barks",
    "WhatsApp": "whatsapp",
    "LINE": "line",
    "Threema": "threema",
    "Revolt": "revolt",
    "Webex": "wxteams",
    "Google Chat": "gchat",
    "Feishu": "feishu",
    "Lark": "lark",
    "DingTalk": "dingtalk",
    "SimplePush": "spush",
    "Pushy": "pushy",
    "Join": "join",
    "SMS (httpSMS)": "httpsms",
    "SMS (VoIP.ms)": "voipms",
}
SCHEMAS: Final = {schema: name for name, schemas in _SERVICES.items() for schema in schemas.split()}
"""What may stand before `://`, and what people call it: services that one writes to with plain HTTP requests."""

_PARAMETERS: Final = frozenset(
    {
        *("to", "from", "name", "user", "pass", "auth", "token", "key", "email", "botname", "source"),
        *("channel", "channels", "topic", "thread", "tag", "tags", "region", "country", "lang", "language"),
        *("priority", "level", "mode", "format", "unicode", "silent", "preview", "sound", "icon", "click", "footer"),
        *("image", "avatar"),
    }
)
"""What may stand behind `?`: nothing that names a file, another address, or turns off a check."""


class UnusableMessenger(Invalid):
    """This is not an address of a messenger that can be used here."""


class MessengerFailed(DomainError):
    """The messenger did not take the message."""


@dataclass(frozen=True, slots=True)
class Note:
    """One message for a messenger. `url` holds the secret; `purpose` is what the ledger says."""

    url: str
    title: str
    body: str
    purpose: str
    kind: Literal["info", "warning"] = "info"


@dataclass(frozen=True, slots=True)
class Sent:
    """`said` is what went wrong, without the secrets of the address."""

    end: Literal["sent", "failed", "unusable", "refused"]
    said: str = ""


def _unusable(detail: str) -> UnusableMessenger:
    return UnusableMessenger(detail, errors=[FieldError("/url", detail)])


def schema_of(url: str) -> str:
    """What stands before `://`. Raises `UnusableMessenger` for an address that is not allowed here, and says why."""
    found = _SCHEMA.match(url)
    if found is None or len(url) > _LENGTH_MAX:
        raise _unusable("An address looks like ntfy://topic or tgram://token/chat, without spaces.")
    if found[1] not in SCHEMAS:
        raise _unusable(f"{found[1]}:// is not one of: {', '.join(sorted(SCHEMAS))}.")
    for name, _ in parse_qsl(url.partition("?")[2], keep_blank_values=True):
        if name.lower() not in _PARAMETERS:
            raise _unusable(f"“{name[:40]}” after the ? of an address is not allowed here.")
    return found[1]


async def check(url: str) -> None:
    """Raises `UnusableMessenger` for an address that could not be used."""
    schema_of(url)
    told = await _in_child({"url": url, "only_check": True})
    if told.get("status") != "usable":
        raise _unusable("The parts of this address do not fit the service: look at its description once more.")


async def notify(client: Client, note: Note, *, at_home: bool) -> Sent:
    """Sends one message. `at_home` lets it reach machines of the private network."""
    schema = schema_of(note.url)
    async with open_gate(
        client,
        service=f"{SCHEMAS[schema]} (Apprise)",
        purpose=note.purpose,
        shown=f"{note.title}\n\n{note.body}".strip(),
        at_home=at_home,
    ) as gate:
        told = await _in_child(
            {
                "gate": gate.url,
                "url": note.url,
                "title": note.title,
                "body": note.body or note.title,
                "type": note.kind,
                "timeout": _WAITING_SECONDS,
            }
        )
        if gate.refusals:
            return Sent("refused", gate.refusals[0])
    status = told.get("status")
    said = _without_secrets(str(told.get("said") or ""), note.url)
    return Sent(status if status in {"sent", "failed", "unusable"} else "failed", said)


async def _in_child(told: dict[str, Any]) -> dict[str, Any]:
    """What the child says; nothing where it was killed or said nothing that can be read."""
    child = await asyncio.create_subprocess_exec(
        *_command(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    try:
        async with asyncio.timeout(SECONDS_MAX):
            said, _ = await child.communicate(orjson.dumps(told))
    except TimeoutError:
        said = b""
    finally:
        if child.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                child.kill()
            await child.wait()
    try:
        answer = orjson.loads(said)
    except orjson.JSONDecodeError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _command() -> Sequence[str]:
    return sys.executable, "-m", "smartspend.outbound.messenger_child"


def _without_secrets(said: str, url: str) -> str:
    for part in sorted(re.split(r"[^\w.-]+", url.partition("://")[2]), key=len, reverse=True):
        if len(part) >= 6:
            said = said.replace(part, "…")
    return " ".join(said.split())[:300]
