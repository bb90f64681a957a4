# ruff: noqa: E501 -- files of banks
"""Small files of each kind, as banks and applications write them, to be broken by `run.py`."""

from __future__ import annotations

import io
import zipfile
from typing import Final

CSV = (
    b"Date,Payee,Description,Amount,Currency,Balance\n2026-01-03,Grocer,Bread,-12.34,EUR,100.00\n"
    b'2026-01-05,Employer,Salary,2500.00,EUR,2600.00\n2026-01-09,"Two\nlines","He said ""no""",-1.00,EUR,2599.00\n'
)
GERMAN = (
    "Konto;DE89370400440532013000\n\nBuchung;Empfänger;Zweck;Soll;Haben;Währung\n"
    "01.02.2026;Bäcker;Brot;4,20;;EUR\n13.02.2026;Müller & Söhne;Lohn;;2.500,00;EUR\n"
).encode("cp1252")
RECORDS = (
    b"Date: 03/01/2026\nDescription: CARD PAYMENT\nAmount: -3.20\nBalance: 10.00\n\n"
    b"Date: 02/01/2026\nDescription: SALARY\nAmount: 13.20\nBalance: 13.20\n"
)
OFX = (
    b"OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR"
    b"<BANKACCTFROM><BANKID>1<ACCTID>2<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20260101<DTEND>20260131"
    b"<STMTTRN><TRNTYPE>POS<DTPOSTED>20260118230000[-8:PST]<TRNAMT>-23.90<FITID>A17<NAME>SHOP &amp; CO<MEMO>CARD"
    b"</STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>1204.10<DTASOF>20260131</LEDGERBAL></STMTRS></STMTTRNRS>"
    b"</BANKMSGSRSV1></OFX>"
)
OFX2 = (
    b'<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS>'
    b"<CCSTMTRS><CURDEF>JPY</CURDEF><CCACCTFROM><ACCTID>4</ACCTID></CCACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT"
    b"</TRNTYPE><DTPOSTED>20260118</DTPOSTED><TRNAMT>-1,000</TRNAMT><FITID>1</FITID><NAME>A</NAME><CURRENCY><CURRATE>1"
    b"</CURRATE><CURSYM>USD</CURSYM></CURRENCY></STMTTRN></BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>"
    b"<INVSTMTMSGSRSV1><INVSTMTRS><INVTRANLIST><INVBANKTRAN><STMTTRN><TRNTYPE>DIV<DTPOSTED>20260102<TRNAMT>1</STMTTRN>"
    b"</INVBANKTRAN><BUYSTOCK><INVBUY><INVTRAN><FITID>7<DTTRADE>20260103</INVTRAN><TOTAL>-10</INVBUY></BUYSTOCK>"
    b"</INVTRANLIST></INVSTMTRS></INVSTMTMSGSRSV1></OFX>"
)
QIF = (
    b"!Account\nNEveryday\nTBank\n^\n!Type:Bank\nD18/01/2026\nT-23.90\nPShop\nMCard\nLFood:Bread\n^\nD19/01'26\n"
    b"T1,000.00\nPPay\nSRent\n$600.00\nSFood\n$400.00\n^\n"
)
QUICKEN = (
    b"!Option:AutoSwitch\n!Account\nNOne\nTBank\n^\nNTwo\nTCCard\n^\n!Clear:AutoSwitch\n!Type:Cat\nNFood\nE\n^\n!Account\n"
    b"NTwo\n^\n!Type:CCard\nD1/ 5' 6\nU-1.234,56\nT-1.234,56\nCX\nN123\nA1 Road\nL[One]/trip\n^\n!Type:Invst\nD1/5/06\n"
    b"NBuy\nYACME\nI1.5\nQ10\nT15.00\n^\n"
)
MT940 = (
    b":20:STARTUMSE\r\n:25:50010517/1234567890\r\n:28C:00001/001\r\n:60F:C260114EUR100,00\r\n"
    b":61:2601150116DR12,50NDDTNONREF//A1B2\r\n:86:105?00FOLGELASTSCHRIFT?20EREF+RE-1?21SVWZ+Strom Abschlag?22mehr"
    b"?30BANKDEFFXXX?31DE12500105170648489890?32Stadtwerke\r\n:62F:C260115EUR87,50\r\n-\r\n"
)
SWIFT = (
    b"{1:F01BANKNL2AXXXX0000000000}{2:I940BANKNL2AXXXN}{4:\n:20:1\n:25:NL91ABNA0417164300EUR\n:28C:1\n:60M:C261231EUR1,\n"
    b":61:2612310101C10,00N654NONREF\n:86:/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/J JANSEN\n"
    b"/REMI/USTD//RENT/EREF/NOTPROVIDED\n:61:270101RC2,00NTRFX//Y\nsecond\n:62M:C270101EUR9,\n-}{5:{CHK:1}}\n"
    b":20:2\n:25:NL91ABNA0417164300EUR\n:28C:1\n:34F:EUR0,00\n:13D:2701011200+0100\n:61:270102D1,00NMSCNONREF\n"
)
CAMT = (
    b'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'
    b"<BkToCstmrStmt><Stmt><Id>S1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>"
    b'<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
    b'<Dt><Dt>2026-01-14</Dt></Dt></Bal><Ntry><Amt Ccy="EUR">12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd>'
    b"</Sts><BookgDt><Dt>2026-01-15</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>Power</Ustrd></RmtInf></TxDtls>"
    b"</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>"
)
CAMT_BATCH = (
    b'<n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.054.001.04"><n:BkToCstmrDbtCdtNtfctn><n:Ntfctn><n:Id>1'
    b"</n:Id><n:Acct><n:Id><n:Othr><n:Id>12</n:Id></n:Othr></n:Id></n:Acct><n:Ntry><n:NtryRef>1</n:NtryRef><n:CdtDbtInd>"
    b"CRDT</n:CdtDbtInd><n:RvslInd>true</n:RvslInd><n:Sts>PDNG</n:Sts><n:ValDt><n:DtTm>2026-01-15T10:00:00+01:00</n:DtTm>"
    b'</n:ValDt><n:NtryDtls><n:Btch><n:NbOfTxs>2</n:NbOfTxs></n:Btch><n:TxDtls><n:Amt Ccy="CHF">1.00</n:Amt></n:TxDtls>'
    b'<n:TxDtls><n:AmtDtls><n:TxAmt><n:Amt Ccy="CHF">2.5</n:Amt></n:TxAmt></n:AmtDtls></n:TxDtls></n:NtryDtls></n:Ntry>'
    b"</n:Ntfctn></n:BkToCstmrDbtCdtNtfctn></n:Document>"
)
JSON = (
    b'[{"bookingDate": "2026-01-15", "transactionAmount": {"amount": "-12.50", "currency": "EUR"}, '
    b'"creditorName": "Shop", "remittanceInformationUnstructured": "Bread"}, {"bookingDate": "2026-01-16", '
    b'"transactionAmount": {"amount": "100.00", "currency": "EUR"}, "debtorName": "Employer"}]'
)
JSON_LINES = (
    b'{"id": "tx_1", "created": "2026-01-15T10:00:00Z", "amount": -1250, "currency": "GBP", "merchant": {"name": "Shop"}, '
    b'"settled": "", "tags": ["a", "b"]}\n{"id": "tx_2", "created": "2026-01-16T10:00:00Z", "amount": 5, "notes": "x"}\n'
)
JSON_TABLE = b'{"columns": ["Date", "Amount", "Text"], "rows": [["2026-01-02", -1.5, "a"], ["2026-01-03", 2e2, null]]}'


