"""`GET /stream`: a household's facts as server-sent events, and `GET /changes`: the same facts by cursor."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Any, Final

import orjson
from fastapi import APIRouter, Depends, Header, Query, Request
from starlette.responses import Response, StreamingResponse

from smartspend.db.checkout import transaction
from smartspend.edge.answers import answer
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.edge.wire import problems
from smartspend.events import queries
from smartspend.events.feed import Feed
from smartspend.identity.access import Caller, HouseholdRoute, HouseholdScope, signed_in

_IDLE_SECONDS: Final = 15.0
_PAGE: Final = 200

stream_router = APIRouter(tags=["live"])
changes_router = APIRouter(tags=["live"], route_class=HouseholdRoute)


@stream_router.get(
    "/stream",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {}}, "description": "Server-sent events"}, **problems(401)},
)
async def stream(
    request: Request,
    caller: Annotated[Caller, Depends(signed_in)],
    last_event_id: Annotated[str | None, Header(max_length=20)] = None,
) -> StreamingResponse:
    """Live facts of your household. Send the last `id` you saw as `Last-Event-ID` and you miss nothing."""
    feed: Feed = request.app.state.feed
    after = int(last_event_id) if last_event_id and last_event_id.isascii() and last_event_id.isdigit() else None
    facts = feed.follow(caller.household_id, after, idle=_IDLE_SECONDS)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_lines(facts, request, caller), media_type="text/event-stream", headers=headers)


async def _lines(facts: AsyncIterator[dict[str, Any] | None], request: Request, caller: Caller) -> AsyncIterator[bytes]:
    yield b"retry: 1000\n: open\n\n"
    async for fact in facts:
        if fact is None:
            if not await _still_signed_in(request, caller):
                return
            yield b": alive\n\n"
            continue
        data = orjson.dumps({"type": fact["type"], "at": fact["at"], **fact["payload"]}, option=orjson.OPT_UTC_Z)
        yield b"id: %d\nevent: %s\ndata: %s\n\n" % (fact["seq"], fact["type"].encode(), data)


async def _still_signed_in(request: Request, caller: Caller) -> bool:
    """A stream must not outlive the session it was opened with."""
    if caller.session_id is None:
        return True
    async with transaction(request.app.state.pool) as connection:
        cursor = await connection.execute("SELECT 1 FROM enter_session(%s)", [caller.session_id])
        return await cursor.fetchone() is not None


@changes_router.get("/changes", responses=problems(401, 422))
async def changes(
    request: Request, scope: HouseholdScope, cursor: Annotated[str | None, Query(max_length=200)] = None
) -> Response:
    """What happened since `cursor`, oldest first; call again with `next_cursor` for what comes later."""
    seq = _place(cursor) if cursor else 0
    rows = await queries.after(scope.connection, seq, _PAGE)
    items = [{"seq": row["seq"], "type": row["type"], "at": row["at"], "payload": row["payload"]} for row in rows]
    return answer(request, {"items": items, "next_cursor": to_cursor(rows[-1]["seq"] if rows else seq)})


def _place(cursor: str) -> int:
    [seq] = from_cursor(cursor, 1)
    if not isinstance(seq, int) or not 0 <= seq < 2**63:
        raise InvalidCursor
    return seq
