"""SQL of people, sessions, tokens and profiles."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from smartspend.db.pool import Connection

Row = dict[str, Any]


async def one(connection: Connection, query: str, parameters: list[Any] | Row) -> Row | None:
    """The first row of an answer."""
    cursor = await connection.execute(query, parameters)
    return await cursor.fetchone()


async def lock_registration(connection: Connection) -> bool:
    """Waits for other registrations; says whether nobody is registered yet."""
    await connection.execute("SELECT pg_advisory_xact_lock(hashtext('smartspend.registration'))")
    return await one(connection, "SELECT 1 FROM people LIMIT 1", []) is None


async def insert_person(connection: Connection, person: Row) -> bool:
    """Stores a person; says no where the address is taken."""
    cursor = await connection.execute(
        "INSERT INTO people (id, email, email_key, name, password_hash, role) "
        "VALUES (%(id)s, %(email)s, %(email_key)s, %(name)s, %(password_hash)s, %(role)s) "
        "ON CONFLICT (email_key) DO NOTHING",
        person,
    )
    return cursor.rowcount == 1


async def insert_household(connection: Connection, household_id: UUID, name: str, person_id: UUID) -> None:
    """Stores a household with its owner, and binds the transaction to it."""
    await connection.execute("INSERT INTO households (id, name) VALUES (%s, %s)", [household_id, name])
    await connection.execute(
        "INSERT INTO memberships (household_id, person_id) VALUES (%s, %s)", [household_id, person_id]
    )
    await connection.execute("SELECT set_config('app.household', %s, true)", [str(household_id)])


async def insert_profile(connection: Connection, household_id: UUID, person_id: UUID) -> None:
    """Stores an empty profile; onboarding fills it."""
    await connection.execute(
        "INSERT INTO profiles (household_id, person_id, currency, time_zone) VALUES (%s, %s, 'EUR', 'UTC')",
        [household_id, person_id],
    )


async def person_by_email(connection: Connection, email_key: str) -> Row | None:
    """A person who is not disabled, with the first household they belong to."""
    return await one(
        connection,
        "SELECT p.*, m.household_id FROM people p JOIN memberships m ON m.person_id = p.id "
        "WHERE p.email_key = %s AND p.disabled_at IS NULL ORDER BY m.created_at LIMIT 1",
        [email_key],
    )


async def update_password(connection: Connection, person_id: UUID, password_hash: str) -> None:
    """Stores a new password and ends every session of the person."""
    await connection.execute("UPDATE people SET password_hash = %s WHERE id = %s", [password_hash, person_id])
    await connection.execute(
        "UPDATE sessions SET revoked_at = now() WHERE person_id = %s AND revoked_at IS NULL", [person_id]
    )


async def insert_session(connection: Connection, session: Row) -> None:
    """Stores a session."""
    await connection.execute(
        "INSERT INTO sessions (id, person_id, household_id, expires_at, user_agent, ip) "
        "VALUES (%(id)s, %(person_id)s, %(household_id)s, %(expires_at)s, %(user_agent)s, %(ip)s)",
        session,
    )


async def insert_refresh_token(connection: Connection, token_hash: bytes, session_id: UUID) -> None:
    """Stores the hash of a refresh token."""
    await connection.execute("INSERT INTO refresh_tokens (hash, session_id) VALUES (%s, %s)", [token_hash, session_id])


async def use_refresh_token(connection: Connection, token_hash: bytes, again: timedelta) -> UUID | None:
    """Takes a refresh token; gives its session where that is alive.

    It works once, and again for the time of `again`, unless one that was issued since has been used.
    """
    row = await one(
        connection,
        "UPDATE refresh_tokens t SET used_at = coalesce(t.used_at, now()) "
        "FROM sessions s JOIN people p ON p.id = s.person_id "
        "WHERE t.hash = %(hash)s AND s.id = t.session_id AND s.revoked_at IS NULL "
        "AND s.expires_at > now() AND p.disabled_at IS NULL "
        "AND (t.used_at IS NULL OR (%(again)s > interval '0' AND t.used_at > now() - %(again)s AND NOT EXISTS ("
        "SELECT 1 FROM refresh_tokens n WHERE n.session_id = t.session_id AND n.issued_at >= t.used_at "
        "AND n.used_at IS NOT NULL))) RETURNING t.session_id",
        {"hash": token_hash, "again": again},
    )
    return row["session_id"] if row else None


async def revoke_by_used_token(connection: Connection, token_hash: bytes) -> bool:
    """Ends the session whose refresh token came a second time; says whether there was one."""
    cursor = await connection.execute(
        "UPDATE sessions s SET revoked_at = now() FROM refresh_tokens t "
        "WHERE t.hash = %s AND t.used_at IS NOT NULL AND s.id = t.session_id AND s.revoked_at IS NULL",
        [token_hash],
    )
    return cursor.rowcount > 0


async def prolong_session(connection: Connection, session_id: UUID, expires_at: datetime) -> None:
    """A session that is used lives on; its used-up tokens are forgotten after two days."""
    await connection.execute(
        "UPDATE sessions SET last_seen_at = now(), expires_at = %s WHERE id = %s", [expires_at, session_id]
    )
    await connection.execute(
        "DELETE FROM refresh_tokens WHERE session_id = %s AND used_at < now() - interval '2 days'", [session_id]
    )


async def revoke_session(connection: Connection, person_id: UUID, session_id: UUID) -> bool:
    """Ends one session of the person; says whether there was one."""
    cursor = await connection.execute(
        "UPDATE sessions SET revoked_at = now() WHERE id = %s AND person_id = %s AND revoked_at IS NULL",
        [session_id, person_id],
    )
    return cursor.rowcount > 0


async def revoke_other_sessions(connection: Connection, person_id: UUID, session_id: UUID | None) -> int:
    """Ends every session of the person but one."""
    cursor = await connection.execute(
        "UPDATE sessions SET revoked_at = now() WHERE person_id = %s AND id IS DISTINCT FROM %s AND revoked_at IS NULL",
        [person_id, session_id],
    )
    return cursor.rowcount


async def sessions_of(connection: Connection, person_id: UUID) -> list[Row]:
    """The person's living sessions, the last used first."""
    cursor = await connection.execute(
        "SELECT id, created_at, last_seen_at, expires_at, user_agent, ip FROM sessions "
        "WHERE person_id = %s AND revoked_at IS NULL AND expires_at > now() ORDER BY last_seen_at DESC LIMIT 200",
        [person_id],
    )
    return await cursor.fetchall()


