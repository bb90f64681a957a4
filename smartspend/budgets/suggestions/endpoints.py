"""Endpoints of suggested limits."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from smartspend.budgets import service as budgets
from smartspend.budgets.schemas import NewBudget
from smartspend.budgets.suggestions import service
from smartspend.budgets.suggestions.schemas import BudgetSuggestions, MadeBudgets, SuggestedPeriod, TakenSuggestions
from smartspend.budgets.suggestions.usual import Method
from smartspend.edge.answers import answer
from smartspend.edge.wire import problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope

router = APIRouter(prefix="/budgets/suggestions", tags=["budgets"], route_class=HouseholdRoute)


@router.get("", response_model=BudgetSuggestions, responses=problems(401, 422))
async def suggestions(
    request: Request,
    scope: HouseholdScope,
    caller: CurrentCaller,
    period: SuggestedPeriod = "monthly",
    method: Method = "median",
) -> Response:
    """Limits that the household's own history suggests, for categories without a budget."""
    items = await service.suggest(scope, caller.person_id, period, method)
    return answer(request, {"period": period, "method": method, "items": items})


@router.post("", status_code=201, response_model=MadeBudgets, responses=problems(401, 403, 409, 422))
async def take(request: Request, body: TakenSuggestions, scope: HouseholdScope) -> Response:
    """Make budgets of one or several suggestions, as one batch that can be taken back."""
    wanted = [NewBudget.model_validate({**one.model_dump(), "period": body.period}) for one in body.items]
    rows = [one.row() for one in wanted]
    return answer(request, {"items": await budgets.create_budgets(scope, rows)}, status=201)
