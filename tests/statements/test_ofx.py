"""OFX and QFX as banks write them, and as they should not."""

from __future__ import annotations

from datetime import date

import pytest

from smartspend.statements import NoBookings, ReadOptions, Statement, read

HEADER = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n"


def bank(entries: str, *, header: str = HEADER, currency: str = "EUR", after: str = "") -> Statement:
    return read(
        (
            f"{header}<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>{currency}\n<BANKACCTFROM><BANKID>1<ACCTID>42"
            f"<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST>\n{entries}\n</BANKTRANLIST>{after}"
            "</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
        ).encode("cp1252")
    )


def entry(amount: str = "-1.00", posted: str = "20260105", **leaves: str) -> str:
    said = "".join(f"<{name}>{value}" for name, value in leaves.items())
    return f"<STMTTRN><TRNTYPE>POS<DTPOSTED>{posted}<TRNAMT>{amount}<FITID>F1{said}</STMTTRN>"


@pytest.mark.parametrize(
    ("posted", "day"),
    [
        ("20260105", date(2026, 1, 5)),
        ("20260105230000[-8:PST]", date(2026, 1, 5)),
        ("20260105235959.123[5.30:IST]", date(2026, 1, 5)),
        ("2026-01-05", date(2026, 1, 5)),
    ],
)
def test_the_day_is_the_one_written_whatever_the_offset(posted: str, day: date) -> None:
    assert bank(entry(posted=posted)).lines["booked_on"].to_list() == [day]


@pytest.mark.parametrize(
    ("amount", "minor"),
    [("-12.34", -1234), ("-12,34", -1234), ("+5", 500), ("1,500.00", 150000), ("1.500,00", 150000), ("-0.5", -50)],
)
def test_amounts_with_point_comma_and_groups(amount: str, minor: int) -> None:
    assert bank(entry(amount)).lines["amount"].to_list() == [minor]


@pytest.mark.parametrize(
    ("leaves", "payee", "description"),
    [
        ({"NAME": "SHOP"}, "SHOP", "SHOP"),
        ({"NAME": "SHOP", "MEMO": "SHOP BERLIN"}, "SHOP", "SHOP BERLIN"),
        ({"NAME": "SHOP", "MEMO": "CARD 12"}, "SHOP", "SHOP CARD 12"),
        ({"MEMO": "only a memo"}, "", "only a memo"),
        ({"PAYEE": "<NAME>LONG NAME<CITY>X</PAYEE>"}, "LONG NAME", "LONG NAME"),
        ({"NAME": "A &amp; B"}, "A & B", "A & B"),
        ({"NAME": "A & B"}, "A & B", "A & B"),
        ({"NAME": "Café"}, "Café", "Café"),
        ({}, "", "Card payment"),
    ],
)
def test_name_payee_and_memo_are_joined_without_repetition(
    leaves: dict[str, str], payee: str, description: str
) -> None:
    line = bank(entry(**leaves)).lines.row(0, named=True)
    assert (line["payee"], line["description"]) == (payee, description)


def test_one_bad_entry_is_rejected_with_its_row_and_the_rest_is_read() -> None:
    found = bank("\n".join([entry(), entry("abc"), entry(posted="20260231"), entry("-2.00")]))
    assert found.lines["amount"].to_list() == [-100, -200]
    assert [(item.row, item.reason) for item in found.rejected] == [
        (11, "“abc” is not an amount"),
        (12, "“20260231” is not a date that exists"),
    ]


def test_several_statements_balances_and_pending_entries() -> None:
    card = (
        "</STMTRS></STMTTRNRS></BANKMSGSRSV1><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>JPY"
        "<CCACCTFROM><ACCTID>99</CCACCTFROM><BANKTRANLIST>" + entry("-500") + "</BANKTRANLIST><BANKTRANLISTP>"
        "<STMTTRNP><TRNTYPE>POS<DTTRAN>20260107<TRNAMT>-70<NAME>WAIT</STMTTRNP></BANKTRANLISTP>"
    )
    found = bank(entry(), after="<LEDGERBAL><BALAMT>10,50<DTASOF>20260131</LEDGERBAL>" + card)
    bank_account, card_account = found.accounts
    assert (bank_account.number, bank_account.currency, bank_account.lines) == ("42", "EUR", 1)
    assert bank_account.closing is not None
    assert (bank_account.closing.on, bank_account.closing.amount) == (date(2026, 1, 31), 1050)
    assert (card_account.number, card_account.currency, card_account.lines) == ("99", "JPY", 2)
    assert found.lines["status"].to_list() == ["booked", "booked", "pending"]
    assert found.sum == {"EUR": -100, "JPY": -570}


