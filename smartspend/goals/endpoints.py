"""Endpoints of goals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_one, expect_version
from smartspend.edge.wire import Day, minor_at, problems
from smartspend.goals import contributing, rendering, service
from smartspend.goals.schemas import (
    Contribution,
    Contributions,
    Goal,
    GoalChange,
    GoalOrder,
    Goals,
    GoalValues,
    InvalidTarget,
    NewContribution,
    NewGoal,
    WhatIf,
    positive,
)
from smartspend.identity.access import CurrentCaller, HouseholdRoute, HouseholdScope
from smartspend.kernel.errors import FieldError
from smartspend.kernel.limits import PAGE_SIZE, PAGE_SIZE_MAX

router = APIRouter(prefix="/goals", tags=["goals"], route_class=HouseholdRoute)

Cursor = Annotated[str | None, Query(max_length=200)]
Limit = Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)]
Monthly = Annotated[str | None, Query(max_length=40, description="saved each month", examples=["120.00"])]
By = Annotated[Day | None, Query(description="by which it is to be reached")]


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody wonders about a goal."""

    monthly: Monthly = None
    by: By = None


@router.get("", response_model=Goals, responses=problems(401))
async def goals(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Every goal with where it stands, in the order in which they are served, and the accounts they share."""
    return answer(request, rendering.everything(await service.standings(scope, caller.person_id)))


@router.post("", status_code=201, response_model=Goal, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: NewGoal, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Make a goal."""
    today = (await service.standings(scope, caller.person_id)).today
    row = body.row(today)
    starting = positive("/starting_amount", body.starting_amount, row["currency"]) if body.starting_amount else 0
    if starting and row["counts"] == "balance":
        raise contributing.BalanceCounts
    goal_id = await service.create_goal(scope, row, body.id, starting)
    return await _one(request, scope, caller.person_id, goal_id, status=201)


@router.post("/order", response_model=Goals, responses=problems(401, 403, 404, 422))
async def order(request: Request, body: GoalOrder, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Say which goals are served first where money is short."""
    await service.put_in_order(scope, body.ids)
    return answer(request, rendering.everything(await service.standings(scope, caller.person_id)))


@router.get("/{goal_id}", response_model=Goal, responses=problems(401, 404, 422))
async def goal(request: Request, goal_id: UUID, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """One goal with where it stands."""
    return await _one(request, scope, caller.person_id, goal_id)


@router.put("/{goal_id}", response_model=Goal, responses=problems(401, 403, 404, 409, 412, 422))
async def save(
    request: Request, goal_id: UUID, body: GoalValues, scope: HouseholdScope, caller: CurrentCaller
) -> Response:
    """Replace a goal. With a higher target it may be reached, and told, once more."""
    before = await service.lock_goal(scope, goal_id)
    expect_version(request, before["updated_at"])
    await service.save_goal(scope, before, body.row(before["started_on"]))
    return await _one(request, scope, caller.person_id, goal_id)


@router.patch("/{goal_id}", response_model=Goal, responses=problems(401, 403, 404, 412, 422))
async def change(
    request: Request, goal_id: UUID, body: GoalChange, scope: HouseholdScope, caller: CurrentCaller
) -> Response:
    """Change some of a goal: rename, pause, archive, another target, day or monthly amount."""
    before = await service.lock_goal(scope, goal_id)
    expect_version(request, before["updated_at"])
    values = body.values(before["currency"])
    if values:
        await service.save_goal(scope, before, values)
    return await _one(request, scope, caller.person_id, goal_id)


@router.delete("/{goal_id}", status_code=204, responses=problems(401, 403, 404, 412, 422))
async def remove(request: Request, goal_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a goal with its contributions; transactions stay."""
    before = await service.lock_goal(scope, goal_id)
    expect_version(request, before["updated_at"])
    await service.remove_goal(scope, before)
    return Response(status_code=204)


@router.get("/{goal_id}/what-if", response_model=WhatIf, responses=problems(401, 404, 422))
async def what_if(
    request: Request,
    goal_id: UUID,
    scope: HouseholdScope,
    caller: CurrentCaller,
    asked: Annotated[Question, Depends()],
) -> Response:
    """When the goal would be reached with `monthly` each month; or, with `by` alone, what each month would take."""
    now = await service.standings(scope, caller.person_id)
    row, _ = rendering.one(now, goal_id)
    minor = None if asked.monthly is None else minor_at("/monthly", asked.monthly, row["currency"])
    if minor is not None and minor < 0:
        raise InvalidTarget(errors=[FieldError("/monthly", "must not be below zero")])
    aim, currency = now.tally.aim_of(row, now.pay_day), row["currency"]
    return answer(
        request, rendering.what_if(aim, now.today, currency, monthly=minor, by=asked.by or row["target_date"])
    )


@router.get("/{goal_id}/contributions", response_model=Contributions, responses=problems(401, 404, 422))
async def contributions(
    request: Request, goal_id: UUID, scope: HouseholdScope, cursor: Cursor = None, limit: Limit = PAGE_SIZE
) -> Response:
    """What counts towards a goal, newest first: by hand, and transactions that its rule found."""
    await service.get_goal(scope, goal_id)
    return answer(request, await contributing.listed(scope, goal_id, cursor, limit))


@router.post(
    "/{goal_id}/contributions",
    status_code=201,
    response_model=Contribution,
    responses=problems(401, 403, 404, 409, 422),
)
async def contribute(request: Request, goal_id: UUID, body: NewContribution, scope: HouseholdScope) -> Response:
    """Put money aside for a goal, or with an amount below zero take some out."""
    known = await contributing.hold(scope, goal_id)
    minor = minor_at("/amount/amount", body.amount.amount, body.amount.currency)
    made = await contributing.add(
        scope,
        known,
        minor=minor,
        currency=body.amount.currency,
        booked_on=body.booked_on,
        note=body.note,
        own=body.id,
    )
    return answer(request, made, status=201)


@router.delete("/{goal_id}/contributions/{contribution_id}", status_code=204, responses=problems(401, 403, 404, 422))
async def take_back(goal_id: UUID, contribution_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a contribution. A transaction stays, and counts no more for this goal."""
    known = await service.lock_goal(scope, goal_id)
    await contributing.remove(scope, known, contribution_id)
    return Response(status_code=204)


async def _one(
    request: Request, scope: HouseholdScope, person_id: UUID, goal_id: UUID, *, status: int = 200
) -> Response:
    row, shown = rendering.one(await service.standings(scope, person_id), goal_id)
    return answer_one(request, shown, row["updated_at"], status=status, derived=True)
