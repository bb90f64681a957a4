"""Endpoints of the review."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from smartspend.categorisation.review import service
from smartspend.categorisation.review.queries import Key
from smartspend.categorisation.review.schemas import (
    ReviewDecided,
    ReviewDecision,
    ReviewPage,
    ReviewQuery,
    ReviewSummary,
    RowsQuery,
    SummaryQuery,
)
from smartspend.edge.answers import answer, answer_bytes
from smartspend.edge.asking import asked, documented
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.transactions.shapes import Transactions

router = APIRouter(tags=["review"], route_class=HouseholdRoute)


@router.get("/review", response_model=ReviewPage, responses=problems(401, 422), openapi_extra=documented(ReviewQuery))
async def review(request: Request, scope: HouseholdScope) -> Response:
    """What has no category or a doubtful one, payee by payee, the largest first. What a person decided never waits."""
    query = asked(request, ReviewQuery)
    after = _key_in(query.cursor) if query.cursor else None
    items, key = await service.page(scope, query.threshold, query.limit, after)
    return answer(request, {"items": items, "next_cursor": to_cursor(*key) if key else None})


@router.get(
    "/review/summary",
    response_model=ReviewSummary,
    responses=problems(401, 422),
    openapi_extra=documented(SummaryQuery),
)
async def summary(request: Request, scope: HouseholdScope) -> Response:
    """How much waits, and how much was decided."""
    return answer(request, await service.summary(scope, asked(request, SummaryQuery).threshold))


@router.get(
    "/review/rows", response_model=Transactions, responses=problems(401, 422), openapi_extra=documented(RowsQuery)
)
async def rows(request: Request, scope: HouseholdScope) -> Response:
    """What waits of one payee, newest first, at most 500 rows."""
    query = asked(request, RowsQuery)
    items = await service.rows(scope, query.threshold, query.payee_key, query.direction)
    return answer_bytes(request, f'{{"items":{items},"next_cursor":null}}'.encode())


@router.post("/review/decide", response_model=ReviewDecided, responses=problems(401, 403, 404, 422))
async def decide(request: Request, body: ReviewDecision, scope: HouseholdScope) -> Response:
    """File what waits of a payee, as one batch, and learn it for what comes. What a person decided stays."""
    changed = await service.file_group(
        scope,
        body.payee_key,
        body.direction,
        body.category_id,
        threshold=body.threshold,
        ids=body.ids if body.scope == "rows" else None,
    )
    return answer(request, {"batch_id": scope.batch_id, "changed": changed})


def _key_in(cursor: str) -> Key:
    n, size, payee_key, direction = from_cursor(cursor, 4)
    whole = isinstance(n, int) and isinstance(size, int) and max(abs(n), abs(size)) < 2**63
    if not whole or not isinstance(payee_key, str) or "\0" in payee_key or direction not in {"in", "out"}:
        raise InvalidCursor
    return n, size, payee_key, direction
