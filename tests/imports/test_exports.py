# ruff: noqa: E501 -- headers of other programs
"""Moving in from other programs: categories, tags, accounts and transfers come along."""

from __future__ import annotations

from typing import Any

import pytest

MINT = """\
"Date","Description","Original Description","Amount","Transaction Type","Category","Account Name","Labels","Notes"
"1/15/2026","Zxqv Wplk","ZXQV 123","5.25","debit","Coffee Shops","Checking","trip",""
"1/16/2026","Paycheck","ACME PAYROLL","2500.00","credit","Paycheck","Checking","",""
"1/17/2026","Transfer to Savings","XFER","100.00","debit","Transfer","Checking","",""
"1/17/2026","Transfer from Checking","XFER","100.00","credit","Transfer","Savings","",""
"""
YNAB = """\
"Account","Flag","Date","Payee","Category Group/Category","Category Group","Category","Memo","Outflow","Inflow","Cleared"
"Checking","","01/15/2026","Zxqv Wplk","Food: Coffee","Food","Coffee","trip",$5.25,$0.00,"Cleared"
"Checking","","01/16/2026","Acme","Inflow: Salary","Inflow","Salary","",$0.00,$2500.00,"Cleared"
"Checking","","01/17/2026","Transfer : Savings","","","","",$100.00,$0.00,"Cleared"
"Savings","","01/17/2026","Transfer : Checking","","","","",$0.00,$100.00,"Cleared"
"""
MONARCH = """\
Date,Merchant,Category,Account,Original Statement,Notes,Amount,Tags
2026-01-15,Zxqv Wplk,Coffee Shops,Checking,ZXQV 123,,-5.25,trip
2026-01-16,Acme,Paychecks,Checking,ACME PAY,,2500.00,
2026-01-17,Transfer to Savings,Transfer,Checking,TO SAVINGS,,-100.00,
2026-01-17,Transfer from Checking,Transfer,Savings,FROM CHECKING,,100.00,
"""
ACTUAL = """\
Account,Date,Payee,Notes,Category,Amount,Split_Amount,Cleared
Checking,2026-01-15,Zxqv Wplk,,Coffee,-5.25,0,Cleared
Checking,2026-01-16,Acme,(SPLIT INTO 2),,2500.00,0,Cleared
Checking,2026-01-16,Acme,(SPLIT 1 OF 2),Salary,0,2000.00,Cleared
Checking,2026-01-16,Acme,(SPLIT 2 OF 2),Salary,0,500.00,Cleared
Checking,2026-01-17,Transfer: Savings,,,-100.00,0,Cleared
Savings,2026-01-17,Transfer: Checking,,,100.00,0,Cleared
"""
FIREFLY = """\
journal_id,type,amount,currency_code,description,date,source_name,source_type,destination_name,destination_type,category,tags
1,Withdrawal,-5.25,EUR,beans,2026-01-15T00:00:00+01:00,Checking,Asset account,Zxqv Wplk,Expense account,Coffee,trip
2,Deposit,2500,EUR,Pay,2026-01-16T00:00:00+01:00,Acme,Revenue account,Checking,Asset account,Salary,
3,Transfer,100,EUR,Transfer to savings,2026-01-17T00:00:00+01:00,Checking,Asset account,Savings,Asset account,,
"""
APPS = {"Mint": MINT, "YNAB": YNAB, "Monarch": MONARCH, "Actual": ACTUAL, "Firefly III": FIREFLY}
TAGGED = frozenset({"Mint", "Monarch", "Firefly III"})


async def keys(desk: Any) -> dict[str, str]:
    """Category ids and their keys."""
    async with desk.person.scope() as scope:
        rows = await scope.all("SELECT id, key FROM categories WHERE household_id = current_household()")
    return {str(row["id"]): row["key"] for row in rows}


