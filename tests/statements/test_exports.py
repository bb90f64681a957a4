# ruff: noqa: E501 -- headers of other programs
"""Exports of household programs keep their categories, tags, accounts, transfers and the parts of split bookings."""

from __future__ import annotations

from typing import Any

from smartspend.statements import Statement, read

FIREFLY = """\
journal_id,type,amount,currency_code,foreign_amount,foreign_currency_code,description,date,source_name,source_type,\
destination_name,destination_type,category,tags,notes
1,Withdrawal,-5.25,EUR,,,Coffee,2026-01-15T00:00:00+01:00,Checking,Asset account,Cafe,Expense account,Food,"trip,work",nice
2,Deposit,2500,EUR,,,Pay,2026-01-16T00:00:00+01:00,Acme,Revenue account,Checking,Asset account,Salary,,
3,Transfer,100,EUR,110.00,USD,Save,2026-01-17T00:00:00+01:00,Checking,Asset account,Savings,Asset account,,,
"""
ACTUAL = """\
Account,Date,Payee,Notes,Category,Amount,Split_Amount,Cleared
Checking,2026-01-15,Cafe,nice,Coffee,-5.25,0,Cleared
Checking,2026-01-17,Mall,(SPLIT INTO 2),,-100.00,0,Cleared
Checking,2026-01-17,Mall,(SPLIT 1 OF 2) meat,Groceries,0,-60.00,Cleared
Checking,2026-01-17,Mall,(SPLIT 2 OF 2) toy,Toys,0,-40.00,Cleared
"""
YNAB = """\
"Account","Flag","Date","Payee","Category Group/Category","Category Group","Category","Memo","Outflow","Inflow","Cleared"
"Checking","","01/15/2026","Cafe","Food: Coffee","Food","Coffee","m",$5.25,$0.00,"Cleared"
"Checking","","01/16/2026","Transfer : Savings","","","","",$100.00,$0.00,"Cleared"
"Savings","","01/16/2026","Transfer : Checking","","","","",$0.00,$100.00,"Cleared"
"""


def told(statement: Statement, *names: str) -> list[tuple[Any, ...]]:
    """These fields of every line, and the name of its account."""
    accounts = [account.name or account.number for account in statement.accounts]
    return [(*(line[name] for name in names), accounts[line["account"]]) for line in statement.line_objects()]


def test_double_entry_moves_each_account_of_ones_own() -> None:
    found = read(FIREFLY.encode())
    assert told(found, "row", "amount", "currency", "payee", "category", "transfer_to") == [
        (2, "-5.25", "EUR", "Cafe", "Food", None, "Checking"),
        (3, "2500.00", "EUR", "Acme", "Salary", None, "Checking"),
        (4, "-100.00", "EUR", "Savings", None, "Savings", "Checking"),
        (4, "110.00", "USD", "Checking", None, "Checking", "Savings"),
    ]
    assert found.lines["tags"][0].to_list() == ["trip", "work"]
    assert found.lines["raw"][0].startswith("1,Withdrawal,")
    semicolons = read(FIREFLY.replace('"trip,work"', "trip").replace(",", ";").encode())
    assert [one.dialect.delimiter for one in (found, semicolons) if one.dialect] == [",", ";"]


def test_the_parts_of_a_split_booking_stand_for_it() -> None:
    found = read(ACTUAL.encode())
    assert told(found, "row", "amount", "category") == [
        (2, "-5.25", "Coffee", "Checking"),
        (4, "-60.00", "Groceries", "Checking"),
        (5, "-40.00", "Toys", "Checking"),
    ]
    whole_alone = "\n".join(ACTUAL.splitlines()[:3])
    assert read(whole_alone.encode()).sum == {None: -10525}


def test_a_payee_that_is_an_account_is_a_transfer() -> None:
    assert told(read(YNAB.encode()), "amount", "transfer_to") == [
        ("-5.25", None, "Checking"),
        ("-100.00", "Savings", "Checking"),
        ("100.00", "Checking", "Savings"),
    ]


def test_the_other_sides_account_and_the_original_currency_are_not_ones_own() -> None:
    text = (
        '"Date","Payee","Account number","Category","Amount (EUR)","Original Currency"\n'
        '"2026-01-15","Shop","","Food","-5.25","USD"\n"2026-01-16","Acme","DE89370400440532013000","Income","2500.0",""\n'
    )
    found = read(text.encode())
    assert (len(found.accounts), found.sum) == (1, {"EUR": 249475})
