"""Endpoints of exchange rates."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from smartspend.edge.answers import answer
from smartspend.edge.asking import asked, documented
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.rates import service
from smartspend.rates.conversion import BASE
from smartspend.rates.schemas import ExchangeRate, ExchangeRates, NewRate, ReferenceFile, Wanted

router = APIRouter(prefix="/rates", tags=["rates"], route_class=HouseholdRoute)

_FILE: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "description": "The file itself, whatever its kind: XML, CSV, or the ZIP of the CSV.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.get("", response_model=ExchangeRates, responses=problems(401, 422), openapi_extra=documented(Wanted))
async def rates(request: Request, scope: HouseholdScope) -> Response:
    """Exchange rates: those of a day, those of a stretch of days, or those that the household typed in."""
    wanted = asked(request, Wanted)
    items = await service.rates_wanted(scope, wanted)
    enabled = request.app.state.settings.rates is not None
    told = {"base": BASE, "items": items, "own": await service.count_own(scope), "next_cursor": None}
    return answer(request, {**told, "fetching": await service.fetching(scope, enabled=enabled)})


@router.post("", status_code=201, response_model=ExchangeRate, responses=problems(401, 403, 409, 422))
async def type_in(request: Request, body: NewRate, scope: HouseholdScope) -> Response:
    """Type in a rate of your own. It wins over what was published for the same day."""
    made = await service.type_in(scope, currency=body.currency, day=body.day, rate=body.rate, rate_id=body.id)
    return answer(request, made, status=201)


@router.post("/import", response_model=ReferenceFile, responses=problems(401, 403, 413, 422), openapi_extra=_FILE)
async def take_file(request: Request, scope: HouseholdScope) -> Response:
    """Take a file of the European Central Bank's reference rates as your own: for households without the internet."""
    return answer(request, await service.take_file(scope, await request.body()))


@router.delete("/import", status_code=204, responses=problems(401, 403))
async def remove_of_files(scope: HouseholdScope) -> Response:
    """Remove every rate that was taken from a file."""
    await service.remove_of_files(scope)
    return Response(status_code=204)


@router.delete("/{rate_id}", status_code=204, responses=problems(401, 403, 404, 422))
async def remove(rate_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a rate of your own."""
    await service.remove(scope, rate_id)
    return Response(status_code=204)
