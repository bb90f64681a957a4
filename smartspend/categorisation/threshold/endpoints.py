"""Endpoints of the threshold."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from smartspend.categorisation.threshold import service
from smartspend.categorisation.threshold.schemas import ThresholdChange, ThresholdWire
from smartspend.edge.answers import answer
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope

router = APIRouter(tags=["review"], route_class=HouseholdRoute)


@router.get("/categorisation/threshold", response_model=ThresholdWire, responses=problems(401))
async def threshold(request: Request, scope: HouseholdScope) -> Response:
    """How sure a machine must be to give a category, and what other thresholds would leave to you."""
    return answer(request, await service.told(scope))


@router.put("/categorisation/threshold", response_model=ThresholdWire, responses=problems(401, 403, 422))
async def move(request: Request, body: ThresholdChange, scope: HouseholdScope) -> Response:
    """Move the threshold. It holds for what comes in from now on, and for what the review asks about."""
    await service.move(scope, body.threshold)
    return answer(request, await service.told(scope))
