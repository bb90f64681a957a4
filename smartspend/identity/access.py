"""Who is asking, and may they? Every endpoint of a household is reached through `HouseholdRoute`.

The route opens the scope, runs the endpoint, and commits before the answer leaves. A POST with an `Idempotency-Key` is
done once: the answer is kept in the very transaction that did the work, and given again to whoever repeats the request.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Depends, Request
from fastapi.routing import APIRoute
from psycopg.types.json import Jsonb
from starlette.responses import Response

from smartspend.db.checkout import transaction
from smartspend.db.pool import Connection, Pool
from smartspend.identity.access_tokens import hash_secret, is_api_token, session_of
from smartspend.identity.scope import Actor, Scope, close_scope, open_scope
from smartspend.kernel.errors import FieldError, Forbidden, Invalid, Unauthenticated
from smartspend.settings import Settings

_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_KEPT_HEADERS: Final = ("content-type", "smartspend-batch", "location", "etag")
_KEY_LENGTH_MAX: Final = 200


class MissingPermission(Forbidden):
    """Your role or your token does not allow this."""


class IdempotencyKeyReused(Invalid):
    """This Idempotency-Key was used for another request: make a new one for each request."""


@dataclass(frozen=True, slots=True)
class Caller:
    """A person who is signed in, in one household. `session_id` is empty for API tokens."""

    person_id: UUID
    household_id: UUID
    role: str
    name: str
    email: str
    session_id: UUID | None
    scopes: frozenset[str]

    @property
    def actor(self) -> Actor:
        """The person as history names them."""
        return Actor("person", self.person_id, self.name)

    def must_write(self) -> None:
        """Raises `MissingPermission` for viewers and for tokens that may only read."""
        if self.role == "viewer" or "write" not in self.scopes:
            raise MissingPermission


_EVERYTHING: Final = frozenset({"read", "write"})


def token_of(request: Request) -> str:
    """The bearer token of a request. Raises `Unauthenticated` where there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated
    return token.strip()


async def enter(connection: Connection, token: str, settings: Settings) -> Caller:
    """Finds out who holds `token` and binds the current transaction to their household. Raises `Unauthenticated`."""
    if is_api_token(token):
        cursor = await connection.execute("SELECT * FROM enter_token(%s)", [hash_secret(token)])
        row = await cursor.fetchone()
        if row is None:
            raise Unauthenticated
        scopes, session_id = frozenset(row["scopes"]), None
    else:
        session_id = session_of(token, settings.signing_key())
        cursor = await connection.execute("SELECT * FROM enter_session(%s)", [session_id])
        row = await cursor.fetchone()
        if row is None:
            raise Unauthenticated
        scopes = _EVERYTHING
    return Caller(row["person_id"], row["household_id"], row["role"], row["name"], row["email"], session_id, scopes)


async def authenticate(request: Request) -> Caller:
    """The caller, asked in a transaction of its own: for endpoints that manage their transactions themselves."""
    token = token_of(request)
    async with transaction(request.app.state.pool) as connection:
        return await enter(connection, token, request.app.state.settings)


async def signed_in(request: Request) -> Caller:
    """Dependency of endpoints outside `HouseholdRoute` that need to know who asks."""
    return await authenticate(request)


def caller_scope(request: Request, caller: Caller) -> Any:
    """Opens a scope for a caller who is already known; use as `async with`."""
    pool: Pool = request.app.state.pool
    return open_scope(pool, caller.household_id, caller.actor)


async def _scope(request: Request) -> Scope:
    scope: Scope = request.state.scope
    return scope


async def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


HouseholdScope = Annotated[Scope, Depends(_scope)]
"""The scope of the caller's household; only inside a router whose `route_class` is `HouseholdRoute`."""

CurrentCaller = Annotated[Caller, Depends(_caller)]
"""The caller; only inside a router whose `route_class` is `HouseholdRoute`."""


class HouseholdRoute(APIRoute):
    """A route in which a household's scope is open. Requests that change something need permission to write."""

    @staticmethod
    def check(request: Request, caller: Caller) -> None:
        """Raises `MissingPermission` where the caller may not do this."""
        if request.method not in _SAFE:
            caller.must_write()

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, within the scope."""
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            token = token_of(request)
            pool: Pool = request.app.state.pool
            async with transaction(pool) as connection:
                caller = await enter(connection, token, request.app.state.settings)
                self.check(request, caller)
                scope = Scope(connection, caller.household_id, caller.actor)
                request.state.caller, request.state.scope = caller, scope
                key = request.headers.get("idempotency-key") if request.method == "POST" else None
                kept = await begin_once(request, scope, caller, key, await _body_hash(request)) if key else None
                if kept is not None:
                    return kept
                response = await inner(request)
                if scope.batch_id is not None:
                    response.headers["Smartspend-Batch"] = str(scope.batch_id)
                if key:
                    await keep_answer(scope, caller, key, response)
                await close_scope(scope)
            return response

        return handle


class PersonalRoute(HouseholdRoute):
    """A route about the caller's own person: no role is needed to change it, but a signed-in person, not a token."""

    @staticmethod
    def check(request: Request, caller: Caller) -> None:
        """Raises `MissingPermission` for tokens that want to change their owner."""
        if request.method not in _SAFE and caller.session_id is None:
            raise MissingPermission("A token cannot do this: sign in with your password.")


async def _body_hash(request: Request) -> bytes:
    return hashlib.sha256(await request.body()).digest()


async def begin_once(request: Request, scope: Scope, caller: Caller, key: str, request_hash: bytes) -> Response | None:
    """Claims the key, waiting for whoever holds it; gives back the kept answer where the work is done already.

    `request_hash` tells one body from another. Raises `IdempotencyKeyReused`.
    """
    if len(key) > _KEY_LENGTH_MAX:
        raise Invalid(f"An Idempotency-Key has at most {_KEY_LENGTH_MAX} characters.")
    target = f"{request.method} {request.url.path}?{request.url.query}"
    claimed = await scope.run(
        "INSERT INTO kept_answers (household_id, person_id, key, request, request_hash) VALUES (%s, %s, %s, %s, %s) "
        "ON CONFLICT DO NOTHING",
        [caller.household_id, caller.person_id, key, target, request_hash],
    )
    if claimed:
        return None
    row = await scope.one(
        "SELECT request, request_hash, status, headers, body FROM kept_answers "
        "WHERE household_id = %s AND person_id = %s AND key = %s",
        [caller.household_id, caller.person_id, key],
    )
    if row is None or row["request"] != target or bytes(row["request_hash"]) != request_hash:
        raise IdempotencyKeyReused(errors=[FieldError("/headers/Idempotency-Key", "used for another request")])
    headers = {**(row["headers"] or {}), "Idempotent-Replayed": "true"}
    return Response(bytes(row["body"] or b""), status_code=row["status"], headers=headers)


async def keep_answer(scope: Scope, caller: Caller, key: str, response: Response) -> None:
    """Keeps the answer for whoever repeats the request with the same key."""
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    await scope.run(
        "UPDATE kept_answers SET status = %s, headers = %s, body = %s "
        "WHERE household_id = %s AND person_id = %s AND key = %s",
        [response.status_code, Jsonb(headers), bytes(response.body), caller.household_id, caller.person_id, key],
    )
