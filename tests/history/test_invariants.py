"""Whatever is done in whatever order: sums stay true, and taking everything back restores the ledger exactly."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.conftest import Person

STEPS = 25
WATCHED = ("accounts", "categories", "transactions", "rules", "learned")


async def ledger_of(person: Person) -> dict[str, list[Any]]:
    """Every row of the household, without the instants of its last change."""
    async with person.scope() as scope:
        return {
            table: [
                row["whole"]
                for row in await scope.all(
                    f"SELECT to_jsonb(t) - 'updated_at' - 'search' AS whole FROM {table} t "
                    "WHERE household_id = current_household() ORDER BY id"
                )
            ]
            for table in WATCHED
        }


async def check_sums(person: Person) -> None:
    async with person.scope() as scope:
        assert await scope.all("SELECT * FROM totals_differences()") == []
        assert await scope.all("SELECT * FROM daily_differences()") == []
        wrong = await scope.all(
            "SELECT * FROM (SELECT account_id, booked_on AS day, sum(minor) AS minor, count(*) AS n FROM transactions "
            "WHERE household_id = current_household() AND deleted_at IS NULL GROUP BY 1, 2) truth "
            "FULL JOIN (SELECT account_id, day, minor, n FROM daily_totals WHERE household_id = current_household() "
            "AND (n <> 0 OR minor <> 0)) kept USING (account_id, day) "
            "WHERE truth.minor IS DISTINCT FROM kept.minor OR truth.n IS DISTINCT FROM kept.n"
        )
        assert wrong == []


class Household:
    """Does random things to a ledger through the API and remembers the batches."""

    def __init__(self, person: Person, seed: int, categories: list[str]) -> None:
        self.http = person.http
        self.chance = random.Random(seed)  # noqa: S311  # repeatable on purpose
        self.categories = categories
        self.batches: list[str] = []

    async def ids(self, path: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = (await self.http.get(path)).json()["items"]
        return items

    async def do(self, method: str, path: str, body: Any = None) -> None:
        answer = await self.http.request(method, path, json=body)
        assert answer.status_code < 500, answer.text
        if batch := answer.headers.get("smartspend-batch"):
            self.batches.append(batch)

    def amount(self) -> str:
        return f"{self.chance.randint(-5000, 5000)}.{self.chance.randint(0, 99):02}"

    async def step(self) -> None:
        steps: list[Callable[[], Awaitable[None]]] = [
            self.spend,
            self.spend,
            self.edit,
            self.edit,
            self.split,
            self.bulk,
        ]
        steps += [self.remove, self.account, self.close, self.category, self.drop_category, self.rule, self.undo]
        await self.chance.choice(steps)()

    async def account(self) -> None:
        currency = self.chance.choice(["EUR", "EUR", "JPY"])
        await self.do("POST", "/accounts", {"name": "A", "kind": "cash", "currency": currency, "opening_balance": "7"})

    async def close(self) -> None:
        if len(accounts := await self.ids("/accounts")) > 1:
            await self.do("DELETE", f"/accounts/{self.chance.choice(accounts)['id']}")

    async def spend(self) -> None:
        account = self.chance.choice(await self.ids("/accounts"))
        amount = self.amount() if account["currency"] == "EUR" else str(self.chance.randint(-900, 900))
        body = {
            "account_id": account["id"],
            "booked_on": f"2026-0{self.chance.randint(1, 4)}-15",
            "payee": self.payee(),
        }
        body["category_id"] = self.chance.choice([*self.categories, None])
        await self.do("POST", "/transactions", {**body, "amount": {"amount": amount, "currency": account["currency"]}})

    def payee(self) -> str:
        return self.chance.choice(["Lidl", "Aldi 12", "Blue Door", ""])

    async def edit(self) -> None:
        if rows := await self.ids("/transactions"):
            row = self.chance.choice(rows)
            amount = {"amount": f"{self.chance.randint(-90, 90)}", "currency": row["amount"]["currency"]}
            changes: dict[str, Any] = {"amount": amount, "category_id": self.chance.choice([*self.categories, None])}
            changes |= {"ignored": self.chance.choice([True, False])}
            changes |= {"booked_on": f"2026-0{self.chance.randint(1, 4)}-16", "tags": ["x"], "payee": self.payee()}
            name = self.chance.choice(list(changes))
            await self.do("PATCH", f"/transactions/{row['id']}", {name: changes[name]})

    async def split(self) -> None:
        if rows := await self.ids("/transactions"):
            row = self.chance.choice(rows)
            parts = [
                {"category_id": self.chance.choice(self.categories), "amount": row["amount"]},
                {"category_id": None, "amount": {**row["amount"], "amount": "0"}},
            ]
            await self.do("PATCH", f"/transactions/{row['id']}", {"splits": self.chance.choice([parts, parts, None])})

    async def bulk(self) -> None:
        change = self.chance.choice([{"category_id": self.chance.choice(self.categories)}, {"add_tags": ["y"]}])
        changes = change if self.chance.random() < 0.8 else {"delete": True}
        wanted = {"direction": self.chance.choice(["in", "out"])}
        await self.do("POST", "/transactions/bulk", {"filter": wanted, "changes": changes})

    async def remove(self) -> None:
        if rows := await self.ids("/transactions"):
            await self.do("DELETE", f"/transactions/{self.chance.choice(rows)['id']}")

    async def category(self) -> None:
        await self.do("POST", "/categories", {"name": f"Own {self.chance.randint(0, 9)}", "parent_id": None})

    async def drop_category(self) -> None:
        chosen = self.chance.choice(self.categories)
        target = self.chance.choice([*self.categories, "none"])
        await self.do("DELETE", f"/categories/{chosen}?move_to={target}")

    async def rule(self) -> None:
        body = {"name": "R", "conditions": [{"field": "payee", "operator": "contains", "value": "lidl"}]}
        await self.do("POST", "/rules", {**body, "actions": {"category_id": self.chance.choice(self.categories)}})
        for rule in (await self.ids("/rules"))[:1]:
            await self.do("POST", f"/rules/{rule['id']}/apply")

    async def undo(self) -> None:
        if self.batches:
            await self.do("POST", f"/history/{self.batches[-1]}/revert")


@pytest.mark.parametrize("seed", range(6))
async def test_taking_everything_back_restores_the_ledger(person: Person, seed: int) -> None:
    await person.account()
    categories = [item["id"] for item in (await person.http.get("/categories")).json()["items"] if item["parent_id"]]
    household = Household(person, seed, categories[:5])
    states = [await ledger_of(person)]
    marks = [0]
    for _ in range(STEPS):
        await household.step()
        await check_sums(person)
        states.append(await ledger_of(person))
        marks.append(len(household.batches))
    while len(states) > 1:
        states.pop()
        marks.pop()
        while len(household.batches) > marks[-1]:
            answer = await person.http.post(f"/history/{household.batches.pop()}/revert")
            assert answer.status_code == 200, answer.text
            assert answer.json()["kept"] == 0
        assert await ledger_of(person) == states[-1]
    await check_sums(person)
