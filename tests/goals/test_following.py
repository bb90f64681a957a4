"""What counts towards a goal by itself: an account's balance, and transactions that a rule finds."""

from __future__ import annotations

import pytest

from tests.conftest import Person
from tests.goals.stories import RunJobs, days_ago, eur, make_goal, months_ago, move, saved, told


async def savings(person: Person, balance: str = "0.00") -> str:
    account = await person.account(name="Savings", kind="savings", opening_balance=balance)
    return str(account["id"])


class TestBalances:
    async def test_the_balance_counts(self, person: Person) -> None:
        account = await savings(person, "300.00")
        goal = await make_goal(person, account_id=account)
        assert goal["saved"] == eur("300.00")
        await person.spend(account, "200.00", booked_on=days_ago(0))
        assert await saved(person, goal) == "500.00"

    async def test_goals_share_an_account_in_their_order(self, person: Person) -> None:
        account = await savings(person, "300.00")
        first = await make_goal(person, "200.00", account_id=account)
        second = await make_goal(person, "200.00", account_id=account)
        assert [await saved(person, goal) for goal in (first, second)] == ["200.00", "100.00"]
        (shared,) = (await person.http.get("/goals")).json()["accounts"]
        assert (shared["taken"], shared["free"], shared["short"]) == (eur("300.00"), eur("0.00"), eur("100.00"))
        await person.http.post("/goals/order", json={"ids": [second["id"]]})
        assert [await saved(person, goal) for goal in (first, second)] == ["100.00", "200.00"]

    async def test_what_is_put_aside_is_never_more_than_there(self, person: Person) -> None:
        account = await savings(person, "100.00")
        goal = await make_goal(person, account_id=account, counts="contributions", starting_amount=eur("80.00"))
        await person.spend(account, "-50.00", booked_on=days_ago(0))
        shown = (await person.http.get(f"/goals/{goal['id']}")).json()
        assert (shown["asked"], shown["saved"], shown["problems"]) == (eur("80.00"), eur("50.00"), ["not_there"])

    async def test_a_removed_account_is_told(self, person: Person) -> None:
        account = await savings(person, "100.00")
        goal = await make_goal(person, account_id=account)
        gone = await person.http.delete(f"/accounts/{account}")
        shown = (await person.http.get(f"/goals/{goal['id']}")).json()
        assert (shown["saved"], shown["problems"]) == (eur("0.00"), ["account_gone"])
        await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")
        assert await saved(person, goal) == "100.00"

    async def test_a_currency_without_a_rate_is_told_not_guessed(self, person: Person) -> None:
        account = await person.account(currency="XAF", opening_balance="5000")
        goal = await make_goal(person, account_id=account["id"])
        assert (goal["saved"], goal["problems"]) == (eur("0.00"), ["no_rate"])

    async def test_the_pace_is_what_usual_months_bring(self, person: Person) -> None:
        account = await savings(person)
        for months, amount in ((4, "100.00"), (3, "120.00"), (2, "500.00"), (1, "110.00")):
            await person.spend(account, amount, booked_on=months_ago(months))
        goal = await make_goal(person, account_id=account, monthly=eur("900.00"))
        assert (goal["plan"]["basis"], goal["plan"]["pace"]) == ("pace", eur("110.00"))


