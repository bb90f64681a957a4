"""Endpoints of envelopes."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.analytics.stretch import month_of
from smartspend.budgets.envelopes import service
from smartspend.budgets.envelopes.schemas import Assignments, Cover, EnvelopeMonthWire, Move, NewPlan
from smartspend.budgets.standing import basis_of
from smartspend.edge.answers import answer
from smartspend.edge.wire import MoneyWire, minor_at, problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.identity.scope import Scope
from smartspend.kernel.money import Money
from smartspend.kernel.period import Month

router = APIRouter(prefix="/budgets/envelopes", tags=["budgets"], route_class=HouseholdRoute)


@router.get("", response_model=EnvelopeMonthWire, responses=problems(401, 422))
async def envelopes(
    request: Request,
    scope: HouseholdScope,
    month: Annotated[str | None, Query(max_length=7, description="as 2026-11; this month by default")] = None,
) -> Response:
    """What is in the envelopes in a month, and what is still to be assigned."""
    asked = month_of(month) if month else Month.of((await basis_of(scope)).today)
    return await _shown(request, scope, asked)


@router.put("", response_model=EnvelopeMonthWire, responses=problems(401, 403, 422))
async def begin(request: Request, body: NewPlan, scope: HouseholdScope) -> Response:
    """Begin with envelopes, or begin anew: from which month on, and with how much to assign."""
    opening = _money("/opening", body.opening)
    today = (await basis_of(scope)).today
    start = month_of(body.start, "/start")
    await service.begin(scope, start, opening, today)
    return await _shown(request, scope, max(Month.of(today), start))


@router.delete("", status_code=204, responses=problems(401, 403, 404))
async def end(scope: HouseholdScope) -> Response:
    """Do without envelopes. What was assigned is kept, and there again when you begin again."""
    await service.end(scope)
    return Response(status_code=204)


@router.post("/assign", response_model=EnvelopeMonthWire, responses=problems(401, 403, 404, 422))
async def assign(request: Request, body: Assignments, scope: HouseholdScope) -> Response:
    """Set what envelopes have in a month."""
    items = [(one.budget_id, _money(f"/items/{n}/amount", one.amount)) for n, one in enumerate(body.items)]
    await service.assign(scope, month_of(body.month), items)
    return await _shown(request, scope, month_of(body.month))


@router.post("/move", response_model=EnvelopeMonthWire, responses=problems(401, 403, 404, 422))
async def move(request: Request, body: Move, scope: HouseholdScope) -> Response:
    """Move money between envelopes, or from and to what is to be assigned."""
    amount = _money("/amount", body.amount)
    await service.move(scope, month_of(body.month), body.from_id, body.to_id, amount)
    return await _shown(request, scope, month_of(body.month))


@router.post("/cover", response_model=EnvelopeMonthWire, responses=problems(401, 403, 404, 409, 422))
async def cover(request: Request, body: Cover, scope: HouseholdScope) -> Response:
    """Fill up an overspent envelope."""
    await service.cover(scope, month_of(body.month), body.budget_id, body.from_id)
    return await _shown(request, scope, month_of(body.month))


def _money(pointer: str, amount: MoneyWire) -> Money:
    return Money(minor_at(f"{pointer}/amount", amount.amount, amount.currency), amount.currency)


async def _shown(request: Request, scope: Scope, month: Month) -> Response:
    return answer(request, service.told(await service.opened(scope, month), month))
