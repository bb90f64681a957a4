"""CAMT.052, .053 and .054 as banks write them, and as they should not."""

from __future__ import annotations

import re
from datetime import date

import pytest

from smartspend.statements import (
    NoBookings,
    ReadOptions,
    Statement,
    UnreadableFile,
    UnsupportedFormat,
    read,
)

MINE = "DE02120300000000202051"
OTHER = "DE12500105170648489890"


def balance(code: str, amount: str, on: str, side: str = "CRDT", currency: str = "EUR") -> str:
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="{currency}">{amount}</Amt>'
        f"<CdtDbtInd>{side}</CdtDbtInd><Dt><Dt>{on}</Dt></Dt></Bal>"
    )


def section(body: str, *, name: str = "Stmt", account: str = f"<IBAN>{MINE}</IBAN>", currency: str = "EUR") -> str:
    return (
        f"<{name}><Id>S1</Id><CreDtTm>2026-02-01T06:00:00</CreDtTm><Acct><Id>{account}</Id><Ccy>{currency}</Ccy>"
        f"<Ownr><Nm>Erika Muster</Nm></Ownr></Acct>{body}</{name}>"
    )


def message(*sections: str, version: str = "camt.053.001.08", root: str = "BkToCstmrStmt") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:{version}"><{root}>'
        + "\n".join(sections)
        + f"</{root}></Document>"
    )


def entry(
    amount: str = "1.00",
    side: str = "DBIT",
    *,
    status: str = "<Sts><Cd>BOOK</Cd></Sts>",
    booked: str = "<BookgDt><Dt>2026-01-05</Dt></BookgDt>",
    more: str = "",
    details: str = "",
    currency: str = "EUR",
) -> str:
    inner = f"<NtryDtls>{details}</NtryDtls>" if details else ""
    return (
        f'\n<Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>{status}{booked}{more}{inner}</Ntry>'
    )


def of(*entries: str, before: str = "") -> Statement:
    return read(message(section(before + "".join(entries))).encode())


def first(statement: Statement) -> dict[str, object]:
    return statement.lines.row(0, named=True)


@pytest.mark.parametrize(
    ("version", "root", "name"),
    [
        ("camt.052.001.01", "BkToCstmrAcctRptV01", "Rpt"),
        ("camt.052.001.06", "BkToCstmrAcctRpt", "Rpt"),
        ("camt.053.001.02", "BkToCstmrStmt", "Stmt"),
        ("camt.053.001.13", "BkToCstmrStmt", "Stmt"),
        ("camt.054.001.04", "BkToCstmrDbtCdtNtfctn", "Ntfctn"),
        ("an.unknown.one", "BkToCstmrStmt", "Stmt"),
    ],
)
def test_every_message_and_version_is_read_by_its_elements(version: str, root: str, name: str) -> None:
    found = read(message(section(entry("12.50") + entry("3", "CRDT"), name=name), version=version, root=root).encode())
    assert found.format == "camt"
    assert found.lines["amount"].to_list() == [-1250, 300]
    assert found.accounts[0].number == MINE


DETAILS = (
    "<TxDtls><Refs><EndToEndId>RE-1</EndToEndId><MndtId>M-9</MndtId></Refs><RltdPties>"
    f"<Dbtr><Nm>Erika Muster</Nm></Dbtr><DbtrAcct><Id><IBAN>{MINE}</IBAN></Id></DbtrAcct><Cdtr>NAME</Cdtr>"
    "<CdtrAcct><Id><IBAN>DE12 5001 0517 0648 4898 90</IBAN></Id></CdtrAcct></RltdPties>"
    "<RmtInf><Ustrd>Strom</Ustrd><Ustrd>November</Ustrd></RmtInf><Purp><Cd>ELEC</Cd></Purp></TxDtls>"
)


@pytest.mark.parametrize("name", ["<Nm>Stadtwerke</Nm>", "<Pty><Nm>Stadtwerke</Nm></Pty>"])
def test_the_other_party_the_texts_and_the_references(name: str) -> None:
    code = "<Domn><Cd>PMNT</Cd><Fmly><Cd>RDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly></Domn>"
    more = f"<AcctSvcrRef>R1</AcctSvcrRef><BkTxCd>{code}</BkTxCd>"
    tail = "<AddtlNtryInf>SEPA-Lastschrift</AddtlNtryInf>"
    line = first(of(entry(more=more, details=DETAILS.replace("NAME", name)).replace("</Ntry>", f"{tail}</Ntry>")))
    assert (line["payee"], line["counterparty"]) == ("Stadtwerke", OTHER)
    assert line["description"] == "Strom November MREF M-9 ELEC SEPA-Lastschrift"
    assert (line["reference"], line["provider_id"]) == ("RE-1", "R1")
    assert line["bank_code"] == "iso20022:PMNT-RDDT-ESDD"


