"""Endpoints of identity."""

from __future__ import annotations

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Body, Cookie, Request
from starlette.responses import Response

from smartspend.edge.answers import answer, answer_one
from smartspend.edge.wire import money, problems
from smartspend.identity import queries, service
from smartspend.identity.access import CurrentCaller, HouseholdScope, PersonalRoute
from smartspend.identity.schemas import (
    AccessToken,
    Credentials,
    Erasure,
    MadeToken,
    Me,
    NewRole,
    NewToken,
    PersonRole,
    PersonWire,
    Profile,
    RefreshRequest,
    Registration,
    RoleChange,
    Roles,
    RoleWire,
    Sessions,
    Tokens,
)
from smartspend.identity.service import SignedIn, UnknownToken
from smartspend.kernel.errors import Unauthenticated

COOKIE: Final = "smartspend_refresh"
_COOKIE_PATH: Final = "/api/v1/auth"

open_router = APIRouter(tags=["identity"])
router = APIRouter(tags=["identity"], route_class=PersonalRoute)


@open_router.post(
    "/auth/register",
    status_code=201,
    response_model=PersonWire,
    responses=problems(403, 409, 422),
    openapi_extra={"security": []},
)
async def register(request: Request, body: Registration) -> dict[str, Any]:
    """Register. The first account of an installation is its administrator."""
    state = request.app.state
    return await service.register(state.pool, state.settings, email=body.email, password=body.password, name=body.name)


@open_router.post(
    "/auth/login", response_model=AccessToken, responses=problems(401, 422, 429), openapi_extra={"security": []}
)
async def login(request: Request, body: Credentials) -> Response:
    """Sign in. Browsers also get the refresh cookie."""
    state = request.app.state
    ip = request.client.host if request.client else ""
    signed_in = await service.login(
        state.pool,
        state.settings,
        email=body.email,
        password=body.password,
        user_agent=request.headers.get("user-agent", ""),
        ip=ip,
    )
    return _with_cookie(request, signed_in)


@open_router.post(
    "/auth/refresh", response_model=AccessToken, responses=problems(401, 422), openapi_extra={"security": []}
)
async def refresh(
    request: Request,
    body: Annotated[RefreshRequest | None, Body()] = None,
    cookie: Annotated[str | None, Cookie(alias=COOKIE, include_in_schema=False)] = None,
) -> Response:
    """Renew the access token with the refresh cookie, which is replaced. Each one works once."""
    token = body.refresh_token if body else cookie
    if not token:
        raise Unauthenticated("There is no session here: sign in.")
    state = request.app.state
    # A page that is left loses the answer and with it the new cookie; a program keeps its tokens, and sends no origin.
    page = body is None and "origin" in request.headers
    return _with_cookie(request, await service.refresh(state.pool, state.settings, token, page=page))


