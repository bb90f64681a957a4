"""SWIFT statements in the dialects of their banks."""

from __future__ import annotations

from datetime import date
from time import process_time

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


def test_tens_of_thousands_of_entries_are_read() -> None:
    entry = ":61:2601020102D0,01NMSCNONREF\n:86:105?00X?20SVWZ+Brot?32Baecker\n"
    statement = one(":20:A\n:25:1/1\n:60F:C260101EUR9000,00\n" + entry * 20_000 + ":62F:C260102EUR8800,00\n")
    assert statement.lines.height == 20_000
    assert statement.lines.select(pl.col("amount").sum()).item() == -20_000
    assert statement.accounts[0].proven


def entry(
    line: str, *more: str, opening: str = "C260101EUR100,00", closing: str = "", account: str = "1/2"
) -> Statement:
    end = [f":62F:{closing}"] if closing else []
    return one(
        "\n".join([":20:X", f":25:{account}", ":28C:1/1", f":60F:{opening}", f":61:{line}", *more, *end, "-", ""])
    )


@pytest.mark.parametrize(
    ("written", "minor"),
    [
        ("2601050105D3,2NMSCNONREF", -320),
        ("260105C3,NMSC", 300),
        ("260105CR3,20NTRFX", 320),
        ("2601050105RC3,20NTRFX", -320),
        ("2601050105RD3,20NTRFX", 320),
        ("2601050105RCR3,20NTRFX", -320),
        ("2601050105DN3,20S034", -320),
        ("2601050105DEUR3,20NTRFX", -320),
        ("2601050105 D 3,20 NTRF X", -320),
        ("2601050105D000000000003,20N024NONREF", -320),
        ("2601050105C500NTRF29-07-2014 10:05//B4", 50000),
        ("2601050105D1.234,56NTRF", -123456),
        ("2601050105D1234.56NTRF", -123456),
        ("260105D,20NOV NONREF", -20),
        ("2601059999D3,20NTRF", -320),
        ("260105 105D3,20NTRF", -320),
    ],
)
def test_an_entry_in_every_form(written: str, minor: int) -> None:
    statement = entry(written)
    assert statement.rejected == ()
    assert statement.lines["amount"].to_list() == [minor]


def test_decimals_are_those_of_the_currency() -> None:
    yen = entry("2601050105D320,NMSC", opening="C260101JPY10000,", closing="C260105JPY9680,")
    assert (yen.sum, yen.accounts[0].proven) == ({"JPY": -320}, True)
    dinar = entry("2601050105D0,5NMSC", opening="C260101KWD10,000", closing="C260105KWD9,5")
    assert (dinar.sum, dinar.accounts[0].proven) == ({"KWD": -500}, True)


def test_the_thirtieth_of_february_is_its_last_day_and_a_fortieth_none() -> None:
    statement = entry("260230D3,20NMSC", ":61:260140D3,20NMSC")
    assert statement.lines["value_on"].to_list() == [date(2026, 2, 28)]
    assert [item.row for item in statement.rejected] == [6]


def test_a_bank_that_means_the_second_letter_of_a_reversal_is_understood_by_its_balances() -> None:
    swift = entry("2601050105RC3,20NTRFX", closing="C260105EUR96,80")
    assert (swift.lines["amount"].to_list(), swift.accounts[0].proven) == ([-320], True)
    other = entry("2601050105RC3,20NTRFX", closing="C260105EUR103,20")
    assert (other.lines["amount"].to_list(), other.accounts[0].proven) == ([320], True)


@pytest.mark.parametrize(
    ("written", "number", "currency"),
    [
        ("50010517/1234567890EUR", "1234567890", "EUR"),
        ("NL08INGB0000001234 EUR", "NL08INGB0000001234", "EUR"),
        ("UBRTHUHB/123456789150/HUF", "123456789150", "HUF"),
        ("/PL27114020040000300201355387", "PL27114020040000300201355387", None),
        ("INGBNL2A/NL08INGB0000001234", "NL08INGB0000001234", None),
    ],
)
def test_the_account_and_its_currency(written: str, number: str, currency: str | None) -> None:
    (account,) = one(f":20:X\n:25:{written}\n:61:2601050105D3,20NMSC\n").accounts
    assert (account.number, account.currency) == (number, currency)


@pytest.mark.parametrize(
    ("text", "payee", "words", "other"),
    [
        (["944<00PRZELEW<20Za obiad<31PL61109010140000071219812874<32JAN<33KRAKOW"], "JAN KRAKOW", "Za obiad", "PL6"),
        (["020^00PRZELEW^20Za obiad^32JAN"], "JAN", "PRZELEW Za obiad", None),
        (["000>10098", ">20KOSTEN VAN >21EEN REKENING>310390123456"], "", "KOSTEN VAN EEN REKENING", "0390"),
        (["/ORDP//NAME/R. Smith/REMI/Invoice 1"], "R. Smith", "Invoice 1", None),
        (
            ["/TRTP/SEPA/IBAN/NL32INGB0000012345/BIC/X", "/NAME/A B/REMI/Die tekst/EREF/NOTPROVIDED"],
            "A B",
            "tekst",
            "NL",
        ),
        (["GIRO AUS ONLINE 80532 AUFTRAGGEBER: JANE DOE", "MITTEILUNGEN: RECHNUNG"], "JANE DOE", "RECHNUNG", None),
        (["FACTUUR 1", "REK: NL32INGB0000012345/NAAM: PICKER"], "PICKER", "FACTUUR 1", "NL32INGB0000012345"),
        (["/BENM/300000000000133", "/SKOPJE BANK", "/Mesecna"], "SKOPJE BANK", "Mesecna", "300000000000133"),
        (["166?00GUT?20EREF+NOTPROVIDED SVWZ+VERTR?21", ":KO:NR:4?32ANNA"], "ANNA", "GUT VERTR:KO:NR:4", None),
        (["a line that was never cut at any width, whatever it says about shops", "more"], "", "shops more", None),
        (["Text in", "two lines"], "", "Text in two lines", None),
        (["105?00LAST?20ask why?what?21SVWZ+then"], "", "ask why?what", None),
        (["105?00LAST?20EREF+ABCDEFGHIJKLMNOPQRSTSV?21WZ+Thanks"], "", "LAST Thanks", None),
    ],
)
def test_the_text_of_an_entry_in_many_dialects(text: list[str], payee: str, words: str, other: str | None) -> None:
    line = entry("2601050105D3,20NMSC", f":86:{text[0]}", *text[1:]).lines.row(0, named=True)
    assert line["payee"] == payee
    assert words in line["description"]
    assert (line["counterparty"] or "").startswith(other or "")