def test_a_credit_names_the_debtor_and_a_returned_payment_not_the_holder() -> None:
    turned = DETAILS.replace("NAME", "<Nm>Stadtwerke</Nm>")
    for amount_side in ("DBIT", "CRDT"):
        assert first(of(entry(side=amount_side, details=turned)))["payee"] == "Stadtwerke"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("<Prtry><Cd>NDDT+105+931</Cd><Issr>DK</Issr></Prtry>", "gvc:105"),
        ("<Prtry><Cd>NMSC</Cd></Prtry>", "swift:NMSC"),
        ("<Prtry><Cd>Z24</Cd></Prtry>", "bank:Z24"),
        ("<Domn><Cd>PMNT</Cd><Fmly><Cd>NTAV</Cd><SubFmlyCd>NTAV</SubFmlyCd></Fmly></Domn>", "iso20022:PMNT-NTAV-NTAV"),
        ("", None),
    ],
)
def test_the_kind_of_entry(code: str, told: str | None) -> None:
    assert first(of(entry(more=f"<BkTxCd>{code}</BkTxCd>")))["bank_code"] == told


def test_a_card_payment_tells_its_merchant_code_and_the_amount_abroad() -> None:
    details = (
        '<TxDtls><AmtDtls><InstdAmt><Amt Ccy="USD">12.00</Amt><CcyXchg><XchgRate>0.92</XchgRate></CcyXchg></InstdAmt>'
        '</AmtDtls><Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">0.20</TtlChrgsAndTaxAmt></Chrgs><CardTx><POI><SysNm>SHOP</SysNm>'
        "</POI><Tx><MrchntCtgyCd>5411</MrchntCtgyCd></Tx></CardTx></TxDtls>"
    )
    line = first(of(entry("11.24", details=details)))
    assert (line["payee"], line["bank_code"]) == ("SHOP", "mcc:5411")
    assert line["description"] == "12.00 USD at 0.92 charges 0.20 EUR"


def test_a_batch_is_one_movement_with_its_parts_in_words() -> None:
    part = "<TxDtls><RltdPties><Cdtr><Nm>{}</Nm></Cdtr></RltdPties><RmtInf><Ustrd>{}</Ustrd></RmtInf></TxDtls>"
    found = of(entry("30.00", details=part.format("Ann", "rent") + part.format("Bob", "wood")))
    line = first(found)
    assert found.lines["amount"].to_list() == [-3000]
    assert (line["payee"], line["description"]) == ("", "2 payments: Ann rent Bob wood")
    assert line["reference"] is None


def test_structured_remittance_and_not_provided() -> None:
    details = (
        "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref>"
        "</CdtrRefInf><AddtlRmtInf>Invoice 7</AddtlRmtInf></Strd></RmtInf></TxDtls>"
    )
    line = first(of(entry(details=details)))
    assert line["reference"] == "RF18539007547034"
    assert line["description"] == "Invoice 7 RF18539007547034"


def test_remittance_lines_of_full_length_run_on() -> None:
    cut = "x" * 139 + "y"
    details = f"<TxDtls><RmtInf><Ustrd>{cut}</Ustrd><Ustrd>zz</Ustrd></RmtInf></TxDtls>"
    assert first(of(entry(details=details)))["description"] == cut + "zz"


@pytest.mark.parametrize("shape", ["<Sts>{}</Sts>", "<Sts><Cd>{}</Cd></Sts>"])
def test_booked_pending_and_information(shape: str) -> None:
    found = of(*(entry(status=shape.format(status)) for status in ("BOOK", "PDNG", "INFO", "FUTR")), entry(status=""))
    assert found.lines["status"].to_list() == ["booked", "pending", "pending", "booked"]
    assert [item.reason for item in found.rejected] == ["an entry for information only, which moves no money"]


