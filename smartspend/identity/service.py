"""Registering, signing in and out, sessions, roles, profiles, personal tokens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from smartspend.db.checkout import transaction
from smartspend.db.pool import Connection, Pool
from smartspend.events.fact import Fact
from smartspend.identity import queries
from smartspend.identity.access import Caller, MissingPermission
from smartspend.identity.access_tokens import hash_secret, issue, new_api_token, new_secret
from smartspend.identity.passwords import check_strength, hash_password, verify_password
from smartspend.identity.scope import Actor, Scope, close_scope
from smartspend.kernel.clock import utc_now
from smartspend.kernel.errors import Conflict, FieldError, Forbidden, Invalid, NotFound, TooMany, Unauthenticated
from smartspend.kernel.ids import uuid7
from smartspend.settings import Settings

FREE_ATTEMPTS: Final = 5
FREE_ATTEMPTS_PER_ADDRESS: Final = 50
LOST_ANSWER: Final = timedelta(seconds=30)
PERMISSIONS: Final = ("household:read", "household:write", "people:manage", "roles:manage")


class EmailTaken(Conflict):
    """Someone is registered with this address already: sign in instead."""


class RegistrationClosed(Forbidden):
    """This installation takes no new registrations: ask its administrator."""


class WrongCredentials(Unauthenticated):
    """Address and password do not match."""


class TooManyAttempts(TooMany):
    """Too many wrong passwords. Wait a little before the next try."""


class RoleTaken(Conflict):
    """There is a role of this name already."""


class UnknownRole(NotFound):
    """There is no such role."""


class UnknownPerson(NotFound):
    """There is no such person."""


class LastAdministrator(Conflict):
    """Someone must remain administrator: appoint another one first."""


class UnknownSession(NotFound):
    """There is no such session of yours."""


class UnknownToken(NotFound):
    """There is no such token of yours."""


class NotConfirmed(Invalid):
    """To erase everything, repeat your e-mail address."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What a person gets at sign-in: a short-lived access token, and the secret that renews it once."""

    access_token: str
    expires_in: int
    refresh_token: str
    refresh_days: int


NewHousehold = Callable[[Scope], Awaitable[None]]
_new_household: Final[list[NewHousehold]] = []


def on_new_household(furnish: NewHousehold) -> None:
    """Has `furnish` called for each new household, within the transaction that makes it. For the wiring."""
    if furnish not in _new_household:
        _new_household.append(furnish)


async def register(pool: Pool, settings: Settings, *, email: str, password: str, name: str) -> dict[str, Any]:
    """Makes a person with a household of their own; the first one of an installation becomes its administrator.

    Raises `WeakPassword`, `EmailTaken`, `RegistrationClosed`.
    """
    check_strength(password, email=email, name=name)
    password_hash = await hash_password(password)
    person_id, household_id = uuid7(), uuid7()
    async with transaction(pool) as connection:
        first = await queries.lock_registration(connection)
        if settings.registration == "closed" and not first:
            raise RegistrationClosed
        role = "admin" if first else "member"
        person = {"id": person_id, "email": email, "email_key": email.casefold(), "name": name, "role": role}
        if not await queries.insert_person(connection, {**person, "password_hash": password_hash}):
            raise EmailTaken(errors=[FieldError("/email", "registered already")])
        await queries.insert_household(connection, household_id, f"Household of {name}", person_id)
        await queries.insert_profile(connection, household_id, person_id)
        scope = Scope(connection, household_id, Actor("person", person_id, name))
        for furnish in _new_household:
            await furnish(scope)
        await close_scope(scope)
    return {"id": person_id, "email": email, "name": name, "role": role, "household_id": household_id}


async def login(pool: Pool, settings: Settings, *, email: str, password: str, user_agent: str, ip: str) -> SignedIn:
    """Opens a session. Raises `WrongCredentials`, or `TooManyAttempts` while address or origin must wait."""
    key, origin = f"email:{email.casefold()}", f"ip:{ip}"
    async with transaction(pool) as connection:
        until = await queries.blocked_until(connection, [key, origin])
        person = await queries.person_by_email(connection, email.casefold())
    if until is not None:
        raise TooManyAttempts(retry_after=max(1, round((until - utc_now()).total_seconds())))
    if not await verify_password(person["password_hash"] if person else None, password) or person is None:
        async with transaction(pool) as connection:
            await queries.count_failure(connection, key, FREE_ATTEMPTS)
            await queries.count_failure(connection, origin, FREE_ATTEMPTS_PER_ADDRESS)
        raise WrongCredentials
    async with transaction(pool) as connection:
        await queries.forgive(connection, key)
        session = {"id": uuid7(), "person_id": person["id"], "household_id": person["household_id"]}
        session |= {"user_agent": user_agent[:300], "ip": ip[:60], "expires_at": _session_end(settings)}
        await queries.insert_session(connection, session)
        return await _sign_in(connection, settings, session["id"])


