"""What is kept of what budgets carry says the same as their history, which is computed each time."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from smartspend.budgets import facts
from smartspend.history.service import begin_batch
from tests.budgets.stories import today
from tests.budgets.test_targets import budget_for
from tests.conftest import Person

SINCE = date.fromisoformat(today()) - timedelta(days=150)
WAYS = (
    "spend",
    "spend",
    "abroad",
    "move",
    "file",
    "remove",
    "undo",
    "limit",
    "pay day",
    "rate",
    "recategorise",
    "look",
)


async def carried(person: Person) -> dict[str, Any]:
    items = (await person.http.get("/budgets")).json()["items"]
    return {item["id"]: item["status"]["carried"]["amount"] for item in items}


async def computed(person: Person, budget_id: str) -> str:
    answer = await person.http.get(f"/budgets/{budget_id}/history", params={"periods": 1})
    amount: str = answer.json()["items"][-1]["carried"]["amount"]
    return amount


class Household:
    """Somebody with budgets that carry over, who does this and that."""

    def __init__(self, person: Person, seed: int) -> None:
        self.person, self.dice = person, random.Random(seed)  # noqa: S311  # made-up edits
        self.rows: list[dict[str, Any]] = []
        self.rates: list[str] = []

    async def settle(self) -> None:
        person = self.person
        self.euros = (await person.account())["id"]
        self.dollars = (await person.account(name="Dollars", currency="USD"))["id"]
        self.categories = [await person.category(key) for key in ("food.groceries", "transport.fuel")]
        since = {"rollover": "both", "rollover_from": str(SINCE)}
        kinds: list[dict[str, Any]] = [
            {"category_id": self.categories[0]},
            {"account_ids": [self.euros], "rollover_cap": {"amount": "60.00", "currency": "EUR"}},
            {"category_id": self.categories[1], "period": "weekly"},
            {"q": "amount:>3", "period": "payday"},
        ]
        self.budgets = [await budget_for(person, **since, **one) for one in kinds]

    def day(self) -> str:
        return str(SINCE + timedelta(days=self.dice.randint(0, 150)))

    async def do(self, way: str) -> None:
        http, dice = self.person.http, self.dice
        if way in {"spend", "abroad"} or (way in {"move", "file", "remove", "undo"} and not self.rows):
            account, currency = (self.dollars, "USD") if way == "abroad" else (self.euros, "EUR")
            amount, category = f"-{dice.randint(1, 90)}.00", dice.choice(self.categories)
            fields = {"currency": currency, "category_id": category, "booked_on": self.day()}
            self.rows.append(await self.person.spend(account, amount, **fields))
        elif way == "remove":
            await http.delete(f"/transactions/{self.rows.pop(dice.randrange(len(self.rows)))['id']}")
        elif way in {"move", "file", "undo"}:
            change = {"booked_on": self.day()} if way == "move" else {"category_id": dice.choice(self.categories)}
            answer = await http.patch(f"/transactions/{dice.choice(self.rows)['id']}", json=change)
            if way == "undo" and "Smartspend-Batch" in answer.headers:
                await http.post(f"/history/{answer.headers['Smartspend-Batch']}/revert")
        else:
            await self.change(way)

    async def change(self, way: str) -> None:
        """Changes what does not belong to any row."""
        http, dice = self.person.http, self.dice
        budget = dice.choice(self.budgets)["id"]
        if way == "limit":
            limit = {"amount": f"{dice.randint(1, 200)}.00", "currency": "EUR"}
            reach = {"amount_for": dice.choice(["onwards", "period", "always"]), "amount_from": self.day()}
            assert (await http.patch(f"/budgets/{budget}", json={"amount": limit, **reach})).status_code == 200
        elif way == "payday":
            profile = (await http.get("/profile")).json() | {"pay_day": dice.randint(1, 28)}
            assert (await http.put("/profile", json=profile)).status_code == 200
        elif way == "recategorise":
            food = self.budgets[0]
            body = {"category_id": dice.choice(self.categories), "amount": food["amount"], "rollover": "both"}
            saved = await http.put(f"/budgets/{food['id']}", json={**body, "rollover_from": str(SINCE)})
            assert saved.status_code == 200, saved.text
        elif way == "rate" and self.rates and dice.random() < 0.5:
            assert (await http.delete(f"/rates/{self.rates.pop()}")).status_code == 204
        elif way == "rate":
            rate = {"currency": "USD", "day": self.day(), "rate": f"1.{dice.randint(1, 9)}"}
            answer = await http.post("/rates", json=rate)
            if answer.status_code == 201:
                self.rates.append(answer.json()["id"])


@pytest.mark.parametrize("seed", [1, 2])
async def test_what_is_kept_is_what_history_says(person: Person, seed: int) -> None:
    household = Household(person, seed)
    await household.settle()
    seen = set()
    for _ in range(20):
        way = household.dice.choice(WAYS)
        await household.do(way)
        for budget_id, amount in (await carried(person)).items():
            assert amount == await computed(person, budget_id), way
            seen.add(amount)
    assert len(seen) > 5


async def test_what_is_kept_is_read_until_a_closed_day_changes(person: Person) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    budget = await budget_for(person, category_id=groceries, rollover="both", rollover_from=str(SINCE))
    before = (await carried(person))[budget["id"]]
    async with person.scope() as scope:
        await scope.run("UPDATE budget_carries SET carried = 123 WHERE household_id = current_household()")
    await person.spend(account["id"], "-1.00", category_id=groceries, booked_on=today())
    assert await carried(person) == {budget["id"]: "1.23"}
    row = await person.spend(account["id"], "-1.00", category_id=groceries, booked_on=str(SINCE))
    assert (await carried(person))[budget["id"]] == f"{float(before) - 1:.2f}"
    await person.http.delete(f"/transactions/{row['id']}")
    assert await carried(person) == {budget["id"]: before}


async def test_a_row_that_commits_while_somebody_looks_is_not_missed(person: Person) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    budget = await budget_for(person, category_id=groceries, rollover="both", rollover_from=str(SINCE))
    row = await person.spend(account["id"], "-1.00", category_id=groceries, booked_on=today())
    async with person.scope() as writing:
        await begin_batch(writing, "transactions.edit", "Transaction edited")
        move = "UPDATE transactions SET booked_on = %s WHERE household_id = current_household() AND id = %s"
        await writing.run(move, [SINCE, row["id"]])
        without = (await carried(person))[budget["id"]]
        writing.announce(facts.changed(UUID(budget["id"]), writing.batch_id))
    assert (await carried(person))[budget["id"]] == f"{float(without) - 1:.2f}"