def test_the_second_line_of_an_entry_and_a_bank_s_own_field_are_text() -> None:
    line = entry("2601050105D3,20NCHK100//AB", "Cheque", ":NS:0912 Fee", "15Insurance").lines.row(0, named=True)
    assert line["description"] == "Cheque 12 Fee Insurance"
    assert (line["reference"], line["provider_id"]) == ("100", "AB")


def test_a_second_line_with_an_account_names_the_other_side() -> None:
    line = entry("2601050105D3,20N541NONREF", "NL32INGB0000012345", ":86:Rent").lines.row(0, named=True)
    assert line["counterparty"] == "NL32INGB0000012345"


def test_an_interim_report_and_expected_entries_are_pending() -> None:
    report = one(":20:T\n:25:1\n:34F:EUR0,\n:13D:2601100744+0200\n:61:260110D1,00NMSC\n:90D:1EUR1,00\n-\n")
    assert report.lines["status"].to_list() == ["pending"]
    assert entry("260110ED1,00NMSC").lines["status"].to_list() == ["pending"]


def test_what_stands_around_and_after_the_statement_is_no_text() -> None:
    statement = one(
        "ABNANL2A\n940\nABNANL2A\n:20:X\n:25:1\n:60F:C260101EUR1,00\n:61:2601050105D0,20NMSC\n:86:Bread\n"
        ":62F:C260105EUR0,80\n:86:Only information\n-XXX\n:20:Y\n:25:1\n:60F:C260105EUR0,80\n:62F:C260105EUR0,80\n"
    )
    assert statement.lines["description"].to_list() == ["Bread"]
    assert [account.proven for account in statement.accounts] == [True, True]


def test_a_lone_dash_in_a_text_ends_nothing() -> None:
    statement = entry(
        "2601050105D3,20NMSC", ":86:105?00LAST?20one ", "-", " and more?32Paul", closing="C260105EUR96,80"
    )
    assert "one - and more" in statement.lines["description"][0]
    assert statement.accounts[0].proven


@pytest.mark.parametrize("broken", ["\r\n", "\r", "\n", "@@", ""])
def test_line_ends_of_every_kind_and_none(broken: str) -> None:
    parts = (
        ":20:X",
        ":25:1/2",
        ":28C:1",
        ":60F:C260101EUR10,00",
        ":61:260105D3,20NMSCX",
        ":86:Text",
        ":62F:C260105EUR6,80",
    )
    statement = one((broken if broken == "@@" else "") + broken.join(parts))
    assert statement.lines["description"].to_list() == ["Text"]
    assert statement.accounts[0].proven


@pytest.mark.parametrize(
    "text", [":61:2601050105D3,20NMSC", ":86:Text\n:61:2601050105D3,20NMSC\n", "\n\n:60F:C260101EUR1,"]
)
def test_a_fragment_is_known_by_its_fields(text: str) -> None:
    assert one(text, name="export.csv").format == "mt940"


def test_a_statement_without_entries_has_balances() -> None:
    statement = one(":20:X\n:25:1/2\n:28C:1\n:60F:C260101EUR1,00\n:62F:C260102EUR1,00\n-\n")
    assert statement.lines.height == 0
    assert [(account.lines, account.proven) for account in statement.accounts] == [(0, True)]


def test_repeated_fields_and_endless_lines_take_linear_time() -> None:
    started = process_time()
    assert entry("2601050105D3,20NMSC", ":86:" + "/NAME/" * 50_000).lines.height == 1
    assert entry("2601050105D3,20NMSC", ":86:105" + "?20" * 100_000).lines.height == 1
    assert entry("2601050105D3,20NMSC", ":86:Text", *["more of it"] * 100_000).lines.height == 1
    assert entry("2601050105D3,20NMSC", *[":86:Text"] * 20_000).lines.height == 1
    assert entry("2601050105D" + "1" * 100_000, "-" * 100_000, "{" * 100_000, "{1:" * 50_000).rejected_count == 1
    assert process_time() - started < 20


def test_thousands_behind_apostrophes_and_texts_of_old_systems() -> None:
    said = "Příkaz k úhradě, žluťoučký kůň"
    found = read(f":60F:C260114CZK9'000,00\n:61:260115D1'250,00NMSCNONREF\n:86:{said}\n".encode("cp852"))
    assert (found.sum, found.lines["description"][0]) == ({"CZK": -125000}, said)
