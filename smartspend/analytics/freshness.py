"""Reports that have not changed are neither computed nor sent again.

Whatever changes a report tells a fact in the same transaction, so a household's newest fact, together with the day it
is there, stands for the state a report was made from.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from smartspend import __version__
from smartspend.analytics.service import Basis
from smartspend.edge.answers import to_json


def tag_of(request: Request, basis: Basis, also: str = "") -> str:
    """The ETag of a report: of this address and this state; `also` is what it depends on beside those."""
    household = request.state.caller.household_id
    state = (
        f"{__version__} {household} {basis.seq} {basis.today} {basis.currency} {request.url.path}?{request.url.query}"
    ) + also
    return f'"{hashlib.blake2b(state.encode(), digest_size=12).hexdigest()}"'


_KEPT_MAX: Final = 256
_KEPT_SIZE_MAX: Final = 128 * 1024
_kept: Final[OrderedDict[str, bytes]] = OrderedDict()
"""The last reports by their tags. A tag names a state, so what is kept here cannot grow stale, only old."""


def _keep(tag: str, body: bytes) -> None:
    if len(body) <= _KEPT_SIZE_MAX:
        _kept[tag] = body
    while len(_kept) > _KEPT_MAX:
        _kept.popitem(last=False)


async def fresh_answer(
    request: Request, basis: Basis, make: Callable[[], Awaitable[dict[str, Any]]], also: str = ""
) -> Response:
    """The report that `make` computes, or 304 for those who hold it already.

    `basis` must be read before anything else: a change in between then makes the report newer than its tag, not older.
    """
    tag = tag_of(request, basis, also)
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    body = _kept.get(tag)
    if body is None:
        body = to_json(await make())
        _keep(tag, body)
    else:
        _kept.move_to_end(tag)
    return Response(body, headers=headers, media_type="application/json")