@pytest.mark.parametrize(
    ("booked", "more", "day"),
    [
        ("<BookgDt><DtTm>2026-01-05T23:30:00+01:00</DtTm></BookgDt>", "", date(2026, 1, 5)),
        ("", "<ValDt><Dt>2026-01-07</Dt></ValDt>", date(2026, 1, 7)),
        ("", "", date(2026, 2, 1)),
    ],
)
def test_the_booking_day_else_the_value_day_else_the_statements(booked: str, more: str, day: date) -> None:
    found = of(entry(booked=booked, more=more))
    assert first(found)["booked_on"] == day
    assert [item.about for item in found.questions] == ([] if booked or more else ["date"])


@pytest.mark.parametrize(
    ("amount", "currency", "minor", "asked"),
    [
        ("8.85000", "EUR", -885, []),
        ("0.00", "EUR", 0, []),
        ("12,50", "EUR", -1250, []),
        ("500", "JPY", -500, []),
        ("1.5", "KWD", -1500, []),
        ("1.005", "EUR", -101, ["rounding"]),
    ],
)
def test_amounts_are_exact_in_their_currency(amount: str, currency: str, minor: int, asked: list[str]) -> None:
    found = of(entry(amount, currency=currency))
    assert found.lines["amount"].to_list() == [minor]
    assert [item.about for item in found.questions] == asked


def test_balances_prove_the_statement_and_two_accounts_stay_apart() -> None:
    good = balance("OPBD", "10.00", "2026-01-01") + balance("CLBD", "1.50", "2026-01-31", "DBIT")
    bad = balance("PRCD", "5.00", "2025-12-31", currency="CHF") + balance("CLBD", "9.00", "2026-01-31", currency="CHF")
    found = read(
        message(
            section(good + entry("11.50")),
            section(bad + entry("1", currency="CHF"), account="<Othr><Id>777</Id></Othr>", currency="CHF"),
        ).encode()
    )
    one, two = found.accounts
    assert (one.number, one.currency, one.lines, one.proven) == (MINE, "EUR", 1, True)
    assert one.period == (date(2026, 1, 1), date(2026, 1, 31))
    assert (two.number, two.currency, two.lines, two.proven) == ("777", "CHF", 1, False)
    assert two.opening is not None
    assert (two.opening.on, two.opening.amount) == (date(2026, 1, 1), 500)
    assert found.lines["account_index"].to_list() == [0, 1]
    assert found.sum == {"EUR": -1150, "CHF": -100}


def test_a_reversal_stands_as_written_unless_the_balances_say_otherwise() -> None:
    reversal = entry("4.00", "DBIT", more="<RvslInd>true</RvslInd>")
    opened = balance("OPBD", "10.00", "2026-01-01")
    assert of(reversal, before=opened + balance("CLBD", "6.00", "2026-01-31")).lines["amount"].to_list() == [-400]
    turned = of(reversal, before=opened + balance("CLBD", "14.00", "2026-01-31"))
    assert turned.lines["amount"].to_list() == [400]
    assert turned.accounts[0].proven is True


def test_a_statement_without_entries_has_no_lines_and_one_without_statements_is_refused() -> None:
    assert of().lines.height == 0
    with pytest.raises(NoBookings, match="no statement"):
        read(message("<GrpHdr><MsgId>1</MsgId></GrpHdr>").encode())


def test_other_messages_are_named() -> None:
    order = message("<PmtInf/>", version="pain.001.001.09", root="CstmrCdtTrfInitn")
    with pytest.raises(UnsupportedFormat, match=re.escape("pain.001")):
        read(order.encode())
    with pytest.raises(UnsupportedFormat, match="no bank statement"):
        read(b"<?xml version='1.0'?><library><book/></library>")


