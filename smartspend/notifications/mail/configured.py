"""How mail leaves, as the operator set it up."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parseaddr
from urllib.parse import urlsplit

from smartspend.outbound.network import is_home
from smartspend.outbound.smtp import MailServer
from smartspend.settings import Settings, SettingsError


@dataclass(frozen=True, slots=True)
class Resend:
    """The service of that name."""

    url: str
    key: str
    at_home: bool

    def __repr__(self) -> str:
        """Without the key."""
        return f"Resend({self.url!r})"


@dataclass(frozen=True, slots=True)
class Mail:
    """Who mail comes from, and who takes it."""

    sender: str
    way: Resend | MailServer

    @property
    def sender_address(self) -> str:
        """The address alone."""
        return parseaddr(self.sender)[1]


def configured(settings: Settings) -> Mail | None:
    """The way mail leaves, or None where none does. Raises `SettingsError` where a setting is missing or unusable."""
    if settings.mail_kind is None:
        return None
    sender = settings.mail_from or ""
    if "@" not in parseaddr(sender)[1] or any(one in sender for one in "\r\n"):
        raise SettingsError("SMARTSPEND_MAIL_FROM must be a sender such as Smart Spend <money@example.org>.")
    if settings.mail_kind == "smtp":
        if not settings.smtp_host:
            raise SettingsError("SMARTSPEND_MAIL_KIND=smtp needs SMARTSPEND_SMTP_HOST.")
        if settings.smtp_security == "none" and not is_home(settings.smtp_host):
            raise SettingsError("A mail server outside the house needs SMARTSPEND_SMTP_SECURITY=starttls or tls.")
        password = settings.smtp_password.get_secret_value() if settings.smtp_password else ""
        server = MailServer(
            settings.smtp_host, settings.smtp_port, settings.smtp_user or "", password, settings.smtp_security
        )
        return Mail(sender, server)
    if settings.resend_key is None:
        raise SettingsError("SMARTSPEND_MAIL_KIND=resend needs SMARTSPEND_RESEND_KEY.")
    host = urlsplit(settings.resend_url).hostname or ""
    resend = Resend(settings.resend_url.rstrip("/"), settings.resend_key.get_secret_value(), is_home(host))
    return Mail(sender, resend)


def public_url(settings: Settings) -> str:
    """Where links in messages lead, without a slash at the end."""
    return (settings.public_url or f"http://{settings.host}:{settings.port}").rstrip("/")
