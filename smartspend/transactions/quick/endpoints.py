"""Endpoints of transactions written in one line."""

from __future__ import annotations

import orjson
from fastapi import APIRouter, Request
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_one
from smartspend.edge.wire import problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.transactions import service as ledger
from smartspend.transactions.quick import service
from smartspend.transactions.quick.schemas import QuickLine, Understanding
from smartspend.transactions.schemas import Transaction

router = APIRouter(prefix="/transactions/quick", tags=["transactions"], route_class=HouseholdRoute)


@router.post("", status_code=201, response_model=Transaction, responses=problems(401, 403, 409, 422))
async def enter(request: Request, body: QuickLine, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Enter a transaction by one line. Send an `Idempotency-Key`, so that a lost answer does not make two of it."""
    made = await ledger.get(scope, await service.enter(scope, caller.person_id, body))
    return answer_one(request, orjson.Fragment(made["item"]), made["updated_at"], status=201)


@router.post("/preview", response_model=Understanding, responses=problems(401, 403, 422))
async def preview(request: Request, body: QuickLine, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """What a line would become, problems and all. Nothing is entered."""
    return answer(request, await service.preview(scope, caller.person_id, body))
