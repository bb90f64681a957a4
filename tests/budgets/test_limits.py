"""Limits by period: what is changed from a period on leaves those before it alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.budgets.limits import Limits, limits_of
from smartspend.budgets.periods import BudgetPeriod, Schedule, before, closed_between, period_of
from smartspend.kernel import clock
from tests.budgets.stories import RunJobs, announced, make_budget
from tests.budgets.test_changes import change
from tests.budgets.test_periods import SCHEDULES
from tests.budgets.test_targets import spent_on, status_of
from tests.conftest import Person

DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
MINOR = st.integers(1, 10**15)
CHANGES = st.lists(st.tuples(MINOR, DAYS, st.sampled_from(["onwards", "period", "always"])), max_size=8)
MONTHLY = Schedule("monthly")


def made(schedule: Schedule, changes: list[tuple[int, date, Any]]) -> Limits:
    limits = Limits(100)
    for minor, day, reach in changes:
        limits = limits.changed(minor, period_of(schedule, day), reach)
    return limits


class TestAnyChanges:
    @given(SCHEDULES, CHANGES, MINOR, DAYS, st.sampled_from(["onwards", "period"]), st.integers(1, 900))
    def test_an_earlier_period_keeps_its_limit(
        self, schedule: Schedule, changes: list[Any], minor: int, day: date, reach: Any, back: int
    ) -> None:
        was = made(schedule, changes)
        period = period_of(schedule, day)
        now = was.changed(minor, period, reach)
        earlier = period_of(schedule, period.start - timedelta(days=back))
        assert now.of(period) == minor
        assert now.of(earlier) == was.of(earlier)

    @given(SCHEDULES, CHANGES, MINOR, DAYS, st.integers(1, 900))
    def test_a_later_period_follows_or_not(
        self, schedule: Schedule, changes: list[Any], minor: int, day: date, ahead: int
    ) -> None:
        was, period = made(schedule, changes), period_of(schedule, day)
        later = period_of(schedule, period.last + timedelta(days=ahead))
        assert was.changed(minor, period, "onwards").of(later) == minor
        assert was.changed(minor, period, "period").of(later) == was.of(later)
        assert was.changed(minor, period, "always") == Limits(minor)

    @given(SCHEDULES, DAYS, st.lists(MINOR, min_size=1, max_size=6))
    def test_periods_set_alone_may_be_set_in_any_order(self, schedule: Schedule, day: date, minors: list[int]) -> None:
        period: BudgetPeriod | None = period_of(schedule, day)
        wanted = []
        for minor in minors:
            assert period is not None
            wanted.append((minor, period.start, "period"))
            period = before(schedule, period)
        assert made(schedule, wanted) == made(schedule, wanted[::-1])
        assert [made(schedule, wanted).of(period_of(schedule, one)) for _, one, _ in wanted] == minors

    @given(SCHEDULES, CHANGES)
    def test_what_is_stored_is_what_comes_back(self, schedule: Schedule, changes: list[Any]) -> None:
        limits = made(schedule, changes)
        assert limits_of(limits.stored()) == limits
        minors = [minor for _, minor in limits.since()]
        assert all(one != then for one, then in pairwise(minors))


@pytest.mark.parametrize("pay_day", [23, 24, 26, 28])
def test_another_pay_day_leaves_each_period_the_limit_of_most_of_its_days(pay_day: int) -> None:
    period = period_of(Schedule("payday", start_day=25), date(2026, 9, 1))
    limits = Limits(100).changed(300, period, "period")
    moved = Schedule("payday", start_day=pay_day)
    now = period_of(moved, date(2026, 12, 1))
    seen = [limits.of(one) for one in closed_between(moved, date(2026, 7, 1), now, 10)]
    assert sorted(seen) == [*[100] * (len(seen) - 1), 300]
    assert limits.of(period_of(moved, date(2026, 9, 10))) == 300


@pytest.fixture
def in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "utc_now", lambda: datetime(2026, 11, 10, 12, tzinfo=UTC))


async def limits_in(person: Person, budget: dict[str, Any], periods: int = 4) -> list[str]:
    items = (await person.http.get(f"/budgets/{budget['id']}/history", params={"periods": periods})).json()["items"]
    return [one["amount"]["amount"] for one in items]


def eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


@pytest.mark.usefixtures("in_november")
class TestOverHttp:
    async def test_a_new_limit_leaves_last_month_as_it_was(self, person: Person) -> None:
        account = await person.account()
        groceries = await person.category("food.groceries")
        budget = await make_budget(person, "food", "100.00")
        for day in ("2026-10-05", "2026-11-05"):
            await person.spend(account["id"], "-120.00", category_id=groceries, booked_on=day)
        was = await status_of(person, budget, month="2026-10")
        changed = (await change(person, budget, amount=eur("150.00"))).json()
        assert await status_of(person, budget, month="2026-10") == was
        assert (await status_of(person, budget))["left"]["amount"] == "30.00"
        assert (await status_of(person, budget, month="2026-12"))["limit"]["amount"] == "150.00"
        assert changed["limits"] == [
            {"since": None, "amount": eur("100.00")},
            {"since": "2026-11-01", "amount": eur("150.00")},
        ]

    async def test_one_period_alone_and_always_and_back(self, person: Person) -> None:
        budget = await make_budget(person, "food", "100.00")
        once = await change(person, budget, amount=eur("300.00"), amount_from="2026-09-17", amount_for="period")
        assert once.status_code == 200, once.text
        assert once.json()["amount"]["amount"] == "100.00"
        await change(person, budget, amount=eur("110.00"))
        assert await limits_in(person, budget) == ["100.00", "300.00", "100.00", "110.00"]
        always = await change(person, budget, amount=eur("90.00"), amount_for="always")
        assert await limits_in(person, budget) == ["90.00"] * 4
        await person.http.post(f"/history/{always.headers['Smartspend-Batch']}/revert")
        assert await limits_in(person, budget) == ["100.00", "300.00", "100.00", "110.00"]

    async def test_taking_back_an_older_change_leaves_a_later_one(self, person: Person) -> None:
        budget = await make_budget(person, "food", "100.00")
        onwards = await change(person, budget, amount=eur("120.00"))
        await change(person, budget, amount=eur("150.00"), amount_for="period")
        await person.http.post(f"/history/{onwards.headers['Smartspend-Batch']}/revert")
        assert await limits_in(person, budget, 2) == ["100.00", "150.00"]
        assert (await status_of(person, budget, month="2026-12"))["limit"]["amount"] == "100.00"

    async def test_what_is_carried_follows_each_period_s_limit(self, person: Person) -> None:
        account = await person.account()
        groceries = await person.category("food.groceries")
        budget = await make_budget(person, "food", "100.00", rollover="both", rollover_from="2026-09-01")
        await person.spend(account["id"], "-80.00", category_id=groceries, booked_on="2026-09-05")
        assert (await status_of(person, budget))["carried"]["amount"] == "120.00"
        await change(person, budget, amount=eur("500.00"))
        status = await status_of(person, budget)
        assert (status["carried"]["amount"], status["limit"]["amount"]) == ("120.00", "620.00")
        await change(person, budget, amount=eur("90.00"), amount_from="2026-10-31", amount_for="period")
        assert (await status_of(person, budget))["carried"]["amount"] == "110.00"

    async def test_replacing_keeps_what_was_unless_periods_are_others(self, person: Person) -> None:
        budget = await make_budget(person, "food", "100.00")
        await change(person, budget, amount=eur("300.00"), amount_from="2026-09-01", amount_for="period")
        body = {"category_id": budget["category_id"], "amount": eur("120.00"), "name": "Eating"}
        for _ in range(2):
            await person.http.put(f"/budgets/{budget['id']}", json=body)
            assert await limits_in(person, budget) == ["100.00", "300.00", "100.00", "120.00"]
        copied = (await person.http.post(f"/budgets/{budget['id']}/copy", json={})).json()
        assert await limits_in(person, copied) == ["100.00", "300.00", "100.00", "120.00"]
        weekly = await person.http.put(f"/budgets/{budget['id']}", json={**body, "period": "weekly"})
        assert weekly.json()["limits"] == [{"since": None, "amount": eur("120.00")}]

    async def test_a_crossing_is_told_with_the_limit_it_was_judged_against(
        self, person: Person, run_jobs: RunJobs
    ) -> None:
        account = await person.account()
        groceries = await person.category("food.groceries")
        budget = await make_budget(person, "food", "100.00", alert_at=[1.0], pace_alert=False)
        await change(person, budget, amount=eur("200.00"), amount_for="period")
        await person.spend(account["id"], "-150.00", category_id=groceries, booked_on="2026-11-05")
        await run_jobs()
        assert await announced(person) == []
        await person.spend(account["id"], "-50.00", category_id=groceries, booked_on="2026-11-06")
        await change(person, budget, amount=eur("300.00"), amount_from="2026-12-01")
        await run_jobs()
        assert len(await announced(person)) == 1
        [told] = (await person.http.get("/notifications")).json()["items"]
        assert "200.00" in str(told)
        assert "300.00" not in str(told)
        assert await spent_on(person, budget) == "200.00"

    async def test_envelopes_are_filled_for_their_month(self, person: Person) -> None:
        budget = await make_budget(person, "food", "100.00")
        await person.http.put("/budgets/envelopes", json={"start": "2026-10", "opening": eur("500.00")})
        await change(person, budget, amount=eur("150.00"))
        goals = {}
        for month in ("2026-10", "2026-11", "2026-12"):
            [own] = (await person.http.get("/budgets/envelopes", params={"month": month})).json()["envelopes"]
            goals[month] = own["goal"]["amount"]
        assert goals == {"2026-10": "100.00", "2026-11": "150.00", "2026-12": "150.00"}

    @pytest.mark.parametrize(
        ("fields", "pointer"),
        [
            ({"amount_from": "2026-11-01"}, "/amount"),
            ({"amount_for": "always"}, "/amount"),
            ({"amount": eur("5.00"), "amount_from": "yesterday"}, "/amount_from"),
            ({"amount": eur("5.00"), "amount_from": "9999-12-31"}, "/amount_from"),
            ({"amount": eur("5.00"), "amount_for": "sometimes"}, "/amount_for"),
            ({"amount": eur("-5.00")}, "/amount/amount"),
            ({"amount": eur("10000000000000000.00")}, "/amount/amount"),
        ],
    )
    async def test_what_cannot_be_set(self, person: Person, fields: dict[str, Any], pointer: str) -> None:
        budget = await make_budget(person, "food", "100.00")
        answer = await change(person, budget, **fields)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"] == pointer
