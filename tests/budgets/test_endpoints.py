"""Budgets over HTTP: refusals first, then what they show."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from tests.budgets.stories import RunJobs, make_budget, tell
from tests.conftest import Person

UNKNOWN = "01900000-0000-7000-8000-000000000000"


class TestRefusals:
    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("GET", "/budgets"),
            ("POST", "/budgets"),
            ("GET", f"/budgets/{UNKNOWN}"),
            ("PUT", f"/budgets/{UNKNOWN}"),
            ("DELETE", f"/budgets/{UNKNOWN}"),
            ("GET", f"/budgets/{UNKNOWN}/status"),
        ],
    )
    async def test_nobody(self, client: httpx.AsyncClient, method: str, path: str) -> None:
        assert (await client.request(method, path, json={} if method in {"POST", "PUT"} else None)).status_code == 401

    async def test_a_stranger_finds_nothing(self, person: Person, stranger: Person) -> None:
        budget = await make_budget(person, "food", "100.00")
        path = f"/budgets/{budget['id']}"
        body = {"category_id": await stranger.category("food"), "amount": budget["amount"]}
        for answer in (
            await stranger.http.get(path),
            await stranger.http.get(f"{path}/status"),
            await stranger.http.put(path, json=body),
            await stranger.http.delete(path),
            await stranger.http.get(f"/budgets/{UNKNOWN}"),
        ):
            assert answer.status_code == 404
            assert answer.json()["type"] == "/problems/unknown-budget"
        assert (await stranger.http.get("/budgets")).json()["items"] == []
        assert (await person.http.get(path)).status_code == 200

    async def test_a_stranger_s_category_is_no_category(self, person: Person, stranger: Person) -> None:
        body = {"category_id": await stranger.category("food"), "amount": {"amount": "1.00", "currency": "EUR"}}
        answer = await person.http.post("/budgets", json=body)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/category_id"

    @pytest.mark.parametrize(
        ("fields", "pointer"),
        [
            ({"amount": {"amount": "0.00", "currency": "EUR"}}, "/amount/amount"),
            ({"amount": {"amount": "-5.00", "currency": "EUR"}}, "/amount/amount"),
            ({"amount": {"amount": "1.005", "currency": "EUR"}}, "/amount/amount"),
            ({"amount": {"amount": "10000000000001.00", "currency": "EUR"}}, "/amount/amount"),
            ({"amount": {"amount": "NaN", "currency": "EUR"}}, "/amount/amount"),
            ({"amount": {"amount": "5.00", "currency": "QQQ"}}, "/amount"),
            ({"period": "daily"}, "/period"),
            ({"alert_at": [0]}, "/alert_at/0"),
            ({"alert_at": [0.805]}, "/alert_at/0"),
            ({"alert_at": [11]}, "/alert_at/0"),
            ({"alert_at": [n / 100 for n in range(1, 12)]}, "/alert_at"),
            ({"rollover": "everything"}, "/rollover"),
            ({"name": "a\nb"}, "/name"),
            ({"surprise": 1}, "/surprise"),
        ],
    )
    async def test_what_makes_no_budget(self, person: Person, fields: dict[str, Any], pointer: str) -> None:
        body = {"category_id": await person.category("food"), "amount": {"amount": "5.00", "currency": "EUR"}}
        answer = await person.http.post("/budgets", json={**body, **fields})
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"].startswith(pointer)

    async def test_income_has_no_budget(self, person: Person) -> None:
        body = {"category_id": await person.category("income.salary"), "amount": {"amount": "5.00", "currency": "EUR"}}
        answer = await person.http.post("/budgets", json=body)
        assert answer.status_code == 422
        assert answer.json()["type"] == "/problems/not-spending"

    async def test_an_id_is_taken_once(self, person: Person) -> None:
        budget = await make_budget(person, "food", "100.00")
        body = {"id": budget["id"], "category_id": budget["category_id"], "amount": budget["amount"]}
        answer = await person.http.post("/budgets", json=body)
        assert answer.status_code == 409

    @pytest.mark.parametrize("month", ["2026-13", "x", "0000-01", "9999-99"])
    async def test_what_is_no_month(self, person: Person, month: str) -> None:
        assert (await person.http.get("/budgets", params={"month": month})).status_code == 422


async def test_a_budget_is_made_read_saved_and_removed(person: Person) -> None:
    made = await make_budget(person, "food", "250.00", name="Eating", period="weekly", alert_at=[1.0, 0.5, 0.5])
    assert made["alert_at"] == [0.5, 1.0]
    assert (made["name"], made["period"], made["archived"]) == ("Eating", "weekly", False)
    answer = await person.http.get(f"/budgets/{made['id']}")
    tag = answer.headers["ETag"]
    assert answer.json() == made
    again = await person.http.get(f"/budgets/{made['id']}", headers={"If-None-Match": tag})
    assert again.status_code == 304
    body = {"category_id": made["category_id"], "amount": {"amount": "300.00", "currency": "EUR"}, "archived": True}
    saved = await person.http.put(f"/budgets/{made['id']}", json=body, headers={"If-Match": tag})
    assert saved.status_code == 200, saved.text
    assert saved.json()["amount"]["amount"] == "300.00"
    assert saved.headers["Smartspend-Batch"]
    late = await person.http.put(f"/budgets/{made['id']}", json=body, headers={"If-Match": tag})
    assert late.status_code == 412
    assert (await person.http.delete(f"/budgets/{made['id']}", headers={"If-Match": tag})).status_code == 412
    assert (await person.http.delete(f"/budgets/{made['id']}")).status_code == 204
    assert (await person.http.get(f"/budgets/{made['id']}")).status_code == 404


async def test_the_status_adds_up(person: Person, run_jobs: RunJobs) -> None:
    status = await tell(
        person,
        run_jobs,
        """
        budget  food               100.00   alert at 80 %, 100 %
        spend   food.groceries      79.99   -> nothing
        spend   food.groceries       0.01   -> crossed 80 %
        spend   food.restaurants    25.00   -> crossed 100 %
        """,
    )
    amounts = {name: status[name]["amount"] for name in ("limit", "spent", "left")}
    assert amounts == {"limit": "100.00", "spent": "105.00", "left": "-5.00"}
    assert status["share"] == 1.05
    assert status["pace"]["passes_on"] is None
    [item] = (await person.http.get("/budgets")).json()["items"]
    assert item["status"] == status


async def test_a_month_shows_its_own_period(person: Person) -> None:
    account = await person.account()
    groceries = await person.category("food.groceries")
    await person.spend(account["id"], "-40.00", category_id=groceries, booked_on="2026-03-31")
    expected = {
        "weekly": ("2026-03-30", "2026-04-05"),
        "monthly": ("2026-03-01", "2026-03-31"),
        "yearly": ("2026-01-01", "2026-12-31"),
    }
    for period, days in expected.items():
        budget = await make_budget(person, "food", "100.00", period=period)
        answer = await person.http.get(f"/budgets/{budget['id']}/status", params={"month": "2026-03"})
        status = answer.json()
        assert (status["period"]["start"], status["period"]["end"]) == days
        assert status["spent"]["amount"] == "40.00"
    items = (await person.http.get("/budgets", params={"month": "2026-02"})).json()["items"]
    assert [item["status"]["spent"]["amount"] for item in items] == ["0.00", "0.00", "40.00"]


async def test_the_period_is_the_person_s_own(person: Person) -> None:
    budget = await make_budget(person, "food", "100.00", period="weekly")
    profile = (await person.http.get("/profile")).json()
    for zone in ("Pacific/Kiritimati", "Pacific/Niue"):  # 25 hours apart: never the same day
        await person.http.put("/profile", json={**profile, "time_zone": zone})
        day = datetime.now(ZoneInfo(zone)).date()
        status = (await person.http.get(f"/budgets/{budget['id']}/status")).json()
        assert status["period"]["start"] == str(day - timedelta(days=day.weekday()))


async def test_removing_a_category_with_its_budget(person: Person) -> None:
    made = await person.http.post("/categories", json={"name": "Chess", "parent_id": await person.category("food")})
    category_id = made.json()["id"]
    body = {"category_id": category_id, "amount": {"amount": "5.00", "currency": "EUR"}}
    budget = (await person.http.post("/budgets", json=body)).json()
    removed = await person.http.delete(f"/categories/{category_id}", params={"move_to": "none"})
    assert removed.status_code in {200, 204}, removed.text
    assert (await person.http.get(f"/budgets/{budget['id']}")).status_code == 404
    back = await person.http.post(f"/history/{removed.headers['Smartspend-Batch']}/revert")
    assert back.status_code == 200, back.text
    assert (await person.http.get(f"/budgets/{budget['id']}")).status_code == 200