@pytest.mark.parametrize("name", APPS)
async def test_an_export_of_another_program_moves_in(desk: Any, name: str) -> None:
    done = await desk.send(APPS[name].encode())
    assert done["state"] == "done", done["problem"]
    rows = await desk.rows()
    await desk.exact(len(rows), 249475)
    assert {row["account"] for row in rows} == {"Checking", "Savings"}
    known = await keys(desk)
    coffee, pay = rows[0], next(row for row in rows if row["minor"] in {250000, 200000})
    assert (coffee["minor"], known[str(coffee["category_id"])], coffee["category_source"]) == (
        -525,
        "food.coffee",
        "bank",
    )
    assert known[str(pay["category_id"])] == "income.salary"
    assert coffee["tags"] == (["trip"] if name in TAGGED else [])
    sides = [row for row in rows if abs(row["minor"]) == 10000]
    assert len({row["transfer_id"] for row in sides}) == 1
    assert sides[0]["transfer_id"] is not None
    again = await desk.send(APPS[name].encode())
    assert again["result"]["new"] == 0
    await desk.exact(len(rows), 249475)


SERVICES = {
    "Revolut": (
        (
            "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
            "CARD_PAYMENT,Current,2026-01-15 10:00:00,2026-01-16 09:00:00,Lidl,-5.25,0.00,GBP,COMPLETED,94.75\n"
            "ATM,Current,2026-01-19 10:00:00,2026-01-19 11:00:00,Cash,-50.00,1.00,GBP,COMPLETED,43.75\n"
            "CARD_PAYMENT,Current,2026-01-19 12:00:00,,Esso,-1.00,0.00,GBP,REVERTED,\n"
        ),
        {"GBP": [-525, -5100]},
    ),
    "Wise": (
        (
            '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance",Merchant,"Total fees"\n'
            'CARD-1,16-01-2026,-7.76,EUR,"Card transaction issued by Lidl",,16.01,Lidl,0.04\n'
            'TRANSFER-2,15-01-2026,23.77,EUR,"Received money from Ada","ref 1",23.77,,0.00\n'
        ),
        {"EUR": [2377, -776]},
    ),
    "PayPal": (
        (
            '"Date","Time","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID","Balance"\n'
            '"15/01/2026","10:00:00","Shop","Payment","Completed","EUR","-12,00","0,00","-12,00","1A","88,00"\n'
            '"16/01/2026","10:00:00","Buyer","Payment","Completed","EUR","50,00","-1,50","48,50","2B","136,50"\n'
        ),
        {"EUR": [-1200, 4850]},
    ),
    "N26": (
        (
            '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency"\n'
            '2026-01-15,2026-01-15,REWE,,Presentment,,"Main Account",-5.25,-6.00,USD\n'
            '2026-01-16,2026-01-16,Acme,DE89370400440532013000,"Credit Transfer","Gehalt","Main Account",2500.00,,\n'
        ),
        {"EUR": [-525, 250000]},
    ),
}


@pytest.mark.parametrize("name", SERVICES)
async def test_an_export_of_a_payment_service_is_exact(desk: Any, name: str) -> None:
    text, wanted = SERVICES[name]
    done = await desk.send(text.encode())
    assert done["state"] == "done", done["problem"]
    found: dict[str, list[int]] = {}
    for row in await desk.rows():
        found.setdefault(row["currency"], []).append(row["minor"])
    assert found == wanted


async def test_a_label_finds_a_category_of_ones_own_or_waits(desk: Any) -> None:
    answer = await desk.http.post("/categories", json={"name": "Kite surfing"})
    assert answer.status_code == 201, answer.text
    done = await desk.send(
        b"Date,Payee,Category,Amount,Currency\n2026-01-15,Zxqv Wplk,Hobbies: Kite Surfing,-5.25,EUR\n"
        b"2026-01-16,Qwrtz Plm,Model trains,-6.00,EUR\n"
    )
    assert done["state"] == "done", done["problem"]
    mine, waits = await desk.rows()
    assert str(mine["category_id"]) == answer.json()["id"]
    assert (waits["category_id"], "Model trains" in waits["category_reason"]) == (None, True)
