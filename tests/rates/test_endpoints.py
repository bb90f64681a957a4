"""Rates as a household sees them: looked up, typed in, taken from a file, removed; and all that is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from smartspend.sandbox.central_bank import as_csv, zipped
from tests.conftest import Person
from tests.rates.test_table import publish

DAY = "2024-02-07"


async def typed(person: Person, **fields: Any) -> dict[str, Any]:
    answer = await person.http.post("/rates", json={"currency": "ZAR", "day": DAY, "rate": "20.25", **fields})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def seen(person: Person, **params: Any) -> dict[str, Any]:
    answer = await person.http.get("/rates", params=params)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_rate_typed_in_counts_for_its_household_alone(person: Person, stranger: Person) -> None:
    made = await typed(person)
    assert (made["rate"], made["source"]) == ("20.25", "typed")
    later = await seen(person, day="2024-02-12", currency="ZAR")
    assert later["items"] == [made]
    assert later["own"] == 1
    assert (await seen(person, day="2024-02-20", currency="ZAR"))["items"] == []
    assert (await seen(person, **{"from": "2024-02-01", "to": "2024-02-29", "currency": "ZAR"}))["items"] == [made]
    assert (await seen(person, typed=True))["items"] == [made]
    assert (await seen(stranger, day=DAY, currency="ZAR"))["items"] == []
    assert (await stranger.http.delete(f"/rates/{made['id']}")).status_code == 404
    assert (await person.http.delete(f"/rates/{made['id']}")).status_code == 204
    assert (await seen(person, typed=True))["items"] == []


async def test_a_published_rate_shows_where_it_comes_from(person: Person) -> None:
    async with person.scope() as scope:
        await publish(scope, "SEK", date(2024, 2, 7), "11.2700")
    shown = await seen(person, day=DAY, currency="SEK")
    assert shown["items"] == [{"id": None, "currency": "SEK", "day": DAY, "rate": "11.27", "source": "reference"}]
    assert shown["fetching"]["enabled"] is False


async def test_a_day_has_one_rate(person: Person) -> None:
    await typed(person)
    again = await person.http.post("/rates", json={"currency": "ZAR", "day": DAY, "rate": "20.3"})
    assert (again.status_code, again.json()["type"]) == (409, "/problems/rate-exists")


async def test_the_same_request_twice_makes_one_rate(person: Person) -> None:
    body = {"currency": "ZAR", "day": DAY, "rate": "20.25"}
    answers = [await person.http.post("/rates", json=body, headers={"Idempotency-Key": "once"}) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()


@pytest.mark.parametrize(
    ("fields", "kind", "pointer"),
    [
        ({"rate": "0"}, "invalid-rate", "/rate"),
        ({"rate": "0.000"}, "invalid-rate", "/rate"),
        ({"rate": "-1.2"}, "invalid-rate", "/rate"),
        ({"rate": "1,0823"}, "invalid-rate", "/rate"),
        ({"rate": "1e3"}, "invalid-rate", "/rate"),
        ({"rate": "NaN"}, "invalid-rate", "/rate"),
        ({"rate": "0.00000001"}, "invalid-rate", "/rate"),
        ({"rate": "999999999999"}, "invalid-rate", "/rate"),
        ({"rate": ""}, "invalid-rate", "/rate"),
        ({"currency": "ZZZ"}, "unknown-currency", None),
        ({"currency": "EUR"}, "no-rate-of-the-euro", "/currency"),
        ({"day": "1998-12-31"}, "invalid-rate-day", "/day"),
        ({"day": "2099-01-01"}, "invalid-rate-day", "/day"),
        ({"day": "yesterday"}, "malformed-request", "/day"),
        ({"base": "USD"}, "malformed-request", "/base"),
    ],
)
async def test_what_cannot_be_a_rate(person: Person, fields: dict[str, str], kind: str, pointer: str | None) -> None:
    answer = await person.http.post("/rates", json={"currency": "ZAR", "day": DAY, "rate": "20.25", **fields})
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["type"] == f"/problems/{kind}"
    assert [one["pointer"] for one in problem["errors"]][:1] == ([pointer] if pointer else [])


async def test_a_slip_of_the_decimal_point_is_noticed(person: Person) -> None:
    async with person.scope() as scope:
        await publish(scope, "NOK", date(2024, 2, 6), "11.43")
    slip = await person.http.post("/rates", json={"currency": "NOK", "day": DAY, "rate": "1143"})
    assert slip.status_code == 422
    assert "11.43" in slip.json()["detail"]
    await typed(person, currency="NOK", rate="12.1")


@pytest.mark.parametrize(
    "params",
    [
        {"from": "2024-01-01", "to": "2025-06-01"},
        {"from": "2024-02-02", "to": "2024-02-01"},
        {"day": "x"},
        {"dya": DAY},
    ],
)
async def test_what_cannot_be_asked(person: Person, params: dict[str, str]) -> None:
    assert (await person.http.get("/rates", params=params)).status_code == 422


async def test_the_banks_file_becomes_ones_own_rates(person: Person, stranger: Person) -> None:
    file = zipped(as_csv({"2024-02-06": {"HUF": "387.9", "HRK": "N/A"}, "2024-02-07": {"HUF": "387.4", "CYP": "0.58"}}))
    first = (await person.http.post("/rates/import", content=file)).json()
    assert first == {
        "first_day": "2024-02-06",
        "last_day": DAY,
        "currencies": 1,
        "added": 2,
        "changed": 0,
        "unchanged": 0,
        "unknown": ["CYP"],
    }
    again = (await person.http.post("/rates/import", content=file)).json()
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 2)
    assert [one["source"] for one in (await seen(person, day=DAY, currency="HUF"))["items"]] == ["file"]
    await typed(person, currency="HUF", rate="390")
    assert [one["rate"] for one in (await seen(person, day=DAY, currency="HUF"))["items"]] == ["390"]
    assert (await seen(stranger, day=DAY, currency="HUF"))["items"] == []
    assert (await person.http.delete("/rates/import")).status_code == 204
    assert (await seen(person))["own"] == 1


async def test_a_file_of_another_kind_is_refused_in_words(person: Person) -> None:
    for file in (b"", b"<!doctype html><p>Sign in", b"Date,Amount\n2024-02-07,1"):
        answer = await person.http.post("/rates/import", content=file)
        assert (answer.status_code, answer.json()["type"]) == (422, "/problems/not-reference-rates")
    too_large = await person.http.post("/rates/import", content=b"x" * (16 * 1024 * 1024 + 1))
    assert too_large.status_code == 413
    assert (await seen(person))["own"] == 0
