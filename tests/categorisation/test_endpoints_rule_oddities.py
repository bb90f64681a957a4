"""Rules over odd texts, rules that contradict each other, and rules that could chase each other round."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from smartspend.history.service import begin_batch
from tests.conftest import Person
from tests.imports.conftest import Desk

Json = dict[str, Any]
LONG = "Zxqv " + "lorem ipsum " * 4_170
ODD_TEXTS = {
    "right to left": "קפה תל אביב",
    "marks of direction": "\u202eMarket\u202c",
    "emoji": "🍕 Pizza 👩‍👩‍👧",
    "combined": "Cafe\u0301 Müller",
    "quotes": "He said \"no\", \\. and left; 'really'",
    "lines": "First line\nsecond\tline",
    "like SQL": "%_'; DROP TABLE rules; --",
}


def when(value: str, field: str = "description", operator: str = "contains") -> Json:
    return {"field": field, "operator": operator, "value": value}


def rule(name: str, *conditions: Json, **actions: Any) -> Json:
    return {"name": name, "match": "all", "conditions": list(conditions), "actions": actions}


async def made(person: Person, body: Json) -> str:
    answer = await person.http.post("/rules", json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def preview(person: Person, body: Json) -> Json:
    answer = await person.http.post("/rules/preview", json=body)
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


async def shown(person: Person, row: Json) -> Json:
    found: Json = (await person.http.get(f"/transactions/{row['id']}")).json()
    return found


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
async def test_a_rule_finds_any_text_among_others(person: Person, text: str) -> None:
    account = await person.account()
    rows = {one: await person.spend(account["id"], "-3", description=one, payee="x") for one in ODD_TEXTS.values()}
    await person.spend(account["id"], "-3", description="", payee="")
    body = rule("Odd", when(text, operator="equals"), note="found")
    found = await preview(person, body)
    assert (found["matches"], [one["id"] for one in found["sample"]]) == (1, [rows[text]["id"]])
    assert (await person.http.post(f"/rules/{await made(person, body)}/apply")).json()["changed"] == 1
    assert [await shown(person, row) for row in rows.values() if (await shown(person, row))["notes"]] == [
        await shown(person, rows[text])
    ]


async def test_control_characters_in_a_text_leave_the_others_in_their_places(person: Person) -> None:
    """A file may bring any; what stands between the cells of the ledger on its way to the rules is one of them."""
    account = await person.account()
    odd = await person.spend(account["id"], "-3", description="plain")
    other = await person.spend(account["id"], "-4", description="other")
    async with person.scope() as scope:
        await begin_batch(scope, "test.edit")
        text = "One\x1dTwo\x1eThree\x1fFour\r"
        await scope.run("UPDATE transactions SET description = %s, payee = %s WHERE id = %s", [text, text, odd["id"]])
    for wanted, row in (("four", odd), ("other", other)):
        found = await preview(person, rule("Odd", when(wanted), when("2", "amount", "greater"), note="x"))
        assert [one["id"] for one in found["sample"]] == [row["id"]]


async def test_odd_tags_and_categories_are_read_as_they_are(person: Person) -> None:
    account, coffee = await person.account(), await person.category("food.coffee")
    tags = ["🍕", 'a"b', "c,d"]
    row = await person.spend(account["id"], "-3", payee="Lidl", category_id=coffee, tags=tags)
    await person.spend(account["id"], "-3", payee="Lidl", tags=["other"])
    for condition in (*(when(tag, "tag", "is") for tag in tags), when("food", "category", "is")):
        found = await preview(person, rule("Tagged", condition, note="x"))
        assert [one["id"] for one in found["sample"]] == [row["id"]], condition
    async with person.scope() as scope:
        assert await scope.value("SELECT count(*) FROM rules WHERE household_id = current_household()") == 0


async def test_descriptions_of_50_000_characters(person: Person, run_jobs: Callable[[], Awaitable[int]]) -> None:
    assert len(LONG) > 50_000
    await made(person, rule("Long", when("zxqv", "text"), note="long one"))
    desk = Desk(person, run_jobs)
    done = await desk.send(f"Date,Payee,Description,Amount,Currency\n2026-01-04,,{LONG},-6.00,EUR\n".encode())
    assert done["state"] == "done", done["problem"]
    (row,) = (await person.http.get("/transactions")).json()["items"]
    assert row["notes"] == "long one"
    found = await preview(person, rule("Again", when("ipsum", "text", "word"), add_tags=["x"]))
    assert (found["matches"], found["changes"]) == (1, 1)
    evil = when("(a+)+$", "text", "matches")
    assert (await preview(person, rule("Evil", evil, add_tags=["x"])))["matches"] == 0
    (group,) = (await person.http.get("/review")).json()["items"]
    assert group["count"] == 1


@pytest.mark.parametrize("value", ["", "   ", "\u202e", "\u200b\u200d"])
async def test_a_condition_that_asks_for_nothing_is_refused_or_finds_nothing(person: Person, value: str) -> None:
    account = await person.account()
    await person.spend(account["id"], "-3", payee="Lidl")
    answer = await person.http.post("/rules/preview", json=rule("Nothing", when(value, "payee"), note="x"))
    assert answer.status_code == 422 or answer.json()["matches"] == 0, answer.text


async def test_of_two_rules_that_contradict_each_other_the_first_one_decides(
    person: Person, run_jobs: Callable[[], Awaitable[int]]
) -> None:
    coffee, bars = await person.category("food.coffee"), await person.category("food.bars")
    await made(person, rule("First", when("zxqv", "payee"), category_id=coffee))
    await made(person, rule("Second", when("zxqv", "text"), category_id=bars, note="from the second"))
    await Desk(person, run_jobs).send(b"Date,Payee,Amount,Currency\n2026-01-04,Zxqv,-6.00,EUR\n")
    (row,) = (await person.http.get("/transactions")).json()["items"]
    assert (row["category"]["key"], row["notes"]) == ("food.coffee", "from the second")
    assert "First" in row["category"]["reason"]


async def test_rules_that_read_what_the_other_sets_act_once_each(
    person: Person, run_jobs: Callable[[], Awaitable[int]]
) -> None:
    """Applied by hand they may go to and fro, each time as one batch; a delivery never goes round."""
    account = await person.account()
    coffee, bars = await person.category("food.coffee"), await person.category("food.bars")
    there = await made(person, rule("There", when("food.bars", "category", "is"), category_id=coffee))
    back = await made(person, rule("Back", when("food.coffee", "category", "is"), category_id=bars))
    start = await made(person, rule("Start", when("zxqv", "payee"), category_id=bars))
    row = await person.spend(account["id"], "-3", payee="Zxqv")
    for one, key in ((start, "bars"), (there, "coffee"), (back, "bars"), (there, "coffee")):
        assert (await person.http.post(f"/rules/{one}/apply")).json()["changed"] == 1
        assert (await shown(person, row))["category"]["key"] == f"food.{key}"
    assert (await person.http.post(f"/rules/{there}/apply")).json()["changed"] == 0
    await Desk(person, run_jobs).send(b"Date,Payee,Amount,Currency\n2026-02-04,Zxqv again,-6.00,EUR\n")
    (new,) = (await person.http.get("/transactions?q=again")).json()["items"]
    assert new["category"]["key"] == "food.bars"
    async with person.scope() as scope:
        assert await scope.all("SELECT * FROM totals_differences()") == []


async def test_a_rule_whose_category_is_gone_stops_and_lets_deliveries_in(
    person: Person, run_jobs: Callable[[], Awaitable[int]]
) -> None:
    group = (await person.http.post("/categories", json={"name": "Own", "parent_id": None})).json()
    category = (await person.http.post("/categories", json={"name": "Mine", "parent_id": group["id"]})).json()
    body = rule("Mine", when("zxqv", "payee"), category_id=category["id"], note="noted")
    one = await made(person, body)
    assert (await person.http.delete(f"/categories/{category['id']}?move_to=none")).status_code == 204
    kept = (await person.http.get(f"/rules/{one}")).json()
    assert (kept["enabled"], kept["actions"].get("category_id")) == (False, None)
    await Desk(person, run_jobs).send(b"Date,Payee,Amount,Currency\n2026-01-04,Zxqv,-6.00,EUR\n")
    (row,) = (await person.http.get("/transactions")).json()["items"]
    assert (row["category"], row["notes"]) == (None, "")
    assert (await person.http.post("/rules/preview", json=body)).status_code == 422
    assert (await person.http.put(f"/rules/{one}", json=body)).status_code == 422


async def test_a_reason_stays_short_however_long_a_rule_is(person: Person) -> None:
    account, coffee = await person.account(), await person.category("food.coffee")
    row = await person.spend(account["id"], "-3", payee="Market")
    long = [when(f"x{number}" + "y" * 3_900) for number in range(50)]
    id_ = await made(person, rule("Long", {"match": "none", "conditions": long}, category_id=coffee))
    assert (await person.http.post(f"/rules/{id_}/apply")).json()["changed"] == 1
    reason = (await shown(person, row))["category"]["reason"]
    assert reason.startswith("Your rule “Long”: (not (")
    assert len(reason) < 600


@pytest.mark.parametrize("value", ["1_000", "1e5", "+5", " 5", "-0", "1e-400", "NaN", "5.", ".5", "9" * 20])
async def test_an_amount_in_a_rule_is_written_in_figures(person: Person, value: str) -> None:
    body = rule("Amount", {"field": "amount", "operator": "greater", "value": value}, note="n")
    answer = await person.http.post("/rules", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/conditions/0/value")
