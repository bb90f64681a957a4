"""Accounts from outside."""

from __future__ import annotations

from uuid import uuid4

import httpx
import pytest

from tests.conftest import Person

NEW = {"name": "Current account", "kind": "checking", "currency": "EUR"}
PATHS = (
    ("GET", "/accounts/{id}"),
    ("PATCH", "/accounts/{id}"),
    ("DELETE", "/accounts/{id}"),
    ("GET", "/accounts/{id}/balances"),
)


@pytest.mark.parametrize(("method", "path"), [("GET", "/accounts"), ("POST", "/accounts"), *PATHS])
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, path.format(id=uuid4()), json=NEW if method == "POST" else None)
    assert answer.status_code == 401
    assert answer.json()["type"] == "/problems/unauthenticated"


@pytest.mark.parametrize(("method", "path"), PATHS)
async def test_a_stranger_and_an_unknown_id_get_the_same_404(
    person: Person, stranger: Person, method: str, path: str
) -> None:
    account = await person.account()
    body = {"name": "Mine now"} if method == "PATCH" else None
    for http, id_ in ((stranger.http, account["id"]), (person.http, uuid4())):
        answer = await http.request(method, path.format(id=id_), json=body)
        assert answer.status_code == 404
        assert answer.json()["type"] == "/problems/unknown-account"
    assert (await person.http.get(f"/accounts/{account['id']}")).json()["name"] == "Current account"


@pytest.mark.parametrize(
    "change",
    [
        {"currency": "EURO"},
        {"currency": "QQQ"},
        {"kind": "piggy"},
        {"name": " "},
        {"name": "a\0b"},
        {"name": "x" * 100_000},
        {"opening_balance": "1e5"},
        {"opening_balance": "NaN"},
        {"opening_balance": "1" + "0" * 30},
        {"opening_balance": "1.234"},
        {"opening_balance": {"amount": "1.00", "currency": "USD"}},
        {"opened_on": "0001-01-01"},
        {"opened_on": "9999-12-31"},
        {"opened_on": 5},
        {"colour": "red"},
    ],
)
async def test_what_is_not_an_account_is_refused(person: Person, change: dict[str, object]) -> None:
    answer = await person.http.post("/accounts", json={**NEW, **change})
    assert answer.status_code == 422, answer.text
    assert answer.json()["detail"]
    assert (await person.http.get("/accounts")).json()["items"] == []


async def test_an_account_is_made_edited_and_read(person: Person) -> None:
    made = await person.account(
        opening_balance={"amount": "100.00", "currency": "EUR"}, number="DE02", institution="Bank"
    )
    assert made["balance"] == made["opening_balance"] == {"amount": "100.00", "currency": "EUR"}
    assert (made["transactions"], made["last_booked_on"], made["archived"]) == (0, None, False)

    edited = await person.http.patch(f"/accounts/{made['id']}", json={"name": "Giro", "opening_balance": "50"})
    assert edited.json()["name"] == "Giro"
    assert edited.json()["balance"]["amount"] == "50.00"
    assert edited.json()["number"] == "DE02"

    assert (await person.http.post(f"/history/{edited.headers['smartspend-batch']}/revert")).status_code == 200
    assert (await person.http.get(f"/accounts/{made['id']}")).json()["name"] == "Current account"


@pytest.mark.parametrize(
    ("currency", "text", "shown"), [("JPY", "1200", "1200"), ("KWD", "1.234", "1.234"), ("EUR", "-0.5", "-0.50")]
)
async def test_amounts_have_the_decimals_of_their_currency(
    person: Person, currency: str, text: str, shown: str
) -> None:
    made = await person.account(currency=currency, opening_balance=text)
    assert made["balance"] == {"amount": shown, "currency": currency}


async def test_an_own_id_is_kept_and_cannot_come_twice(person: Person) -> None:
    own = str(uuid4())
    assert (await person.account(id=own))["id"] == own
    assert (await person.http.post("/accounts", json={**NEW, "id": own})).status_code == 409


async def test_a_version_that_is_old_is_refused(person: Person) -> None:
    account = await person.account()
    tag = (await person.http.get(f"/accounts/{account['id']}")).headers["etag"]
    first = await person.http.patch(f"/accounts/{account['id']}", json={"name": "One"}, headers={"If-Match": tag})
    second = await person.http.patch(f"/accounts/{account['id']}", json={"name": "Two"}, headers={"If-Match": tag})
    assert (first.status_code, second.status_code) == (200, 412)
    await person.spend(account["id"], "-1.00")
    moved = await person.http.get(f"/accounts/{account['id']}", headers={"If-None-Match": first.headers["etag"]})
    assert moved.json()["balance"]["amount"] == "-1.00"
