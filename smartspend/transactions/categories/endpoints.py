"""Endpoints of categories."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_one, expect_version
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.transactions.categories import service
from smartspend.transactions.categories.schemas import (
    Categories,
    Category,
    CategoryChange,
    CategoryMerge,
    CategoryMerged,
    CategoryOrder,
    NewCategory,
)

router = APIRouter(tags=["categories"], route_class=HouseholdRoute)


@router.get("/categories", response_model=Categories, responses=problems(401))
async def categories(request: Request, scope: HouseholdScope) -> Response:
    """The whole tree."""
    return answer(request, {"items": await service.list_categories(scope), "next_cursor": None})


@router.post("/categories", status_code=201, response_model=Category, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewCategory, scope: HouseholdScope) -> Response:
    """Add a category to a group, or a group."""
    category_id = await service.create_category(scope, **body.model_dump(exclude={"id"}), category_id=body.id)
    return await _one(request, scope, category_id, status=201)


@router.get("/categories/{category_id}", response_model=Category, responses=problems(401, 404, 422))
async def category(request: Request, category_id: UUID, scope: HouseholdScope) -> Response:
    """One category."""
    return await _one(request, scope, category_id)


@router.put("/categories/order", response_model=Categories, responses=problems(401, 403, 422))
async def order(request: Request, body: CategoryOrder, scope: HouseholdScope) -> Response:
    """Put the groups, or the categories of one group, in another order."""
    await service.order_categories(scope, body.parent_id, body.ids)
    return answer(request, {"items": await service.list_categories(scope), "next_cursor": None})


@router.post(
    "/categories/{category_id}/merge", response_model=CategoryMerged, responses=problems(401, 403, 404, 409, 412, 422)
)
async def merge(request: Request, category_id: UUID, body: CategoryMerge, scope: HouseholdScope) -> Response:
    """Merge a category into another one: what is in it, its rules, what was learned and its budgets go over."""
    known = await service.lock_category(scope, category_id)
    expect_version(request, known["updated_at"])
    changed = await service.merge_category(scope, category_id, body.into)
    return answer(request, {"batch_id": scope.batch_id, "changed": changed})


@router.put("/categories/{category_id}", response_model=Category, responses=problems(401, 403, 404, 409, 412, 422))
async def edit(request: Request, category_id: UUID, body: CategoryChange, scope: HouseholdScope) -> Response:
    """Rename, move or decorate a category. Its key stays."""
    known = await service.lock_category(scope, category_id)
    expect_version(request, known["updated_at"])
    await service.edit_category(scope, category_id, **body.model_dump())
    return await _one(request, scope, category_id)


@router.delete("/categories/{category_id}", status_code=204, responses=problems(401, 403, 404, 409, 412, 422))
async def remove(
    request: Request,
    category_id: UUID,
    scope: HouseholdScope,
    move_to: Annotated[UUID | Literal["none"] | None, Query(description="where its transactions go")] = None,
) -> Response:
    """Remove a category; its transactions go to `move_to`. Its budgets go with it. Can be taken back."""
    known = await service.lock_category(scope, category_id)
    expect_version(request, known["updated_at"])
    target = move_to if isinstance(move_to, UUID) else None
    await service.remove_category(scope, category_id, target, asked=move_to is not None)
    return Response(status_code=204)


async def _one(request: Request, scope: HouseholdScope, category_id: UUID, *, status: int = 200) -> Response:
    found = await service.get_category(scope, category_id)
    return answer_one(request, found, found["updated_at"], status=status)
