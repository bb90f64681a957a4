"""Categories from outside."""

from __future__ import annotations

from uuid import uuid4

import httpx
import pytest

from smartspend.transactions.taxonomy import CATEGORIES, GROUPS
from tests.conftest import Person

CHANGE = {"name": "Mine now", "parent_id": None}
PATHS = (("GET", "/categories/{id}"), ("PUT", "/categories/{id}"), ("DELETE", "/categories/{id}"))


@pytest.mark.parametrize(("method", "path"), [("GET", "/categories"), ("POST", "/categories"), *PATHS])
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str) -> None:
    body = CHANGE if method in {"PUT", "POST"} else None
    assert (await client.request(method, path.format(id=uuid4()), json=body)).status_code == 401


@pytest.mark.parametrize(("method", "path"), PATHS)
async def test_a_stranger_and_an_unknown_id_get_the_same_404(
    person: Person, stranger: Person, method: str, path: str
) -> None:
    groceries = await person.category("food.groceries")
    for http, id_ in ((stranger.http, groceries), (person.http, uuid4())):
        answer = await http.request(method, path.format(id=id_), json=CHANGE if method == "PUT" else None)
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