def packed(parts: dict[str, bytes]) -> bytes:
    """An archive of these files, unpacked as they are."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, inside in parts.items():
            archive.writestr(zipfile.ZipInfo(name[:60000] or "x", (2026, 1, 1, 0, 0, 0)), inside)
    return file.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of an archive that is whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XLSX = packed(
    {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'.encode(),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>".encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="st" Type="{_LINKS}/styles" '
        f'Target="styles.xml"/><Relationship Id="ss" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>".encode(),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
        "</styleSheet>".encode(),
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}"><si><t>Date</t></si><si><t>Payee</t></si><si><t>Amount</t></si>'
        "</sst>".encode(),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" '
        't="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" s="1"><v>46054'
        '</v></c><c r="B2" t="inlineStr"><is><t>Grocer</t></is></c><c r="C2"><v>-4.2</v></c></row><row r="3"><c r="A3" '
        's="1"><v>46055</v></c><c r="B3" t="str"><f>A1&amp;B1</f><v>Pay</v></c><c r="C3"><v>2.5E3</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'.encode(),
    }
)
ODS = packed(
    {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        "content.xml": b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        b'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:'
        b'text:1.0"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell '
        b'office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell><text:p>Amount</text:p>'
        b'</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell '
        b'office:value-type="date" office:date-value="2026-02-01"><text:p>x</text:p></table:table-cell><table:table-cell '
        b'office:value-type="float" office:value="-4.2"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
        b"</office:spreadsheet></office:body></office:document-content>",
    }
)
ZIP = packed({"bank/ofx.ofx": OFX, "card.csv": CSV, "__MACOSX/._card.csv": b"\x00\x05\x16\x07"})
ZIP_ONE = packed({"a.sta": MT940})

SEEDS: Final[dict[str, tuple[bytes, ...]]] = {
    "csv": (CSV, GERMAN, RECORDS),
    "ofx": (OFX, OFX2),
    "qif": (QIF, QUICKEN),
    "mt940": (MT940, SWIFT),
    "camt": (CAMT, CAMT_BATCH),
    "json": (JSON, JSON_LINES, JSON_TABLE),
    "xlsx": (XLSX, ODS),
    "zip": (ZIP, ZIP_ONE),
}
