"""Stored series follow what happens to transactions, and the rest of the product hears of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.recurring import finding, queries, service
from tests.conftest import Person
from tests.recurring.households import RunJobs, decide, only, pay, series, today, told, weeks_ago


@pytest.fixture
async def account(person: Person) -> str:
    return str((await person.account())["id"])


async def test_a_payment_more_is_followed_and_one_series_keeps_its_id(
    person: Person, account: str, run_jobs: RunJobs
) -> None:
    await pay(person, account, times=5, last=2)
    await run_jobs()
    before = await only(person)
    await person.spend(account, "-12.00", payee="STREAMHOUSE 8812 AMSTERDAM 03/2026", booked_on=weeks_ago(0))
    await run_jobs()
    after = await only(person)
    assert (after["id"], after["occurrences"]) == (before["id"], 6)


async def test_news_is_told_once(person: Person, account: str, run_jobs: RunJobs) -> None:
    await pay(person, account, times=7, last=2)
    await run_jobs()
    one = await only(person)
    assert await told(person, "recurring.found") == [{"id": one["id"], "payee": "Streamhouse"}]
    await person.spend(account, "-13.50", payee="Streamhouse", booked_on=weeks_ago(0))
    await run_jobs()
    changed = {"id": one["id"], "payee": "Streamhouse", "before": -1200, "after": -1350, "currency": "EUR"}
    assert await told(person, "recurring.price_changed") == [changed]
    assert (await only(person))["price_change"]["after"]["amount"] == "-13.50"
    await person.spend(account, "-70.00", payee="Somebody else", booked_on=weeks_ago(0))
    await run_jobs()
    assert len(await told(person, "recurring.found")) == 1
    assert len(await told(person, "recurring.price_changed")) == 1


async def test_removed_and_ignored_payments_are_none(person: Person, account: str, run_jobs: RunJobs) -> None:
    paid = await pay(person, account, times=4)
    await run_jobs()
    assert len(await series(person)) == 1
    removed = await person.http.delete(f"/transactions/{paid[0]['id']}")
    await run_jobs()
    assert await series(person) == []
    await person.http.post(f"/history/{removed.headers['Smartspend-Batch']}/revert")
    await run_jobs()
    assert (await only(person))["occurrences"] == 4


async def test_a_removed_account_takes_its_series_along(person: Person, account: str, run_jobs: RunJobs) -> None:
    await pay(person, account)
    await run_jobs()
    assert (await person.http.delete(f"/accounts/{account}", params={"transactions": "remove"})).status_code == 204
    await run_jobs()
    assert await series(person) == []


async def test_what_is_late_is_overdue_and_told_once(person: Person, account: str, run_jobs: RunJobs) -> None:
    await pay(person, account, last=3)
    await run_jobs()
    # Its account tells nothing newer: nobody knows whether it was paid.
    assert (await only(person))["state"] == "active"
    await person.spend(account, "-3.00", payee="Bakery", booked_on=str(today()))
    await run_jobs()
    one = await only(person)
    assert one["state"] == "overdue"
    for _ in range(2):
        async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
            await service.tell_overdue(scope)
    assert [fact["id"] for fact in await told(person, "recurring.overdue")] == [one["id"]]
    coming = (await person.http.get("/recurring/upcoming")).json()["items"]
    assert coming[0]["late"]
    assert not any(item["late"] for item in coming[1:])


async def test_looking_at_everything_changes_nothing(person: Person, account: str, run_jobs: RunJobs) -> None:
    await pay(person, account)
    await pay(person, account, "900.00", payee="Works Ltd")
    await run_jobs()
    await decide(person, (await series(person))[0], name="Mine")
    before = await series(person)
    async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
        assert await finding.find_anew(scope, None) == {"found": 2, "changed": 0, "gone": 0}
    assert await series(person) == before


async def test_everything_is_looked_at_in_pieces(
    person: Person, account: str, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for a ledger that would not fit into memory at once: what recurs is found, and what is gone let go."""
    monkeypatch.setattr(finding, "AT_ONCE", 5)
    paid = [await pay(person, account, times=4, payee=payee) for payee in ("Aquaworks", "Brightpower", "Cinemabox")]
    async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
        assert await finding.find_anew(scope, None) == {"found": 3, "changed": 3, "gone": 0}
    for one in paid[1]:
        await person.http.delete(f"/transactions/{one['id']}")
    async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
        assert await finding.find_anew(scope, None) == {"found": 2, "changed": 0, "gone": 1}
    await run_jobs()
    assert {one["name"] for one in await series(person)} == {"Aquaworks", "Cinemabox"}


async def test_of_a_payee_that_is_paid_all_the_time_the_newest_count(
    person: Person, account: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "NEWEST", 4)
    await pay(person, account, times=6)
    async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
        await finding.find_anew(scope, None)
    one = await only(person)
    assert (one["occurrences"], one["last"]) == (4, weeks_ago(0))


async def test_pending_payments_wait(person: Person, account: str, run_jobs: RunJobs) -> None:
    await pay(person, account)
    await person.spend(account, "-12.00", payee="Streamhouse", booked_on=str(today() + timedelta(days=13)))
    await run_jobs()
    assert (await only(person))["occurrences"] == 6
