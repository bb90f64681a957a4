"""Goals across currencies: balances at today's rate, contributions at the rate of their day."""

from __future__ import annotations

from datetime import date, timedelta

from tests.conftest import Person
from tests.goals.stories import eur, make_goal, saved, today


async def hold_rate(person: Person, currency: str, day: date, rate: str) -> None:
    """One euro costs `rate` of a currency in this household."""
    async with person.scope() as scope:
        await scope.run(
            "INSERT INTO household_rates (household_id, id, currency, day, rate, source) "
            "VALUES (current_household(), gen_random_uuid(), %s, %s, %s, 'typed')",
            [currency, day, rate],
        )


async def test_contributions_count_at_the_rate_of_their_day(person: Person) -> None:
    earlier = today() - timedelta(days=30)
    await hold_rate(person, "XPF", earlier, "100")
    await hold_rate(person, "XPF", today(), "125")
    goal = await make_goal(person)
    for day in (earlier, today()):
        body = {"amount": {"amount": "5000", "currency": "XPF"}, "booked_on": str(day)}
        answer = await person.http.post(f"/goals/{goal['id']}/contributions", json=body)
        assert answer.status_code == 201, answer.text
    assert await saved(person, goal) == "90.00"


async def test_a_balance_counts_at_today_s_rate_and_is_shared_out_in_its_own_currency(person: Person) -> None:
    await hold_rate(person, "XPF", today(), "125")
    account = await person.account(currency="XPF", kind="savings", opening_balance="12500")
    one = await make_goal(person, "60.00", account_id=account["id"])
    other = await make_goal(person, "60.00", account_id=account["id"])
    assert (one["saved"], other["saved"]) == (eur("60.00"), eur("40.00"))
    (shared,) = (await person.http.get("/goals")).json()["accounts"]
    assert shared["short"] == {"amount": "2500", "currency": "XPF"}


async def test_a_rate_that_is_too_old_is_none(person: Person) -> None:
    await hold_rate(person, "XPF", today() - timedelta(days=60), "100")
    account = await person.account(currency="XPF", opening_balance="12500")
    goal = await make_goal(person, account_id=account["id"])
    assert (goal["saved"], goal["problems"]) == (eur("0.00"), ["no_rate"])
