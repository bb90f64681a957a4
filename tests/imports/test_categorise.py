"""Lines get their categories on the way in: from the household first, then from what everybody knows."""

from __future__ import annotations

from typing import Any

from psycopg.types.json import Jsonb

from smartspend.history.service import begin_batch
from smartspend.kernel.ids import uuid7

HEAD = "Date,Payee,Description,Amount,Currency\n"


async def teach(desk: Any, payee_key: str, category: str) -> str:
    """Has the household remember what it filed a payee under."""
    category_id = await desk.person.category(category)
    async with desk.person.scope() as scope:
        await begin_batch(scope, "learned.test")
        await scope.run(
            "INSERT INTO learned (household_id, id, payee_key, direction, example, category_id, created_in) "
            "VALUES (current_household(), %s, %s, 'out', 'Corner Shop', %s, %s)",
            [uuid7(), payee_key, category_id, scope.batch_id],
        )
    return str(category_id)


async def rule(desk: Any, value: str, **actions: Any) -> None:
    """Gives the household a rule on descriptions."""
    conditions = [{"field": "description", "operator": "contains", "value": value}]
    async with desk.person.scope() as scope:
        await begin_batch(scope, "rules.test")
        await scope.run(
            "INSERT INTO rules (household_id, id, name, conditions, actions, created_in) "
            "VALUES (current_household(), %s, 'Mine', %s, %s, %s)",
            [uuid7(), Jsonb(conditions), Jsonb(actions), scope.batch_id],
        )


async def send(desk: Any, *rows: str) -> list[dict[str, Any]]:
    """Hands in lines and gives what the ledger then holds."""
    done = await desk.send((HEAD + "\n".join(rows) + "\n").encode())
    assert done["state"] == "done", done["problem"]
    assert done["result"]["categorised"] == sum(row["category_id"] is not None for row in await desk.rows())
    found: list[dict[str, Any]] = await desk.rows()
    return found


async def test_the_household_comes_before_everybody(desk: Any) -> None:
    mine = await teach(desk, "corner shop", "food.coffee")
    pets = await desk.person.category("shopping.pets")
    await rule(desk, "ref 4711", category_id=pets, payee="Rex")
    rows = await send(
        desk,
        "2026-01-01,Corner Shop,something,-3.00,EUR",
        "2026-01-02,Lidl,card ref 4711,-4.00,EUR",
        "2026-01-03,Lidl,card ref 4712,-5.00,EUR",
        "2026-01-04,Zxqv Wplk,nobody knows,-6.00,EUR",
    )
    seen = [(row["category_source"], str(row["category_id"])) for row in rows]
    assert seen[:2] == [("learned", mine), ("rule", pets)]
    assert (seen[2][0], seen[3]) == ("merchant", (None, "None"))
    assert [row["payee"] for row in rows] == ["Corner Shop", "Rex", "Lidl", "Zxqv Wplk"]
    assert all(row["category_reason"] and row["payee_key"] for row in rows)


async def test_lines_of_a_shop_with_pumps_are_told_apart_by_size(desk: Any) -> None:
    rows = await send(
        desk,
        "2026-01-01,,SPAR EXPRESS TANKSTELLE 4711,-3.20,EUR",
        "2026-01-02,,SPAR EXPRESS TANKSTELLE 4712,-71.00,EUR",
        "2026-01-03,,SPAR EXPRESS TANKSTELLE 4713,-3.40,EUR",
    )
    snack, fuel = [await desk.person.category(key) for key in ("food.convenience", "transport.fuel")]
    assert [str(row["category_id"]) for row in rows] == [snack, fuel, snack]


async def test_a_file_without_payees_shows_the_merchants(desk: Any) -> None:
    done = await desk.send(
        b"Date,Description,Amount\n2026-01-01,POS 4711 LIDL SAGT DANKE 1234,-3.00\n"
        b"2026-01-02,SQ *BLUE BOTTLE 99,-4.00\n"
    )
    assert done["state"] == "done", done["problem"]
    rows = await desk.rows()
    assert "Lidl" in rows[0]["payee"]
    assert rows[1]["payee"]
    assert rows[0]["description"] == "POS 4711 LIDL SAGT DANKE 1234"


