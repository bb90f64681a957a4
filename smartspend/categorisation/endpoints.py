"""Endpoints of rules and learned corrections."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from smartspend.categorisation import service
from smartspend.categorisation.schemas import (
    Applied,
    Dismissal,
    LearnedChange,
    LearnedList,
    LearnedPreview,
    LearnedWire,
    Preview,
    Rule,
    RuleBody,
    RuleLine,
    RuleOrder,
    RuleRuns,
    Rules,
    RulesImported,
    RuleSuggestions,
    Written,
)
from smartspend.edge.answers import answer, answer_bytes, answer_one, expect_version
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope

router = APIRouter(tags=["rules"], route_class=HouseholdRoute)


@router.get("/rules", response_model=Rules, responses=problems(401))
async def rules(request: Request, scope: HouseholdScope) -> Response:
    """Every rule, in the order in which they are asked."""
    return answer(request, {"items": await service.list_rules(scope), "next_cursor": None})


@router.post("/rules", status_code=201, response_model=Rule, responses=problems(401, 403, 409, 422))
async def create(request: Request, body: RuleBody, scope: HouseholdScope) -> Response:
    """Add a rule. It decides about what comes in from now on; apply it to have it decide about the past."""
    rule_id = await service.create_rule(scope, body.values())
    return await _one(request, scope, rule_id, status=201)


@router.post("/rules/preview", response_model=Preview, responses=problems(401, 403, 422))
async def preview(
    request: Request,
    body: RuleBody,
    scope: HouseholdScope,
    newest: Annotated[int | None, Query(ge=1, le=1_000_000)] = None,
) -> Response:
    """What a rule would do to the transactions there are, or, while one types, to the newest so many. Nothing is
    changed.
    """
    return answer(request, await service.preview_rule(scope, body.values(), newest))


_YAML: dict[str, Any] = {"content": {"application/yaml": {"schema": {"type": "string"}}}}


@router.get("/rules/export", response_class=Response, responses={**problems(401), 200: _YAML})
async def export(scope: HouseholdScope) -> Response:
    """Every rule as YAML: categories by key, accounts by name or number."""
    headers = {"Content-Disposition": 'attachment; filename="rules.yaml"', "Cache-Control": "no-store"}
    return Response(await service.export_rules(scope), media_type="application/yaml", headers=headers)


@router.post(
    "/rules/import",
    response_model=RulesImported,
    responses=problems(401, 403, 413, 422),
    openapi_extra={"requestBody": {**_YAML, "required": True}},
)
async def bring_in(request: Request, scope: HouseholdScope, *, replace: bool = False) -> Response:
    """Add the rules of a YAML document, all or none; with `replace` they take the place of those there are."""
    added = await service.import_rules(scope, await request.body(), replacing=replace)
    return answer(request, {"batch_id": scope.batch_id, "added": added})


@router.get("/rules/suggestions", response_model=RuleSuggestions, responses=problems(401))
async def suggestions(request: Request, scope: HouseholdScope) -> Response:
    """Rules that repeated corrections suggest; none of them acts before somebody makes it."""
    return answer(request, {"items": await service.suggest_rules(scope), "next_cursor": None})


@router.post("/rules/suggestions/dismissed", status_code=204, responses=problems(401, 403, 422))
async def dismiss(body: Dismissal, scope: HouseholdScope) -> Response:
    """Have a suggestion not made again."""
    await service.dismiss_suggestion(scope, body.suggestion)
    return Response(status_code=204)


@router.post("/rules/conditions", response_model=Written, responses=problems(401, 422))
async def conditions(request: Request, body: RuleLine, scope: HouseholdScope) -> Response:
    """The conditions that a line of the search grammar stands for."""
    return answer(request, await service.conditions_in_line(scope, body.q))


@router.put("/rules/order", response_model=Rules, responses=problems(401, 403, 409, 422))
async def order(request: Request, body: RuleOrder, scope: HouseholdScope) -> Response:
    """Have rules asked in another order, as one batch."""
    await service.order_rules(scope, body.ids)
    return answer(request, {"items": await service.list_rules(scope), "next_cursor": None})


@router.get("/rules/{rule_id}/runs", response_model=RuleRuns, responses=problems(401, 404, 422))
async def runs(request: Request, rule_id: UUID, scope: HouseholdScope) -> Response:
    """The batches in which a rule acted, newest first; taking one back is for the history."""
    return answer(request, {"items": await service.list_runs(scope, rule_id), "next_cursor": None})


@router.get("/rules/{rule_id}", response_model=Rule, responses=problems(401, 404, 422))
async def rule(request: Request, rule_id: UUID, scope: HouseholdScope) -> Response:
    """One rule."""
    return await _one(request, scope, rule_id)


@router.put("/rules/{rule_id}", response_model=Rule, responses=problems(401, 403, 404, 412, 422))
async def replace(request: Request, rule_id: UUID, body: RuleBody, scope: HouseholdScope) -> Response:
    """Replace a rule."""
    known = await service.get_rule(scope, rule_id, lock=True)
    expect_version(request, known["updated_at"])
    await service.replace_rule(scope, rule_id, body.values())
    return await _one(request, scope, rule_id)


@router.delete("/rules/{rule_id}", status_code=204, responses=problems(401, 403, 404, 412, 422))
async def remove(request: Request, rule_id: UUID, scope: HouseholdScope) -> Response:
    """Remove a rule. What it did stays."""
    known = await service.get_rule(scope, rule_id, lock=True)
    expect_version(request, known["updated_at"])
    await service.remove_rule(scope, known)
    return Response(status_code=204)


@router.post("/rules/{rule_id}/apply", response_model=Applied, responses=problems(401, 403, 404, 409, 422))
async def apply(request: Request, rule_id: UUID, scope: HouseholdScope) -> Response:
    """Apply a rule to the transactions there are, as one batch. What a person set stays."""
    changed = await service.apply_rule(scope, rule_id)
    return answer(request, {"batch_id": scope.batch_id, "changed": changed})


@router.get("/learned", response_model=LearnedList, responses=problems(401), tags=["learned"])
async def learned(request: Request, scope: HouseholdScope) -> Response:
    """What was learned from your corrections, newest first."""
    return answer(request, {"items": await service.list_learned(scope), "next_cursor": None})


@router.patch(
    "/learned/{learned_id}",
    response_model=LearnedWire,
    responses=problems(401, 403, 404, 409, 412, 422),
    tags=["learned"],
)
async def edit_learned(request: Request, learned_id: UUID, body: LearnedChange, scope: HouseholdScope) -> Response:
    """Give what was learned another category or other amounts, or switch it on or off."""
    known = await service.get_learned(scope, learned_id)
    expect_version(request, known["updated_at"])
    await service.edit_learned(scope, known, body.values())
    found = await service.get_learned(scope, learned_id)
    return answer_one(request, service.card_told(found), found["updated_at"])


@router.delete("/learned/{learned_id}", status_code=204, responses=problems(401, 403, 404, 412, 422), tags=["learned"])
async def forget(request: Request, learned_id: UUID, scope: HouseholdScope) -> Response:
    """Forget what was learned. What it did stays."""
    known = await service.get_learned(scope, learned_id)
    expect_version(request, known["updated_at"])
    await service.forget(scope, known)
    return Response(status_code=204)


@router.get(
    "/learned/{learned_id}/preview", response_model=LearnedPreview, responses=problems(401, 404, 422), tags=["learned"]
)
async def preview_learned(request: Request, learned_id: UUID, scope: HouseholdScope) -> Response:
    """What applying it would change. Nothing is changed."""
    found = await service.preview_learned(scope, learned_id)
    return answer_bytes(request, f'{{"changes":{found["changes"]},"items":{found["items"]}}}'.encode())


@router.post(
    "/learned/{learned_id}/apply", response_model=Applied, responses=problems(401, 403, 404, 422), tags=["learned"]
)
async def apply_learned(request: Request, learned_id: UUID, scope: HouseholdScope) -> Response:
    """File the payee's other transactions the same way, as one batch. What a person decided stays."""
    changed = await service.apply_learned(scope, await service.get_learned(scope, learned_id))
    return answer(request, {"batch_id": scope.batch_id, "changed": changed})


async def _one(request: Request, scope: HouseholdScope, rule_id: UUID, *, status: int = 200) -> Response:
    found = await service.get_rule(scope, rule_id)
    return answer_one(request, found, found["updated_at"], status=status)
