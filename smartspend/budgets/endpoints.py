"""Endpoints of budgets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.analytics.freshness import fresh_answer
from smartspend.analytics.service import Basis
from smartspend.analytics.stretch import month_of
from smartspend.budgets import service
from smartspend.budgets.schemas import (
    BudgetChange,
    BudgetHistory,
    Budgets,
    BudgetStatus,
    CopyOf,
    NewBudget,
    OneBudget,
)
from smartspend.budgets.standing import basis_of
from smartspend.edge.answers import answer, answer_one, expect_version
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.identity.scope import Scope

router = APIRouter(prefix="/budgets", tags=["budgets"], route_class=HouseholdRoute)

MonthText = Annotated[str | None, Query(max_length=7, description="as 2026-11, instead of now", examples=["2026-11"])]


@router.get("", response_model=Budgets, responses=problems(401, 422))
async def budgets(request: Request, scope: HouseholdScope, month: MonthText = None) -> Response:
    """Every budget with its status now, or in a month."""
    asked = month_of(month) if month else None

    async def make() -> dict[str, Any]:
        return {"items": await service.list_budgets(scope, asked), "next_cursor": None}

    return await _fresh(request, scope, make)


@router.post("", status_code=201, response_model=OneBudget, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewBudget, scope: HouseholdScope) -> Response:
    """Make a budget. Where it is exceeded already, you are told at once; `overlaps` names those that count the same."""
    budget_id = await service.create_budget(scope, body.row(), body.id)
    return await _one(request, scope, budget_id, status=201)


@router.get("/{budget_id}", response_model=OneBudget, responses=problems(401, 404, 422))
async def budget(request: Request, budget_id: UUID, scope: HouseholdScope) -> Response:
    """One budget."""
    return await _one(request, scope, budget_id)


@router.put("/{budget_id}", response_model=OneBudget, responses=problems(401, 403, 404, 412, 422))
async def save(request: Request, budget_id: UUID, body: NewBudget, scope: HouseholdScope) -> Response:
    """Replace a budget. A new limit holds from the current period on, past ones keep theirs, unless periods or currency
    are others now. Thresholds that it leaves open are told once more when they are reached.
    """
    before = await service.lock_budget(scope, budget_id)
    expect_version(request, before["updated_at"])
    await service.save_budget(scope, before, body.row())
    return await _one(request, scope, budget_id)


@router.patch("/{budget_id}", response_model=OneBudget, responses=problems(401, 403, 404, 412, 422))
async def change(request: Request, budget_id: UUID, body: BudgetChange, scope: HouseholdScope) -> Response:
    """Change a budget's limit, name or thresholds; pause or resume it, archive or restore it.

    A new limit holds from the current period on, unless `amount_from` and `amount_for` say otherwise.
    """
    before = await service.lock_budget(scope, budget_id)
    expect_version(request, before["updated_at"])
    changes, limit = body.values(), body.limit(before["currency"])
    if changes or limit:
        await service.change_budget(scope, before, changes, limit)
    return await _one(request, scope, budget_id)


@router.delete("/{budget_id}", status_code=204, responses=problems(401, 403, 404, 412, 422))
async def remove(request: Request, budget_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a budget."""
    before = await service.lock_budget(scope, budget_id)
    expect_version(request, before["updated_at"])
    await service.remove_budget(scope, budget_id)
    return Response(status_code=204)


@router.post(
    "/{budget_id}/copy", status_code=201, response_model=OneBudget, responses=problems(401, 403, 404, 409, 422)
)
async def copy(request: Request, budget_id: UUID, body: CopyOf, scope: HouseholdScope) -> Response:
    """Make another budget like this one."""
    before = await service.get_budget(scope, budget_id)
    return await _one(request, scope, await service.copy_budget(scope, before, body.name, body.id), status=201)


@router.get("/{budget_id}/status", response_model=BudgetStatus, responses=problems(401, 404, 422))
async def status(request: Request, budget_id: UUID, scope: HouseholdScope, month: MonthText = None) -> Response:
    """How far a budget is used now, or was in a month: limit, spent, left, pace, projection, alerts."""
    asked = month_of(month) if month else None
    await service.get_budget(scope, budget_id)
    return await _fresh(request, scope, lambda: service.status_of(scope, budget_id, asked))


@router.get("/{budget_id}/history", response_model=BudgetHistory, responses=problems(401, 404, 422))
async def history(
    request: Request, budget_id: UUID, scope: HouseholdScope, periods: Annotated[int, Query(ge=1, le=60)] = 12
) -> Response:
    """What was spent in each of the last periods, and carried from one to the next."""
    return answer(request, {"items": await service.past_of(scope, budget_id, periods)})


async def _fresh(request: Request, scope: Scope, make: Callable[[], Awaitable[dict[str, Any]]]) -> Response:
    basis = await basis_of(scope)
    also = f" {basis.pay_day} {basis.rates}"
    return await fresh_answer(request, Basis(basis.seq, basis.currency, basis.today), make, also)


async def _one(request: Request, scope: Scope, budget_id: UUID, *, status: int = 200) -> Response:
    row = await service.get_budget(scope, budget_id)
    shown = {**service.told(row, await basis_of(scope)), "overlaps": await service.overlapping(scope, row)}
    return answer_one(request, shown, row["updated_at"], status=status)
