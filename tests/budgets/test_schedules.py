"""Periods, roll-over and history of budgets over HTTP."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from smartspend.budgets import alerts
from smartspend.budgets.jobs import begin_days
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.kernel import clock
from tests.budgets.stories import RunJobs, announced, today
from tests.budgets.test_targets import budget_for, status_of
from tests.conftest import Person


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Has it be another time for everybody who asks the clock."""

    def to(instant: str) -> None:
        monkeypatch.setattr(clock, "utc_now", lambda: datetime.fromisoformat(instant).astimezone(UTC))

    return to


async def spend(person: Person, account: dict[str, Any], amount: str, day: str, key: str = "food.groceries") -> None:
    await person.spend(account["id"], amount, category_id=await person.category(key), booked_on=day)


async def live_in(person: Person, **changes: Any) -> None:
    profile = (await person.http.get("/profile")).json()
    answer = await person.http.put("/profile", json={**profile, **changes})
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    ("period", "schedule", "pointer"),
    [
        ("monthly", {"first_weekday": 1}, "/schedule/first_weekday"),
        ("monthly", {"start_day": 0}, "/schedule/start_day"),
        ("monthly", {"start_day": 32}, "/schedule/start_day"),
        ("weekly", {"first_weekday": 8}, "/schedule/first_weekday"),
        ("four_weekly", None, "/schedule/anchor"),
        ("four_weekly", {"anchor": "2026-02-30"}, "/schedule/anchor"),
        ("yearly", {"start_month": 13}, "/schedule/start_month"),
        ("payday", {"shift": "sideways"}, "/schedule/shift"),
        ("custom", None, "/schedule/start"),
        ("custom", {"start": "2026-01-01"}, "/schedule/end"),
        ("custom", {"start": "2026-01-01", "end": "2026-01-31", "days": 5}, "/schedule/end"),
        ("custom", {"start": "2026-01-02", "end": "2026-01-01"}, "/schedule/end"),
        ("custom", {"start": "2026-01-01", "days": 0}, "/schedule/days"),
        ("custom", {"start": "1026-01-01", "days": 5}, "/schedule/start"),
        ("monthly", "soon", "/schedule"),
    ],
)
async def test_days_that_make_no_periods(person: Person, period: str, schedule: Any, pointer: str) -> None:
    body = {"category_id": await person.category("food"), "amount": {"amount": "5.00", "currency": "EUR"}}
    answer = await person.http.post("/budgets", json={**body, "period": period, "schedule": schedule})
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)


@pytest.mark.parametrize(
    ("period", "schedule", "start", "end"),
    [
        ("weekly", {"first_weekday": 7}, "2028-02-27", "2028-03-04"),
        ("four_weekly", {"anchor": "2028-02-28"}, "2028-02-28", "2028-03-26"),
        ("monthly", {"start_day": 31}, "2028-02-29", "2028-03-30"),
        ("yearly", {"start_month": 2, "start_day": 29}, "2028-02-29", "2029-02-27"),
        ("payday", {"start_day": 31}, "2028-02-29", "2028-03-30"),
        ("custom", {"start": "2028-02-29", "end": "2028-02-29"}, "2028-02-29", "2028-02-29"),
    ],
)
async def test_the_29th_of_february(
    person: Person, set_clock: Any, period: str, schedule: dict[str, Any], start: str, end: str
) -> None:
    set_clock("2028-02-29T12:00:00+00:00")
    account = await person.account()
    await spend(person, account, "-7.00", "2028-02-29")
    budget = await budget_for(person, category_id=await person.category("food"), period=period, schedule=schedule)
    status = await status_of(person, budget)
    assert status["period"] == {"start": start, "end": end}
    assert status["spent"]["amount"] == "7.00"


async def test_pay_day_comes_from_the_profile(person: Person, set_clock: Any) -> None:
    set_clock("2026-10-24T12:00:00+00:00")
    budget = await budget_for(person, category_id=await person.category("food"), period="payday")
    assert (await status_of(person, budget))["period"] == {"start": "2026-09-30", "end": "2026-10-29"}
    await live_in(person, pay_day=25)
    assert (await status_of(person, budget))["period"] == {"start": "2026-10-23", "end": "2026-11-24"}


async def test_the_household_s_zone_says_when_a_period_begins(person: Person, set_clock: Any) -> None:
    await live_in(person, time_zone="Pacific/Auckland")
    budget = await budget_for(person, category_id=await person.category("food"))
    set_clock("2026-10-31T10:59:00+00:00")
    assert (await status_of(person, budget))["period"]["start"] == "2026-10-01"
    set_clock("2026-10-31T11:00:00+00:00")  # midnight in Auckland
    assert (await status_of(person, budget))["period"]["start"] == "2026-11-01"


async def test_a_zone_that_changes_in_the_middle_tells_nothing_twice(
    person: Person, set_clock: Any, run_jobs: RunJobs
) -> None:
    set_clock("2026-10-31T23:30:00+00:00")
    account = await person.account()
    await budget_for(person, category_id=await person.category("food"))
    for zone in ("Europe/Berlin", "America/New_York", "Europe/Berlin", "Pacific/Kiritimati"):
        await live_in(person, time_zone=zone)
        for day in ("2026-10-31", "2026-11-01"):
            await spend(person, account, "-60.00", day)
        await run_jobs()
    told = [(one["period_start"], one["threshold"]) for one in await announced(person)]
    assert sorted(told) == [("2026-10-01", 0.8), ("2026-10-01", 1.0), ("2026-11-01", 0.8), ("2026-11-01", 1.0)]


