"""What tests of goals share: people who save."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx

from tests.conftest import Person

RunJobs = Callable[[], Awaitable[int]]
UNKNOWN = "01900000-0000-7000-8000-000000000000"


def eur(amount: str) -> dict[str, str]:
    """An amount in EUR."""
    return {"amount": amount, "currency": "EUR"}


def today() -> date:
    """The day it is for somebody whose profile says UTC."""
    return datetime.now(UTC).date()


def days_ago(days: int) -> str:
    """A day before today."""
    return str(today() - timedelta(days=days))


def months_ago(months: int) -> str:
    """The fifteenth of an earlier month."""
    index = today().year * 12 + today().month - 1 - months
    return str(date(index // 12, index % 12 + 1, 15))


async def make_goal(person: Person, target: str = "1000.00", **fields: Any) -> dict[str, Any]:
    """A new goal in EUR."""
    answer = await person.http.post("/goals", json={"name": "Holiday", "target": eur(target), **fields})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def put_aside(person: Person, goal: dict[str, Any], amount: str, **fields: Any) -> httpx.Response:
    """A contribution in EUR."""
    return await person.http.post(f"/goals/{goal['id']}/contributions", json={"amount": eur(amount), **fields})


async def saved(person: Person, goal: dict[str, Any]) -> str:
    """What a goal has now."""
    return str((await person.http.get(f"/goals/{goal['id']}")).json()["saved"]["amount"])


async def told(person: Person, kind: str) -> list[dict[str, Any]]:
    """The payloads of every fact of a kind, oldest first."""
    facts = (await person.http.get("/changes")).json()["items"]
    return [fact["payload"] for fact in facts if fact["type"] == kind]


async def move(person: Person, out: str, into: str, amount: str, on: str) -> tuple[str, str]:
    """A transfer between two accounts; gives the ids of both sides."""
    one = await person.spend(out, f"-{amount}", booked_on=on, payee="Own account")
    other = await person.spend(into, amount, booked_on=on, payee="Own account")
    answer = await person.http.post("/transactions/transfers", json={"ids": [one["id"], other["id"]]})
    assert answer.status_code == 200, answer.text
    return one["id"], other["id"]