WHOLE = message(section(entry("1.00", more="<AddtlNtryInf>Käse</AddtlNtryInf>") + entry("2.00", "CRDT")))
PREFIXED = re.sub(r"<(/?)([A-Z])", r"<\1ns2:\2", WHOLE)
INSIDE = WHOLE.split("\n", 1)[1]
SHAPES = {
    "UTF-16": WHOLE.replace("UTF-8", "UTF-16").encode("utf-16"),
    "a mark": WHOLE.encode("utf-8-sig"),
    "Latin-1": WHOLE.replace("UTF-8", "ISO-8859-1").encode("latin-1"),
    "Latin-1 that says UTF-8": WHOLE.encode("latin-1"),
    "UTF-8 that says UTF-16": WHOLE.replace("UTF-8", "UTF-16").encode(),
    "prefixes": PREFIXED.replace("xmlns=", "xmlns:ns2=").encode(),
    "prefixes of nobody": PREFIXED.encode(),
    "an envelope": f'<s:Envelope xmlns:s="soap"><s:Body>{INSIDE}</s:Body></s:Envelope>'.encode(),
    "a business header": f'<Biz xmlns="x"><AppHdr><Fr>A</Fr></AppHdr>{INSIDE}</Biz>'.encode(),
    "blanks in front": f"\r\n  {WHOLE}\r\n".encode(),
    "no namespace": re.sub(r' xmlns="[^"]*"', "", WHOLE).encode(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_wraps_the_message_and_in_whatever_letters(shape: str) -> None:
    found = read(SHAPES[shape])
    assert found.lines["amount"].to_list() == [-100, 200]
    assert first(found)["description"] == "Käse"
    assert found.rejected_count == 0


def test_two_messages_in_one_file_are_two_accounts() -> None:
    found = read(f"{WHOLE}\n{WHOLE}".encode())
    assert [account.lines for account in found.accounts] == [2, 2]


def test_raw_is_the_entry_and_row_its_line() -> None:
    line = of(entry("1.00"), entry("2.00")).lines.row(1, named=True)
    assert line["row"] == 4
    assert line["raw"].startswith("<Ntry>")
    assert line["raw"].endswith("</Ntry>")
    assert "2.00" in line["raw"]


def test_bad_entries_are_rejected_with_their_lines_and_the_rest_is_read() -> None:
    found = of(
        entry("abc"),
        entry(booked="<BookgDt><Dt>2026-02-31</Dt></BookgDt>"),
        entry("5.00"),
        '\n<Ntry><Amt Ccy="EUR">1</Amt><BookgDt><Dt>2026-01-05</Dt></BookgDt></Ntry>',
        entry("6.00", more="<A><B></A>"),
        entry("7.00", more="<AddtlNtryInf>A & B</AddtlNtryInf>"),
    )
    assert found.lines["amount"].to_list() == [-500, -700]
    assert [(item.row, item.reason) for item in found.rejected] == [
        (3, "“abc” is not an amount"),
        (4, "“2026-02-31” is not a date that exists"),
        (6, "neither credit nor debit is said"),
        (7, "damaged XML"),
    ]


def test_a_cut_file_keeps_what_was_complete_and_says_so() -> None:
    found = read(WHOLE[: WHOLE.index("2.00")].encode())
    assert found.lines["amount"].to_list() == [-100]
    assert "cut off" in found.rejected[0].reason
    assert [item.about for item in found.questions] == ["cut"]
    assert found.confidence < 0.5
    with pytest.raises(UnreadableFile, match="cut off"):
        read(WHOLE[: WHOLE.index("1.00")].encode())


@pytest.mark.parametrize(
    "attack",
    [
        WHOLE.replace("<Document", '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<Document', 1),
        WHOLE.replace("<Document", '<!DOCTYPE d SYSTEM "file:///etc/passwd">\n<Document', 1),
        message(section("<a>" * 5000 + "</a>" * 5000)),
    ],
)
def test_what_no_statement_needs_is_refused(attack: str) -> None:
    with pytest.raises(UnreadableFile):
        read(attack.encode())


def test_corrections_turn_signs_and_name_a_missing_currency() -> None:
    text = message(section(entry("1.000").replace(' Ccy="EUR"', ""), currency="")).encode()
    line = first(read(text, options=ReadOptions(currency="KWD", sign="inverted")))
    assert (line["amount"], line["currency"]) == (1000, "KWD")


def test_messages_of_other_kinds_are_named_by_their_number() -> None:
    text = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.029.001.09"><RsltnOfInvstgtn/></Document>'
    with pytest.raises(UnsupportedFormat, match=r"camt\.029"):
        read(text.encode())


def test_parts_that_are_together_more_than_an_amount_can_be_are_no_amount() -> None:
    part = '<TxDtls><Amt Ccy="EUR">90000000000000000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>'
    body = (
        f"<Ntry><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-01-05</Dt></BookgDt><NtryDtls>{part * 2}</NtryDtls></Ntry>"
    )
    found = of(body, entry())
    assert [item.reason for item in found.rejected] == ["no amount"]
