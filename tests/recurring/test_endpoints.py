"""Series over HTTP: refusals first, then what they show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.conftest import Person
from tests.recurring.households import UNKNOWN, RunJobs, decide, eur, only, pay, series, today


@pytest.fixture
async def account(person: Person) -> str:
    return str((await person.account())["id"])


class TestRefusals:
    async def test_a_stranger_finds_nothing(
        self, person: Person, stranger: Person, account: str, run_jobs: RunJobs
    ) -> None:
        await pay(person, account)
        await run_jobs()
        path = f"/recurring/{(await only(person))['id']}"
        for answer in (
            await stranger.http.get(path),
            await stranger.http.patch(path, json={"verdict": "dismissed"}),
            await stranger.http.get(f"{path}/transactions"),
            await stranger.http.get(f"/recurring/{UNKNOWN}"),
        ):
            assert answer.status_code == 404
            assert answer.json()["type"] == "/problems/unknown-series"
        assert await series(stranger) == []
        assert (await stranger.http.get("/recurring/upcoming")).json()["items"] == []
        assert (await only(person))["verdict"] is None

    @pytest.mark.parametrize(
        ("said", "pointer"),
        [
            ({"amount": eur("12.00")}, "/amount/amount"),
            ({"amount": eur("0.00")}, "/amount/amount"),
            ({"amount": eur("-1.001")}, "/amount/amount"),
            ({"amount": {"amount": "-1.00", "currency": "USD"}}, "/amount/currency"),
            ({"verdict": "perhaps"}, "/verdict"),
            ({"cadence": "daily"}, "/cadence"),
            ({"name": "a\nb"}, "/name"),
            ({"next_on": "soon"}, "/next_on"),
            ({"surprise": 1}, "/surprise"),
        ],
    )
    async def test_what_cannot_be_said(
        self, person: Person, account: str, run_jobs: RunJobs, said: dict[str, Any], pointer: str
    ) -> None:
        await pay(person, account, times=4)
        await run_jobs()
        answer = await person.http.patch(f"/recurring/{(await only(person))['id']}", json=said)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"] == pointer

    async def test_an_old_version_is_not_overwritten(self, person: Person, account: str, run_jobs: RunJobs) -> None:
        await pay(person, account, times=4)
        await run_jobs()
        path = f"/recurring/{(await only(person))['id']}"
        tag = (await person.http.get(path)).headers["ETag"]
        first = await person.http.patch(path, json={"name": "Films"}, headers={"If-Match": tag})
        second = await person.http.patch(path, json={"name": "Music"}, headers={"If-Match": tag})
        assert (first.status_code, second.status_code) == (200, 412)


class TestSeries:
    async def test_what_is_shown(self, person: Person, account: str, run_jobs: RunJobs) -> None:
        streaming = await person.category("entertainment.streaming")
        paid = await pay(person, account, category_id=streaming)
        await run_jobs()
        one = await only(person)
        yesterday = today() - timedelta(days=1)
        assert one | {"id": "", "sureness": 0, "first": "", "known_until": ""} == {
            "id": "", "name": "Streamhouse", "payee": "Streamhouse", "direction": "out", "kind": "subscription",
            "cadence": "biweekly", "currency": "EUR", "first": "", "last": str(yesterday),
            "amount": {
                "median": eur("-12.00"), "low": eur("-12.00"), "high": eur("-12.00"), "behaviour": "fixed",
            },
            "next": {"on": one["next"]["on"], "amount": eur("-12.00")}, "state": "active", "verdict": None,
            "occurrences": 6, "missed": 0, "price_change": None, "monthly": eur("-26.09"), "sureness": 0,
            "account_id": account, "known_until": "", "changed": [],
            "category": {"id": streaming, "key": "entertainment.streaming", "name": one["category"]["name"]},
        }  # fmt: skip
        assert abs((date.fromisoformat(one["next"]["on"]) - yesterday).days - 14) <= 2
        listed = (await person.http.get("/recurring")).json()
        assert listed["monthly"] == [{"currency": "EUR", "income": eur("0.00"), "bills": eur("-26.09")}]
        rows = (await person.http.get(f"/recurring/{one['id']}/transactions", params={"limit": 4})).json()
        more = (
            await person.http.get(f"/recurring/{one['id']}/transactions", params={"cursor": rows["next_cursor"]})
        ).json()
        assert [row["id"] for row in rows["items"] + more["items"]] == [row["id"] for row in reversed(paid)]
        assert more["next_cursor"] is None

    async def test_filters(self, person: Person, account: str, run_jobs: RunJobs) -> None:
        await pay(person, account)
        await pay(person, account, "900.00", payee="Works Ltd")
        await pay(person, account, "-30.00", payee="Old gym", last=20)
        await run_jobs()
        assert {one["payee"]: one["state"] for one in await series(person)} == {
            "Streamhouse": "active", "Works Ltd": "active", "Old gym": "ended",
        }  # fmt: skip
        assert [one["payee"] for one in await series(person, direction="in")] == ["Works Ltd"]
        assert [one["payee"] for one in await series(person, state="ended")] == ["Old gym"]
        assert [one["next"] for one in await series(person, state="ended")] == [None]

    async def test_what_comes(self, person: Person, account: str, run_jobs: RunJobs) -> None:
        await pay(person, account)
        await pay(person, account, "900.00", payee="Works Ltd")
        await run_jobs()
        coming = (await person.http.get("/recurring/upcoming", params={"days": 45})).json()
        days = [date.fromisoformat(item["on"]) for item in coming["items"]]
        assert days == sorted(days)
        assert coming["start"] == str(today() + timedelta(days=1))
        assert [item["name"] for item in coming["items"]].count("Streamhouse") == 3
        assert coming["totals"] == [{"currency": "EUR", "income": eur("2700.00"), "bills": eur("-36.00")}]

    async def test_what_is_announced_does_not_come_once_more(
        self, person: Person, account: str, run_jobs: RunJobs
    ) -> None:
        await pay(person, account)
        await run_jobs()
        await person.spend(account, "-12.00", payee="Streamhouse", booked_on=str(today() + timedelta(days=12)))
        await run_jobs()
        coming = (await person.http.get("/recurring/upcoming", params={"days": 20})).json()
        assert coming["items"] == []
        later = (await person.http.get("/recurring/upcoming", params={"days": 34})).json()
        assert len(later["items"]) == 1


class TestDecisions:
    async def test_a_name_and_corrections_hold_and_can_be_taken_back(
        self, person: Person, account: str, run_jobs: RunJobs
    ) -> None:
        await pay(person, account)
        await run_jobs()
        found = await only(person)
        due = today() + timedelta(days=20)
        said = await decide(
            person, found, name="Films", cadence="monthly", amount=eur("-15.00"), next_on=str(due), verdict="confirmed"
        )
        assert (said["name"], said["payee"], said["cadence"]) == ("Films", "Streamhouse", "monthly")
        assert said["next"] == {"on": str(due), "amount": eur("-15.00")}
        assert said["changed"] == ["name", "cadence", "amount", "next_on"]
        back = await decide(person, found, name=None, cadence=None, amount=None, next_on=None, verdict=None)
        same = {name: back[name] for name in found}
        assert same == found

    async def test_what_is_no_bill_is_gone_and_does_not_come_back(
        self, person: Person, account: str, run_jobs: RunJobs
    ) -> None:
        paid = await pay(person, account)
        await run_jobs()
        one = await only(person)
        await decide(person, one, verdict="dismissed")
        assert await series(person) == []
        assert [other["id"] for other in await series(person, dismissed=True)] == [one["id"]]
        assert (await person.http.get("/recurring/upcoming")).json()["items"] == []
        await person.spend(account, "-12.00", payee="Streamhouse", booked_on=str(today()))
        await run_jobs()
        assert await series(person) == []
        for row in paid:
            assert (await person.http.delete(f"/transactions/{row['id']}")).status_code == 204
        await run_jobs()
        await pay(person, account)
        await run_jobs()
        assert await series(person) == []
        assert [other["id"] for other in await series(person, dismissed=True)] == [one["id"]]

    async def test_it_can_be_undone(self, person: Person, account: str, run_jobs: RunJobs) -> None:
        await pay(person, account)
        await run_jobs()
        one = await only(person)
        batch = (await decide(person, one, verdict="dismissed"))["batch"]
        answer = await person.http.post(f"/history/{batch}/revert")
        assert answer.status_code == 200, answer.text
        assert (await only(person))["verdict"] is None
        await decide(person, one, name="Films")
        batch = (await decide(person, one, verdict="dismissed"))["batch"]
        await person.http.post(f"/history/{batch}/revert")
        assert ((await only(person))["verdict"], (await only(person))["name"]) == (None, "Films")
