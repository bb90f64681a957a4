"""The review from outside: what waits, in which order and with what to choose from; deciding, learning, taking back."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
import pytest

from smartspend.history.service import begin_batch
from tests.conftest import Person

DECISION: dict[str, Any] = {"payee_key": "blue door", "direction": "out", "category_id": str(uuid4())}
QUESTIONS = (
    ("GET", "/review", None),
    ("GET", "/review/summary", None),
    ("GET", "/review/rows?payee_key=x&direction=out", None),
    ("POST", "/review/decide", DECISION),
)


async def guessed(person: Person, row_id: str, category_id: str, confidence: float) -> None:
    """Has a machine file a row, as a delivery would."""
    async with person.scope() as scope:
        await begin_batch(scope, "test.guess")
        await scope.run(
            "UPDATE transactions SET category_id = %s, category_source = 'merchant', category_confidence = %s, "
            "category_reason = 'The name says so' WHERE id = %s",
            [category_id, confidence, row_id],
        )


async def waiting(person: Person, **query: Any) -> list[dict[str, Any]]:
    answer = await person.http.get("/review", params=query)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def decide(person: Person, **fields: Any) -> dict[str, Any]:
    answer = await person.http.post("/review/decide", json={**DECISION, **fields})
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


@pytest.mark.parametrize(("method", "path", "body"), QUESTIONS)
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str, body: Any) -> None:
    assert (await client.request(method, path, json=body)).status_code == 401


async def test_a_stranger_sees_and_decides_nothing(person: Person, stranger: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-3", payee="Blue Door")
    theirs = await stranger.category("food.coffee")
    assert await waiting(stranger) == []
    rows = await stranger.http.get("/review/rows", params={"payee_key": "blue door", "direction": "out"})
    assert rows.json()["items"] == []
    for more, kind in (({}, "nothing-waits"), ({"scope": "rows", "ids": [row["id"]]}, "unknown-transaction")):
        answer = await stranger.http.post("/review/decide", json={**DECISION, "category_id": theirs, **more})
        assert (answer.status_code, answer.json()["type"]) == (404, f"/problems/{kind}")
    assert (await person.http.get(f"/transactions/{row['id']}")).json()["category"] is None


async def test_what_makes_no_sense_is_refused(person: Person, stranger: Person) -> None:
    account = await person.account()
    await person.spend(account["id"], "-3", payee="Blue Door")
    other = await person.spend(account["id"], "-3", payee="Another shop")
    coffee = await person.category("food.coffee")
    wrong: tuple[dict[str, Any], ...] = (
        {},
        {"category_id": await stranger.category("food.coffee")},
        {"category_id": None},
        {"category_id": coffee, "direction": "sideways"},
        {"category_id": coffee, "scope": "rows"},
        {"category_id": coffee, "ids": [other["id"]]},
        {"category_id": coffee, "threshold": 2},
        {"category_id": coffee, "payee_key": "a\0"},
        {"category_id": coffee, "more": 1},
    )
    for change in wrong:
        assert (await person.http.post("/review/decide", json={**DECISION, **change})).status_code == 422, change
    for change in (
        {"payee_key": "nobody"},
        {"direction": "in"},
        {"scope": "rows", "ids": [other["id"]]},
        {"scope": "rows", "ids": [str(uuid4())]},
    ):
        answer = await person.http.post("/review/decide", json={**DECISION, "category_id": coffee, **change})
        assert answer.status_code == 404, change
    for query in ("threshold=-1", "threshold=x", "limit=0", "cursor=x", "cursor=WzEsMiwzLDRd", "colour=red"):
        assert (await person.http.get(f"/review?{query}")).status_code == 422, query
    assert (await person.http.get("/review/rows?payee_key=x")).status_code == 422
    assert len(await waiting(person)) == 2


async def test_groups_come_by_payee_and_direction_largest_first(person: Person) -> None:
    account, dollars = await person.account(), await person.account(currency="USD")
    for day in ("2026-03-05", "2026-03-01"):
        await person.spend(account["id"], "-3", payee="Blue Door", booked_on=day)
    await person.spend(dollars["id"], "-7", payee="Blue Door", currency="USD", booked_on="2026-04-01")
    await person.spend(account["id"], "4", payee="Blue Door")
    await person.spend(account["id"], "-900", payee="Yellow House")
    await person.spend(account["id"], "-1", payee="Own", category_id=await person.category("food.coffee"))
    found = await waiting(person)
    assert [(one["payee_key"], one["direction"], one["count"]) for one in found] == [
        ("blue door", "out", 3),
        ("yellow house", "out", 1),
        ("blue door", "in", 1),
    ]
    assert (found[0]["first_on"], found[0]["last_on"], found[0]["payee"]) == ("2026-03-01", "2026-04-01", "Blue Door")
    assert found[0]["sums"] == [{"amount": "-6.00", "currency": "EUR"}, {"amount": "-7.00", "currency": "USD"}]
    assert (await person.http.get("/review/summary")).json() == {"rows": 5, "groups": 3, "decided": 1}
    rows = await person.http.get("/review/rows", params={"payee_key": "blue door", "direction": "out"})
    assert [one["booked_on"] for one in rows.json()["items"]] == ["2026-04-01", "2026-03-05", "2026-03-01"]
    first = (await person.http.get("/review?limit=2")).json()
    second = (await person.http.get("/review", params={"limit": 2, "cursor": first["next_cursor"]})).json()
    assert ([*first["items"], *second["items"]], second["next_cursor"]) == (found, None)


async def test_a_doubtful_category_waits_and_a_sure_one_does_not(person: Person) -> None:
    account = await person.account()
    coffee, bars = await person.category("food.coffee"), await person.category("food.bars")
    doubtful = await person.spend(account["id"], "-3", payee="Blue Door")
    sure = await person.spend(account["id"], "-3", payee="Yellow House")
    await guessed(person, doubtful["id"], coffee, 0.7)
    await guessed(person, sure["id"], bars, 0.9)
    (group,) = await waiting(person)
    guess = group["guess"]
    assert (guess["category"]["key"], guess["confidence"], guess["source"]) == ("food.coffee", 0.7, "merchant")
    assert guess["reason"] == "The name says so"
    assert group["likely"][0] == {"category": guess["category"], "basis": "guess", "confidence": 0.7}
    assert [one["payee_key"] for one in await waiting(person, threshold=0.95)] == ["yellow house", "blue door"]
    assert await waiting(person, threshold=0.5) == []


async def test_what_was_chosen_for_similar_payees_is_offered(person: Person) -> None:
    account = await person.account()
    pets = await person.category("shopping.pets")
    await person.spend(account["id"], "-3", payee="Zanzibar north", category_id=pets)
    await person.spend(account["id"], "-5", payee="Zanzibar south")
    await person.spend(account["id"], "-6", payee="Lidl 1")
    groups = {one["payee_key"]: one for one in await waiting(person)}
    offered = groups["zanzibar south"]["likely"]
    assert ("shopping.pets", "similar") in [(one["category"]["key"], one["basis"]) for one in offered[:2]]
    assert len({one["category"]["id"] for one in offered}) == len(offered) == 5
    lidl = next(one for key, one in groups.items() if key.startswith("lidl"))
    assert lidl["guess"]["category"]["key"] == lidl["likely"][0]["category"]["key"] == "food.groceries"


async def test_a_group_is_filed_learned_and_taken_back(person: Person) -> None:
    """Rows that a person decided stay as they are; so do refunds, which are another group."""
    account = await person.account()
    coffee, travel = await person.category("food.coffee"), await person.category("travel.other")
    first = await person.spend(account["id"], "-3", payee="Blue Door")
    second = await person.spend(account["id"], "-4", payee="BLUE DOOR")
    own = await person.spend(account["id"], "-5", payee="Blue Door", category_id=travel)
    refund = await person.spend(account["id"], "4", payee="Blue Door")
    none = await person.spend(account["id"], "-6", payee="Blue Door")
    await person.http.patch(f"/transactions/{none['id']}", json={"category_id": None})

    done = await decide(person, category_id=coffee)
    assert done["changed"] == 2
    for row in (first, second):
        now = (await person.http.get(f"/transactions/{row['id']}")).json()
        assert (now["category"]["key"], now["category"]["source"]) == ("food.coffee", "person")
        assert now["locked_fields"] == ["category_id"]
    assert (await person.http.get(f"/transactions/{own['id']}")).json()["category"]["key"] == "travel.other"
    for row in (refund, none):
        assert (await person.http.get(f"/transactions/{row['id']}")).json()["category"] is None
    (learned,) = (await person.http.get("/learned")).json()["items"]
    assert (learned["payee_key"], learned["direction"], learned["category_id"]) == ("blue door", "out", coffee)
    assert [one["direction"] for one in await waiting(person)] == ["in"]
    again = await person.http.post("/review/decide", json={**DECISION, "category_id": coffee})
    assert (again.status_code, again.json()["type"]) == (404, "/problems/nothing-waits")

    assert (await person.http.post(f"/history/{done['batch_id']}/revert")).status_code == 200
    assert [(one["direction"], one["count"]) for one in await waiting(person)] == [("out", 2), ("in", 1)]
    assert (await person.http.get("/learned")).json()["items"] == []


async def test_some_rows_of_a_group_are_filed_alone(person: Person) -> None:
    account = await person.account()
    coffee, travel = await person.category("food.coffee"), await person.category("travel.other")
    first = await person.spend(account["id"], "-3", payee="Blue Door")
    await person.spend(account["id"], "-4", payee="Blue Door")
    own = await person.spend(account["id"], "-5", payee="Blue Door", category_id=travel)
    done = await decide(person, category_id=coffee, scope="rows", ids=[first["id"], own["id"]])
    assert done["changed"] == 1
    assert (await person.http.get(f"/transactions/{own['id']}")).json()["category"]["key"] == "travel.other"
    assert [one["count"] for one in await waiting(person)] == [1]


async def test_rows_without_a_payee_are_filed_and_nothing_is_learned(person: Person) -> None:
    account, coffee = await person.account(), await person.category("food.coffee")
    await person.spend(account["id"], "-3", payee="")
    (group,) = await waiting(person)
    assert (await decide(person, payee_key=group["payee_key"], category_id=coffee))["changed"] == 1
    assert (await person.http.get("/learned")).json()["items"] == []
    assert await waiting(person) == []
