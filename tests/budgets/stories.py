"""Stories of budgets in the domain's notation, told to the running application.

    budget  food              100.00   alert at 80 %, 100 %
    spend   food.groceries     79.99   -> nothing
    spend   food.groceries      0.01   -> crossed 80 %
    refund  food.groceries     20.00   -> nothing

Everything happens today. Amounts are in EUR. What stands behind the arrow is what was announced by then and not before.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.conftest import Person

RunJobs = Callable[[], Awaitable[int]]
_LINE = re.compile(r"(?P<verb>\w+)\s+(?P<what>[\w.]+)\s+(?P<amount>[\d.]+)\s*(?P<rest>.*)")


def today() -> str:
    """The day it is for somebody whose profile says UTC."""
    return str(datetime.now(UTC).date())


def days_ago(days: int) -> str:
    """A day before today."""
    return str(datetime.now(UTC).date() - timedelta(days=days))


async def announced(person: Person) -> list[dict[str, Any]]:
    """Every crossing that was told, oldest first."""
    facts = (await person.http.get("/changes")).json()["items"]
    return [fact["payload"] for fact in facts if fact["type"] == "budget.threshold_crossed"]


async def make_budget(person: Person, key: str, amount: str, **fields: Any) -> dict[str, Any]:
    """A new budget in EUR."""
    body = {"category_id": await person.category(key), "amount": {"amount": amount, "currency": "EUR"}, **fields}
    answer = await person.http.post("/budgets", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def tell(person: Person, run_jobs: RunJobs, story: str) -> dict[str, Any]:
    """Does what the story says, and demands what it says comes of it. Gives the status of its last budget."""
    account = await person.account()
    budget_id = ""
    heard = 0
    for line in filter(None, map(str.strip, story.splitlines())):
        told = _LINE.fullmatch(line)
        assert told is not None, line
        done, _, expected = told["rest"].partition("->")
        if told["verb"] == "budget":
            alerts = [int(percent) / 100 for percent in re.findall(r"(\d+) %", done)]
            budget_id = (await make_budget(person, told["what"], told["amount"], alert_at=alerts))["id"]
        else:
            sign = "" if told["verb"] == "refund" else "-"
            category = await person.category(told["what"])
            await person.spend(account["id"], sign + told["amount"], category_id=category, booked_on=today())
        await run_jobs()
        crossed = await announced(person)
        new = [round(one["threshold"] * 100) for one in crossed[heard:]]
        assert new == [int(percent) for percent in re.findall(r"(\d+) %", expected)], line
        heard = len(crossed)
    status: dict[str, Any] = (await person.http.get(f"/budgets/{budget_id}/status")).json()
    return status
