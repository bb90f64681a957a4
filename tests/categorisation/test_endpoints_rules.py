"""Rules and learned corrections from outside."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.conftest import Person

Json = dict[str, Any]
RULE: Json = {
    "name": "Discounter",
    "match": "all",
    "conditions": [{"field": "payee", "operator": "contains", "value": "lidl"}],
    "actions": {"add_tags": ["weekly"]},
}


def eur(amount: str) -> Json:
    return {"amount": amount, "currency": "EUR"}


def nested(depth: int) -> list[dict[str, Any]]:
    conditions = RULE["conditions"]
    for _ in range(depth):
        conditions = [{"match": "all", "conditions": conditions}]
    return list(conditions)


BY_ID = (
    ("GET", "/rules/{id}", None),
    ("PUT", "/rules/{id}", RULE),
    ("DELETE", "/rules/{id}", None),
    ("POST", "/rules/{id}/apply", None),
    ("GET", "/rules/{id}/runs", None),
)
LEARNED = (
    ("PATCH", "/learned/{id}", {"enabled": False}),
    ("DELETE", "/learned/{id}", None),
    ("GET", "/learned/{id}/preview", None),
    ("POST", "/learned/{id}/apply", None),
)
LISTS: tuple[tuple[str, str, Any], ...] = (
    ("GET", "/rules", None),
    ("POST", "/rules", RULE),
    ("POST", "/rules/preview", RULE),
    ("POST", "/rules/conditions", {"q": "coffee"}),
    ("PUT", "/rules/order", {"ids": [str(uuid4())]}),
    ("GET", "/rules/export", None),
    ("POST", "/rules/import", {"rules": []}),
    ("GET", "/rules/suggestions", None),
    ("POST", "/rules/suggestions/dismissed", {"suggestion": "word:x"}),
    ("GET", "/learned", None),
)


@pytest.mark.parametrize(("method", "path", "body"), [*BY_ID, *LEARNED, *LISTS])
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str, body: Any) -> None:
    assert (await client.request(method, path.format(id=uuid4()), json=body)).status_code == 401


async def test_a_stranger_and_an_unknown_id_get_the_same_404(person: Person, stranger: Person) -> None:
    rule = (await person.http.post("/rules", json=RULE)).json()
    account, coffee = await person.account(), await person.category("food.coffee")
    row = await person.spend(account["id"], "-3")
    await person.http.patch(f"/transactions/{row['id']}", json={"category_id": coffee})
    learned = (await person.http.get("/learned")).json()["items"][0]
    for paths, id_, kind in ((BY_ID, rule["id"], "unknown-rule"), (LEARNED, learned["id"], "unknown-learned")):
        for method, path, body in paths:
            for http, wanted in ((stranger.http, id_), (person.http, uuid4())):
                answer = await http.request(method, path.format(id=wanted), json=body)
                assert (answer.status_code, answer.json()["type"]) == (404, f"/problems/{kind}"), path
    assert (await person.http.get(f"/rules/{rule['id']}")).json() == rule
    assert (await stranger.http.get("/rules")).json()["items"] == []
    assert (await stranger.http.get("/learned")).json()["items"] == []


async def test_what_is_not_a_rule_is_refused(person: Person, stranger: Person) -> None:
    foreign = await stranger.category("food.coffee")
    condition = RULE["conditions"][0]
    wrong: tuple[dict[str, Any], ...] = (
        {"name": ""},
        {"conditions": []},
        {"conditions": [{**condition, "field": "colour"}]},
        {"conditions": [{**condition, "operator": "greater"}]},
        {"conditions": [{**condition, "operator": "matches", "value": "(?=x)"}]},
        {"conditions": [{**condition, "value": "a\0b"}]},
        {"conditions": [{"field": "amount", "operator": "between", "value": "1"}]},
        {"conditions": [{"field": "amount", "operator": "greater", "value": "NaN"}]},
        {"actions": {}},
        {"actions": {"category_id": foreign}},
        {"actions": {"category_id": "food"}},
        {"actions": {"delete": True}},
        {"match": "neither"},
        {"actions": {"splits": [{"percent": "50"}]}},
        {"actions": {"splits": [{"percent": "50"}, {"percent": "60"}]}},
        {"actions": {"splits": [{}, {}]}},
        {"actions": {"transfer": True, "ignore": True}},
        {"conditions": [{"match": "all", "conditions": []}]},
        {"conditions": [{"match": "all", "conditions": [condition], "colour": "red"}]},
        {"conditions": [{"field": "day", "operator": "is", "value": "32"}]},
        {"conditions": [{"field": "date", "operator": "after", "value": "yesterday"}]},
        {"conditions": [{**condition, "value": "x" * 50_000}]},
        {"conditions": [condition] * 101},
        {"conditions": nested(6)},
    )
    for change in wrong:
        for path in ("/rules", "/rules/preview"):
            answer = await person.http.post(path, json={**RULE, **change})
            assert answer.status_code == 422, (path, change)
    assert (await person.http.get("/rules")).json()["items"] == []


async def test_a_rule_is_previewed_applied_and_taken_back(person: Person) -> None:
    """
    -10  Lidl 1     nobody decided         -> groceries
    -60  LIDL 2     nobody decided         -> not between 5 and 50
    -12  Lidl 3     a person decided       -> stays, but is tagged
    -10  Aldi       nobody decided         -> no match
    """
    account = await person.account()
    groceries, coffee = await person.category("food.groceries"), await person.category("food.coffee")
    first = await person.spend(account["id"], "-10", payee="Lidl 1")
    await person.spend(account["id"], "-60", payee="LIDL 2")
    own = await person.spend(account["id"], "-12", payee="Lidl 3", category_id=coffee)
    await person.spend(account["id"], "-10", payee="Aldi")
    rule = {
        **RULE,
        "conditions": [*RULE["conditions"], {"field": "amount", "operator": "between", "value": "5", "value_to": "50"}],
        "actions": {"category_id": groceries, "add_tags": ["weekly"]},
    }
    preview = (await person.http.post("/rules/preview", json=rule)).json()
    assert (preview["matches"], preview["changes"]) == (2, 2)
    (first_seen,) = [one for one in preview["sample"] if one["payee"] == "Lidl 1"]
    assert (first_seen["before"], first_seen["after"]) == (None, "Groceries")

    made = (await person.http.post("/rules", json=rule)).json()
    assert made["words"] == "payee contains “lidl” and amount is between 5 and 50"
    assert made["position"] == 0
    done = await person.http.post(f"/rules/{made['id']}/apply")
    assert done.json()["changed"] == 2
    now = (await person.http.get(f"/transactions/{first['id']}")).json()
    assert (now["category"]["key"], now["category"]["source"], now["tags"]) == ("food.groceries", "rule", ["weekly"])
    assert now["category"]["reason"].startswith("Your rule “Discounter”: payee contains")
    kept = (await person.http.get(f"/transactions/{own['id']}")).json()
    assert (kept["category"]["key"], kept["tags"]) == ("food.coffee", ["weekly"])
    assert (await person.http.post(f"/rules/{made['id']}/apply")).json()["changed"] == 0

    await person.http.post(f"/history/{done.json()['batch_id']}/revert")
    assert (await person.http.get(f"/transactions/{first['id']}")).json()["category"] is None
    (run,) = (await person.http.get(f"/rules/{made['id']}/runs")).json()["items"]
    assert (run["kind"], run["rows"], run["batch_id"]) == ("apply", 2, done.json()["batch_id"])
    assert run["reverted_by"] is not None


async def test_a_rule_is_replaced_and_removed(person: Person) -> None:
    made = (await person.http.post("/rules", json=RULE)).json()
    path = f"/rules/{made['id']}"
    tag = (await person.http.get(path)).headers["etag"]
    changed = await person.http.put(path, json={**RULE, "name": "New", "enabled": False}, headers={"If-Match": tag})
    assert (changed.json()["name"], changed.json()["enabled"], changed.json()["position"]) == ("New", False, 0)
    assert (await person.http.put(path, json=RULE, headers={"If-Match": tag})).status_code == 412
    gone = await person.http.delete(path)
    assert gone.status_code == 204
    assert (await person.http.get(path)).status_code == 404
    await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")
    assert (await person.http.get(path)).json()["name"] == "New"


async def test_rules_are_put_in_order_in_one_batch_that_can_be_taken_back(person: Person, stranger: Person) -> None:
    ids = [(await person.http.post("/rules", json={**RULE, "name": name})).json()["id"] for name in "abc"]
    moved = [ids[2], ids[0], ids[1]]
    answer = await person.http.put("/rules/order", json={"ids": moved})
    assert [one["id"] for one in answer.json()["items"]] == moved
    for wrong in (ids[:2], [*ids, str(uuid4())], [ids[0], ids[0], ids[1]]):
        refused = await person.http.put("/rules/order", json={"ids": wrong})
        assert (refused.status_code, refused.json()["type"]) == (409, "/problems/other-rules")
    assert (await stranger.http.put("/rules/order", json={"ids": ids})).status_code == 409
    await person.http.post(f"/history/{answer.headers['smartspend-batch']}/revert")
    assert [one["id"] for one in (await person.http.get("/rules")).json()["items"]] == ids


async def test_a_correction_is_learned_and_applied_to_the_others(person: Person) -> None:
    account = await person.account()
    coffee, travel = await person.category("food.coffee"), await person.category("travel.other")
    first = await person.spend(account["id"], "-3", payee="SQ *BLUE DOOR 0412")
    second = await person.spend(account["id"], "-4", payee="Blue Door")
    refund = await person.spend(account["id"], "4", payee="Blue Door")
    decided = await person.spend(account["id"], "-5", payee="Blue Door", category_id=travel)

    patched = await person.http.patch(f"/transactions/{first['id']}", json={"category_id": coffee})
    assert patched.headers["smartspend-similar"] == "1"
    similar = (await person.http.get(f"/transactions/{first['id']}/similar")).json()["items"]
    assert [row["id"] for row in similar] == [second["id"]]

    (learned,) = (await person.http.get("/learned")).json()["items"]
    assert {"payee_key": "blue door", "direction": "out", "category_id": coffee, "used": 0}.items() <= learned.items()
    preview = (await person.http.get(f"/learned/{learned['id']}/preview")).json()
    assert (preview["changes"], [row["id"] for row in preview["items"]]) == (1, [second["id"]])
    done = await person.http.post(f"/learned/{learned['id']}/apply")
    assert done.json()["changed"] == 1
    assert (await person.http.get(f"/learned/{learned['id']}/preview")).json() == {"changes": 0, "items": []}
    now = (await person.http.get(f"/transactions/{second['id']}")).json()
    assert (now["category"]["key"], now["category"]["source"]) == ("food.coffee", "learned")
    assert now["category"]["reason"] == "You filed “SQ *BLUE DOOR 0412” under Coffee shops"
    assert (await person.http.get(f"/transactions/{refund['id']}")).json()["category"] is None
    assert (await person.http.get(f"/transactions/{decided['id']}")).json()["category"]["key"] == "travel.other"

    for batch in (done.json()["batch_id"], patched.headers["smartspend-batch"]):
        assert (await person.http.post(f"/history/{batch}/revert")).status_code == 200
    assert (await person.http.get(f"/transactions/{second['id']}")).json()["category"] is None
    assert (await person.http.get("/learned")).json()["items"] == []


async def test_what_was_learned_is_edited_switched_off_and_forgotten(person: Person) -> None:
    account, coffee = await person.account(), await person.category("food.coffee")
    row = await person.spend(account["id"], "-3")
    await person.http.patch(f"/transactions/{row['id']}", json={"category_id": coffee})
    (learned,) = (await person.http.get("/learned")).json()["items"]
    path = f"/learned/{learned['id']}"
    bars = await person.category("food.bars")
    changed = await person.http.patch(path, json={"category_id": bars, "enabled": False})
    assert (changed.json()["category_key"], changed.json()["enabled"]) == ("food.bars", False)
    for wrong in ({}, {"category_id": None}, {"category_id": str(uuid4())}, {"payee_key": "x"}):
        assert (await person.http.patch(path, json=wrong)).status_code == 422
    assert (await person.http.delete(path)).status_code == 204
    assert (await person.http.get("/learned")).json()["items"] == []


async def test_the_amounts_of_what_was_learned_are_edited_but_never_shared(person: Person) -> None:
    account, coffee = await person.account(), await person.category("food.coffee")
    bars = await person.category("food.bars")
    for amount, category in (("-54", coffee), ("-9.99", bars)):
        row = await person.spend(account["id"], amount)
        await person.http.patch(f"/transactions/{row['id']}", json={"category_id": category})
    some, every = (await person.http.get("/learned")).json()["items"]
    assert (some["amount_from"], some["amount_to"]) == (eur("8.32"), eur("11.99"))
    path = f"/learned/{some['id']}"

    async def patch(low: Json | None, high: Json | None, to: str = path) -> httpx.Response:
        return await person.http.patch(to, json={"amount_from": low, "amount_to": high})

    changed = await patch(eur("5"), eur("20.50"))
    assert (changed.json()["amount_from"], changed.json()["amount_to"]) == (eur("5.00"), eur("20.50"))
    usd = {"amount": "9", "currency": "USD"}
    for low, high in ((eur("5"), None), (eur("5"), usd), (eur("9"), eur("5")), (eur("-5"), eur("5")), (eur("x"), usd)):
        assert (await patch(low, high)).status_code == 422, (low, high)
    assert (await person.http.patch(path, json={"amount_from": eur("1")})).status_code == 422
    every_path = f"/learned/{every['id']}"
    for answer in (await patch(eur("20"), eur("30"), every_path), await patch(None, None)):
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/amounts-meet")
    assert (await patch(eur("30"), eur("90"), every_path)).status_code == 200
    answer = await patch(eur("9.00"), eur("8.00"))
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/amount_from")
    assert (await patch(None, None)).json()["amount_from"] is None
    assert (await person.http.post(f"/history/{changed.headers['smartspend-batch']}/revert")).status_code == 200


async def test_what_was_forgotten_does_not_come_back(person: Person) -> None:
    """Neither by editing the row it was learned from, nor by taking back what it did; only by choosing again."""
    account, coffee = await person.account(), await person.category("food.coffee")
    row = await person.spend(account["id"], "-3", payee="Blue Door")
    await person.spend(account["id"], "-4", payee="Blue Door")
    await person.http.patch(f"/transactions/{row['id']}", json={"category_id": coffee})
    (learned,) = (await person.http.get("/learned")).json()["items"]
    applied = (await person.http.post(f"/learned/{learned['id']}/apply")).json()["batch_id"]
    assert (await person.http.delete(f"/learned/{learned['id']}")).status_code == 204
    await person.http.patch(f"/transactions/{row['id']}", json={"notes": "with Bo"})
    await person.http.post(f"/history/{applied}/revert")
    await person.spend(account["id"], "-5", payee="Blue Door")
    assert (await person.http.get("/learned")).json()["items"] == []
    (group,) = (await person.http.get("/review")).json()["items"]
    assert (group["payee_key"], group["count"]) == ("blue door", 2)
    assert (group["guess"] or {}).get("source") != "learned"
    await person.http.patch(f"/transactions/{row['id']}", json={"category_id": await person.category("food.bars")})
    assert [one["category_key"] for one in (await person.http.get("/learned")).json()["items"]] == ["food.bars"]


async def test_rules_and_corrections_follow_a_category_that_goes(person: Person) -> None:
    account = await person.account()
    coffee, bars = await person.category("food.coffee"), await person.category("food.bars")
    row = await person.spend(account["id"], "-3")
    await person.http.patch(f"/transactions/{row['id']}", json={"category_id": coffee})
    rule = (await person.http.post("/rules", json={**RULE, "actions": {"category_id": coffee}})).json()
    gone = await person.http.delete(f"/categories/{coffee}?move_to={bars}")
    assert gone.status_code == 204
    assert (await person.http.get(f"/rules/{rule['id']}")).json()["actions"]["category_id"] == bars
    assert (await person.http.get("/learned")).json()["items"][0]["category_id"] == bars
    assert (await person.http.get(f"/transactions/{row['id']}")).json()["category"]["key"] == "food.bars"

    assert (await person.http.delete(f"/categories/{bars}?move_to=none")).status_code == 204
    after = (await person.http.get(f"/rules/{rule['id']}")).json()
    assert (after["actions"].get("category_id"), after["enabled"]) == (None, False)
    assert (await person.http.post(f"/rules/{rule['id']}/apply")).status_code == 409
    assert (await person.http.get("/learned")).json()["items"] == []


async def test_a_preview_can_be_of_the_newest_alone_and_says_so(person: Person) -> None:
    account = await person.account()
    for day in range(1, 6):
        await person.spend(account["id"], "-10", payee=f"Lidl {day}", booked_on=f"2026-03-0{day}")
    rule = {**RULE, "actions": {"add_tags": ["weekly"]}}

    async def seen(**query: int) -> dict[str, Any]:
        answer = await person.http.post("/rules/preview", json=rule, params=query)
        assert answer.status_code == 200
        return dict(answer.json())

    for newest, counts in ((2, (2, 2, 2, False)), (5, (5, 5, 5, False)), (6, (5, 5, 5, True)), (None, (5, 5, 5, True))):
        found = await seen(**({"newest": newest} if newest else {}))
        assert (found["matches"], found["changes"], found["looked_at"], found["complete"]) == counts
        shown = [one["payee"] for one in found["sample"]]
        assert shown[:2] == ["Lidl 5", "Lidl 4"]
    assert (await person.http.post("/rules/preview", json=rule, params={"newest": 0})).status_code == 422
