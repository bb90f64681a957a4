"""Failures become RFC 9457 problem details: a stable type, a human sentence, the field at fault; never a trace."""

from __future__ import annotations

from typing import Any

import psycopg
import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from psycopg_pool import PoolTimeout
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from smartspend.edge.answers import to_json
from smartspend.kernel.errors import DomainError, TooMany, UnusableValue

log = structlog.get_logger(__name__)

_SENTENCES = {
    404: "There is nothing here under this address.",
    405: "This address does not take this method.",
    413: "This is larger than the product accepts.",
    415: "This kind of content is not accepted here.",
}


def problem(
    request: Request,
    status: int,
    kind: str,
    title: str,
    detail: str,
    *,
    errors: list[dict[str, str]] | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """One problem as an answer."""
    body: dict[str, Any] = {
        "type": f"/problems/{kind}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
        "errors": errors or [],
        "request_id": getattr(request.state, "request_id", ""),
    }
    return Response(to_json(body), status_code=status, headers=headers, media_type="application/problem+json")


async def _domain(request: Request, error: DomainError) -> Response:
    headers = {"WWW-Authenticate": "Bearer"} if error.status == 401 else {}
    if isinstance(error, TooMany):
        headers["Retry-After"] = str(error.retry_after)
    if error.status >= 500:
        log.error("refused", problem=error.kind(), detail=error.detail)
    errors = [{"pointer": one.pointer, "detail": one.detail} for one in error.errors]
    return problem(request, error.status, error.kind(), error.title(), error.detail, errors=errors, headers=headers)


async def _malformed(request: Request, error: RequestValidationError) -> Response:
    found = [{"pointer": _pointer(one, error.body), "detail": _plain(one)} for one in error.errors()[:20]]
    first = found[0] if found else {"pointer": "", "detail": "The request cannot be read."}
    name = first["pointer"].strip("/") or "The request"
    return problem(request, 422, "malformed-request", "Malformed request", f"{name}: {first['detail']}", errors=found)


def _pointer(one: dict[str, Any], body: Any) -> str:
    """Where in the input a fault is. `loc` names shapes too, of which an input has one; those are not in the input."""
    source, *place = one["loc"]
    known = source == "body" and isinstance(body, dict | list)
    told, here = [], body
    for step, part in enumerate(place, start=1):
        if known and _holds(here, part):
            told.append(part)
            here = here[part]
        elif not known or (step == len(place) and one["type"] == "missing"):
            told.append(part)
    return "/" if one["type"] == "json_invalid" else "".join(f"/{part}" for part in told) or "/"


def _holds(here: Any, part: int | str) -> bool:
    return part in here if isinstance(here, dict) else isinstance(here, list) and part in range(len(here))


def _plain(one: dict[str, Any]) -> str:
    message = str(one.get("msg", "is not as it must be"))
    return message.removeprefix("Value error, ").removeprefix("Assertion failed, ")


async def _http(request: Request, error: HTTPException) -> Response:
    if error.status_code == 400 and request.headers.get("content-type", "").startswith("application/json"):
        detail = "The body cannot be read as JSON."  # it is not UTF-8, or nests deeper than anything real
        errors = [{"pointer": "/", "detail": detail}]
        return problem(request, 422, "malformed-request", "Malformed request", detail, errors=errors)
    detail = _SENTENCES.get(error.status_code, str(error.detail))
    title = str(error.detail)
    kind = title.lower().replace(" ", "-")[:60]
    return problem(request, error.status_code, kind, title, detail, headers=dict(error.headers or {}))


async def _data(request: Request, error: Exception) -> Response:
    """PostgreSQL refused a value: a NUL character, a number out of range."""
    log.info("value refused by the database", error=str(error))
    return await _domain(request, UnusableValue())


async def _contradiction(request: Request, error: Exception) -> Response:
    log.warning("contradiction", error=str(error))
    return problem(
        request, 409, "conflict", "Conflict", "This contradicts what is already there, or what still depends on it."
    )


async def _away(request: Request, error: Exception) -> Response:
    log.error("database out of reach", error=str(error))
    headers = {"Retry-After": "2"}
    return problem(
        request,
        503,
        "unavailable",
        "Unavailable",
        "The database is out of reach at the moment. Nothing was lost: try again in a few seconds.",
        headers=headers,
    )


async def _bug(request: Request, error: Exception) -> Response:
    log.error("unexpected failure", exc_info=error)
    return problem(
        request,
        500,
        "unexpected",
        "Unexpected failure",
        "Something went wrong on our side. It is logged under this request's id.",
    )


def install(app: FastAPI) -> None:
    """Has every failure of `app` answered as a problem."""
    app.exception_handler(DomainError)(_domain)
    app.exception_handler(RequestValidationError)(_malformed)
    app.exception_handler(HTTPException)(_http)
    app.add_exception_handler(psycopg.DataError, _data)
    app.add_exception_handler(psycopg.IntegrityError, _contradiction)
    app.add_exception_handler(psycopg.OperationalError, _away)
    app.add_exception_handler(psycopg.InterfaceError, _away)
    app.add_exception_handler(PoolTimeout, _away)
    app.add_exception_handler(Exception, _bug)