async def blocked_until(connection: Connection, keys: list[str]) -> datetime | None:
    """When the last of these keys may try again, where one is blocked."""
    row = await one(
        connection,
        "SELECT max(blocked_until) AS until FROM login_attempts WHERE key = ANY (%s) AND blocked_until > now()",
        [keys],
    )
    return row["until"] if row else None


async def count_failure(connection: Connection, key: str, free: int) -> None:
    """Counts a failed attempt; beyond `free` ones each doubles the wait, up to 15 minutes. An hour's rest forgives."""
    await connection.execute(
        "INSERT INTO login_attempts AS a (key, failures) VALUES (%(key)s, 1) ON CONFLICT (key) DO UPDATE SET "
        "failures = CASE WHEN a.last_at < now() - interval '1 hour' THEN 1 ELSE a.failures + 1 END, last_at = now(), "
        "blocked_until = CASE WHEN a.failures + 1 > %(free)s AND a.last_at >= now() - interval '1 hour' "
        "THEN now() + least(interval '15 minutes', "
        "interval '1 second' * power(2, least(a.failures + 1 - %(free)s, 12))) END",
        {"key": key, "free": free},
    )


async def forgive(connection: Connection, key: str) -> None:
    """Forgets failed attempts after a success."""
    await connection.execute("DELETE FROM login_attempts WHERE key = %s", [key])


async def profile_of(connection: Connection, household_id: UUID, person_id: UUID) -> Row | None:
    """The person's profile in the household."""
    return await one(
        connection,
        "SELECT f.*, p.name, p.email FROM profiles f JOIN people p ON p.id = f.person_id "
        "WHERE f.household_id = %s AND f.person_id = %s",
        [household_id, person_id],
    )


