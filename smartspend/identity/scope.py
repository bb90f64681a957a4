"""The scope: one database transaction bound to one household. There is no other way to a household's rows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias
from uuid import UUID

from smartspend.db.checkout import transaction
from smartspend.db.pool import Connection, Pool
from smartspend.events import queries as event_queries
from smartspend.events.fact import Fact

Parameters: TypeAlias = Sequence[Any] | Mapping[str, Any]
Row: TypeAlias = dict[str, Any]
Question: TypeAlias = tuple[str, Parameters]
"""A statement and its parameters."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what acts: its kind, and its name as history shows it."""

    kind: Literal["person", "bank", "rule", "import", "system"]
    id: UUID | None
    name: str


SYSTEM = Actor("system", None, "Smart Spend")


@dataclass(slots=True)
class Scope:
    """What a use case works with. Leaving its block commits rows, facts and following jobs, or none of them."""

    connection: Connection
    household_id: UUID
    actor: Actor
    batch_id: UUID | None = None
    facts: list[Fact] = field(default_factory=list)

    def announce(self, fact: Fact) -> None:
        """Tells a fact when this transaction commits."""
        self.facts.append(fact)

    async def all(self, query: str, parameters: Parameters = ()) -> list[Row]:
        """Every row of the answer."""
        cursor = await self.connection.execute(query, parameters)
        return await cursor.fetchall()

    async def one(self, query: str, parameters: Parameters = ()) -> Row | None:
        """The first row, or nothing."""
        cursor = await self.connection.execute(query, parameters)
        return await cursor.fetchone()

    async def value(self, query: str, parameters: Parameters = ()) -> Any:
        """The first column of the first row, or nothing."""
        row = await self.one(query, parameters)
        return next(iter(row.values())) if row else None

    async def together(self, questions: Sequence[Question]) -> list[list[Row]]:
        """Every row of each answer. All are sent at once, and answered in their order: one wait instead of many."""
        async with self.connection.pipeline():
            cursors = [await self.connection.execute(query, parameters) for query, parameters in questions]
            return [await cursor.fetchall() for cursor in cursors]

    async def run_together(self, statements: Sequence[Question]) -> None:
        """Runs statements without answers in their order, all sent at once."""
        async with self.connection.pipeline():
            for query, parameters in statements:
                await self.connection.execute(query, parameters)

    async def run(self, query: str, parameters: Parameters = ()) -> int:
        """Runs a statement and says how many rows it touched."""
        cursor = await self.connection.execute(query, parameters)
        return cursor.rowcount


Follower: TypeAlias = Callable[[Scope, list[Fact]], Awaitable[None]]
_followers: list[Follower] = []


def follow_facts(follower: Follower) -> None:
    """Has `follower` called with every transaction's facts before it commits. Called once, by the wiring."""
    if follower not in _followers:
        _followers.append(follower)


@asynccontextmanager
async def open_scope(pool: Pool, household_id: UUID, actor: Actor) -> AsyncIterator[Scope]:
    """A transaction in which exactly this household's rows exist. Rolls back when the block raises."""
    async with transaction(pool) as connection:
        await connection.execute("SELECT set_config('app.household', %s, true)", [str(household_id)])
        scope = Scope(connection, household_id, actor)
        yield scope
        await close_scope(scope)


async def close_scope(scope: Scope) -> None:
    """Writes what was announced, as the last thing before the commit."""
    if not scope.facts:
        return
    for follower in _followers:
        await follower(scope, scope.facts)
    await event_queries.append(scope.connection, scope.household_id, scope.facts)
    scope.facts.clear()
