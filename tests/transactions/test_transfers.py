"""Transfers between own accounts: found where the evidence says so, never guessed, taken apart for good."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from smartspend.transactions.transfers.pairing import Candidate, chosen
from tests.conftest import Person

Run = Callable[[], Awaitable[int]]


async def account(person: Person, name: str, currency: str = "EUR", number: str | None = None) -> str:
    body = {"name": name, "kind": "checking", "currency": currency, "number": number}
    return str((await person.http.post("/accounts", json=body)).raise_for_status().json()["id"])


async def book(person: Person, where: str, on: str, amount: str, text: str, currency: str = "EUR") -> str:
    body = {"account_id": where, "booked_on": on, "amount": {"amount": amount, "currency": currency}, "payee": text}
    return str((await person.http.post("/transactions", json=body)).raise_for_status().json()["id"])


async def row(person: Person, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = (await person.http.get(f"/transactions/{id_}")).raise_for_status().json()
    return found


async def test_two_sides_across_a_month_end_become_one_transfer(person: Person, run_jobs: Run) -> None:
    giro, savings = await account(person, "Giro"), await account(person, "Rainy days")
    out = await book(person, giro, "2026-01-30", "-250.00", "Umbuchung Rücklage")
    into = await book(person, savings, "2026-02-02", "250.00", "Gutschrift")
    await run_jobs()
    sides = [await row(person, one) for one in (out, into)]
    assert sides[0]["transfer_id"] is not None
    assert sides[0]["transfer_id"] == sides[1]["transfer_id"]
    assert [one["category"]["key"] for one in sides] == ["transfers.internal"] * 2
    assert "Rainy days" in sides[0]["category"]["reason"]
    summary = (await person.http.get("/analytics/summary?start_date=2026-01-01&end_date=2026-02-28")).json()
    assert "250.00" not in str(summary)
    both = (await person.http.get(f"/transactions?transfer_id={sides[0]['transfer_id']}")).json()["items"]
    assert {one["id"] for one in both} == {out, into}


async def test_equal_amounts_without_evidence_are_no_transfer(person: Person, run_jobs: Run) -> None:
    giro, card = await account(person, "Giro"), await account(person, "Card")
    shop = await book(person, giro, "2026-01-10", "-4.50", "Bakery")
    back = await book(person, card, "2026-01-11", "4.50", "Refund")
    await run_jobs()
    assert (await row(person, shop))["transfer_id"] is None
    assert (await row(person, back))["transfer_id"] is None


async def test_removing_one_side_frees_the_other_and_undo_brings_both_back(person: Person, run_jobs: Run) -> None:
    giro, savings = await account(person, "Giro"), await account(person, "Savings")
    out = await book(person, giro, "2026-01-10", "-99.00", "Transfer to savings")
    into = await book(person, savings, "2026-01-10", "99.00", "Transfer from giro")
    await run_jobs()
    (await person.http.delete(f"/transactions/{out}")).raise_for_status()
    freed = await row(person, into)
    assert freed["transfer_id"] is None
    assert freed["category"] is None
    batch = (await person.http.get("/history")).json()["items"][0]["id"]
    (await person.http.post(f"/history/{batch}/revert")).raise_for_status()
    await run_jobs()
    assert (await row(person, into))["transfer_id"] == (await row(person, out))["transfer_id"] is not None


async def test_what_was_taken_apart_stays_apart_until_a_person_links_it(person: Person, run_jobs: Run) -> None:
    giro, savings = await account(person, "Giro"), await account(person, "Savings")
    out = await book(person, giro, "2026-01-10", "-99.00", "Transfer to savings")
    into = await book(person, savings, "2026-01-10", "99.00", "Transfer from giro")
    await run_jobs()
    (await person.http.delete(f"/transactions/{into}/transfer")).raise_for_status()
    assert (await row(person, out))["transfer_id"] is None
    again = await person.http.delete(f"/transactions/{into}/transfer")
    assert again.status_code == 409
    async with person.scope() as scope:
        from smartspend.transactions.transfers import service

        batch = await scope.value("SELECT created_in FROM transactions WHERE id = %s", [UUID(into)])
        assert await service.find(scope, batch) == 0
    linked = await person.http.post("/transactions/transfers", json={"ids": [into, out]})
    assert linked.status_code == 200
    assert (await row(person, out))["transfer_id"] == linked.json()["transfer_id"]
    assert (await person.http.post("/transactions/transfers", json={"ids": [into, out]})).status_code == 409


async def test_links_that_cannot_be_are_refused(person: Person, stranger: Person) -> None:
    giro, savings = await account(person, "Giro"), await account(person, "Savings")
    out = await book(person, giro, "2026-01-10", "-99.00", "a")
    less = await book(person, savings, "2026-01-10", "98.00", "b")
    beside = await book(person, giro, "2026-01-10", "99.00", "c")
    for other in (less, beside, out):
        answer = await person.http.post("/transactions/transfers", json={"ids": [out, other]})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/ids")
    theirs = await book(stranger, await account(stranger, "Theirs"), "2026-01-10", "99.00", "d")
    assert (await person.http.post("/transactions/transfers", json={"ids": [out, theirs]})).status_code == 404
    assert (await person.http.delete(f"/transactions/{theirs}/transfer")).status_code == 404


async def test_a_change_of_money_needs_words_on_both_sides(person: Person, run_jobs: Run) -> None:
    euro, pound = await account(person, "Euro"), await account(person, "Pound", "GBP")
    out = await book(person, euro, "2026-01-10", "-100.00", "Exchanged to GBP")
    into = await book(person, pound, "2026-01-10", "86.20", "Exchanged from EUR", "GBP")
    shop = await book(person, pound, "2026-01-10", "90.00", "Employer", "GBP")
    await run_jobs()
    assert (await row(person, out))["transfer_id"] == (await row(person, into))["transfer_id"] is not None
    assert (await row(person, shop))["transfer_id"] is None


ROWS = [uuid4() for _ in range(6)]


def pair(out: int, into: int, **facts: Any) -> Candidate:
    known = {"left": 5000, "arrived": 5000, "currency": "EUR", "other_currency": "EUR", "apart": 0, "named": 0}
    known |= {"worded": 2, "settled": False} | facts
    return Candidate(ROWS[out], ROWS[into], **known)  # type: ignore[arg-type]  # the library takes it, its types do not say so


def test_between_pairs_that_fit_alike_nothing_is_chosen() -> None:
    assert chosen([pair(0, 1), pair(0, 2)], {}) == []
    assert chosen([pair(0, 1), pair(0, 2, apart=1)], {}) == [pair(0, 1)]
    assert chosen([pair(0, 1, named=1, worded=0), pair(0, 2)], {}) == [pair(0, 1, named=1, worded=0)]


def test_equal_pairs_are_matched_one_to_one() -> None:
    found = chosen([pair(0, 1), pair(0, 3), pair(2, 1), pair(2, 3)], {})
    assert len(found) == 2
    assert len({row for one in found for row in (one.out, one.into)}) == 4


@pytest.mark.parametrize(("arrived", "taken"), [(8600, True), (9900, False)])
def test_the_usual_rate_decides_about_a_change_of_money(arrived: int, taken: bool) -> None:
    one = pair(0, 1, left=10000, arrived=arrived, other_currency="GBP", worded=1)
    assert (chosen([one], {("EUR", "GBP"): [0.86, 0.861, 0.859]}) == [one]) is taken