class TestRules:
    async def test_transfers_count_once_and_follow(self, person: Person, run_jobs: RunJobs) -> None:
        current, account = (await person.account())["id"], await savings(person, "1000.00")
        goal = await make_goal(
            person,
            account_id=account,
            counts="contributions",
            match={"kind": "transfers"},
            started_on=months_ago(2),
        )
        _, into = await move(person, current, account, "70.00", days_ago(3))
        await run_jobs()
        await run_jobs()
        assert await saved(person, goal) == "70.00"
        (one,) = (await person.http.get(f"/goals/{goal['id']}/contributions")).json()["items"]
        assert (one["source"], one["transaction_id"]) == ("rule", into)
        await move(person, account, current, "20.00", days_ago(2))
        await run_jobs()
        assert await saved(person, goal) == "50.00"
        gone = await person.http.delete(f"/transactions/{into}")
        await run_jobs()
        assert await saved(person, goal) == "-20.00"
        await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")
        await run_jobs()
        assert await saved(person, goal) == "50.00"

    async def test_edits_are_followed(self, person: Person, run_jobs: RunJobs) -> None:
        current = (await person.account())["id"]
        category = await person.category("transfers.savings")
        goal = await make_goal(
            person, match={"kind": "category", "category_id": category}, started_on=days_ago(30), target="500.00"
        )
        row = await person.spend(current, "-40.00", category_id=category, booked_on=days_ago(1))
        await run_jobs()
        assert await saved(person, goal) == "40.00"
        amount = {"amount": "-45.00", "currency": "EUR"}
        await person.http.patch(f"/transactions/{row['id']}", json={"amount": amount})
        await run_jobs()
        assert await saved(person, goal) == "45.00"
        moved = await person.http.patch(f"/transactions/{row['id']}", json={"category_id": None})
        await run_jobs()
        assert await saved(person, goal) == "0.00"
        await person.http.post(f"/history/{moved.headers['smartspend-batch']}/revert")
        await run_jobs()
        assert await saved(person, goal) == "45.00"

    async def test_parts_of_a_split_count(self, person: Person, run_jobs: RunJobs) -> None:
        current = (await person.account())["id"]
        category, food = await person.category("transfers.savings"), await person.category("food.groceries")
        goal = await make_goal(person, match={"kind": "category", "category_id": category}, started_on=days_ago(30))
        row = await person.spend(current, "-40.00", booked_on=days_ago(1))
        splits = [
            {"category_id": category, "amount": eur("-15.00")},
            {"category_id": food, "amount": eur("-25.00")},
        ]
        answer = await person.http.patch(f"/transactions/{row['id']}", json={"splits": splits})
        assert answer.status_code == 200, answer.text
        await run_jobs()
        assert await saved(person, goal) == "15.00"

    @pytest.mark.parametrize("way", ["move_to", "merge"])
    async def test_a_rule_goes_where_its_category_s_transactions_go(
        self, person: Person, run_jobs: RunJobs, way: str
    ) -> None:
        account = await person.account()
        old, new = await person.category("bills.phone"), await person.category("bills.energy")
        goal = await make_goal(person, match={"kind": "category", "category_id": old}, started_on=days_ago(30))
        await person.spend(account["id"], "-12.00", category_id=old, booked_on=days_ago(1))
        await run_jobs()
        assert await saved(person, goal) == "12.00"
        if way == "merge":
            gone = await person.http.post(f"/categories/{old}/merge", json={"into": new})
        else:
            gone = await person.http.delete(f"/categories/{old}", params={"move_to": new})
        assert gone.is_success, gone.text
        await run_jobs()
        assert await saved(person, goal) == "12.00"
        shown = (await person.http.get(f"/goals/{goal['id']}")).json()
        assert shown["match"]["category_id"] == new

    async def test_a_search_finds_what_counts_for_the_first_goal_alone(self, person: Person, run_jobs: RunJobs) -> None:
        current = (await person.account())["id"]
        rule = {"kind": "filter", "q": "piggy"}
        first, second = [await make_goal(person, match=rule, started_on=days_ago(30)) for _ in range(2)]
        await person.spend(current, "-12.00", payee="Piggy bank", booked_on=days_ago(1))
        await person.spend(current, "-99.00", payee="Piggy bank", booked_on=days_ago(60))
        await run_jobs()
        assert [await saved(person, goal) for goal in (first, second)] == ["12.00", "0.00"]
        await person.http.patch(f"/goals/{first['id']}", json={"archived": True})
        await run_jobs()
        assert await saved(person, second) == "12.00"

    async def test_what_is_none_of_it_stays_out(self, person: Person, run_jobs: RunJobs) -> None:
        current = (await person.account())["id"]
        goal = await make_goal(person, match={"kind": "filter", "q": "piggy"}, started_on=days_ago(30))
        row = await person.spend(current, "-12.00", payee="Piggy bank", booked_on=days_ago(1))
        await run_jobs()
        gone = await person.http.delete(f"/goals/{goal['id']}/contributions/{row['id']}")
        assert gone.status_code == 204
        await run_jobs()
        assert await saved(person, goal) == "0.00"
        await person.http.post(f"/history/{gone.headers['smartspend-batch']}/revert")
        await run_jobs()
        assert await saved(person, goal) == "12.00"

    async def test_reaching_it_by_a_rule_is_told_once(self, person: Person, run_jobs: RunJobs) -> None:
        current = (await person.account())["id"]
        await make_goal(person, "10.00", match={"kind": "filter", "q": "piggy"}, started_on=days_ago(30))
        for _ in range(3):
            await person.spend(current, "-12.00", payee="Piggy bank", booked_on=days_ago(1))
            await run_jobs()
        assert len(await told(person, "goal.reached")) == 1
