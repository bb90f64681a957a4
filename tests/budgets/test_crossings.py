"""Thresholds: each is recorded and told once, whatever happens around it."""

from __future__ import annotations

import asyncio

import pytest

from smartspend.budgets import alerts
from smartspend.identity.scope import SYSTEM, open_scope
from tests.budgets.stories import RunJobs, announced, days_ago, make_budget, tell, today
from tests.conftest import Person

STORIES = {
    "told once a period": """
        budget  food               100.00   alert at 80 %, 100 %
        spend   food.groceries      79.99   -> nothing
        spend   food.groceries       0.01   -> crossed 80 %
        refund  food.groceries      20.00   -> nothing
        spend   food.groceries      20.00   -> nothing
        spend   food.restaurants    20.00   -> crossed 100 %
        spend   food.restaurants    20.00   -> nothing
    """,
    "both at once": """
        budget  food.groceries     100.00   alert at 80 %, 100 %
        spend   food.groceries     150.00   -> crossed 80 %, 100 %
        spend   food.groceries       5.00   -> nothing
    """,
    "exceeded before it was made": """
        spend   food.groceries     150.00   -> nothing
        budget  food.groceries     100.00   alert at 80 %, 200 %  -> crossed 80 %
        spend   food.groceries      50.00   -> crossed 200 %
    """,
    "only its own category": """
        budget  food.groceries     100.00   alert at 80 %
        spend   food.restaurants   500.00   -> nothing
        spend   transfers.internal 500.00   -> nothing
        spend   food.groceries      80.00   -> crossed 80 %
    """,
    "a budget for transfers counts transfers": """
        budget  transfers.savings  100.00   alert at 100 %
        spend   transfers.savings  100.00   -> crossed 100 %
    """,
    "no alerts asked, none told": """
        budget  food.groceries     100.00
        spend   food.groceries     500.00   -> nothing
    """,
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
async def test_stories(person: Person, run_jobs: RunJobs, story: str) -> None:
    await tell(person, run_jobs, story)


async def test_the_transaction_that_crossed_is_named(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    budget = await make_budget(person, "food.groceries", "100.00")
    await person.spend(account["id"], "-79.99", category_id=groceries, booked_on=today())
    crossing = await person.spend(account["id"], "-0.01", category_id=groceries, booked_on=today())
    await run_jobs()
    status = (await person.http.get(f"/budgets/{budget['id']}/status")).json()
    [alert] = status["alerts"]
    assert (alert["threshold"], alert["transaction_id"]) == (0.8, crossing["id"])
    [told] = await announced(person)
    assert told["id"] == told["budget_id"] == budget["id"]
    assert told["transaction_id"] == crossing["id"]
    assert told["period_start"] == status["period"]["start"]


async def test_many_spend_at_once_and_each_alert_comes_once(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    await make_budget(person, "food.groceries", "100.00")
    await run_jobs()

    async def spend_and_check() -> None:
        await person.spend(account["id"], "-9.00", category_id=groceries, booked_on=today())
        async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
            await alerts.check(scope)

    await asyncio.gather(*(spend_and_check() for _ in range(16)), *(run_jobs() for _ in range(2)))
    await run_jobs()
    assert sorted(one["threshold"] for one in await announced(person)) == [0.8, 1.0]


async def test_rows_of_past_months_tell_nothing(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    await make_budget(person, "food.groceries", "100.00")
    for days in (40, 70, 400):
        await person.spend(account["id"], "-500.00", category_id=groceries, booked_on=days_ago(days))
    await run_jobs()
    assert await announced(person) == []


async def test_other_currencies_do_not_count(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account(currency="KES")
    groceries = await person.category("food.groceries")
    budget = await make_budget(person, "food.groceries", "100.00")
    await person.spend(account["id"], "-500.00", category_id=groceries, booked_on=today(), currency="KES")
    await run_jobs()
    assert await announced(person) == []
    assert (await person.http.get(f"/budgets/{budget['id']}/status")).json()["spent"]["amount"] == "0.00"


async def test_splits_count_by_their_parts(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries, fuel = await person.category("food.groceries"), await person.category("transport.fuel")
    budgets = [await make_budget(person, "food", "100.00", period=period) for period in ("weekly", "monthly")]
    splits = [
        {"category_id": groceries, "amount": {"amount": "-85.00", "currency": "EUR"}},
        {"category_id": fuel, "amount": {"amount": "-15.00", "currency": "EUR"}},
    ]
    row = await person.spend(account["id"], "-100.00", booked_on=today(), splits=splits)
    await run_jobs()
    for budget in budgets:
        status = (await person.http.get(f"/budgets/{budget['id']}/status")).json()
        assert status["spent"]["amount"] == "85.00"
        assert [(one["threshold"], one["transaction_id"]) for one in status["alerts"]] == [(0.8, row["id"])]


async def test_a_removed_budget_that_comes_back_tells_nothing_twice(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    budget = await make_budget(person, "food.groceries", "100.00")
    await person.spend(account["id"], "-90.00", category_id=groceries, booked_on=today())
    await run_jobs()
    removed = await person.http.delete(f"/budgets/{budget['id']}")
    assert removed.status_code == 204
    back = await person.http.post(f"/history/{removed.headers['Smartspend-Batch']}/revert")
    assert back.status_code == 200, back.text
    await run_jobs()
    assert len(await announced(person)) == 1
    status = (await person.http.get(f"/budgets/{budget['id']}/status")).json()
    assert [one["threshold"] for one in status["alerts"]] == [0.8]


async def test_a_higher_limit_is_a_new_promise(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    budget = await make_budget(person, "food.groceries", "100.00")
    await person.spend(account["id"], "-90.00", category_id=groceries, booked_on=today())
    await run_jobs()
    body = {"category_id": groceries, "amount": {"amount": "200.00", "currency": "EUR"}, "alert_at": [0.8, 1.0]}
    assert (await person.http.put(f"/budgets/{budget['id']}", json=body)).status_code == 200
    await run_jobs()
    assert (await person.http.get(f"/budgets/{budget['id']}/status")).json()["alerts"] == []
    await person.spend(account["id"], "-70.00", category_id=groceries, booked_on=today())
    await run_jobs()
    assert [one["threshold"] for one in await announced(person)] == [0.8, 0.8]
