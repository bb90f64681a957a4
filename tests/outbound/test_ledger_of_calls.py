"""What left this installation, shown to those whom it concerns."""

from __future__ import annotations

import httpx
import pytest

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
