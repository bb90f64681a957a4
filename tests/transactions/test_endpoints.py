"""Transactions from outside: refusals first, then one, then many."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.conftest import Person

Call = tuple[str, str, dict[str, Any] | None]

ONE: tuple[Call, ...] = (
    ("GET", "/transactions/{id}", None),
    ("PATCH", "/transactions/{id}", {"notes": "mine"}),
    ("DELETE", "/transactions/{id}", None),
    ("GET", "/transactions/{id}/similar", None),
    ("GET", "/transactions/{id}/history", None),
    ("POST", "/transactions/{id}/reconcile", {"payee": "mine"}),
)
MANY: tuple[Call, ...] = (
    ("GET", "/transactions", None),
    ("GET", "/transactions/totals", None),
    ("GET", "/transactions/days", None),
    ("GET", "/transactions/duplicates", None),
    ("GET", "/tags", None),
    ("POST", "/transactions", {}),
    ("POST", "/transactions/bulk", {}),
)


@pytest.mark.parametrize(("method", "path", "body"), [*ONE, *MANY])
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str, body: Any) -> None:
    answer = await client.request(method, path.format(id=uuid4()), json=body)
    assert answer.status_code == 401


async def test_a_stranger_and_an_unknown_id_get_the_same_404(person: Person, stranger: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-12.34")
    for method, path, body in ONE:
        for http, id_ in ((stranger.http, row["id"]), (person.http, uuid4())):
            answer = await http.request(method, path.format(id=id_), json=body)
            assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-transaction"), path
    bulk = {"ids": [row["id"]], "changes": {"delete": True}}
    assert (await stranger.http.post("/transactions/bulk", json=bulk)).status_code == 404
    assert (await person.http.get(f"/transactions/{row['id']}")).json() == row
    assert (await stranger.http.get("/transactions")).json()["items"] == []


async def test_what_is_not_a_transaction_is_refused(person: Person, stranger: Person) -> None:
    account, other = await person.account(), await stranger.account()
    good: dict[str, Any] = {"account_id": account["id"], "booked_on": "2026-03-05", "payee": "Shop"}
    good["amount"] = {"amount": "-1.00", "currency": "EUR"}
    own = await stranger.category("food.groceries")
    for change in (
        {"account_id": str(uuid4())},
        {"account_id": other["id"]},
        {"account_id": "giro"},
        {"category_id": str(uuid4())},
        {"category_id": own},
        {"amount": {"amount": "1e5", "currency": "EUR"}},
        {"amount": {"amount": "NaN", "currency": "EUR"}},
        {"amount": {"amount": "1" + "0" * 30, "currency": "EUR"}},
        {"amount": {"amount": "99999999999999.00", "currency": "EUR"}},
        {"amount": {"amount": "1.001", "currency": "EUR"}},
        {"amount": {"amount": "1.00", "currency": "USD"}},
        {"amount": {"amount": "1.00", "currency": "QQQ"}},
        {"amount": -1},
        {"booked_on": "0001-01-01"},
        {"booked_on": "9999-12-31"},
        {"booked_on": "2026-02-30"},
        {"booked_on": 20260305},
        {"payee": "a\0b"},
        {"description": "x" * 100_000},
        {"tags": ["x" * 51]},
        {"tags": [f"t{n}" for n in range(51)]},
        {"tags": [" "]},
        {"splits": [{"category_id": None, "amount": {"amount": "-0.99", "currency": "EUR"}}]},
        {"splits": [{"category_id": own, "amount": {"amount": "-1.00", "currency": "EUR"}}]},
        {"splits": [{"category_id": None, "amount": {"amount": "-1.00", "currency": "USD"}}]},
        {"colour": "red"},
    ):
        answer = await person.http.post("/transactions", json={**good, **change})
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json"), change
    for raw in (b'{"account_id": "\xff"}', json.dumps({**good, "notes": "\ud800"}).encode(), b"[", b""):
        answer = await person.http.post("/transactions", content=raw, headers={"Content-Type": "application/json"})
        assert answer.status_code in {400, 422}, raw
    assert (await person.http.get("/transactions")).json()["items"] == []


@pytest.mark.parametrize(
    "query",
    [
        "cursor=nonsense",
        "cursor=WzEsMl0",
        "limit=0",
        "limit=501",
        "page=0",
        "page=99999999",
        "min_amount=NaN",
        "max_amount=1e5",
        "start_date=yesterday",
        "account_id=giro",
        "category=%00",
        "direction=up",
        "colour=red",
    ],
)
async def test_what_is_not_a_question_is_refused(person: Person, query: str) -> None:
    assert (await person.http.get(f"/transactions?{query}")).status_code == 422


async def test_one_is_entered_edited_removed_and_each_taken_back(person: Person) -> None:
    account = await person.account()
    coffee = await person.category("food.coffee")
    row = await person.spend(account["id"], "-12.34", tags=[" a ", "b", "a"], notes="n", category_id=coffee)
    assert row["amount"] == {"amount": "-12.34", "currency": "EUR"}
    assert (row["tags"], row["source"], row["locked_fields"]) == (["a", "b"], "manual", ["category_id"])
    assert row["category"]["key"] == "food.coffee"
    assert (row["category"]["source"], row["category"]["reason"]) == ("person", "You chose this.")
    path = f"/transactions/{row['id']}"

    edited = await person.http.patch(
        path, json={"amount": {"amount": "-20", "currency": "EUR"}, "payee": "Bar", "tags": [], "category_id": None}
    )
    assert edited.status_code == 200, edited.text
    now = edited.json()
    assert (now["amount"]["amount"], now["payee"], now["tags"], now["category"]) == ("-20.00", "Bar", [], None)
    assert now["uncategorised_reason"] == "You chose no category."
    assert now["locked_fields"] == ["amount", "category_id", "payee", "tags"]
    assert (await person.http.get(f"/accounts/{account['id']}")).json()["balance"]["amount"] == "-20.00"

    undone = await person.http.post(f"/history/{edited.headers['smartspend-batch']}/revert")
    assert undone.json()["restored"] == 1
    back = (await person.http.get(path)).json()
    assert {**back, "updated_at": ""} == {**row, "updated_at": ""}

    gone = await person.http.delete(path)
    assert gone.status_code == 204
    assert (await person.http.get(path)).status_code == 404
    assert (await person.http.get(f"/accounts/{account['id']}")).json()["balance"]["amount"] == "0.00"
    await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")
    assert (await person.http.get(path)).json()["amount"]["amount"] == "-12.34"
    assert (await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")).status_code == 409


async def test_the_lineage_tells_every_change(person: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-1.00")
    await person.http.post(
        f"/transactions/{row['id']}/reconcile", json={"amount": {"amount": "-1.20", "currency": "EUR"}}
    )
    told = (await person.http.get(f"/transactions/{row['id']}/history")).json()
    assert told["records"] == []
    (change,) = told["changes"]
    assert (change["cause"], change["actor"]) == ("transactions.reconcile", {"kind": "person", "name": "Ada"})
    assert change["fields"]["minor"] == {"before": -100, "after": -120}
    assert (await person.http.post(f"/transactions/{row['id']}/reconcile", json={})).status_code == 422


async def test_splits_add_up_and_are_found_by_their_categories(person: Person) -> None:
    account = await person.account()
    food, pets = await person.category("food.groceries"), await person.category("shopping.pets")
    row = await person.spend(account["id"], "-10.00", category_id=food)
    path = f"/transactions/{row['id']}"
    parts = [
        {"category_id": food, "amount": {"amount": "-7.50", "currency": "EUR"}, "note": "us"},
        {"category_id": pets, "amount": {"amount": "-2.50", "currency": "EUR"}, "note": "cat"},
    ]
    split = await person.http.patch(path, json={"splits": parts})
    assert split.json()["splits"] == parts
    assert (await person.http.patch(path, json={"amount": {"amount": "-11", "currency": "EUR"}})).status_code == 422

    found = (await person.http.get("/transactions", params={"category": "shopping.pets"})).json()["items"]
    assert [one["id"] for one in found] == [row["id"]]
    totals = (await person.http.get("/transactions/totals", params={"category": "shopping"})).json()
    assert totals["by_currency"][0]["out"]["amount"] == "-2.50"
    assert (await person.http.delete(f"/categories/{pets}")).status_code == 409
    moved = await person.http.delete(f"/categories/{pets}?move_to=none")
    assert moved.status_code == 204
    assert (await person.http.get(path)).json()["splits"][1]["category_id"] is None
    await person.http.post(f"/history/{moved.headers['smartspend-batch']}/revert")
    assert (await person.http.get(path)).json()["splits"] == parts
    joined = await person.http.patch(path, json={"splits": None})
    assert joined.json()["splits"] is None
    async with person.scope() as scope:
        assert await scope.all("SELECT * FROM totals_differences()") == []


@pytest.fixture
async def march(person: Person) -> dict[str, Any]:
    """
    03-01  giro  REWE Markt        -20.00  food.groceries   #weekly
    03-02  giro  Blue Door Cafe     -4.50  food.coffee      #work #weekly
    03-02  usd   Coffee & Co        -6.00  none             pending
    03-03  giro  Employer GmbH    2500.00  income.salary    note "march pay"
    """
    giro, usd = await person.account(name="Giro"), await person.account(name="Dollars", currency="USD")
    keys = ("food.groceries", "food.coffee", "income.salary")
    groceries, coffee, salary = [await person.category(key) for key in keys]
    spend = person.spend
    return {
        "giro": giro["id"],
        "usd": usd["id"],
        "rewe": (
            await spend(
                giro["id"], "-20", booked_on="2026-03-01", payee="REWE Markt", category_id=groceries, tags=["weekly"]
            )
        )["id"],
        "cafe": (
            await spend(
                giro["id"],
                "-4.5",
                booked_on="2026-03-02",
                payee="Blue Door Cafe",
                category_id=coffee,
                tags=["work", "weekly"],
            )
        )["id"],
        "co": (
            await spend(usd["id"], "-6", currency="USD", booked_on="2026-03-02", payee="Coffee & Co", status="pending")
        )["id"],
        "pay": (
            await spend(
                giro["id"], "2500", booked_on="2026-03-03", payee="Employer GmbH", category_id=salary, notes="march pay"
            )
        )["id"],
    }


async def test_filters(person: Person, march: dict[str, Any]) -> None:
    for query, expected in (
        ({}, "pay co cafe rewe"),
        ({"account_id": march["usd"]}, "co"),
        ({"account_id": [march["usd"], march["giro"]]}, "pay co cafe rewe"),
        ({"category": "food"}, "cafe rewe"),
        ({"category": ["food.coffee", "none"]}, "co cafe"),
        ({"category": "none"}, "co"),
        ({"category": "nonsense"}, ""),
        ({"start_date": "2026-03-02"}, "pay co cafe"),
        ({"start_date": "2026-03-02", "end_date": "2026-03-02"}, "co cafe"),
        ({"min_amount": "-6"}, "pay co cafe"),
        ({"max_amount": "-6.00"}, "co rewe"),
        ({"direction": "in"}, "pay"),
        ({"status": "pending"}, "co"),
        ({"is_anomaly": "true"}, ""),
        ({"tag": "weekly"}, "cafe rewe"),
        ({"tag": ["weekly", "work"]}, "cafe"),
        ({"q": "cof"}, "co"),
        ({"q": "blue caf"}, "cafe"),
        ({"q": '"door cafe"'}, "cafe"),
        ({"q": '"cafe door"'}, ""),
        ({"q": "march"}, "pay"),
        ({"q": "-cafe category:food"}, "rewe"),
        ({"q": "amount:>5"}, "pay co rewe"),
        ({"q": "amount:<-5"}, "co rewe"),
        ({"q": "amount:4..7"}, "co cafe"),
        ({"q": "tag:weekly -tag:work"}, "rewe"),
        ({"q": "account:dollar"}, "co"),
        ({"q": "-account:dollar -category:food"}, "pay"),
        ({"q": "category:coffee"}, ""),
        ({"q": 'category:"Coffee shops"'}, "cafe"),
        ({"q": "blue", "account_id": march["giro"], "category": "food"}, "cafe"),
        ({"import_id": str(uuid4())}, ""),
    ):
        answer = await person.http.get("/transactions", params=query)
        assert answer.status_code == 200, (query, answer.text)
        names = {march[name]: name for name in ("rewe", "cafe", "co", "pay")}
        found = [names[item["id"]] for item in answer.json()["items"]]
        wanted = expected.split()
        assert sorted(found) == sorted(wanted), query
        counted = (await person.http.get("/transactions/totals", params=query)).json()
        by_day = (await person.http.get("/transactions/days", params=query)).json()
        assert counted["count"] == by_day["count"] == len(wanted), query


async def test_totals_and_days_add_up_by_currency(person: Person, march: dict[str, Any]) -> None:
    totals = (await person.http.get("/transactions/totals")).json()
    assert totals["by_currency"][0] == {
        "currency": "EUR",
        "in": {"amount": "2500.00", "currency": "EUR"},
        "out": {"amount": "-24.50", "currency": "EUR"},
        "net": {"amount": "2475.50", "currency": "EUR"},
    }
    days = (await person.http.get("/transactions/days", params={"account_id": march["giro"]})).json()["items"]
    assert [(day["on"], day["count"], day["net"][0]["amount"]) for day in days] == [
        ("2026-03-03", 1, "2500.00"),
        ("2026-03-02", 1, "-4.50"),
        ("2026-03-01", 1, "-20.00"),
    ]
    balances = (await person.http.get(f"/accounts/{march['giro']}/balances?from=2026-03-02&to=2026-03-31")).json()
    assert [(one["on"], one["balance"]["amount"]) for one in balances["items"]] == [
        ("2026-03-02", "-24.50"),
        ("2026-03-03", "2475.50"),
    ]


async def test_pages_by_cursor_and_by_number(person: Person, march: dict[str, Any]) -> None:
    everything = [item["id"] for item in (await person.http.get("/transactions")).json()["items"]]
    for query in ({}, {"category": ["food", "income", "none"]}, {"account_id": [march["giro"], march["usd"]]}):
        seen: list[str] = []
        cursor: str | None = None
        while True:
            params: Any = {**query, "limit": 1, **({"cursor": cursor} if cursor else {})}
            answer = (await person.http.get("/transactions", params=params)).json()
            seen += [item["id"] for item in answer["items"]]
            cursor = answer["next_cursor"]
            if cursor is None:
                break
        assert seen == everything
    fourth = (await person.http.get("/transactions", params={"limit": 1, "page": 4, "start_date": "2026-03-01"})).json()
    assert ([item["id"] for item in fourth["items"]], fourth["total"]) == (everything[3:], 4)
    second = (await person.http.get("/transactions", params={"limit": 3, "page": 2})).json()
    assert ([item["id"] for item in second["items"]], second["total"]) == (everything[3:], 4)


async def test_many_are_changed_removed_and_taken_back(person: Person, march: dict[str, Any]) -> None:
    travel = await person.category("travel.other")
    changes = {"category_id": travel, "add_tags": ["trip"], "remove_tags": ["weekly"], "notes": "all"}
    body = {"filter": {"category": "food"}, "changes": changes}
    done = await person.http.post("/transactions/bulk", json=body)
    assert done.json()["changed"] == 2
    rows = (await person.http.get("/transactions", params={"category": "travel"})).json()["items"]
    assert [(row["tags"], row["notes"]) for row in rows] == [(["work", "trip"], "all"), (["trip"], "all")]
    tags = (await person.http.get("/tags")).json()["items"]
    assert tags == [{"name": "trip", "count": 2}, {"name": "work", "count": 1}]

    await person.http.post(f"/history/{done.json()['batch_id']}/revert")
    assert len((await person.http.get("/transactions", params={"category": "food"})).json()["items"]) == 2

    body = {"ids": [march["rewe"], march["pay"]], "changes": {"delete": True}}
    gone = await person.http.post("/transactions/bulk", json=body)
    assert gone.json()["changed"] == 2
    assert len((await person.http.get("/transactions")).json()["items"]) == 2
    await person.http.post(f"/history/{gone.json()['batch_id']}/revert")
    assert len((await person.http.get("/transactions")).json()["items"]) == 4

    for wrong in ({"changes": changes}, {"ids": [str(uuid4())], "changes": {}}, {**body, "filter": {}}):
        assert (await person.http.post("/transactions/bulk", json=wrong)).status_code == 422
    missing = await person.http.post("/transactions/bulk", json={"ids": [str(uuid4())], "changes": {"notes": "x"}})
    assert missing.status_code == 404


async def test_an_account_goes_with_its_transactions_and_comes_back_with_them(
    person: Person, march: dict[str, Any]
) -> None:
    deleted = await person.http.delete(f"/transactions/{march['rewe']}")
    assert deleted.status_code == 204
    gone = await person.http.delete(f"/accounts/{march['giro']}")
    assert gone.status_code == 204
    left = (await person.http.get("/transactions")).json()["items"]
    assert [row["id"] for row in left] == [march["co"]]
    refused = await person.http.post(
        "/transactions",
        json={"account_id": march["giro"], "booked_on": "2026-03-01", "amount": {"amount": "1", "currency": "EUR"}},
    )
    assert refused.status_code == 422
    await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")
    left = (await person.http.get("/transactions")).json()["items"]
    assert [row["id"] for row in left] == [march["pay"], march["co"], march["cafe"]]
    async with person.scope() as scope:
        assert await scope.all("SELECT * FROM totals_differences()") == []


async def test_the_currency_of_an_account_in_use_stays(person: Person, march: dict[str, Any]) -> None:
    answer = await person.http.patch(f"/accounts/{march['usd']}", json={"currency": "EUR"})
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/currency-in-use")
    fresh = await person.account()
    assert (await person.http.patch(f"/accounts/{fresh['id']}", json={"currency": "JPY"})).json()["currency"] == "JPY"


async def test_answers_carry_versions(person: Person, march: dict[str, Any]) -> None:
    path = f"/transactions/{march['rewe']}"
    tag = (await person.http.get(path)).headers["etag"]
    assert (await person.http.get(path, headers={"If-None-Match": tag})).status_code == 304
    assert (await person.http.patch(path, json={"notes": "1"}, headers={"If-Match": tag})).status_code == 200
    assert (await person.http.patch(path, json={"notes": "2"}, headers={"If-Match": tag})).status_code == 412
    assert (await person.http.delete(path, headers={"If-Match": tag})).status_code == 412
    listed = (await person.http.get("/transactions")).headers["etag"]
    assert (await person.http.get("/transactions", headers={"If-None-Match": listed})).status_code == 304


async def test_the_same_request_twice_is_done_once(person: Person) -> None:
    account = await person.account()
    body = {"account_id": account["id"], "booked_on": "2026-03-01", "amount": {"amount": "-1", "currency": "EUR"}}
    headers = {"Idempotency-Key": "once"}
    first = await person.http.post("/transactions", json=body, headers=headers)
    again = await person.http.post("/transactions", json=body, headers=headers)
    assert first.json() == again.json()
    assert len((await person.http.get("/transactions")).json()["items"]) == 1
