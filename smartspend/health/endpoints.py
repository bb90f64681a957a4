"""Endpoints of health: the score, and the report of a month."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from smartspend.analytics import service as analytics
from smartspend.analytics.freshness import fresh_answer
from smartspend.analytics.service import Basis
from smartspend.analytics.stretch import month_of
from smartspend.budgets.standing import basis_of
from smartspend.edge.wire import problems
from smartspend.health import service
from smartspend.health.files import pdf_of
from smartspend.health.report_html import report_html
from smartspend.health.report_text import report_text
from smartspend.health.schemas import HealthReport, MonthlyReport
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.identity.scope import Scope

router = APIRouter(prefix="/reports", tags=["reports"], route_class=HouseholdRoute)

MonthText = Annotated[str | None, Query(max_length=7, description="as 2026-10; the last whole month if left out")]
Currency = Annotated[str | None, Query(max_length=3, description="instead of the profile's", examples=["EUR"])]
Format = Annotated[Literal["json", "html", "text", "pdf"], Query(alias="format")]


async def _basis(scope: HouseholdScope, caller: CurrentCaller, currency: Currency = None) -> Basis:
    return await analytics.basis(scope, caller.person_id, currency)


ReportBasis = Annotated[Basis, Depends(_basis)]


async def _rates(scope: Scope) -> str:
    """Changes with the exchange rates, which published ones do without a fact."""
    return f" {(await basis_of(scope)).rates}"


_FORMS: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"text/html": {}, "text/plain": {}, "application/pdf": {}},
        "description": "The report, in the form asked for",
    }
}


@router.get("/health", response_model=HealthReport, responses=problems(401, 422))
async def health(request: Request, scope: HouseholdScope, basis: ReportBasis, month: MonthText = None) -> Response:
    """How the household's money stands, by rules that say what they look at, what they found, and what would help."""
    asked = month_of(month) if month else None
    return await fresh_answer(request, basis, lambda: service.health(scope, basis, asked), await _rates(scope))


@router.get("/monthly", response_model=MonthlyReport, responses={**_FORMS, **problems(401, 422, 503)})
async def monthly(
    request: Request, scope: HouseholdScope, basis: ReportBasis, month: MonthText = None, form: Format = "json"
) -> Response:
    """A month against what is usual, its budgets, the goals, and the score: for programs, for people, and in print."""
    asked = month_of(month) if month else None
    if form == "json":
        return await fresh_answer(
            request, basis, lambda: service.monthly_report(scope, asked, basis), await _rates(scope)
        )
    report = await service.monthly_report(scope, asked, basis)
    name = f"smart-spend-{report['month']}"
    if form == "html":
        page = report_html(report).encode()
        return _file(request, page, "text/html; charset=utf-8", f'inline; filename="{name}.html"')
    if form == "text":
        text = report_text(report).encode()
        return _file(request, text, "text/plain; charset=utf-8", f'inline; filename="{name}.txt"')
    return _file(request, await pdf_of(scope, report), "application/pdf", f'attachment; filename="{name}.pdf"')


def _file(request: Request, body: bytes, kind: str, disposition: str) -> Response:
    """A file with the ETag of its content, so that it is not sent again to those who have it."""
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers |= {
        "Content-Disposition": disposition,
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    }
    return Response(body, headers=headers, media_type=kind)