async def refresh(pool: Pool, settings: Settings, token: str, *, page: bool) -> SignedIn:
    """Renews a session. A refresh token works once: when it comes again, someone has a copy, and the session ends.

    A `page` that was reloaded just then, or two that start together, send it again within moments: that is forgiven as
    long as nothing that came of the first time has been used.
    """
    token_hash = hash_secret(token)
    async with transaction(pool) as connection:
        session_id = await queries.use_refresh_token(connection, token_hash, LOST_ANSWER if page else timedelta())
        if session_id is not None:
            await queries.prolong_session(connection, session_id, _session_end(settings))
            return await _sign_in(connection, settings, session_id)
        await queries.revoke_by_used_token(connection, token_hash)
    raise Unauthenticated("This session is over: sign in again.")


async def _sign_in(connection: Connection, settings: Settings, session_id: UUID) -> SignedIn:
    secret = new_secret()
    await queries.insert_refresh_token(connection, hash_secret(secret), session_id)
    access_token = issue(session_id, settings.signing_key(), settings.access_token_seconds)
    return SignedIn(access_token, settings.access_token_seconds, secret, settings.refresh_token_days)


def _session_end(settings: Settings) -> datetime:
    return utc_now() + timedelta(days=settings.refresh_token_days)


async def logout(scope: Scope, caller: Caller) -> None:
    """Ends the session at once: its access tokens are refused from here on."""
    if caller.session_id is not None:
        await queries.revoke_session(scope.connection, caller.person_id, caller.session_id)


async def end_session(scope: Scope, caller: Caller, session_id: UUID) -> None:
    """Ends one of one's own sessions. Raises `UnknownSession`."""
    if not await queries.revoke_session(scope.connection, caller.person_id, session_id):
        raise UnknownSession


async def must_have(connection: Connection, caller: Caller, permission: str) -> None:
    """Raises `MissingPermission` unless the caller's role allows it."""
    if permission not in await queries.permissions_of(connection, caller.role):
        raise MissingPermission


async def create_role(scope: Scope, caller: Caller, name: str, permissions: list[str]) -> dict[str, Any]:
    """Makes a role. Administrators only. Raises `RoleTaken`, `Invalid` for unknown permissions."""
    await must_have(scope.connection, caller, "roles:manage")
    unknown = sorted(set(permissions) - set(PERMISSIONS))
    if unknown:
        detail = f"Unknown permission {unknown[0][:40]}. There are: {', '.join(PERMISSIONS)}."
        raise Invalid(detail, errors=[FieldError("/permissions", detail)])
    role = await queries.insert_role(scope.connection, name, sorted(set(permissions)))
    if role is None:
        raise RoleTaken(errors=[FieldError("/name", "taken")])
    return role


async def give_role(scope: Scope, caller: Caller, person_id: UUID, role: str) -> dict[str, Any]:
    """Gives someone a role. Raises `UnknownPerson`, `UnknownRole`, `LastAdministrator`."""
    await must_have(scope.connection, caller, "people:manage")
    if not any(one["name"] == role for one in await queries.roles(scope.connection)):
        raise UnknownRole(errors=[FieldError("/role", "unknown")])
    if role != "admin" and not await queries.other_admins(scope.connection, person_id):
        raise LastAdministrator
    person = await queries.set_role(scope.connection, person_id, role)
    if person is None:
        raise UnknownPerson
    return person


async def create_token(
    scope: Scope, caller: Caller, name: str, scopes: list[str], expires_at: datetime | None
) -> dict[str, Any]:
    """Makes a personal API token; its text is told this once and never again."""
    token = new_api_token()
    row = {"id": uuid7(), "person_id": caller.person_id, "household_id": caller.household_id, "name": name}
    row |= {"scopes": scopes, "hash": hash_secret(token), "expires_at": expires_at}
    stored = await queries.insert_api_token(scope.connection, row)
    return {**(stored or {}), "token": token}


async def save_profile(scope: Scope, caller: Caller, profile: dict[str, Any]) -> None:
    """Stores the whole profile and tells other tabs."""
    own = {"household_id": caller.household_id, "person_id": caller.person_id}
    await queries.update_profile(scope.connection, {**profile, **own})
    scope.announce(Fact("profile.changed", {"id": str(caller.person_id)}))


async def everyone(pool: Pool) -> list[dict[str, Any]]:
    """Everyone of this installation, for whoever runs it."""
    async with transaction(pool) as connection:
        return await queries.people(connection)


async def reset_password(pool: Pool, email: str, password: str) -> dict[str, Any]:
    """Gives a person a new password and signs them out everywhere. For whoever runs it. Raises `UnknownPerson`."""
    password_hash = await hash_password(password)
    async with transaction(pool) as connection:
        person = await queries.person_by_email(connection, email.casefold())
        if person is None:
            raise UnknownPerson
        await queries.update_password(connection, person["id"], password_hash)
        await queries.forgive(connection, f"email:{email.casefold()}")
        return {"id": person["id"], "email": person["email"]}


async def erase_everything(scope: Scope, caller: Caller, confirm: str) -> None:
    """Removes the caller, their household and all that is in it. Raises `NotConfirmed`, `LastAdministrator`."""
    if confirm.strip().casefold() != caller.email.casefold():
        raise NotConfirmed(errors=[FieldError("/confirm", "is not your e-mail address")])
    await queries.erase(scope.connection, caller.household_id, caller.person_id)
