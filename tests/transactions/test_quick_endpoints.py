"""One line becomes a transaction: previewed, entered once, in the right account, with a category."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from smartspend.kernel.clock import today
from smartspend.kernel.ids import uuid7
from tests.conftest import Person
from tests.rates.test_table import publish

TODAY = today("UTC")


async def understood(person: Person, text: str, **more: Any) -> dict[str, Any]:
    answer = await person.http.post("/transactions/quick/preview", json={"text": text, **more})
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def entered(person: Person, text: str, **more: Any) -> dict[str, Any]:
    answer = await person.http.post("/transactions/quick", json={"text": text, **more})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def count(person: Person) -> int:
    return len((await person.http.get("/transactions")).json()["items"])


async def test_a_preview_shows_what_will_be_and_enters_nothing(person: Person) -> None:
    account = await person.account(name="Cash", kind="cash")
    told = await understood(person, "12.50 Starbucks yesterday #trip", today=str(TODAY))
    assert told["amount"] == {"amount": "-12.50", "currency": "EUR"}
    assert told["booked_on"] == str(TODAY - timedelta(days=1))
    assert (told["payee"], told["tags"], told["problems"]) == ("Starbucks", ["trip"], [])
    assert told["account"] == {"id": account["id"], "name": "Cash"}
    assert told["category"]["key"] == "food.coffee"
    assert told["category"]["reason"]
    assert await count(person) == 0


async def test_what_was_previewed_is_entered_and_can_be_taken_back(person: Person) -> None:
    await person.account()
    answer = await person.http.post("/transactions/quick", json={"text": "12.50 Starbucks #trip"})
    made = answer.json()
    assert (made["payee"], made["tags"], made["source"]) == ("Starbucks", ["trip"], "manual")
    assert (made["category"]["key"], made["locked_fields"]) == ("food.coffee", [])
    batch = answer.headers["Smartspend-Batch"]
    assert (await person.http.post(f"/history/{batch}/revert")).status_code == 200
    assert await count(person) == 0


async def test_a_repeated_request_enters_once(person: Person) -> None:
    await person.account()
    body = {"text": "3.20 coffee", "id": str(uuid7())}
    answers = [
        await person.http.post("/transactions/quick", json=body, headers={"Idempotency-Key": "k"}) for _ in range(3)
    ]
    assert {one.status_code for one in answers} == {201}
    assert len({one.json()["id"] for one in answers}) == 1
    again = await person.http.post("/transactions/quick", json=body, headers={"Idempotency-Key": "another"})
    assert (again.status_code, again.json()["type"]) == (409, "/problems/transaction-exists")
    assert await count(person) == 1


async def test_a_line_kept_since_another_day_means_its_own_day(person: Person) -> None:
    await person.account()
    made = await entered(person, "3.20 coffee yesterday", today="2026-03-10")
    assert made["booked_on"] == "2026-03-09"


async def test_the_account_is_named_chosen_or_the_one_used_last(person: Person) -> None:
    first, second = await person.account(name="Current account"), await person.account(name="Cash", kind="cash")
    assert (await entered(person, "5 a"))["account_id"] == first["id"]
    assert (await entered(person, "5 b @cash"))["account_id"] == second["id"]
    assert (await entered(person, "5 c"))["account_id"] == second["id"]
    assert (await entered(person, "5 d", account_id=first["id"]))["account_id"] == first["id"]
    dollars = await person.account(name="Dollars", currency="USD")
    assert (await entered(person, "$5 e"))["account_id"] == dollars["id"]


async def test_another_currency_is_converted_by_the_rate_of_the_day(person: Person) -> None:
    await person.account()
    async with person.scope() as scope:
        await publish(scope, "CZK", TODAY, "25")
    made = await entered(person, "500 czk beer")
    assert made["amount"] == {"amount": "-20.00", "currency": "EUR"}
    assert made["notes"] == "-500.00 CZK"
    told = await understood(person, "500 isk beer")
    assert [one["kind"] for one in told["problems"]] == ["currency"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("lunch", "amount"), ("", "amount"), ("5 lunch @nowhere", "account"), ("5 x 1.1.1950", "day")],
)
async def test_what_is_missing_is_said(person: Person, text: str, kind: str) -> None:
    await person.account()
    assert [one["kind"] for one in (await understood(person, text))["problems"]] == [kind]
    refused = await person.http.post("/transactions/quick", json={"text": text})
    assert (refused.status_code, refused.json()["type"]) == (422, "/problems/not-understood")
    assert refused.json()["errors"][0]["pointer"] == "/text"


async def test_without_an_account_there_is_nowhere_to_enter_it(person: Person, stranger: Person) -> None:
    assert [one["kind"] for one in (await understood(person, "5 lunch"))["problems"]] == ["account"]
    foreign = await stranger.account()
    answer = await person.http.post("/transactions/quick", json={"text": "5 lunch", "account_id": foreign["id"]})
    assert answer.status_code == 422


async def test_a_stranger_s_category_is_none(person: Person, stranger: Person) -> None:
    await person.account()
    body = {"text": "5 lunch", "category_id": await stranger.category("food.coffee")}
    for path in ("/transactions/quick", "/transactions/quick/preview"):
        answer = await person.http.post(path, json=body)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/category_id")


@pytest.mark.parametrize("body", [{}, {"text": "x" * 301}, {"text": "5", "today": "soon"}, {"text": "5\u0000"}])
async def test_what_is_no_line(person: Person, body: dict[str, Any]) -> None:
    for path in ("/transactions/quick", "/transactions/quick/preview"):
        assert (await person.http.post(path, json=body)).status_code == 422


async def form(person: Person, account_id: str, **fields: Any) -> dict[str, Any]:
    amount = {"amount": "-4.10", "currency": "EUR"}
    body = {"account_id": account_id, "booked_on": "2026-03-05", "amount": amount, "payee": "Starbucks", **fields}
    answer = await person.http.post("/transactions", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_a_form_without_a_category_is_judged_too(person: Person) -> None:
    account = (await person.account())["id"]
    made = await form(person, account)
    assert (made["category"]["key"], made["category"]["source"]) == ("food.coffee", "merchant")
    assert made["locked_fields"] == []
    assert (await form(person, account, payee="Qqzzyx"))["category"] is None
    assert (await form(person, account, category_id=None))["category"] is None
    chosen = await form(person, account, category_id=await person.category("food"))
    assert (chosen["category"]["key"], chosen["category"]["source"]) == ("food", "person")


async def test_what_a_household_taught_wins(person: Person) -> None:
    made = await form(person, (await person.account())["id"])
    rent = await person.category("bills.rent")
    await person.http.patch(f"/transactions/{made['id']}", json={"category_id": rent})
    assert (await entered(person, "4.10 Starbucks"))["category"]["source"] == "learned"
