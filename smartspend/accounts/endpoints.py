"""Endpoints of accounts."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.accounts import service
from smartspend.accounts.schemas import Account, AccountChange, Accounts, Balances, NewAccount
from smartspend.edge.answers import answer, answer_one, expect_version
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope

router = APIRouter(tags=["accounts"], route_class=HouseholdRoute)


@router.get("/accounts", response_model=Accounts, responses=problems(401))
async def accounts(request: Request, scope: HouseholdScope) -> Response:
    """Every account with its balance."""
    return answer(request, {"items": await service.list_accounts(scope), "next_cursor": None})


@router.post("/accounts", status_code=201, response_model=Account, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewAccount, scope: HouseholdScope) -> Response:
    """Add an account."""
    account_id = await service.create_account(scope, **body.values())
    return await _one(request, scope, account_id, status=201)


@router.get("/accounts/{account_id}", response_model=Account, responses=problems(401, 404, 422))
async def account(request: Request, account_id: UUID, scope: HouseholdScope) -> Response:
    """One account."""
    return await _one(request, scope, account_id)


@router.patch("/accounts/{account_id}", response_model=Account, responses=problems(401, 403, 404, 409, 412, 422))
async def edit(request: Request, account_id: UUID, body: AccountChange, scope: HouseholdScope) -> Response:
    """Edit an account. Its currency can change only while nothing is booked."""
    known = await service.lock_account(scope, account_id)
    expect_version(request, known["updated_at"])
    values = body.values(known["currency"])
    if values:
        await service.edit_account(scope, account_id, values)
    return await _one(request, scope, account_id)


@router.delete("/accounts/{account_id}", status_code=204, responses=problems(401, 403, 404, 412, 422))
async def remove(request: Request, account_id: UUID, scope: HouseholdScope) -> Response:
    """Remove an account with its transactions. Taking back its batch brings all of them back."""
    known = await service.lock_account(scope, account_id)
    expect_version(request, known["updated_at"])
    await service.remove_account(scope, account_id)
    return Response(status_code=204)


@router.get("/accounts/{account_id}/balances", response_model=Balances, responses=problems(401, 404, 422))
async def balances(
    request: Request,
    account_id: UUID,
    scope: HouseholdScope,
    start: Annotated[date | None, Query(alias="from")] = None,
    end: Annotated[date | None, Query(alias="to")] = None,
) -> Response:
    """Balances at the ends of the days on which something moved, and on the first day asked for."""
    return answer(request, await service.balances(scope, account_id, start, end))


async def _one(request: Request, scope: HouseholdScope, account_id: UUID, *, status: int = 200) -> Response:
    found = await service.get_account(scope, account_id)
    return answer_one(request, found, found["updated_at"], status=status, derived=True)