async def update_profile(connection: Connection, profile: Row) -> None:
    """Stores the whole profile."""
    await connection.execute(
        "UPDATE profiles SET currency = %(currency)s, time_zone = %(time_zone)s, language = %(language)s, "
        "monthly_income_minor = %(monthly_income_minor)s, pay_day = %(pay_day)s, goals = %(goals)s, "
        "onboarded = %(onboarded)s, updated_at = clock_timestamp() "
        "WHERE household_id = %(household_id)s AND person_id = %(person_id)s",
        profile,
    )
    await connection.execute("UPDATE people SET name = %(name)s WHERE id = %(person_id)s", profile)


async def household_profile(connection: Connection) -> Row | None:
    """Currency and time zone of the current household: those of its first member."""
    return await one(
        connection,
        "SELECT currency, time_zone, language, monthly_income_minor, pay_day FROM profiles "
        "WHERE household_id = current_household() ORDER BY person_id LIMIT 1",
        [],
    )


async def roles(connection: Connection) -> list[Row]:
    """Every role."""
    cursor = await connection.execute(
        "SELECT name, permissions, built_in, created_at FROM roles ORDER BY created_at, name"
    )
    return await cursor.fetchall()


async def insert_role(connection: Connection, name: str, permissions: list[str]) -> Row | None:
    """Stores a role; gives nothing where the name is taken."""
    return await one(
        connection,
        "INSERT INTO roles (name, permissions) VALUES (%s, %s) ON CONFLICT DO NOTHING "
        "RETURNING name, permissions, built_in, created_at",
        [name, permissions],
    )


async def permissions_of(connection: Connection, role: str) -> frozenset[str]:
    """What a role allows."""
    row = await one(connection, "SELECT permissions FROM roles WHERE name = %s", [role])
    return frozenset(row["permissions"]) if row else frozenset()


async def set_role(connection: Connection, person_id: UUID, role: str) -> Row | None:
    """Gives a person a role."""
    return await one(
        connection,
        "UPDATE people SET role = %s WHERE id = %s RETURNING id, email, name, role",
        [role, person_id],
    )


async def other_admins(connection: Connection, person_id: UUID) -> bool:
    """Whether someone else is an administrator too."""
    query = "SELECT 1 FROM people WHERE role = 'admin' AND id <> %s AND disabled_at IS NULL LIMIT 1"
    return await one(connection, query, [person_id]) is not None


async def people(connection: Connection) -> list[Row]:
    """Everyone of this installation."""
    cursor = await connection.execute(
        "SELECT id, email, name, role, created_at, disabled_at FROM people ORDER BY created_at"
    )
    return await cursor.fetchall()


async def insert_api_token(connection: Connection, token: Row) -> Row | None:
    """Stores a personal token's hash."""
    return await one(
        connection,
        "INSERT INTO api_tokens (id, person_id, household_id, name, scopes, hash, expires_at) VALUES "
        "(%(id)s, %(person_id)s, %(household_id)s, %(name)s, %(scopes)s, %(hash)s, %(expires_at)s) "
        "RETURNING id, name, scopes, created_at, last_used_at, expires_at",
        token,
    )


async def api_tokens_of(connection: Connection, person_id: UUID) -> list[Row]:
    """The person's tokens, the newest first."""
    cursor = await connection.execute(
        "SELECT id, name, scopes, created_at, last_used_at, expires_at FROM api_tokens WHERE person_id = %s "
        "ORDER BY created_at DESC LIMIT 500",
        [person_id],
    )
    return await cursor.fetchall()


async def delete_api_token(connection: Connection, person_id: UUID, token_id: UUID) -> bool:
    """Removes one token of the person; says whether there was one."""
    cursor = await connection.execute("DELETE FROM api_tokens WHERE id = %s AND person_id = %s", [token_id, person_id])
    return cursor.rowcount > 0


async def erase(connection: Connection, household_id: UUID, person_id: UUID) -> None:
    """Removes the household with everything in it, and the person. There is no way back."""
    await connection.execute("SELECT set_config('app.erasing', 'on', true)")
    await connection.execute("SET CONSTRAINTS ALL DEFERRED")
    await connection.execute("DELETE FROM households WHERE id = %s", [household_id])
    await connection.execute("DELETE FROM people WHERE id = %s", [person_id])
