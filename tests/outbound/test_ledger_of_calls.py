"""What left this installation, shown to those whom it concerns."""

from __future__ import annotations

import httpx
import pytest

from smartspend.analytics import jobs
from smartspend.db.checkout import transaction
from smartspend.db.pool import Pool
from smartspend.kernel.ids import uuid7
from tests.conftest import Person


async def test_nobody(client: httpx.AsyncClient) -> None:
    assert (await client.get("/outbound")).status_code == 401


@pytest.mark.parametrize("params", [{"cursor": "x"}, {"limit": 0}, {"limit": 501}])
async def test_what_is_no_page(person: Person, params: dict[str, str]) -> None:
    assert (await person.http.get("/outbound", params=params)).status_code == 422


async def test_nothing_has_left(person: Person) -> None:
    assert (await person.http.get("/outbound")).json() == {"items": [], "next_cursor": None}


async def test_every_call_is_shown_newest_first_to_its_household_alone(person: Person, stranger: Person) -> None:
    async with person.scope() as scope:
        for number in range(3):
            await scope.run(
                "INSERT INTO outbound_calls (household_id, id, purpose, method, host, path, sent, sent_bytes, status, "
                "duration_ms, at) VALUES (current_household(), %s, 'rates', 'GET', 'a.example', %s, 'é', 2, 200, 12, "
                "now() + make_interval(secs => %s))",
                [uuid7(), f"/{number}", number],
            )
    page = (await person.http.get("/outbound", params={"limit": 2})).json()
    rest = (await person.http.get("/outbound", params={"limit": 2, "cursor": page["next_cursor"]})).json()
    assert [call["path"] for call in page["items"] + rest["items"]] == ["/2", "/1", "/0"]
    assert rest["next_cursor"] is None
    assert page["items"][0]["sent_bytes"] == 2
    assert (await stranger.http.get("/outbound")).json()["items"] == []


async def ages(person: Person) -> list[int]:
    """How many days ago the calls were that are still listed."""
    async with person.scope() as scope:
        rows = await scope.all(
            "SELECT round(extract(epoch FROM now() - at) / 86400)::int AS days FROM outbound_calls "
            "WHERE household_id = current_household() ORDER BY 1"
        )
    return [row["days"] for row in rows]


async def test_old_calls_are_forgotten_in_pieces_and_by_night(
    person: Person, stranger: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    for one in (person, stranger):
        async with one.scope() as scope:
            for days in (1, 89, 91, 92, 93, 94, 95, 400):
                await scope.run(
                    "INSERT INTO outbound_calls (household_id, id, purpose, method, host, path, at) "
                    "VALUES (current_household(), %s, 'rates', 'GET', 'a.example', '/', "
                    "now() - make_interval(days => %s))",
                    [uuid7(), days],
                )
    monkeypatch.setattr(jobs, "_PIECE", 2)
    await jobs.forget_calls(person.pool, 0)
    assert len(await ages(person)) == 8
    await jobs.forget_calls(person.pool, 399)
    assert await ages(person) == [1, 89, 91, 92, 93, 94, 95]
    await jobs.nightly(person.pool)
    assert (await ages(person), await ages(stranger)) == ([1, 89], [1, 89])


async def test_old_calls_of_the_whole_installation_are_forgotten_as_well(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {uuid7(): days for days in (1, 89, 91, 92, 400)}

    async def kept() -> list[int]:
        async with transaction(pool) as connection:
            cursor = await connection.execute("SELECT id FROM installation_calls WHERE id = ANY (%s)", [[*made]])
            return sorted(made[row["id"]] for row in await cursor.fetchall())

    async with transaction(pool) as connection:
        for own, days in made.items():
            await connection.execute(
                "INSERT INTO installation_calls (id, purpose, method, host, path, at) "
                "VALUES (%s, 'rates', 'GET', 'a.example', '/', now() - make_interval(days => %s))",
                [own, days],
            )
    monkeypatch.setattr(jobs, "_PIECE", 2)
    await jobs.forget_calls(pool, 0)
    assert await kept() == [1, 89, 91, 92, 400]
    await jobs.forget_calls(pool, 90)
    assert await kept() == [1, 89]
