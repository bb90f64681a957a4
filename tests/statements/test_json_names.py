"""Exports of whole applications: what is listed once by id is named in every booking."""

from __future__ import annotations

import json
from typing import Any

from smartspend.statements import Statement, read


def of(value: Any) -> Statement:
    return read(json.dumps(value).encode())


def test_lines_that_each_name_their_type() -> None:
    told = [
        {"type": "Account", "data": {"id": "a", "name": "Checking", "currency": "USD"}},
        {"type": "Category", "data": {"id": "c", "name": "Groceries"}},
        {"type": "Tag", "data": {"id": "g", "name": "trip"}},
        {"type": "Valuation", "data": {"id": "v", "account_id": "a", "date": "2026-02-01", "amount": "9.00"}},
    ]
    told += [
        {
            "type": "Transaction",
            "data": {
                "entry_id": f"e{day}", "account_id": "a", "date": f"2026-02-0{day}", "amount": amount,
                "currency": "USD", "name": "Shop", "category_id": "c", "tag_ids": ["g"],
            },
        }
        for day, amount in ((1, "12.34"), (2, "-500.00"))
    ]  # fmt: skip
    found = read("\n".join(map(json.dumps, told)).encode())
    line = next(found.line_objects())
    assert (found.sum, line["category"], line["tags"]) == ({"USD": 48766}, "Groceries", ["trip"])
    assert [account.name for account in found.accounts] == ["Checking"]


def test_a_budget_with_its_lists() -> None:
    booking = {
        "id": "t", "date": "2026-02-01", "amount": -12340, "memo": "", "cleared": "cleared", "approved": True,
        "account_id": "a", "payee_id": "p", "category_id": "c", "deleted": False,
    }  # fmt: skip
    named = {"accounts": "Checking", "payees": "Shop", "categories": "Food"}
    lists = {key: [{"id": key[0], "name": name}] for key, name in named.items()}
    found = of({"data": {"budget": lists | {"transactions": [booking]}}})
    line = next(found.line_objects())
    assert (line["amount"], line["payee"], line["category"]) == ("-12.34", "Shop", "Food")
    assert found.accounts[0].name == "Checking"


def test_tags_by_reference_and_a_reference_that_is_a_text() -> None:
    up = {
        "type": "transactions",
        "attributes": {"amount": {"currencyCode": "AUD", "value": "-5.00"}, "settledAt": "2026-02-01T10:00:00+11:00"},
        "relationships": {"tags": {"data": [{"type": "tags", "id": "Pizza Night"}]}},
    }
    assert next(of({"data": [up]}).line_objects())["tags"] == ["Pizza Night"]
    feed = {
        "amount": {"currency": "GBP", "minorUnits": 1234}, "direction": "OUT", "settlementTime": "2026-02-01T12:00:00Z",
        "counterPartyName": "Tesco", "reference": "TESCO STORES 1",
    }  # fmt: skip
    assert next(of({"feedItems": [feed]}).line_objects())["description"] == "TESCO STORES 1"
