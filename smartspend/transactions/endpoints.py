"""Endpoints of transactions and tags."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import orjson
from fastapi import APIRouter, Request
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_bytes, answer_one, expect_version
from smartspend.edge.asking import asked, documented
from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.transactions import service
from smartspend.transactions.schemas import (
    Bulk,
    BulkDone,
    Days,
    FilterQuery,
    Lineage,
    NewTransaction,
    PageQuery,
    Reconciliation,
    TagList,
    Transaction,
    TransactionChange,
    Transactions,
    TransactionTotals,
)

router = APIRouter(tags=["transactions"], route_class=HouseholdRoute)


@router.get(
    "/transactions", response_model=Transactions, responses=problems(401, 422), openapi_extra=documented(PageQuery)
)
async def transactions(request: Request, scope: HouseholdScope) -> Response:
    """Transactions, newest first. Follow `next_cursor`; or ask for `page`, which also tells the `total`."""
    query = asked(request, PageQuery)
    offset = ((query.page or 1) - 1) * query.limit
    after = _key_in(query.cursor) if query.cursor else None
    items, next_key = await service.page(scope, query.filter(), query.limit, after, offset)
    cursor = orjson.dumps(to_cursor(*next_key) if next_key else None).decode()
    total = f',"total":{await service.count(scope, query.filter())}' if query.page else ""
    return answer_bytes(request, f'{{"items":{items},"next_cursor":{cursor}{total}}}'.encode())


@router.get(
    "/transactions/totals",
    response_model=TransactionTotals,
    responses=problems(401, 422),
    openapi_extra=documented(FilterQuery),
)
async def totals(request: Request, scope: HouseholdScope) -> Response:
    """How many transactions, and money in, out and both, by currency."""
    query = asked(request, FilterQuery)
    return answer(request, await service.totals(scope, query.filter()))


@router.get(
    "/transactions/days", response_model=Days, responses=problems(401, 422), openapi_extra=documented(FilterQuery)
)
async def days(request: Request, scope: HouseholdScope) -> Response:
    """The days that have transactions, newest first, with their sums."""
    query = asked(request, FilterQuery)
    return answer(request, await service.days(scope, query.filter()))


@router.post("/transactions/bulk", response_model=BulkDone, responses=problems(401, 403, 404, 422))
async def bulk(request: Request, body: Bulk, scope: HouseholdScope) -> Response:
    """Change or remove many transactions at once, as one batch that can be taken back."""
    changes = body.changes
    changed = await service.bulk(
        scope,
        body.chosen(),
        changes.values(),
        add_tags=changes.add_tags,
        remove_tags=changes.remove_tags,
        delete=changes.delete,
    )
    return answer(request, {"batch_id": scope.batch_id, "changed": changed})


@router.post("/transactions", status_code=201, response_model=Transaction, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewTransaction, scope: HouseholdScope) -> Response:
    """Enter a transaction by hand."""
    transaction_id = await service.create(scope, body.values(), body.amount.currency, judged=body.judged)
    return await _one(request, scope, transaction_id, status=201)


@router.get("/transactions/{transaction_id}", response_model=Transaction, responses=problems(401, 404, 422))
async def transaction(request: Request, transaction_id: UUID, scope: HouseholdScope) -> Response:
    """One transaction."""
    return await _one(request, scope, transaction_id)


@router.patch("/transactions/{transaction_id}", response_model=Transaction, responses=problems(401, 403, 404, 412, 422))
async def edit(request: Request, transaction_id: UUID, body: TransactionChange, scope: HouseholdScope) -> Response:
    """Edit a transaction. A chosen category is learned; `Smartspend-Similar` says how many others it would suit."""
    known = await service.lock(scope, transaction_id)
    expect_version(request, known["updated_at"])
    values, suits = body.values(), 0
    if values:
        suits = await service.edit(scope, known, values, body.currency)
    response = await _one(request, scope, transaction_id)
    if "category_id" in values:
        response.headers["Smartspend-Similar"] = str(suits)
    return response


@router.delete("/transactions/{transaction_id}", status_code=204, responses=problems(401, 403, 404, 412, 422))
async def remove(request: Request, transaction_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a transaction. Taking back its batch brings it back; the bank delivering it again does not."""
    known = await service.lock(scope, transaction_id)
    expect_version(request, known["updated_at"])
    await service.remove(scope, known)
    return Response(status_code=204)


@router.post(
    "/transactions/{transaction_id}/restore", response_model=Transaction, responses=problems(401, 403, 404, 422)
)
async def restore(request: Request, transaction_id: UUID, scope: HouseholdScope) -> Response:
    """Bring back a transaction that was removed. One that is there already stays as it is."""
    await service.restore(scope, transaction_id)
    return await _one(request, scope, transaction_id)


@router.get("/transactions/{transaction_id}/similar", response_model=Transactions, responses=problems(401, 404, 422))
async def similar(request: Request, transaction_id: UUID, scope: HouseholdScope) -> Response:
    """Others with the same payee and direction, and another category that no person chose."""
    items = await service.similar(scope, transaction_id)
    return answer_bytes(request, f'{{"items":{items},"next_cursor":null}}'.encode())


@router.get("/transactions/{transaction_id}/history", response_model=Lineage, responses=problems(401, 404, 422))
async def lineage(request: Request, transaction_id: UUID, scope: HouseholdScope) -> Response:
    """What the bank said, and every change since."""
    return answer(request, await service.lineage(scope, transaction_id))


@router.post(
    "/transactions/{transaction_id}/reconcile",
    response_model=Transaction,
    responses=problems(401, 403, 404, 412, 422),
)
async def reconcile(request: Request, transaction_id: UUID, body: Reconciliation, scope: HouseholdScope) -> Response:
    """Correct a transaction to what it really is. What it was stays in its history."""
    known = await service.lock(scope, transaction_id)
    expect_version(request, known["updated_at"])
    change = body.change()
    await service.edit(scope, known, change.values(), change.currency, cause="transactions.reconcile")
    return await _one(request, scope, transaction_id)


@router.get("/tags", response_model=TagList, responses=problems(401), tags=["tags"])
async def tags(request: Request, scope: HouseholdScope) -> Response:
    """Every tag, most used first."""
    return answer(request, {"items": await service.tags(scope)})


async def _one(request: Request, scope: HouseholdScope, transaction_id: UUID, *, status: int = 200) -> Response:
    found = await service.get(scope, transaction_id)
    return answer_one(request, orjson.Fragment(found["item"]), found["updated_at"], status=status)


def _key_in(cursor: str) -> tuple[date, UUID]:
    on, id_ = from_cursor(cursor, 2)
    try:
        return date.fromisoformat(on), UUID(id_)
    except (ValueError, TypeError, AttributeError):
        raise InvalidCursor from None
