"""Stated balances, what explains a difference, and which days statements cover."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from smartspend.transactions.reconciliation.agreement import Assertion, standing
from smartspend.transactions.reconciliation.coverage import Hole, Listed, holes, months
from smartspend.transactions.reconciliation.suggestions import Entry, suggest
from tests.conftest import Person
from tests.imports.conftest import Desk

Json = dict[str, Any]


def statement(lines: list[tuple[int, str, str]], month: int, opening: str, closing: str) -> bytes:
    """An MT940 statement of one month of 2026: day, amount with a decimal comma, text."""
    told = "".join(
        f":61:26{month:02}{day:02}{month:02}{day:02}{'D' if amount[0] == '-' else 'C'}{amount.lstrip('-')}NMSC\n"
        f":86:{text}\n"
        for day, amount, text in lines
    )
    return (
        f":20:START\n:25:DE89370400440532013000\n:28C:{month}/1\n:60F:C26{month:02}01EUR{opening}\n{told}"
        f":62F:C26{month:02}28EUR{closing}\n-\n"
    ).encode()


JANUARY = statement([(5, "-20,00", "Market"), (9, "-30,00", "Books")], 1, "100,00", "50,00")
FEBRUARY = statement([(3, "-10,00", "Cinema")], 2, "50,00", "40,00")
AGREES = {"state": "agrees", "differs_on": None, "difference": None}
MARCH = statement([(3, "-15,00", "Theatre")], 3, "40,00", "25,00")


async def get(person: Person, path: str) -> Json:
    told: Json = (await person.http.get(path)).raise_for_status().json()
    return told


async def test_statements_say_what_was_there_and_up_to_which_day_all_agrees(desk: Desk) -> None:
    done = await desk.send(FEBRUARY, "february.sta")
    account = await get(desk.person, f"/accounts/{done['account_id']}")
    assert account["balance"]["amount"] == "40.00"
    assert account["reconciliation"] == {**AGREES, "until": "2026-02-28"}
    assert [one["kind"] for one in done["result"]["notices"]] == ["agrees"]
    earlier = await desk.send(JANUARY, "january.sta")
    account = await get(desk.person, f"/accounts/{done['account_id']}")
    assert (account["opening_balance"]["amount"], account["balance"]["amount"]) == ("100.00", "40.00")
    (await desk.http.post(f"/history/{earlier['batch_id']}/revert")).raise_for_status()
    account = await get(desk.person, f"/accounts/{done['account_id']}")
    assert account["balance"]["amount"] == "40.00"


async def test_a_missing_statement_is_a_hole_until_it_comes(desk: Desk) -> None:
    done = await desk.send(JANUARY, "january.sta")
    account = done["account_id"]
    late = await desk.send(MARCH, "march.sta")
    assert [one["kind"] for one in late["result"]["notices"]] == ["gap", "differs"]
    (told,) = (await get(desk.person, f"/accounts/{account}/coverage"))["items"]
    assert [one["certain"] for one in told["holes"]] == [True]
    standing_ = (await get(desk.person, f"/accounts/{account}"))["reconciliation"]
    assert standing_ == {
        "state": "differs",
        "until": "2026-01-28",
        "differs_on": "2026-03-28",
        "difference": {"amount": "-10.00", "currency": "EUR"},
    }
    between = await desk.send(FEBRUARY, "february.sta")
    assert [one["kind"] for one in between["result"]["notices"]] == ["agrees"]
    (told,) = (await get(desk.person, "/coverage"))["items"]
    assert (told["holes"], [one["state"] for one in told["months"]]) == ([], ["covered"] * 3)
    assert (await get(desk.person, f"/accounts/{account}"))["reconciliation"]["until"] == "2026-03-28"


async def test_a_difference_is_explained_and_closed(desk: Desk) -> None:
    person = desk.person
    account = (await desk.send(JANUARY, "january.sta"))["account_id"]
    rows = {row["payee"] or row["description"]: str(row["id"]) for row in await desk.rows()}
    books = next(id_ for text, id_ in rows.items() if "ooks" in text)
    (await person.http.delete(f"/transactions/{books}")).raise_for_status()
    told = await get(person, f"/accounts/{account}/reconciliation")
    assert (told["state"], told["items"][0]["difference"]["amount"]) == ("differs", "-30.00")
    found = await get(person, f"/accounts/{account}/reconciliation/suggestions?on=2026-01-28")
    assert [(one["kind"], one["transactions"][0]["id"]) for one in found["items"]] == [("restore", books)]
    restored = await person.http.post(f"/transactions/{books}/restore")
    assert restored.status_code == 200, restored.text
    origin = (await get(person, f"/transactions/{books}/history"))["records"][0]
    assert (origin["file_name"], origin["row"] > 0) == ("january.sta", True)
    assert (await get(person, f"/accounts/{account}/reconciliation"))["state"] == "agrees"


async def test_people_state_balances_and_take_them_back(person: Person, stranger: Person) -> None:
    account = await person.account(opening_balance={"amount": "100.00", "currency": "EUR"})
    url = f"/accounts/{account['id']}"
    await person.spend(account["id"], "-12.54", booked_on="2026-03-05")
    body = {"on": "2026-03-31", "balance": {"amount": "87.55", "currency": "EUR"}}
    made = await person.http.post(f"{url}/assertions", json=body)
    assert (made.status_code, made.json()["difference"]["amount"]) == (201, "0.09")
    found = await get(person, f"{url}/reconciliation/suggestions?on=2026-03-31")
    assert [(one["kind"], one["amount"]["amount"]) for one in found["items"]] == [("digits", "-12.45")]
    fits = await person.http.post(f"{url}/assertions", json={**body, "balance": {"amount": "87.46", "currency": "EUR"}})
    assert (await get(person, url))["reconciliation"] == {**AGREES, "until": "2026-03-31"}
    assert (await stranger.http.get(f"{url}/reconciliation")).status_code == 404
    assert (await stranger.http.delete(f"{url}/assertions/{fits.json()['id']}")).status_code == 404
    wrong = {**body, "balance": {"amount": "1.00", "currency": "USD"}}
    assert (await person.http.post(f"{url}/assertions", json=wrong)).status_code == 422
    assert (await person.http.delete(f"{url}/assertions/{fits.json()['id']}")).status_code == 204
    assert (await person.http.delete(f"{url}/assertions/{fits.json()['id']}")).status_code == 404
    assert (await get(person, url))["reconciliation"]["state"] == "unknown"


async def test_what_a_person_said_of_the_beginning_stays(desk: Desk) -> None:
    account = await desk.person.account(opening_balance={"amount": "7.00", "currency": "EUR"})
    await desk.send(JANUARY, "january.sta", account_id=account["id"])
    told = await get(desk.person, f"/accounts/{account['id']}")
    assert told["opening_balance"]["amount"] == "7.00"
    assert told["reconciliation"]["state"] == "differs"


def test_a_statement_made_at_midday_agrees_though_more_was_booked_that_day() -> None:
    noon = Assertion(date(2026, 3, 5), 1000, 700, "statement", later=-300)
    assert noon.agrees
    assert standing([noon]) == ("agrees", date(2026, 3, 5))


async def test_what_is_there_twice_is_suggested_once_with_both_and_merging_closes_it(person: Person) -> None:
    account = await person.account()
    one = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-01")
    other = await person.spend(account["id"], "-9.99", payee="Netflix", booked_on="2026-03-02")
    body = {"on": "2026-03-31", "balance": {"amount": "-9.99", "currency": "EUR"}}
    (await person.http.post(f"/accounts/{account['id']}/assertions", json=body)).raise_for_status()
    url = f"/accounts/{account['id']}/reconciliation"
    found = (await get(person, f"{url}/suggestions?on=2026-03-31"))["items"]
    assert {row["id"] for row in found[0]["transactions"]} <= {one["id"], other["id"]}
    pair = {"a": one["id"], "b": other["id"], "verdict": "merge"}
    (await person.http.post("/transactions/duplicates/decide", json=pair)).raise_for_status()
    assert (await get(person, url))["state"] == "agrees"


def test_both_rows_of_a_duplicate_are_named_the_surplus_one_last() -> None:
    rows = [Entry(ID[1], DAY, -500, "Shop", said=-500), Entry(ID[2], DAY, -500, "shop", said=-500)]
    (found,) = suggest(500, rows)
    assert (found.kind, {one.id for one in found.entries}) == ("duplicate", {ID[1], ID[2]})


def test_quiet_days_between_lists_are_no_hole_where_the_balances_join() -> None:
    joined = [
        Listed(date(2026, 1, 3), date(2026, 1, 20), stated=False, opening=5, closing=9),
        Listed(date(2026, 3, 1), date(2026, 3, 20), stated=False, opening=9, closing=1),
    ]
    assert holes(joined) == []
    torn = [joined[0], Listed(date(2026, 3, 1), date(2026, 3, 20), stated=False, opening=8)]
    assert holes(torn) == [Hole(date(2026, 1, 21), date(2026, 2, 28), certain=True)]
    assert [one.state for one in months(torn, holes(torn))] == ["partly", "hole", "covered"]
    unsure = [Listed(date(2026, 1, 3), date(2026, 1, 20), stated=False), joined[1]]
    assert holes(unsure) == [Hole(date(2026, 1, 21), date(2026, 2, 28), certain=False)]
    assert holes(unsure, longest_quiet=40) == []


ID = [UUID(int=number) for number in range(9)]
DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("difference", "entries", "kinds"),
    [
        (-500, [Entry(ID[1], DAY, -500, "Shop", removed=True, said=-500, counts=False)], ["restore"]),
        (-200, [Entry(ID[1], DAY, -300, "Shop", said=-500)], ["amount"]),
        (500, [Entry(ID[1], DAY, -500, "Shop", said=-500), Entry(ID[2], DAY, -500, "Shop")], ["remove", "duplicate"]),
        (-500, [Entry(ID[1], DAY, -500, "Shop", pending=True, said=-500, counts=False)], ["confirm"]),
        (-500, [Entry(ID[1], DAY, -500, "Shop", said=-500, counts=False)], ["moved"]),
        (1000, [Entry(ID[1], DAY, -500, "Shop")], ["sign"]),
        (700, [Entry(ID[1], DAY, -300, "One"), Entry(ID[2], DAY, -400, "Two")], ["pair"]),
        (123, [Entry(ID[1], DAY, -500, "Shop", said=-500)], []),
    ],
)
def test_each_kind_of_mistake_is_found(difference: int, entries: list[Entry], kinds: list[str]) -> None:
    assert [one.kind for one in suggest(difference, entries)][: len(kinds)] == kinds
