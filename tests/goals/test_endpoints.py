"""Goals over HTTP: refusals first, then what they show."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from smartspend.history.service import begin_batch
from tests.conftest import Person
from tests.goals.stories import UNKNOWN, RunJobs, days_ago, eur, make_goal, put_aside, saved, today, told


class TestRefusals:
    async def test_a_stranger_finds_nothing(self, person: Person, stranger: Person) -> None:
        goal = await make_goal(person)
        path = f"/goals/{goal['id']}"
        contribution = (await put_aside(person, goal, "5.00")).json()
        body = {"name": "Mine", "target": eur("1.00")}
        for answer in (
            await stranger.http.get(path),
            await stranger.http.put(path, json=body),
            await stranger.http.patch(path, json={"paused": True}),
            await stranger.http.delete(path),
            await stranger.http.get(f"{path}/what-if", params={"monthly": "1.00"}),
            await stranger.http.get(f"{path}/contributions"),
            await stranger.http.post(f"{path}/contributions", json={"amount": eur("1.00")}),
            await stranger.http.delete(f"{path}/contributions/{contribution['id']}"),
            await stranger.http.post("/goals/order", json={"ids": [goal["id"]]}),
            await stranger.http.get(f"/goals/{UNKNOWN}"),
        ):
            assert answer.status_code == 404
            assert answer.json()["type"] == "/problems/unknown-goal"
        assert (await stranger.http.get("/goals")).json()["items"] == []
        assert await saved(person, goal) == "5.00"

    async def test_a_stranger_s_account_is_no_account(self, person: Person, stranger: Person) -> None:
        account = await stranger.account()
        answer = await person.http.post(
            "/goals", json={"name": "Car", "target": eur("1.00"), "account_id": account["id"]}
        )
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/account_id"

    @pytest.mark.parametrize(
        ("fields", "pointer"),
        [
            ({"target": eur("0.00")}, "/target/amount"),
            ({"target": eur("-5.00")}, "/target/amount"),
            ({"target": eur("1.005")}, "/target/amount"),
            ({"target": eur("10000000000001.00")}, "/target/amount"),
            ({"target": eur("NaN")}, "/target/amount"),
            ({"target": {"amount": "5.00", "currency": "QQQ"}}, "/target"),
            ({"target_date": "2020-01-01"}, "/target_date"),
            ({"target_date": "2027-02-29"}, "/target_date"),
            ({"target_date": "tomorrow"}, "/target_date"),
            ({"monthly": eur("-1.00")}, "/monthly/amount"),
            ({"monthly": {"amount": "1.00", "currency": "USD"}}, "/monthly/currency"),
            ({"match": {"kind": "filter", "q": "a\x00b"}}, "/match/q"),
            ({"match": {"kind": "category"}}, "/match/category_id"),
            ({"match": {"kind": "nothing"}}, "/match"),
            ({"interest_rate": -1}, "/interest_rate"),
            ({"interest_rate": 101}, "/interest_rate"),
            ({"counts": "balance"}, "/account_id"),
            ({"match": {"kind": "transfers"}}, "/account_id"),
            ({"match": {"kind": "category", "category_id": UNKNOWN}}, "/match/category_id"),
            ({"match": {"kind": "filter", "q": " "}}, "/match"),
            ({"starting_amount": eur("-1.00")}, "/starting_amount/amount"),
            ({"name": "a\nb"}, "/name"),
            ({"surprise": 1}, "/surprise"),
        ],
    )
    async def test_what_makes_no_goal(self, person: Person, fields: dict[str, Any], pointer: str) -> None:
        answer = await person.http.post("/goals", json={"name": "Car", "target": eur("5.00"), **fields})
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"].startswith(pointer)

    async def test_the_largest_target_has_a_plan_or_none(self, person: Person) -> None:
        goal = await make_goal(person, "10000000000000.00", monthly=eur("0.01"), target_date="2096-02-29")
        assert goal["plan"]["reached_on"] is None
        assert goal["plan"]["standing"] == "behind"

    @pytest.mark.parametrize(
        ("fields", "pointer"),
        [
            ({"amount": eur("0.00")}, "/amount/amount"),
            ({"amount": eur("-0.01")}, "/amount/amount"),
            ({"amount": eur("1e3")}, "/amount/amount"),
            ({"amount": {"amount": "1", "currency": "XAF"}}, "/amount/currency"),
            ({"amount": eur("1.00"), "booked_on": "2199-01-01"}, "/booked_on"),
            ({"amount": eur("1.00"), "note": "\x00"}, "/note"),
        ],
    )
    async def test_what_makes_no_contribution(self, person: Person, fields: dict[str, Any], pointer: str) -> None:
        goal = await make_goal(person)
        answer = await person.http.post(f"/goals/{goal['id']}/contributions", json=fields)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"] == pointer

    async def test_no_more_than_the_account_holds(self, person: Person) -> None:
        account = await person.account(opening_balance="100.00")
        one = await make_goal(person, account_id=account["id"], counts="contributions")
        other = await make_goal(person, account_id=account["id"], counts="contributions")
        assert (await put_aside(person, one, "60.00")).status_code == 201
        refused = await put_aside(person, other, "40.01")
        assert refused.status_code == 422
        assert refused.json()["type"] == "/problems/more-than-there"
        assert "40.00 EUR" in refused.json()["detail"]
        assert (await put_aside(person, other, "40.00")).status_code == 201

    async def test_the_same_money_is_not_promised_twice_at_once(self, person: Person) -> None:
        account = await person.account(opening_balance="100.00")
        goals = [await make_goal(person, account_id=account["id"], counts="contributions") for _ in range(2)]
        answers = await asyncio.gather(*(put_aside(person, goals[turn % 2], "30.00") for turn in range(8)))
        assert sorted(one.status_code for one in answers) == [201] * 3 + [422] * 5

    async def test_a_balance_is_not_added_to_by_hand(self, person: Person) -> None:
        goal = await make_goal(person, account_id=(await person.account())["id"])
        answer = await put_aside(person, goal, "1.00")
        assert answer.status_code == 409
        assert answer.json()["type"] == "/problems/balance-counts"

    async def test_a_goal_keeps_its_currency(self, person: Person) -> None:
        goal = await make_goal(person)
        body = {"name": "Holiday", "target": {"amount": "5.00", "currency": "USD"}}
        assert (await person.http.put(f"/goals/{goal['id']}", json=body)).status_code == 409

    async def test_a_removed_account_is_no_account(self, person: Person) -> None:
        account = await person.account()
        await person.http.delete(f"/accounts/{account['id']}")
        body = {"name": "Car", "target": eur("1.00"), "account_id": account["id"]}
        answer = await person.http.post("/goals", json=body)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/account_id"

    @pytest.mark.parametrize(
        ("fields", "pointer"),
        [
            ({"target_date": days_ago(1)}, "/target_date"),
            ({"target": eur("0.00")}, "/target/amount"),
            ({"target": {"amount": "5.00", "currency": "USD"}}, "/target/currency"),
            ({"paused": None}, "/paused"),
            ({"counts": "balance"}, "/counts"),
        ],
    )
    async def test_what_is_no_change(self, person: Person, fields: dict[str, Any], pointer: str) -> None:
        goal = await make_goal(person)
        answer = await person.http.patch(f"/goals/{goal['id']}", json=fields)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"] == pointer
        assert (await person.http.patch(f"/goals/{goal['id']}", json={})).status_code == 200

    async def test_an_older_version_is_not_overwritten(self, person: Person) -> None:
        goal = await make_goal(person)
        path = f"/goals/{goal['id']}"
        seen = (await person.http.get(path)).headers["etag"]
        assert (await person.http.patch(path, json={"name": "Sea"}, headers={"If-Match": seen})).status_code == 200
        assert (await person.http.patch(path, json={"name": "Hills"}, headers={"If-Match": seen})).status_code == 412

    async def test_the_same_id_twice(self, person: Person) -> None:
        goal = await make_goal(person)
        body = {"id": goal["id"], "name": "Car", "target": eur("1.00")}
        assert (await person.http.post("/goals", json=body)).status_code == 409
        contribution = (await put_aside(person, goal, "5.00")).json()
        assert (await put_aside(person, goal, "5.00", id=contribution["id"])).status_code == 409
        assert await saved(person, goal) == "5.00"


class TestGoals:
    async def test_a_goal_says_where_it_stands(self, person: Person) -> None:
        goal = await make_goal(person, monthly=eur("120.00"), starting_amount=eur("400.00"))
        assert (goal["saved"], goal["left"], goal["share"]) == (eur("400.00"), eur("600.00"), 0.4)
        assert goal["plan"]["basis"] == "planned"
        asked = await person.http.get(f"/goals/{goal['id']}/what-if", params={"monthly": "120.00"})
        assert asked.json()["payments"] == 5
        assert asked.json()["reached_on"] == goal["plan"]["reached_on"]

    async def test_what_if(self, person: Person) -> None:
        goal = await make_goal(person)
        path = f"/goals/{goal['id']}/what-if"
        by = f"{today().year + 1}-12-31"
        takes = (await person.http.get(path, params={"by": by})).json()
        assert takes["payments"] == len(range(today().month, 25)) - ((today() + timedelta(days=1)).day == 1)
        again = (await person.http.get(path, params={"monthly": takes["monthly"]["amount"]})).json()
        assert again["reached_on"] <= by
        assert (await person.http.get(path, params={"monthly": "0"})).json()["reached_on"] is None
        assert (await person.http.get(path)).json()["monthly"] is None
        assert (await person.http.get(path, params={"monthly": "-1"})).status_code == 422
        assert (await person.http.get(path, params={"by": days_ago(1)})).json()["monthly"] is None

    async def test_a_leap_day_is_a_day(self, person: Person) -> None:
        assert (await make_goal(person, target_date="2096-02-29"))["target_date"] == "2096-02-29"

    async def test_edits_leave_the_rest(self, person: Person) -> None:
        goal = await make_goal(person, monthly=eur("50.00"), interest_rate=2.5)
        path = f"/goals/{goal['id']}"
        changed = (await person.http.patch(path, json={"paused": True, "monthly": None})).json()
        assert (changed["paused"], changed["monthly"], changed["interest_rate"]) == (True, None, 2.5)
        assert changed["plan"]["standing"] == "paused"
        replaced = await person.http.put(path, json={"name": "Sea", "target": eur("7.00"), "archived": True})
        assert (replaced.json()["name"], replaced.json()["target"], replaced.json()["archived"]) == (
            "Sea",
            eur("7.00"),
            True,
        )
        assert replaced.json()["started_on"] == goal["started_on"]

    async def test_the_order_is_the_household_s(self, person: Person) -> None:
        ids = [(await make_goal(person))["id"] for _ in range(3)]
        answer = await person.http.post("/goals/order", json={"ids": [ids[2], ids[0]]})
        assert [one["id"] for one in answer.json()["items"]] == [ids[2], ids[0], ids[1]]

    async def test_removing_can_be_taken_back(self, person: Person) -> None:
        goal = await make_goal(person)
        await put_aside(person, goal, "12.00")
        gone = await person.http.delete(f"/goals/{goal['id']}")
        assert gone.status_code == 204
        assert (await person.http.get("/goals")).json()["items"] == []
        batch = gone.headers["smartspend-batch"]
        assert (await person.http.post(f"/history/{batch}/revert")).status_code == 200
        assert await saved(person, goal) == "12.00"

    async def test_making_one_can_be_taken_back(self, person: Person) -> None:
        answer = await person.http.post(
            "/goals", json={"name": "Car", "target": eur("9.00"), "starting_amount": eur("1.00")}
        )
        batch = answer.headers["smartspend-batch"]
        assert (await person.http.post(f"/history/{batch}/revert")).status_code == 200
        assert (await person.http.get("/goals")).json()["items"] == []


class TestContributions:
    async def test_by_hand_and_out_again(self, person: Person) -> None:
        goal = await make_goal(person)
        first = await put_aside(person, goal, "30.00", note="from the jar", booked_on=days_ago(40))
        assert first.json()["source"] == "person"
        assert (await put_aside(person, goal, "-10.00")).status_code == 201
        assert await saved(person, goal) == "20.00"
        refused = await put_aside(person, goal, "-20.01")
        assert refused.json()["type"] == "/problems/more-than-saved"
        items = (await person.http.get(f"/goals/{goal['id']}/contributions")).json()["items"]
        assert [one["amount"]["amount"] for one in items] == ["-10.00", "30.00"]

    async def test_pages_of_contributions(self, person: Person) -> None:
        goal = await make_goal(person)
        for number in range(5):
            await put_aside(person, goal, f"{number + 1}.00", booked_on=days_ago(number // 2))
        path, seen, cursor = f"/goals/{goal['id']}/contributions", [], None
        while True:
            page = (await person.http.get(path, params={"limit": 2, **({"cursor": cursor} if cursor else {})})).json()
            seen += [one["id"] for one in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert len(set(seen)) == len(seen) == 5
        assert (await person.http.get(path, params={"cursor": "nonsense"})).status_code == 422

    async def test_a_removed_one_can_come_back(self, person: Person) -> None:
        goal = await make_goal(person)
        one = (await put_aside(person, goal, "30.00")).json()
        gone = await person.http.delete(f"/goals/{goal['id']}/contributions/{one['id']}")
        assert gone.status_code == 204
        assert await saved(person, goal) == "0.00"
        await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")
        assert await saved(person, goal) == "30.00"
        assert (await person.http.delete(f"/goals/{goal['id']}/contributions/{UNKNOWN}")).status_code == 404

    async def test_one_of_long_ago_among_many(self, person: Person) -> None:
        goal = await make_goal(person)
        async with person.scope() as scope:
            batch = await begin_batch(scope, "goals.contribute", "Many")
            await scope.run(
                "INSERT INTO goal_contributions (household_id, id, goal_id, booked_on, minor, currency, created_in) "
                "SELECT current_household(), gen_random_uuid(), %s, current_date, 1, 'EUR', %s "
                "FROM generate_series(1, 600)",
                [goal["id"], batch],
            )
        answer = await put_aside(person, goal, "5.00", booked_on="2020-02-29", note="found")
        assert answer.status_code == 201, answer.text
        assert (answer.json()["booked_on"], answer.json()["note"]) == ("2020-02-29", "found")

    async def test_a_double_click_is_one(self, person: Person) -> None:
        goal = await make_goal(person)
        headers = {"Idempotency-Key": "one-click"}
        path = f"/goals/{goal['id']}/contributions"
        answers = [await person.http.post(path, json={"amount": eur("5.00")}, headers=headers) for _ in range(2)]
        assert [one.status_code for one in answers] == [201, 201]
        assert answers[0].json() == answers[1].json()
        assert await saved(person, goal) == "5.00"


class TestReached:
    async def test_it_is_told_once(self, person: Person, run_jobs: RunJobs) -> None:
        goal = await make_goal(person, "50.00")
        await put_aside(person, goal, "49.99")
        await run_jobs()
        assert await told(person, "goal.reached") == []
        last = (await put_aside(person, goal, "0.01")).json()
        await run_jobs()
        await person.http.delete(f"/goals/{goal['id']}/contributions/{last['id']}")
        await run_jobs()
        await put_aside(person, goal, "10.00")
        await run_jobs()
        assert await told(person, "goal.reached") == [{"id": goal["id"], "goal_id": goal["id"], "name": "Holiday"}]

    async def test_a_higher_target_is_reached_anew(self, person: Person, run_jobs: RunJobs) -> None:
        goal = await make_goal(person, "50.00")
        await put_aside(person, goal, "50.00")
        await run_jobs()
        await person.http.patch(f"/goals/{goal['id']}", json={"target": eur("60.00")})
        await put_aside(person, goal, "10.00")
        await run_jobs()
        assert len(await told(person, "goal.reached")) == 2
