"""What a rule can ask and do, from outside: each condition, each action, before it is kept and after."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Person

Json = dict[str, Any]


def when(field: str, operator: str, value: str, value_to: str | None = None) -> Json:
    return {"field": field, "operator": operator, "value": value, **({"value_to": value_to} if value_to else {})}


def group(match: str, *conditions: Json) -> Json:
    return {"match": match, "conditions": list(conditions)}


async def previewed(person: Person, asked: Json, actions: Json | None = None) -> Json:
    body = {"name": "Rule", **asked, "actions": actions or {"note": "seen"}}
    answer = await person.http.post("/rules/preview", json=body)
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


LIDL = when("payee", "contains", "lidl")


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (group("all", LIDL), "Lidl 1, Lidl 2"),
        (group("none", LIDL), "Café O'Reilly, Salary"),
        (group("any", when("amount", "greater", "100"), when("payee", "is", "LIDL 1")), "Lidl 1, Salary"),
        (group("all", LIDL, group("none", when("amount", "at_most", "10"))), "Lidl 2"),
        (group("all", when("payee", "contains", "oreilly")), "Café O'Reilly"),
        (group("all", when("text", "word", "cafe or")), "Café O'Reilly"),
        (group("all", when("payee", "matches", "^(lidl|sal)")), "Lidl 1, Lidl 2, Salary"),
        (group("all", when("date", "before", "2026-02-01")), "Lidl 1"),
        (group("all", when("date", "after", "2026-02-01"), when("day", "between", "1", "15")), "Lidl 2"),
        (group("all", when("date", "between", "2026-01-05", "2026-02-01")), "Café O'Reilly, Lidl 1"),
        (group("all", when("day", "is", "28")), "Salary"),
        (group("all", when("tag", "is", "Work")), "Café O'Reilly"),
        (group("all", when("notes", "contains", "birthday")), "Salary"),
        (group("all", when("category", "is", "food")), "Café O'Reilly"),
        (group("all", when("status", "is", "pending")), ""),
        (group("all", when("direction", "is", "in")), "Salary"),
        (group("all", when("currency", "is", "EUR"), when("amount", "between", "10", "10.5")), "Lidl 1"),
    ],
)
async def test_each_condition_finds_what_it_says(person: Person, asked: Json, names: str) -> None:
    account, coffee = await person.account(), await person.category("food.coffee")
    spend = person.spend
    await spend(account["id"], "-10", payee="Lidl 1", booked_on="2026-01-05")
    await spend(account["id"], "-60", payee="LIDL 2", booked_on="2026-03-15")
    await spend(
        account["id"], "-4", payee="Café O'Reilly", booked_on="2026-02-01", category_id=coffee, tags=["work"],
    )  # fmt: skip
    await spend(account["id"], "2000", payee="Salary", booked_on="2026-03-28", notes="Birthday bonus")
    found = await previewed(person, asked, {"add_tags": ["seen"]})
    shown = sorted(row["payee"].replace("LIDL", "Lidl") for row in found["sample"])
    assert (", ".join(shown), found["matches"], found["changes"]) == (names, len(shown), len(shown))


async def test_a_line_of_the_search_grammar_becomes_conditions(person: Person) -> None:
    account = await person.account()
    line = 'amount:>50 category:food -tag:work "whole foods" account:curr amount:-200..-60'
    answer = (await person.http.post("/rules/conditions", json={"q": line})).json()
    assert answer["words"] == (
        "payee or description contains “whole foods” and amount is more than 50 "
        "and (money comes in or amount is at most 200) and money goes out and amount is at least 60 "
        f"and category is “Food & Dining” and account is “{account['name']}” and (not tag is “work”)"
    )
    rule = {"name": "Line", "match": answer["match"], "conditions": answer["conditions"], "actions": {"note": "x"}}
    made = await person.http.post("/rules", json=rule)
    assert (made.status_code, made.json()["words"]) == (201, answer["words"])
    assert (await person.http.post("/rules/conditions", json={"q": ""})).json()["conditions"] == []


async def test_every_action_is_shown_before_and_done_after(person: Person) -> None:
    account = await person.account()
    groceries, home = await person.category("food.groceries"), await person.category("food.coffee")
    row = await person.spend(account["id"], "-10.01", payee="Lidl 1")
    cases: list[tuple[Json, list[Json]]] = [
        (
            {"splits": [{"category_id": groceries}, {"category_id": home, "percent": "33.3"}]},
            [{"field": "splits", "before": None}],
        ),
        ({"payee": "Lidl"}, [{"field": "payee", "before": "Lidl 1", "after": "Lidl"}]),
        ({"add_tags": ["weekly"]}, [{"field": "tags", "before": None, "after": "weekly"}]),
        ({"note": "Shopping"}, [{"field": "notes", "before": None, "after": "Shopping"}]),
        ({"transfer": True}, [{"field": "category", "before": None, "after": "Between own accounts"}]),
    ]
    for actions, wanted in cases:
        found = await previewed(person, group("all", LIDL), actions)
        for change, expected in zip(found["sample"][0]["changes"], wanted, strict=True):
            assert expected.items() <= change.items(), actions
    everything = {"payee": "Lidl", "add_tags": ["weekly"], "note": "Shopping", **cases[0][0]}
    rule = (await person.http.post("/rules", json={"name": "All", **group("all", LIDL), "actions": everything})).json()
    done = (await person.http.post(f"/rules/{rule['id']}/apply")).json()
    now = (await person.http.get(f"/transactions/{row['id']}")).json()
    assert [one["amount"]["amount"] for one in now["splits"]] == ["-6.68", "-3.33"]
    assert (now["payee"], now["tags"], now["notes"]) == ("Lidl", ["weekly"], "Shopping")
    assert (await person.http.post(f"/rules/{rule['id']}/apply")).json()["changed"] == 0
    await person.http.post(f"/history/{done['batch_id']}/revert")
    now = (await person.http.get(f"/transactions/{row['id']}")).json()
    assert (now["splits"], now["payee"], now["tags"], now["notes"]) == (None, "Lidl 1", [], "")


async def test_a_transfer_by_rule_is_no_spending(person: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-10", payee="Lidl 1")
    rule = (
        await person.http.post("/rules", json={"name": "A", **group("all", LIDL), "actions": {"transfer": True}})
    ).json()
    assert (await person.http.post(f"/rules/{rule['id']}/apply")).json()["changed"] == 1
    now = (await person.http.get(f"/transactions/{row['id']}")).json()
    assert now["category"]["key"].split(".")[0] == "transfers"


@pytest.mark.parametrize(
    ("asked", "warned"),
    [
        (group("all", when("amount", "greater", "50"), when("amount", "less", "20")), True),
        (group("all", when("amount", "greater", "50"), when("amount", "less", "50")), True),
        (group("all", when("amount", "at_least", "50"), when("amount", "at_most", "50")), False),
        (group("all", when("direction", "is", "in"), when("direction", "is", "out")), True),
        (group("all", when("date", "after", "2026-03-01"), when("date", "before", "2026-02-01")), True),
        (group("all", when("amount", "between", "9", "1")), True),
        (group("all", LIDL, group("none", LIDL)), True),
        (group("any", when("direction", "is", "in"), when("direction", "is", "out")), False),
        (group("all", group("all", when("day", "is", "3")), when("day", "is", "4")), True),
    ],
)
async def test_a_rule_that_can_never_match_is_warned_of(person: Person, asked: Json, warned: bool) -> None:
    found = await previewed(person, asked)
    assert bool(found["warnings"]) is warned
    assert not warned or "can never match" in found["warnings"][0]


async def test_a_fault_in_a_nested_group_is_named_by_its_place(person: Person) -> None:
    asked = group("all", group("any", {**LIDL, "colour": "red"}))
    answer = await person.http.post("/rules", json={"name": "A", **asked, "actions": {"note": "x"}})
    assert answer.json()["errors"][0]["pointer"] == "/conditions/0/conditions/0/colour"
    asked = group("all", group("any", when("amount", "contains", "1")))
    answer = await person.http.post("/rules", json={"name": "A", **asked, "actions": {"note": "x"}})
    assert answer.json()["errors"][0]["pointer"] == "/conditions/0/conditions/0/operator"


async def test_parts_of_a_split_follow_a_category_that_goes(person: Person) -> None:
    coffee, bars = await person.category("food.coffee"), await person.category("food.bars")
    parts = [{"category_id": coffee}, {"category_id": bars, "amount": "2"}]
    body = {"name": "Parts", **group("all", LIDL), "actions": {"splits": parts}}
    rule = (await person.http.post("/rules", json=body)).json()
    assert (await person.http.delete(f"/categories/{coffee}?move_to={bars}")).status_code == 204
    after = (await person.http.get(f"/rules/{rule['id']}")).json()
    assert [one["category_id"] for one in after["actions"]["splits"]] == [bars, bars]