async def test_rules_tag_note_split_and_mark_on_the_way_in(desk: Any) -> None:
    """
    -10.01  Lidl    split 70/30, tagged twice, noted
    -5.00   Lidl    tagged once, noted
    100.00  Savings marked as a transfer
    """
    groceries, pets = await desk.person.category("food.groceries"), await desk.person.category("shopping.pets")
    http = desk.person.http
    lidl = {"field": "payee", "operator": "contains", "value": "lidl"}
    large = {"field": "amount", "operator": "greater", "value": "10"}
    march = {"field": "date", "operator": "after", "value": "2026-02-28"}
    parts = [{"category_id": groceries}, {"category_id": pets, "percent": "30"}]
    bodies = [
        {"name": "Large", "conditions": [lidl, large], "actions": {"add_tags": ["large"], "splits": parts}},
        {"name": "All", "conditions": [lidl], "actions": {"add_tags": ["weekly"], "note": "Food", "category_id": pets}},
        {"name": "Late", "conditions": [march], "actions": {"transfer": True}},
    ]
    rules = [(await http.post("/rules", json=body)).json() for body in bodies]
    done = await desk.send(
        (HEAD + "2026-01-01,Lidl,a,-10.01,EUR\n2026-01-02,Lidl,b,-5.00,EUR\n2026-03-02,Savings,c,-100,EUR\n").encode()
    )
    assert done["state"] == "done", done["problem"]
    first, second, third = await desk.rows()
    assert [one["minor"] for one in first["splits"]] == [-701, -300]
    assert (first["tags"], first["notes"]) == (["large", "weekly"], "Food")
    assert (second["tags"], second["notes"], second["splits"]) == (["weekly"], "Food", None)
    assert (second["category_source"], str(second["category_id"])) == ("rule", pets)
    assert second["category_reason"] == "Your rule “All”: payee contains “lidl”"
    assert str(third["category_id"]) == await desk.person.category("transfers.internal")

    acted = [(await http.get(f"/rules/{rule['id']}/runs")).json()["items"] for rule in rules]
    assert [[(run["kind"], run["rows"], run["reverted_by"]) for run in runs] for runs in acted] == [
        [("import", 1, None)], [("import", 2, None)], [("import", 1, None)],
    ]  # fmt: skip
    await http.post(f"/history/{acted[0][0]['batch_id']}/revert")
    assert (await http.get(f"/rules/{rules[0]['id']}/runs")).json()["items"][0]["reverted_by"] is not None
    assert await desk.rows() == []


async def test_amounts_of_a_payee_that_were_told_apart_stay_apart(desk: Any) -> None:
    http = desk.person.http
    rows = await send(desk, "2026-01-01,Zxqv Wplk,a,-54.00,EUR", "2026-01-02,Zxqv Wplk,b,-9.99,EUR")
    books, films = [await desk.person.category(key) for key in ("shopping.books_office", "entertainment.streaming")]
    for row, category in zip(rows, (books, films), strict=True):
        await http.patch(f"/transactions/{row['id']}", json={"category_id": category})
    cards = (await http.get("/learned")).json()["items"]
    assert [(card["category_key"], card["amount_from"], card["amount_to"]) for card in cards] == [
        ("entertainment.streaming", {"amount": "8.32", "currency": "EUR"}, {"amount": "11.99", "currency": "EUR"}),
        ("shopping.books_office", None, None),
    ]
    later = "2026-02-01,Zxqv Wplk,c,-10.99,EUR\n2026-02-02,Zxqv Wplk,d,-61.00,EUR\n2026-02-03,Zxqv Wplk,e,-10.99,USD\n"
    await desk.send((HEAD + later).encode())
    found = {row["description"]: (str(row["category_id"]), row["category_reason"]) for row in await desk.rows()}
    assert found["c"] == (films, "You filed “Zxqv Wplk” under Streaming, TV, film, music when the amount was like this")
    assert [found[name][0] for name in "de"] == [books, books]
