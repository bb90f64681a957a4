"""Categories from outside."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import httpx
import pytest

from smartspend.transactions.taxonomy import CATEGORIES, GROUPS
from tests.conftest import Person

CHANGE = {"name": "Mine now", "parent_id": None}
BODIES = {"PUT": CHANGE, "POST": {"into": str(uuid4())}}
PATHS = (
    ("GET", "/categories/{id}"),
    ("PUT", "/categories/{id}"),
    ("DELETE", "/categories/{id}"),
    ("POST", "/categories/{id}/merge"),
)


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/categories"), ("POST", "/categories"), ("PUT", "/categories/order"), *PATHS]
)
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str) -> None:
    body = CHANGE if method in {"PUT", "POST"} else None
    assert (await client.request(method, path.format(id=uuid4()), json=body)).status_code == 401


@pytest.mark.parametrize(("method", "path"), PATHS)
async def test_a_stranger_and_an_unknown_id_get_the_same_404(
    person: Person, stranger: Person, method: str, path: str
) -> None:
    groceries = await person.category("food.groceries")
    for http, id_ in ((stranger.http, groceries), (person.http, uuid4())):
        answer = await http.request(method, path.format(id=id_), json=BODIES.get(method))
        assert answer.status_code == 404
        assert answer.json()["type"] == "/problems/unknown-category"


async def test_a_household_begins_with_groups_and_categories_in_them(person: Person) -> None:
    items = (await person.http.get("/categories")).json()["items"]
    by_key = {item["key"]: item for item in items}
    assert len(items) == len(GROUPS) + len(CATEGORIES)
    assert by_key["food"]["parent_id"] is None
    assert by_key["food.groceries"]["parent_id"] == by_key["food"]["id"]
    assert by_key["food.groceries"]["group"] == "food"
    assert [item["key"] for item in items][:2] == ["food", "food.groceries"]


async def test_the_founding_batch_cannot_be_taken_back(person: Person) -> None:
    founding = (await person.http.get("/history")).json()["items"][-1]
    assert (founding["cause"], founding["revertible"]) == ("household.founded", False)
    assert (await person.http.post(f"/history/{founding['id']}/revert")).status_code == 409


async def test_a_category_is_made_moved_and_removed(person: Person) -> None:
    food, travel = await person.category("food"), await person.category("travel")
    made = await person.http.post("/categories", json={"name": "Öko Kiste", "parent_id": food})
    assert made.status_code == 201
    assert (made.json()["key"], made.json()["group"]) == ("food.oko_kiste", "food")
    path = f"/categories/{made.json()['id']}"

    body = {"name": "Camping", "icon": "camping", "color": "#00aa00", "parent_id": travel, "position": 3}
    moved = (await person.http.put(path, json=body)).json()
    assert (moved["key"], moved["group"], moved["name"]) == ("food.oko_kiste", "travel", "Camping")

    assert (await person.http.delete(path)).status_code == 204
    assert (await person.http.get(path)).status_code == 404


async def test_the_same_name_twice_gets_another_key(person: Person) -> None:
    food = await person.category("food")
    made = [(await person.http.post("/categories", json={"name": "Groceries", "parent_id": food})).json() for _ in "ab"]
    assert [one["key"] for one in made] == ["food.groceries_2", "food.groceries_3"]


async def test_the_same_name_many_times_at_once_gets_as_many_keys(person: Person) -> None:
    body = {"name": "Bees", "parent_id": None}
    answers = await asyncio.gather(*(person.http.post("/categories", json=body) for _ in range(5)))
    assert {one.status_code for one in answers} == {201}, [one.text for one in answers]
    assert {one.json()["key"] for one in answers} == {"bees", "bees_2", "bees_3", "bees_4", "bees_5"}


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "a\0b"},
        {"icon": "<svg>"},
        {"color": "red"},
        {"parent_id": "food"},
        {"parent_id": str(uuid4())},
        {"shape": "round"},
    ],
)
async def test_what_is_not_a_category_is_refused(person: Person, change: dict[str, object]) -> None:
    answer = await person.http.post("/categories", json={"name": "New", **change})
    assert answer.status_code == 422, answer.text


async def test_categories_have_two_levels(person: Person) -> None:
    leaf, group = await person.category("food.groceries"), await person.category("food")
    assert (await person.http.post("/categories", json={"name": "Deep", "parent_id": leaf})).status_code == 422
    travel = await person.category("travel")
    moved = await person.http.put(f"/categories/{group}", json={"name": "Food", "parent_id": travel})
    assert moved.status_code == 409
    assert (await person.http.delete(f"/categories/{group}")).status_code == 409


async def test_the_last_one_to_edit_must_have_seen_the_newest(person: Person) -> None:
    path = f"/categories/{await person.category('food.coffee')}"
    parent = await person.category("food")
    tag = (await person.http.get(path)).headers["etag"]
    body = {"name": "Coffee", "parent_id": parent}
    assert (await person.http.put(path, json=body, headers={"If-Match": tag})).status_code == 200
    assert (await person.http.put(path, json=body, headers={"If-Match": tag})).status_code == 412
    assert (await person.http.delete(path, headers={"If-Match": tag})).status_code == 412


async def everything(person: Person) -> list[object]:
    """What a merge may touch, but for the instants at which it did."""
    paths = ("/categories", "/transactions", "/rules", "/learned", "/budgets")
    lists = [(await person.http.get(path)).json()["items"] for path in paths]
    return [[{key: value for key, value in one.items() if key != "updated_at"} for one in items] for items in lists]


async def test_a_category_is_merged_with_all_that_hangs_on_it_and_taken_back(person: Person) -> None:
    """Of two budgets, the monthly one follows; the yearly one gives way to the one that is there."""
    account = await person.account()
    coffee, bars = await person.category("food.coffee"), await person.category("food.bars")
    row = await person.spend(account["id"], "-3", payee="Blue Door")
    await person.http.patch(f"/transactions/{row['id']}", json={"category_id": coffee})
    part = {"category_id": coffee, "amount": {"amount": "-1.00", "currency": "EUR"}}
    other = {"category_id": None, "amount": {"amount": "-4.00", "currency": "EUR"}}
    split = await person.spend(account["id"], "-5", splits=[part, other])
    condition = {"field": "payee", "operator": "contains", "value": "door"}
    rule = {"name": "Door", "conditions": [condition], "actions": {"category_id": coffee}}
    assert (await person.http.post("/rules", json=rule)).status_code == 201
    for category, period in ((coffee, "monthly"), (coffee, "yearly"), (bars, "yearly")):
        amount = {"amount": "50.00", "currency": "EUR"}
        made = await person.http.post("/budgets", json={"category_id": category, "amount": amount, "period": period})
        assert made.status_code == 201, made.text
    before = await everything(person)

    done = await person.http.post(f"/categories/{coffee}/merge", json={"into": bars})
    assert (done.status_code, done.json()["changed"]) == (200, 2)
    assert (await person.http.get(f"/categories/{coffee}")).status_code == 404
    assert (await person.http.get(f"/transactions/{row['id']}")).json()["category"]["key"] == "food.bars"
    assert (await person.http.get(f"/transactions/{split['id']}")).json()["splits"][0]["category_id"] == bars
    assert (await person.http.get("/rules")).json()["items"][0]["actions"]["category_id"] == bars
    assert (await person.http.get("/learned")).json()["items"][0]["category_id"] == bars
    budgets = (await person.http.get("/budgets")).json()["items"]
    assert sorted((one["category_id"], one["period"]) for one in budgets) == [(bars, "monthly"), (bars, "yearly")]

    taken_back = await person.http.post(f"/history/{done.json()['batch_id']}/revert")
    assert taken_back.json()["kept"] == 0
    assert await everything(person) == before


async def test_a_group_is_merged_with_its_categories(person: Person) -> None:
    travel, transport = await person.category("travel"), await person.category("transport")
    fuel, flights = await person.category("transport.fuel"), await person.category("travel.flights")
    refused = await person.http.post(f"/categories/{travel}/merge", json={"into": fuel})
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/category-has-children")
    before = await everything(person)
    done = await person.http.post(f"/categories/{travel}/merge", json={"into": transport})
    moved = (await person.http.get(f"/categories/{flights}")).json()
    assert (moved["parent_id"], moved["group"]) == (transport, "transport")
    await person.http.post(f"/history/{done.json()['batch_id']}/revert")
    assert await everything(person) == before


async def test_a_category_is_merged_into_nothing_but_another_of_the_household(person: Person, stranger: Person) -> None:
    coffee = await person.category("food.coffee")
    for into in (coffee, await stranger.category("food.bars"), str(uuid4()), "none", None):
        answer = await person.http.post(f"/categories/{coffee}/merge", json={"into": into})
        assert answer.status_code == 422, into
    assert (await person.http.get(f"/categories/{coffee}")).status_code == 200


async def test_categories_are_put_in_order(person: Person, stranger: Person) -> None:
    food = await person.category("food")
    items = (await person.http.get("/categories")).json()["items"]
    ids = [one["id"] for one in items if one["parent_id"] == food]
    for wrong in (ids[1:], [*ids, ids[0]], [*ids[1:], await stranger.category("food.groceries")], []):
        answer = await person.http.put("/categories/order", json={"parent_id": food, "ids": wrong})
        assert answer.status_code == 422
    done = await person.http.put("/categories/order", json={"parent_id": food, "ids": ids[::-1]})
    assert [one["id"] for one in done.json()["items"] if one["parent_id"] == food] == ids[::-1]
    groups = [one["id"] for one in items if one["parent_id"] is None]
    turned = await person.http.put("/categories/order", json={"parent_id": None, "ids": groups[::-1]})
    assert [one["id"] for one in turned.json()["items"] if one["parent_id"] is None] == groups[::-1]
    await person.http.post(f"/history/{done.headers['smartspend-batch']}/revert")
    items = (await person.http.get("/categories")).json()["items"]
    assert [one["id"] for one in items if one["parent_id"] == food] == ids


async def test_a_built_in_category_is_renamed_coloured_and_hidden(person: Person) -> None:
    coffee = (await person.http.get(f"/categories/{await person.category('food.coffee')}")).json()
    body = {"name": "Espresso", "icon": "coffee", "color": "10", "parent_id": coffee["parent_id"], "hidden": True}
    changed = await person.http.put(f"/categories/{coffee['id']}", json=body)
    expected = {"key": "food.coffee", "name": "Espresso", "color": "10", "hidden": True, "built_in": True}
    assert expected.items() <= changed.json().items()
    for color in ("0", "11", "red", "#12"):
        answer = await person.http.put(f"/categories/{coffee['id']}", json={**body, "color": color})
        assert answer.status_code == 422
    await person.http.post(f"/history/{changed.headers['smartspend-batch']}/revert")
    assert (await person.http.get(f"/categories/{coffee['id']}")).json()["hidden"] is False