@pytest.mark.parametrize(
    ("fields", "carried"),
    [
        ({}, "0.00"),
        ({"rollover": "surplus", "rollover_from": "2026-08-20"}, "70.00"),
        ({"rollover": "surplus", "rollover_from": "2026-10-01"}, "70.00"),
        ({"rollover": "overspend", "rollover_from": "2026-08-01"}, "-20.00"),
        ({"rollover": "overspend", "rollover_from": "2026-09-01"}, "-20.00"),
        ({"rollover": "both", "rollover_from": "2026-08-01"}, "20.00"),
        ({"rollover": "both", "rollover_from": "2026-09-01"}, "-20.00"),
        (
            {"rollover": "both", "rollover_from": "2026-09-01", "rollover_cap": {"amount": "5.00", "currency": "EUR"}},
            "5.00",
        ),
    ],
)
@pytest.mark.parametrize("kept", [False, True])
async def test_what_is_carried_over(
    person: Person, set_clock: Any, fields: dict[str, Any], carried: str, *, kept: bool
) -> None:
    """
    limit        100.00 a month
    2026-08       60.00   40.00 left
    2026-09      190.00   90.00 too much
    2026-10       30.00   70.00 left
    """
    set_clock("2026-11-15T12:00:00+00:00")
    account = await person.account()
    rows = [("-190.00", "2026-09-30"), ("-60.00", "2026-08-01"), ("-50.00", "2026-10-31"), ("20.00", "2026-10-01")]
    for amount, day in rows:
        await spend(person, account, amount, day)
    target = {"q": "amount:>0"} if kept else {}
    budget = await budget_for(person, category_id=await person.category("food"), **target, **fields)
    status = await status_of(person, budget)
    assert status["carried"]["amount"] == carried
    assert Decimal(status["limit"]["amount"]) == 100 + Decimal(carried)
    assert status["amount"]["amount"] == "100.00"
    history = (await person.http.get(f"/budgets/{budget['id']}/history", params={"periods": 4})).json()["items"]
    assert [one["spent"]["amount"] for one in history] == ["60.00", "190.00", "30.00", "0.00"]
    assert history[-1]["carried"]["amount"] == carried


async def test_an_edit_in_the_past_changes_what_was_carried(person: Person, set_clock: Any) -> None:
    set_clock("2026-11-15T12:00:00+00:00")
    account = await person.account()
    budget = await budget_for(
        person, category_id=await person.category("food"), rollover="surplus", rollover_from="2026-10-01"
    )
    assert (await status_of(person, budget))["carried"]["amount"] == "100.00"
    await spend(person, account, "-30.00", "2026-10-07")
    assert (await status_of(person, budget))["carried"]["amount"] == "70.00"


async def test_the_largest_amounts_through_the_longest_history(person: Person) -> None:
    largest = {"amount": "10000000000000.00", "currency": "EUR"}
    budget = await budget_for(
        person, category_id=await person.category("food"), amount=largest, rollover="both", rollover_from="1901-01-01"
    )
    status = await status_of(person, budget)
    assert status["carried"]["amount"] == "6000000000000000.00"  # 600 months, no more are looked at
    assert (await person.http.get("/budgets")).status_code == 200
    assert (await person.http.get(f"/budgets/{budget['id']}/history", params={"periods": 60})).status_code == 200


@pytest.mark.parametrize("periods", ["0", "61", "many"])
async def test_a_history_has_one_to_sixty_periods(person: Person, periods: str) -> None:
    budget = await budget_for(person, category_id=await person.category("food"))
    answer = await person.http.get(f"/budgets/{budget['id']}/history", params={"periods": periods})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("cap", "pointer"),
    [
        ({"amount": "0.00", "currency": "EUR"}, "/rollover_cap/amount"),
        ({"amount": "5.00", "currency": "USD"}, "/rollover_cap/currency"),
    ],
)
async def test_caps_that_make_no_sense(person: Person, cap: dict[str, str], pointer: str) -> None:
    body = {"category_id": await person.category("food"), "amount": {"amount": "5.00", "currency": "EUR"}}
    answer = await person.http.post("/budgets", json={**body, "rollover": "both", "rollover_cap": cap})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


async def test_a_day_that_begins_tells_what_a_debt_has_used_up(
    person: Person, set_clock: Any, run_jobs: RunJobs
) -> None:
    set_clock("2026-10-31T12:00:00+00:00")
    account = await person.account()
    await budget_for(
        person, category_id=await person.category("food"), rollover="overspend", rollover_from="2026-10-01"
    )
    await spend(person, account, "-185.00", "2026-10-20")
    await run_jobs()
    assert {one["period_start"] for one in await announced(person)} == {"2026-10-01"}
    set_clock("2026-11-01T00:10:00+00:00")
    await spend(person, account, "-12.00", "2026-10-31", key="transport.fuel")  # nothing to do with it
    assert await begin_days(person.pool) >= 0
    await run_jobs()
    new = [one for one in await announced(person) if one["period_start"] == "2026-11-01"]
    assert new == []  # 15.00 are left of November
    await spend(person, account, "-15.00", "2026-10-21")
    set_clock("2026-11-02T00:10:00+00:00")
    async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
        await alerts.check(scope)
        assert not await alerts.day_begins(scope)
    new = [one for one in await announced(person) if one["period_start"] == "2026-11-01"]
    assert [(one["threshold"], one["transaction_id"]) for one in new] == [(0.8, None), (1.0, None)]


async def test_a_week_begins_where_the_household_says(person: Person) -> None:
    budget = await budget_for(
        person, category_id=await person.category("food"), period="weekly", schedule={"first_weekday": 6}
    )
    start = date.fromisoformat((await status_of(person, budget))["period"]["start"])
    assert start.isoweekday() == 6
    assert start <= date.fromisoformat(today()) < start + timedelta(days=7)