def test_xml_with_entities_and_a_document_type_expands_nothing() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'
        '<?OFX OFXHEADER="200" VERSION="211"?>'
    )
    line = bank(entry(NAME="&b;"), header=bomb).lines.row(0, named=True)
    assert line["payee"] == "&b;"


def test_a_month_without_movement_is_a_statement_with_no_lines() -> None:
    assert bank("").lines.height == 0


def test_the_accounts_own_currency_fills_the_gap() -> None:
    text = HEADER + "<OFX><STMTRS><BANKTRANLIST>" + entry("-1.000") + "</BANKTRANLIST></STMTRS></OFX>"
    assert read(text.encode(), options=ReadOptions(currency="KWD")).lines["amount"].to_list() == [-1000]


@pytest.mark.parametrize("posted", ["13/01/2026", "13.01.2026", "13-01-2026"])
def test_a_day_in_another_order_is_decided_for_the_whole_file(posted: str) -> None:
    found = bank(entry(posted=posted) + entry(posted=posted.replace("13", "02", 1)))
    assert found.lines["booked_on"].to_list() == [date(2026, 1, 13), date(2026, 1, 2)]


def test_a_text_over_several_lines_is_kept() -> None:
    found = bank(entry(NAME="\nShop\n", MEMO="\nfirst line\nsecond line\n"))
    assert found.lines["description"].to_list() == ["Shop first line second line"]


@pytest.mark.parametrize("front", ["<html><body>" + "<p>Your download</p>" * 1000 + "</body></html>\n", "\n" * 20, ""])
def test_what_stands_in_front_of_the_file_does_not_matter(front: str) -> None:
    assert bank(entry(), header=front).lines.height == 1


def test_prefixed_tags_and_a_missing_root_are_read() -> None:
    text = f"<STMTRS><CURDEF>EUR<BANKTRANLIST>{entry()}</BANKTRANLIST></STMTRS>"
    assert read(text.encode()).lines.height == 1
    assert read(text.replace("</", "</o:").replace("<", "<o:").replace("<o:/o:", "</o:").encode()).lines.height == 1


def test_a_list_of_accounts_is_no_statement() -> None:
    listed = "<OFX><ACCTINFO><BANKACCTINFO><BANKACCTFROM><BANKID>1<ACCTID>9</BANKACCTFROM></BANKACCTINFO></ACCTINFO>"
    found = bank(entry(), header=listed)
    assert [account.number for account in found.accounts] == ["42"]


def test_a_statement_that_tells_a_balance_alone_has_no_lines() -> None:
    text = "<OFX><STMTRS><CURDEF>EUR<LEDGERBAL><BALAMT>5.00<DTASOF>20260131</LEDGERBAL></STMTRS></OFX>"
    assert read(text.encode()).lines.height == 0


def test_the_bank_s_own_error_is_told() -> None:
    text = "<OFX><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Sign-on invalid</STATUS></SONRS></OFX>"
    with pytest.raises(NoBookings, match="Sign-on invalid"):
        read(text.encode())


def test_entries_about_securities_are_named_and_move_no_money() -> None:
    buy = "<BUYSTOCK><INVBUY><INVTRAN><FITID>1<DTTRADE>20260103</INVTRAN><TOTAL>-10.00</INVBUY></BUYSTOCK>"
    cash = f"<INVBANKTRAN>{entry()}</INVBANKTRAN>"
    text = f"<OFX><INVSTMTRS><CURDEF>USD<INVTRANLIST>\n{buy}\n{cash}</INVTRANLIST></INVSTMTRS>"
    found = read(text.encode())
    assert (found.lines.height, [item.row for item in found.rejected]) == (1, [2])
    with pytest.raises(NoBookings, match="only securities entries"):
        read(text.replace("STMTTRN>", "OTHER>").encode())


def test_an_account_without_a_list_of_bookings_may_be_cut_off() -> None:
    with pytest.raises(NoBookings, match="may be cut off"):
        read(b"<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>9")