def _with_cookie(request: Request, signed_in: SignedIn) -> Response:
    body = AccessToken(access_token=signed_in.access_token, expires_in=signed_in.expires_in)
    response = Response(body.model_dump_json(), media_type="application/json", headers={"Cache-Control": "no-store"})
    response.set_cookie(
        COOKIE,
        signed_in.refresh_token,
        max_age=signed_in.refresh_days * 86_400,
        path=_COOKIE_PATH,
        secure=request.app.state.settings.secure_cookies or request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
    return response


@router.post("/auth/logout", status_code=204, responses=problems(401))
async def logout(scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Sign out: this session's tokens are refused at once."""
    await service.logout(scope, caller)
    response = Response(status_code=204)
    response.delete_cookie(COOKIE, path=_COOKIE_PATH)
    return response


@router.get("/auth/me", response_model=Me, responses=problems(401))
async def me(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Who you are."""
    profile = await queries.profile_of(scope.connection, caller.household_id, caller.person_id)
    person = {"id": caller.person_id, "email": caller.email, "name": caller.name, "role": caller.role}
    onboarded = bool(profile and profile["onboarded"])
    return answer(request, {**person, "household_id": caller.household_id, "onboarded": onboarded})


@router.post("/auth/roles", status_code=201, response_model=RoleWire, responses=problems(401, 403, 409, 422))
@router.post("/auth/create_role", status_code=201, response_model=RoleWire, responses=problems(401, 403, 409, 422))
async def create_role(request: Request, body: NewRole, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Make a role. Administrators only."""
    return answer(request, await service.create_role(scope, caller, body.name, body.permissions), status=201)


@router.get("/auth/roles", response_model=Roles, responses=problems(401, 403))
async def roles(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Every role. Administrators only."""
    await service.must_have(scope.connection, caller, "roles:manage")
    return answer(request, {"items": await queries.roles(scope.connection)})


@router.put("/auth/users/{person_id}/role", response_model=PersonRole, responses=problems(401, 403, 404, 409, 422))
async def give_role(
    request: Request, person_id: UUID, body: RoleChange, scope: HouseholdScope, caller: CurrentCaller
) -> Response:
    """Give someone a role. Administrators only."""
    return answer(request, await service.give_role(scope, caller, person_id, body.role))


@router.get("/profile", response_model=Profile, responses=problems(401))
async def profile(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """What onboarding asked."""
    row = await queries.profile_of(scope.connection, caller.household_id, caller.person_id)
    if row is None:
        raise Unauthenticated
    income = row["monthly_income_minor"]
    shown = {name: row[name] for name in ("name", "currency", "time_zone", "language", "pay_day", "goals", "onboarded")}
    shown["monthly_income"] = None if income is None else money(income, row["currency"])
    return answer_one(request, shown, row["updated_at"])


@router.put("/profile", response_model=Profile, responses=problems(401, 422))
async def save_profile(request: Request, body: Profile, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Replace the profile."""
    await service.save_profile(scope, caller, body.row())
    return await profile(request, scope, caller)


@router.delete("/profile", status_code=204, responses=problems(401, 403, 422))
async def erase(body: Erasure, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Erase yourself, your household and everything in it. This cannot be undone."""
    await service.erase_everything(scope, caller, body.confirm)
    response = Response(status_code=204)
    response.delete_cookie(COOKIE, path=_COOKIE_PATH)
    return response


@router.get("/sessions", response_model=Sessions, responses=problems(401))
async def sessions(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Where you are signed in."""
    rows = await queries.sessions_of(scope.connection, caller.person_id)
    return answer(request, {"items": [{**row, "current": row["id"] == caller.session_id} for row in rows]})


@router.delete("/sessions", status_code=204, responses=problems(401))
async def end_other_sessions(scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Sign out everywhere else."""
    await queries.revoke_other_sessions(scope.connection, caller.person_id, caller.session_id)
    return Response(status_code=204)


@router.delete("/sessions/{session_id}", status_code=204, responses=problems(401, 404))
async def end_session(session_id: UUID, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Sign out one of your sessions."""
    await service.end_session(scope, caller, session_id)
    return Response(status_code=204)


@router.get("/tokens", response_model=Tokens, responses=problems(401))
async def tokens(request: Request, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Your personal API tokens."""
    return answer(request, {"items": await queries.api_tokens_of(scope.connection, caller.person_id)})


@router.post("/tokens", status_code=201, response_model=MadeToken, responses=problems(401, 403, 422))
async def create_token(request: Request, body: NewToken, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Make a personal API token. Its text is told only now."""
    made = await service.create_token(scope, caller, body.name, list(dict.fromkeys(body.scopes)), body.expires_at)
    return answer(request, made, status=201)


@router.delete("/tokens/{token_id}", status_code=204, responses=problems(401, 404))
async def delete_token(token_id: UUID, scope: HouseholdScope, caller: CurrentCaller) -> Response:
    """Remove a personal API token: it is refused at once."""
    if not await queries.delete_api_token(scope.connection, caller.person_id, token_id):
        raise UnknownToken
    return Response(status_code=204)
