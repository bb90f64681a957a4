"""Endpoints of transfers between own accounts."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from smartspend.edge.answers import answer
from smartspend.edge.wire import Wire, problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.transactions.transfers import service

router = APIRouter(tags=["transactions"], route_class=HouseholdRoute)


class NewTransfer(Wire):
    """The two transactions that are one transfer, in any order."""

    ids: Annotated[list[UUID], Field(min_length=2, max_length=2)]


class Linked(BaseModel):
    """The transfer and the batch that can be taken back."""

    transfer_id: UUID
    batch_id: UUID


class Unlinked(BaseModel):
    """The batch that can be taken back."""

    batch_id: UUID


@router.post("/transactions/transfers", response_model=Linked, responses=problems(401, 403, 404, 409, 422))
async def link(request: Request, body: NewTransfer, scope: HouseholdScope) -> Response:
    """Say that two transactions are the two sides of one transfer."""
    transfer_id = await service.link(scope, *body.ids)
    return answer(request, {"transfer_id": transfer_id, "batch_id": scope.batch_id})


@router.delete(
    "/transactions/{transaction_id}/transfer", response_model=Unlinked, responses=problems(401, 403, 404, 409, 422)
)
async def unlink(request: Request, transaction_id: UUID, scope: HouseholdScope) -> Response:
    """Say that this is no transfer. It is not linked to the same transaction again by itself."""
    await service.unlink(scope, transaction_id)
    return answer(request, {"batch_id": scope.batch_id})
