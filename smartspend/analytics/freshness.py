"""Reports that have not changed are neither computed nor sent again.

Whatever changes a report tells a fact in the same transaction, so a household's newest fact, together with the day it
is there, stands for the state a report was made from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from smartspend import __version__
from smartspend.analytics.service import Basis
from smartspend.edge.answers import to_json


def tag_of(request: Request, basis: Basis) -> str:
    """The ETag of a report: of this address and this state."""
    household = request.state.caller.household_id
    state = (
        f"{__version__} {household} {basis.seq} {basis.today} {basis.currency} {request.url.path}?{request.url.query}"
    )
    return f'"{hashlib.blake2b(state.encode(), digest_size=12).hexdigest()}"'


async def fresh_answer(request: Request, basis: Basis, make: Callable[[], Awaitable[dict[str, Any]]]) -> Response:
    """The report that `make` computes, or 304 for those who hold it already. `basis` was read before anything else, so
    that a change in between can only make the report newer than its tag.
    """
    headers = {"ETag": tag_of(request, basis), "Cache-Control": "private, no-cache"}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(to_json(await make()), headers=headers, media_type="application/json")
