"""Endpoints of suspected duplicates."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

import orjson
from fastapi import APIRouter, Request
from pydantic import BaseModel, model_validator
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_bytes
from smartspend.edge.wire import Wire, problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.transactions.duplicates import service
from smartspend.transactions.schemas import Transaction

router = APIRouter(tags=["transactions"], route_class=HouseholdRoute)


class Duplicate(BaseModel):
    """Two that may be one and the same."""

    a: Transaction
    b: Transaction
    reason: str


class Duplicates(BaseModel):
    """Suspected duplicates."""

    items: list[Duplicate]


class OfAccount(BaseModel):
    """Suspected pairs of one account."""

    account_id: UUID
    count: int


class DuplicateCounts(BaseModel):
    """How many pairs wait for a decision."""

    count: int
    by_account: list[OfAccount]


class Decision(Wire):
    """What becomes of a suspected pair: one of them, both of them, or asking again. `survivor` stays when merged."""

    a: UUID
    b: UUID
    verdict: Literal["merge", "keep", "ask"]
    survivor: UUID | None = None

    @model_validator(mode="after")
    def _of_two(self) -> Decision:
        if self.a == self.b:
            raise ValueError("a and b must be two transactions")
        if self.survivor is not None and self.survivor not in {self.a, self.b}:
            raise ValueError("survivor must be one of the two")
        return self


class Decided(BaseModel):
    """What was done. `batch_id` can be taken back; null where nothing in the ledger changed."""

    verdict: Literal["merge", "keep", "ask"]
    survivor: UUID | None
    batch_id: UUID | None


@router.get("/transactions/duplicates", response_model=Duplicates, responses=problems(401))
async def duplicates(request: Request, scope: HouseholdScope) -> Response:
    """Pairs that may be one and the same transaction, newest first. What a person decided is not asked again."""
    pairs = [_pair(one) for one in await service.suspects(scope)]
    return answer_bytes(request, f'{{"items":[{",".join(pairs)}]}}'.encode())


@router.get("/transactions/duplicates/counts", response_model=DuplicateCounts, responses=problems(401))
async def counts(request: Request, scope: HouseholdScope) -> Response:
    """How many pairs wait for a decision, in all and by account."""
    rows = await service.counts(scope)
    return answer(request, {"count": sum(row["count"] for row in rows), "by_account": rows})


@router.post("/transactions/duplicates/decide", response_model=Decided, responses=problems(401, 403, 404, 409, 422))
async def decide(request: Request, body: Decision, scope: HouseholdScope) -> Response:
    """Merge a suspected pair into one, keep both, or have it asked again."""
    stays = await service.decide(scope, body.a, body.b, body.verdict, body.survivor)
    return answer(request, {"verdict": body.verdict, "survivor": stays, "batch_id": scope.batch_id})


def _pair(one: dict[str, Any]) -> str:
    return f'{{"a":{one["a"]},"b":{one["b"]},"reason":{orjson.dumps(one["reason"]).decode()}}}'
