"""Doors without a sign-in: the way out for who gets mail, and what the mail service reports."""

from __future__ import annotations

from html import escape
from typing import Annotated, Any, Final

import orjson
import structlog
from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, Response

from smartspend.edge.wire import problems
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import NotFound, Unauthenticated
from smartspend.notifications.mail import service
from smartspend.notifications.mail.service import UnknownLink
from smartspend.notifications.mail.unsubscribe import Unsubscription, read
from smartspend.notifications.webhooks import signing

router = APIRouter(prefix="/mail", tags=["notifications"])

Token = Annotated[str, Query(max_length=400)]
_PUBLIC: Final[dict[str, Any]] = {"security": []}
_REASONS: Final = {"email.bounced": "bounced", "email.complained": "complained"}

log = structlog.get_logger(__name__)


class NoReports(NotFound):
    """Reports of the mail service are not taken here: SMARTSPEND_RESEND_WEBHOOK_SECRET is not set."""


@router.get("/unsubscribe", response_class=HTMLResponse, responses=problems(422), openapi_extra=_PUBLIC)
async def ask(request: Request, token: Token) -> HTMLResponse:
    """A page that asks whether no more mail is wanted. Looking at it changes nothing: mail programs look too."""
    topic = _TOPICS.get(_read(request, token).topic, "this")
    form = (
        f'<form method="post"><p>No more mail about {escape(topic)}?</p>'
        '<p><button name="scope" value="topic">Stop it</button> '
        '<button name="scope" value="everything">Stop all mail</button></p></form>'
    )
    return _page("Mail from Smart Spend", form)


@router.post("/unsubscribe", response_class=HTMLResponse, responses=problems(422), openapi_extra=_PUBLIC)
async def unsubscribe(request: Request, token: Token) -> HTMLResponse:
    """Stop mail; also in the one click of RFC 8058."""
    one = _read(request, token)
    everything = b"scope=everything" in (await request.body())[:1_000]
    await service.unsubscribe(request.app.state.pool, one, everything=everything)
    topic = "anything" if everything else _TOPICS.get(one.topic, "this")
    said = f"You get no more mail about {escape(topic)}. Settings, Notifications turns it on again."
    return _page("Done", f"<p>{said}</p>")


@router.post("/resend", status_code=204, responses=problems(401, 404), openapi_extra=_PUBLIC)
async def report(request: Request) -> Response:
    """What Resend reports of letters, signed. Letters that came back or were unwanted stop mail to that address."""
    settings = request.app.state.settings
    if settings.resend_webhook_secret is None:
        raise NoReports
    body = await request.body()
    secret = signing.secret_of(settings.resend_webhook_secret.get_secret_value())
    if signing.verified(request.headers, body, secret, int(utc_now().timestamp()), prefix="svix") is None:
        raise Unauthenticated("The signature is not right, or too old.")
    told = _json(body)
    reason = _REASONS.get(str(told.get("type")))
    data = told.get("data")
    if reason is None or not isinstance(data, dict) or _is_passing(data):
        return Response(status_code=204)
    to = data.get("to")
    addresses = [str(one) for one in (to if isinstance(to, list) else [to]) if isinstance(one, str)][:50]
    bounce = data.get("bounce")
    detail = str(bounce.get("message") or "") if isinstance(bounce, dict) else ""
    await service.stop(request.app.state.pool, addresses, "bounced" if reason == "bounced" else "complained", detail)
    return Response(status_code=204)


def _is_passing(data: dict[str, Any]) -> bool:
    """Whether a letter came back for now only: a full mailbox is no reason to stop."""
    bounce = data.get("bounce")
    return isinstance(bounce, dict) and str(bounce.get("type", "")).lower() in {"transient", "temporary", "soft"}


def _json(body: bytes) -> dict[str, Any]:
    try:
        told = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return told if isinstance(told, dict) else {}


def _read(request: Request, token: str) -> Unsubscription:
    one = read(token, request.app.state.settings.signing_key())
    if one is None:
        raise UnknownLink
    return one


_TOPICS: Final = {
    "budget_alerts": "budgets that pass a limit",
    "pace_warnings": "budgets that will not last",
    "goals": "goals",
    "imports": "imports",
    "reports": "reports",
    "security": "security",
}


def _page(title: str, inside: str) -> HTMLResponse:
    style = (
        ":root{color-scheme:light dark}body{max-width:34rem;margin:12vh auto;padding:0 1rem;"
        "font:1rem/1.5 system-ui,sans-serif}button{font:inherit;padding:.4rem .9rem;margin:.2rem .4rem .2rem 0}"
    )
    return HTMLResponse(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{style}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{inside}</main></body></html>",
        headers={"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"},
    )
