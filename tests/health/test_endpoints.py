"""Health and the month's report over HTTP: refusals, then a household seen through them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from smartspend.health.jobs import nightly
from smartspend.kernel.period import Month
from tests.conftest import Person

NOW = Month.of(datetime.now(UTC).date())


def month(back: int) -> str:
    return str(NOW.plus(-back))


def on(back: int, day: int) -> str:
    return str(date(NOW.plus(-back).year, NOW.plus(-back).month, day))


async def household(person: Person, months: int = 8) -> str:
    """Even months: a salary, rent, food, and savings."""
    account = await person.account(opening_balance="4000.00")
    keys = {"income.salary": "3000.00", "bills.rent": "-900.00", "food.groceries": "-600.00", "bills.loan": "-300.00"}
    ids = {key: await person.category(key) for key in keys}
    for back in range(1, months + 1):
        for key, amount in keys.items():
            await person.spend(account["id"], amount, category_id=ids[key], booked_on=on(back, 5))
    return str(account["id"])


async def founded_earlier(person: Person) -> None:
    """As if the household had been here for three months."""
    async with person.scope() as scope:
        await scope.run(
            "UPDATE households SET created_at = created_at - interval '90 days' WHERE id = current_household()"
        )


async def get(person: Person, path: str, **query: str) -> dict[str, Any]:
    answer = await person.http.get(f"/reports/{path}", params=query)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


class TestRefusals:
    @pytest.mark.parametrize("path", ["/reports/health", "/reports/monthly"])
    @pytest.mark.parametrize(
        ("query", "pointer"),
        [
            ({"month": str(NOW.plus(1))}, "/month"),
            ({"month": "2199-12"}, "/month"),
            ({"month": "0001-01"}, "/month"),
            ({"month": "2026-13"}, None),
            ({"month": "next"}, None),
            ({"currency": "QQQ"}, "/currency"),
        ],
    )
    async def test_what_cannot_be_asked(
        self, person: Person, path: str, query: dict[str, str], pointer: str | None
    ) -> None:
        answer = await person.http.get(path, params=query)
        assert answer.status_code == 422
        assert pointer is None or answer.json()["errors"][0]["pointer"] == pointer

    async def test_an_unknown_form(self, person: Person) -> None:
        assert (await person.http.get("/reports/monthly", params={"format": "doc"})).status_code == 422

    async def test_nobody_sees_another_s(self, person: Person, stranger: Person) -> None:
        await household(person)
        assert (await get(stranger, "health"))["score"] is None
        assert (await get(stranger, "monthly"))["categories"] == []


class TestHealth:
    async def test_a_household_without_data_is_told_so(self, person: Person) -> None:
        told = await get(person, "health")
        assert (told["score"], told["level"], told["weight"]) == (None, None, 0)
        assert {rule["lack"] for rule in told["rules"]} == {"months", "budgets"}
        assert [one["score"] for one in told["trend"]] == [None] * 12

    async def test_the_score_explains_itself(self, person: Person) -> None:
        await household(person)
        told = await get(person, "health")
        rules = {rule["key"]: rule for rule in told["rules"]}
        assert (told["month"], told["from"], told["months"]) == (month(1), month(8), 8)
        assert rules["savings_rate"]["value"] == 0.4
        assert rules["debt_load"]["value"] == 0.1
        assert rules["housing_load"]["value"] == 0.3
        assert rules["emergency_fund"]["value"] == pytest.approx((4000 + 8 * 1200) / 1800, abs=0.001)
        assert rules["budget_discipline"]["lack"] == "budgets"
        assert told["weight"] == 90
        assert told["score"] == round(sum(rule["points"] for rule in told["rules"]))
        assert told["trend"][-1] == {"month": month(1), "score": told["score"]}
        assert told["trend"][0]["score"] is None

    async def test_budgets_of_the_last_months_count(self, person: Person) -> None:
        await household(person)
        body = {"category_id": await person.category("food"), "amount": {"amount": "500.00", "currency": "EUR"}}
        assert (await person.http.post("/budgets", json=body)).status_code == 201
        told = await get(person, "health")
        rule = next(one for one in told["rules"] if one["key"] == "budget_discipline")
        assert (rule["grade"], rule["advice"]["subject"]) == (60, "Food & Dining")
        assert rule["advice"]["effect"] == {"amount": "100.00", "currency": "EUR"}

    async def test_the_running_month_is_judged_by_those_before(self, person: Person) -> None:
        await household(person)
        assert (await get(person, "health", month=str(NOW)))["month"] == month(1)
        assert (await get(person, "health", month=month(8)))["months"] == 1
        assert (await get(person, "health", month="1999-01"))["months"] == 0


class TestMonth:
    async def test_a_month_against_what_is_usual(self, person: Person) -> None:
        account = await household(person)
        food = await person.category("food.groceries")
        await person.spend(account, "-150.00", category_id=food, booked_on=on(1, 20))
        told = await get(person, "monthly")
        assert (told["month"], told["complete"], told["usual_months"]) == (month(1), True, 6)
        assert told["flows"]["expense"]["amount"] == "1950.00"
        assert told["flows"]["usual"]["expense"]["amount"] == "1800.00"
        (change,) = told["changes"]
        assert (change["key"], change["difference"]["amount"]) == ("food.groceries", "150.00")
        assert [one["key"] for one in told["categories"]] == ["bills.rent", "food.groceries", "bills.loan"]

    async def test_goals_and_budgets_are_in_it(self, person: Person) -> None:
        await household(person)
        goal = {"name": "Sea", "target": {"amount": "500.00", "currency": "EUR"}}
        made = (await person.http.post("/goals", json=goal)).json()
        body = {"amount": {"amount": "20.00", "currency": "EUR"}, "booked_on": on(1, 3)}
        await person.http.post(f"/goals/{made['id']}/contributions", json=body)
        budget = {"category_id": await person.category("food"), "amount": {"amount": "500.00", "currency": "EUR"}}
        await person.http.post("/budgets", json=budget)
        told = await get(person, "monthly")
        assert [(one["name"], one["added"]["amount"]) for one in told["goals"]] == [("Sea", "20.00")]
        assert [(one["name"], one["kept"]) for one in told["budgets"]] == [("Food & Dining", False)]

    async def test_the_month_that_is_not_over(self, person: Person) -> None:
        await household(person)
        told = await get(person, "monthly", month=str(NOW))
        assert told["complete"] is False

    @pytest.mark.parametrize(
        ("form", "kind", "begins"),
        [("html", "text/html", b"<!doctype html>"), ("text", "text/plain", b""), ("pdf", "application/pdf", b"%PDF-")],
    )
    async def test_its_forms(self, person: Person, form: str, kind: str, begins: bytes) -> None:
        await household(person, 3)
        answer = await person.http.get("/reports/monthly", params={"format": form})
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith(kind)
        assert answer.content.startswith(begins)
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        again = await person.http.get(
            "/reports/monthly", params={"format": form}, headers={"If-None-Match": answer.headers["etag"]}
        )
        assert again.status_code == 304

    async def test_an_empty_household_has_a_file_too(self, person: Person) -> None:
        answer = await person.http.get("/reports/monthly", params={"format": "pdf"})
        assert answer.content.startswith(b"%PDF-")

    async def test_a_file_is_made_once_for_one_content(self, person: Person) -> None:
        account = await household(person, 3)
        for _ in range(2):
            await person.http.get("/reports/monthly", params={"format": "pdf"})
        async with person.scope() as scope:
            assert await scope.value("SELECT count(*) FROM report_files") == 1
        await person.spend(account, "-1.00", booked_on=on(1, 9))
        await person.http.get("/reports/monthly", params={"format": "pdf"})
        async with person.scope() as scope:
            assert await scope.value("SELECT count(*) FROM report_files") == 2


class TestAnnouncing:
    async def test_a_month_is_announced_once(self, person: Person) -> None:
        await household(person)
        await founded_earlier(person)
        for _ in range(2):
            await nightly(person.pool)
        facts = (await person.http.get("/changes")).json()["items"]
        ready = [fact["payload"] for fact in facts if fact["type"] == "health.report_ready"]
        score = (await get(person, "health"))["score"]
        assert ready == [{"id": month(1), "month": month(1), "score": score}]

    async def test_who_came_later_and_who_has_nothing_hears_nothing(self, person: Person, stranger: Person) -> None:
        await household(person)
        await founded_earlier(stranger)
        await nightly(person.pool)
        for one in (person, stranger):
            facts = (await one.http.get("/changes")).json()["items"]
            assert not [fact for fact in facts if fact["type"] == "health.report_ready"]
