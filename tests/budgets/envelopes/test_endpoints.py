"""Envelopes over HTTP: refusals first, then money in its places."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.budgets.stories import today
from tests.budgets.test_targets import budget_for
from tests.conftest import Person

MONTH = today()[:7]
UNKNOWN = "01900000-0000-7000-8000-000000000000"


def eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


async def begin(person: Person, opening: str = "1000.00", start: str = MONTH) -> dict[str, Any]:
    answer = await person.http.put("/budgets/envelopes", json={"start": start, "opening": eur(opening)})
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def say(person: Person, path: str, **body: Any) -> dict[str, Any]:
    answer = await person.http.post(f"/budgets/envelopes/{path}", json={"month": MONTH, **body})
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


def envelope(shown: dict[str, Any], budget: dict[str, Any]) -> dict[str, str]:
    """The amounts of one envelope."""
    found = next(one for one in shown["envelopes"] if one["budget_id"] == budget["id"])
    return {name: found[name]["amount"] for name in ("carried", "assigned", "spent", "available")}


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("PUT", ""), ("DELETE", ""), ("POST", "/assign"), ("POST", "/move"), ("POST", "/cover")],
)
async def test_nobody(client: httpx.AsyncClient, method: str, path: str) -> None:
    assert (await client.request(method, f"/budgets/envelopes{path}", json={})).status_code == 401


async def test_who_has_none_sees_none(person: Person) -> None:
    shown = (await person.http.get("/budgets/envelopes")).json()
    assert (shown["plan"], shown["to_assign"], shown["envelopes"]) == (None, None, [])
    assert (await person.http.delete("/budgets/envelopes")).status_code == 404
    bodies: dict[str, dict[str, Any]] = {
        "assign": {"items": [{"budget_id": UNKNOWN, "amount": eur("1.00")}]},
        "move": {"to_id": UNKNOWN, "amount": eur("1.00")},
        "cover": {"budget_id": UNKNOWN},
    }
    for path, body in bodies.items():
        answer = await person.http.post(f"/budgets/envelopes/{path}", json={"month": MONTH, **body})
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/no-envelopes")


async def test_income_is_assigned_spent_moved_and_covered(person: Person) -> None:
    account = await person.account()
    groceries, fuel = await person.category("food.groceries"), await person.category("transport.fuel")
    food, car = await budget_for(person, category_id=groceries), await budget_for(person, category_id=fuel)
    weekly = await budget_for(person, category_id=fuel, period="weekly")
    shown = await begin(person)
    assert (shown["to_assign"]["amount"], shown["left_out"]) == ("1000.00", [weekly["id"]])
    await person.spend(account["id"], "500.00", category_id=await person.category("income.salary"), booked_on=today())
    await person.spend(account["id"], "-120.00", category_id=groceries, booked_on=today())
    await person.spend(
        account["id"], "-30.00", category_id=await person.category("shopping.clothing"), booked_on=today()
    )
    shown = await say(
        person,
        "assign",
        items=[
            {"budget_id": food["id"], "amount": eur("100.00")},
            {"budget_id": car["id"], "amount": eur("80.00")},
        ],
    )
    assert envelope(shown, food) == {"carried": "0.00", "assigned": "100.00", "spent": "120.00", "available": "-20.00"}
    assert (shown["income"]["amount"], shown["outside"]["amount"]) == ("500.00", "30.00")
    assert shown["to_assign"]["amount"] == "1290.00"
    shown = await say(person, "cover", budget_id=food["id"], from_id=car["id"])
    assert envelope(shown, food)["available"] == "0.00"
    assert envelope(shown, car)["available"] == "60.00"
    shown = await say(person, "move", from_id=car["id"], amount=eur("10.00"))
    assert (envelope(shown, car)["available"], shown["to_assign"]["amount"]) == ("50.00", "1300.00")
    again = await person.http.post("/budgets/envelopes/cover", json={"month": MONTH, "budget_id": food["id"]})
    assert (again.status_code, again.json()["type"]) == (409, "/problems/not-overspent")


async def test_a_move_can_be_taken_back(person: Person) -> None:
    food = await budget_for(person, category_id=await person.category("food"))
    await begin(person)
    await say(person, "assign", items=[{"budget_id": food["id"], "amount": eur("100.00")}])
    body = {"month": MONTH, "from_id": food["id"], "amount": eur("30.00")}
    moved = await person.http.post("/budgets/envelopes/move", json=body)
    back = await person.http.post(f"/history/{moved.headers['Smartspend-Batch']}/revert")
    assert back.status_code == 200, back.text
    shown = (await person.http.get("/budgets/envelopes")).json()
    assert envelope(shown, food)["assigned"] == "100.00"
    removed = await person.http.delete(f"/budgets/{food['id']}")
    assert (await person.http.get("/budgets/envelopes")).json()["to_assign"]["amount"] == "1000.00"
    await person.http.post(f"/history/{removed.headers['Smartspend-Batch']}/revert")
    assert envelope((await person.http.get("/budgets/envelopes")).json(), food)["assigned"] == "100.00"


async def test_what_is_left_goes_on_and_a_debt_comes_out_of_what_is_to_be_assigned(person: Person) -> None:
    account = await person.account()
    groceries, fuel = await person.category("food.groceries"), await person.category("transport.fuel")
    food, car = await budget_for(person, category_id=groceries), await budget_for(person, category_id=fuel)
    await begin(person, start="2026-01")
    for budget in (food, car):
        body = {"month": "2026-01", "items": [{"budget_id": budget["id"], "amount": eur("100.00")}]}
        assert (await person.http.post("/budgets/envelopes/assign", json=body)).status_code == 200
    await person.spend(account["id"], "-130.00", category_id=groceries, booked_on="2026-01-31")
    await person.spend(account["id"], "-60.00", category_id=fuel, booked_on="2026-01-01")
    shown = (await person.http.get("/budgets/envelopes", params={"month": "2026-02"})).json()
    assert (envelope(shown, food)["carried"], envelope(shown, car)["carried"]) == ("0.00", "40.00")
    assert (shown["overspent"]["amount"], shown["to_assign"]["amount"]) == ("30.00", "770.00")
    assert (await person.http.get("/budgets/envelopes", params={"month": "2025-12"})).json()["plan"] is None


@pytest.mark.parametrize(
    ("path", "body", "pointer"),
    [
        ("assign", {"items": [{"budget_id": UNKNOWN, "amount": eur("1.00")}]}, "/items/0/budget_id"),
        ("assign", {"items": []}, "/items"),
        ("assign", {"items": [{"budget_id": UNKNOWN, "amount": eur("10000000000001.00")}]}, "/items/0/amount/amount"),
        ("move", {"to_id": UNKNOWN, "amount": eur("1.00")}, "/to_id"),
        ("move", {"amount": eur("1.00")}, "/to_id"),
        ("move", {"to_id": UNKNOWN, "amount": eur("0.00")}, "/amount/amount"),
        ("move", {"to_id": UNKNOWN, "amount": eur("-5.00")}, "/amount/amount"),
        ("move", {"to_id": UNKNOWN, "amount": {"amount": "1.00", "currency": "USD"}}, "/amount/currency"),
        ("cover", {"budget_id": UNKNOWN}, "/budget_id"),
        ("cover", {"budget_id": "food"}, "/budget_id"),
    ],
)
async def test_what_cannot_be_done(person: Person, path: str, body: dict[str, Any], pointer: str) -> None:
    await begin(person)
    answer = await person.http.post(f"/budgets/envelopes/{path}", json={"month": MONTH, **body})
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)


@pytest.mark.parametrize(
    ("start", "opening"),
    [("2026-13", "1.00"), ("1950-01", "1.00"), ("2190-01", "1.00"), (MONTH, "-1.00"), (MONTH, "much")],
)
async def test_where_envelopes_cannot_begin(person: Person, start: str, opening: str) -> None:
    answer = await person.http.put("/budgets/envelopes", json={"start": start, "opening": eur(opening)})
    assert answer.status_code == 422, answer.text


async def test_who_ends_and_begins_again_finds_what_was_assigned(person: Person) -> None:
    food = await budget_for(person, category_id=await person.category("food"))
    await begin(person)
    await say(person, "assign", items=[{"budget_id": food["id"], "amount": eur("100.00")}])
    assert (await person.http.delete("/budgets/envelopes")).status_code == 204
    assert (await person.http.get("/budgets/envelopes")).json()["plan"] is None
    assert envelope(await begin(person), food)["assigned"] == "100.00"


async def test_a_stranger_s_envelopes_are_none(person: Person, stranger: Person) -> None:
    food = await budget_for(person, category_id=await person.category("food"))
    await begin(person)
    await begin(stranger)
    body = {"month": MONTH, "items": [{"budget_id": food["id"], "amount": eur("1.00")}]}
    assert (await stranger.http.post("/budgets/envelopes/assign", json=body)).status_code == 422


@pytest.mark.parametrize("month", ["2026-13", "0000-01", "1_000", "1800-01"])
async def test_a_month_that_is_none_is_named(person: Person, month: str) -> None:
    answer = await person.http.put("/budgets/envelopes", json={"start": month, "opening": eur("1.00")})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/start")
    answer = await person.http.get("/budgets", params={"month": month})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/month")
