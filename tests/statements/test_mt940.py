"""SWIFT statements in the dialects of their banks."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from smartspend.statements import NoBookings, Statement, read

GERMAN = (
    "\r\n{1:F01BANKDEFFXXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\r\n:20:STARTUMSE\r\n:25:50010517/1234567890EUR\r\n"
    ":28C:00001/001\r\n:60F:C251230EUR1000,\r\n"
    ":61:2512310102DR12,5NDDTNONREF//A1B2\r\n"
    ":86:105?00FOLGELASTSCHRIFT?10000?20EREF+RE-1?21SVWZ+Strom Abschlag Novembe?22r Zaehler 4711\r\n"
    "?30BANKDEFFXXX?31DE12500105170648489890?32Stadtwerke Muster\r\n"
    ":61:2601020102C2000,00NTRFKREF+//C3\r\n:86:153?00LOHN?20SVWZ+Gehalt Januar?32Arbeitgeber GmbH\r\n"
    ":61:2601030103RD7,25NMSCNONREF\r\n:86:109?00RUECKLASTSCHRIFT?20SVWZ+Zurueck\r\n"
    ":61:2601030103RC5,25NMSCNONREF\r\n:86:109?00STORNO GUTSCHRIFT\r\n"
    ":62F:C260103EUR2989,50\r\n:64:C260103EUR2989,50\r\n:86:Guthaben ist versichert\r\n-}\r\n"
)
DUTCH = (
    ":20:940S160101\n:25:NL08INGB0000001234 EUR\n:28C:000\n:60F:C260101EUR100,00\n"
    ":61:2601020102D1,50NTRFEREF//26001000001\n/TRCD/00100/\n"
    ":86:/EREF/EV12REP12T/CNTP/NL32INGB0000012345/INGBNL2A/Bakkerij Jansen/AMSTERDAM//REMI/USTD//Broodjes week 1/\n"
    ":62F:C260102EUR98,50\n-\n"
)
POLISH = (
    ":20:1\n:25:/PL27114020040000300201355387\n:28C:1\n:60F:C260101PLN10,00\n:61:260105D3,20S034NONREF\n"
    ":86:034~00PRZELEW~20za obiad~21stolowka~3010901014~31PL61109010140000071219812874~32JAN NOWAK~33KRAKOW\n"
    ":62F:C260105PLN6,80\n"
)


def one(text: str, encoding: str = "utf-8", name: str = "x.sta") -> Statement:
    return read(text.encode(encoding), name=name)


def test_a_german_statement_with_all_its_parts() -> None:
    statement = one(GERMAN)
    assert statement.format == "mt940"
    assert statement.rejected == ()
    lines = statement.lines
    assert lines["amount"].to_list() == [-1250, 200000, 725, -525]
    assert lines["booked_on"][0] == date(2026, 1, 2)
    assert lines["value_on"][0] == date(2025, 12, 31)
    assert lines["payee"].to_list()[:2] == ["Stadtwerke Muster", "Arbeitgeber GmbH"]
    assert "Strom Abschlag November Zaehler 4711" in lines["description"][0]
    assert lines.row(0, named=True)["reference"] == "RE-1"
    assert lines["provider_id"].to_list() == ["A1B2", "C3", None, None]
    assert lines["counterparty"][0] == "DE12500105170648489890"
    assert lines["bank_code"][0] == "gvc:105"
    (account,) = statement.accounts
    assert (account.number, account.currency, account.proven) == ("1234567890", "EUR", True)
    assert account.opening is not None
    assert account.closing is not None
    assert (account.opening.amount, account.closing.amount) == (100000, 298950)
    assert account.period == (date(2025, 12, 31), date(2026, 1, 3))


def test_dutch_and_polish_parts() -> None:
    dutch = one(DUTCH).lines.row(0, named=True)
    assert (dutch["payee"], dutch["counterparty"]) == ("Bakkerij Jansen", "NL32INGB0000012345")
    assert "Broodjes week 1" in dutch["description"]
    polish = one(POLISH)
    line = polish.lines.row(0, named=True)
    assert (line["amount"], line["currency"], line["payee"]) == (-320, "PLN", "JAN NOWAK KRAKOW")
    assert "za obiad" in line["description"]
    assert polish.accounts[0].number == "PL27114020040000300201355387"


def test_pages_are_one_statement_and_accounts_are_apart() -> None:
    first = ":20:A\n:25:1/11\n:28C:1/1\n:60F:C260101EUR1,00\n:61:2601010101D0,10NMSCNONREF\n:62M:C260101EUR0,90\n-\n"
    second = ":20:A\n:25:1/11\n:28C:1/2\n:60M:C260101EUR0,90\n:61:2601010101D0,20NMSCNONREF\n:62F:C260101EUR0,70\n-\n"
    other = ":20:B\n:25:1/22\n:28C:1/1\n:60F:C260101CHF5,00\n:61:2601010101C1,00NMSCNONREF\n:62F:C260101CHF6,00\n-\n"
    statement = one(first + second + other)
    assert [(account.number, account.lines, account.proven) for account in statement.accounts] == [
        ("11", 2, True),
        ("22", 1, True),
    ]
    assert statement.sum == {"EUR": -30, "CHF": 100}


def test_an_interim_report_without_balances() -> None:
    text = ":20:T\n:25:PL1\n:28C:1\n:34F:PLN0,\n:13D:2601100744+0200\n:61:260110D93,17FMSCX//61\n:86:Przelew\n"
    line = one(text).lines.row(0, named=True)
    assert (line["amount"], line["currency"], line["description"]) == (-9317, "PLN", "Przelew")


def test_a_cut_file_keeps_its_whole_entries() -> None:
    statement = one(GERMAN[: GERMAN.index(":62F:")])
    assert statement.lines.height == 4
    assert statement.accounts[0].closing is None
    assert statement.accounts[0].proven is None


def test_a_damaged_entry_is_named_and_the_others_count() -> None:
    statement = one(GERMAN.replace(":61:2601020102C2000,00", ":61:26AB020102C2000,00"))
    assert statement.lines.height == 3
    assert [item.row for item in statement.rejected] == [10]
    assert "is not an entry" in statement.rejected[0].reason
    assert statement.accounts[0].proven is None


def test_a_wrong_extension_and_an_old_encoding_do_not_matter() -> None:
    statement = one(GERMAN.replace("Gehalt", "Vergütung"), "cp1252", "umsaetze.csv")
    assert "Vergütung Januar" in statement.lines["description"][1]


def test_an_entry_date_at_new_year_belongs_to_the_nearer_year() -> None:
    text = ":20:A\n:25:1/1\n:60F:C251231EUR1,\n:61:2601021231D0,10NMSCNONREF\n:62F:C260102EUR0,9\n"
    assert one(text).lines["booked_on"].to_list() == [date(2025, 12, 31)]


def test_a_file_that_says_nothing_is_refused() -> None:
    with pytest.raises(NoBookings):
        one(":20:STARTUMS\n:25:10020030/1234567\n")


def test_a_hundred_thousand_entries_stay_fast() -> None:
    entry = ":61:2601020102D0,01NMSCNONREF\n:86:105?00X?20SVWZ+Brot?32Baecker\n"
    statement = one(":20:A\n:25:1/1\n:60F:C260101EUR9000,00\n" + entry * 100_000 + ":62F:C260102EUR8000,00\n")
    assert statement.lines.height == 100_000
    assert statement.lines.select(pl.col("amount").sum()).item() == -100_000
    assert statement.accounts[0].proven
