"""What tests of stored series share: people with bills."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.conftest import Person

RunJobs = Callable[[], Awaitable[int]]
UNKNOWN = "01900000-0000-7000-8000-000000000000"


def eur(amount: str) -> dict[str, str]:
    """An amount in EUR."""
    return {"amount": amount, "currency": "EUR"}


def today() -> date:
    """The day it is for somebody whose profile says UTC."""
    return datetime.now(UTC).date()


def weeks_ago(weeks: int) -> str:
    """The same day of the week, so many weeks before yesterday."""
    return str(today() - timedelta(days=1 + 7 * weeks))


async def pay(
    person: Person, account_id: str, amount: str = "-12.00", times: int = 6, **fields: Any
) -> list[dict[str, Any]]:
    """Payments every two weeks, the last of them yesterday; gives them oldest first."""
    payee = fields.pop("payee", "Streamhouse")
    last = fields.pop("last", 0)
    return [
        await person.spend(account_id, amount, payee=payee, booked_on=weeks_ago(last + 2 * back), **fields)
        for back in reversed(range(times))
    ]


async def series(person: Person, **asked: Any) -> list[dict[str, Any]]:
    """The household's series."""
    answer = await person.http.get("/recurring", params=asked)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def only(person: Person) -> dict[str, Any]:
    """The household's one series."""
    (one,) = await series(person)
    return one


async def decide(person: Person, one: dict[str, Any], **said: Any) -> dict[str, Any]:
    """Says something of a series."""
    answer = await person.http.patch(f"/recurring/{one['id']}", json=said)
    assert answer.status_code == 200, answer.text
    return {**answer.json(), "batch": answer.headers["Smartspend-Batch"]}


async def told(person: Person, kind: str) -> list[dict[str, Any]]:
    """The payloads of every fact of a kind, oldest first."""
    facts = (await person.http.get("/changes")).json()["items"]
    return [fact["payload"] for fact in facts if fact["type"] == kind]
