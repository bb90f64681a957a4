"""Suspected duplicates: merged into one, kept as two, asked once."""

from __future__ import annotations

from typing import Any

from smartspend.transactions.duplicates import service
from tests.conftest import Person
from tests.imports.conftest import Desk

Json = dict[str, Any]


async def suspects(person: Person) -> list[Json]:
    items: list[Json] = (await person.http.get("/transactions/duplicates")).raise_for_status().json()["items"]
    return items


async def decide(person: Person, one: str, other: str, verdict: str, **more: str) -> Json:
    body = {"a": one, "b": other, "verdict": verdict, **more}
    told: Json = (await person.http.post("/transactions/duplicates/decide", json=body)).raise_for_status().json()
    return told


async def test_duplicates_came_separately(person: Person) -> None:
    account = await person.account()
    first = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-01")
    second = await person.spend(account["id"], "-9.99", payee="NETFLIX.COM", booked_on="2026-03-03")
    await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-09")
    await person.spend(account["id"], "-9.99", payee="Corner shop", booked_on="2026-03-09")
    (pair,) = await suspects(person)
    assert (pair["a"]["id"], pair["b"]["id"]) == (first["id"], second["id"])
    assert "2 days apart" in pair["reason"]


async def test_merging_keeps_what_people_said_of_both_and_can_be_taken_back(person: Person) -> None:
    account = await person.account()
    one = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-01", tags=["tv"])
    other = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-02", notes="for the kids")
    told = await decide(person, one["id"], other["id"], "merge", survivor=one["id"])
    assert told["survivor"] == one["id"]
    (left,) = (await person.http.get("/transactions")).json()["items"]
    assert (left["tags"], left["notes"]) == (["tv"], "for the kids")
    assert await suspects(person) == []
    (await person.http.post(f"/history/{told['batch_id']}/revert")).raise_for_status()
    back = (await person.http.get("/transactions")).json()["items"]
    assert [row["notes"] for row in back] == ["for the kids", ""]
    assert len(await suspects(person)) == 1


async def test_what_was_kept_is_not_asked_again_until_that_is_taken_back(person: Person) -> None:
    account = await person.account()
    one = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-01")
    other = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-02")
    told = await decide(person, other["id"], one["id"], "keep")
    assert told == {"verdict": "keep", "survivor": None, "batch_id": None}
    assert await suspects(person) == []
    await decide(person, one["id"], other["id"], "ask")
    assert len(await suspects(person)) == 1


async def counts(person: Person) -> Json:
    told: Json = (await person.http.get("/transactions/duplicates/counts")).raise_for_status().json()
    return told


async def test_what_waits_is_counted_and_every_decision_is_news(person: Person, stranger: Person) -> None:
    account = await person.account()
    one = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-01")
    other = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-02")
    assert await counts(person) == {"count": 1, "by_account": [{"account_id": account["id"], "count": 1}]}
    assert (await counts(stranger))["count"] == 0
    await decide(person, one["id"], other["id"], "keep")
    assert (await counts(person))["count"] == 0
    async with person.scope() as scope:
        types = [row["type"] for row in await scope.all("SELECT type FROM facts ORDER BY seq DESC LIMIT 1")]
    assert types == ["duplicates.decided"]


async def test_an_entry_by_hand_meets_the_banks_line_and_the_banks_stays(desk: Desk) -> None:
    person = desk.person
    account = await person.account()
    by_hand = await person.spend(account["id"], "-12.00", payee="Lunch", booked_on="2026-03-04", notes="with Jo")
    content = b"Date,Description,Amount\n2026-03-05,TRATTORIA DA GINO,-12.00\n2026-03-06,Bakery,-3.10\n"
    await desk.send(content, account_id=account["id"])
    (pair,) = await suspects(person)
    assert "by hand" in pair["reason"]
    told = await decide(person, pair["a"]["id"], pair["b"]["id"], "merge")
    assert told["survivor"] != by_hand["id"]
    stays = (await person.http.get(f"/transactions/{told['survivor']}")).json()
    assert (stays["payee"].casefold(), stays["notes"]) == ("trattoria da gino", "with Jo")
    again = await desk.send(content, account_id=account["id"])
    assert (again["result"]["new"], again["result"]["known"]) == (0, 2)


async def test_what_one_list_shows_twice_is_not_suspected(desk: Desk) -> None:
    account = await desk.person.account()
    rows = b"Date,Description,Amount\n2026-03-05,Coffee Corner,-2.50\n"
    await desk.send(rows, account_id=account["id"])
    await desk.send(rows + b"2026-03-06,Coffee Corner,-2.50\n", account_id=account["id"])
    assert len(await desk.rows()) == 2
    assert await suspects(desk.person) == []


async def test_pairs_are_found_quickly_before_the_database_has_statistics(desk: Desk) -> None:
    account = await desk.person.account()
    lines = "".join(f"2026-0{n % 9 + 1}-{n % 27 + 1:02},Shop {n},-{n}.01\n" for n in range(1, 1501))
    await desk.send(f"Date,Description,Amount\n{lines}".encode(), account_id=account["id"])
    for row in (await desk.rows())[:5]:
        await desk.person.spend(account["id"], f"{row['minor'] / 100:.2f}", booked_on=str(row["booked_on"]))
    async with desk.person.scope() as scope:
        await scope.run("SET LOCAL statement_timeout = '3s'")
        assert sum(row["count"] for row in await service.counts(scope)) == 5


async def test_only_a_pair_of_ones_own_that_agrees_can_be_merged(person: Person, stranger: Person) -> None:
    account = await person.account()
    one = await person.spend(account["id"], "-9.99")
    other = await person.spend(account["id"], "-8.99")
    url, body = "/transactions/duplicates/decide", {"a": one["id"], "b": other["id"], "verdict": "merge"}
    assert (await person.http.post(url, json=body)).status_code == 409
    assert (await stranger.http.post(url, json=body)).status_code == 404
    assert (await person.http.post(url, json={**body, "b": one["id"]})).status_code == 422
    assert (await person.http.post(url, json={**body, "survivor": account["id"]})).status_code == 422
