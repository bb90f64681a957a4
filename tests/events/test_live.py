"""The live stream and the delta feed: in order, nothing missed, nobody else's."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import orjson
import psycopg
import pytest
from fastapi import FastAPI

from smartspend.events.fact import Fact
from smartspend.events.feed import Feed
from smartspend.identity.scope import Scope
from tests.conftest import Person


async def tell(person: Person, *numbers: int) -> None:
    async with person.scope() as scope:
        assert isinstance(scope, Scope)
        for number in numbers:
            scope.announce(Fact("test.told", {"number": number}))


async def hear(feed: Feed, person: Person, after: int | None, count: int) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    async with asyncio.timeout(30):  # before those who hear of nothing would look by themselves
        async for fact in feed.follow(person.household_id, after, idle=60):
            if fact is not None:
                heard.append(fact)
            if len(heard) == count:
                break
    return heard


async def test_those_who_listen_hear_in_order(app: FastAPI, person: Person, stranger: Person) -> None:
    feed: Feed = app.state.feed
    listening = asyncio.create_task(hear(feed, person, 0, 4))
    await tell(person, 1, 2)
    await tell(stranger, 99)
    await tell(person, 3, 4)
    heard = await listening
    assert [fact["payload"]["number"] for fact in heard] == [1, 2, 3, 4]
    assert [fact["seq"] for fact in heard] == sorted(fact["seq"] for fact in heard)


async def test_many_hear_it_at_once(app: FastAPI, person: Person) -> None:
    """Nobody who looks while another reads goes on waiting for the next news."""
    feed: Feed = app.state.feed
    begin = await feed._newest(person.household_id)
    listening = [asyncio.create_task(hear(feed, person, begin, 3)) for _ in range(60)]
    while getattr(feed._households.get(person.household_id), "followers", 0) < 60:
        await asyncio.wait(listening, timeout=0.01)
    for number in range(3):
        await tell(person, number)
    heard = await asyncio.gather(*listening)
    assert all([fact["payload"]["number"] for fact in one] == [0, 1, 2] for one in heard)


async def test_a_look_that_was_cut_short_hides_nothing_from_the_others(
    app: FastAPI, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed: Feed = app.state.feed
    begin = await feed._newest(person.household_id)
    listening = [asyncio.create_task(hear(feed, person, begin, 1)) for _ in range(3)]
    while (known := feed._households.get(person.household_id)) is None or known.followers < 3 or known.stale:
        await asyncio.wait(listening, timeout=0.01)
    real, broken = feed._after, [psycopg.OperationalError("the line broke")]

    async def after(household_id: UUID, seq: int) -> list[dict[str, Any]]:
        if broken:
            raise broken.pop()
        return await real(household_id, seq)

    monkeypatch.setattr(feed, "_after", after)
    await tell(person, 7)
    ended = await asyncio.gather(*listening, return_exceptions=True)
    heard = [one[0]["payload"]["number"] for one in ended if isinstance(one, list)]
    assert (len(ended) - len(heard), heard) == (1, [7, 7])


async def test_who_joins_again_at_any_place_misses_nothing(app: FastAPI, person: Person) -> None:
    feed: Feed = app.state.feed
    others = asyncio.create_task(hear(feed, person, 0, 12))
    for number in range(12):
        await tell(person, number)
    everything = await others
    for place in range(11):
        rest = await hear(feed, person, everything[place]["seq"], 11 - place)
        assert [fact["payload"]["number"] for fact in rest] == list(range(place + 1, 12))


async def test_who_comes_back_misses_nothing(app: FastAPI, person: Person) -> None:
    feed: Feed = app.state.feed
    await tell(person, 1, 2)
    first = await hear(feed, person, 0, 1)
    await tell(person, 3)
    rest = await hear(feed, person, first[-1]["seq"], 2)
    assert [fact["payload"]["number"] for fact in rest] == [2, 3]


async def told_and_failed(person: Person) -> None:
    async with person.scope() as scope:
        scope.announce(Fact("test.told", {"number": 1}))
        raise LookupError


async def test_a_rolled_back_transaction_tells_nothing(person: Person) -> None:
    with pytest.raises(LookupError):
        await told_and_failed(person)
    assert (await person.http.get("/changes")).json()["items"] == []


async def test_parallel_writers_are_read_in_the_order_of_their_commits(person: Person) -> None:
    """A reader that follows by `seq` sees every fact, however writers overlap."""
    seen: list[int] = []
    cursor: str | None = None
    writers = [asyncio.create_task(tell(person, number)) for number in range(30)]
    while len(seen) < 30:
        page = (await person.http.get("/changes", params={"cursor": cursor} if cursor else {})).json()
        seen += [item["payload"]["number"] for item in page["items"]]
        cursor = page["next_cursor"]
        await asyncio.wait(writers, timeout=0.01)
    assert sorted(seen) == list(range(30))


async def test_a_damaged_cursor_is_said(person: Person) -> None:
    answer = await person.http.get("/changes", params={"cursor": "!!"})
    assert answer.status_code == 422
    assert answer.json()["type"] == "/problems/invalid-cursor"


async def test_problems_have_their_shape(person: Person) -> None:
    answer = await person.http.get("/nothing-here", headers={"X-Request-Id": "abc"})
    assert answer.status_code == 404
    problem = orjson.loads(answer.content)
    assert problem["status"] == 404
    assert problem["request_id"] == answer.headers["x-request-id"] == "abc"
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_broken_line_is_mended(app: FastAPI, person: Person, database_url: str) -> None:
    """Even what happens while nobody listens is heard as soon as somebody does again."""
    feed: Feed = app.state.feed
    listening = asyncio.create_task(hear(feed, person, 0, 1))
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE application_name = 'smartspend-facts' AND datname = current_database()"
        )
    await tell(person, 1)
    assert [fact["payload"]["number"] for fact in await listening] == [1]
