"""How sure a machine must be: moved by a household, obeyed by imports and by the review."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.conftest import Person
from tests.imports.conftest import Desk

PATH = "/categorisation/threshold"
TODAY = str(datetime.now(UTC).date())
LINES = (
    f"Date,Payee,Description,Amount,Currency\n{TODAY},Lidl,card,-4.00,EUR\n{TODAY},Zxqv Wplk,corner kiosk,-6.00,EUR\n"
)


@pytest.fixture
def desk(person: Person, run_jobs: Callable[[], Awaitable[int]]) -> Desk:
    return Desk(person, run_jobs)


async def moved(person: Person, threshold: float) -> dict[str, Any]:
    answer = await person.http.put(PATH, json={"threshold": threshold})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def left_at(told: dict[str, Any], threshold: float) -> int:
    return int(next(one["rows"] for one in told["left"] if one["threshold"] == threshold))


async def test_nobody_and_nonsense_are_refused(client: httpx.AsyncClient, person: Person) -> None:
    assert (await client.get(PATH)).status_code == 401
    assert (await client.put(PATH, json={"threshold": 0.5})).status_code == 401
    wrong: tuple[dict[str, Any], ...] = (
        {},
        {"threshold": -0.1},
        {"threshold": 1.1},
        {"threshold": "x"},
        {"threshold": None},
    )
    for body in wrong:
        assert (await person.http.put(PATH, json=body)).status_code == 422, body
    assert (await person.http.get(PATH)).json()["threshold"] == 0.6


async def test_each_household_has_its_own(person: Person, stranger: Person) -> None:
    assert (await moved(person, 0.85))["threshold"] == 0.85
    assert (await person.http.get(PATH)).json()["threshold"] == 0.85
    assert (await stranger.http.get(PATH)).json()["threshold"] == 0.6


async def test_imports_leave_open_what_is_below_it(desk: Desk) -> None:
    await moved(desk.person, 1.0)
    await desk.send(LINES.encode())
    assert [row["category_id"] for row in await desk.rows()] == [None, None]
    told = (await desk.person.http.get(PATH)).json()
    assert (told["rows"], left_at(told, 1.0)) == (2, 2)
    assert left_at(told, 0.6) < 2
    await moved(desk.person, 0.0)
    await desk.send(LINES.replace("card", "card again").replace("kiosk", "kiosk again").encode())
    assert [row["category_id"] is None for row in await desk.rows()].count(False) == 2


async def test_the_review_asks_about_what_is_below_it(desk: Desk) -> None:
    await desk.send(LINES.encode())
    before = (await desk.person.http.get("/review/summary")).json()["rows"]
    await moved(desk.person, 0.999)
    asked = (await desk.person.http.get("/review/summary")).json()["rows"]
    assert asked == 2 > before
    assert (await desk.person.http.get("/review")).json()["items"][0]["count"] == 1
    assert (await desk.person.http.get("/review/summary?threshold=0")).json()["rows"] <= before


async def test_the_count_follows_what_the_year_holds(desk: Desk) -> None:
    empty = (await desk.person.http.get(PATH)).json()
    assert (empty["rows"], {one["rows"] for one in empty["left"]}) == (0, {0})
    await desk.send(LINES.encode())
    told = (await desk.person.http.get(PATH)).json()
    assert told["rows"] == 2
    counts = [one["rows"] for one in told["left"]]
    assert counts == sorted(counts)
