"""Rules that corrections suggest: offered with a reason, made or dismissed by a person."""

from __future__ import annotations

from tests.conftest import Person


async def test_a_word_that_payees_share_suggests_a_rule_until_there_is_one(person: Person) -> None:
    account, coffee = await person.account(), await person.category("food.coffee")
    for payee in ("Linde Bakery", "Old Mill Bakery", "Bakery Corner"):
        assert (await person.http.get("/rules/suggestions")).json()["items"] == []
        row = await person.spend(account["id"], "-3", payee=payee)
        await person.http.patch(f"/transactions/{row['id']}", json={"category_id": coffee})
    (found,) = [
        one for one in (await person.http.get("/rules/suggestions")).json()["items"] if "word" in one["suggestion"]
    ]
    assert found["because"].startswith("You filed 3 payees with the word “bakery” under Coffee shops: “")
    assert (await person.http.post("/rules", json=found["rule"])).status_code == 201
    left = (await person.http.get("/rules/suggestions")).json()["items"]
    assert [one["suggestion"].split(":")[0] for one in left] == ["amount"]


async def test_an_amount_suggests_a_rule_and_a_dismissal_is_remembered(person: Person, stranger: Person) -> None:
    account, rent = await person.account(), await person.category("food.coffee")
    for payee in ("A", "B", "C"):
        await person.spend(account["id"], "-850", payee=payee, category_id=rent)
    (found,) = (await person.http.get("/rules/suggestions")).json()["items"]
    assert found["because"] == "You filed 850.00 EUR under Coffee shops 3 times."
    body = {"suggestion": found["suggestion"]}
    assert (await stranger.http.post("/rules/suggestions/dismissed", json=body)).status_code == 204
    assert len((await person.http.get("/rules/suggestions")).json()["items"]) == 1
    assert (await person.http.post("/rules/suggestions/dismissed", json=body)).status_code == 204
    assert (await person.http.post("/rules/suggestions/dismissed", json=body)).status_code == 204
    assert (await person.http.get("/rules/suggestions")).json()["items"] == []
