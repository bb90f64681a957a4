"""Endpoints of reconciliation."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.accounts import service as accounts
from smartspend.edge.answers import answer
from smartspend.edge.wire import Day, MoneyWire, minor_at, problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.identity.scope import Scope
from smartspend.kernel.errors import FieldError
from smartspend.kernel.money import InvalidAmount
from smartspend.transactions.reconciliation import service
from smartspend.transactions.reconciliation.schemas import (
    Assertion,
    Coverages,
    NewAssertion,
    Reconciliation,
    Suggestions,
)

router = APIRouter(tags=["accounts"], route_class=HouseholdRoute)


@router.get("/accounts/{account_id}/reconciliation", response_model=Reconciliation, responses=problems(401, 404, 422))
async def reconciliation(request: Request, account_id: UUID, scope: HouseholdScope) -> Response:
    """Up to which day an account agrees with what the bank says, and every balance that was stated, newest first."""
    return answer(request, await service.reconciliation(scope, account_id))


@router.post(
    "/accounts/{account_id}/assertions",
    status_code=201,
    response_model=Assertion,
    responses=problems(401, 403, 404, 422),
)
async def state(request: Request, account_id: UUID, body: NewAssertion, scope: HouseholdScope) -> Response:
    """State what the account held at the end of a day. One for the same day is replaced."""
    minor = await _minor(scope, account_id, "/balance", body.balance)
    return answer(request, await service.assert_balance(scope, account_id, body.on, minor), status=201)


@router.delete(
    "/accounts/{account_id}/assertions/{assertion_id}", status_code=204, responses=problems(401, 403, 404, 422)
)
async def withdraw(account_id: UUID, assertion_id: UUID, scope: HouseholdScope) -> Response:
    """Forget a balance that a person stated."""
    await service.withdraw(scope, account_id, assertion_id)
    return Response(status_code=204)


@router.get(
    "/accounts/{account_id}/reconciliation/suggestions",
    response_model=Suggestions,
    responses=problems(401, 404, 422),
)
async def suggestions(
    request: Request,
    account_id: UUID,
    scope: HouseholdScope,
    on: Annotated[Day, Query()],
    balance: Annotated[str | None, Query(max_length=40, examples=["1234.56"])] = None,
) -> Response:
    """What may explain that the balance at the end of a day differs: rows that close the difference exactly, and holes.

    Without `balance` the one that was stated for that day is looked into.
    """
    stated = None
    if balance is not None:
        stated = minor_at("/balance", balance, await accounts.currency_of(scope, account_id))
    return answer(request, await service.suggestions(scope, account_id, on, stated))


@router.get("/accounts/{account_id}/coverage", response_model=Coverages, responses=problems(401, 404, 422))
async def coverage(request: Request, account_id: UUID, scope: HouseholdScope) -> Response:
    """What statements cover of an account, month by month, and where a hole is."""
    return answer(request, {"items": await service.covered(scope, account_id)})


@router.get("/coverage", response_model=Coverages, responses=problems(401))
async def coverages(request: Request, scope: HouseholdScope) -> Response:
    """What statements cover of every account that has some."""
    return answer(request, {"items": await service.covered(scope)})


async def _minor(scope: Scope, account_id: UUID, pointer: str, balance: MoneyWire) -> int:
    currency = await accounts.currency_of(scope, account_id)
    if balance.currency != currency:
        raise InvalidAmount(
            f"The balance is in {balance.currency}, the account in {currency}.",
            errors=[FieldError(f"{pointer}/currency", f"must be {currency}")],
        )
    return minor_at(f"{pointer}/amount", balance.amount, currency)
