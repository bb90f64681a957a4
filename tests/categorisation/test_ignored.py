"""Transactions that are left out of totals, budgets and reports: by a rule, by hand, and back again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from tests.conftest import Person
from tests.imports.conftest import Desk

Json = dict[str, Any]
TODAY = str(datetime.now(UTC).date())
LIDL = {"field": "payee", "operator": "contains", "value": "lidl"}
IGNORING = {"name": "Not ours", "match": "all", "conditions": [LIDL], "actions": {"ignore": True}}


async def spent(person: Person) -> tuple[str, str, int]:
    """Expense of today by the report and by its categories, and of what the budget counts."""
    days = {"start": TODAY, "end": TODAY}
    summary = (await person.http.get("/analytics/summary", params=days)).json()
    budgets = (await person.http.get("/budgets")).json()["items"]
    status = (await person.http.get(f"/budgets/{budgets[0]['id']}/status")).json()
    async with person.scope() as scope:
        differing = await scope.value(
            "SELECT (SELECT count(*) FROM totals_differences()) + count(*) FROM daily_differences()"
        )
    return summary["expense"]["amount"], status["spent"]["amount"], differing


async def ledger(person: Person) -> tuple[Json, Json]:
    """A shop that will be ignored, another one, and a budget for both."""
    account, food = await person.account(), await person.category("food.groceries")
    body = {"category_id": food, "amount": {"amount": "100", "currency": "EUR"}, "period": "monthly"}
    assert (await person.http.post("/budgets", json=body)).status_code == 201
    row = await person.spend(account["id"], "-10", payee="Lidl 1", category_id=food, booked_on=TODAY)
    await person.spend(account["id"], "-3", payee="Aldi", category_id=food, booked_on=TODAY)
    return account, row


async def test_a_rule_leaves_out_what_it_ignores_and_can_be_taken_back(person: Person) -> None:
    account, row = await ledger(person)
    assert await spent(person) == ("13.00", "13.00", 0)
    found = (await person.http.post("/rules/preview", json=IGNORING)).json()
    assert (found["changes"], found["does"]) == (1, "is left out of totals, budgets and reports")
    assert found["sample"][0]["changes"] == [
        {"field": "ignored", "before": None, "after": "left out of totals, budgets and reports"}
    ]
    rule = (await person.http.post("/rules", json=IGNORING)).json()
    done = (await person.http.post(f"/rules/{rule['id']}/apply")).json()
    assert done["changed"] == 1
    now = (await person.http.get(f"/transactions/{row['id']}")).json()
    assert (now["ignored"], now["category"]["key"]) == (True, "food.groceries")
    assert await spent(person) == ("3.00", "3.00", 0)
    assert (await person.http.get(f"/accounts/{account['id']}")).json()["balance"]["amount"] == "-13.00"
    listed = (await person.http.get("/transactions?ignored=true")).json()["items"]
    assert [one["id"] for one in listed] == [row["id"]]
    totals = (await person.http.get("/transactions/totals?category=food.groceries")).json()
    assert (totals["count"], totals["by_currency"][0]["out"]["amount"]) == (2, "-3.00")
    assert (await person.http.post(f"/rules/{rule['id']}/apply")).json()["changed"] == 0
    assert (await person.http.post(f"/history/{done['batch_id']}/revert")).status_code == 200
    assert await spent(person) == ("13.00", "13.00", 0)


async def test_what_a_person_counts_again_no_rule_leaves_out(person: Person) -> None:
    _, row = await ledger(person)
    rule = (await person.http.post("/rules", json=IGNORING)).json()
    await person.http.post(f"/rules/{rule['id']}/apply")
    now = (await person.http.patch(f"/transactions/{row['id']}", json={"ignored": False})).json()
    assert (now["ignored"], "ignored" in now["locked_fields"]) == (False, True)
    assert (await person.http.post(f"/rules/{rule['id']}/apply")).json()["changed"] == 0
    assert await spent(person) == ("13.00", "13.00", 0)
    told = (await person.http.get(f"/transactions/{row['id']}/history")).json()["changes"]
    assert [one["fields"]["ignored_at"]["after"] is None for one in told if "ignored_at" in one["fields"]] == [
        False,
        True,
    ]


async def test_many_are_left_out_at_once_with_their_parts(person: Person) -> None:
    account, row = await ledger(person)
    coffee = await person.category("food.coffee")
    euros = {"amount": "-5", "currency": "EUR"}
    parts = [{"category_id": coffee, "amount": euros}, {"category_id": None, "amount": euros}]
    await person.http.patch(f"/transactions/{row['id']}", json={"splits": parts})
    everything = {"filter": {"account_id": [account["id"]]}, "changes": {"ignored": True}}
    assert (await person.http.post("/transactions/bulk", json=everything)).json()["changed"] == 2
    assert await spent(person) == ("0.00", "0.00", 0)
    away = await person.http.delete(f"/categories/{coffee}?move_to=none")
    assert away.status_code == 204
    assert await spent(person) == ("0.00", "0.00", 0)


async def test_a_delivery_is_left_out_as_rules_say_and_asks_nobody(
    person: Person, run_jobs: Callable[[], Awaitable[int]]
) -> None:
    rule = {**IGNORING, "conditions": [{"field": "text", "operator": "contains", "value": "zxqv"}]}
    await person.http.post("/rules", json=rule)
    desk = Desk(person, run_jobs)
    head = b"Date,Payee,Description,Amount,Currency\n"
    await desk.send(head + f"{TODAY},Zxqv,quaint,-6.00,EUR\n{TODAY},Lidl,card,-4.00,EUR\n".encode())
    items = (await person.http.get("/transactions?page=1")).json()["items"]
    assert {one["payee"]: one["ignored"] for one in items} == {"Zxqv": True, "Lidl": False}
    assert (await person.http.get("/review/summary")).json()["rows"] == 0
    async with person.scope() as scope:
        assert await scope.all("SELECT * FROM daily_differences()") == []
    runs = (await person.http.get("/rules")).json()["items"][0]["id"]
    assert (await person.http.get(f"/rules/{runs}/runs")).json()["items"][0]["rows"] == 1
