"""Bills that recur in a budget's projection: what is paid does not go on evenly, and what comes is on top."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from smartspend.budgets.periods import BudgetPeriod
from smartspend.budgets.progress import Bill, progress
from tests.conftest import Person
from tests.recurring.households import RunJobs, decide, eur, only, pay, series, today

_NOVEMBER = BudgetPeriod(date(2026, 11, 1), date(2026, 12, 1))


def test_a_rent_that_is_paid_is_not_multiplied() -> None:
    state = progress(1500_00, 1010_00, _NOVEMBER, date(2026, 11, 3), (), paid=1000_00)
    assert (state.projected, state.passes_on, state.left) == (1100_00, None, 490_00)
    state = progress(1500_00, 1060_00, _NOVEMBER, date(2026, 11, 3), (Bill(date(2026, 11, 5), 100_00),), paid=1000_00)
    assert (state.projected, state.passes_on) == (1700_00, date(2026, 11, 21))


@pytest.fixture
async def account(person: Person) -> str:
    return str((await person.account())["id"])


async def budget(person: Person, **target: Any) -> dict[str, Any]:
    """A budget of ten days that are over and twenty to come."""
    days = {"start": str(today() - timedelta(days=9)), "end": str(today() + timedelta(days=20))}
    body = {"name": "Home", "amount": eur("100.00"), "period": "custom", "schedule": days, **target}
    answer = await person.http.post("/budgets", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def projected(person: Person, made: dict[str, Any]) -> str:
    return str((await person.http.get(f"/budgets/{made['id']}/status")).json()["projected"]["amount"])


async def test_a_bill_counts_for_the_budgets_its_last_payment_counts_for(
    person: Person, account: str, run_jobs: RunJobs
) -> None:
    streaming = await person.category("entertainment.streaming")
    await pay(person, account, category_id=streaming, tags=["fun"])
    await person.spend(account, "-20.00", payee="Cinema", category_id=streaming, booked_on=str(today()), tags=["fun"])
    other = await person.account(name="Other")
    budgets = {
        "category": await budget(person, category_id=streaming),
        "account": await budget(person, account_ids=[account]),
        "tag": await budget(person, tags=["fun"]),
        "search": await budget(person, q="streamhouse"),
        "other account": await budget(person, category_id=streaming, account_ids=[other["id"]]),
        "other category": await budget(person, category_id=await person.category("bills.rent")),
    }
    await run_jobs()
    # 20.00 goes on for thirty days; 12.00 was paid yesterday, and comes once more.
    assert {name: await projected(person, made) for name, made in budgets.items()} == {
        "category": "84.00", "account": "84.00", "tag": "84.00", "search": "24.00", "other account": "0.00",
        "other category": "0.00",
    }  # fmt: skip


async def test_what_is_no_bill_or_there_already_is_not_added(person: Person, account: str, run_jobs: RunJobs) -> None:
    streaming = await person.category("entertainment.streaming")
    await pay(person, account, category_id=streaming)
    made = await budget(person, category_id=streaming)
    await run_jobs()
    one = await only(person)
    assert await projected(person, made) == "24.00"
    await decide(person, one, amount=eur("-30.00"))
    assert await projected(person, made) == "42.00"
    await person.spend(
        account, "-12.00", payee="Streamhouse", category_id=streaming, booked_on=str(today() + timedelta(days=12))
    )
    await run_jobs()
    assert await projected(person, made) == "24.00"
    await decide(person, one, verdict="dismissed")
    # An even spender who spent 12.00 in ten of thirty days, and what is booked ahead.
    assert await projected(person, made) == "48.00"


async def test_a_bill_in_another_currency_counts_by_today_s_rate(person: Person, run_jobs: RunJobs) -> None:
    rate = {"currency": "USD", "day": str(today() - timedelta(days=8)), "rate": "2"}
    answer = await person.http.post("/rates", json=rate)
    assert answer.status_code < 300, answer.text
    abroad = await person.account(name="Dollars", currency="USD")
    rent = await person.category("bills.rent")
    await pay(person, abroad["id"], "-50.00", currency="USD", category_id=rent)
    made = await budget(person, category_id=rent)
    await run_jobs()
    assert len(await series(person)) == 1
    assert await projected(person, made) == "50.00"
