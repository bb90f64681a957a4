"""Everything that people are told of, from what really happens in a household to the message and where it leads."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeAlias

import httpx
import pytest

from smartspend.health.jobs import nightly
from smartspend.kernel import clock
from smartspend.kernel.period import Month
from smartspend.notifications.telling.service import TOLD
from smartspend.sandbox.mail import ResendSimulator
from smartspend.sandbox.receiver import WebhookReceiver
from tests.budgets.stories import make_budget, today
from tests.conftest import Person
from tests.goals.stories import make_goal, put_aside
from tests.health.test_endpoints import founded_earlier, household
from tests.notifications.conftest import Hands, SetUp, reach_goal
from tests.notifications.test_mail import by_resend

MONTH = str(Month.of(datetime.now(UTC).date()).plus(-1))


@dataclass
class Place:
    """Where things happen: an installation with mail and with a receiver that fails."""

    client: httpx.AsyncClient
    hands: Hands
    resend: ResendSimulator
    receiver: WebhookReceiver
    monkeypatch: pytest.MonkeyPatch


async def budget_crossed(person: Person, place: Place) -> None:
    del place
    await make_budget(person, "food", "100.00", name="Eating", alert_at=[0.8], pace_alert=False)
    account, groceries = await person.account(), await person.category("food.groceries")
    await person.spend(account["id"], "-90.00", category_id=groceries, booked_on=today())


async def pace_passed(person: Person, place: Place) -> None:
    place.monkeypatch.setattr(clock, "utc_now", lambda: datetime(2026, 11, 10, 12, tzinfo=UTC))
    account, groceries = await person.account(), await person.category("food.groceries")
    await make_budget(person, "food", "100.00", name="Eating")
    await person.spend(account["id"], "-50.00", category_id=groceries, booked_on="2026-11-08")


async def goal_reached(person: Person, place: Place) -> None:
    del place
    goal = await make_goal(person, "100.00", name="Sea")
    await put_aside(person, goal, "100.00")


async def month_over(person: Person, place: Place) -> None:
    await household(person)
    await founded_earlier(person)
    await place.hands.work(person)
    await nightly(person.pool)


async def deliver(person: Person, content: bytes) -> None:
    account = await person.account()
    sent = await person.http.post(
        "/imports",
        params={"auto": "true"},
        data={"account_id": account["id"]},
        files={"file": ("march.csv", content, "text/csv")},
    )
    assert sent.status_code == 202, sent.text


async def import_done(person: Person, place: Place) -> None:
    del place
    await deliver(person, b"Date,Payee,Amount\n2026-03-05,Corner shop,-12.00\n2026-03-06,Bakery,-3.00\n")


async def import_refused(person: Person, place: Place) -> None:
    del place
    await deliver(person, b"nothing that a bank would send")


async def letter_came_back(person: Person, place: Place) -> None:
    headers, body = place.resend.report("email.bounced", person.email, bounce={"type": "Permanent"})
    assert (await place.client.post("/mail/resend", content=body, headers=headers)).status_code == 204


async def endpoint_gone(person: Person, place: Place) -> None:
    place.receiver.statuses.append(410)
    body = {"url": f"{place.receiver.url}/hook", "events": ["goal.reached"], "name": "Mine"}
    assert (await person.http.post("/webhooks", json=body)).status_code == 201
    await reach_goal(person)


Happens: TypeAlias = Callable[[Person, Place], Awaitable[None]]

HAPPENS: Final[dict[str, tuple[Happens, str, str]]] = {
    "budget.threshold_crossed": (budget_crossed, r"Eating: 80 % of the budget is used", "/budgets"),
    "budget.pace_warned": (pace_passed, r"Eating: the budget will not last", "/budgets"),
    "goal.reached": (goal_reached, r"Sea is reached", "/goals"),
    "health.report_ready": (
        month_over,
        rf"Your report for {MONTH}: financial health \d+ of 100",
        f"/insights/month?month={MONTH}",
    ),
    "import.finished": (import_done, r"march\.csv is imported", r"/import/[0-9a-f-]{36}"),
    "import.failed": (import_refused, r"march\.csv could not be imported", r"/import/[0-9a-f-]{36}"),
    "mail.stopped": (letter_came_back, r"E-mail to you has stopped", "/settings/notifications"),
    "webhook.stopped": (endpoint_gone, r"The webhook Mine gets nothing any more", "/settings/webhooks"),
}
"""Fact → what happens, how the message is headed, and where it leads."""


def test_everything_is_here() -> None:
    assert HAPPENS.keys() == TOLD.keys()


@pytest.mark.parametrize("fact", HAPPENS)
async def test_what_happens_is_told_once_over_inbox_and_mail(
    fact: str,
    person: Person,
    client: httpx.AsyncClient,
    hands: Hands,
    set_up: SetUp,
    resend: ResendSimulator,
    receiver: WebhookReceiver,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_up(**by_resend(resend))
    happens, title, link = HAPPENS[fact]
    kind = TOLD[fact]
    preferences = (await person.http.get("/notifications/preferences")).json()
    wanted = {**preferences, kind.topic: {**preferences[kind.topic], "inbox": True, "email": True}}
    assert (await person.http.put("/notifications/preferences", json=wanted)).status_code == 200
    await happens(person, Place(client, hands, resend, receiver, monkeypatch))
    await hands.work(person)
    items = (await person.http.get("/notifications")).json()["items"]
    own: list[dict[str, Any]] = [item for item in items if item["kind"] == kind.name]
    assert len(own) == 1
    assert re.fullmatch(title, own[0]["title"])
    assert own[0]["topic"] == kind.topic
    led = own[0]["link"]
    assert led == link or re.fullmatch(link, led)
    letters = [one["subject"] for one in resend.letters.values() if re.fullmatch(title, one["subject"])]
    assert len(letters) == (0 if fact == "mail.stopped" else 1)  # what cannot be reached is not written to
