"""Letters: the same words as plain text and as a page that is readable by day and by night. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from html import escape
from typing import Final

from smartspend.notifications.message import Item

SUBJECT_LENGTH_MAX: Final = 180


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes along. `media_type` is such as `application/pdf`."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter before it is handed over. `unsubscribe` is a link that works without signing in."""

    key: str
    sender: str
    recipient: str
    subject: str
    text: str
    html: str
    unsubscribe: str
    written_at: datetime
    attached: tuple[Attached, ...] = ()

    @property
    def headers(self) -> dict[str, str]:
        """How mail programs offer the way out; with one click (RFC 8058) where the link is https."""
        found = {"List-Unsubscribe": f"<{self.unsubscribe}>"}
        if self.unsubscribe.startswith("https://"):
            found["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        return found | {"Auto-Submitted": "auto-generated"}

    def mime(self) -> bytes:
        """As a mail server takes it. The Message-ID is made of the key, so that a second copy shows itself as one."""
        message = EmailMessage(policy=SMTP)
        name, address = parseaddr(self.sender)
        message["From"] = Address(name, addr_spec=address)
        message["To"] = self.recipient
        message["Subject"] = self.subject
        message["Date"] = format_datetime(self.written_at)
        message["Message-ID"] = f"<{self.key}@{address.rpartition('@')[2]}>"
        for header, value in self.headers.items():
            message[header] = value
        message.set_content(self.text)
        message.add_alternative(self.html, subtype="html")
        for file in self.attached:
            main, _, sub = file.media_type.partition("/")
            message.add_attachment(file.content, maintype=main, subtype=sub, filename=file.name)
        return message.as_bytes()


def one_line(text: str) -> str:
    """A text for a header: without line breaks, and not too long."""
    return " ".join(text.split())[:SUBJECT_LENGTH_MAX]


def text_of(items: tuple[Item, ...], home: str, unsubscribe: str, enclosed: Sequence[str] = ()) -> str:
    """The plain text, with the texts of what is enclosed below the messages."""
    parts = []
    for item in items:
        lines = [item.title, item.text, f"{home}{item.link}" if item.link else ""]
        parts.append("\n".join(line for line in lines if line))
    parts += [text.strip() for text in enclosed]
    return "\n\n".join(parts) + f"\n\n-- \nSmart Spend, {home}\nNo more mail about this: {unsubscribe}\n"


def html_of(items: tuple[Item, ...], home: str, unsubscribe: str) -> str:
    """The page. Every word of the household is escaped; nothing is fetched from anywhere."""
    cards = "".join(_card(item, home) for item in items)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        '<meta name="supported-color-schemes" content="light dark"><title>Smart Spend</title>'
        f"<style>{_STYLE}</style></head><body><main>{cards}"
        f'<footer><a href="{escape(home)}">Smart Spend</a> · <a href="{escape(unsubscribe)}">No more mail about this'
        "</a></footer></main></body></html>"
    )


def with_footer(page: str, link: str, home: str, unsubscribe: str) -> str:
    """A page that is a letter of its own, with the way to the product and the way out below it."""
    below = (
        f'<p class="note"><a href="{escape(home + link)}">Look at it in Smart Spend</a> · '
        f'<a href="{escape(unsubscribe)}">No more mail about this</a></p>'
    )
    return page.replace("</body>", f"{below}</body>")


def _card(item: Item, home: str) -> str:
    text = f"<p>{escape(item.text)}</p>" if item.text else ""
    link = f'<p><a class="go" href="{escape(home + item.link)}">Look at it</a></p>' if item.link else ""
    return f"<section><h1>{escape(item.title)}</h1>{text}{link}</section>"


_STYLE: Final = (
    ":root{color-scheme:light dark}"
    "body{margin:0;padding:24px 12px;background:#f6f6f4;color:#1c1c1a;"
    "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}"
    "main{max-width:560px;margin:0 auto}"
    "section{padding:20px 24px;margin:0 0 12px;background:#fff;border:1px solid #deded9;border-radius:8px}"
    "h1{margin:0 0 8px;font-size:18px;line-height:1.35}p{margin:0 0 8px}"
    "a{color:#0b5c55}.go{font-weight:600}"
    "footer{padding:8px 24px;font-size:13px;color:#5c5c57}"
    "@media (prefers-color-scheme:dark){body{background:#161615;color:#ececea}"
    "section{background:#201f1e;border-color:#3a3a37}a{color:#6fd0c5}footer{color:#a9a9a3}}"
)
