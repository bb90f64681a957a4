"""Entries kept for later, and a transaction entered once more."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from smartspend.kernel.clock import today
from tests.conftest import Person


async def kept(person: Person, **fields: Any) -> dict[str, Any]:
    body = {"name": "Coffee", "payee": "Starbucks", "amount": {"amount": "-3.20", "currency": "EUR"}, **fields}
    answer = await person.http.post("/templates", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def used(person: Person, template: dict[str, Any], **wish: Any) -> dict[str, Any]:
    answer = await person.http.post(f"/templates/{template['id']}/use", json=wish)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_a_template_is_kept_edited_used_and_removed(person: Person, stranger: Person) -> None:
    account = await person.account()
    template = await kept(person, tags=["work"], notes="to go")
    assert (await person.http.get("/templates")).json()["items"] == [template]
    made = await used(person, template)
    assert made["amount"] == {"amount": "-3.20", "currency": "EUR"}
    assert (made["account_id"], made["booked_on"]) == (account["id"], str(today("UTC")))
    assert (made["payee"], made["tags"], made["notes"]) == ("Starbucks", ["work"], "to go")
    assert made["category"]["source"] == "merchant"
    path = f"/templates/{template['id']}"
    change = {"name": "Tea", "payee": "Tea house", "category_id": await person.category("food")}
    changed = (await person.http.put(path, json=change)).json()
    assert (changed["name"], changed["amount"]) == ("Tea", None)
    stale = await person.http.put(path, json=change, headers={"If-Match": '"0"'})
    assert stale.status_code == 412
    for method in ("GET", "PUT", "DELETE"):
        assert (
            await stranger.http.request(method, path, json={"name": "x"} if method == "PUT" else None)
        ).status_code == 404
    assert (await stranger.http.post(f"{path}/use", json={})).status_code == 404
    assert (await person.http.delete(path)).status_code == 204
    assert (await person.http.get("/templates")).json()["items"] == []


async def test_a_template_without_an_amount_asks_for_it(person: Person) -> None:
    await person.account()
    template = await kept(person, amount=None)
    missing = await person.http.post(f"/templates/{template['id']}/use", json={})
    assert (missing.status_code, missing.json()["type"]) == (422, "/problems/amount-missing")
    made = await used(person, template, amount={"amount": "-9.00", "currency": "EUR"}, booked_on="2026-03-01")
    assert (made["amount"]["amount"], made["booked_on"]) == ("-9.00", "2026-03-01")


async def test_it_follows_its_category(person: Person) -> None:
    bars, coffee = await person.category("food.bars"), await person.category("food.coffee")
    template = await kept(person, category_id=bars)
    assert (await person.http.delete(f"/categories/{bars}", params={"move_to": coffee})).status_code == 204
    assert (await person.http.get(f"/templates/{template['id']}")).json()["category_id"] == coffee


async def test_its_account_and_category_may_go(person: Person) -> None:
    await person.account()
    gone = await person.account(name="Old")
    template = await kept(person, account_id=gone["id"], category_id=await person.category("food.coffee"))
    assert (await used(person, template))["account_id"] == gone["id"]
    await person.http.delete(f"/categories/{template['category_id']}")
    await person.http.delete(f"/accounts/{gone['id']}")
    answer = await person.http.post(f"/templates/{template['id']}/use", json={})
    assert answer.status_code == 201, answer.text
    assert answer.json()["account_id"] != gone["id"]


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"name": "x" * 201},
        {"amount": {"amount": "1.234", "currency": "EUR"}},
        {"amount": {"amount": "-3.20", "currency": "USD"}},
        {"account_id": str(uuid4())},
        {"category_id": str(uuid4())},
        {"colour": "red"},
    ],
)
async def test_what_is_no_template(person: Person, fields: dict[str, Any]) -> None:
    account = await person.account()
    body = {"name": "A", "account_id": account["id"], **fields}
    assert (await person.http.post("/templates", json=body)).status_code == 422


async def test_the_same_id_is_taken(person: Person) -> None:
    template = await kept(person)
    again = await person.http.post("/templates", json={"name": "B", "id": template["id"]})
    assert (again.status_code, again.json()["type"]) == (409, "/problems/template-exists")


async def test_a_transaction_is_entered_once_more(person: Person, stranger: Person) -> None:
    account = await person.account()
    rent = await person.category("bills.rent")
    first = await person.spend(account["id"], "-900.00", payee="Landlord", category_id=rent, tags=["home"])
    path = f"/transactions/{first['id']}/repeat"
    second = (await person.http.post(path, json={})).json()
    assert second["id"] != first["id"]
    assert second["booked_on"] == str(today("UTC"))
    for name in ("account_id", "amount", "payee", "tags"):
        assert second[name] == first[name]
    assert second["category"]["id"] == rent
    third = (await person.http.post(path, json={"booked_on": "2026-04-05"})).json()
    assert third["booked_on"] == "2026-04-05"
    assert (await stranger.http.post(path, json={})).status_code == 404


async def test_parts_are_repeated_too(person: Person) -> None:
    account = await person.account()
    parts = [
        {"category_id": await person.category("food"), "amount": {"amount": "-6.00", "currency": "EUR"}},
        {"category_id": None, "amount": {"amount": "-4.00", "currency": "EUR"}},
    ]
    first = await person.spend(account["id"], "-10.00", splits=parts)
    second = (await person.http.post(f"/transactions/{first['id']}/repeat", json={})).json()
    assert second["splits"] == first["splits"]
