"""One message to a place that somebody chose: a webhook, a push service, a mail service. Nothing in it is redacted,
for it goes to those whose message it is; everything else that holds for calls holds for parcels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from smartspend.outbound.destination import DestinationRefused, Target
from smartspend.outbound.network import refusal

PARCEL_SECONDS: Final = 20.0
ANSWER_KEPT_MAX: Final = 16 * 1024
URL_LENGTH_MAX: Final = 2_000
_PORTS: Final = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Parcel:
    """`shown` is what the ledger keeps of the body; `path_shown` stands for a path that is a secret itself.

    `at_home` lets it go to private networks and through plain http, which only the operator may allow. Of the answer,
    no more than `ANSWER_KEPT_MAX` bytes are read.
    """

    service: str
    url: str
    body: bytes
    purpose: str
    shown: str
    headers: Mapping[str, str] = field(default_factory=dict)
    method: str = "POST"
    path_shown: str | None = None
    at_home: bool = False
    timeout: float = PARCEL_SECONDS

    def __repr__(self) -> str:
        """Without what is in it."""
        return f"Parcel({self.service!r}, {len(self.body)} bytes)"


def target_of(url: str, *, at_home: bool) -> Target:
    """An address in parts. Raises `DestinationRefused` for one that is not plain https, or leads home as written."""
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except (ValueError, UnicodeError):
        raise DestinationRefused("This is not an address such as https://host/path.") from None
    if len(url) > URL_LENGTH_MAX or any(not "!" <= one <= "~" for one in parts.path + parts.query):
        raise DestinationRefused("This address is too long, or holds characters that must be written as %XX.")
    if parts.scheme not in _PORTS or not host or parts.username or parts.password or parts.fragment:
        raise DestinationRefused("The address must look like https://host/path.")
    if parts.scheme == "http" and not at_home:
        raise DestinationRefused("The address must begin with https://.")
    literal = host.replace(".", "").isdigit() or ":" in host
    reason = refusal(host, home=at_home) if literal else None
    if reason is not None or (host.rstrip(".").lower() == "localhost" and not at_home):
        raise DestinationRefused(f"Nothing is sent to {host}: {reason or 'it is this machine itself'}.")
    path = parts.path or "/"
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], f"{path}?{parts.query}" if parts.query else path)
