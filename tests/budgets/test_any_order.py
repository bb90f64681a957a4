"""The same transactions, in any order and in any pieces, lead to the same status."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest

from tests.budgets.stories import RunJobs, announced, today
from tests.budgets.test_targets import budget_for
from tests.conftest import Person

LINES = [(n, f"Shop {n}", -(100 + 37 * n)) for n in range(24)]
"""Fours of days ago, payee, cents. No refunds: what was reached in between stays told, and may depend on the order."""


def file_of(lines: list[tuple[int, str, int]]) -> bytes:
    rows = [
        f"{date.fromisoformat(today()) - timedelta(days=4 * ago)},{payee},{cents / 100:.2f}"
        for ago, payee, cents in lines
    ]
    return "\n".join(["Date,Payee,Amount", *rows, ""]).encode()


async def deliver(person: Person, run_jobs: RunJobs, account: str, pieces: list[list[tuple[int, str, int]]]) -> None:
    for number, piece in enumerate(pieces):
        files = {"file": (f"{number}.csv", file_of(piece), "text/csv")}
        answer = await person.http.post("/imports", params={"auto": "true"}, data={"account_id": account}, files=files)
        assert answer.status_code == 202, answer.text
        await run_jobs()


def plain(status: dict[str, Any]) -> dict[str, Any]:
    """A status without what names rows and instants."""
    alerts = [one["threshold"] for one in status["alerts"]]
    return {**{name: value for name, value in status.items() if name != "budget_id"}, "alerts": alerts}


@pytest.mark.parametrize("seed", [1, 2])
async def test_any_pieces_say_the_same(
    register: Callable[..., Awaitable[Person]], run_jobs: RunJobs, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311  # made-up deliveries
    shuffled = list(LINES)
    dice.shuffle(shuffled)
    ways = [[LINES], [shuffled[n::5] for n in range(5)], [LINES[12:], LINES[6:18], LINES[:12]]]
    seen: list[Any] = []
    for pieces in ways:
        person = await register()
        account = await person.account()
        kinds: list[dict[str, Any]] = [
            {"account_ids": [account["id"]]},
            {"account_ids": [account["id"]], "period": "weekly", "rollover": "both", "rollover_from": "2026-01-01"},
            {"q": "amount:>3", "period": "custom", "schedule": {"start": "2026-01-05", "days": 11}},
        ]
        amount = {"amount": "9.00", "currency": "EUR"}
        budgets = [await budget_for(person, amount=amount, **one) for one in kinds]
        await deliver(person, run_jobs, account["id"], pieces)
        items = (await person.http.get("/budgets")).json()["items"]
        assert len(items) == len(budgets)
        told = sorted((one["threshold"], one["period_start"]) for one in await announced(person))
        seen.append(([plain(item["status"]) for item in items], told))
    assert seen[1] == seen[0]
    assert seen[2] == seen[0]
