"""Budgets that are changed in one thing, copied, paused, archived; and how many there can be."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from smartspend.budgets import queries, service
from smartspend.budgets.spending.service import refresh, take_stale
from smartspend.budgets.standing import open_desk
from smartspend.budgets.targets import Tree
from smartspend.kernel import clock
from smartspend.kernel.ids import uuid7
from tests.budgets.stories import RunJobs, announced, days_ago, make_budget, today
from tests.budgets.test_targets import budget_for, spent_on, status_of
from tests.conftest import Person


async def warnings(person: Person) -> list[dict[str, Any]]:
    facts = (await person.http.get("/changes")).json()["items"]
    return [fact["payload"] for fact in facts if fact["type"] == "budget.pace_warned"]


async def change(person: Person, budget: dict[str, Any], **fields: Any) -> Any:
    return await person.http.patch(f"/budgets/{budget['id']}", json=fields)


async def test_one_thing_is_changed_and_the_rest_stays(person: Person) -> None:
    budget = await make_budget(person, "food", "100.00", name="Eating", alert_at=[0.5])
    answer = await change(person, budget, amount={"amount": "120.00", "currency": "EUR"})
    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert changed["amount"]["amount"] == "120.00"
    same = ("name", "category_id", "alert_at", "period", "rollover")
    assert {name: changed[name] for name in same} == {name: budget[name] for name in same}
    back = await person.http.post(f"/history/{answer.headers['Smartspend-Batch']}/revert")
    assert back.status_code == 200
    assert (await person.http.get(f"/budgets/{budget['id']}")).json()["amount"]["amount"] == "100.00"


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"amount": {"amount": "0.00", "currency": "EUR"}}, "/amount/amount"),
        ({"amount": {"amount": "5.00", "currency": "USD"}}, "/amount/currency"),
        ({"amount": 5}, "/amount"),
        ({"alert_at": [0]}, "/alert_at/0"),
        ({"alert_at": ["x"]}, "/alert_at/0"),
        ({"period": "weekly"}, "/period"),
        ({"paused": "perhaps"}, "/paused"),
    ],
)
async def test_what_cannot_be_changed(person: Person, fields: dict[str, Any], pointer: str) -> None:
    budget = await make_budget(person, "food", "100.00")
    answer = await change(person, budget, **fields)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)


async def test_a_stranger_changes_and_copies_nothing(person: Person, stranger: Person) -> None:
    budget = await make_budget(person, "food", "100.00")
    assert (await change(stranger, budget, name="Mine")).status_code == 404
    assert (await stranger.http.post(f"/budgets/{budget['id']}/copy", json={})).status_code == 404
    assert (await stranger.http.get(f"/budgets/{budget['id']}/history")).status_code == 404


async def test_a_copy_is_another_budget(person: Person) -> None:
    budget = await budget_for(
        person,
        category_id=await person.category("food"),
        name="Eating",
        period="four_weekly",
        schedule={"anchor": "2026-11-02"},
        rollover="both",
        rollover_from="2026-01-01",
        archived=True,
    )
    answer = await person.http.post(f"/budgets/{budget['id']}/copy", json={})
    assert answer.status_code == 201, answer.text
    copied = answer.json()
    assert (copied["name"], copied["archived"]) == ("Eating (copy)", False)
    same = ("category_id", "amount", "period", "schedule", "rollover", "rollover_from", "alert_at")
    assert {name: copied[name] for name in same} == {name: budget[name] for name in same}


async def test_a_paused_budget_tells_nothing_until_it_is_resumed(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    budget = await make_budget(person, "food", "100.00", alert_at=[0.8])
    assert (await change(person, budget, paused=True)).json()["paused"] is True
    await person.spend(account["id"], "-90.00", category_id=groceries, booked_on=today())
    await run_jobs()
    assert await announced(person) == []
    overview = (await person.http.get("/overview")).json()
    assert overview["budgets"] == []
    await change(person, budget, paused=False)
    await run_jobs()
    assert [one["threshold"] for one in await announced(person)] == [0.8]
    await change(person, budget, archived=True)
    await change(person, budget, archived=False)
    await run_jobs()
    assert len(await announced(person)) == 1


async def test_who_edits_a_budget_holds_up_nobody_who_adds_it_up(person: Person) -> None:
    await person.account()
    budget = await make_budget(person, "food", "100.00", period="weekly")
    account = await person.account()
    await person.spend(account["id"], "-9.00", category_id=await person.category("food.groceries"), booked_on=today())
    async with person.scope() as editing:
        await service.lock_budget(editing, UUID(budget["id"]))
        async with person.scope() as adding:
            await adding.run("SET LOCAL lock_timeout = '1s'")
            stale = await take_stale(adding)
            await adding.run("SET LOCAL lock_timeout = '1s'")
            rows = await queries.budgets(adding)
            await refresh(adding, stale, rows, Tree(await queries.categories(adding)))
        await open_desk(editing, hold=True)
    assert await spent_on(person, budget) == "9.00"


async def test_a_budget_that_will_not_last_is_told_once(
    person: Person, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "utc_now", lambda: datetime(2026, 11, 10, 12, tzinfo=UTC))
    account = await person.account()
    groceries = await person.category("food.groceries")
    budget = await make_budget(person, "food", "100.00")
    silent = [
        await make_budget(person, "food", "100.00", pace_alert=False),
        await make_budget(person, "food", "100.00", alert_at=[]),
    ]
    await person.spend(account["id"], "-30.00", category_id=groceries, booked_on="2026-11-02")
    await run_jobs()
    assert await warnings(person) == []
    await person.spend(account["id"], "-20.00", category_id=groceries, booked_on="2026-11-08")
    await run_jobs()
    [told] = await warnings(person)
    assert (told["budget_id"], told["period_start"], told["passes_on"]) == (budget["id"], "2026-11-01", "2026-11-21")
    await person.spend(account["id"], "40.00", category_id=groceries, booked_on="2026-11-09")
    await run_jobs()
    await person.spend(account["id"], "-40.00", category_id=groceries, booked_on="2026-11-09")
    await run_jobs()
    assert len(await warnings(person)) == 1
    assert (await status_of(person, budget))["alerts"] == []
    assert silent


async def test_recategorising_and_taking_back_tell_in_time(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries, fuel = await person.category("food.groceries"), await person.category("transport.fuel")
    await make_budget(person, "food", "100.00", alert_at=[1.0])
    row = await person.spend(account["id"], "-150.00", category_id=fuel, booked_on=today())
    await run_jobs()
    assert await announced(person) == []
    edit = await person.http.patch(f"/transactions/{row['id']}", json={"category_id": groceries})
    await run_jobs()
    assert [one["transaction_id"] for one in await announced(person)] == [row["id"]]
    for _ in range(2):
        batch = edit.headers["Smartspend-Batch"]
        edit = await person.http.post(f"/history/{batch}/revert")
        edit.headers["Smartspend-Batch"] = edit.json()["batch_id"]
        await run_jobs()
    assert len(await announced(person)) == 1


async def test_three_years_that_come_late_tell_only_of_now(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    for period in ("weekly", "monthly"):
        await make_budget(person, "food", "100.00", period=period, alert_at=[1.0])
    for days in range(0, 1100, 45):
        await person.spend(account["id"], "-150.00", category_id=groceries, booked_on=days_ago(days))
    await run_jobs()
    assert len(await announced(person)) == 2


async def test_a_thousand_budgets_and_not_one_more(person: Person) -> None:
    food = await person.category("food")
    async with person.scope() as scope:
        await scope.run(
            "WITH made AS (INSERT INTO change_batches (household_id, id, actor_kind, cause) "
            "VALUES (current_household(), gen_random_uuid(), 'system', 'test') RETURNING id) "
            "SELECT set_config('app.batch', id::text, true) FROM made"
        )
        await scope.run(
            "INSERT INTO budgets (household_id, id, category_id, minor, currency, alert_at, created_in) "
            "SELECT current_household(), id, %s, 100, 'EUR', '{80,100}', %s FROM unnest(%s::uuid[]) AS id",
            [food, uuid7(), [uuid7() for _ in range(1000)]],
        )
    items = (await person.http.get("/budgets")).json()["items"]
    assert len(items) == 1000
    assert items[0]["status"]["spent"]["amount"] == "0.00"
    body = {"category_id": food, "amount": {"amount": "5.00", "currency": "EUR"}}
    answer = await person.http.post("/budgets", json=body)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/too-many-budgets")
