"""Endpoints of budgets."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.analytics.stretch import month_of
from smartspend.budgets import service
from smartspend.budgets.schemas import Budget, Budgets, BudgetStatus, NewBudget
from smartspend.edge.answers import answer, answer_one, expect_version
from smartspend.edge.wire import problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope

router = APIRouter(prefix="/budgets", tags=["budgets"], route_class=HouseholdRoute)

MonthText = Annotated[str | None, Query(max_length=7, description="as 2026-11, instead of now", examples=["2026-11"])]


@router.get("", response_model=Budgets, responses=problems(401, 422))
async def budgets(request: Request, scope: HouseholdScope, caller: CurrentCaller, month: MonthText = None) -> Response:
    """Every budget with its status now, or in a month."""
    asked = month_of(month) if month else None
    items = await service.list_budgets(scope, caller.person_id, asked)
    return answer(request, {"items": items, "next_cursor": None})


@router.post("", status_code=201, response_model=Budget, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewBudget, scope: HouseholdScope) -> Response:
    """Make a budget. Where it is exceeded already, you are told at once."""
    budget_id = await service.create_budget(scope, body.row(), body.id)
    return await _one(request, scope, budget_id, status=201)


@router.get("/{budget_id}", response_model=Budget, responses=problems(401, 404, 422))
async def budget(request: Request, budget_id: UUID, scope: HouseholdScope) -> Response:
    """One budget."""
    return await _one(request, scope, budget_id)


@router.put("/{budget_id}", response_model=Budget, responses=problems(401, 403, 404, 412, 422))
async def save(request: Request, budget_id: UUID, body: NewBudget, scope: HouseholdScope) -> Response:
    """Replace a budget. Thresholds that the new limit leaves open are told once more when they are reached."""
    before = await service.lock_budget(scope, budget_id)
    expect_version(request, before["updated_at"])
    await service.save_budget(scope, before, body.row())
    return await _one(request, scope, budget_id)


@router.delete("/{budget_id}", status_code=204, responses=problems(401, 403, 404, 412, 422))
async def remove(request: Request, budget_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a budget."""
    before = await service.lock_budget(scope, budget_id)
    expect_version(request, before["updated_at"])
    await service.remove_budget(scope, budget_id)
    return Response(status_code=204)


@router.get("/{budget_id}/status", response_model=BudgetStatus, responses=problems(401, 404, 422))
async def status(
    request: Request, budget_id: UUID, scope: HouseholdScope, caller: CurrentCaller, month: MonthText = None
) -> Response:
    """How far a budget is used now, or was in a month: limit, spent, left, pace, projection, alerts."""
    asked = month_of(month) if month else None
    shown: dict[str, Any] = await service.status_of(scope, caller.person_id, budget_id, asked)
    return answer(request, shown)


async def _one(request: Request, scope: HouseholdScope, budget_id: UUID, *, status: int = 200) -> Response:
    row = await service.get_budget(scope, budget_id)
    return answer_one(request, service.told(row), row["updated_at"], status=status)
