"""Layouts of banks: africa orient pacific."""

from __future__ import annotations

from tests.statements.corpus.layout import Layout

LAYOUTS = (
    Layout(
        "AU",
        "ANZ",
        "no header",
        ("14/01/2026,-45.20,EFTPOS WOOLWORTHS 1234\n13/01/2026,2000.00,PAY ACME PTY LTD\n"),
        2,
        "1954.80",
        ("2026-01-14", "-45.20"),
        ("2026-01-13", "2000.00"),
        "woolworths",
    ),
    Layout(
        "AU",
        "Commonwealth Bank",
        "no header, plus signs",
        ('14/01/2026,"-12.00","Coffee Shop Sydney","+988.00"\n10/01/2026,"+1000.00","Salary","+1000.00"\n'),
        2,
        "988.00",
        ("2026-01-14", "-12.00"),
        ("2026-01-10", "1000.00"),
        "coffee",
    ),
    Layout(
        "IL",
        "Bank Leumi",
        "Hebrew",
        (
            'תאריך,תאריך ערך,תיאור,אסמכתא,בחובה,בזכות,היתרה בש""ח\n'
            "14/01/2026,14/01/2026,שופרסל,123,250.00,,9750.00\n"
            "10/01/2026,10/01/2026,משכורת,124,,10000.00,10000.00\n"
        ),
        2,
        "9750.00",
        ("2026-01-14", "-250.00"),
        ("2026-01-10", "10000.00"),
        "שופרסל",
    ),
    Layout(
        "ZA",
        "FNB",
        "account above",
        (
            "4.60,ACCOUNT TRANSACTION HISTORY,,,\n"
            "Account:,62012345678,[FNB Current]\n"
            "Balance:,1500.00,1500.00\n"
            "Date,Amount,Balance,Description\n"
            "2026/01/14,-250.00,1500.00,POS PURCHASE CHECKERS\n"
            "2026/01/10,1750.00,1750.00,SALARY\n"
        ),
        2,
        "1500.00",
        ("2026-01-14", "-250.00"),
        ("2026-01-10", "1750.00"),
        "checkers",
    ),
    Layout(
        "NG",
        "GTBank",
        "",
        (
            "Trans. Date,Value. Date,Reference,Debits,Credits,Balance,Originating Branch,Remarks\n"
            '14-Jan-2026,14-Jan-2026,\'1,"5,000.00",,"95,000.00",E-CHANNELS,POS SHOPRITE\n'
            '15-Jan-2026,15-Jan-2026,\'2,,"100,000.00","195,000.00",E-CHANNELS,SALARY\n'
        ),
        2,
        "95000.00",
        ("2026-01-14", "-5000.00"),
        ("2026-01-15", "100000.00"),
        "shoprite",
    ),
    Layout(
        "KE",
        "M-PESA",
        "",
        (
            "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance\n"
            "RA1,2026-01-14 10:00:00,Pay Merchant to NAIVAS,Completed,,-500.00,9500.00\n"
            "RA0,2026-01-10 10:00:00,Business Payment from ACME,Completed,10000.00,,10000.00\n"
        ),
        2,
        "9500.00",
        ("2026-01-14", "-500.00"),
        ("2026-01-10", "10000.00"),
        "naivas",
    ),
    Layout(
        "AE",
        "Emirates NBD",
        "",
        (
            "Date,Description,Debit,Credit,Balance\n"
            '14-01-2026,CARREFOUR DUBAI AED,"150.00",,"9,850.00"\n'
            '10-01-2026,SALARY,,"10,000.00","10,000.00"\n'
        ),
        2,
        "9850.00",
        ("2026-01-14", "-150.00"),
        ("2026-01-10", "10000.00"),
        "carrefour",
    ),
    Layout(
        "SA",
        "Al Rajhi Bank",
        "Arabic",
        (
            "التاريخ,الوصف,مدين,دائن,الرصيد\n"
            "14/01/2026,مشتريات بنده,150.00,,9850.00\n"
            "10/01/2026,راتب,,10000.00,10000.00\n"
        ),
        2,
        "9850.00",
        ("2026-01-14", "-150.00"),
        ("2026-01-10", "10000.00"),
        "بنده",
    ),
    Layout(
        "NZ",
        "Kiwibank",
        "account instead of a header",
        (
            "38-9000-0000000-00,,,,\n"
            "14 Jan 2026,POS W/D COUNTDOWN ;,,-45.20,954.80\n"
            "10 Jan 2026,SALARY ;,,1000.00,1000.00\n"
        ),
        2,
        "954.80",
        ("2026-01-14", "-45.20"),
        ("2026-01-10", "1000.00"),
        "countdown",
    ),
    Layout(
        "NZ",
        "ASB",
        "preamble, blank row",
        (
            "Created date / time : 15 January 2026 / 10:00:00\n"
            "Bank 12; Branch 3000; Account 0000000-50 (Streamline)\n"
            "From date 20260101\n"
            "To date 20260115\n"
            "Avail Bal : 954.80 as of 20260115\n"
            "Ledger Balance : 954.80 as of 20260115\n"
            "Date,Unique Id,Tran Type,Cheque Number,Payee,Memo,Amount\n"
            "\n"
            '2026/01/10,2026011001,D/C,,"ACME","SALARY",1000.00\n'
            '2026/01/14,2026011401,EFTPOS,,"COUNTDOWN","CARD 1234",-45.20\n'
        ),
        2,
        "954.80",
        ("2026-01-10", "1000.00"),
        ("2026-01-14", "-45.20"),
        "acme",
    ),
    Layout(
        "EG",
        "CIB",
        "",
        (
            "Transaction Date,Value Date,Description,Debit,Credit,Balance\n"
            '14-Jan-2026,14-Jan-2026,CARREFOUR MAADI,"1,250.00",,"8,750.00"\n'
            '10-Jan-2026,10-Jan-2026,SALARY,,"10,000.00","10,000.00"\n'
        ),
        2,
        "8750.00",
        ("2026-01-14", "-1250.00"),
        ("2026-01-10", "10000.00"),
        "carrefour",
    ),
    Layout(
        "IL",
        "Cal card",
        "spending is positive, shekel signs",
        (
            "תאריך עסקה,שם בית עסק,סכום עסקה,סכום חיוב,סוג עסקה\n"
            "14/01/26,שופרסל,₪ 123.40,₪ 123.40,רגילה\n"
            "15/01/26,סונול,₪ 200.00,₪ 200.00,רגילה\n"
        ),
        2,
        "-323.40",
        ("2026-01-14", "-123.40"),
        ("2026-01-15", "-200.00"),
        "שופרסל",
    ),
)
