"""Endpoints of the reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from smartspend.analytics import attention, service
from smartspend.analytics.freshness import fresh_answer
from smartspend.analytics.schemas import (
    Anomalies,
    Cashflow,
    CategoriesReport,
    Insights,
    NetWorth,
    SpendingReport,
    Summary,
    Trends,
)
from smartspend.analytics.service import Basis, Grouping
from smartspend.analytics.stretch import Stretch, month_of, stretch_of
from smartspend.edge.wire import Day, problems
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.kernel.period import Month

router = APIRouter(prefix="/analytics", tags=["analytics"], route_class=HouseholdRoute)

MonthText = Annotated[str | None, Query(max_length=7, description="as 2026-11", examples=["2026-11"])]
FirstDay = Annotated[Day | None, Query(description="first day; together with end_date, instead of month")]
LastDay = Annotated[Day | None, Query(description="last day, included")]
Currency = Annotated[str | None, Query(max_length=3, description="instead of the profile's", examples=["EUR"])]
Months = Annotated[int, Query(ge=1, le=120)]


@dataclass(frozen=True, slots=True)
class Asked:
    """The period a request names, if any."""

    month: MonthText = None
    start_date: FirstDay = None
    end_date: LastDay = None

    def stretch(self, basis: Basis) -> Stretch:
        """Its days; this month where none is named. Raises `InvalidPeriod`, `InvalidMonth`."""
        return stretch_of(self.month, self.start_date, self.end_date, basis.today)


async def _basis(scope: HouseholdScope, caller: CurrentCaller, currency: Currency = None) -> Basis:
    return await service.basis(scope, caller.person_id, currency)


ReportBasis = Annotated[Basis, Depends(_basis)]
AskedPeriod = Annotated[Asked, Depends()]


@router.get("/summary", response_model=Summary, responses=problems(401, 422))
async def summary(
    request: Request,
    scope: HouseholdScope,
    asked: AskedPeriod,
    basis: ReportBasis,
) -> Response:
    """Income, expense and saving of a month (this one by default) or a stretch of days, beside the one before."""
    stretch = asked.stretch(basis)
    return await fresh_answer(request, basis, lambda: service.summary(scope, basis, stretch))


@router.get("/categories", response_model=CategoriesReport, responses=problems(401, 422))
async def categories(
    request: Request,
    scope: HouseholdScope,
    asked: AskedPeriod,
    basis: ReportBasis,
) -> Response:
    """Where money went: spending by category, most first, beside the stretch before."""
    stretch = asked.stretch(basis)
    return await fresh_answer(request, basis, lambda: service.categories(scope, basis, stretch))


@router.get("/spending", response_model=SpendingReport, responses=problems(401, 422))
async def spending(
    request: Request,
    scope: HouseholdScope,
    asked: AskedPeriod,
    basis: ReportBasis,
    group_by: Grouping = "category",
) -> Response:
    """Spending by category, group, payee (the hundred with most), account or day."""
    stretch = asked.stretch(basis)
    return await fresh_answer(request, basis, lambda: service.spending(scope, basis, stretch, group_by))


@router.get("/trends", response_model=Trends, responses=problems(401, 422))
async def trends(request: Request, scope: HouseholdScope, basis: ReportBasis, months: Months = 12) -> Response:
    """Income, expense and saving of each of the last months, this one included."""
    return await fresh_answer(request, basis, lambda: service.trends(scope, basis, months))


@router.get("/cashflow", response_model=Cashflow, responses=problems(401, 422))
async def cashflow(
    request: Request,
    scope: HouseholdScope,
    basis: ReportBasis,
    month: MonthText = None,
) -> Response:
    """What came in and went out on each day of a month, and what was there in the evening."""
    asked = month_of(month) if month else Month.of(basis.today)
    return await fresh_answer(request, basis, lambda: service.cashflow(scope, basis, asked))


@router.get("/net-worth", response_model=NetWorth, responses=problems(401, 422))
async def net_worth(request: Request, scope: HouseholdScope, basis: ReportBasis, months: Months = 12) -> Response:
    """What all accounts held at the ends of the last months, and what they hold today."""
    return await fresh_answer(request, basis, lambda: service.net_worth(scope, basis, months))


@router.get("/anomalies", response_model=Anomalies, responses=problems(401, 422))
async def anomalies(
    request: Request,
    scope: HouseholdScope,
    asked: AskedPeriod,
    basis: ReportBasis,
) -> Response:
    """Payments far above what their payee usually gets, in the last 90 days by default."""
    stretch = attention.last_days(basis) if asked == Asked() else asked.stretch(basis)
    return await fresh_answer(request, basis, lambda: attention.anomalies(scope, basis, stretch))


@router.get("/insights", response_model=Insights, responses=problems(401, 422))
async def insights(
    request: Request,
    scope: HouseholdScope,
    basis: ReportBasis,
    month: MonthText = None,
) -> Response:
    """What stands out in a month (this one by default): unusual categories, new payees, possible double payments."""
    asked = month_of(month) if month else Month.of(basis.today)
    return await fresh_answer(request, basis, lambda: attention.insights(scope, basis, asked))
