"""Answers: serialised once, tagged by their content, and not sent again to those who have them."""

from __future__ import annotations

import gzip
import hashlib
from datetime import datetime
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from smartspend.kernel.errors import PreconditionFailed

_WORTH_PACKING = 4_096
_OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_PASSTHROUGH_SUBCLASS


def to_json(data: Any) -> bytes:
    """JSON of plain data: UUIDs, days and instants are written as texts, instants in UTC."""
    return orjson.dumps(data, option=_OPTIONS)


def answer(request: Request, data: Any, *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A JSON answer. On GET it carries an ETag, and is 304 without a body for those who hold it already."""
    return answer_bytes(request, data if isinstance(data, bytes) else to_json(data), status=status, headers=headers)


def answer_bytes(
    request: Request, body: bytes, *, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    """`answer` for JSON that is serialised already."""
    extra = headers or {}
    if request.method in {"GET", "HEAD"}:
        tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
        extra = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept-Encoding", **extra}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=extra)
        if len(body) > _WORTH_PACKING and "gzip" in request.headers.get("accept-encoding", ""):
            body = gzip.compress(body, compresslevel=1, mtime=0)
            extra |= {"Content-Encoding": "gzip"}
    return Response(body, status_code=status, headers=extra, media_type="application/json")


def version_tag(updated_at: datetime) -> str:
    """The ETag of one row, from the instant of its last change."""
    return f'"{int(updated_at.timestamp() * 1_000_000):x}"'


def expect_version(request: Request, updated_at: datetime) -> None:
    """Raises `PreconditionFailed` when the caller's `If-Match` names another version than the current one."""
    wanted = request.headers.get("if-match")
    if wanted and wanted.strip() != "*" and version_tag(updated_at) not in wanted:
        raise PreconditionFailed


def answer_one(
    request: Request, data: Any, updated_at: datetime, *, status: int = 200, derived: bool = False
) -> Response:
    """One resource, with the version tag that `If-Match` takes.

    `derived` resources carry figures that move without a new version, a balance say: they are never 304.
    """
    tag = version_tag(updated_at)
    if request.method == "GET" and not derived and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"ETag": tag})
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    return Response(to_json(data), status_code=status, headers=headers, media_type="application/json")
