"""Reports over HTTP: refusals, then a small ledger seen from all sides."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from smartspend.analytics.jobs import compare_totals, nightly
from tests.conftest import Person

REPORTS = (
    "/analytics/summary",
    "/analytics/categories",
    "/analytics/spending",
    "/analytics/trends",
    "/analytics/cashflow",
    "/analytics/net-worth",
    "/analytics/anomalies",
    "/analytics/insights",
    "/overview",
)
LEDGER = """
    2026-02-27   2500.00  income.salary
    2026-02-03    -60.00  food.groceries
    2026-03-01    -40.00  food.groceries
    2026-03-02     10.00  food.groceries
    2026-03-05    -25.00  food.restaurants
    2026-03-05   -500.00  transfers.savings
    2026-03-20     -5.00  none
    2026-03-27   2600.00  income.salary
    2026-03-28   -100.00  income.salary
    2026-03-31     15.00  none
"""


async def enter(person: Person, ledger: str, account_id: str, currency: str = "EUR") -> list[dict[str, Any]]:
    """Books the lines of a ledger: day, amount, category, and a payee where one is given."""
    rows = []
    for line in filter(None, map(str.strip, ledger.splitlines())):
        day, amount, key, *payee = line.split(maxsplit=3)
        category = None if key == "none" else await person.category(key)
        named = {"payee": payee[0]} if payee else {}
        row = await person.spend(account_id, amount, booked_on=day, category_id=category, currency=currency, **named)
        rows.append(row)
    return rows


async def report(person: Person, path: str, **params: Any) -> dict[str, Any]:
    answer = await person.http.get(path, params=params)
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


def amounts(flows: dict[str, Any], *names: str) -> list[str]:
    return [flows[name]["amount"] for name in names or ("income", "expense", "saving")]


class TestRefusals:
    @pytest.mark.parametrize("path", REPORTS)
    async def test_nobody(self, client: httpx.AsyncClient, path: str) -> None:
        assert (await client.get(path)).status_code == 401

    @pytest.mark.parametrize("path", REPORTS)
    async def test_a_stranger_sees_nothing_of_it(self, person: Person, stranger: Person, path: str) -> None:
        before = (await stranger.http.get(path)).json()
        await enter(person, f"{datetime.now(UTC).date()} -60.00 food.groceries", (await person.account())["id"])
        assert (await stranger.http.get(path)).json() == before

    @pytest.mark.parametrize(
        ("path", "params"),
        [
            ("/analytics/summary", {"month": "2026-13"}),
            ("/analytics/summary", {"month": "2026-03", "start_date": "2026-03-01", "end_date": "2026-03-02"}),
            ("/analytics/summary", {"start_date": "2026-03-01"}),
            ("/analytics/summary", {"start_date": "2026-03-02", "end_date": "2026-03-01"}),
            ("/analytics/summary", {"start_date": "2026-02-30", "end_date": "2026-03-01"}),
            ("/analytics/summary", {"currency": "QQQ"}),
            ("/analytics/spending", {"group_by": "moon"}),
            ("/analytics/trends", {"months": 0}),
            ("/analytics/trends", {"months": 1000}),
            ("/analytics/cashflow", {"month": "march"}),
            ("/overview", {"month": "0000-00"}),
        ],
    )
    async def test_what_cannot_be_reported(self, person: Person, path: str, params: dict[str, Any]) -> None:
        answer = await person.http.get(path, params=params)
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", REPORTS)
async def test_an_empty_household_has_empty_reports(person: Person, path: str) -> None:
    answer = await person.http.get(path)
    assert answer.status_code == 200, answer.text
    again = await person.http.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


async def test_a_report_is_sent_again_once_something_changed(person: Person) -> None:
    account = await person.account()
    first = await person.http.get("/overview", params={"month": "2026-03"})
    await enter(person, LEDGER, account["id"])
    second = await person.http.get(
        "/overview", params={"month": "2026-03"}, headers={"If-None-Match": first.headers["ETag"]}
    )
    assert second.status_code == 200
    other = await person.http.get(
        "/overview", params={"month": "2026-02"}, headers={"If-None-Match": second.headers["ETag"]}
    )
    assert other.status_code == 200


class TestSummary:
    async def test_transfers_are_left_out_and_refunds_lower_the_expense(self, person: Person) -> None:
        await enter(person, LEDGER, (await person.account())["id"])
        shown = await report(person, "/analytics/summary", month="2026-03")
        assert amounts(shown) == ["2515.00", "60.00", "2455.00"]
        assert amounts(shown["previous"]) == ["2500.00", "60.00", "2440.00"]
        assert shown["saving_rate"] == 0.9761
        assert shown["transactions"] == 8
        assert shown["period"] == {"start": "2026-03-01", "end": "2026-03-31"}

    async def test_any_days(self, person: Person) -> None:
        await enter(person, LEDGER, (await person.account())["id"])
        shown = await report(person, "/analytics/summary", start_date="2026-03-02", end_date="2026-03-05")
        assert amounts(shown) == ["0.00", "15.00", "-15.00"]
        assert shown["saving_rate"] is None
        assert amounts(shown["previous"]) == ["2500.00", "40.00", "2460.00"]  # from 26 February to 1 March

    async def test_currencies_stand_beside_each_other(self, person: Person) -> None:
        await enter(person, LEDGER, (await person.account())["id"])
        yen = await person.account(name="Tokyo", currency="JPY")
        await enter(person, "2026-03-05 -2500 food.restaurants", yen["id"], "JPY")
        shown = await report(person, "/analytics/summary", month="2026-03")
        assert amounts(shown) == ["2515.00", "60.00", "2455.00"]
        [other] = shown["other_currencies"]
        assert other["expense"] == {"amount": "2500", "currency": "JPY"}
        in_yen = await report(person, "/analytics/summary", month="2026-03", currency="JPY")
        assert amounts(in_yen) == ["0", "2500", "-2500"]

    async def test_without_the_profile_s_currency_the_most_used_one_is_shown(self, person: Person) -> None:
        for name, currency, lines in (("One", "CHF", 1), ("Two", "SEK", 3)):
            account = await person.account(name=name, currency=currency)
            await enter(person, "2026-03-05 -10.00 food.groceries\n" * lines, account["id"], currency)
        assert (await report(person, "/analytics/summary", month="2026-03"))["currency"] == "SEK"

    async def test_splits_count_by_their_parts(self, person: Person) -> None:
        account = await person.account()
        parts = [("food.groceries", "-60.00"), ("transfers.cash", "-40.00")]
        splits = [
            {"category_id": await person.category(key), "amount": {"amount": amount, "currency": "EUR"}}
            for key, amount in parts
        ]
        await person.spend(account["id"], "-100.00", booked_on="2026-03-05", splits=splits)
        shown = await report(person, "/analytics/summary", month="2026-03")
        assert amounts(shown) == ["0.00", "60.00", "-60.00"]
        assert shown["transactions"] == 1


class TestSpending:
    async def test_categories_most_first_beside_the_month_before(self, person: Person) -> None:
        await enter(person, LEDGER, (await person.account())["id"])
        items = (await report(person, "/analytics/categories", month="2026-03"))["items"]
        shown = [(item["key"], item["amount"]["amount"], item["previous"]["amount"], item["share"]) for item in items]
        assert shown == [
            ("food.groceries", "30.00", "60.00", 0.5),
            ("food.restaurants", "25.00", "0.00", 0.4167),
            ("none", "5.00", "0.00", 0.0833),
        ]

    async def test_edges_of_a_month_count_the_same_as_the_month(self, person: Person) -> None:
        await enter(person, LEDGER, (await person.account())["id"])
        days = {"start_date": "2026-02-03", "end_date": "2026-03-30"}
        items = (await report(person, "/analytics/categories", **days))["items"]
        assert {item["key"]: item["amount"]["amount"] for item in items} == {
            "food.groceries": "90.00",
            "food.restaurants": "25.00",
            "none": "5.00",
        }

    @pytest.mark.parametrize(
        ("group_by", "lines"),
        [
            ("category", [("food.groceries", "30.00"), ("food.restaurants", "25.00"), ("none", "5.00")]),
            ("group", [("food", "55.00"), ("none", "5.00")]),
            ("payee", [("corner shop", "60.00")]),
            (
                "day",
                [("2026-03-01", "40.00"), ("2026-03-02", "-10.00"), ("2026-03-05", "25.00"), ("2026-03-20", "5.00")],
            ),
        ],
    )
    async def test_groupings(self, person: Person, group_by: str, lines: list[tuple[str, str]]) -> None:
        await enter(person, LEDGER, (await person.account())["id"])
        shown = await report(person, "/analytics/spending", month="2026-03", group_by=group_by)
        assert [(item["key"].lower(), item["amount"]["amount"]) for item in shown["items"]] == lines
        assert shown["total"]["amount"] == "60.00"

    async def test_by_account(self, person: Person) -> None:
        one, two = await person.account(name="One"), await person.account(name="Two")
        await enter(person, LEDGER, one["id"])
        await enter(person, LEDGER + "2026-03-05 -1.00 food.groceries", two["id"])
        items = (await report(person, "/analytics/spending", month="2026-03", group_by="account"))["items"]
        assert [(item["name"], item["amount"]["amount"]) for item in items] == [("Two", "61.00"), ("One", "60.00")]


async def test_cashflow_ends_at_the_balance(person: Person) -> None:
    account = await person.account(opening_balance={"amount": "100.00", "currency": "EUR"})
    await enter(person, LEDGER, account["id"])
    days = (await report(person, "/analytics/cashflow", month="2026-03"))["items"]
    assert len(days) == 31
    assert amounts(days[4], "in", "out", "net", "balance") == ["0.00", "-25.00", "-25.00", "1985.00"]
    balance = (await person.http.get(f"/accounts/{account['id']}")).json()["balance"]["amount"]
    assert days[-1]["balance"]["amount"] == balance == "4495.00"


async def test_net_worth_and_trends_end_today(person: Person) -> None:
    account = await person.account(opening_balance={"amount": "100.00", "currency": "EUR"})
    today = str(datetime.now(UTC).date())
    await enter(person, f"2020-01-01 -30.00 food.groceries\n{today} -20.00 food.groceries", account["id"])
    points = (await report(person, "/analytics/net-worth", months=3))["items"]
    assert [point["total"]["amount"] for point in points] == ["70.00", "70.00", "50.00"]
    assert points[-1]["on"] == today
    months = (await report(person, "/analytics/trends", months=3))["items"]
    assert [month["expense"]["amount"] for month in months] == ["0.00", "0.00", "20.00"]
    assert months[-1]["month"] == today[:7]


class TestOverview:
    async def test_it_says_what_the_reports_say(self, person: Person) -> None:
        account = await person.account(opening_balance={"amount": "100.00", "currency": "EUR"})
        dollars = await person.account(name="Trip", currency="USD")
        await enter(person, LEDGER, account["id"])
        await enter(person, "2026-03-05 -8.00 food.coffee", dollars["id"], "USD")
        page = await report(person, "/overview", month="2026-03")
        assert page["balance"]["total"]["amount"] == "4495.00"
        assert page["balance"]["others"] == [{"amount": "-8.00", "currency": "USD"}]
        assert [one["name"] for one in page["balance"]["accounts"]] == ["Current account", "Trip"]
        assert amounts(page["month_so_far"]) == ["2515.00", "60.00", "2455.00"]
        assert amounts(page["month_so_far"]["previous"]) == ["2500.00", "60.00", "2440.00"]
        assert page["categories"] == (await report(person, "/analytics/categories", month="2026-03"))["items"]
        assert [(one["month"], one["expense"]["amount"]) for one in page["trend"][-2:]] == [
            ("2026-02", "60.00"),
            ("2026-03", "60.00"),
        ]
        assert len(page["trend"]) == 12
        first = page["pace"]["days"][0]
        assert (first["spent"]["amount"], first["usual"]["amount"]) == ("40.00", "0.00")
        last = page["pace"]["days"][-1]
        assert (last["spent"]["amount"], last["usual"]["amount"]) == ("60.00", "60.00")
        assert len(page["latest"]) == 10
        assert page["latest"][0]["booked_on"] == "2026-03-31"
        assert [(one["kind"], one["count"]) for one in page["attention"]] == [("uncategorised", 2)]

    async def test_budgets_come_most_used_first(self, person: Person) -> None:
        account = await person.account()
        await enter(person, LEDGER, account["id"])
        for key, amount in (("food.groceries", "100.00"), ("food.restaurants", "20.00")):
            body = {"category_id": await person.category(key), "amount": {"amount": amount, "currency": "EUR"}}
            assert (await person.http.post("/budgets", json=body)).status_code == 201
        page = await report(person, "/overview", month="2026-03")
        assert [one["spent"]["amount"] for one in page["budgets"]] == ["25.00", "30.00"]
        assert page["attention"][0]["text"] == "1 budget is used up"


class TestKeptSums:
    async def test_they_follow_every_change(self, person: Person) -> None:
        account = await person.account()
        rows = await enter(person, LEDGER, account["id"])
        fuel = await person.category("transport.fuel")
        await person.http.patch(f"/transactions/{rows[2]['id']}", json={"category_id": fuel})
        await person.http.patch(f"/transactions/{rows[3]['id']}", json={"booked_on": "2026-04-01"})
        await person.http.patch(f"/transactions/{rows[5]['id']}", json={"category_id": None})
        deleted = await person.http.delete(f"/transactions/{rows[7]['id']}")
        await differ_not(person)
        shown = await report(person, "/analytics/summary", month="2026-03")
        assert amounts(shown) == ["-85.00", "570.00", "-655.00"]
        await person.http.post(f"/history/{deleted.headers['Smartspend-Batch']}/revert")
        await differ_not(person)
        shown = await report(person, "/analytics/summary", month="2026-03")
        assert amounts(shown) == ["2515.00", "570.00", "1945.00"]

    async def test_a_category_that_changes_sides_takes_its_sums_along(self, person: Person) -> None:
        account = await person.account()
        food, savings = await person.category("food"), await person.category("transfers")
        made = (await person.http.post("/categories", json={"name": "Piggy bank", "parent_id": food})).json()
        splits = [
            {"category_id": made["id"], "amount": {"amount": "-30.00", "currency": "EUR"}},
            {"category_id": None, "amount": {"amount": "-20.00", "currency": "EUR"}},
        ]
        await person.spend(account["id"], "-50.00", booked_on="2026-03-05", splits=splits)
        await person.spend(account["id"], "-7.00", booked_on="2026-03-06", category_id=made["id"])
        assert amounts(await report(person, "/analytics/summary", month="2026-03"), "expense") == ["57.00"]
        body = {"name": "Piggy bank", "parent_id": savings}
        moved = await person.http.put(f"/categories/{made['id']}", json=body)
        assert moved.status_code == 200, moved.text
        assert amounts(await report(person, "/analytics/summary", month="2026-03"), "expense") == ["20.00"]
        await differ_not(person)
        removed = await person.http.delete(f"/categories/{made['id']}", params={"move_to": "none"})
        assert removed.status_code == 204, removed.text
        await differ_not(person)
        await person.http.post(f"/history/{removed.headers['Smartspend-Batch']}/revert")
        await differ_not(person)
        await person.http.post(f"/history/{moved.headers['Smartspend-Batch']}/revert")
        await differ_not(person)
        assert amounts(await report(person, "/analytics/summary", month="2026-03"), "expense") == ["57.00"]

    async def test_a_difference_is_found(self, person: Person) -> None:
        await enter(person, LEDGER, (await person.account())["id"])
        async with person.scope() as scope:
            await scope.run("UPDATE daily_totals SET spending = spending + 1 WHERE day = '2026-03-05'")
            assert len(await scope.all("SELECT * FROM daily_differences()")) == 1
            await scope.run("UPDATE monthly_totals SET n = n + 1 WHERE month = '2026-02-01'")
            assert len(await scope.all("SELECT * FROM totals_differences()")) == 2
        assert await compare_totals(person.pool) == 1
        async with person.scope() as scope:
            await scope.run("UPDATE daily_totals SET spending = spending - 1 WHERE day = '2026-03-05'")
            await scope.run("UPDATE monthly_totals SET n = n - 1 WHERE month = '2026-02-01'")
        assert await compare_totals(person.pool) == 0


async def differ_not(person: Person) -> None:
    """The kept sums are those of the rows."""
    async with person.scope() as scope:
        assert await scope.all("SELECT * FROM daily_differences()") == []
        assert await scope.all("SELECT * FROM totals_differences()") == []


async def test_every_night_old_facts_and_answers_are_forgotten(person: Person) -> None:
    await person.account()
    headers = {"Idempotency-Key": "once"}
    body = {"name": "Other", "kind": "cash", "currency": "EUR"}
    assert (await person.http.post("/accounts", json=body, headers=headers)).status_code == 201
    async with person.scope() as scope:
        await scope.run("UPDATE kept_answers SET created_at = now() - interval '3 days'")
        count = await scope.value("SELECT count(*) FROM facts")
    await nightly(person.pool)
    async with person.scope() as scope:
        assert await scope.value("SELECT count(*) FROM kept_answers") == 0
        assert await scope.value("SELECT count(*) FROM facts") == count  # all of today


class TestFindings:
    async def test_a_payment_far_above_the_usual_is_odd(self, person: Person) -> None:
        account = await person.account()
        usual = "\n".join(f"2026-0{month}-03 -12.99 entertainment.streaming Filmhaus" for month in range(1, 8))
        rows = await enter(person, f"{usual}\n2026-08-03 -77.94 entertainment.streaming Filmhaus", account["id"])
        shown = await report(person, "/analytics/anomalies", start_date="2026-07-01", end_date="2026-08-31")
        [odd] = shown["items"]
        assert odd["transaction_id"] == rows[-1]["id"]
        assert odd["reason"] == "77.94 EUR to Filmhaus, which usually gets 12.99 (7 other payments)."
        before = await report(person, "/analytics/anomalies", start_date="2026-01-01", end_date="2026-07-31")
        assert before["items"] == []

    async def test_what_stands_out_in_a_month(self, person: Person) -> None:
        account = await person.account()
        usual = "\n".join(f"2026-0{month}-03 -300.00 food.groceries Market" for month in range(1, 4))
        rows = await enter(
            person,
            f"""{usual}
            2026-04-03 -300.00 food.groceries Market
            2026-04-10 -250.00 food.groceries Market
            2026-04-11 -250.00 food.groceries Market
            2026-04-20 -2000.00 shopping.electronics Lightbulb Palace
            """,
            account["id"],
        )
        items = (await report(person, "/analytics/insights", month="2026-04"))["items"]
        assert [(item["kind"], item["reason"]) for item in items] == [
            (
                "spending-up",
                "Electronics and computers: 2000.00 EUR more than in a usual month (0.00).",
            ),
            ("spending-up", "Groceries: 500.00 EUR more than in a usual month (300.00)."),
            (
                "new-payee",
                "First payment ever to Lightbulb Palace, and a large one: 2000.00 EUR on 2026-04-20.",
            ),
            ("possible-duplicate", "Market was paid 250.00 EUR twice, on 2026-04-10 and on 2026-04-11."),
        ]
        assert items[-1]["transaction_ids"] == [rows[4]["id"], rows[5]["id"]]
