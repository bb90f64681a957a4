"""Suggested limits over HTTP."""

from __future__ import annotations

from datetime import date

import httpx
import pytest

from smartspend.kernel.period import Month
from tests.budgets.stories import days_ago, today
from tests.budgets.test_targets import budget_for
from tests.conftest import Person


async def live_a_year(person: Person) -> None:
    """A hundred a month for food, and once nine hundred."""
    account = await person.account()
    groceries = await person.category("food.groceries")
    month = Month.of(date.fromisoformat(today()))
    for back in range(1, 11):
        amount = "-900.00" if back == 4 else "-100.00"
        day = str(month.plus(-back).first)
        await person.spend(account["id"], amount, category_id=groceries, booked_on=day)


@pytest.mark.parametrize(("method", "path"), [("GET", "/budgets/suggestions"), ("POST", "/budgets/suggestions")])
async def test_nobody(client: httpx.AsyncClient, method: str, path: str) -> None:
    assert (await client.request(method, path, json={} if method == "POST" else None)).status_code == 401


async def test_a_suggestion_tells_its_evidence_and_one_click_takes_it(person: Person) -> None:
    await live_a_year(person)
    shown = (await person.http.get("/budgets/suggestions")).json()
    [one] = shown["items"]
    assert (one["key"], one["amount"]["amount"], one["median"]["amount"]) == ("food.groceries", "100.00", "100.00")
    assert one["evidence"] == "Median of the last 12 months, 3 left out"
    assert len(one["values"]) == 12
    body = {"items": [{"category_id": one["category_id"], "amount": one["amount"]}]}
    taken = await person.http.post("/budgets/suggestions", json=body)
    assert taken.status_code == 201, taken.text
    [budget_id] = taken.json()["items"]
    assert (await person.http.get(f"/budgets/{budget_id}")).json()["amount"]["amount"] == "100.00"
    assert (await person.http.get("/budgets/suggestions")).json()["items"] == []
    back = await person.http.post(f"/history/{taken.headers['Smartspend-Batch']}/revert")
    assert back.status_code == 200
    assert (await person.http.get(f"/budgets/{budget_id}")).status_code == 404


async def test_other_periods_and_the_mean(person: Person) -> None:
    account = await person.account()
    fuel = await person.category("transport.fuel")
    for weeks in range(1, 13):
        amount = f"-{40 + weeks % 3}.00"
        await person.spend(account["id"], amount, category_id=fuel, booked_on=days_ago(7 * weeks))
    [one] = (await person.http.get("/budgets/suggestions", params={"period": "weekly"})).json()["items"]
    assert (one["median"]["amount"], one["amount"]["amount"]) == ("41.00", "42.00")
    params = {"period": "weekly", "method": "trimmed_mean"}
    [one] = (await person.http.get("/budgets/suggestions", params=params)).json()["items"]
    assert one["trimmed_mean"]["amount"] == "41.00"
    assert one["evidence"] == "Trimmed mean of the last 12 weeks"


async def test_what_a_group_s_budget_covers_is_not_suggested(person: Person) -> None:
    await live_a_year(person)
    await budget_for(person, category_id=await person.category("food"))
    assert (await person.http.get("/budgets/suggestions")).json()["items"] == []


@pytest.mark.parametrize("params", [{"period": "custom"}, {"period": "daily"}, {"method": "wish"}])
async def test_what_cannot_be_suggested(person: Person, params: dict[str, str]) -> None:
    assert (await person.http.get("/budgets/suggestions", params=params)).status_code == 422


async def test_all_or_none_are_taken(person: Person) -> None:
    good = {"category_id": await person.category("food"), "amount": {"amount": "5.00", "currency": "EUR"}}
    bad = {"category_id": await person.category("income.salary"), "amount": {"amount": "5.00", "currency": "EUR"}}
    answer = await person.http.post("/budgets/suggestions", json={"items": [good, bad]})
    assert answer.status_code == 422
    assert (await person.http.get("/budgets")).json()["items"] == []
