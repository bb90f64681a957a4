"""What counts for a budget: categories, accounts, tags, searches, splits, refunds, transfers, currencies."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from tests.budgets.stories import RunJobs, days_ago, today
from tests.conftest import Person


async def budget_for(person: Person, **fields: Any) -> dict[str, Any]:
    body = {"amount": {"amount": "100.00", "currency": "EUR"}, **fields}
    answer = await person.http.post("/budgets", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def status_of(person: Person, budget: dict[str, Any], **params: str) -> dict[str, Any]:
    answer = await person.http.get(f"/budgets/{budget['id']}/status", params=params)
    assert answer.status_code == 200, answer.text
    status: dict[str, Any] = answer.json()
    return status


async def spent_on(person: Person, budget: dict[str, Any], **params: str) -> str:
    amount: str = (await status_of(person, budget, **params))["spent"]["amount"]
    return amount


async def test_any_target_finds_its_rows(person: Person) -> None:
    account, other = await person.account(), await person.account(name="Joint")
    groceries, fuel = await person.category("food.groceries"), await person.category("transport.fuel")
    food = await person.category("food")
    wanted: dict[str, dict[str, Any]] = {
        "a group": {"category_id": food},
        "two categories": {"category_ids": [groceries, fuel]},
        "an account": {"account_ids": [account["id"]]},
        "an account's category": {"account_ids": [other["id"]], "category_id": groceries},
        "a tag": {"tags": ["trip"]},
        "a search": {"q": "amount:>15 -diesel"},
        "weeks of a category": {"category_id": groceries, "period": "custom", "schedule": week_of(today())},
    }
    budgets = {name: await budget_for(person, **fields) for name, fields in wanted.items()}
    await person.spend(account["id"], "-10.00", category_id=groceries, booked_on=today(), tags=["trip"])
    await person.spend(other["id"], "-20.00", category_id=groceries, booked_on=today())
    await person.spend(account["id"], "-40.00", category_id=fuel, booked_on=today(), payee="Diesel")
    await person.spend(account["id"], "5.00", category_id=groceries, booked_on=today(), payee="Refund")
    await person.spend(account["id"], "1000.00", category_id=await person.category("income.salary"), booked_on=today())
    await person.spend(
        account["id"], "-500.00", category_id=await person.category("transfers.internal"), booked_on=today()
    )
    splits = [
        {"category_id": groceries, "amount": {"amount": "-3.00", "currency": "EUR"}},
        {"category_id": fuel, "amount": {"amount": "-4.00", "currency": "EUR"}},
    ]
    await person.spend(account["id"], "-7.00", booked_on=today(), splits=splits, tags=["trip"])
    assert {name: await spent_on(person, budget) for name, budget in budgets.items()} == {
        "a group": "28.00",
        "two categories": "72.00",
        "an account": "52.00",
        "an account's category": "20.00",
        "a tag": "17.00",
        "a search": "20.00",
        "weeks of a category": "28.00",
    }


def week_of(day: str) -> dict[str, Any]:
    """A week around a day, as the schedule of a budget that happens once."""
    middle = date.fromisoformat(day)
    return {"start": str(middle - timedelta(days=3)), "end": str(middle + timedelta(days=3))}


async def test_sums_stay_true_whatever_happens_to_the_rows(person: Person) -> None:
    """Budgets whose sums are kept by day say what budgets say that read the monthly totals."""
    account = await person.account()
    groceries, fuel = await person.category("food.groceries"), await person.category("transport.fuel")
    days = [str(date.fromisoformat("2026-03-01") + timedelta(days=n)) for n in range(31)]
    march = {"period": "custom", "schedule": {"start": "2026-03-01", "end": "2026-03-31"}}
    searched = await budget_for(person, category_id=groceries, q="amount:>0", **march)
    plain = await budget_for(person, category_id=groceries, **march)
    uneven = await budget_for(
        person, category_id=groceries, period="custom", schedule={"start": "2026-02-28", "end": "2026-03-31"}
    )
    dice = random.Random(7)  # noqa: S311  # made-up edits
    rows: list[dict[str, Any]] = []
    for _ in range(30):
        doing = dice.choice(["spend", "spend", "move", "file", "remove", "undo"])
        if doing == "spend" or not rows:
            amount, category = f"-{dice.randint(1, 900)}.00", dice.choice([groceries, fuel])
            rows.append(await person.spend(account["id"], amount, category_id=category, booked_on=dice.choice(days)))
        elif doing == "remove":
            gone = await person.http.delete(f"/transactions/{rows.pop()['id']}")
            if dice.random() < 0.5:
                await person.http.post(f"/history/{gone.headers['Smartspend-Batch']}/revert")
        else:
            change = (
                {"booked_on": dice.choice(days)} if doing == "move" else {"category_id": dice.choice([groceries, fuel])}
            )
            answer = await person.http.patch(f"/transactions/{dice.choice(rows)['id']}", json=change)
            if doing == "undo" and "Smartspend-Batch" in answer.headers:
                await person.http.post(f"/history/{answer.headers['Smartspend-Batch']}/revert")
        spent = [await spent_on(person, one) for one in (plain, searched, uneven)]
        assert len(set(spent)) == 1, (doing, spent)


async def test_a_tag_that_is_given_later_counts(person: Person) -> None:
    account = await person.account()
    budget = await budget_for(person, tags=["trip"])
    row = await person.spend(account["id"], "-10.00", booked_on=today())
    assert await spent_on(person, budget) == "0.00"
    await person.http.patch(f"/transactions/{row['id']}", json={"tags": ["trip"]})
    assert await spent_on(person, budget) == "10.00"
    await person.http.delete(f"/transactions/{row['id']}")
    assert await spent_on(person, budget) == "0.00"


async def test_a_category_that_moves_takes_its_rows_along(person: Person) -> None:
    account = await person.account()
    food, transport = await person.category("food"), await person.category("transport")
    made = (await person.http.post("/categories", json={"name": "Snacks", "parent_id": food})).json()
    budgets = [await budget_for(person, category_id=food, period=period) for period in ("monthly", "weekly")]
    budgets.append(await budget_for(person, q="category:food"))
    await person.spend(account["id"], "-10.00", category_id=made["id"], booked_on=today())
    assert [await spent_on(person, one) for one in budgets] == ["10.00"] * 3
    moved = await person.http.put(f"/categories/{made['id']}", json={**_change(made), "parent_id": transport})
    assert moved.status_code == 200, moved.text
    assert [await spent_on(person, one) for one in budgets] == ["0.00"] * 3


def _change(category: dict[str, Any]) -> dict[str, Any]:
    return {name: category[name] for name in ("name", "icon", "color")}


async def test_other_currencies_count_by_the_rate_of_their_day(person: Person) -> None:
    dollars = await person.account(currency="USD")
    groceries = await person.category("food.groceries")
    first, second = days_ago(0), days_ago(0)
    async with person.scope() as scope:
        await scope.run(
            "INSERT INTO household_rates (household_id, id, currency, day, rate) "
            "VALUES (current_household(), gen_random_uuid(), 'USD', %s, 1.25)",
            [first],
        )
    budgets = [await budget_for(person, category_id=groceries, period=period) for period in ("monthly", "weekly")]
    budgets.append(await budget_for(person, q="amount:>0"))
    await person.spend(dollars["id"], "-10.00", category_id=groceries, booked_on=second, currency="USD")
    for budget in budgets:
        status = await status_of(person, budget)
        assert (status["spent"]["amount"], status["unconverted"]) == ("8.00", [])


async def test_what_has_no_rate_is_told_apart_and_alarms_nobody(person: Person, run_jobs: RunJobs) -> None:
    yen, account = await person.account(currency="JPY"), await person.account()
    groceries = await person.category("food.groceries")
    budget = await budget_for(person, category_id=groceries)
    await person.spend(yen["id"], "-50000", category_id=groceries, booked_on=today(), currency="JPY")
    await person.spend(account["id"], "-20.00", category_id=groceries, booked_on=today())
    await run_jobs()
    status = await status_of(person, budget)
    assert status["spent"]["amount"] == "20.00"
    assert status["unconverted"] == [{"amount": "50000", "currency": "JPY"}]
    assert status["alerts"] == []


async def test_what_is_booked_ahead_counts_and_is_told(person: Person) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    start, end = days_ago(9), str(date.fromisoformat(today()) + timedelta(days=10))
    schedule = {"start": start, "end": end}
    budget = await budget_for(person, category_id=groceries, period="custom", schedule=schedule)
    await person.spend(account["id"], "-40.00", category_id=groceries, booked_on=start)
    await person.spend(account["id"], "-25.00", category_id=groceries, booked_on=end)
    status = await status_of(person, budget)
    assert (status["spent"]["amount"], status["ahead"]["amount"]) == ("65.00", "25.00")
    assert status["projected"]["amount"] == "105.00"  # 4.00 a day for 20 days, and 25.00
    assert status["pace"]["passes_on"] == end
    # Monthly budgets read totals of whole months; what lies ahead is taken from the rows.
    monthly = await status_of(person, await budget_for(person, category_id=groceries), month=end[:7])
    assert monthly["ahead"]["amount"] == "25.00"


@pytest.mark.parametrize(
    ("fields", "pointer", "kind"),
    [
        ({}, "/category_id", "invalid-target"),
        ({"q": " !! "}, "/q", "invalid-target"),
        ({"category_ids": ["01900000-0000-7000-8000-000000000000"]}, "/category_id", "no-such-category"),
        ({"account_ids": ["01900000-0000-7000-8000-000000000000"]}, "/account_ids/0", "no-such-account"),
        ({"q": "x" * 501}, "/q", None),
        ({"tags": [""]}, "/tags/0", None),
        ({"tags": "trip"}, "/tags", None),
        ({"category_ids": "food"}, "/category_ids", None),
    ],
)
async def test_what_is_no_target(person: Person, fields: dict[str, Any], pointer: str, kind: str | None) -> None:
    answer = await person.http.post("/budgets", json={"amount": {"amount": "5.00", "currency": "EUR"}, **fields})
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)
    assert kind is None or answer.json()["type"] == f"/problems/{kind}"


@pytest.mark.parametrize(
    "q", ["category:nowhere", 'tag:"', "account:x amount:..", "'); DROP TABLE budgets; --", "%(x)s"]
)
async def test_a_strange_search_finds_little_and_harms_nobody(person: Person, q: str) -> None:
    account = await person.account()
    await person.spend(account["id"], "-10.00", booked_on=today())
    budget = await budget_for(person, q=q)
    assert await spent_on(person, budget) in {"0.00", "10.00"}


async def test_budgets_that_count_the_same_are_told(person: Person) -> None:
    account, other = await person.account(), await person.account(name="Joint")
    food, groceries = await person.category("food"), await person.category("food.groceries")
    first = await budget_for(person, category_id=groceries)
    assert first["overlaps"] == []
    second = await budget_for(person, category_id=food, account_ids=[account["id"]])
    assert second["overlaps"] == [first["id"]]
    third = await budget_for(person, account_ids=[other["id"]])
    assert third["overlaps"] == [first["id"]]
    assert (await budget_for(person, category_id=await person.category("transfers.savings")))["overlaps"] == []


async def test_names_come_from_what_a_budget_is_for(person: Person) -> None:
    groceries, fuel = await person.category("food.groceries"), await person.category("transport.fuel")
    account = await person.account(name="Joint")
    assert (await budget_for(person, category_ids=[groceries]))["name"] is None
    several = await budget_for(person, category_ids=[groceries, fuel], account_ids=[account["id"]], tags=["trip"])
    assert several["name"] == "Groceries, Fuel, Joint, #trip"


async def test_any_of_several_tags_counts_once(person: Person) -> None:
    account = await person.account()
    trip = await budget_for(person, tags=["italy", "south france"])
    both = await budget_for(person, q='tag:italy tag:"south france"')
    either = await budget_for(person, q='tag:italy,"south france"')
    for amount, tags in (("-1.00", ["italy"]), ("-2.00", ["south france"]), ("-4.00", trip["tags"]), ("-8.00", [])):
        await person.spend(account["id"], amount, booked_on=today(), tags=tags)
    assert [await spent_on(person, one) for one in (trip, both, either)] == ["7.00", "4.00", "7.00"]
    found = await person.http.get("/transactions", params={"q": 'tag:italy,"south france"'})
    assert len(found.json()["items"]) == 3
    assert (await budget_for(person, tags=["italy", "home"]))["overlaps"] == [trip["id"]]


async def test_a_budget_for_several_categories_outlives_one_of_them(person: Person) -> None:
    food = await person.category("food")
    made = [
        (await person.http.post("/categories", json={"name": name, "parent_id": food})).json()["id"]
        for name in ("Chess", "Go", "Draughts")
    ]
    budget = await budget_for(person, category_ids=made[:2])
    gone = await person.http.delete(f"/categories/{made[0]}", params={"move_to": "none"})
    assert (await person.http.get(f"/budgets/{budget['id']}")).json()["category_ids"] == [made[1]]
    await person.http.post(f"/history/{gone.headers['Smartspend-Batch']}/revert")
    assert (await person.http.get(f"/budgets/{budget['id']}")).json()["category_ids"] == made[:2]
    merged = await person.http.post(f"/categories/{made[0]}/merge", json={"into": made[2]})
    assert merged.status_code == 200, merged.text
    assert (await person.http.get(f"/budgets/{budget['id']}")).json()["category_ids"] == [made[2], made[1]]


async def test_a_budget_follows_where_the_transactions_of_its_category_went(person: Person) -> None:
    food, groceries = await person.category("food"), await person.category("food.groceries")
    made = (await person.http.post("/categories", json={"name": "Chess", "parent_id": food})).json()["id"]
    budget = await budget_for(person, category_id=made)
    await person.http.delete(f"/categories/{made}", params={"move_to": groceries})
    assert (await person.http.get(f"/budgets/{budget['id']}")).json()["category_id"] == groceries
