"""What every test stands on: a real PostgreSQL, the whole application, people signed in, and a worker's hands."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import hypothesis
import psycopg
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from psycopg import sql
from psycopg.conninfo import make_conninfo

from smartspend.api import create_app
from smartspend.db.embedded import EmbeddedServer
from smartspend.db.migrate import migrate
from smartspend.db.pool import Pool, make_pool
from smartspend.identity.scope import Actor, Scope, open_scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.runner import run_job
from smartspend.settings import Settings
from tests.throwaway import need_not_last

PASSWORD = "a quiet river at noon"

# How long an example takes says how busy the machine is, not whether the product is right.
hypothesis.settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("unhurried")


FIRST = ("installed", "browser", "cli", "imports")
"""What starts servers and browsers takes longest: first, so that no process is left alone with it at the end."""


def _place(item: pytest.Item) -> int:
    package = item.path.relative_to(Path(__file__).parent).parts[0]
    return FIRST.index(package) if package in FIRST else len(FIRST)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Orders the files; marks what stands on a database, so that another PostgreSQL can be tried with these alone."""
    items.sort(key=_place)
    for item in items:
        if "server_url" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.database)


@pytest.fixture
def real_passwords() -> None:
    """For tests of passwords themselves: they are hashed as for users."""


@pytest.fixture(autouse=True)
def _quick_passwords(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everywhere else a hash costs a millisecond, because nobody guesses the passwords of these people."""
    if "real_passwords" not in request.fixturenames:
        quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        monkeypatch.setattr("smartspend.identity.passwords._hasher", quick)


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """A server that may be written to: the one of SMARTSPEND_TEST_DATABASE_URL, or an embedded one of our own."""
    given = os.environ.get("SMARTSPEND_TEST_DATABASE_URL")
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="smartspend-test-") as directory:
        Path(directory).chmod(0o755)
        server = EmbeddedServer(Path(directory))
        server.start()
        need_not_last(server.url)
        yield server.url
        server.stop()


@pytest.fixture(scope="session")
def database_url(server_url: str) -> Iterator[str]:
    """A database of this run's own, with the newest schema."""
    name = f"smartspend_test_{secrets.token_hex(4)}"
    url = make_conninfo(server_url, dbname=name)
    with psycopg.connect(server_url, autocommit=True) as connection:
        # Roles belong to the whole server, which another process may be preparing for itself.
        connection.execute("SELECT pg_advisory_lock(hashtext('smartspend.test'))")
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        migrate(url)
    yield url
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="session")
async def pool(database_url: str) -> AsyncIterator[Pool]:
    """Connections as the application has them."""
    made = make_pool(database_url, name="test", size_max=8)
    await made.open(wait=True)
    yield made
    await made.close()


@pytest.fixture(scope="session")
def settings(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings that nothing outside this run can change."""
    return Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings takes it, its types do not say so
        data_dir=tmp_path_factory.mktemp("data"),
        database_url=database_url,
        log_level="warning",
    )


@pytest.fixture(scope="session")
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    """The running application."""
    made = create_app(settings)
    async with made.router.lifespan_context(made):
        yield made


def browser(app: FastAPI, **headers: str) -> httpx.AsyncClient:
    """An HTTP client that talks to the application without a network. Unexpected failures come as the 500 they are."""
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://test/api/v1", headers=headers)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Nobody: a client that is not signed in."""
    async with browser(app) as made:
        yield made


@dataclass
class Person:
    """Somebody who is registered and signed in. `http` carries their token."""

    id: UUID
    household_id: UUID
    email: str
    name: str
    http: httpx.AsyncClient
    pool: Pool

    def scope(self) -> Any:
        """A scope of their household, for looking at what endpoints do not show; use as `async with`."""
        return open_scope(self.pool, self.household_id, Actor("person", self.id, self.name))

    async def account(self, **fields: Any) -> dict[str, Any]:
        """A new account."""
        body = {"name": "Current account", "kind": "checking", "currency": "EUR", **fields}
        answer = await self.http.post("/accounts", json=body)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def spend(self, account_id: str, amount: str, **fields: Any) -> dict[str, Any]:
        """A new transaction, its category left open unless given; `amount` is a text, negative is money out."""
        currency = fields.pop("currency", "EUR")
        usual = {"account_id": account_id, "booked_on": "2026-03-05", "payee": "Corner shop", "category_id": None}
        body: dict[str, Any] = {**usual, **fields}
        body["amount"] = {"amount": amount, "currency": currency}
        answer = await self.http.post("/transactions", json=body)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def category(self, key: str) -> str:
        """The id of a category by its key."""
        items = (await self.http.get("/categories")).json()["items"]
        return str(next(item["id"] for item in items if item["key"] == key))


Register = Callable[..., Awaitable[Person]]


@pytest.fixture
async def empty_queue(pool: Pool) -> None:
    """What tests before left to be done is not for this one's hands."""
    async with pool.connection() as connection:
        await connection.execute("DELETE FROM procrastinate_jobs WHERE status = 'todo'")


@pytest.fixture
async def register(app: FastAPI, pool: Pool, empty_queue: None) -> AsyncIterator[Register]:
    """Makes people, each with a fresh household."""
    del empty_queue
    opened: list[httpx.AsyncClient] = []

    async def make(name: str = "Ada") -> Person:
        http = browser(app)
        opened.append(http)
        email = f"{name.lower()}-{secrets.token_hex(6)}@example.org"
        answer = await http.post("/auth/register", json={"email": email, "password": PASSWORD, "name": name})
        assert answer.status_code == 201, answer.text
        made = answer.json()
        answer = await http.post("/auth/login", json={"email": email, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        return Person(UUID(made["id"]), UUID(made["household_id"]), email, name, http, pool)

    yield make
    for http in opened:
        await http.aclose()


@pytest.fixture
async def person(register: Register) -> Person:
    """Ada, with a household of her own."""
    return await register("Ada")


@pytest.fixture
async def stranger(register: Register) -> Person:
    """Somebody else, in another household."""
    return await register("Mallory")


@pytest.fixture
async def ledger(person: Person) -> AsyncIterator[Scope]:
    """A scope of Ada's household."""
    async with person.scope() as scope:
        yield scope


@pytest.fixture
def run_jobs(pool: Pool, empty_queue: None) -> Callable[[], Awaitable[int]]:
    """Does what a worker would, until the queue is empty; gives the number of jobs done."""
    del empty_queue

    async def run() -> int:
        done = 0
        while True:
            async with pool.connection() as connection, connection.transaction():
                cursor = await connection.execute(
                    "DELETE FROM procrastinate_jobs WHERE id = ("
                    "SELECT id FROM procrastinate_jobs WHERE status = 'todo' "
                    "AND (scheduled_at IS NULL OR scheduled_at <= now()) ORDER BY priority DESC, id "
                    "FOR UPDATE SKIP LOCKED LIMIT 1) RETURNING args"
                )
                row = await cursor.fetchone()
            if row is None:
                return done
            asked = row["args"]
            job_id = UUID(asked["job_id"]) if asked["job_id"] else None
            await run_job(JobContext(pool, UUID(asked["household_id"]), asked["kind"], job_id, asked["arguments"]))
            done += 1

    return run
