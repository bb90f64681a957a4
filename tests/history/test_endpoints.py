"""History from outside: what was done is listed, and taken back."""

from __future__ import annotations

from uuid import uuid4

import httpx
import pytest

from tests.conftest import Person


@pytest.mark.parametrize(("method", "path"), [("GET", "/history"), ("POST", "/history/{id}/revert")])
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str) -> None:
    assert (await client.request(method, path.format(id=uuid4()))).status_code == 401


async def test_a_stranger_and_an_unknown_batch_get_the_same_404(person: Person, stranger: Person) -> None:
    await person.account()
    batch = (await person.http.get("/history")).json()["items"][0]["id"]
    for http, id_ in ((stranger.http, batch), (person.http, uuid4())):
        answer = await http.post(f"/history/{id_}/revert")
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-batch")
    assert len((await person.http.get("/accounts")).json()["items"]) == 1


async def test_batches_are_listed_page_by_page(person: Person) -> None:
    account = await person.account()
    await person.spend(account["id"], "-1", payee="Bakery")
    first = (await person.http.get("/history?limit=1")).json()
    (newest,) = first["items"]
    assert (newest["cause"], newest["summary"], newest["rows"]) == (
        "transactions.create",
        "Transaction “Bakery” added",
        1,
    )
    assert newest["actor"] == {"kind": "person", "name": "Ada"}
    rest = (await person.http.get("/history", params={"cursor": first["next_cursor"]})).json()
    assert [batch["cause"] for batch in rest["items"]] == ["accounts.create", "household.founded"]
    assert rest["next_cursor"] is None
    assert (await person.http.get("/history?cursor=WzFd")).status_code == 422


async def test_taking_back_twice_is_a_conflict_and_taking_that_back_does_it_again(person: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-1")
    path = f"/transactions/{row['id']}"
    edit = (await person.http.patch(path, json={"notes": "new"})).headers["smartspend-batch"]
    undo = (await person.http.post(f"/history/{edit}/revert")).json()["batch_id"]
    assert (await person.http.get(path)).json()["notes"] == ""
    assert (await person.http.post(f"/history/{edit}/revert")).status_code == 409
    redo = await person.http.post(f"/history/{undo}/revert")
    assert redo.json()["restored"] == 1
    assert (await person.http.get(path)).json()["notes"] == "new"
    listed = {batch["id"]: batch for batch in (await person.http.get("/history")).json()["items"]}
    assert (listed[edit]["reverted_by"], listed[undo]["reverts"]) == (None, edit)
    assert listed[undo]["reverted_by"] == redo.json()["batch_id"]
    assert listed[redo.json()["batch_id"]]["summary"] == "Again: Transaction “Corner shop” edited"
    assert (await person.http.post(f"/history/{edit}/revert")).json()["restored"] == 1
    assert (await person.http.get(path)).json()["notes"] == ""


async def test_a_new_transaction_goes_and_comes_back(person: Person) -> None:
    account = await person.account()
    made = await person.http.post(
        "/transactions",
        json={"account_id": account["id"], "booked_on": "2026-03-01", "amount": {"amount": "-5", "currency": "EUR"}},
    )
    path = f"/transactions/{made.json()['id']}"
    undo = (await person.http.post(f"/history/{made.headers['smartspend-batch']}/revert")).json()["batch_id"]
    assert (await person.http.get(path)).status_code == 404
    redo = (await person.http.post(f"/history/{undo}/revert")).json()["batch_id"]
    assert (await person.http.get(path)).json() == made.json()
    await person.http.post(f"/history/{redo}/revert")
    assert (await person.http.get(path)).status_code == 404


async def test_later_edits_are_left_alone(person: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-1")
    path = f"/transactions/{row['id']}"
    both = (await person.http.patch(path, json={"notes": "a", "payee": "A"})).headers["smartspend-batch"]
    later = (await person.http.patch(path, json={"notes": "b"})).headers["smartspend-batch"]
    assert (await person.http.post(f"/history/{both}/revert")).json() | {"batch_id": ""} == {
        "batch_id": "",
        "restored": 1,
        "kept": 0,
    }
    now = (await person.http.get(path)).json()
    assert (now["notes"], now["payee"]) == ("b", "Corner shop")
    again = (await person.http.patch(path, json={"notes": "c"})).headers["smartspend-batch"]
    assert (await person.http.post(f"/history/{later}/revert")).json()["kept"] == 1
    assert (await person.http.get(path)).json()["notes"] == "c"
    assert (await person.http.post(f"/history/{again}/revert")).json()["restored"] == 1


async def test_what_others_depend_on_stays(person: Person) -> None:
    food = await person.category("food")
    category = await person.http.post("/categories", json={"name": "Own", "parent_id": food})
    account = await person.http.post("/accounts", json={"name": "Own", "kind": "cash", "currency": "EUR"})
    row = await person.spend(account.json()["id"], "-1", category_id=category.json()["id"])
    for made in (category, account):
        answer = (await person.http.post(f"/history/{made.headers['smartspend-batch']}/revert")).json()
        assert (answer["restored"], answer["kept"]) == (0, 1)
    assert (await person.http.get(f"/transactions/{row['id']}")).json()["category"]["name"] == "Own"


async def test_a_revert_is_told(person: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-1")
    gone = (await person.http.delete(f"/transactions/{row['id']}")).headers["smartspend-batch"]
    undo = (await person.http.post(f"/history/{gone}/revert")).json()["batch_id"]
    facts = (await person.http.get("/changes")).json()["items"]
    told = [(fact["type"], fact["payload"]) for fact in facts[-2:]]
    assert told == [
        ("history.reverted", {"batch_id": undo, "reverts": gone, "restores": None}),
        ("transactions.changed", {"batch_id": undo}),
    ]
