# ruff: noqa: E501 - lines and letters as banks write them
"""Layouts of banks: services."""

from __future__ import annotations

from tests.statements.corpus.layout import Layout

LAYOUTS = (
    Layout(
        "XX",
        "Actual Budget",
        "",
        (
            "Account,Date,Payee,Notes,Category,Amount,Split_Amount,Cleared\n"
            "Checking,2026-01-14,Grocer,milk,Food,-12.30,0,Cleared\n"
            "Checking,2026-01-10,Job,,Income,1500,0,Cleared\n"
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "grocer",
    ),
    Layout(
        "XX",
        "Monarch",
        "",
        (
            "Date,Merchant,Category,Account,Original Statement,Notes,Amount,Tags\n"
            "2026-01-14,Target,Shopping,Visa,TARGET 00123,,-23.10,home\n"
            "2026-01-10,Acme,Paychecks,Checking,ACME PAYROLL,,1200.00,\n"
        ),
        2,
        "1176.90",
        ("2026-01-14", "-23.10"),
        ("2026-01-10", "1200.00"),
        "target",
    ),
    Layout(
        "XX",
        "Firefly III",
        "twelve decimals",
        (
            "user_id,group_id,journal_id,created_at,updated_at,group_title,type,currency_code,amount,foreign_currency_code,foreign_amount,primary_currency_code,description,date,source_name,source_iban,source_type,destination_name,destination_iban,destination_type,reconciled,category,budget,bill,tags,notes\n"
            "1,1,1,2026-01-14T10:00:00+00:00,2026-01-14T10:00:00+00:00,,Withdrawal,EUR,-12.300000000000,,,EUR,Groceries,2026-01-14T00:00:00+00:00,Checking,DE12,Asset account,Grocer,,Expense account,0,Food,,,home,\n"
            "1,2,2,2026-01-10T10:00:00+00:00,2026-01-10T10:00:00+00:00,,Deposit,EUR,1500.000000000000,,,EUR,Salary,2026-01-10T00:00:00+00:00,Job,,Revenue account,Checking,DE12,Asset account,0,Income,,,,\n"
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "groceries",
    ),
    Layout(
        "XX",
        "shared expenses list",
        "no direction at all",
        (
            "Date,Description,Category,Cost,Currency\n"
            "2026-01-14,Dinner,Food,30.00,EUR\n"
            "2026-01-15,Taxi,Transport,12.00,EUR\n"
        ),
        2,
        "42.00",
        ("2026-01-14", "30.00"),
        ("2026-01-15", "12.00"),
        "dinner",
    ),
    Layout(
        "XX",
        "Lunch Money",
        "spending is positive, tags",
        (
            "date,payee,amount,category,account_name,notes,tags,currency\n"
            "2026-01-14,Grocer,12.30,Food,Checking,milk,home,usd\n"
            "2026-01-10,Job,-1500.00,Income,Checking,,,usd\n"
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "grocer",
    ),
    Layout(
        "XX",
        "Copilot",
        "spending is positive",
        (
            "date,name,amount,status,category,parent category,excluded,tags,type,account,account mask,note,recurring\n"
            "2026-01-14,Target,23.10,posted,Shops,,false,,regular,Visa,1234,,\n"
            "2026-01-10,Acme Payroll,-1200.00,posted,Income,,false,,income,Checking,5678,,\n"
        ),
        2,
        "1176.90",
        ("2026-01-14", "-23.10"),
        ("2026-01-10", "1200.00"),
        "target",
    ),
    Layout(
        "XX",
        "Spendee",
        "types in words",
        (
            '"Date","Wallet","Type","Category name","Amount","Currency","Note","Labels","Author"\n'
            '"2026-01-14T10:00:00+00:00","Cash","Expense","Food","-12.30","EUR","lunch","","Ann"\n'
            '"2026-01-10T10:00:00+00:00","Cash","Income","Salary","1500","EUR","","","Ann"\n'
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "lunch",
    ),
    Layout(
        "XX",
        "Wallet",
        "",
        (
            "account;category;currency;amount;ref_currency_amount;type;payment_type;note;date;transfer;payee;labels\n"
            "Cash;Groceries;EUR;-12.3;-12.3;Expense;CASH;milk;2026-01-14 10:00:00;false;Grocer;home\n"
            "Bank;Wage;EUR;1500;1500;Income;TRANSFER;;2026-01-10 09:00:00;false;Job;\n"
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "grocer",
    ),
    Layout(
        "XX",
        "MoneyMoney",
        "",
        (
            "Datum;Wertstellung;Kategorie;Name;Verwendungszweck;Konto;Bank;Betrag;Währung\n"
            "14.01.2026;14.01.2026;Lebensmittel;REWE;Einkauf;DE02;ING;-12,30;EUR\n"
            "10.01.2026;10.01.2026;Gehalt;Firma;Lohn;DE02;ING;1500,00;EUR\n"
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "rewe",
    ),
    Layout(
        "XX",
        "Quicken",
        "",
        (
            '"Scheduled","Split","Date","Payee","Category","Tags","Amount","Account"\n'
            '"","","1/14/2026","Grocer","Food:Groceries","","-12.30","Checking"\n'
            '"","","1/10/2026","Job","Salary","","1,500.00","Checking"\n'
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "grocer",
    ),
    Layout(
        "XX",
        "GnuCash",
        "amounts four times",
        (
            '"Date","Transaction ID","Number","Description","Notes","Commodity/Currency","Void Reason","Action","Memo","Full Account Name","Account Name","Amount With Sym","Amount Num.","Value With Sym","Value Num.","Reconcile","Reconcile Date","Rate/Price"\n'
            '"01/14/2026","a1","","Grocer","","CURRENCY::USD","","","","Assets:Checking","Checking","-$12.30","-12.30","-$12.30","-12.30","n","",1.00\n'
            '"01/10/2026","b2","","Job","","CURRENCY::USD","","","","Assets:Checking","Checking","$1,500.00","1,500.00","$1,500.00","1,500.00","n","",1.00\n'
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "grocer",
    ),
)
