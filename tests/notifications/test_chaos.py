"""Random histories: facts that come several times, workers that die at any step, services on bad days.

Whatever happens, each message is in the inbox once, at the mail service once, and each fact at the webhook once.
"""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

import pytest

from smartspend.events.fact import Fact
from smartspend.identity.scope import Scope
from smartspend.jobs.context import JobContext
from smartspend.jobs.runner import run_job
from smartspend.notifications import queries as messages
from smartspend.notifications.deliveries import queries as deliveries
from smartspend.notifications.webhooks import queries as webhooks
from smartspend.sandbox.mail import ResendSimulator
from smartspend.sandbox.receiver import WebhookReceiver
from tests.conftest import Person
from tests.notifications.conftest import Hands, SetUp, states
from tests.notifications.test_mail import by_resend
from tests.notifications.test_webhooks import hook


class KilledError(BaseException):
    """The worker is gone at this very step, as after kill -9: nothing of its open transaction stays."""


class Killer:
    """Kills the worker before or after what it writes about an attempt, as often as chance has it."""

    def __init__(self, draw: random.Random, monkeypatch: pytest.MonkeyPatch) -> None:
        self.draw, self.on, self.killed = draw, True, 0
        for module in (deliveries, webhooks):
            for name in ("begin_attempt", "hold", "record"):
                monkeypatch.setattr(module, name, self.deadly(getattr(module, name)))
        monkeypatch.setattr(messages, "insert", self.deadly(messages.insert))

    def deadly(self, step: Any) -> Any:
        async def run(scope: Scope, *arguments: Any) -> Any:
            self.perhaps_kill()
            done = await step(scope, *arguments)
            self.perhaps_kill()
            return done

        return run

    def perhaps_kill(self) -> None:
        if self.on and self.draw.random() < 0.1:
            self.killed += 1
            raise KilledError


async def work_and_die(person: Person, draw: random.Random) -> None:
    """Runs what is due: a job whose worker is killed comes again, and any may be given out up to ten times."""
    while True:
        async with person.pool.connection() as connection, connection.transaction():
            cursor = await connection.execute(
                "DELETE FROM procrastinate_jobs WHERE id = ("
                "SELECT id FROM procrastinate_jobs WHERE status = 'todo' AND args ->> 'household_id' = %s "
                "AND (scheduled_at IS NULL OR scheduled_at <= now()) ORDER BY random() LIMIT 1) RETURNING args",
                [str(person.household_id)],
            )
            row = await cursor.fetchone()
        if row is None:
            return
        told = row["args"]
        times = draw.randint(2, 10) if draw.random() < 0.3 else 1
        while times:
            try:
                await run_job(JobContext(person.pool, person.household_id, told["kind"], None, told["arguments"]))
            except KilledError:
                continue
            times -= 1


async def pass_time(person: Person, hands: Hands, draw: random.Random, **ahead: float) -> None:
    """Moves the clock and does what is due then."""
    hands.ahead += timedelta(**ahead)
    async with person.pool.connection() as connection:
        await connection.execute(
            "UPDATE procrastinate_jobs SET scheduled_at = NULL WHERE status = 'todo' AND args ->> 'household_id' = %s",
            [str(person.household_id)],
        )
    await work_and_die(person, draw)


@pytest.mark.parametrize("seed", range(4))
async def test_nothing_is_missed_and_nothing_doubled(
    person: Person,
    hands: Hands,
    set_up: SetUp,
    resend: ResendSimulator,
    receiver: WebhookReceiver,
    monkeypatch: pytest.MonkeyPatch,
    *,
    seed: int,
) -> None:
    set_up(**by_resend(resend))
    draw = random.Random(seed)  # noqa: S311  # chance that can be repeated
    await hook(person, receiver)
    killer = Killer(draw, monkeypatch)
    goals = [f"{seed:08x}-0000-7000-8000-{number:012x}" for number in range(12)]
    for goal in goals:
        async with person.scope() as scope:
            scope.announce(Fact("goal.reached", {"id": goal, "goal_id": goal, "name": goal}))
        if draw.random() < 0.4:
            resend.misbehave(draw.choice(["broken", "half", "disconnect", "too_many"]))
        if draw.random() < 0.4:
            receiver.statuses.append(draw.choice([500, 429, 302]))
        await work_and_die(person, draw)
        if draw.random() < 0.3:
            await pass_time(person, hands, draw, minutes=draw.randint(0, 10))
    for hours in (0.6,) * 6 + (3.0,) * 4:
        killer.on = killer.on and draw.random() < 0.5
        await pass_time(person, hands, draw, hours=hours)
    inbox = (await person.http.get("/notifications", params={"limit": 100})).json()["items"]
    assert sorted(item["title"] for item in inbox) == sorted(f"{goal} is reached" for goal in goals)
    letters = sorted(letter["subject"] for letter in resend.letters.values())
    assert letters == sorted(f"{goal} is reached" for goal in goals)
    taken = {one.json()["data"]["id"]: one.headers["webhook-id"] for one in receiver.received}
    assert sorted(taken) == sorted(goals)
    assert set(receiver.taken) == set(taken.values())
    assert set(await states(person, "email")) == {"sent"}
    assert killer.killed > 10
