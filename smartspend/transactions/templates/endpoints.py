"""Endpoints of templates, and of entering a transaction once more."""

from __future__ import annotations

from uuid import UUID

import orjson
from fastapi import APIRouter, Request
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_one, expect_version
from smartspend.edge.wire import problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.transactions import service as ledger
from smartspend.transactions.schemas import Transaction
from smartspend.transactions.templates import service
from smartspend.transactions.templates.schemas import Again, NewTemplate, Template, Templates, Use

router = APIRouter(tags=["templates"], route_class=HouseholdRoute)


@router.get("/templates", response_model=Templates, responses=problems(401))
async def templates(request: Request, scope: HouseholdScope) -> Response:
    """Entries kept for later, in the household's order."""
    return answer(request, {"items": await service.list_templates(scope), "next_cursor": None})


@router.post("/templates", status_code=201, response_model=Template, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewTemplate, scope: HouseholdScope) -> Response:
    """Keep an entry for later."""
    return await _one(request, scope, await service.create_template(scope, body), status=201)


@router.get("/templates/{template_id}", response_model=Template, responses=problems(401, 404, 422))
async def template(request: Request, template_id: UUID, scope: HouseholdScope) -> Response:
    """One template."""
    return await _one(request, scope, template_id)


@router.put("/templates/{template_id}", response_model=Template, responses=problems(401, 403, 404, 412, 422))
async def save(request: Request, template_id: UUID, body: NewTemplate, scope: HouseholdScope) -> Response:
    """Replace a template."""
    known = await service.get_template(scope, template_id, lock=True)
    expect_version(request, known["updated_at"])
    await service.save_template(scope, template_id, body)
    return await _one(request, scope, template_id)


@router.delete("/templates/{template_id}", status_code=204, responses=problems(401, 403, 404, 422))
async def remove(template_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a template. What was entered with it stays."""
    await service.remove_template(scope, template_id)
    return Response(status_code=204)


@router.post(
    "/templates/{template_id}/use",
    status_code=201,
    response_model=Transaction,
    responses=problems(401, 403, 404, 409, 422),
)
async def use(request: Request, template_id: UUID, body: Use, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Enter what a template says, today unless another day is given."""
    return await _entered(request, scope, await service.use(scope, caller.person_id, template_id, body))


@router.post(
    "/transactions/{transaction_id}/repeat",
    status_code=201,
    response_model=Transaction,
    responses=problems(401, 403, 404, 409, 422),
    tags=["transactions"],
)
async def repeat(
    request: Request, transaction_id: UUID, body: Again, scope: HouseholdScope, caller: CurrentCaller
) -> Response:
    """Enter a transaction like this one once more, today unless another day is given."""
    made = await service.repeat(scope, caller.person_id, transaction_id, body.id, body.booked_on)
    return await _entered(request, scope, made)


async def _one(request: Request, scope: HouseholdScope, template_id: UUID, *, status: int = 200) -> Response:
    row = await service.get_template(scope, template_id)
    return answer_one(request, service.told(row), row["updated_at"], status=status)


async def _entered(request: Request, scope: HouseholdScope, transaction_id: UUID) -> Response:
    made = await ledger.get(scope, transaction_id)
    return answer_one(request, orjson.Fragment(made["item"]), made["updated_at"], status=201)
