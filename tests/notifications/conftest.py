"""An installation whose operator set up channels, simulators on the other side, and a clock that can be moved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI

from smartspend.db.pool import Pool
from smartspend.events.fact import Fact
from smartspend.kernel import clock
from smartspend.notifications import jobs
from smartspend.notifications.deliveries import service as deliveries
from smartspend.notifications.telling import service as telling
from smartspend.notifications.webhooks import jobs as webhook_jobs
from smartspend.notifications.webhooks import service as webhooks
from smartspend.sandbox.mail import ResendSimulator, SmtpSimulator
from smartspend.sandbox.push import PushSimulator
from smartspend.sandbox.receiver import WebhookReceiver
from smartspend.settings import Settings
from tests.conftest import Person

RunJobs = Callable[[], Awaitable[int]]


@dataclass
class Hands:
    """A worker's hands, and those of whoever moves the clock."""

    pool: Pool
    run_jobs: RunJobs
    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return clock.utc_now() + self.ahead

    async def work(self, person: Person) -> None:
        """Does everything that is due."""
        await self.run_jobs()
        del person

    async def later(self, person: Person, **ahead: float) -> None:
        """Moves the clock, and has the queue give out what waits for a time; what comes too early waits on."""
        self.ahead += timedelta(**ahead)
        async with self.pool.connection() as connection:
            await connection.execute(
                "UPDATE procrastinate_jobs SET scheduled_at = NULL WHERE status = 'todo' "
                "AND args ->> 'household_id' = %s",
                [str(person.household_id)],
            )
        await self.run_jobs()


@pytest.fixture
def hands(pool: Pool, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch) -> Hands:
    made = Hands(pool, run_jobs)
    for module in (deliveries, telling, webhooks):
        monkeypatch.setattr(module, "utc_now", made.now)
    return made


SetUp = Callable[..., Settings]


@pytest.fixture
def set_up(app: FastAPI, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> SetUp:
    """Has the operator set something, for the API and for workers."""

    def change(**values: Any) -> Settings:
        made = Settings.model_validate({**settings.model_dump(), "messages_at_home": True, **values})
        monkeypatch.setitem(app.state._state, "settings", made)
        monkeypatch.setattr(jobs, "settings", lambda: made)
        monkeypatch.setattr(webhook_jobs, "settings", lambda: made)
        return made

    return change


@pytest.fixture
def resend() -> Iterator[ResendSimulator]:
    with ResendSimulator() as made:
        yield made


@pytest.fixture
def smtp() -> Iterator[SmtpSimulator]:
    with SmtpSimulator() as made:
        yield made


@pytest.fixture
def receiver() -> Iterator[WebhookReceiver]:
    with WebhookReceiver() as made:
        yield made


@pytest.fixture
def push_service() -> Iterator[PushSimulator]:
    with PushSimulator() as made:
        yield made


async def reach_goal(person: Person, name: str = "Bicycle", number: int = 1) -> None:
    """Something happens that is told over every channel."""
    goal = str(UUID(int=number))
    async with person.scope() as scope:
        scope.announce(Fact("goal.reached", {"id": goal, "goal_id": goal, "name": name}))


async def states(person: Person, channel: str) -> list[str]:
    items = (await person.http.get("/notifications/deliveries")).json()["items"]
    return [item["state"] for item in items if item["channel"] == channel]
