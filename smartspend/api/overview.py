"""`GET /overview`: everything the first page shows, in one request. It draws on several domains and belongs to none."""

from __future__ import annotations

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from smartspend.analytics import overview as analytics
from smartspend.analytics import service
from smartspend.analytics.freshness import fresh_answer
from smartspend.analytics.schemas import AccountWithBalance, CategorySpending, FlowsWire, MonthFlows, Pace
from smartspend.analytics.service import Basis
from smartspend.analytics.stretch import month_of
from smartspend.budgets import service as budgets
from smartspend.budgets.schemas import BudgetStatus
from smartspend.edge.wire import MoneyWire, problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.identity.scope import Scope
from smartspend.kernel.period import Month
from smartspend.transactions import service as transactions
from smartspend.transactions.schemas import Transaction
from smartspend.transactions.selection import Filter

router = APIRouter(tags=["analytics"], route_class=HouseholdRoute)

_LATEST = 10


class OverviewBalance(BaseModel):
    """What is there: in the page's currency, in others, and by account."""

    total: MoneyWire
    others: list[MoneyWire]
    accounts: list[AccountWithBalance]


class MonthSoFar(FlowsWire):
    """The month, beside as many days of the one before."""

    previous: FlowsWire


class Attention(BaseModel):
    """Something that waits for the person. `link` is a path of the web app."""

    kind: str
    text: str
    count: int
    link: str


class Overview(BaseModel):
    """The first page."""

    month: str
    currency: str
    balance: OverviewBalance
    month_so_far: MonthSoFar
    pace: Pace
    categories: list[CategorySpending]
    trend: list[MonthFlows]
    latest: list[Transaction]
    attention: list[Attention]
    budgets: list[BudgetStatus]


@router.get("/overview", response_model=Overview, responses=problems(401, 422))
async def overview(
    request: Request,
    scope: HouseholdScope,
    caller: CurrentCaller,
    month: Annotated[str | None, Query(max_length=7, description="as 2026-11; this month by default")] = None,
) -> Response:
    """How much is there, how the month goes, what waits for you, where it went, and the latest transactions."""
    basis = await service.basis(scope, caller.person_id)
    asked = month_of(month) if month else Month.of(basis.today)
    return await fresh_answer(request, basis, lambda: _overview(scope, basis, asked))


async def _overview(scope: Scope, basis: Basis, month: Month) -> dict[str, Any]:
    page = await analytics.figures(scope, basis, month)
    last = None if Month.of(basis.today) <= month else service.last_day(month)
    latest, _ = await transactions.page(scope, Filter(end_date=last), _LATEST)
    statuses = await budgets.active_statuses(scope, month)
    used_up = sum(status["share"] >= 1 for status in statuses)
    if used_up:
        text = "1 budget is used up" if used_up == 1 else f"{used_up} budgets are used up"
        page["attention"].insert(0, {"kind": "budgets-used-up", "text": text, "count": used_up, "link": "/budgets"})
    return {**page, "latest": orjson.Fragment(latest), "budgets": statuses}
